// Package credits is the room of the same-quotation check: whether documents that
// print the same quotation credit it to the same source. It needs no hand-coded
// data, so every corpus has an accuracy of its own; and where outlets do credit
// differently, that is a finding.
package credits

import (
	"cmp"
	"maps"
	"slices"

	"parallax/corpus"
	"parallax/corpus/samequotation"
	"parallax/framing/compare"
	"parallax/framing/study"
	"parallax/framing/value"
)

// A Check is what came of it.
type Check struct {
	// Quotations of eight words and more that two documents or more print, and
	// those of them that all of these credit to one source. Documents that copy
	// each other are one.
	Quotations int `json:"quotations"`
	Alike      int `json:"alike"`
	// Pairs of documents that print one quotation: those that Agree on its
	// source, those that Differ, and those of which one or both name nobody. The
	// three add up.
	Pairs   int `json:"pairs"`
	Agree   int `json:"agree"`
	Differ  int `json:"differ"`
	Unnamed int `json:"unnamed"`
	// Share of the pairs that agree, 0 to 1; undefined without a pair. The
	// interval resamples the documents that print a quotation first.
	Share value.Estimate `json:"share"`
	// Rows are the quotations credited differently, the worst first.
	Rows []Row `json:"rows"`
}

// A Row is one printing of a quotation that is credited differently.
type Row struct {
	// Quotation numbers the quotations, the worst first, from 1.
	Quotation int    `json:"quotation" title:"Quotation"`
	Outlet    string `json:"outlet" title:"Outlet"`
	Doc       string `json:"doc" title:"Document"`
	// Source is whom the document credits, "" where nobody is named.
	Source   string             `json:"source,omitempty" title:"Credited to" none:"nobody is named"`
	Text     string             `json:"text" title:"Quotation as printed"`
	Passages []study.PassageRef `json:"passages"`
}

const (
	// maxQuotations and maxPrintings are the most shown.
	maxQuotations, maxPrintings = 100, 4
	// textLength is the most bytes of a printing in a table.
	textLength = 240
)

// Of carries the check out.
func Of(s *compare.Study) (Check, error) {
	t := s.Tally
	var finder samequotation.Finder
	var words []uint64
	for i := range t.Statements {
		st := &t.Statements[i]
		if st.Voice != corpus.Quoted || s.Drops(i) {
			continue
		}
		words = words[:0]
		for _, w := range t.Words.Row(i) {
			words = append(words, uint64(w.ID()))
		}
		finder.Add(samequotation.Printing{Unit: s.Prints[st.Doc], Statement: i}, words)
	}
	name := func(statement int) string {
		if n := s.Names[t.Statements[statement].Source]; n != corpus.Unnamed {
			return n
		}
		return ""
	}
	all := finder.Quotations()
	c := Check{Quotations: len(all), Rows: []Row{}}
	var total samequotation.Credits
	first := map[int]samequotation.Credits{} // by the document that prints it first
	for _, q := range all {
		found := q.Credit(name)
		total.Add(found)
		if found.Agree == found.Pairs {
			c.Alike++
		}
		doc := t.Statements[q[0].Statement].Doc
		sum := first[doc]
		sum.Add(found)
		first[doc] = sum
	}
	c.Pairs, c.Agree, c.Differ, c.Unnamed = total.Pairs, total.Agree, total.Differ, total.Unnamed
	var ratio compare.Ratio
	for _, doc := range slices.SortedFunc(maps.Keys(first), cmp.Compare[int]) {
		ratio.Add(doc, float64(first[doc].Agree), float64(first[doc].Pairs))
	}
	var err error
	if c.Share, err = s.Share(ratio); err != nil {
		return c, err
	}
	worst := samequotation.Worst(all, name)
	for n, q := range worst[:min(len(worst), maxQuotations)] {
		for _, p := range q.Shown(name, maxPrintings) {
			row, err := printing(s, n+1, p.Statement, name(p.Statement))
			if err != nil {
				return c, err
			}
			c.Rows = append(c.Rows, row)
		}
	}
	return c, nil
}

// printing shows one printing.
func printing(s *compare.Study, n, statement int, source string) (Row, error) {
	d := &s.Tally.Docs[s.Tally.Statements[statement].Doc]
	refs, err := s.Wholes([]int{statement})
	if err != nil {
		return Row{}, err
	}
	text := s.Evidence.Pool[refs[0].Passage].Text
	if len(text) > textLength {
		text = text[:cutAt(text, textLength)] + "…"
	}
	return Row{Quotation: n, Outlet: d.Outlet, Doc: d.ID, Source: source, Text: text, Passages: refs}, nil
}

// cutAt is the start of the character that holds byte n.
func cutAt(text string, n int) int {
	for n > 0 && text[n]&0xc0 == 0x80 {
		n--
	}
	return n
}
