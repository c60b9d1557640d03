// Package dispersion tells how evenly words are spread over the documents of
// each group: a word that one article repeats fifty times is no word of the
// group. It takes the counts and the order of a wordlist, and measures with
// framing/measure; the parts over which a term is spread are a group's documents.
package dispersion

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/framing/measure"
	"parallax/framing/value"
	"parallax/framing/wordlist"
)

// Options say what is measured.
type Options struct {
	// Words are the terms asked for, folded; "*" stands for any letters. Where empty
	// the Top most frequent terms of all groups together are taken; 0 takes all.
	Words []string
	Top   int
	// Measures are IDs of measure.Dispersions, or ARF.
	Measures []string
}

// ARF is the measure that rests on the order of the terms.
const ARF = "arf"

// IDs lists the measures of dispersion, sorted.
func IDs() []string {
	ids := []string{ARF}
	for _, m := range measure.Dispersions() {
		ids = append(ids, m.ID)
	}
	slices.Sort(ids)
	return ids
}

// Usual lists the measures that are shown where nobody chooses, in the order
// in which they are read.
func Usual() []string {
	return []string{"range", "dp", "dp_norm", "juilland_d", "carroll_d2", "rosengren_s", "dkl", ARF}
}

// Validate names the first option that cannot be carried out.
func (o *Options) Validate() error {
	if len(o.Measures) == 0 {
		return fmt.Errorf("no measure of dispersion: there are %s", strings.Join(IDs(), ", "))
	}
	for _, id := range o.Measures {
		if !slices.Contains(IDs(), id) {
			return fmt.Errorf("no measure of dispersion %q: there are %s", id, strings.Join(IDs(), ", "))
		}
	}
	for _, w := range o.Words {
		if strings.Trim(w, "*") == "" || strings.ContainsAny(w, " \t\n") {
			return fmt.Errorf("%q is not a word: give single words, \"*\" for any letters of one", w)
		}
	}
	if o.Top < 0 {
		return fmt.Errorf("top %d: must not be negative", o.Top)
	}
	return nil
}

// A Row is how one term is spread over the documents of one group.
type Row struct {
	Term, Group string
	Count       int // occurrences in the group
	Docs        int // the group's documents that have a word
	Tokens      int // the group's words
	// Measures are those of Options.Measures, in its order.
	Measures []value.Value
}

// A Table is the spread of terms.
type Table struct {
	// Rows stand by term, as asked for or the most frequent first, and then by group.
	Rows []Row
	// Missing are the words asked for that no group has.
	Missing []string
}

// Find measures terms of a list, whose order the sequence is.
func Find(l *wordlist.List, s wordlist.Sequence, o Options) (*Table, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	if len(l.Terms) == 0 {
		return nil, fmt.Errorf("no document has a word to measure")
	}
	t := new(Table)
	terms := mostFrequent(l, o.Top)
	if len(o.Words) > 0 {
		terms, t.Missing = asked(l.Terms, o.Words)
	}
	groups, list := partsOf(l), newMeasures(o.Measures)
	counts, places := occurrences(l, s, groups, terms)
	for k, term := range terms {
		for g := range groups {
			p := &groups[g]
			row := Row{Term: l.Terms[term], Group: l.Groups[g], Docs: len(p.sizes), Tokens: p.tokens}
			count := make([]float64, len(p.sizes))
			for _, x := range counts[k][g] {
				count[x.part] = x.n
				row.Count += int(x.n)
			}
			row.Measures = list.of(measure.Parts{Count: count, Size: p.sizes}, places[k][g], p.tokens)
			t.Rows = append(t.Rows, row)
		}
	}
	for _, w := range t.Missing {
		for g, p := range groups {
			row := Row{Term: w, Group: l.Groups[g], Docs: len(p.sizes), Tokens: p.tokens}
			row.Measures = list.of(measure.Parts{Count: make([]float64, len(p.sizes)), Size: p.sizes}, nil, p.tokens)
			t.Rows = append(t.Rows, row)
		}
	}
	return t, nil
}

// measures are those of a table, in its order; nil stands for ARF.
type measures []*measure.DispersionMeasure

func newMeasures(ids []string) measures {
	all := measure.Dispersions()
	list := make(measures, len(ids))
	for i, id := range ids {
		for k := range all {
			if all[k].ID == id {
				list[i] = &all[k]
			}
		}
	}
	return list
}

// of computes the measures of a term in a group.
func (list measures) of(p measure.Parts, places []int, tokens int) []value.Value {
	out := make([]value.Value, len(list))
	for i, m := range list {
		if m == nil {
			out[i] = measure.AverageReducedFrequency(places, tokens)
		} else {
			out[i] = m.Compute(p)
		}
	}
	return out
}

// mostFrequent are the terms of the most occurrences in all groups, of equal
// ones the first by name.
func mostFrequent(l *wordlist.List, top int) []uint32 {
	n := make([]int, len(l.Terms))
	for i := range l.Rows.Rows() {
		cols, ns := l.Rows.Row(i)
		for k, j := range cols {
			n[j] += int(ns[k])
		}
	}
	terms := make([]uint32, len(n))
	for j := range terms {
		terms[j] = uint32(j)
	}
	slices.SortStableFunc(terms, func(a, b uint32) int { return cmp.Compare(n[b], n[a]) })
	if top > 0 {
		terms = terms[:min(top, len(terms))]
	}
	return terms
}

// asked are the terms that words name, each once, in the order of the words
// and for "*" of the terms, and the words that name none.
func asked(terms, words []string) (found []uint32, missing []string) {
	taken := make([]bool, len(terms))
	for _, w := range words {
		w = corpus.Fold(w)
		n := 0
		fits := regexp.MustCompile("^" + strings.ReplaceAll(regexp.QuoteMeta(w), `\*`, ".*") + "$")
		for j, term := range terms {
			if fits.MatchString(term) {
				n++
				if !taken[j] {
					taken[j] = true
					found = append(found, uint32(j))
				}
			}
		}
		if n == 0 && !slices.Contains(missing, w) {
			missing = append(missing, w)
		}
	}
	return found, missing
}
