package stories

import (
	"cmp"
	"slices"

	"parallax/framing/codebook"
	"parallax/framing/compare"
	"parallax/framing/event"
	"parallax/framing/story"
	"parallax/framing/tally"
)

// reading turns the documents of stories, as they were counted, into documents of events.
type reading struct {
	s          *compare.Study
	statements map[int][]int        // of each document wanted
	names      map[int][]event.Name // of each statement
	copies     map[string]string    // the outlet whose text a document repeats
}

func newReading(s *compare.Study, of []*story.Story) *reading {
	x := &reading{s: s, statements: map[int][]int{}, names: map[int][]event.Name{}, copies: map[string]string{}}
	for _, st := range of {
		for _, d := range st.Documents {
			x.statements[d] = nil
		}
	}
	for i := range s.Tally.Statements {
		st := &s.Tally.Statements[i]
		if list, wanted := x.statements[st.Doc]; wanted {
			x.statements[st.Doc] = append(list, i)
		}
	}
	for _, c := range s.Copies {
		x.copies[c.Doc] = c.OfOutlet
	}
	if s.Options.Codebook == nil || s.Options.Discovered > 0 {
		return x // names that nobody checked are not taken for another name of one thing
	}
	entries := s.Options.Codebook.Entries()
	for i := range s.Tally.Mentions {
		m := &s.Tally.Mentions[i]
		if e := &entries[m.Entry]; e.Kind == codebook.LabelEntry {
			if _, wanted := x.statements[s.Tally.Statements[m.Statement].Doc]; wanted {
				x.names[m.Statement] = append(x.names[m.Statement], event.Name{Referent: e.Referent, Family: e.Family, Form: s.Tally.Forms.Term(m.Form)})
			}
		}
	}
	return x
}

// story reads the documents of one story again. What the page prints around them, headlines, pieces that only attribute and
// sentences that an outlet repeats are no statements of the event.
func (x *reading) story(of *story.Story) (told, error) {
	t := told{story: of, event: &event.Event{}}
	for _, d := range of.Documents {
		doc := &x.s.Tally.Docs[d]
		out := event.Document{ID: doc.ID, Outlet: doc.Outlet, Date: doc.Date, Headline: doc.Title, CopyOf: x.copies[doc.ID]}
		var at []int
		for _, i := range x.inOrder(d) {
			st := &x.s.Tally.Statements[i]
			if st.OnPage() || st.Frame || x.s.Repeats(i) {
				continue
			}
			text, err := x.s.Text(i)
			if err != nil {
				return t, err
			}
			if st.Position == tally.Headline {
				if out.Headline == "" {
					out.Headline = text
				}
				continue
			}
			hull := st.Hull()
			one := event.Statement{Text: text, Voice: st.Voice, Start: hull.Start, End: hull.End, Names: x.names[i]}
			if st.Voice.Sourced() {
				one.Source = x.s.Names[st.Source]
			}
			out.Statements, at = append(out.Statements, one), append(at, i)
		}
		t.event.Documents, t.at = append(t.event.Documents, out), append(t.at, at)
	}
	return t, nil
}

// inOrder are the statements of a document as they stand in it.
func (x *reading) inOrder(doc int) []int {
	list := slices.Clone(x.statements[doc])
	slices.SortStableFunc(list, func(a, b int) int {
		return cmp.Compare(x.s.Tally.Statements[a].Start, x.s.Tally.Statements[b].Start)
	})
	return list
}
