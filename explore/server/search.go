package server

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"parallax/corpus"
	"parallax/explore/index"
	"parallax/explore/store"
	"parallax/framing/concordance"
	"parallax/framing/inference"
	"parallax/framing/value"
)

// A line is one hit in its line.
type line struct {
	N      int    `json:"n"` // the document's number
	Doc    string `json:"doc"`
	Outlet string `json:"outlet"`
	Date   string `json:"date"`
	Title  string `json:"title"`
	Voice  string `json:"voice"`
	Source string `json:"source"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Left   string `json:"left"`
	Match  string `json:"match"`
	Right  string `json:"right"`
}

type searched struct {
	Total  int    `json:"total"`
	Docs   int    `json:"docs"`
	Shown  int    `json:"shown"` // of them, after thinning
	Lines  []line `json:"lines"`
	Millis int64  `json:"millis"`
}

func (s *Server) search(r *http.Request) (any, error) {
	began := time.Now()
	a, err := parseAsked(r.URL.Query())
	if err != nil {
		return nil, err
	}
	h, err := s.find(r.Context(), &a)
	if err != nil {
		return nil, err
	}
	page, err := h.page(s.index, &a)
	if err != nil {
		return nil, err
	}
	lines, err := s.lines(r.Context(), page, a.width)
	if err != nil {
		return nil, err
	}
	return searched{h.total, h.docs, len(h.list), lines, time.Since(began).Milliseconds()}, nil
}

// lines shows hits, each in its line, in their order.
func (s *Server) lines(ctx context.Context, list []index.Hit, width int) ([]line, error) {
	out := make([]line, len(list))
	of := map[int][]int{} // places in the list, by document
	var numbers []int
	for i, h := range list {
		if of[h.Document] == nil {
			numbers = append(numbers, h.Document)
		}
		of[h.Document] = append(of[h.Document], i)
	}
	slices.Sort(numbers)
	for d, err := range s.store.Some(ctx, numbers) {
		if err != nil {
			return nil, err
		}
		words := slices.Collect(corpus.Words(d.Text))
		first, end := s.index.Documents[d.N].First, s.index.Documents[d.N].End
		if len(words) != end-first {
			return nil, fmt.Errorf("document %s of the store has other words than its index", d.ID)
		}
		for _, i := range of[d.N] {
			h := list[i]
			span := corpus.Span{Start: words[h.First-first].Start, End: words[h.End-1-first].End}
			left, right := concordance.Around(&d.Document, span, width)
			l := line{N: d.N, Doc: d.ID, Outlet: d.Outlet, Date: d.Date, Title: d.Title, Start: span.Start, End: span.End,
				Left: oneLine(left), Match: oneLine(span.In(d.Text)), Right: oneLine(right)}
			l.Voice, l.Source = s.speaker(d, h.First-first)
			out[i] = l
		}
	}
	return out, nil
}

// speaker is who says a word of a document, by its name in the corpus.
func (s *Server) speaker(d *store.Document, word int) (voice, source string) {
	at, found := slices.BinarySearchFunc(d.Runs, word, func(r store.Run, word int) int { return r.First - word })
	if !found {
		at--
	}
	if at < 0 {
		return corpus.Own.String(), ""
	}
	r := d.Runs[at]
	if r.Source >= 0 {
		source = s.index.Sources[r.Source]
	}
	return r.Voice.String(), source
}

// oneLine shows white space as single spaces, so that a line is one line.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' {
			return ' '
		}
		return r
	}, s)
}

// A group is one row of the counts.
type group struct {
	Name      string   `json:"name"`
	Hits      int      `json:"hits"`
	Docs      int      `json:"docs"`
	Words     int      `json:"words"`
	Documents int      `json:"documents"`
	Rate      estimate `json:"rate"`
}

// An estimate as the page reads it: no number where there is none, and why.
type estimate struct {
	Value *float64 `json:"value"`
	Low   *float64 `json:"low"`
	High  *float64 `json:"high"`
	Why   string   `json:"why,omitempty"`
}

func number(v value.Value) *float64 {
	if x, ok := v.Get(); ok {
		return &x
	}
	return nil
}

func estimateOf(e value.Estimate) estimate {
	return estimate{number(e.Value), number(e.Low), number(e.High), e.Value.Why()}
}

// maxGroups is how many rows of counts are sent; the rest are counted.
const maxGroups = 400

func (s *Server) counts(r *http.Request) (any, error) {
	a, err := parseAsked(r.URL.Query())
	if err != nil {
		return nil, err
	}
	a.order = ""
	h, err := s.find(r.Context(), &a)
	if err != nil {
		return nil, err
	}
	o := inference.Defaults()
	o.Workers = s.options.Workers
	groups, err := s.index.Groups(h.list, &a.filter, r.URL.Query().Get("by"), o)
	if err != nil {
		return nil, err
	}
	out := struct {
		Groups []group `json:"groups"`
		All    int     `json:"all"`
	}{Groups: []group{}, All: len(groups)}
	for _, g := range groups[:min(maxGroups, len(groups))] {
		out.Groups = append(out.Groups, groupOf(g))
	}
	return out, nil
}
