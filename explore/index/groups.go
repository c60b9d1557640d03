package index

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"parallax/corpus"
	"parallax/corpus/grouping"
	"parallax/framing/inference"
	"parallax/framing/value"
)

// A Group is how often a query is met in one group.
type Group struct {
	Name string
	// Hits, the documents that have one, and the words and documents of the group
	// among which was searched.
	Hits, Docs, Words, Documents int
	// Rate is hits per million words, with an interval over documents.
	Rate value.Estimate
}

// per is the words that rates are per.
const per = 1e6

// MaxIntervals is how many groups have an interval, those of most hits: a corpus
// has thousands of sources.
const MaxIntervals = 100

// PeriodFields are the groups by time: the year, month or day of the date.
func PeriodFields() []string { return []string{"year", "month", "day"} }

// Groups counts hits by outlet, voice, source, year, month, day or a field of the
// documents. The rate of a group rests on its words that the filter takes.
func (x *Index) Groups(hits []Hit, f *Filter, by string, o inference.Options) ([]Group, error) {
	type cell struct{ hits, words float64 }
	cells := map[string]map[int]*cell{} // by group and document
	at := func(group string, d int) *cell {
		if cells[group] == nil {
			cells[group] = map[int]*cell{}
		}
		c := cells[group][d]
		if c == nil {
			c = new(cell)
			cells[group][d] = c
		}
		return c
	}
	take := f.documents(x)
	for i, r := range x.runs {
		d := x.document(int(r.first))
		if d >= len(x.Documents) || !take(d) {
			continue
		}
		from, to := f.stretch(&x.Documents[d])
		end := x.Documents[d].End
		if i+1 < len(x.runs) {
			end = min(end, int(x.runs[i+1].first))
		}
		v, source := x.voice(int(r.first)), ""
		if r.source >= 0 {
			source = x.Sources[r.source]
		}
		if n := min(end, to) - max(int(r.first), from); n > 0 && f.said(v, source) {
			at(x.group(by, d, v, source), d).words += float64(n)
		}
	}
	for _, h := range hits {
		source := ""
		if by == "source" {
			source = x.source(h.First)
		}
		at(x.group(by, h.Document, x.voice(h.First), source), h.Document).hits++
	}
	var out []Group
	for _, name := range slices.Sorted(maps.Keys(cells)) {
		g := Group{Name: name, Documents: len(cells[name])}
		for _, c := range cells[name] {
			g.Hits, g.Words = g.Hits+int(c.hits), g.Words+int(c.words)
			if c.hits > 0 {
				g.Docs++
			}
		}
		out = append(out, g)
	}
	if !slices.Contains(PeriodFields(), by) {
		slices.SortStableFunc(out, func(a, b Group) int { return cmp.Compare(b.Hits, a.Hits) })
	}
	for i := range out {
		var num, den []float64
		for _, d := range slices.Sorted(maps.Keys(cells[out[i].Name])) {
			c := cells[out[i].Name][d]
			num, den = append(num, c.hits), append(den, c.words/per)
		}
		o := o
		if i >= MaxIntervals {
			o.Resamples = 0
		}
		var err error
		if out[i].Rate, err = inference.RateInterval(num, den, nil, o); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// group is the name of the group of what is said in a document.
func (x *Index) group(by string, d int, v corpus.Voice, source string) string {
	doc := &x.Documents[d]
	switch by {
	case "", "outlet":
		return doc.Outlet
	case "voice", "source":
		return grouping.Key(by, nil, v, source)
	case "year", "month", "day":
		n := map[string]int{"year": 4, "month": 7, "day": 10}[by]
		if len(doc.Date) < n {
			return grouping.NotGiven
		}
		return doc.Date[:n]
	}
	return doc.field(by)
}

// Years are the first and the last year of the documents; 0 where none has a date.
func (x *Index) Years() (first, last int) {
	for i := range x.Documents {
		if date := x.Documents[i].Date; len(date) >= 4 {
			if y, err := strconv.Atoi(date[:4]); err == nil {
				if first == 0 || y < first {
					first = y
				}
				last = max(last, y)
			}
		}
	}
	return first, last
}
