package index

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/corpus/inflection"
	"parallax/framing/codebook"
	"parallax/framing/concordance"
)

// A Query is what is searched for, found in the vocabulary of one index:
//
//	mob, al-Nusra     a word, without case
//	terror*           "*" stands for any letters of one word
//	mob|rioters       one or the other
//	{say}             a lemma: any form of it
//	left_verb         a word that is of this class where it stands
//	armed groups      a phrase, over white space as everywhere
//	@port/rioter      the names that the codebook has for a referent, or a family of it
//	a NEAR/5 b        a, where b stands at most 5 words before or after it
type Query struct {
	parts []part
}

// A part is a phrase, or the names of a referent; the first is what is found,
// and each other must stand near it.
type part struct {
	elements []element
	// referent and family are of the codebook; "" where the part is a phrase.
	referent, family string
	// near is how far from the first part it may stand; 0 of the first.
	near int
}

// An element is the words of the vocabulary that fit one word of a phrase.
type element struct {
	only  uint32 // the one word that fits, where set is nil
	none  bool   // no word of the vocabulary fits
	set   []bool
	class string // of wordclass, "" for any
	// gap is what joins it with the word before; "" for white space.
	gap string
}

func (e *element) fits(w uint32) bool {
	if e.set != nil {
		return e.set[w]
	}
	return !e.none && e.only == w
}

const (
	maxElements = 32  // of a phrase
	maxParts    = 4   // joined by NEAR
	maxNear     = 100 // words
	maxQuery    = 1000
)

// Parse reads a query. It may name what the codebook has.
func (x *Index) Parse(text string, book *codebook.Codebook) (*Query, error) {
	if len(text) > maxQuery || !utf8.ValidString(text) {
		return nil, fmt.Errorf("a search of %d bytes: the most is %d, of valid text", len(text), maxQuery)
	}
	q := new(Query)
	near := 0
	var words []string
	end := func() error {
		if len(words) == 0 {
			return fmt.Errorf("nothing to search for: write a word, or two sides of NEAR")
		}
		p, err := x.part(words, book)
		p.near, words = near, nil
		q.parts = append(q.parts, p)
		return err
	}
	for _, w := range strings.Fields(text) {
		n, ok := strings.CutPrefix(w, "NEAR/")
		if !ok {
			words = append(words, w)
			continue
		}
		if err := end(); err != nil {
			return nil, err
		}
		span, err := strconv.Atoi(n)
		if err != nil || span < 1 || span > maxNear {
			return nil, fmt.Errorf("%s: write NEAR/5 for at most 5 words apart; the most is %d", w, maxNear)
		}
		near = span
	}
	if err := end(); err != nil {
		return nil, err
	}
	if len(q.parts) > maxParts {
		return nil, fmt.Errorf("%d sides of NEAR: the most is %d", len(q.parts), maxParts)
	}
	return q, nil
}

func (x *Index) part(words []string, book *codebook.Codebook) (part, error) {
	var p part
	if name, ok := strings.CutPrefix(strings.Join(words, " "), "@"); ok {
		return named(name, book)
	}
	gap := ""
	for _, w := range words {
		elements, after, err := x.elements(w, gap)
		if err != nil {
			return p, err
		}
		p.elements, gap = append(p.elements, elements...), after
	}
	switch {
	case len(p.elements) == 0:
		return p, fmt.Errorf("%q: has no letter or digit to search for", strings.Join(words, " "))
	case len(p.elements) > maxElements:
		return p, fmt.Errorf("a phrase of %d words: the most is %d", len(p.elements), maxElements)
	}
	return p, nil
}

// named is a referent of the codebook, or a family of one.
func named(name string, book *codebook.Codebook) (part, error) {
	if book == nil {
		return part{}, fmt.Errorf("@%s: there is no codebook to name referents: start with --codebook FILE", name)
	}
	var known []string
	for _, r := range book.Referents {
		known = append(known, "@"+r.Name)
		if corpus.Fold(r.Name) == corpus.Fold(name) {
			return part{referent: r.Name}, nil
		}
		for _, f := range r.Families {
			if corpus.Fold(r.Name+"/"+f.Name) == corpus.Fold(name) {
				return part{referent: r.Name, family: f.Name}, nil
			}
		}
	}
	return part{}, fmt.Errorf("@%s: the codebook has no such referent; there are %s", name, strings.Join(known[:min(12, len(known))], ", "))
}

