package words

import (
	"iter"
	"strings"
)

// mostly is the share of a term's occurrences inside a longer one from which
// on the longer one tells of it.
const mostly = 2.0 / 3

// tellOnce marks, among the keywords of one group in one voice, strongest
// first, those that another of them tells: a term that mostly stands in a
// longer one of the table; a term that contains a stronger one, is contained in
// it, or differs from it by a possessive alone; a phrase that has a word and both
// counts in common with a stronger one, as the pieces of a set text have. Nothing
// is left out; who wants each thing once passes over the marked.
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
	standing, inside := map[string]string{}, map[string]string{} // a standing term, and a part of one → the term
	type piece struct {
		word              string
		target, reference int
	}
	pieces := map[piece]string{} // of standing phrases
	for i := range rows {
		row := &rows[i]
		if row.ToldBy == "" {
			row.ToldBy = inside[plain(row.Term)]
		}
		for part := range parts(row.Term) {
			if row.ToldBy == "" {
				row.ToldBy = standing[plain(part)]
			}
		}
		if row.ToldBy == "" {
			row.ToldBy = standing[plain(row.Term)]
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
		standing[plain(row.Term)] = row.Term
		for part := range parts(row.Term) {
			inside[plain(part)] = row.Term
		}
	}
}

// plain is a term without a possessive at its end.
func plain(term string) string { return strings.TrimSuffix(term, "'s") }

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
