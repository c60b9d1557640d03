package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"parallax/framing"
	"parallax/framing/gate"
	"parallax/internal/study"
	"parallax/internal/yamlfile"
	"parallax/reports"
)

// measuredFlags are the flags of the commands that measure a study for its
// gates.
type measuredFlags struct {
	input    *inputFlags
	study    *studyFlags
	telling  *progressFlags
	cached   *cacheFlag
	language *languageFlag
	result   string
	baseline string
}

func addMeasuredFlags(cmd *cobra.Command) *measuredFlags {
	f := &measuredFlags{
		input: addInputFlags(cmd), study: addStudyFlags(cmd), telling: addProgressFlags(cmd), cached: addCacheFlag(cmd), language: addLanguageFlag(cmd),
	}
	cmd.Flags().StringVar(&f.baseline, "baseline", "", "`FILE` of the baseline (default: the study's, else parallax-baseline.json beside it)")
	cmd.Flags().StringVar(&f.result, "result", "", "take the numbers of a saved result.json `FILE` instead of reading a corpus")
	return f
}

// measured is a study that was carried out for its gates.
type measured struct {
	file   *study.File
	result *framing.Result
	facts  *gate.Facts
	notes  *progress
}

// measure reads the study file and the corpus, or a saved result.
func (f *measuredFlags) measure(cmd *cobra.Command, paths []string) (*measured, error) {
	if err := f.telling.check(); err != nil {
		return nil, err
	}
	if f.study.file == "" {
		if _, err := os.Stat(studyFileName); err != nil {
			return nil, usageError{errors.New("no study: name its file with --study, or write one with 'parallax init'")}
		}
		f.study.file = studyFileName
	}
	file, paths, err := f.study.read(cmd, paths)
	if err != nil {
		return nil, err
	}
	if err := f.language.check(); err != nil {
		return nil, err
	}
	options, err := f.study.study()
	if err != nil {
		return nil, err
	}
	if options.Codebook != nil {
		if err := fits(file, &options); err != nil {
			return nil, err
		}
	}
	m := &measured{file: file, notes: f.telling.open(cmd).of(f.input)}
	if f.result != "" {
		m.result, err = readResult(f.result)
		if err == nil {
			m.facts = gate.NewFacts(m.result)
		}
		return m, err
	}
	return m, f.run(cmd, paths, options, m)
}

// run carries out the study. Gates look at no p-value of it, so none is drawn, and
// at no name that the codebook does not have, so none is discovered.
func (f *measuredFlags) run(cmd *cobra.Command, paths []string, options framing.Options, m *measured) error {
	options.Permutations, options.Discover = 0, false
	docs, report, err := openCorpus(cmd.Context(), cmd.InOrStdin(), paths, f.input)
	if err != nil {
		return err
	}
	reader, kept, err := f.cached.open(&options)
	if err != nil {
		return err
	}
	draft, err := newDraftFile()
	if err != nil {
		return err
	}
	defer draft.discard()
	m.result, err = framing.Run(cmd.Context(), docs, options, framing.Environment{
		Version: toolVersion, Marked: true, Reader: reader, Draft: draft, Progress: studyProgress{m.notes},
		Skipped: func() framing.Skipped { return skipped(report) }, Watcher: framing.Notice(f.language.language),
	})
	m.notes.close()
	if err != nil {
		return err
	}
	kept.tell(m.notes)
	m.facts = gate.NewFacts(m.result)
	return nil
}

// fits holds the gates against the codebook, before anything is read.
func fits(file *study.File, o *framing.Options) error {
	var wrong yamlfile.Problems
	for i := range file.Gates {
		g := &file.Gates[i]
		if err := g.Fits(o.Codebook); err != nil {
			wrong = append(wrong, yamlfile.Problem{File: file.Name, Line: g.Line, Column: g.Column, Message: err.Error()})
		}
	}
	if len(wrong) > 0 {
		return wrong
	}
	return nil
}

func readResult(name string) (*framing.Result, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("reading a saved result: %w", err)
	}
	defer f.Close()
	r, err := reports.ReadResult(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return r, nil
}
