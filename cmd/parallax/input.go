package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/corpus/furniture"
	"parallax/corpus/ingest"
)

// inputFlags are the flags of every command that reads a corpus.
type inputFlags struct {
	columns  map[string]string
	outlet   string
	encoding string
	dates    string
	skipBad  bool
	document int
	record   int
	read     atomic.Int64 // bytes of the input that have been read
	sources  []ingest.Source
	told     *ingest.Report // of an input read to its end, until progress tells of it
	raw      bool           // nobody asks for the page around the articles
	finder   *furniture.Finder
}

// addInputFlags declares the input flags on a command; their values are in
// the result once the command runs.
func addInputFlags(cmd *cobra.Command) *inputFlags {
	f := new(inputFlags)
	fs := cmd.Flags()
	fs.StringToStringVar(&f.columns, "map", nil, "`COLUMNS` of records: PART=COLUMN, several divided by commas, such as text=content,outlet=source")
	fs.Lookup("map").DefValue = "" // pflag shows an empty map as []
	fs.StringVar(&f.outlet, "outlet", "", "`NAME` of the outlet where no column and no folder gives one (default: the file's name)")
	fs.StringVar(&f.encoding, "encoding", "", "`ENCODING` of the text, such as windows-1252; auto guesses (default: UTF-8, checked)")
	fs.StringVar(&f.dates, "date-format", "", "`FORM` of dates of which either number may be the day, such as DD/MM/YYYY (default: what the corpus tells)")
	fs.BoolVar(&f.skipBad, "skip-bad", false, "pass over documents that cannot be read, and report them, instead of stopping")
	fs.IntVar(&f.document, "max-document", 0, "most `BYTES` of text of one document (default 16 MiB)")
	fs.IntVar(&f.record, "max-record", 0, "most `BYTES` of one record of a file (default 64 MiB)")
	return f
}

func (f *inputFlags) options() ingest.Options {
	return ingest.Options{
		Map: f.columns, Outlet: f.outlet, Encoding: f.encoding, DateFormat: f.dates, SkipBad: f.skipBad,
		Limits: ingest.Limits{DocumentBytes: f.document, RecordBytes: f.record},
		Watch:  func(bytes int64) { f.read.Add(bytes) },
	}
}

// openCorpus finds the paths and gives their documents, read as they are
// asked for. "-" is in, the standard input; a path that does not exist and
// holds * ? or [ is a pattern. The report is complete when the documents have
// been read to the end.
func openCorpus(ctx context.Context, in io.Reader, paths []string, f *inputFlags) (iter.Seq2[corpus.Document, error], *ingest.Report, error) {
	if len(paths) == 0 {
		return nil, nil, usageError{errors.New("no PATH: name a folder, a file, an archive, or - for standard input")}
	}
	if f.document < 0 || f.record < 0 {
		return nil, nil, usageError{errors.New("a limit must be at least 1 byte")}
	}
	opt := f.options()
	if err := opt.Validate(); err != nil {
		return nil, nil, usageError{err}
	}
	var sources []ingest.Source
	for i, p := range paths {
		if p == "-" && slices.Contains(paths[:i], p) {
			return nil, nil, usageError{errors.New("standard input is named twice, and can be read once")}
		}
		s, err := source(in, p)
		if err != nil {
			return nil, nil, err
		}
		sources = append(sources, s)
	}
	f.sources = sources
	f.read.Store(0)
	report := new(ingest.Report)
	docs := ingest.Read(ctx, sources, opt, report)
	if !f.raw {
		docs = f.marked(ctx, docs, opt)
	}
	return func(yield func(corpus.Document, error) bool) {
		*report = ingest.Report{} // of this reading, the first or another
		f.read.Store(0)
		for d, err := range docs {
			if !yield(d, err) || err != nil {
				return
			}
		}
		f.told = report
	}, report, nil
}

// total is the size of the input in bytes as it lies on the disk; -1 where a
// stream makes it unknown.
func (f *inputFlags) total() (bytes int64) {
	for _, s := range f.sources {
		if s.Stream != nil {
			return -1
		}
		root := s.File
		if root == "" {
			root = "."
		}
		// What cannot be read counts nothing here: reading it tells the error.
		_ = fs.WalkDir(s.FS, root, func(_ string, d fs.DirEntry, err error) error {
			if err != nil {
				return nil
			}
			if info, err := d.Info(); err == nil && info.Mode().IsRegular() {
				bytes += info.Size()
			}
			return nil
		})
	}
	return bytes
}

// source opens one PATH of the command line or of a study's corpus.
func source(in io.Reader, p string) (ingest.Source, error) {
	if p == "-" {
		return ingest.Source{Name: "standard input", Stream: in}, nil
	}
	info, err := os.Stat(p)
	switch {
	case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(p, "*?["):
		return globSource(p)
	case errors.Is(err, fs.ErrNotExist):
		return ingest.Source{}, fmt.Errorf("%s: there is no such file or folder: check the spelling, relative paths start at the working folder", p)
	case err != nil:
		return ingest.Source{}, fmt.Errorf("%s: cannot be opened: %w", p, err)
	case info.IsDir():
		return ingest.Source{Name: filepath.ToSlash(p), FS: os.DirFS(p)}, nil
	case info.Mode()&(fs.ModeDevice|fs.ModeSocket|fs.ModeIrregular) != 0 && info.Mode()&fs.ModeNamedPipe == 0 && !isStandardInput(p):
		return ingest.Source{}, fmt.Errorf("%s: this is a device or a socket and no file: name a file, a folder, or - for standard input", p)
	}
	dir, file := filepath.Split(p)
	return ingest.Source{Name: filepath.ToSlash(dir), FS: os.DirFS(orHere(dir)), File: file}, nil
}

// isStandardInput reports whether a path is a name of the standard input.
func isStandardInput(p string) bool {
	return p == "/dev/stdin" || p == "/dev/fd/0" || p == "/proc/self/fd/0"
}

// globSource splits a pattern into the folder before its first * ? or [,
// which is the root of the documents' ids, and the rest.
func globSource(p string) (ingest.Source, error) {
	p = filepath.ToSlash(p)
	cut := strings.LastIndexByte(p[:strings.IndexAny(p, "*?[")], '/') + 1
	root, pattern := p[:cut], p[cut:]
	if err := ingest.CheckGlob(pattern); err != nil {
		return ingest.Source{}, usageError{fmt.Errorf("%s: %w", p, err)}
	}
	if _, err := os.Stat(orHere(root)); err != nil {
		return ingest.Source{}, fmt.Errorf("%s: the folder %s before the pattern cannot be opened: %w", p, root, err)
	}
	return ingest.Source{Name: root, FS: os.DirFS(orHere(root)), Glob: pattern}, nil
}

func orHere(dir string) string {
	if dir == "" {
		return "."
	}
	return dir
}
