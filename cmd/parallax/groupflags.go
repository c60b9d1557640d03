package main

import (
	"context"
	"fmt"
	"iter"
	"runtime"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/framing/codebook"
	"parallax/framing/inference"
	"parallax/framing/observation"
	"parallax/framing/wordlist"
)

// voiceFlags say which documents and voices take part, and by which names
// sources go.
type voiceFlags struct {
	voices   []string
	where    string
	codebook string
	book     *codebook.Codebook // that --codebook names, once read
}

func addVoiceFlags(cmd *cobra.Command) *voiceFlags {
	f := new(voiceFlags)
	fs := cmd.Flags()
	fs.StringSliceVar(&f.voices, "voice", nil, "take only these `VOICES`: own, quoted, reported, page, divided by commas (default: all but page)")
	fs.StringVar(&f.where, "where", "", "take only documents that fulfil a `CONDITION`, such as 'date>=2016-01-01 && topic=syria'")
	fs.StringVar(&f.codebook, "codebook", "", "YAML `FILE` of referents, labels and sources: its aliases name who speaks; a dictionary of another program, or ready:NAME")
	return f
}

// open reads the codebook, where one is named.
func (f *voiceFlags) open() (err error) {
	if f.codebook != "" {
		f.book, _, err = openCodebook(f.codebook)
	}
	return err
}

func (f *voiceFlags) parseVoices() ([]corpus.Voice, error) {
	var voices []corpus.Voice
	for _, name := range f.voices {
		v, err := corpus.ParseVoice(name)
		if err != nil {
			return nil, usageError{fmt.Errorf("--voice: %w", err)}
		}
		voices = append(voices, v)
	}
	return voices, nil
}

// groupFlags say, besides, what the groups are, and which documents are one observation.
type groupFlags struct {
	by      []string
	observe observation.Choice
	*voiceFlags
}

func addGroupFlags(cmd *cobra.Command) *groupFlags {
	f := &groupFlags{voiceFlags: addVoiceFlags(cmd)}
	cmd.Flags().StringSliceVar(&f.by, "by", nil, "what the groups are: a `FIELD` such as outlet, source, voice or topic, or several divided by commas (default: outlet)")
	return f
}

func (f *groupFlags) options() (wordlist.Options, error) {
	voices, err := f.parseVoices()
	if err == nil {
		err = f.open()
	}
	return wordlist.Options{By: f.by, Voices: voices, MinN: 1, MaxN: 1, Book: bookOf(f.book)}, err
}

// addObservationFlags declares what makes documents one observation.
func addObservationFlags(cmd *cobra.Command, cluster, within *string) {
	cmd.Flags().StringVar(cluster, "cluster", "", "take documents of one story, author, date or another `FIELD` as one observation of tests and intervals")
	cmd.Flags().StringVar(within, "within", "", "permute documents only within one story or another `FIELD`: the groups are compared on what they share")
}

// observed says which documents are one observation of the tests.
func (f *groupFlags) observed(tests bool) (*observation.Choice, error) {
	if err := f.observe.Validate(); err != nil {
		return nil, usageError{err}
	}
	if !tests {
		return nil, nil
	}
	return &f.observe, nil
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
	count func(context.Context, iter.Seq2[corpus.Document, error], corpus.Reader, wordlist.Options) (*T, error)) (*T, error) {
	docs, _, err := openStudied(cmd, paths, input, group.where)
	if err != nil {
		return nil, err
	}
	reader, err := group.reader(o.Speaks(), p)
	if err != nil {
		return nil, err
	}
	p.start("counting", "documents", -1)
	counted, err := count(cmd.Context(), counting(docs, p), reader, o)
	if err != nil {
		return nil, err
	}
	return counted, nil
}

// reader reads who speaks, where that is asked for, by the codebook's names.
func (f *voiceFlags) reader(needed bool, p *progress) (corpus.Reader, error) {
	if !needed {
		if f.book != nil {
			p.note("the codebook is not used: nothing asks for its labels or for who speaks")
		}
		return nil, nil
	}
	return newReader(f.book)
}

func workersOf(n int) int {
	if n > 0 {
		return n
	}
	return runtime.GOMAXPROCS(0)
}
