package server

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"

	"parallax/corpus"
	"parallax/explore/index"
	"parallax/framing/codebook"
	"parallax/framing/collocation"
	"parallax/framing/concordance"
	"parallax/framing/dispersion"
	"parallax/framing/inference"
	"parallax/framing/keywords"
	"parallax/framing/observation"
	"parallax/framing/sentiment/wordvec"
	"parallax/framing/wordlist"
)

// counted keeps the counts of the corpus that a portrait of any word asks for: they
// are made once, when somebody asks first.
type counted struct {
	mu       sync.Mutex
	list     *wordlist.List // as 'parallax keywords' counts
	ordered  *wordlist.List // as 'parallax dispersion' counts
	sequence wordlist.Sequence
}

func (s *Server) list(ctx context.Context) (*wordlist.List, error) {
	s.counted.mu.Lock()
	defer s.counted.mu.Unlock()
	if s.counted.list == nil {
		l, err := wordlist.Count(ctx, s.documents(ctx), nil, wordlist.Options{MinN: 1, MaxN: 1, Observe: &observation.Choice{}, Workers: s.options.Workers})
		if err != nil {
			return nil, err
		}
		s.counted.list = l
	}
	return s.counted.list, nil
}

func (s *Server) inOrder(ctx context.Context) (*wordlist.List, wordlist.Sequence, error) {
	s.counted.mu.Lock()
	defer s.counted.mu.Unlock()
	if s.counted.ordered == nil {
		l, q, err := wordlist.CountInOrder(ctx, s.documents(ctx), nil, wordlist.Options{MinN: 1, MaxN: 1, Workers: s.options.Workers})
		if err != nil {
			return nil, nil, err
		}
		s.counted.ordered, s.counted.sequence = l, q
	}
	return s.counted.ordered, s.counted.sequence, nil
}

// word is the one word that a portrait is asked of.
func word(r *http.Request) (string, error) {
	w := corpus.Fold(strings.TrimSpace(r.URL.Query().Get("w")))
	words := slices.Collect(corpus.Words(w))
	if len(words) != 1 || words[0].Len() != len(w) {
		return "", askedError{errors.New("a portrait is of one word: write one without * and signs")}
	}
	return w, nil
}

// A measured is a named number of a table; no number where there is none, and why.
type measured struct {
	Name  string   `json:"name"`
	Value *float64 `json:"value"`
	Why   string   `json:"why,omitempty"`
}

// A wordRow is a row of one of a portrait's tables.
type wordRow struct {
	Group    string     `json:"group"`
	Term     string     `json:"term"`
	Count    int        `json:"count"`
	Docs     int        `json:"docs"`
	Measures []measured `json:"measures"`
}

// keyness is the word's rows of 'parallax keywords': in which outlets it stands out.
func (s *Server) keyness(r *http.Request) (any, error) {
	w, err := word(r)
	if err != nil {
		return nil, err
	}
	l, err := s.list(r.Context())
	if err != nil {
		return nil, err
	}
	o := keywords.Options{Only: []string{w}, Inference: inference.Defaults()}
	o.Inference.Workers = s.options.Workers
	out := []wordRow{}
	if len(l.Groups) < 2 {
		return out, nil
	}
	found, err := keywords.Find(l, o)
	if err != nil {
		return nil, err
	}
	for _, k := range found.Rows {
		out = append(out, wordRow{k.Target, k.Term, k.Pair.Target, k.Pair.TargetDocs, []measured{
			{"log_ratio", number(k.LogRatio.Value), k.LogRatio.Value.Why()}, {"log_ratio_low", number(k.LogRatio.Low), k.LogRatio.Low.Why()},
			{"log_ratio_high", number(k.LogRatio.High), k.LogRatio.High.Why()}, {"g2", number(k.G2), k.G2.Why()},
			{"p", number(k.P), k.P.Why()}, {"p_adjusted", number(k.PAdjusted), k.PAdjusted.Why()},
		}})
	}
	return out, nil
}

// collocateTop is how many collocates of each outlet are shown.
const collocateTop = 15

// collocates is the word's rows of 'parallax collocates'.
func (s *Server) collocates(r *http.Request) (any, error) {
	w, err := word(r)
	if err != nil {
		return nil, err
	}
	pattern, err := concordance.ParsePattern(w)
	if err != nil {
		return nil, askedError{err}
	}
	near := wordlist.Near{Find: pattern.Find, Left: wordlist.Span, Right: wordlist.Span, Sentence: true}
	windows, all, err := wordlist.CountNear(r.Context(), s.documents(r.Context()), nil, wordlist.Options{MinN: 1, MaxN: 1, Workers: s.options.Workers}, near)
	if err != nil {
		return nil, err
	}
	o := collocation.Options{Measures: []string{"log_dice", "mi", "t", "ll"}, Top: collocateTop, MinTogether: 3, MinDocs: 2}
	rows, err := collocation.OfNode(w, windows, all, o)
	if err != nil {
		return nil, err
	}
	out := []wordRow{}
	for _, c := range rows {
		row := wordRow{Group: c.Group, Term: c.Collocate, Count: c.Counts.Together, Docs: c.Docs}
		for i, v := range c.Measures {
			row.Measures = append(row.Measures, measured{o.Measures[i], number(v), v.Why()})
		}
		out = append(out, row)
	}
	return out, nil
}

