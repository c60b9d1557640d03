package portraits

import (
	"cmp"
	"slices"

	"parallax/corpus"
	"parallax/framing/codebook"
	"parallax/framing/compare"
	"parallax/framing/value"
)

// A FirstUseRow is when an outlet, in its own voice, or a source first used a
// label, and how many days after whoever was first.
type FirstUseRow struct {
	Referent string `json:"referent" title:"Referent"`
	Family   string `json:"family" title:"Family"`
	Label    string `json:"label" title:"Label"`
	User     string `json:"user" title:"Outlet or source"`
	// Date is "" where no document that uses it has an ISO date.
	Date string      `json:"first" title:"First"`
	Lag  value.Value `json:"lag_days" title:"Days after" measure:"first_use"`
	Uses int         `json:"uses" title:"Uses"`
	Doc  string      `json:"doc" title:"Document"`
}

type user struct {
	entry codebook.Entry
	name  string
}

type uses struct {
	n     int
	dated bool
	day   int // since 1970
	doc   string
}

// before reports whether u was first, of users with a date.
func (u *uses) before(o *uses) bool { return u.dated && (!o.dated || u.day < o.day) }

// FirstUses gives each label's users in the order in which they took it up; those
// without a date last, with an undefined lag.
func FirstUses(s *compare.Study) []FirstUseRow {
	if !s.Portrayed {
		return nil
	}
	found := usesOf(s)
	first := map[codebook.Entry]*uses{}
	for k, u := range found {
		if f := first[k.entry]; f == nil || u.before(f) {
			first[k.entry] = u
		}
	}
	var rows []FirstUseRow
	for k, u := range found {
		row := FirstUseRow{k.entry.Referent, k.entry.Family, k.entry.Label, k.name, "", value.Undefined("no document that uses it has a date"), u.n, u.doc}
		if u.dated {
			row.Date, row.Lag = corpus.DayDate(u.day), value.Of(float64(u.day-first[k.entry].day))
		}
		rows = append(rows, row)
	}
	slices.SortFunc(rows, func(a, b FirstUseRow) int {
		switch {
		case a.Referent != b.Referent, a.Family != b.Family, a.Label != b.Label:
			return cmp.Or(cmp.Compare(a.Referent, b.Referent), cmp.Compare(a.Family, b.Family), cmp.Compare(a.Label, b.Label))
		case a.Lag.Defined() != b.Lag.Defined():
			if a.Lag.Defined() {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.User, b.User))
	})
	return rows
}

// usesOf counts each user's uses of a label, and keeps the first by date.
func usesOf(s *compare.Study) map[user]*uses {
	entries := s.Options.Codebook.Entries()
	found := map[user]*uses{}
	for i := range s.MentionsInGroups() {
		m := &s.Tally.Mentions[i]
		e := entries[m.Entry]
		if e.Kind != codebook.LabelEntry {
			continue
		}
		st := &s.Tally.Statements[m.Statement]
		d := &s.Tally.Docs[st.Doc]
		k := user{e, d.Outlet}
		if st.Voice.Sourced() {
			k.name = s.Names[st.Source]
		}
		u := found[k]
		if u == nil {
			u = new(uses)
			found[k] = u
		}
		u.n++
		if day, ok := corpus.Day(d.Date); ok && (!u.dated || day < u.day) {
			u.day, u.dated, u.doc = day, true, d.ID
		}
	}
	return found
}
