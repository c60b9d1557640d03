package index

import (
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/corpus/inflection"
)

// Beginning gives the documents in which the first word of some patterns stands, as
// far as words alone can tell: those in which a pattern of a codebook may match.
func (x *Index) Beginning(patterns []Pattern) ([]int, error) {
	set := make([]bool, len(x.Vocabulary))
	for _, p := range patterns {
		if err := x.mark(set, p); err != nil {
			return nil, err
		}
	}
	var out []int
	for n := range x.Documents {
		d := &x.Documents[n]
		if slices.ContainsFunc(x.words[d.First:d.End], func(w uint32) bool { return set[w] }) {
			out = append(out, n)
		}
	}
	return out, nil
}

// A Pattern is a pattern of a codebook, and whether it stands for all forms of its
// words.
type Pattern struct {
	Text  string
	Lemma bool
}

// firstWord is the first word of a pattern, folded, with its wildcards.
func (p Pattern) firstWord() string {
	inner := strings.ReplaceAll(p.Text, "*", wildcard)
	for s := range corpus.Words(inner) {
		return corpus.Fold(s.In(inner))
	}
	return ""
}

// mark marks the words that the first word of a pattern may fit, also with a
// possessive.
func (x *Index) mark(set []bool, p Pattern) error {
	first := p.firstWord()
	if first == "" {
		return nil
	}
	fits := func(w string) bool { return w == first }
	if strings.Contains(first, wildcard) {
		parts := strings.Split(first, wildcard)
		fits = func(w string) bool { return strings.HasPrefix(w, parts[0]) && fitsParts(w, parts) }
	}
	if p.Lemma {
		lexicon, err := inflection.Open()
		if err != nil {
			return err
		}
		plain, forms := fits, inflection.Forms(first)
		fits = func(w string) bool { return plain(w) || slices.Contains(forms, w) || lexicon.Lemma(w) == first }
	}
	for n, w := range x.Vocabulary {
		bare, possessive := strings.CutSuffix(w, "'s")
		set[n] = set[n] || fits(w) || possessive && fits(bare) || fits(strings.TrimSuffix(w, "'"))
	}
	return nil
}

// A Neighbour is a word of the corpus that stands for itself beside others.
type Neighbour struct {
	Word  string `json:"word"`
	Count int    `json:"count"`
}

// Resembling are the words that begin as a pattern of one word does and that it
// does not match, the most frequent first; for a phrase, its last word with other
// words before it.
func (x *Index) Resembling(pattern string, most int) []Neighbour {
	words := strings.Fields(corpus.Fold(pattern))
	if len(words) == 0 {
		return nil
	}
	counted := map[string]int{}
	if len(words) == 1 {
		word := strings.ReplaceAll(words[0], "*", wildcard)
		e := x.word(word)
		stem := stemOf(strings.Trim(words[0], "*"))
		for n, w := range x.Vocabulary {
			if len(stem) >= leastStem && strings.HasPrefix(w, stem) && !e.fits(uint32(n)) && x.count[n] > 0 {
				counted[w] = x.count[n]
			}
		}
		return strongest(counted, most)
	}
	last, before := x.word(strings.ReplaceAll(words[len(words)-1], "*", wildcard)), x.word(strings.ReplaceAll(words[len(words)-2], "*", wildcard))
	for _, d := range x.Documents {
		for i := d.First + 1; i < d.End; i++ {
			if last.fits(x.words[i]) && x.marks[i]&plainMark != 0 && !before.fits(x.words[i-1]) && x.voice(i) != corpus.Page {
				counted[x.text(i-1)+" "+x.text(i)]++
			}
		}
	}
	return strongest(counted, most)
}

// leastStem is the fewest letters by which words resemble each other.
const leastStem = 4

// stemOf is a word without what often ends its forms.
func stemOf(word string) string {
	r := []rune(word)
	if n := len(r) - 2; n > leastStem {
		return string(r[:n])
	}
	return word
}

// strongest are the words of the most occurrences, of equal ones the first by name.
func strongest(counted map[string]int, most int) []Neighbour {
	out := make([]Neighbour, 0, len(counted))
	for w, n := range counted {
		out = append(out, Neighbour{w, n})
	}
	slices.SortFunc(out, func(a, b Neighbour) int {
		if a.Count != b.Count {
			return b.Count - a.Count
		}
		return strings.Compare(a.Word, b.Word)
	})
	return out[:min(most, len(out))]
}
