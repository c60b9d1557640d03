package topics

import (
	"fmt"
	"strings"

	"parallax/framing/compare"
	"parallax/framing/counts"
	"parallax/framing/topic"
)

const (
	// leastDocuments is the fewest documents that topics are found in.
	leastDocuments = 12
	// mostWords is how many words take part, those in most documents.
	mostWords = 5000
	// commonest is the largest share of the documents that a word stands in and still tells topics apart.
	commonest = 0.4
)

// A Model is the topics of a study's corpus.
type Model struct {
	topics []topic.Topic // of documents by their places in the tally; none where Note says why
	of     []int         // the topic of each document of the tally; −1 for none
	terms  []string      // of each topic
	Note   string
}

// Find finds the topics of a study, from its content words, whoever says them. A set of copies takes part as one document, and all of it is of one topic.
func Find(s *compare.Study) (*Model, error) {
	m := &Model{of: make([]int, len(s.Tally.Docs))}
	rows, docs := documents(s)
	if len(docs) < leastDocuments {
		m.Note = fmt.Sprintf("%d documents that differ have words to tell topics by: %d are needed", len(docs), leastDocuments)
		for d := range m.of {
			m.of[d] = -1
		}
		return m, nil
	}
	table, words := telling(s, rows)
	ids := make([]string, len(docs))
	for i, d := range docs {
		ids[i] = s.Tally.Docs[d].ID
	}
	found, err := topic.Find(s.Ctx, table, ids, topic.Options{Topics: s.Options.Topics, Seed: s.Options.Seed, Workers: max(1, s.Workers)})
	if err != nil {
		return nil, err
	}
	if m.topics = found.Topics; len(m.topics) == 0 {
		m.Note = "no words stand in several documents and tell them apart"
	}
	of := map[int]int{} // by the number of a set of copies
	for i, d := range docs {
		of[s.Prints[d]] = found.Of[i]
	}
	for d := range m.of {
		m.of[d] = -1
		if t, ok := of[s.Prints[d]]; ok {
			m.of[d] = t
		}
	}
	for t := range m.topics {
		typical := m.topics[t].Documents
		for i := range typical {
			typical[i] = docs[typical[i]]
		}
		m.terms = append(m.terms, named(s, words, m.topics[t].Terms))
	}
	return m, nil
}

// documents are the words of each document, of copies the first alone, and the document's place in the tally.
func documents(s *compare.Study) (rows [][]uint32, docs []int) {
	seen := map[int]bool{}
	for i := range s.Tally.Statements {
		st := &s.Tally.Statements[i]
		if st.OnPage() || s.Drops(i) {
			continue
		}
		if n := len(docs); n == 0 || docs[n-1] != st.Doc {
			if seen[s.Prints[st.Doc]] {
				continue
			}
			seen[s.Prints[st.Doc]] = true
			rows, docs = append(rows, nil), append(docs, st.Doc)
		}
		last := len(rows) - 1
		rows[last] = s.Tally.Words.Terms(i, rows[last])
	}
	return rows, docs
}

// telling counts the words that may tell topics apart; words gives each column's, in the tally's vocabulary.
func telling(s *compare.Study, rows [][]uint32) (table *counts.Matrix, words []uint32) {
	tells := s.TellingWords()
	in, last := make([]int, len(tells)), make([]int, len(tells))
	for d, row := range rows {
		for _, w := range row {
			if last[w] != d+1 {
				last[w] = d + 1
				in[w]++
			}
		}
	}
	most := int(commonest * float64(len(rows)))
	least := leastIn(in, tells, most)
	to := make([]int, len(tells))
	for w := range tells {
		if to[w] = -1; tells[w] && in[w] >= least && in[w] <= most {
			to[w] = len(words)
			words = append(words, uint32(w))
		}
	}
	table = counts.NewMatrix(len(words))
	var kept []uint32
	for _, row := range rows {
		kept = kept[:0]
		for _, w := range row {
			if to[w] >= 0 {
				kept = append(kept, uint32(to[w]))
			}
		}
		table.AppendTerms(kept)
	}
	return table, words
}

// leastIn is in how many documents a word must stand so that no more than mostWords take part: two at least.
func leastIn(in []int, tells []bool, most int) int {
	with := make([]int, most+2)
	for w, n := range in {
		if tells[w] && n <= most {
			with[n]++
		}
	}
	least, taken := most+1, 0
	for least > 2 && taken+with[least-1] <= mostWords {
		least--
		taken += with[least]
	}
	return least
}

// shownTerms is how many terms name a topic.
const shownTerms = 6

// named are the heaviest words of a topic, each in one form.
func named(s *compare.Study, words []uint32, terms []int) string {
	var shown []string
	stems := map[string]bool{}
	for _, t := range terms {
		word := s.Tally.Vocabulary.Term(words[t])
		stem := strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "s")
		if stems[stem] || len(shown) == shownTerms {
			continue
		}
		stems[stem] = true
		shown = append(shown, strings.TrimSuffix(word, "'s"))
	}
	return strings.Join(shown, ", ")
}