// elements reads what stands between two spaces: one word or, with marks in it,
// several. after is what it leaves between it and the next.
func (x *Index) elements(text, gap string) (list []element, after string, err error) {
	word, class := text, ""
	if at := strings.LastIndexByte(text, '_'); at > 0 && slices.Contains(codebook.WordClasses(), text[at+1:]) {
		word, class = text[:at], text[at+1:]
	}
	if lemma, ok := strings.CutPrefix(word, "{"); ok {
		lemma, closed := strings.CutSuffix(lemma, "}")
		if !closed || lemma == "" {
			return nil, "", fmt.Errorf("%q: write a lemma as {say}", text)
		}
		e, err := x.lemma(lemma)
		e.class, e.gap = class, gap
		return []element{e}, "", err
	}
	if strings.Contains(word, "|") {
		e := element{class: class, gap: gap, set: make([]bool, len(x.Vocabulary))}
		for _, w := range strings.Split(word, "|") {
			one, _, err := x.elements(w, "")
			if err != nil {
				return nil, "", err
			}
			if len(one) != 1 {
				return nil, "", fmt.Errorf("%q: on each side of | stands one word", text)
			}
			for n := range e.set {
				e.set[n] = e.set[n] || one[0].fits(uint32(n))
			}
		}
		return []element{e}, "", nil
	}
	list, after, err = x.plain(word, gap)
	if len(list) > 0 {
		list[len(list)-1].class = class
	}
	return list, after, err
}

// wildcard stands in for "*" while a text is divided into words, as in a
// pattern of concordance: a letter that joins with the letters beside it.
const wildcard = "\ua78f"

// plain divides a text into words as every text is.
func (x *Index) plain(text, gap string) (list []element, after string, err error) {
	inner, end := strings.ReplaceAll(text, "*", wildcard), 0
	for s := range corpus.Words(inner) {
		before := concordance.Gap(inner[end:s.Start])
		if len(list) > 0 {
			gap = before
		}
		end = s.End
		w := corpus.Fold(s.In(inner))
		if strings.Trim(w, wildcard) == "" {
			return nil, "", fmt.Errorf("%q: would fit every word: give it at least one letter", text)
		}
		e := x.word(w)
		e.gap = gap
		list = append(list, e)
	}
	if after = concordance.Gap(inner[end:]); len(list) == 0 {
		after = gap
	}
	return list, after, nil
}

func (x *Index) word(w string) element {
	if !strings.Contains(w, wildcard) {
		at, ok := slices.BinarySearch(x.Vocabulary, w)
		return element{only: uint32(at), none: !ok}
	}
	e := element{set: make([]bool, len(x.Vocabulary))}
	parts := strings.Split(w, wildcard)
	low, _ := slices.BinarySearch(x.Vocabulary, parts[0])
	for n := low; n < len(x.Vocabulary) && strings.HasPrefix(x.Vocabulary[n], parts[0]); n++ {
		e.set[n] = fitsParts(x.Vocabulary[n], parts)
	}
	return e
}

// fitsParts reports whether a word holds parts in this order, the first at its
// start and the last at its end.
func fitsParts(word string, parts []string) bool {
	rest, last := word[len(parts[0]):], len(parts)-1
	for _, p := range parts[1:last] {
		i := strings.Index(rest, p)
		if i < 0 {
			return false
		}
		rest = rest[i+len(p):]
	}
	return len(rest) >= len(parts[last]) && strings.HasSuffix(rest, parts[last])
}

func (x *Index) lemma(lemma string) (element, error) {
	lexicon, err := inflection.Open()
	if err != nil {
		return element{}, err
	}
	lemma = corpus.Fold(lemma)
	e := element{set: make([]bool, len(x.Vocabulary))}
	for n, w := range x.Vocabulary {
		e.set[n] = w == lemma || lexicon.Lemma(w) == lemma
	}
	return e, nil
}
