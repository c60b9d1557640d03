// Package study holds what a study is asked and in which words it answers:
// its options, and the findings, warnings, methods and passages that every room
// gives. It computes nothing.
package study

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/corpus/where"
	"parallax/framing/codebook"
	"parallax/framing/inference"
	"parallax/framing/observation"
	"parallax/framing/value"
)

// Rest is the reference of a group that is compared with all others.
const Rest = "rest"

// Options are a study's choices. They are saved with the result; the codebook
// is saved in full, so that a result alone can repeat its study.
type Options struct {
	// By is what groups are made of: "outlet", "source", "voice", or the name
	// of a field; several make groups of their combinations. Empty: by source
	// where there is one document, by outlet otherwise.
	By []string `json:"by"`
	// Target and Reference name one group each; empty Target compares each
	// group, empty Reference with the rest.
	Target    string `json:"target,omitempty"`
	Reference string `json:"reference,omitempty"`
	// Voices are the voices that take part; empty means all but the page.
	Voices []corpus.Voice `json:"voices,omitempty"`
	// Where keeps the documents for which the condition holds.
	Where string `json:"where,omitempty"`
	// Cluster is what makes documents one observation beside their copies:
	// observation.Story, "date", "author" or another field. Within is what documents
	// are permuted within: observation.Story or a field. Empty for none.
	Cluster string `json:"cluster,omitempty"`
	Within  string `json:"within,omitempty"`
	// CopiesApart takes a document and its copies as an observation each, and not as one.
	CopiesApart bool `json:"copies_apart,omitempty"`
	// Hypotheses are the differences that were expected before anyone looked, as
	// ParseHypothesis reads them. They are corrected among themselves, and told first.
	Hypotheses []string `json:"hypotheses,omitempty"`
	// DropRepeated leaves out of every comparison the statements with a sentence
	// that begins with the same words in 5 % of an outlet's documents or more:
	// captions, notices, credits.
	DropRepeated bool `json:"drop_repeated,omitempty"`
	// Multiverse makes the study again in every way in which it could as well have been made, and tells in
	// how many of them its sentences hold. The documents are then read once for each scorer, so they must be a
	// sequence that can be.
	Multiverse bool `json:"multiverse,omitempty"`
	// Codebook names the referents, labels, frames and sources; may be nil.
	Codebook *codebook.Codebook `json:"-"`
	// Discover looks for names in a sample of the documents where there is no
	// codebook. The documents are then read twice, so they must be a sequence
	// that can be.
	Discover bool `json:"-"`
	// Discovered is the number of documents in which the codebook's names were
	// discovered; 0 where a person wrote the codebook.
	Discovered int `json:"discovered,omitempty"`
	// Scorer names the sentence sentiment.
	Scorer string `json:"scorer"`
	// Toward names the referent to which the sentences' attitude is measured:
	// one of the codebook's, TowardAll or TowardNone.
	Toward string `json:"toward"`
	Seed   uint64 `json:"seed"`
	// Level of all intervals; a difference holds where its corrected p is at most
	// 1 − Level.
	Level float64 `json:"level"`
	// Resamples of the bootstrap, permutations of the tests; 0 leaves the
	// intervals or p undefined and says so.
	Resamples    int `json:"resamples"`
	Permutations int `json:"permutations"`
	// Top is how many keywords a group shows, and as many phrases; 0 shows all. More than 20 groups
	// share 2,000.
	Top int `json:"top"`
	// Ngrams is how many words a keyword may have: "1" for words alone, "1-3"
	// for phrases of two and three beside them.
	Ngrams string `json:"ngrams,omitempty"`
	// MinDocs is the least evidence, in documents: what a keyword stands in,
	// what a test and an interval need.
	MinDocs int `json:"min_docs"`
	// Topic keeps the documents of one topic of the corpus, by its number or one of its words; "" keeps all. The documents are
	// then read once more, to find the topics.
	Topic string `json:"topic,omitempty"`
	// Topics is how many topics are looked for; 0 for half the square root of the documents.
	Topics int `json:"topics,omitempty"`
	// Dims of the statements' vectors.
	Dims int `json:"dims"`
	// Passages kept for a number.
	Passages int `json:"passages"`
	// Workers that read and count; the result is the same for any number, so
	// it is no part of the saved options.
	Workers int `json:"-"`
}

