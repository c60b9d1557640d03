package main

import (
	"context"
	"fmt"
	"iter"
	"runtime"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/corpus/attribution"
	"parallax/framing/inference"
	"parallax/framing/wordlist"
)

// groupFlags say what the groups are, and which documents and voices take part.
type groupFlags struct {
	by, voices []string
	where      string
}

func addGroupFlags(cmd *cobra.Command) *groupFlags {
	f := new(groupFlags)
	fs := cmd.Flags()
	fs.StringSliceVar(&f.by, "by", nil, "what the groups are: `outlet`, source, voice, a field, or several (default: outlet)")
	fs.StringSliceVar(&f.voices, "voice", nil, "count only these voices: `own,quoted,reported` (default: all)")
	fs.StringVar(&f.where, "where", "", "take only documents that fulfil a `CONDITION`, such as 'date>=2016-01-01 && topic=syria'")
	return f
}

func (f *groupFlags) options() (wordlist.Options, error) {
	o := wordlist.Options{By: f.by, MinN: 1, MaxN: 1}
	for _, name := range f.voices {
		v, err := corpus.ParseVoice(name)
		if err != nil {
			return o, usageError{fmt.Errorf("--voice: %w", err)}
		}
		o.Voices = append(o.Voices, v)
	}
	return o, nil
}

// addInferenceFlags declares the flags of tests and intervals.
func addInferenceFlags(cmd *cobra.Command, o *inference.Options) {
	f := cmd.Flags()
	f.IntVar(&o.Permutations, "permutations", o.Permutations, "permutations of documents for each test; 0 for none, then p is empty")
	f.IntVar(&o.Resamples, "resamples", o.Resamples, "bootstrap resamples of documents for each interval; 0 for none")
	f.Float64Var(&o.Level, "level", o.Level, "level of the intervals")
	f.Uint64Var(&o.Seed, "seed", o.Seed, "seed of everything that is drawn by chance")
	f.IntVar(&o.Workers, "workers", 0, "goroutines that work at once; the result is the same for any number (default: one a processor)")
}

// countWords reads the corpus and counts it with count, wordlist.Count or
// CountTotals.
func countWords[T any](cmd *cobra.Command, paths []string, input *inputFlags, group *groupFlags, o wordlist.Options, p *progress,
	count func(context.Context, iter.Seq2[corpus.Document, error], wordlist.Reader, wordlist.Options) (*T, error)) (*T, error) {
	docs, report, err := openStudied(cmd, paths, input, group.where)
	if err != nil {
		return nil, err
	}
	reader, err := speakerReader(o.Speaks())
	if err != nil {
		return nil, err
	}
	p.start("counting", "documents", -1)
	counted, err := count(cmd.Context(), counting(docs, p), reader, o)
	if err != nil {
		return nil, err
	}
	if report.Bad.Count > 0 {
		p.note("%d records could not be read and were passed over; the first: %s", report.Bad.Count, report.Bad.First[0])
	}
	return counted, nil
}

// speakerReader reads who speaks, where that is asked for.
func speakerReader(needed bool) (wordlist.Reader, error) {
	if !needed {
		return nil, nil
	}
	r, err := attribution.New(attribution.Options{})
	if err != nil {
		return nil, fmt.Errorf("preparing to read who speaks: %w", err)
	}
	return r, nil
}

func workersOf(n int) int {
	if n > 0 {
		return n
	}
	return runtime.GOMAXPROCS(0)
}
