package server

import (
	"context"
	"slices"
	"sync"

	"parallax/corpus"
	"parallax/explore/index"
)

// hits are what a view shows, and how many there are before they are thinned.
type hits struct {
	list  []index.Hit
	total int
	docs  int

	mu sync.Mutex
	// sorted is how many of the list stand in their places.
	sorted int
}

// firstSorted is how many hits are put in order before somebody asks for more.
const firstSorted = 1000

// page are the hits of a view from one place on.
func (h *hits) page(x *index.Index, a *asked) ([]index.Hit, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	from := min(a.offset, len(h.list))
	to := min(from+a.limit, len(h.list))
	if to > h.sorted {
		if err := x.Sort(h.list, a.order, 0); err != nil {
			return nil, askedError{err}
		}
		h.sorted = len(h.list)
	}
	return slices.Clone(h.list[from:to]), nil
}

// found keeps the hits of the last views, so that a next page is there at once.
type found struct {
	mu   sync.Mutex
	keys []string
	of   map[string]*hits
}

const keptViews = 6

func (f *found) get(key string) *hits {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.of[key]
}

func (f *found) put(key string, h *hits) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.of == nil {
		f.of = map[string]*hits{}
	}
	if f.of[key] == nil {
		f.keys = append(f.keys, key)
	}
	f.of[key] = h
	if len(f.keys) > keptViews {
		delete(f.of, f.keys[0])
		f.keys = slices.Clone(f.keys[1:])
	}
}

// find gives the hits of a view.
func (s *Server) find(ctx context.Context, a *asked) (*hits, error) {
	edited := s.book.current()
	key := a.key(edited.digest)
	if h := s.found.get(key); h != nil {
		return h, nil
	}
	q, err := s.index.Parse(a.query, edited.codebook)
	if err != nil {
		return nil, askedError{err}
	}
	list, err := s.index.Find(ctx, q, &a.filter, s.text, s.mentioned(edited))
	if err != nil {
		return nil, err
	}
	h := &hits{total: len(list)}
	for i := range list {
		if i == 0 || list[i].Document != list[i-1].Document {
			h.docs++
		}
	}
	h.list = s.index.Thin(list, a.thin, a.seed)
	if err := s.index.Sort(h.list, a.order, firstSorted); err != nil {
		return nil, askedError{err}
	}
	h.sorted = min(firstSorted, len(h.list))
	s.found.put(key, h)
	return h, nil
}

// text is the text of a document, as the index asks for it.
func (s *Server) text(ctx context.Context, n int) (*index.Text, error) {
	d, err := s.store.Document(ctx, n)
	if err != nil {
		return nil, err
	}
	return &index.Text{Text: d.Text, Words: slices.Collect(corpus.Words(d.Text)), Sentences: d.Reading.Sentences}, nil
}