// What Options.Toward may be beside the name of a referent.
const (
	TowardAll  = "all"
	TowardNone = "none"
)

// DefaultOptions are the choices that a study makes where the user makes none.
func DefaultOptions() Options {
	return Options{
		Discover: true, Scorer: "vader", Toward: TowardAll, Seed: 1, Level: 0.95, Resamples: 1000, Permutations: 1000,
		Top: 100, Ngrams: "1-3", MinDocs: 5, Dims: 100, Passages: 5,
	}
}

// ReferenceText names what groups are compared with, in a sentence.
func (o *Options) ReferenceText() string {
	if o.Reference == "" || o.Reference == Rest {
		return "the rest"
	}
	return o.Group(o.Reference)
}

// ReferenceName is what groups are compared with: a group, or Rest.
func (o *Options) ReferenceName() string { return cmp.Or(o.Reference, Rest) }

// Group is a group's name in a sentence: that of an outlet or a source as it is, and that of another field
// with the field ("lean “right”").
func (o *Options) Group(name string) string {
	if name == Rest {
		return "the rest"
	}
	if len(o.By) != 1 {
		return name
	}
	switch o.By[0] {
	case "outlet", "source", "voice":
		return name
	}
	return o.By[0] + " “" + name + "”"
}

// AtEdge reports whether a corrected p is so near the study's level that another seed may decide otherwise.
func (o *Options) AtEdge(p, corrected value.Value) bool {
	return inference.AtEdge(p, corrected, o.Level, o.Permutations)
}

// Observations is what makes documents one observation.
func (o *Options) Observations() observation.Choice {
	return observation.Choice{Cluster: o.Cluster, Within: o.Within, Apart: o.CopiesApart}
}

// Validate names every option that cannot be carried out.
func (o *Options) Validate() error {
	var bad []error
	say := func(format string, args ...any) { bad = append(bad, fmt.Errorf(format, args...)) }
	if o.Level <= 0 || o.Level >= 1 {
		say("level %g: must lie between 0 and 1, such as 0.95", o.Level)
	}
	for _, n := range []struct {
		name string
		n    int
	}{
		{"resamples", o.Resamples}, {"permutations", o.Permutations}, {"top", o.Top},
		{"min-docs", o.MinDocs}, {"passages", o.Passages}, {"workers", o.Workers}, {"topics", o.Topics},
	} {
		if n.n < 0 {
			say("%s %d: must not be negative", n.name, n.n)
		}
	}
	if _, err := where.Parse(o.Where); err != nil {
		bad = append(bad, fmt.Errorf("where: %w", err))
	}
	if _, err := ParseNgrams(o.Ngrams); err != nil {
		bad = append(bad, err)
	}
	if _, err := o.Named(); err != nil {
		bad = append(bad, err)
	}
	if err := o.Observations().Validate(); err != nil {
		bad = append(bad, err)
	}
	if o.Dims < 2 {
		say("dims %d: at least 2 are needed", o.Dims)
	}
	if o.Reference != "" && o.Target == "" {
		say("reference %q without a target: name the target as well", o.Reference)
	}
	if o.Target != "" && o.Target == o.Reference {
		say("target and reference are both %q", o.Target)
	}
	seen := map[string]bool{}
	for _, b := range o.By {
		if seen[b] {
			say("by: %q is named twice", b)
		}
		seen[b] = true
	}
	return errors.Join(bad...)
}

// Ngrams lists what Options.Ngrams may be: words alone, or phrases of up to so
// many words beside them.
func Ngrams() []string { return []string{"1", "1-2", "1-3", "1-4", "1-5"} }

// ParseNgrams gives the most words of a keyword.
func ParseNgrams(s string) (most int, err error) {
	if s == "" {
		return 1, nil
	}
	if i := slices.Index(Ngrams(), s); i >= 0 {
		return i + 1, nil
	}
	return 0, fmt.Errorf("ngrams %q: it is %s", s, strings.Join(Ngrams(), ", "))
}
