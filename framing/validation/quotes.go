package validation

import (
	"slices"

	"github.com/cespare/xxhash/v2"

	"parallax/corpus"
	"parallax/corpus/samequotation"
)

// quotes are the quotations long enough that another document may print the same one.
type quotes struct {
	finder    samequotation.Finder
	documents map[string]int
	all       []quote
	held      int    // with an item
	limit     uint64 // no ticket above it is kept; 0 for none
}

// A quote is a quotation, with the cell that it was counted in.
type quote struct {
	drawn
	cell   cell
	seen   *seen
	source string
}

// mostQuotes is of how many quotations the texts are kept; of more, those with the smallest tickets.
const mostQuotes = 1 << 14

func (q *quotes) takes(c *Candidate) bool {
	return c.Statement.Voice == corpus.Quoted && c.Statement.Hull().Len() >= 2*samequotation.Least
}

func (q *quotes) add(c *Candidate, x quote) {
	var words []uint64
	for _, span := range c.Statement.Spans {
		for w := range corpus.Words(span.In(c.Document.Text)) {
			words = append(words, xxhash.Sum64String(corpus.Fold(w.In(span.In(c.Document.Text)))))
		}
	}
	if len(words) < samequotation.Least {
		return
	}
	if q.documents == nil {
		q.documents = map[string]int{}
	}
	unit, ok := q.documents[c.Document.ID]
	if !ok {
		unit = len(q.documents)
		q.documents[c.Document.ID] = unit
	}
	q.finder.Add(samequotation.Printing{Unit: unit, Statement: len(q.all)}, words)
	x.source = c.Source
	if q.limit > 0 && x.ticket > q.limit {
		x.item = Item{}
	}
	q.all = append(q.all, x)
	if x.item.Doc == "" {
		return
	}
	if q.held++; q.held >= 2*mostQuotes {
		q.forget()
	}
}

// forget drops the texts of the quotations with the largest tickets.
func (q *quotes) forget() {
	tickets := make([]uint64, 0, q.held)
	for i := range q.all {
		if q.all[i].item.Doc != "" {
			tickets = append(tickets, q.all[i].ticket)
		}
	}
	slices.Sort(tickets)
	q.limit = tickets[mostQuotes-1]
	q.held = 0
	for i := range q.all {
		switch {
		case q.all[i].item.Doc == "":
		case q.all[i].ticket > q.limit:
			q.all[i].item = Item{}
		default:
			q.held++
		}
	}
}

// disputed gives the quotations that two documents credit to different sources a cell of their own.
func (s *Sampler) disputed(name func(source string) string) {
	credit := func(i int) string { return named(name, s.quotes.all[i].source) }
	for _, quotation := range s.quotes.finder.Quotations() {
		if quotation.Credit(credit).Differ == 0 {
			continue
		}
		for _, p := range quotation {
			x := &s.quotes.all[p.Statement]
			from, to := s.cells[x.cell], s.cell(cell{group: x.cell.group, kind: Disputed})
			from.held = slices.DeleteFunc(from.held, func(d drawn) bool {
				return d.ticket == x.ticket && d.item.Doc == x.item.Doc && d.item.Start == x.item.Start
			})
			from.count(s.aims, x.seen, -1)
			doubtful := *x.seen
			doubtful.doubt.Source = max(doubtful.doubt.Source, disputedDoubt)
			to.count(s.aims, &doubtful, 1)
			if x.item.Doc != "" {
				to.hold(x.drawn, s.n)
			}
		}
	}
	for c, d := range s.cells {
		if d.could == 0 {
			delete(s.cells, c)
		}
	}
}

// disputedDoubt is the doubt of the source of a quotation that another document credits to somebody else: one of the two is wrong.
const disputedDoubt = .5
