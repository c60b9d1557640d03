package framing

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

const (
	// openingWords is how many words of a sentence are its opening, and
	// shortestOpening how many a shorter sentence has at least.
	openingWords, shortestOpening = 5, 3
	// openingDocuments and openingShare are in how many documents of a group,
	// and in what share of them, an opening stands that is told.
	openingDocuments = 5
	openingShare     = 0.05
	// openingGroups is how many groups are named.
	openingGroups = 5
)

// opening is the first words of a sentence, in one group.
type opening struct {
	group int
	words [openingWords]uint32 // of the vocabulary, from 1; 0 behind a short sentence
}

// openings warns of sentences that begin with the same words in many
// documents of a group: captions, calls to subscribe, credits. They are counted
// as the group's words, and set it apart although it says nothing by them.
// Copies of a document count once.
func (s *study) openings(r *Result) []Warning {
	group, ok := s.documentGroups()
	if !ok {
		return nil
	}
	counts, last := map[opening]int{}, map[opening]int{}
	for i := range s.tally.statements {
		doc := s.tally.statements[i].doc
		if group[doc] < 0 || s.clusters[doc] != doc {
			continue
		}
		s.eachOpening(i, func(words [openingWords]uint32) {
			o := opening{group[doc], words}
			if last[o] != doc+1 {
				last[o] = doc + 1
				counts[o]++
			}
		})
	}
	type found struct {
		group, documents int
		words            string
	}
	most := map[int]found{}
	for o, n := range counts {
		if n < openingDocuments || float64(n) < openingShare*float64(r.Groups[o.group].Documents) {
			continue
		}
		f := found{o.group, n, s.written(o)}
		if m, ok := most[o.group]; !ok || n > m.documents || n == m.documents && f.words < m.words {
			most[o.group] = f
		}
	}
	if len(most) == 0 {
		return nil
	}
	list := make([]found, 0, len(most))
	for _, f := range most {
		list = append(list, f)
	}
	share := func(f found) float64 { return float64(f.documents) / float64(r.Groups[f.group].Documents) }
	slices.SortFunc(list, func(a, b found) int {
		return cmp.Or(cmp.Compare(share(b), share(a)), cmp.Compare(a.group, b.group))
	})
	var names, examples []string
	for _, f := range list[:min(openingGroups, len(list))] {
		g := r.Groups[f.group]
		names = append(names, g.Name)
		examples = append(examples, fmt.Sprintf("%s “%s …” in %d of %d", g.Name, f.words, f.documents, g.Documents))
	}
	if more := len(list) - len(names); more > 0 {
		names = append(names, fmt.Sprintf("%d more", more))
	}
	return []Warning{{
		Code: "repeated-sentences", Subject: strings.Join(names, ", "),
		Text: fmt.Sprintf("sentences begin with the same words in %.0f %% of the documents or more, as captions and notices of a page do: %s",
			100*openingShare, strings.Join(examples, "; ")),
		Remedy: "they count as the group's words: take them out of the texts where they are no part of the articles (parallax audit lists them)",
	}}
}

// eachOpening gives the openings of a statement's sentences.
func (s *study) eachOpening(statement int, do func([openingWords]uint32)) {
	var words [openingWords]uint32
	n := 0
	for _, w := range s.tally.words.row(statement) {
		if n < openingWords {
			words[n] = w.id() + 1
		}
		n++
		if w.gap() == sentenceEnd {
			if n >= shortestOpening {
				do(words)
			}
			words, n = [openingWords]uint32{}, 0
		}
	}
}

// written gives the words of an opening.
func (s *study) written(o opening) string {
	var words []string
	for _, w := range o.words {
		if w > 0 {
			words = append(words, s.tally.vocabulary.Term(w-1))
		}
	}
	return strings.Join(words, " ")
}