// spread is the word's rows of 'parallax dispersion'.
func (s *Server) spread(r *http.Request) (any, error) {
	w, err := word(r)
	if err != nil {
		return nil, err
	}
	l, q, err := s.inOrder(r.Context())
	if err != nil {
		return nil, err
	}
	o := dispersion.Options{Words: []string{w}, Measures: dispersion.Usual()}
	found, err := dispersion.Find(l, q, o)
	if err != nil {
		return nil, err
	}
	out := []wordRow{}
	for _, d := range found.Rows {
		if d.Count == 0 {
			continue
		}
		row := wordRow{Group: d.Group, Term: d.Term, Count: d.Count, Docs: d.Docs}
		for i, v := range d.Measures {
			row.Measures = append(row.Measures, measured{o.Measures[i], number(v), v.Why()})
		}
		out = append(out, row)
	}
	return out, nil
}

// What is shown over time.
const (
	timeOutlets = 8
	longTime    = 3 // years, from which on periods are years
)

// A course is how often a word is met in one outlet, period by period.
type course struct {
	Outlet  string  `json:"outlet"`
	Periods []group `json:"periods"`
}

// overTime is the word's frequency in the outlets that use it most, by month or,
// over a long time, by year.
func (s *Server) overTime(r *http.Request) (any, error) {
	w, err := word(r)
	if err != nil {
		return nil, err
	}
	a := asked{query: w}
	h, err := s.find(r.Context(), &a)
	if err != nil {
		return nil, err
	}
	o := inference.Defaults()
	o.Workers = s.options.Workers
	outlets, err := s.index.Groups(h.list, &index.Filter{}, "outlet", o)
	if err != nil {
		return nil, err
	}
	by := "month"
	if first, last := s.index.Years(); last-first >= longTime {
		by = "year"
	}
	out := struct {
		By      string   `json:"by"`
		Outlets []group  `json:"outlets"`
		Courses []course `json:"courses"`
	}{by, []group{}, []course{}}
	for i, g := range outlets {
		out.Outlets = append(out.Outlets, groupOf(g))
		if i >= timeOutlets || g.Hits == 0 {
			continue
		}
		f := index.Filter{Outlets: []string{g.Name}}
		b := asked{query: w, filter: f}
		in, err := s.find(r.Context(), &b)
		if err != nil {
			return nil, err
		}
		periods, err := s.index.Groups(in.list, &f, by, o)
		if err != nil {
			return nil, err
		}
		c := course{Outlet: g.Name}
		for _, p := range periods {
			c.Periods = append(c.Periods, groupOf(p))
		}
		out.Courses = append(out.Courses, c)
	}
	return out, nil
}

func groupOf(g index.Group) group {
	return group{g.Name, g.Hits, g.Docs, g.Words, g.Documents, estimateOf(g.Rate)}
}

// similar is how many words of like meaning are shown.
const similar = 16

// meaning are the words of the corpus whose embedded vectors lie nearest.
func (s *Server) meaning(r *http.Request) (any, error) {
	w, err := word(r)
	if err != nil {
		return nil, err
	}
	type near struct {
		Word   string  `json:"word"`
		Cosine float64 `json:"cosine"`
		Count  int     `json:"count"`
	}
	out := []near{}
	v := wordvec.Embedded()
	for other := range v.Counts() {
		n := s.index.Count(other)
		if other == w || n == 0 {
			continue
		}
		if c, ok := v.Cosine(w, other); ok {
			out = append(out, near{other, c, n})
		}
	}
	slices.SortStableFunc(out, func(a, b near) int {
		switch {
		case a.Cosine > b.Cosine:
			return -1
		case a.Cosine < b.Cosine:
			return 1
		}
		return 0
	})
	return out[:min(similar, len(out))], nil
}

// names are the other names of the referents that the word names, by the codebook.
func (s *Server) names(r *http.Request) (any, error) {
	w, err := word(r)
	if err != nil {
		return nil, err
	}
	e := s.book.current()
	out := []labelRow{}
	if e.codebook == nil {
		return out, nil
	}
	m, err := s.mentions(r.Context(), e)
	if err != nil {
		return nil, err
	}
	a := asked{query: w}
	h, err := s.find(r.Context(), &a)
	if err != nil {
		return nil, fmt.Errorf("finding the word's places: %w", err)
	}
	referents := map[string]bool{}
	for _, hit := range h.list {
		for _, x := range m.Of[hit.Document] {
			if entry := m.Entries[x.Entry]; entry.Kind == codebook.LabelEntry && x.First < hit.End && hit.First < x.End {
				referents[entry.Referent] = true
			}
		}
	}
	for _, row := range labelRows(m, e.codebook) {
		if row.Kind == codebook.LabelEntry.String() && referents[row.Referent] && row.Count > 0 {
			out = append(out, row)
		}
	}
	slices.SortStableFunc(out, func(a, b labelRow) int { return b.Count - a.Count })
	return out, nil
}
