package server

import (
	"cmp"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strconv"

	"parallax/corpus"
	"parallax/explore/mention"
	"parallax/explore/store"
	"parallax/framing/codebook"
)

// A piece is a stretch of a document of which the same is known throughout.
type piece struct {
	Text string `json:"t"`
	// Statement is the place in the list of statements, −1 for white space between.
	Statement int `json:"s"`
	// What is "source", "cue", "scare" or "".
	What string `json:"w,omitempty"`
	// Start is its first byte in the document.
	Start int `json:"b"`
	// Label names the referent, the family and the label that stand here.
	Label string `json:"l,omitempty"`
}

// A statement as the page shows it.
type statement struct {
	Voice  string `json:"voice"`
	Source string `json:"source"` // by its name in the corpus
	Called string `json:"called"` // by its name in the document
	Type   string `json:"type"`
	Cue    string `json:"cue"`
	Frame  bool   `json:"frame"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
}

// A shown document.
type shown struct {
	N          int            `json:"n"`
	ID         string         `json:"id"`
	Outlet     string         `json:"outlet"`
	Date       string         `json:"date"`
	Title      string         `json:"title"`
	URL        string         `json:"url"`
	Fields     []corpus.Field `json:"fields"`
	Pieces     []piece        `json:"pieces"`
	Statements []statement    `json:"statements"`
	// Read is how many bytes of the text were read; the title may stand behind.
	Read   int      `json:"read"`
	Story  []beside `json:"story"`
	StoryN int      `json:"story_n"` // counted from 1; 0 for none
}

// beside is another document of the same story.
type beside struct {
	N      int    `json:"n"`
	ID     string `json:"id"`
	Outlet string `json:"outlet"`
	Date   string `json:"date"`
	Title  string `json:"title"`
}

func (s *Server) document(r *http.Request) (any, error) {
	n, err := s.documentNumber(r)
	if err != nil {
		return nil, err
	}
	d, err := s.store.Document(r.Context(), n)
	if err != nil {
		return nil, err
	}
	out := shown{N: n, ID: d.ID, Outlet: d.Outlet, Date: d.Date, Title: d.Title, URL: d.URL, Fields: d.Fields, Read: len(d.AsRead()), Story: []beside{}}
	out.Statements = s.statements(d)
	edition := s.book.current()
	m, err := s.mentions(r.Context(), edition)
	if err != nil {
		return nil, err
	}
	out.Pieces = piecesOf(d, labelled(m, n))
	if d.Story >= 0 {
		out.StoryN = d.Story + 1
		for _, k := range s.storyOf(n) {
			out.Story = append(out.Story, s.besideOf(k))
		}
	}
	return out, nil
}

// documentNumber is the document that a request names by its number or id.
func (s *Server) documentNumber(r *http.Request) (int, error) {
	v := r.URL.Query()
	if id := v.Get("id"); id != "" {
		n, ok, err := s.store.Number(r.Context(), id)
		if err == nil && !ok {
			err = askedError{fmt.Errorf("no document %q in this corpus", id)}
		}
		return n, err
	}
	n, err := strconv.Atoi(v.Get("n"))
	if err != nil || n < 0 || n >= len(s.index.Documents) {
		return 0, askedError{errors.New("no such document")}
	}
	return n, nil
}

func (s *Server) statements(d *store.Document) []statement {
	key := map[int]int{}
	for _, r := range d.Runs {
		key[r.Statement] = r.Source
	}
	out := make([]statement, len(d.Reading.Statements))
	for i, x := range d.Reading.Statements {
		hull := x.Hull()
		out[i] = statement{Voice: x.Voice.String(), Frame: x.Frame, Start: hull.Start, End: hull.End}
		if x.Source != nil {
			out[i].Called, out[i].Source, out[i].Type = x.Source.Name, x.Source.Name, x.Source.Type.String()
			if k, ok := key[i]; ok && k >= 0 {
				out[i].Source = s.index.Sources[k]
			}
		}
		if x.Cue != nil {
			out[i].Cue = x.Cue.In(d.Text)
		}
	}
	return out
}

// marking is what is known of a stretch: the stronger stands over the weaker.
type marking struct {
	span      corpus.Span
	statement int
	what      string
	label     string
}

// labelled are the names of referents in a document, by the codebook.
func labelled(m *mention.Mentions, n int) (out []marking) {
	for _, x := range m.Of[n] {
		if e := m.Entries[x.Entry]; e.Kind == codebook.LabelEntry {
			out = append(out, marking{span: corpus.Span{Start: x.Start, End: x.Stop}, statement: -1, label: e.Referent + " / " + e.Family})
		}
	}
	return out
}

// piecesOf cuts a text wherever something begins or ends.
func piecesOf(d *store.Document, labels []marking) []piece {
	var all []marking
	for i, x := range d.Reading.Statements {
		for _, s := range x.Spans {
			all = append(all, marking{span: s, statement: i})
		}
	}
	for _, x := range d.Reading.Statements {
		if x.Source != nil && !x.Source.Mention.Empty() {
			all = append(all, marking{span: x.Source.Mention, statement: -1, what: "source"})
		}
		if x.Cue != nil {
			all = append(all, marking{span: *x.Cue, statement: -1, what: "cue"})
		}
		for _, s := range x.Scare {
			all = append(all, marking{span: s, statement: -1, what: "scare"})
		}
	}
	all = append(all, labels...)
	cuts := []int{0, len(d.Text)}
	for _, m := range all {
		cuts = append(cuts, m.span.Start, m.span.End)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	out := make([]piece, 0, len(cuts))
	place := make(map[int]int, len(cuts)) // of the piece that begins at a byte
	for i := 1; i < len(cuts); i++ {
		place[cuts[i-1]] = len(out)
		out = append(out, piece{Text: d.Text[cuts[i-1]:cuts[i]], Statement: -1, Start: cuts[i-1]})
	}
	slices.SortStableFunc(all, func(a, b marking) int { return cmp.Compare(a.span.Start, b.span.Start) })
	for _, m := range all {
		for k := place[m.span.Start]; k < len(out) && out[k].Start < m.span.End; k++ {
			if m.statement >= 0 {
				out[k].Statement = m.statement
			}
			if m.what != "" {
				out[k].What = m.what
			}
			if m.label != "" {
				out[k].Label = m.label
			}
		}
	}
	return out
}
