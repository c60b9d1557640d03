package server

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"

	"parallax/explore/index"
	"parallax/explore/mention"
	"parallax/framing/codebook"
)

// What is shown of one pattern.
const (
	patternPassages = 10
	resembling      = 12
)

// A patternView is what one label of the codebook hits.
type patternView struct {
	// Alone is what it would hit without the others, Only the part of that which no
	// other pattern hits.
	Alone    int               `json:"alone"`
	Only     int               `json:"only"`
	Overlaps []index.Neighbour `json:"overlaps"` // labels that hit the same places
	Lines    []line            `json:"lines"`
	Near     []index.Neighbour `json:"near"` // what it misses that resembles it
}

// pattern tells of one label of the edition: what it hits, alone and among the
// others, and what it misses that resembles it.
func (s *Server) pattern(r *http.Request) (any, error) {
	v := r.URL.Query()
	e := s.book.current()
	if e.codebook == nil {
		return nil, askedError{errors.New("there is no codebook")}
	}
	label, one, others := apart(e.codebook, v.Get("referent"), v.Get("family"), v.Get("label"))
	if label == nil {
		return nil, askedError{fmt.Errorf("the codebook has no label %q there", v.Get("label"))}
	}
	alone, err := mention.Find(r.Context(), s.store, s.index, one, nil)
	if err != nil {
		return nil, err
	}
	rest, err := mention.Find(r.Context(), s.store, s.index, others, nil)
	if err != nil {
		return nil, err
	}
	out := patternView{Overlaps: []index.Neighbour{}, Near: s.index.Resembling(label.Pattern, resembling)}
	shared := map[string]int{}
	var hits []index.Hit
	for d, list := range alone.Of {
		for _, x := range list {
			out.Alone++
			hits = append(hits, index.Hit{Document: d, First: x.First, End: x.End})
			free := true
			for _, o := range rest.Of[d] {
				if o.First < x.End && x.First < o.End && rest.Entries[o.Entry].Kind == codebook.LabelEntry {
					free = false
					shared[rest.Entries[o.Entry].Referent+" / "+rest.Entries[o.Entry].Family+" / "+rest.Entries[o.Entry].Label]++
				}
			}
			if free {
				out.Only++
			}
		}
	}
	for name, n := range shared {
		out.Overlaps = append(out.Overlaps, index.Neighbour{Word: name, Count: n})
	}
	slices.SortFunc(out.Overlaps, func(a, b index.Neighbour) int {
		if a.Count != b.Count {
			return b.Count - a.Count
		}
		return compareText(a.Word, b.Word)
	})
	out.Lines, err = s.lines(r.Context(), s.index.Thin(hits, patternPassages, 1), 60)
	return out, err
}

// apart divides a codebook into one label and the others; nil where it has no such
// label.
func apart(c *codebook.Codebook, referent, family, name string) (label *codebook.Label, one, others *codebook.Codebook) {
	one, others = &codebook.Codebook{Stop: c.Stop}, &codebook.Codebook{Stop: c.Stop}
	for _, r := range c.Referents {
		rest := codebook.Referent{Name: r.Name}
		for _, f := range r.Families {
			left := codebook.Family{Name: f.Name}
			for _, l := range f.Labels {
				if label == nil && r.Name == referent && f.Name == family && l.Name == name {
					label = &l
					one.Referents = []codebook.Referent{{Name: r.Name, Families: []codebook.Family{{Name: f.Name, Labels: []codebook.Label{l}}}}}
					continue
				}
				left.Labels = append(left.Labels, l)
			}
			rest.Families = append(rest.Families, left)
		}
		others.Referents = append(others.Referents, rest)
	}
	return label, one, others
}

func compareText(a, b string) int { return strings.Compare(a, b) }

// decode reads what a request carries as JSON.
func decode(r *http.Request, to any) error {
	b, err := io.ReadAll(http.MaxBytesReader(nil, r.Body, 2*maxBook))
	if err == nil {
		err = json.Unmarshal(b, to)
	}
	if err != nil {
		return askedError{fmt.Errorf("reading the request: %w", err)}
	}
	return nil
}
