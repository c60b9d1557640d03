package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"iter"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/framing"
	"parallax/internal/inorder"
)

func statementsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "statements [flags] PATH…",
		Short: "Lists who says what: every statement with its voice, source and cue",
		Long: `Decides for every byte of prose whether the outlet says it, quotes it or
reports it, and of whom; writes one line for each statement, in the order of
the text. Offsets are bytes. A source goes by one name in all documents, the
codebook's where it has one; the lines come once all documents are read, for
only then all names are known.`,
		Example: `  parallax statements articles/ > statements.jsonl
  parallax statements news.jsonl --voice quoted,reported --format csv
  echo 'Rain fell, he said.' | parallax statements -`,
	}
	input := addInputFlags(cmd)
	telling := addProgressFlags(cmd)
	cached := addCacheFlag(cmd)
	study := &studyFlags{options: framing.DefaultOptions()}
	fs := cmd.Flags()
	fs.StringVar(&study.codebook, "codebook", "", "YAML `FILE` whose sources have aliases and classes")
	fs.StringSliceVar(&study.voices, "voice", nil, "list only these `VOICES`: own, quoted, reported, page, divided by commas (default: all)")
	fs.StringVar(&study.options.Where, "where", "", "read only documents that fulfil a `CONDITION`, such as 'date>=2016-01-01'")
	workers := fs.Int("workers", 0, "goroutines that read at once; the output is the same for any number (default: one a processor)")
	format := fs.String("format", "jsonl", "`FORMAT` of the output: "+strings.Join(statementFormats(), ", "))
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if err := telling.check(); err != nil {
			return err
		}
		if !slices.Contains(statementFormats(), *format) {
			return usageError{fmt.Errorf("--format %q: the formats are %s", *format, strings.Join(statementFormats(), ", "))}
		}
		if *workers < 0 {
			return usageError{fmt.Errorf("--workers %d: must be 0 or more", *workers)}
		}
		options, err := study.study()
		if err != nil {
			return err
		}
		docs, _, err := openStudied(cmd, paths, input, options.Where)
		if err != nil {
			return err
		}
		reader, kept, err := openReader(cached, &options)
		if err != nil {
			return err
		}
		n := *workers
		if n == 0 {
			n = runtime.GOMAXPROCS(0)
		}
		lines, err := newNamedLines()
		if err != nil {
			return err
		}
		defer lines.draft.discard()
		p := telling.open(cmd).of(input)
		p.start("reading who says what", "documents", -1)
		err = readAll(cmd.Context(), docs, reader, n, func(d *corpus.Document, r corpus.Reading) error {
			p.add(1)
			return lines.add(d, r, options.Voices)
		})
		p.close()
		if err != nil {
			return err
		}
		out := bufio.NewWriter(cmd.OutOrStdout())
		w := newStatementWriter(*format, out)
		if err := lines.write(w, options.Codebook); err != nil {
			return err
		}
		if err := w.close(); err != nil {
			return fmt.Errorf("writing statements: %w", err)
		}
		if err := out.Flush(); err != nil {
			return fmt.Errorf("writing statements: %w", err)
		}
		kept.tell(p)
		return nil
	}
	return cmd
}

// readAll reads documents with several workers and gives their readings in
// the order in which the documents came.
func readAll(ctx context.Context, docs iter.Seq2[corpus.Document, error], reader corpus.Reader, workers int, take func(*corpus.Document, corpus.Reading) error) error {
	type read struct {
		doc     *corpus.Document
		reading corpus.Reading
	}
	work := func(d *corpus.Document) (read, error) { return read{d, reader.Read(d)}, nil }
	for r, err := range inorder.Each(ctx, docs, workers, work) {
		if err == nil {
			err = take(r.doc, r.reading)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// A statementWriter writes statement lines in one format.
type statementWriter interface {
	write(raw []byte) error // a line of JSON
	close() error
}

// statementFormats lists the formats of statement lines.
func statementFormats() []string { return []string{"jsonl", "csv"} }

func newStatementWriter(format string, w io.Writer) statementWriter {
	if format == "csv" {
		return newStatementCSV(w)
	}
	return &statementJSONL{w}
}
