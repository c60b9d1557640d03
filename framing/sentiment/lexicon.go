package sentiment

import (
	"bufio"
	_ "embed"
	"fmt"
	"io"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"parallax/corpus"
)

//go:embed lexica/afinn.tsv
var afinnTSV string

// AFINN is the scorer of Nielsen 2011 ("A new ANEW", arXiv:1103.2903): the
// list AFINN-en-165 of 3,382 words and phrases with weights from -5 to 5.
// It has no rules: a negated word counts as it stands.
func AFINN() Scorer { return loadAFINN() }

var loadAFINN = sync.OnceValue(func() *Lexicon {
	l, err := ReadLexicon("afinn", "lexica/afinn.tsv", strings.NewReader(afinnTSV))
	if err != nil {
		panic(err) // the list is part of the program, and a test reads it
	}
	return l
})

// A Lexicon scores a text by the weights of its words and phrases, the
// longest phrase first and no word twice.
//
// Compound is s/√(s²+15) for the sum s of the weights, as for VADER;
// Positive, Neutral and Negative are shares of the words.
type Lexicon struct {
	id       string
	weight   map[string]float64 // folded words, joined by one space
	prefixes map[string]float64 // entries that end in "*", without it
	lengths  []int              // of the prefixes in bytes, longest first
	longest  int                // words in the longest phrase
}

// Bounds of a lexicon file.
const (
	maxLexiconLine    = 1 << 12
	maxLexiconEntries = 1 << 20
	maxPhraseWords    = 8
)

// ReadLexicon reads a list of one word or phrase and its weight a line, with
// a tab or a comma between them; a "*" at the end of a word stands for any
// letters. Lines that are empty or start with "#" are passed over, and so is
// a first line whose second column is no number. The file's name is for
// messages.
//
// An error names the line that has no finite weight, no word, or a word that
// an earlier line gives another weight.
func ReadLexicon(id, name string, r io.Reader) (*Lexicon, error) {
	l := &Lexicon{id: id, weight: make(map[string]float64), prefixes: make(map[string]float64)}
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 0, maxLexiconLine), maxLexiconLine)
	n, seen := 0, false
	for lines.Scan() {
		n++
		line := strings.TrimSpace(strings.TrimPrefix(lines.Text(), "\ufeff"))
		if line == "" || line[0] == '#' {
			continue
		}
		at := strings.LastIndexAny(line, "\t,")
		if at < 0 {
			return nil, fmt.Errorf("read lexicon %s: line %d: no weight: give a word, a tab or comma, and a number", name, n)
		}
		w, err := strconv.ParseFloat(strings.TrimSpace(line[at+1:]), 64)
		if err != nil && !seen {
			seen = true
			continue // the header
		}
		seen = true
		if err != nil || math.IsNaN(w) || math.IsInf(w, 0) {
			return nil, fmt.Errorf("read lexicon %s: line %d: weight %q is not a finite number", name, n, line[at+1:])
		}
		if err := l.add(line[:at], w); err != nil {
			return nil, fmt.Errorf("read lexicon %s: line %d: %w", name, n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read lexicon %s: after line %d: %w", name, n, err)
	}
	if len(l.weight)+len(l.prefixes) == 0 {
		return nil, fmt.Errorf("read lexicon %s: it has no entry", name)
	}
	for p := range l.prefixes {
		if !slices.Contains(l.lengths, len(p)) {
			l.lengths = append(l.lengths, len(p))
		}
	}
	slices.SortFunc(l.lengths, func(a, b int) int { return b - a })
	return l, nil
}

func (l *Lexicon) add(entry string, w float64) error {
	var words []string
	for s := range corpus.Words(entry) {
		words = append(words, corpus.Fold(s.In(entry)))
	}
	into, key := l.weight, strings.Join(words, " ")
	switch {
	case len(words) == 0:
		return fmt.Errorf("%q holds no word", entry)
	case len(words) > maxPhraseWords:
		return fmt.Errorf("%q has %d words: at most %d", entry, len(words), maxPhraseWords)
	case len(l.weight)+len(l.prefixes) >= maxLexiconEntries:
		return fmt.Errorf("more than %d entries", maxLexiconEntries)
	case strings.HasSuffix(strings.TrimSpace(entry), "*") && len(words) == 1:
		into = l.prefixes
	}
	if old, ok := into[key]; ok && old != w {
		return fmt.Errorf("%q has weight %g here and %g before", entry, w, old)
	}
	into[key] = w
	l.longest = max(l.longest, len(words))
	return nil
}

// ID is the name that the lexicon was read under.
func (l *Lexicon) ID() string { return l.id }

// Score sums the weights of the text's words.
func (l *Lexicon) Score(text string) Score {
	var sum float64
	words, pos, neg := 0, 0, 0
	for _, m := range l.matches(text, &words) {
		sum += m.Weight
		switch {
		case m.Weight > 0:
			pos += m.words
		case m.Weight < 0:
			neg += m.words
		}
	}
	if words == 0 {
		return Score{Empty: true}
	}
	n := float64(words)
	return Score{
		Compound: normalise(sum),
		Positive: float64(pos) / n,
		Neutral:  float64(words-pos-neg) / n,
		Negative: float64(neg) / n,
	}
}

// Explain gives the words and phrases that have a weight.
func (l *Lexicon) Explain(text string) []Contribution {
	var words int
	var out []Contribution
	for _, m := range l.matches(text, &words) {
		if m.Weight != 0 {
			out = append(out, m.Contribution)
		}
	}
	return out
}

// A match is an entry found in a text.
type match struct {
	Contribution
	words int
}

// matches finds the entries in a text, and counts its words.
func (l *Lexicon) matches(text string, words *int) []match {
	var spans []corpus.Span
	var folded []string
	for s := range corpus.Words(text) {
		spans = append(spans, s)
		folded = append(folded, corpus.Fold(s.In(text)))
	}
	*words = len(spans)
	var out []match
	for i := 0; i < len(spans); {
		n, w := l.at(folded[i:])
		if n > 0 {
			span := corpus.Span{Start: spans[i].Start, End: spans[i+n-1].End}
			out = append(out, match{Contribution{span, w}, n})
		}
		i += max(n, 1)
	}
	return out
}

// at is the longest entry that the words start with: how many words it has,
// and its weight.
func (l *Lexicon) at(words []string) (int, float64) {
	for n := min(l.longest, len(words)); n > 1; n-- {
		if w, ok := l.weight[strings.Join(words[:n], " ")]; ok {
			return n, w
		}
	}
	if w, ok := l.weight[words[0]]; ok {
		return 1, w
	}
	for _, n := range l.lengths {
		if n <= len(words[0]) {
			if w, ok := l.prefixes[words[0][:n]]; ok {
				return 1, w
			}
		}
	}
	return 0, 0
}

// weights yields the words and weights of an embedded list, one "word<tab>weight"
// a line.
func weights(tsv string) iter.Seq2[string, float64] {
	return func(yield func(string, float64) bool) {
		for line := range strings.Lines(tsv) {
			word, weight, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			w, err := strconv.ParseFloat(weight, 64)
			if err != nil {
				panic("sentiment: an embedded list is broken: " + err.Error())
			}
			if !yield(word, w) {
				return
			}
		}
	}
}
