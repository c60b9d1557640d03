package main

import (
	"fmt"
	"iter"
	"runtime"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/framing/units"
)

// unitFlags are the flags of the commands that ask what is like what.
type unitFlags struct {
	input *inputFlags
	*progressFlags
	by     []string
	voices []string
	where  string
	units.Options
}

// addUnitFlags declares them; minWords is the default of --min-words.
func addUnitFlags(cmd *cobra.Command, minWords int) *unitFlags {
	f := &unitFlags{input: addInputFlags(cmd), progressFlags: addProgressFlags(cmd), Options: units.Options{Kind: units.Statement}}
	fs := cmd.Flags()
	fs.StringVar((*string)(&f.Kind), "unit", string(f.Kind), "what is compared: `statement` or document")
	fs.StringSliceVar(&f.by, "by", nil, "what the groups are: a `FIELD` such as outlet, source, voice or topic, or several divided by commas (default: outlet, or source where there is one outlet)")
	fs.StringSliceVar(&f.voices, "voice", nil, "take only the words of these `VOICES`: own, quoted, reported, page, divided by commas (default: all but page)")
	fs.StringVar(&f.where, "where", "", "take only documents that fulfil a `CONDITION`, such as 'date>=2016-01-01 && topic=syria'")
	fs.IntVar(&f.MinWords, "min-words", minWords, "leave out units of fewer words")
	fs.IntVar(&f.Workers, "workers", 0, "goroutines that work at once; the result is the same for any number (default: one a processor)")
	return f
}

// check completes the options and says what cannot be carried out.
func (f *unitFlags) check() error {
	if err := f.progressFlags.check(); err != nil {
		return err
	}
	for _, name := range f.voices {
		v, err := corpus.ParseVoice(name)
		if err != nil {
			return usageError{fmt.Errorf("--voice: %w", err)}
		}
		f.Voices = append(f.Voices, v)
	}
	if f.Workers == 0 {
		f.Workers = runtime.GOMAXPROCS(0)
	}
	if err := f.Validate(); err != nil {
		return usageError{err}
	}
	return nil
}

// collect reads the paths and groups their units.
func (f *unitFlags) collect(cmd *cobra.Command, paths []string, p *progress) (*units.Collection, *units.Groups, error) {
	docs, _, err := openStudied(cmd, paths, f.input, f.where)
	if err != nil {
		return nil, nil, err
	}
	reader, err := newReader(nil)
	if err != nil {
		return nil, nil, err
	}
	p.start("reading", "documents", -1)
	c, err := units.Collect(cmd.Context(), counting(docs, p), reader, f.Options)
	if err != nil {
		return nil, nil, err
	}
	if c.Short > 0 {
		p.note("%d of %d units have fewer than %d words and were left out", c.Short, c.Short+len(c.Units), f.MinWords)
	}
	g, err := c.Group(f.by)
	if err != nil {
		return nil, nil, usageError{fmt.Errorf("--by: %w", err)}
	}
	return c, g, nil
}

// counting tells the progress of each document that is read.
func counting(docs iter.Seq2[corpus.Document, error], p *progress) iter.Seq2[corpus.Document, error] {
	return func(yield func(corpus.Document, error) bool) {
		for d, err := range docs {
			p.add(1)
			if !yield(d, err) {
				return
			}
		}
	}
}
