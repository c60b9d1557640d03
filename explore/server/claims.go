package server

import (
	"cmp"
	"errors"
	"net/http"
	"slices"
	"strconv"

	"parallax/explore/store"
	"parallax/framing/meaning"
)

// What is shown of the same claim elsewhere.
const (
	mostClaims    = 6
	storyArticles = 40
	leastWords    = 4  // of a statement that claims something
	leastLikeness = .5 // of the two, by framing/meaning
)

// A claim is a statement of another article that says nearly the same.
type claim struct {
	beside
	Voice    string  `json:"voice"`
	Source   string  `json:"source"`
	Text     string  `json:"text"`
	Start    int     `json:"start"`
	End      int     `json:"end"`
	Likeness float64 `json:"likeness"`
}

// claims finds the statements of the story's other articles that say nearly what one
// statement says.
func (s *Server) claims(r *http.Request) (any, error) {
	n, err := s.documentNumber(r)
	if err != nil {
		return nil, err
	}
	d, err := s.store.Document(r.Context(), n)
	if err != nil {
		return nil, err
	}
	at, err := strconv.Atoi(r.URL.Query().Get("statement"))
	if err != nil || at < 0 || at >= len(d.Reading.Statements) {
		return nil, askedError{errors.New("no such statement")}
	}
	reader, err := meaning.Open()
	if err != nil {
		return nil, err
	}
	out := []claim{}
	this := reader.Read(d.Reading.Statements[at].Text(d.Text))
	others := s.storyOf(n)
	if this.Words() < leastWords || len(others) == 0 {
		return out, nil
	}
	for o, err := range s.store.Some(r.Context(), others[:min(storyArticles, len(others))]) {
		if err != nil {
			return nil, err
		}
		out = append(out, s.like(reader, this, o)...)
	}
	slices.SortStableFunc(out, func(a, b claim) int { return cmp.Compare(b.Likeness, a.Likeness) })
	return out[:min(mostClaims, len(out))], nil
}

// besideOf is a document as one of its story.
func (s *Server) besideOf(n int) beside {
	x := &s.index.Documents[n]
	return beside{n, x.ID, x.Outlet, x.Date, x.Title}
}

// storyOf are the other documents of a document's story.
func (s *Server) storyOf(n int) (out []int) {
	story := s.index.Documents[n].Story
	if story < 0 {
		return nil
	}
	for k, x := range s.index.Documents {
		if x.Story == story && k != n {
			out = append(out, k)
		}
	}
	return out
}

// like are the statements of a document that say nearly the same as another one.
func (s *Server) like(reader *meaning.Reader, this *meaning.Statement, d *store.Document) (out []claim) {
	shown := s.statements(d)
	for i := range d.Reading.Statements {
		st := &d.Reading.Statements[i]
		text := st.Text(d.Text)
		other := reader.Read(text)
		if st.Frame || other.Words() < leastWords {
			continue
		}
		likeness, ok := reader.Similarity(this, other).Get()
		if !ok || likeness < leastLikeness {
			continue
		}
		out = append(out, claim{
			s.besideOf(d.N), shown[i].Voice, shown[i].Source, text, shown[i].Start, shown[i].End, likeness,
		})
	}
	return out
}
