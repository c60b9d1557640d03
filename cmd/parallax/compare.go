package main

import (
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"runtime/debug"
	"slices"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/corpus/ingest"
	"parallax/corpus/where"
	"parallax/framing"
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
an archive, or - for standard input.

Names are those of the codebook. Without one they are discovered in a sample of
the documents; 'parallax labels --draft codebook.yaml' writes them down to edit.`,
		Example: `  parallax compare articles/
  parallax compare news.jsonl --codebook codebook.yaml --out report/
  parallax compare news.csv --map text=content,outlet=source --by outlet,topic
  parallax compare articles/ --codebook codebook.yaml --multiverse   # how far the answer hangs on choices
  parallax compare --study parallax.yaml
  parallax compare article.txt                       # one article: by source`,
	}
	f := &compareFlags{
		input: addInputFlags(cmd), study: addStudyFlags(cmd), telling: addProgressFlags(cmd), cached: addCacheFlag(cmd), language: addLanguageFlag(cmd),
		coded: addCodedFlags(cmd),
	}
	cmd.Flags().StringVar(&f.plan, "preregistration", "", "`FILE` of 'parallax preregister': say whether the study follows it")
	cmd.Flags().StringVar(&f.out, "out", "parallax-report", "`DIR` of the report; it appears whole or not at all")
	cmd.Flags().StringVar(&f.format, "format", "text", "`FORMAT` of what goes to standard output: text (a summary), md, html or json")
	cmd.Flags().BoolVar(&f.discover, "discover", true, "without a codebook, look for names in a sample of the documents and compare those")
	cmd.Flags().BoolVar(&f.study.options.Multiverse, "multiverse", false, "carry the study out in every way in which it could as well have been made, and tell in how many its sentences hold")
	cmd.RunE = f.run
	return cmd
}

type compareFlags struct {
	input       *inputFlags
	study       *studyFlags
	telling     *progressFlags
	cached      *cacheFlag
	language    *languageFlag
	coded       *codedFlags
	out, format string
	plan        string
	discover    bool
}

func (f *compareFlags) run(cmd *cobra.Command, paths []string) error {
	if err := f.telling.check(); err != nil {
		return err
	}
	show, err := shown(f.format)
	if err != nil {
		return err
	}
	_, paths, err = f.study.read(cmd, paths)
	if err != nil {
		return err
	}
	if err := f.language.check(); err != nil {
		return err
	}
	options, err := f.study.study()
	if err != nil {
		return err
	}
	p := f.telling.open(cmd).of(f.input)
	defer p.close()
	if options.Multiverse && slices.Contains(paths, "-") {
		return usageError{errors.New("--multiverse reads the documents several times, and standard input can be read but once: put them into a file")}
	}
	// Standard input can be read but once, and is then compared without names.
	options.Discover = f.discover && !slices.Contains(paths, "-")
	r, err := f.report(cmd, paths, options, p)
	if err != nil {
		return err
	}
	noteUnmatched(p, r)
	p.note("the report is in %s: open %s", f.out, filepath.Join(f.out, "index.html"))
	return show(cmd, r)
}

// gcPercent lets a study's memory grow less over what it holds than Go's
// default does: counts and vectors are large and cheap to scan.
const gcPercent = 60

// report carries out the study and writes its report, whole or not at all.
func (f *compareFlags) report(cmd *cobra.Command, paths []string, o framing.Options, p *progress) (*framing.Result, error) {
	defer debug.SetGCPercent(debug.SetGCPercent(gcPercent))
	codes, err := f.coded.read()
	if err != nil {
		return nil, err
	}
	plan, err := readPlan(f.plan)
	if err != nil {
		return nil, err
	}
	docs, read, err := openCorpus(cmd.Context(), cmd.InOrStdin(), paths, f.input)
	if err != nil {
		return nil, err
	}
	reader, kept, err := f.cached.open(&o)
	if err != nil {
		return nil, err
	}
	dir, err := stageFolder(cmd.Context(), f.out)
	if err != nil {
		return nil, err
	}
	defer dir.Discard()
	spool, err := dir.Create(statementsFile)
	if err != nil {
		return nil, err
	}
	defer spool.Close()
	draft, err := newDraftFile()
	if err != nil {
		return nil, err
	}
	defer draft.discard()
	r, err := framing.Run(cmd.Context(), docs, o, framing.Environment{
		Version: toolVersion, Marked: true, Reader: reader, Spool: spool, Draft: draft, Progress: studyProgress{p},
		Skipped: func() framing.Skipped { return skipped(read) }, Watcher: framing.Notice(f.language.language), Coded: codes, Plan: plan,
	})
	p.close()
	if err != nil {
		return nil, err
	}
	kept.tell(p)
	if err := spool.Close(); err != nil {
		return nil, fmt.Errorf("writing %s: %w", statementsFile, err)
	}
	if err := writeFiles(cmd.Context(), dir, reports.Directory(r)); err != nil {
		return nil, err
	}
	if err := dir.Commit(); err != nil {
		return nil, fmt.Errorf("putting the report in its place: %w", err)
	}
	return r, nil
}

// shown is how a result goes to standard output.
func shown(format string) (func(*cobra.Command, *framing.Result) error, error) {
	if format == "text" {
		return func(cmd *cobra.Command, r *framing.Result) error {
			return reports.Summary(cmd.OutOrStdout(), r, terminalWidth(cmd))
		}, nil
	}
	if !slices.Contains([]string{"md", "html", "json"}, format) {
		return nil, usageError{fmt.Errorf("--format %q: it is text, md, html or json; parallax render gives others from result.json", format)}
	}
	files, err := filesOf(format)
	if err != nil {
		return nil, err
	}
	return func(cmd *cobra.Command, r *framing.Result) error { return files(r)[0].Write(cmd.OutOrStdout()) }, nil
}

// openStudied opens a corpus and keeps the documents that fulfil a condition.
func openStudied(cmd *cobra.Command, paths []string, input *inputFlags, condition string) (iter.Seq2[corpus.Document, error], *ingest.Report, error) {
	docs, report, err := openCorpus(cmd.Context(), cmd.InOrStdin(), paths, input)
	if err != nil {
		return nil, nil, err
	}
	if docs, err = where.Documents(docs, condition); err != nil {
		return nil, nil, usageError{fmt.Errorf("--where: %w", err)}
	}
	return docs, report, nil
}

// skipped is what was left out of the input, as the result has it.
func skipped(r *ingest.Report) framing.Skipped {
	out := framing.Skipped{Records: r.Bad.Count}
	for _, s := range r.Bad.First {
		out.Listed = append(out.Listed, framing.SkippedItem{File: s.File, Record: s.Record, Line: s.Line, Field: s.Field, Why: s.Why})
	}
	return out
}

// studyProgress tells of a study's stages.
type studyProgress struct{ to *progress }

func (p studyProgress) Stage(name, unit string) { p.to.start(name, unit, -1) }
func (p studyProgress) Step(n int)              { p.to.add(n) }
