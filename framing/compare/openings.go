package compare

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/framing/study"
	"parallax/framing/tally"
)

const (
	// openingWords is how many words of a sentence are its opening, and
	// shortestOpening how many a shorter sentence has at least.
	openingWords, shortestOpening = 5, 3
	// openingDocuments and openingShare are in how many documents of an outlet,
	// and in what share of them, an opening stands that repeats.
	openingDocuments = 5
	openingShare     = 0.05
	// openingOutlets is how many outlets are named.
	openingOutlets = 5
)

// opening is the first words of a sentence, in one outlet.
type opening struct {
	outlet int32                // in openings.outlets
	words  [openingWords]uint32 // of the vocabulary, from 1; 0 behind a short sentence
}

// openings are the sentences that begin with the same words in many documents
// of an outlet: captions, calls to subscribe, credits. They are counted as the
// outlet's words, and set it apart although it says nothing by them.
type openings struct {
	repeated  map[opening]int // in how many documents
	outlets   []string
	documents []int   // of each outlet
	of        []int32 // the outlet of each document
	// statements that hold such a sentence, and their words.
	statements []bool
	count      int
	words      int
}

// findOpenings counts the openings of a tally. Copies of a document count once.
func findOpenings(t *tally.Tally, clusters []int) *openings {
	found := &openings{repeated: map[opening]int{}, statements: make([]bool, len(t.Statements))}
	found.countOutlets(t)
	type seen struct{ documents, last int32 }
	all := map[opening]seen{}
	for i := range t.Statements {
		doc := t.Statements[i].Doc
		if clusters[doc] != doc {
			continue
		}
		found.each(t, i, func(o opening) {
			if x := all[o]; x.last != int32(doc+1) {
				all[o] = seen{x.documents + 1, int32(doc + 1)}
			}
		})
	}
	for o, x := range all {
		if n := int(x.documents); n >= openingDocuments && float64(n) >= openingShare*float64(found.documents[o.outlet]) {
			found.repeated[o] = n
		}
	}
	for i := range t.Statements {
		found.each(t, i, func(o opening) { found.statements[i] = found.statements[i] || found.repeated[o] > 0 })
		if found.statements[i] {
			found.count++
			found.words += t.Statements[i].Words
		}
	}
	return found
}

// countOutlets numbers the outlets, and counts the documents of each.
func (f *openings) countOutlets(t *tally.Tally) {
	number := map[string]int32{}
	for i := range t.Docs {
		outlet := t.Docs[i].Outlet
		n, ok := number[outlet]
		if !ok {
			n = int32(len(f.outlets))
			number[outlet] = n
			f.outlets, f.documents = append(f.outlets, outlet), append(f.documents, 0)
		}
		f.documents[n]++
		f.of = append(f.of, n)
	}
}

// each gives the openings of a statement's sentences.
func (f *openings) each(t *tally.Tally, statement int, do func(opening)) {
	if t.Statements[statement].Voice == corpus.Page {
		return
	}
	o := opening{outlet: f.of[t.Statements[statement].Doc]}
	n := 0
	for _, w := range t.Words.Row(statement) {
		if n < openingWords {
			o.words[n] = w.ID() + 1
		}
		n++
		if w.Gap() == tally.SentenceEnd {
			if n >= shortestOpening {
				do(o)
			}
			o.words, n = [openingWords]uint32{}, 0
		}
	}
}

// Warning tells of the openings, the most repeated of each outlet.
func (f *openings) Warning(t *tally.Tally, dropped bool) []study.Warning {
	most := map[int32]opening{}
	for o, n := range f.repeated {
		if m, ok := most[o.outlet]; !ok || n > f.repeated[m] || n == f.repeated[m] && written(t, o) < written(t, m) {
			most[o.outlet] = o
		}
	}
	if len(most) == 0 {
		return nil
	}
	var list []opening
	for _, o := range most {
		list = append(list, o)
	}
	share := func(o opening) float64 { return float64(f.repeated[o]) / float64(f.documents[o.outlet]) }
	slices.SortFunc(list, func(a, b opening) int {
		return cmp.Or(cmp.Compare(share(b), share(a)), cmp.Compare(f.outlets[a.outlet], f.outlets[b.outlet]))
	})
	var names, examples []string
	for _, o := range list[:min(openingOutlets, len(list))] {
		names = append(names, f.outlets[o.outlet])
		examples = append(examples, fmt.Sprintf("%s “%s …” in %d of %d", f.outlets[o.outlet], written(t, o), f.repeated[o], f.documents[o.outlet]))
	}
	if more := len(list) - len(names); more > 0 {
		names = append(names, fmt.Sprintf("%d more", more))
	}
	w := study.Warning{
		Code: "repeated-sentences", Subject: strings.Join(names, ", "),
		Text: fmt.Sprintf("sentences begin with the same words in %.0f %% of an outlet's documents or more, as captions and notices of a page do: %s. They are %d statements with %d words",
			100*openingShare, strings.Join(examples, "; "), f.count, f.words),
		Remedy: "they count as the outlet's words: leave them out with --drop-repeated, or take them out of the texts (parallax audit lists them)",
	}
	if dropped {
		w.Code = "repeated-sentences-dropped"
		w.Text += ", and take no part in any comparison"
		w.Remedy = "check whether some of them are the articles' own: without --drop-repeated they are counted"
	}
	return []study.Warning{w}
}

// written gives the words of an opening.
func written(t *tally.Tally, o opening) string {
	var words []string
	for _, w := range o.words {
		if w > 0 {
			words = append(words, t.Vocabulary.Term(w-1))
		}
	}
	return strings.Join(words, " ")
}
