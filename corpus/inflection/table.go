package inflection

import (
	"bytes"
	"compress/gzip"
	_ "embed" // the table
	"fmt"
	"io"
	"slices"
	"strings"

	"parallax/corpus"
)

// published is the table as it was published: a lemma, a tab and one of its
// forms in each line.
//
//go:embed lemmatization-en.txt.gz
var published []byte

// read makes the lexicon of the tables.
func read() (*Lexicon, error) {
	lemmas, err := readPublished()
	if err != nil {
		return nil, err
	}
	heads := make(map[string]bool)
	for _, candidates := range lemmas {
		for _, lemma := range candidates {
			heads[lemma] = true
		}
	}
	l := &Lexicon{lemma: make(map[string]string, len(lemmas))}
	for head := range heads {
		l.lemma[head] = head
	}
	for form, candidates := range lemmas {
		l.lemma[form] = choose(form, candidates, heads[form])
	}
	for form, lemma := range irregularLemmas() {
		l.lemma[form] = lemma
	}
	for form, lemma := range settled() {
		l.lemma[form] = lemma
	}
	return l, nil
}

// readPublished gives the lemmas of every form, sorted, without what is no
// inflection.
func readPublished() (map[string][]string, error) {
	unpacked, err := gzip.NewReader(bytes.NewReader(published))
	if err != nil {
		return nil, fmt.Errorf("unpacking the table of lemmas: %w", err)
	}
	text, err := io.ReadAll(unpacked)
	if err != nil {
		return nil, fmt.Errorf("unpacking the table of lemmas: %w", err)
	}
	lemmas := make(map[string][]string, 1<<16)
	n := 0
	for line := range strings.Lines(strings.TrimPrefix(string(text), "\ufeff")) {
		n++
		lemma, form, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		if !ok {
			return nil, fmt.Errorf("table of lemmas, line %d: %q is not a lemma, a tab and a form", n, line)
		}
		lemma, form = corpus.Fold(strings.TrimSpace(lemma)), corpus.Fold(strings.TrimSpace(form))
		if inflected(lemma, form) && !slices.Contains(lemmas[form], lemma) {
			lemmas[form] = append(lemmas[form], lemma)
		}
	}
	for _, list := range lemmas {
		slices.Sort(list)
	}
	return lemmas, nil
}

// inflected reports whether a row of the table is a lemma and a form of it, and not
// one of these: an ordinal under its figure ("1", "first"), a letter or what is left of
// a contraction ("as" under "a", "m" and "'ve"), a form with a full stop, a noun made the
// past of one that sounds like it ("feed" under "fee"), a derived adverb or
// adjective ("vaguely" under "vague").
func inflected(lemma, form string) bool {
	switch {
	case form == lemma, len(lemma) < 2 && form != "an", len(form) < 2, lemma[0] <= '9':
		return false
	case strings.ContainsAny(form, "'."), strings.ContainsAny(lemma, "'."):
		return false
	case strings.HasSuffix(form, "ly") && !strings.HasSuffix(lemma, "ly"), form == lemma+"al":
		return false
	case strings.HasSuffix(lemma, "ee") && form == lemma+"d" && len(form) <= 4:
		return false
	}
	return true
}
