package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/corpus/where"
	"parallax/framing"
	"parallax/framing/codebook"
	"parallax/framing/study"
)

// studyFlags are the flags of every command that carries out a study.
type studyFlags struct {
	by       []string
	voices   []string
	codebook string
	file     string             // of --study
	inline   *codebook.Codebook // that stands in the study file
	options  framing.Options
}

// addStudyFlags declares the study's flags with its defaults.
func addStudyFlags(cmd *cobra.Command) *studyFlags {
	f := &studyFlags{options: framing.DefaultOptions()}
	o := &f.options
	fs := cmd.Flags()
	fs.StringVar(&f.file, "study", "", "take options from a study `FILE` (parallax.yaml) or a saved result.json; flags win over it")
	fs.StringSliceVar(&f.by, "by", nil, "what the groups are: a `FIELD` such as outlet, source, voice or topic, or several divided by commas (default: outlet, or source where there is one outlet)")
	fs.StringVar(&o.Target, "target", "", "compare only this `GROUP`")
	fs.StringVar(&o.Reference, "reference", "", "with this `GROUP` (default: the rest)")
	fs.StringVar(&f.codebook, "codebook", "", "YAML `FILE` of referents, labels, frames and sources, a dictionary of another program, or ready:NAME")
	fs.StringSliceVar(&f.voices, "voice", nil, "count only these `VOICES`: own, quoted, reported, page, divided by commas (default: all but page)")
	fs.StringVar(&o.Where, "where", "", "take only documents that fulfil a `CONDITION`, such as 'date>=2016-01-01 && topic=syria'")
	fs.StringVar(&o.Topic, "topic", "", "take only documents of one `TOPIC` of the corpus, by its number or a word that parallax topics shows")
	fs.StringArrayVar(&o.Hypotheses, "hypotheses", nil, "a difference that you expect, tested and told first: `TEXT` such as \""+study.LabelHypothesis+"\"; may be given several times")
	fs.BoolVar(&o.DropRepeated, "drop-repeated", false, "leave out sentences that begin with the same words in 5 % of an outlet's documents: captions, notices, credits")
	fs.StringVar(&o.Scorer, "sentiment", o.Scorer, "`SCORER` of sentences")
	fs.StringVar(&o.Toward, "toward", o.Toward, "measure the attitude to this `REFERENT` of the codebook; all or none")
	addCertaintyFlags(cmd, o)
	fs.IntVar(&o.Top, "top", o.Top, "keywords shown of each group (of all groups at most 2,000), and as many phrases; 0 for all")
	fs.StringVar(&o.Ngrams, "ngrams", o.Ngrams, "how many words a keyword may have: a number or a `RANGE` such as 1-3 for phrases beside the words")
	fs.IntVar(&o.Topics, "topics", o.Topics, "how many topics are looked for (default: half the square root of the documents)")
	fs.IntVar(&o.Dims, "dims", o.Dims, "dimensions of the statements' vectors")
	fs.IntVar(&o.Passages, "passages", o.Passages, "passages kept behind each number")
	fs.IntVar(&o.Workers, "workers", 0, "goroutines that work at once; the result is the same for any number (default: one a processor)")
	return f
}

// addCertaintyFlags declares how sure a study wants to be, and of what.
func addCertaintyFlags(cmd *cobra.Command, o *framing.Options) {
	fs := cmd.Flags()
	addObservationFlags(cmd, &o.Cluster, &o.Within)
	fs.Uint64Var(&o.Seed, "seed", o.Seed, "seed of everything that is drawn by chance")
	fs.Float64Var(&o.Level, "level", o.Level, "level of the intervals, and of what is said to hold")
	fs.IntVar(&o.Resamples, "resamples", o.Resamples, "bootstrap resamples of documents for each interval; 0 for none")
	fs.IntVar(&o.Permutations, "permutations", o.Permutations, "permutations of documents for each test; 0 for none")
	fs.IntVar(&o.MinDocs, "min-docs", o.MinDocs, "fewest documents that a keyword stands in")
}

// otherSections are flags of sections that no command of a single room computes.
func otherSections() []string {
	return []string{"dims", "hypotheses", "ngrams", "passages", "top", "topics", "toward"}
}

// hide leaves flags out of a command's help. They are still taken, since a study
// may be carried out by any command.
func hide(cmd *cobra.Command, names []string) {
	for _, name := range names {
		cmd.Flags().Lookup(name).Hidden = true
	}
}

// study gives the options that the flags ask for.
func (f *studyFlags) study() (framing.Options, error) {
	o := f.options
	o.By = f.by
	for _, name := range f.voices {
		v, err := corpus.ParseVoice(name)
		if err != nil {
			return o, usageError{fmt.Errorf("--voice: %w", err)}
		}
		o.Voices = append(o.Voices, v)
	}
	o.Codebook = f.inline
	if f.codebook != "" {
		var err error
		if o.Codebook, _, err = openCodebook(f.codebook); err != nil {
			return o, err
		}
	}
	if _, err := where.Parse(o.Where); err != nil {
		return o, usageError{fmt.Errorf("--where: %w", err)}
	}
	if err := o.Validate(); err != nil {
		return o, usageError{err}
	}
	return o, nil
}
