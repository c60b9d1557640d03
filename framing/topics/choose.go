package topics

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parallax/framing/compare"
	"parallax/framing/study"
)

// Documents are the ids of the documents of one topic, named by its number or by one of its words, and what a reader of a
// study of them must know. An error lists the topics.
func (m *Model) Documents(s *compare.Study, name string) (ids map[string]bool, told study.Warning, err error) {
	if m.Note != "" {
		return nil, told, fmt.Errorf("finding topic %q: %s", name, m.Note)
	}
	t := m.find(name)
	if t < 0 {
		var list []string
		for i, terms := range m.terms {
			list = append(list, fmt.Sprintf("%d (%s)", i+1, terms))
		}
		return nil, told, fmt.Errorf("topic %q: no topic has this number or word; there are %s", name, strings.Join(list, "; "))
	}
	ids = map[string]bool{}
	for d, of := range m.of {
		if of == t {
			ids[s.Tally.Docs[d].ID] = true
		}
	}
	return ids, study.Warning{
		Code: "one-topic", Subject: "topic", Text: fmt.Sprintf("the study is of topic %d alone (%s): %d of %d documents", t+1, m.terms[t], len(ids), len(m.of)),
		Remedy: "see the topics of all documents with parallax topics",
	}, nil
}

// find is the first topic of a number, or with a word among its terms; −1 for none.
func (m *Model) find(name string) int {
	if n, err := strconv.Atoi(name); err == nil {
		if n < 1 || n > len(m.topics) {
			return -1
		}
		return n - 1
	}
	return slices.IndexFunc(m.terms, func(terms string) bool {
		return slices.Contains(strings.Split(terms, ", "), strings.ToLower(strings.TrimSpace(name)))
	})
}

// A DocumentRow is the topic of one document; 0 where it has no word of any.
type DocumentRow struct {
	Doc, Outlet, Date string
	Topic             int
	Terms             string
}

// Placed lists every document with its topic.
func (m *Model) Placed(s *compare.Study) []DocumentRow {
	rows := make([]DocumentRow, len(m.of))
	for d, t := range m.of {
		of := &s.Tally.Docs[d]
		rows[d] = DocumentRow{Doc: of.ID, Outlet: of.Outlet, Date: of.Date}
		if t >= 0 {
			rows[d].Topic, rows[d].Terms = t+1, m.terms[t]
		}
	}
	return rows
}
