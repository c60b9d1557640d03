package main

import (
	"math"
	"strings"
	"unicode/utf8"

	"parallax/corpus"
)

// placeAll finds where mentions stand in a text; an empty span for those whose
// words do not. Where start counts the text's characters for every mention, it
// says so; else the places are the sequence that agrees best with the order of
// the rows (sentence, then start).
func placeAll(text string, rows []goldRow) []corpus.Span {
	if spans, ok := placeByOffset(text, rows); ok {
		return spans
	}
	words := make([]corpus.Span, 0, len(text)/5)
	for w := range corpus.Words(text) {
		words = append(words, w)
	}
	out := make([]corpus.Span, len(rows))
	var at []int // the rows that have places
	var places [][]corpus.Span
	for i, r := range rows {
		if p := occurrences(text, words, r.mention); len(p) > 0 {
			at, places = append(at, i), append(places, p)
		}
	}
	for n, k := range cheapestWay(rows, at, places) {
		out[at[n]] = places[n][k]
	}
	return out
}

func placeByOffset(text string, rows []goldRow) ([]corpus.Span, bool) {
	var starts []int // byte of each character
	for b := range text {
		starts = append(starts, b)
	}
	out := make([]corpus.Span, len(rows))
	for i, r := range rows {
		words := mentionWords(r.mention)
		if len(words) == 0 {
			continue
		}
		if r.start < 0 || r.start >= len(starts) {
			return nil, false
		}
		end, ok := matchesAt(text, starts[r.start], words)
		if !ok {
			return nil, false
		}
		out[i] = corpus.Span{Start: starts[r.start], End: end}
	}
	return out, true
}

// cheapestWay chooses one place for each row so that the sum of steps from row
// to row costs least (Viterbi's algorithm).
func cheapestWay(rows []goldRow, at []int, places [][]corpus.Span) []int {
	from := make([][]int, len(at))
	var cost []float64
	for n := range at {
		next := make([]float64, len(places[n]))
		from[n] = make([]int, len(places[n]))
		for k, p := range places[n] {
			if n == 0 {
				next[k] = float64(p.Start) / farStep
				continue
			}
			next[k] = math.Inf(1)
			for j, q := range places[n-1] {
				if c := cost[j] + step(rows[at[n-1]], rows[at[n]], q, p); c < next[k] {
					next[k], from[n][k] = c, j
				}
			}
		}
		cost = next
	}
	if len(at) == 0 {
		return nil
	}
	out := make([]int, len(at))
	last := 0
	for k, c := range cost {
		if c < cost[last] {
			last = k
		}
	}
	for n := len(at) - 1; n >= 0; n-- {
		out[n] = last
		last = from[n][last]
	}
	return out
}

// farStep is the number of bytes that costs as much as a step back.
const farStep = 1000

// step is what it costs to go from the place of one row to that of the next:
// far is dear within a sentence, back dearer, and one place for two rows is
// only right where two codes are given to the same words.
func step(a, b goldRow, from, to corpus.Span) float64 {
	gap := float64(to.Start - from.Start)
	twice := a.sentence == b.sentence && a.start == b.start
	switch {
	case gap < 0:
		return 1 - gap/farStep
	case from == to && !twice:
		return 0.5
	case from != to && twice && a.mention == b.mention:
		return 2
	case a.sentence == b.sentence:
		return 3 * gap / farStep
	}
	return gap / farStep
}

// occurrences are the places of a mention's words in a text, letters and digits
// alone compared. words are the spans of the text's words.
func occurrences(text string, words []corpus.Span, mention string) []corpus.Span {
	want := mentionWords(mention)
	if len(want) == 0 {
		return nil
	}
	var out []corpus.Span
	for _, w := range words {
		if end, ok := matchesAt(text, w.Start, want); ok {
			out = append(out, corpus.Span{Start: w.Start, End: end})
		}
	}
	return out
}

// mentionWords is a mention as Penn Treebank tokens write it, as plain words.
func mentionWords(mention string) []string {
	mention = strings.NewReplacer("-LRB-", " ", "-RRB-", " ").Replace(mention)
	return strings.FieldsFunc(mention, func(r rune) bool { return !letterOrDigit(r) })
}

func letterOrDigit(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r >= 0x80 && r != '’' && r != '‘' && r != '“' && r != '”' && r != '—' && r != '–'
}

// matchesAt says where words end that stand at a byte, with nothing but marks
// and white space between them.
func matchesAt(text string, at int, words []string) (end int, ok bool) {
	for _, w := range words {
		for at < len(text) && !strings.HasPrefix(text[at:], w) {
			r, size := utf8.DecodeRuneInString(text[at:])
			if letterOrDigit(r) {
				return 0, false
			}
			at += size
		}
		if at >= len(text) {
			return 0, false
		}
		at += len(w)
	}
	return at, true
}
