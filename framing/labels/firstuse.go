package labels

import (
	"cmp"
	"slices"
	"time"

	"parallax/framing/codebook"
	"parallax/framing/value"
)

type firstKey struct {
	entry codebook.Entry
	user  string
}

type firstCount struct {
	date, doc string
	uses      int
}

func (p *Portrayal) use(k firstKey, date, doc string) {
	f := p.first[k]
	if f == nil {
		f = new(firstCount)
		p.first[k] = f
	}
	f.uses++
	if date != "" && (f.date == "" || date < f.date) {
		f.date, f.doc = date, doc
	}
}

// day is a date's day as YYYY-MM-DD; "" where it does not begin with one.
func day(date string) string {
	if len(date) < 10 {
		return ""
	}
	if _, err := time.Parse(time.DateOnly, date[:10]); err != nil {
		return ""
	}
	return date[:10]
}

// A FirstUseRow is when an outlet, in its own voice, or a source first used a
// label, and how many days after whoever was first.
type FirstUseRow struct {
	Referent, Family, Label string
	User, Date, Doc         string
	Lag                     value.Value // days
	Uses                    int
}

// FirstUse gives each label's users in the order in which they took it up;
// those without a date last, with an undefined lag.
func (p *Portrayal) FirstUse() []FirstUseRow {
	earliest := map[codebook.Entry]string{}
	for k, f := range p.first {
		if e := earliest[k.entry]; f.date != "" && (e == "" || f.date < e) {
			earliest[k.entry] = f.date
		}
	}
	var out []FirstUseRow
	for k, f := range p.first {
		row := FirstUseRow{k.entry.Referent, k.entry.Family, k.entry.Label, k.user, f.date, f.doc, value.Undefined("no document that uses it has a date"), f.uses}
		if f.date != "" {
			from, _ := time.Parse(time.DateOnly, earliest[k.entry])
			at, _ := time.Parse(time.DateOnly, f.date)
			row.Lag = value.Of(at.Sub(from).Hours() / 24)
		}
		out = append(out, row)
	}
	slices.SortFunc(out, func(a, b FirstUseRow) int {
		undated := func(r FirstUseRow) int {
			if r.Date == "" {
				return 1
			}
			return 0
		}
		return cmp.Or(cmp.Compare(a.Referent, b.Referent), cmp.Compare(a.Family, b.Family), cmp.Compare(a.Label, b.Label),
			undated(a)-undated(b), cmp.Compare(a.Date, b.Date), cmp.Compare(a.User, b.User))
	})
	return out
}
