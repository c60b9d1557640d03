package main

import (
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/framing"
	"parallax/framing/codebook"
	"parallax/framing/compare"
	"parallax/framing/sentiment"
	"parallax/framing/tally"
	"parallax/framing/tone"
	"parallax/reports/table"
)

// counted carries out the study of the groups as far as its rooms.
func (f *sentimentFlags) counted(cmd *cobra.Command, paths []string, o framing.Options) (s *compare.Study, err error) {
	o.Toward, o.Discover, o.Workers = framing.TowardNone, false, f.workers
	err = f.carry(cmd, paths, o, "sentiment", func(docs iter.Seq2[corpus.Document, error], env framing.Environment) (err error) {
		s, err = framing.Count(cmd.Context(), docs, o, env)
		return err
	})
	return s, err
}

// carry opens the corpus and hands it to a study of one section.
func (f *sentimentFlags) carry(cmd *cobra.Command, paths []string, o framing.Options, section string, study func(iter.Seq2[corpus.Document, error], framing.Environment) error) error {
	reader, kept, err := f.cached.open(&o)
	if err != nil {
		return err
	}
	docs, _, err := openCorpus(cmd.Context(), cmd.InOrStdin(), paths, f.input)
	if err != nil {
		return err
	}
	p := f.telling.open(cmd).of(f.input)
	defer p.close()
	err = study(docs, framing.Environment{Version: toolVersion, Reader: reader, Progress: studyProgress{p}, Sections: []string{section}})
	if err == nil {
		kept.tell(p)
	}
	return err
}

// runTone tells how the groups speak: opinion, emphasis, caution, certainty, and
// modal verbs.
func (f *sentimentFlags) runTone(cmd *cobra.Command, paths []string) error {
	o, err := f.study.study()
	if err != nil {
		return err
	}
	s, err := f.counted(cmd, paths, o)
	if err != nil {
		return err
	}
	r := new(framing.Result)
	if r.Profiles, err = tone.Profiles(s); err != nil {
		return err
	}
	modals, err := tone.Modals(s)
	if err != nil {
		return err
	}
	r.Profiles = append(r.Profiles, modals...)
	t := table.Profiles(r)
	t.Name, t.Title = "tone", "Tone of the sentences"
	return f.listing.write(cmd, t)
}

// runShift tells which words of a list make the target darker than its reference.
func (f *sentimentFlags) runShift(cmd *cobra.Command, paths []string) error {
	weights, err := sentiment.ListWeights(f.shift)
	if err != nil {
		return usageError{fmt.Errorf("--shift: %w", err)}
	}
	o, err := f.study.study()
	if err != nil {
		return err
	}
	if o.Target == "" {
		return usageError{errors.New("--shift needs --target GROUP (and may have --reference GROUP; the rest if absent)")}
	}
	s, err := f.counted(cmd, paths, o)
	if err != nil {
		return err
	}
	r := new(framing.Result)
	if r.Shifts, err = tone.ShiftsBy(s, weights, func(*tally.Statement) bool { return true }, 0); err != nil {
		return err
	}
	t := table.Shifts(r)
	t.Name, t.Title, t.Note = "shift", "Words that make the target darker (below 0) or brighter", ""
	return f.listing.write(cmd, t)
}

// runToward tells how the groups speak of a referent of the codebook.
func (f *sentimentFlags) runToward(cmd *cobra.Command, paths []string) error {
	study, err := f.study.study()
	if err != nil {
		return err
	}
	if study.Codebook == nil {
		return usageError{errors.New("--toward needs --codebook FILE: the referent's names stand in it")}
	}
	entries := study.Codebook.Entries()
	if f.toward != "all" && !slices.ContainsFunc(entries, func(e codebook.Entry) bool { return e.Referent == f.toward && e.Kind == codebook.LabelEntry }) {
		return usageError{fmt.Errorf("--toward %q: the codebook %s has no such referent", f.toward, f.study.codebook)}
	}
	study.Toward, study.Workers = f.toward, f.workers
	return f.carry(cmd, paths, study, "attitudes", func(docs iter.Seq2[corpus.Document, error], env framing.Environment) error {
		r, err := framing.Run(cmd.Context(), docs, study, env)
		if err != nil {
			return err
		}
		return f.listing.write(cmd, table.Attitudes(r))
	})
}
