package company

import (
	"slices"

	"parallax/framing/codebook"
	"parallax/framing/compare"
	"parallax/framing/tally"
	"parallax/framing/wordlist"
	"parallax/framing/words"
)

// surroundings are the words near a referent's mentions, by statement: at most
// wordlist.Span words before and after, in the same sentence and statement.
// Each word counts once however many mentions are near, and those of a mention
// are not near.
type surroundings map[int]*surrounding

// A surrounding is the mentions of one statement and the places near them.
type surrounding struct{ mentions, near []int } // places among the statement's words

// surround finds what surrounds the mentions of a referent.
func surround(s *compare.Study, referent string) surroundings {
	entries := s.Options.Codebook.Entries()
	out := surroundings{}
	for i := range s.MentionsInGroups() {
		m := &s.Tally.Mentions[i]
		if e := entries[m.Entry]; e.Kind != codebook.LabelEntry || e.Referent != referent {
			continue
		}
		w := out[m.Statement]
		if w == nil {
			w = &surrounding{}
			out[m.Statement] = w
		}
		for k := range int(m.Length) {
			w.mentions = append(w.mentions, int(m.Word)+k)
		}
	}
	for i, w := range out {
		slices.Sort(w.mentions)
		w.mentions = slices.Compact(w.mentions)
		w.look(s.Tally.Words.Row(i))
	}
	return out
}

// look finds the places near the mentions.
func (w *surrounding) look(row []tally.Token) {
	for _, m := range w.mentions {
		for k := m - 1; k >= max(0, m-wordlist.Span) && row[k].Gap() != tally.SentenceEnd; k-- {
			w.near = append(w.near, k)
		}
		for k := m + 1; k < min(len(row), m+1+wordlist.Span) && row[k-1].Gap() != tally.SentenceEnd; k++ {
			w.near = append(w.near, k)
		}
	}
	slices.Sort(w.near)
	w.near = slices.DeleteFunc(slices.Compact(w.near), func(k int) bool {
		_, is := slices.BinarySearch(w.mentions, k)
		return is
	})
}

// meeting gives the places of a statement where a word stands near the
// referent, and those of the mentions.
func (ws surroundings) meeting(q *tally.Sequences, statement int, word uint32) []int {
	w, row := ws[statement], q.Row(statement)
	places := slices.Clone(w.mentions)
	for _, k := range w.near {
		if row[k].ID() == word {
			places = append(places, k)
		}
	}
	slices.Sort(places)
	return places
}

// collocatesIn are the content words near a referent in some voice, in enough
// documents, as a family.
func collocatesIn(s *compare.Study, ws surroundings, take func(*tally.Statement) bool, content []bool) words.Terms {
	docs, last := map[uint32]int{}, map[uint32]int{}
	statements := make([]int, 0, len(ws))
	for i := range ws {
		statements = append(statements, i)
	}
	slices.Sort(statements)
	for _, i := range statements {
		st, row := &s.Tally.Statements[i], s.Tally.Words.Row(i)
		if !take(st) {
			continue
		}
		for _, k := range ws[i].near {
			if w := row[k].ID(); content[w] && last[w] != st.Doc+1 {
				last[w] = st.Doc + 1
				docs[w]++
			}
		}
	}
	var list []uint32
	for w, n := range docs {
		if n >= words.LeastDocs(s) {
			list = append(list, w)
		}
	}
	slices.Sort(list)
	number := make(map[uint32]uint32, len(list))
	for n, w := range list {
		number[w] = uint32(n)
	}
	return words.Terms{
		Values: collocateValues, TargetDocs: collocateDocs,
		Countable: compare.Countable{Size: len(list), Of: func(i int, to []uint32) []uint32 {
			if w := ws[i]; w != nil {
				row := s.Tally.Words.Row(i)
				for _, k := range w.near {
					if n, ok := number[row[k].ID()]; ok {
						to = append(to, n)
					}
				}
			}
			return to
		}, Tokens: func(i int) int {
			if w := ws[i]; w != nil {
				return len(w.near)
			}
			return 0
		}},
		Name: func(term uint32) []string { return []string{s.Tally.Vocabulary.Term(list[term])} },
	}
}
