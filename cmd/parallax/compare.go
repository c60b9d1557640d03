package main

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"path/filepath"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/corpus/ingest"
	"parallax/corpus/where"
	"parallax/framing"
	"parallax/internal/atomicdir"
	"parallax/reports"
)

// statementsFile is the name of the statement lines in a report's folder.
const statementsFile = "statements.jsonl"

func compareCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "compare [flags] PATH…",
		Short: "Compares how outlets frame the same thing: who says what, by which names, how sure",
		Long: `Reads articles, decides who says each statement, counts names, words and
sentiment for each side, tests the differences by document, and writes a
report into a folder: index.html for people, report.md for a job summary,
result.json and tables/*.csv for programs, statements.jsonl with every
statement. A summary goes to standard output.

A PATH is a folder (ROOT/OUTLET/article.txt), a file (text, JSONL, CSV, TSV, …),
an archive, or - for standard input.`,
		Example: `  parallax compare articles/
  parallax compare news.jsonl --codebook codebook.yaml --out report/
  parallax compare news.csv --map text=content,outlet=source --by outlet,topic
  parallax compare --study parallax.yaml
  parallax compare article.txt                       # one article: by source`,
	}
	input := addInputFlags(cmd)
	study := addStudyFlags(cmd)
	telling := addProgressFlags(cmd)
	cached := addCacheFlag(cmd)
	out := cmd.Flags().String("out", "parallax-report", "`DIR` of the report; it appears whole or not at all")
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if err := telling.check(); err != nil {
			return err
		}
		_, paths, err := study.read(cmd, paths)
		if err != nil {
			return err
		}
		options, err := study.study()
		if err != nil {
			return err
		}
		docs, report, err := openStudied(cmd, paths, input, options.Where)
		if err != nil {
			return err
		}
		reader, kept, err := cached.open(&options)
		if err != nil {
			return err
		}
		dir, err := atomicdir.Stage(*out)
		if err != nil {
			return fmt.Errorf("preparing the report's folder: %w", err)
		}
		defer dir.Discard()
		spool, err := dir.Create(statementsFile)
		if err != nil {
			return err
		}
		defer spool.Close()
		p := telling.open(cmd).of(input)
		r, err := framing.Run(cmd.Context(), docs, options, framing.Environment{
			Version: toolVersion, Reader: reader, Spool: spool, Progress: studyProgress{p},
			Skipped: func() framing.Skipped { return skipped(report) },
		})
		p.close()
		if err != nil {
			return err
		}
		kept.tell(p)
		p.skipped(report)
		if err := spool.Close(); err != nil {
			return fmt.Errorf("writing %s: %w", statementsFile, err)
		}
		if err := writeFiles(dir, reports.Directory(r)); err != nil {
			return err
		}
		if err := dir.Commit(); err != nil {
			return fmt.Errorf("putting the report in its place: %w", err)
		}
		if err := reports.Summary(cmd.OutOrStdout(), r, terminalWidth(cmd)); err != nil {
			return err
		}
		p.note("the report is in %s: open %s", *out, filepath.Join(*out, "index.html"))
		return nil
	}
	return cmd
}

// openStudied opens a corpus and keeps the documents that fulfil a condition.
func openStudied(cmd *cobra.Command, paths []string, input *inputFlags, condition string) (iter.Seq2[corpus.Document, error], *ingest.Report, error) {
	c, err := where.Parse(condition)
	if err != nil {
		return nil, nil, usageError{fmt.Errorf("--where: %w", err)}
	}
	docs, report, err := openCorpus(cmd.Context(), cmd.InOrStdin(), paths, input)
	if err != nil {
		return nil, nil, err
	}
	return func(yield func(corpus.Document, error) bool) {
		for d, err := range docs {
			if (err != nil || c.Holds(&d)) && !yield(d, err) {
				return
			}
		}
	}, report, nil
}

// skipped is what was left out of the input, as the result has it.
func skipped(r *ingest.Report) framing.Skipped {
	out := framing.Skipped{Records: r.Bad.Count}
	for _, s := range r.Bad.First {
		out.Listed = append(out.Listed, framing.SkippedItem{File: s.File, Record: s.Record, Line: s.Line, Field: s.Field, Why: s.Why})
	}
	return out
}

// writeFiles writes the files of a report into a staged folder.
func writeFiles(dir *atomicdir.Dir, files []reports.File) error {
	for _, f := range files {
		w, err := dir.Create(f.Name)
		if err != nil {
			return err
		}
		if err := writeFile(w, f.Write); err != nil {
			return fmt.Errorf("writing %s: %w", f.Name, err)
		}
	}
	return nil
}

func writeFile(w io.WriteCloser, write func(io.Writer) error) error {
	b := bufio.NewWriter(w)
	if err := write(b); err != nil {
		w.Close()
		return err
	}
	if err := b.Flush(); err != nil {
		w.Close()
		return err
	}
	return w.Close()
}

// studyProgress tells of a study's stages.
type studyProgress struct{ to *progress }

func (p studyProgress) Stage(name, unit string) { p.to.start(name, unit, -1) }
func (p studyProgress) Step(n int)              { p.to.add(n) }
