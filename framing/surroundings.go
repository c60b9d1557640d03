package framing

import (
	"slices"

	"parallax/corpus"
	"parallax/framing/codebook"
	"parallax/framing/wordlist"
)

// surroundings are the words near a referent's mentions, by statement: at most
// wordlist.Span words before and after, in the same sentence and statement.
// Each word counts once however many mentions are near, and those of a mention
// are not near.
type surroundings map[int]*surrounding

// A surrounding is the mentions of one statement and the places near them.
type surrounding struct{ mentions, near []int } // places among the statement's words

// surroundings finds what surrounds the mentions of a referent.
func (s *study) surroundings(referent string) surroundings {
	entries := s.options.Codebook.Entries()
	out := surroundings{}
	for i := range s.mentionsInGroups() {
		m := &s.tally.mentions[i]
		if e := entries[m.entry]; e.Kind != codebook.LabelEntry || e.Referent != referent {
			continue
		}
		w := out[m.statement]
		if w == nil {
			w = &surrounding{}
			out[m.statement] = w
		}
		for k := range int(m.length) {
			w.mentions = append(w.mentions, int(m.word)+k)
		}
	}
	for i, w := range out {
		slices.Sort(w.mentions)
		w.mentions = slices.Compact(w.mentions)
		w.look(s.tally.words.row(i))
	}
	return out
}

// look finds the places near the mentions.
func (w *surrounding) look(row []token) {
	for _, m := range w.mentions {
		for k := m - 1; k >= max(0, m-wordlist.Span) && row[k].gap() != sentenceEnd; k-- {
			w.near = append(w.near, k)
		}
		for k := m + 1; k < min(len(row), m+1+wordlist.Span) && row[k-1].gap() != sentenceEnd; k++ {
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
func (ws surroundings) meeting(q *sequences, statement int, word uint32) []int {
	w, row := ws[statement], q.row(statement)
	places := slices.Clone(w.mentions)
	for _, k := range w.near {
		if row[k].id() == word {
			places = append(places, k)
		}
	}
	slices.Sort(places)
	return places
}

// collocatesIn are the content words near a referent in some voice, in enough
// documents, as a family.
func (s *study) collocatesIn(ws surroundings, take func(*statement) bool, content []bool) terms {
	docs, last := map[uint32]int{}, map[uint32]int{}
	statements := make([]int, 0, len(ws))
	for i := range ws {
		statements = append(statements, i)
	}
	slices.Sort(statements)
	for _, i := range statements {
		st, row := &s.tally.statements[i], s.tally.words.row(i)
		if !take(st) {
			continue
		}
		for _, k := range ws[i].near {
			if w := row[k].id(); content[w] && last[w] != st.doc+1 {
				last[w] = st.doc + 1
				docs[w]++
			}
		}
	}
	var words []uint32
	for w, n := range docs {
		if n >= s.leastDocs() {
			words = append(words, w)
		}
	}
	slices.Sort(words)
	number := make(map[uint32]uint32, len(words))
	for n, w := range words {
		number[w] = uint32(n)
	}
	return terms{
		size: len(words), values: collocateValues, targetDocs: collocateDocs,
		of: func(i int, to []uint32) []uint32 {
			if w := ws[i]; w != nil {
				row := s.tally.words.row(i)
				for _, k := range w.near {
					if n, ok := number[row[k].id()]; ok {
						to = append(to, n)
					}
				}
			}
			return to
		},
		name: func(term uint32) []string { return []string{s.tally.vocabulary.Term(words[term])} },
		tokens: func(i int) int {
			if w := ws[i]; w != nil {
				return len(w.near)
			}
			return 0
		},
	}
}

// tokens shows a statement with some of its words marked, by their places.
// Words beside each other are one mark.
func (e *evidence) tokens(statement int, places []int) (PassageRef, error) {
	return e.ref(statement, func(l *corpus.Line) []corpus.Span {
		var marks []corpus.Span
		at := 0
		for w := range corpus.Words(l.Text) {
			if _, is := slices.BinarySearch(places, at); is {
				if n := len(marks); n > 0 && corpus.Adjacent(l.Text[marks[n-1].End:w.Start]) {
					marks[n-1].End = w.End
				} else {
					marks = append(marks, w)
				}
			}
			at++
		}
		return marks
	})
}
