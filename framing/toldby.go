package framing

import (
	"iter"
	"strings"
)

// mostly is the share of a term's occurrences inside a longer one from which
// on the longer one tells of it.
const mostly = 2.0 / 3

// tellOnce marks, among the keywords of one group in one voice, strongest
// first, those that another of them tells: a term that mostly stands in a
// longer one of the table; a term that contains a stronger one or is contained
// in it; a phrase that has a word and both counts in common with a stronger one,
// as the pieces of a set text have. Nothing is left out; who wants each thing once
// passes over the marked.
func tellOnce(rows []KeywordRow) {
	at := make(map[string]*KeywordRow, len(rows))
	for i := range rows {
		at[rows[i].Term] = &rows[i]
	}
	for i := range rows {
		longer := &rows[i]
		for part := range parts(longer.Term) {
			short := at[part]
			if short == nil || float64(longer.occurrences()) < mostly*float64(short.occurrences()) {
				continue
			}
			if by := at[short.ToldBy]; by == nil || by.N < longer.N {
				short.ToldBy = longer.Term
			}
		}
	}
	standing, inside := map[string]bool{}, map[string]string{} // inside: part of a standing term → that term
	type piece struct {
		word              string
		target, reference int
	}
	pieces := map[piece]string{} // of standing phrases
	for i := range rows {
		row := &rows[i]
		if row.ToldBy == "" {
			row.ToldBy = inside[row.Term]
		}
		for part := range parts(row.Term) {
			if row.ToldBy == "" && standing[part] {
				row.ToldBy = part
			}
		}
		for _, w := range strings.Fields(row.Term) {
			if row.ToldBy == "" && row.N > 1 {
				row.ToldBy = pieces[piece{w, row.Target, row.ReferenceCount}]
			}
		}
		if row.ToldBy != "" {
			continue
		}
		for _, w := range strings.Fields(row.Term) {
			if row.N > 1 {
				pieces[piece{w, row.Target, row.ReferenceCount}] = row.Term
			}
		}
		standing[row.Term] = true
		for part := range parts(row.Term) {
			inside[part] = row.Term
		}
	}
}

func (k *KeywordRow) occurrences() int { return k.Target + k.ReferenceCount }

// parts yields the shorter terms in a term, words first.
func parts(term string) iter.Seq[string] {
	words := strings.Split(term, " ")
	return func(yield func(string) bool) {
		for n := 1; n < len(words); n++ {
			for i := 0; i+n <= len(words); i++ {
				if !yield(strings.Join(words[i:i+n], " ")) {
					return
				}
			}
		}
	}
}
