package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"parallax/corpus/inflection"
	"parallax/framing/wordlist"
)

// termFlags say what is counted: words or what stands for them, alone or in
// n-grams.
type termFlags struct {
	terms, ngrams string
	kinds         []string
}

// Kinds of terms.
const (
	wordTerms  = "words"
	lemmaTerms = "lemmas"
	labelTerms = "labels"
)

// addTermFlags declares --terms for the kinds that a command counts, words
// the first.
func addTermFlags(cmd *cobra.Command, kinds ...string) *termFlags {
	f := &termFlags{kinds: kinds, ngrams: "1"}
	fs := cmd.Flags()
	says := map[string]string{wordTerms: "", lemmaTerms: " (the forms of a word are one term)", labelTerms: " (those of --codebook)"}
	var list []string
	for _, kind := range kinds {
		list = append(list, kind+says[kind])
	}
	fs.StringVar(&f.terms, "terms", kinds[0], "what is counted, `KIND`: "+strings.Join(list, ", "))
	return f
}

// addNgrams declares --ngrams.
func (f *termFlags) addNgrams(cmd *cobra.Command) *termFlags {
	cmd.Flags().StringVar(&f.ngrams, "ngrams", f.ngrams, "how many words a term has: a number or a `RANGE` such as 1-3; at most 5")
	return f
}

// into sets what is counted.
func (f *termFlags) into(o *wordlist.Options, group *groupFlags) (err error) {
	if !slices.Contains(f.kinds, f.terms) {
		return usageError{fmt.Errorf("--terms %q: it is one of %s", f.terms, strings.Join(f.kinds, ", "))}
	}
	if o.MinN, o.MaxN, err = parseNgrams(f.ngrams); err != nil {
		return usageError{err}
	}
	switch f.terms {
	case lemmaTerms:
		lexicon, err := inflection.Open()
		if err != nil {
			return err
		}
		o.Form = lexicon.Lemma
	case labelTerms:
		if group.book == nil {
			return usageError{errors.New("--terms labels: name the --codebook whose labels are counted; 'parallax codebook' lists those that ship, 'parallax labels --draft FILE' drafts one")}
		}
		o.Labels = group.book
	}
	if err := o.Validate(); err != nil {
		return usageError{err}
	}
	return nil
}

// parseNgrams reads "2" or "1-3".
func parseNgrams(s string) (low, high int, err error) {
	a, b, isRange := strings.Cut(s, "-")
	if !isRange {
		b = a
	}
	if low, err = strconv.Atoi(a); err == nil {
		high, err = strconv.Atoi(b)
	}
	if err != nil {
		return 0, 0, fmt.Errorf("--ngrams %q: write a number of words, or two such as 1-3", s)
	}
	return low, high, nil
}
