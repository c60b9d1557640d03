package main

import (
	"context"
	"errors"
	"iter"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/framing"
	"parallax/framing/compare"
	"parallax/reports/table"
)

// roomFlags are the flags of a command that shows sections of a study: its
// numbers are those of compare.
type roomFlags struct {
	input   *inputFlags
	study   *studyFlags
	telling *progressFlags
	cached  *cacheFlag
	listing *listingFlags
}

func addRoomFlags(cmd *cobra.Command, tables ...string) *roomFlags {
	f := &roomFlags{
		input: addInputFlags(cmd), study: addStudyFlags(cmd), telling: addProgressFlags(cmd), cached: addCacheFlag(cmd), listing: addListingFlags(cmd, tables...),
	}
	hide(cmd, otherSections())
	return f
}

// options reads the study that the flags ask for, and where its documents are.
func (f *roomFlags) options(cmd *cobra.Command, paths []string) (framing.Options, []string, error) {
	if err := errors.Join(f.telling.check(), f.listing.check()); err != nil {
		return framing.Options{}, nil, err
	}
	_, paths, err := f.study.read(cmd, paths)
	if err != nil {
		return framing.Options{}, nil, err
	}
	o, err := f.study.study()
	return o, paths, err
}

// result carries out sections of a study.
func (f *roomFlags) result(cmd *cobra.Command, paths []string, o framing.Options, sections ...string) (*framing.Result, error) {
	return carried(f, cmd, paths, o, sections, framing.Run)
}

// counted carries out a study as far as its rooms.
func (f *roomFlags) counted(cmd *cobra.Command, paths []string, o framing.Options, sections ...string) (*compare.Study, error) {
	return carried(f, cmd, paths, o, sections, framing.Count)
}

// carried carries out a study by one of the ways in which framing does.
func carried[R any](f *roomFlags, cmd *cobra.Command, paths []string, o framing.Options, sections []string,
	by func(context.Context, iter.Seq2[corpus.Document, error], framing.Options, framing.Environment) (R, error)) (R, error) {
	var none R
	reader, kept, err := f.cached.open(&o)
	if err != nil {
		return none, err
	}
	docs, _, err := openCorpus(cmd.Context(), cmd.InOrStdin(), paths, f.input)
	if err != nil {
		return none, err
	}
	p := f.telling.open(cmd).of(f.input)
	defer p.close()
	r, err := by(cmd.Context(), docs, o, framing.Environment{
		Version: toolVersion, Reader: reader, Progress: studyProgress{p}, Sections: sections,
	})
	if err == nil {
		kept.tell(p)
	}
	return r, err
}

// show carries out sections and writes their tables.
func (f *roomFlags) show(cmd *cobra.Command, paths []string, sections []string, tables ...func(*framing.Result) table.Table) error {
	o, paths, err := f.options(cmd, paths)
	if err != nil {
		return err
	}
	r, err := f.result(cmd, paths, o, sections...)
	if err != nil {
		return err
	}
	all := make([]table.Table, len(tables))
	for i, of := range tables {
		all[i] = of(r)
	}
	return f.listing.write(cmd, all...)
}
