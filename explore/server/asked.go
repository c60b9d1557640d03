package server

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"parallax/corpus"
	"parallax/explore/index"
)

// asked is what a view of the concordance shows, as its address has it.
type asked struct {
	query  string
	filter index.Filter
	order  string
	thin   int
	seed   uint64
	offset int
	limit  int
	width  int
}

const (
	maxLines = 500
	maxWidth = 300 // characters
)

func parseAsked(v url.Values) (asked, error) {
	a := asked{query: v.Get("q"), order: v.Get("sort")}
	var wrong error
	number := func(name string, otherwise, most int) int {
		text := v.Get(name)
		if text == "" {
			return otherwise
		}
		n, err := strconv.Atoi(text)
		if err != nil || n < 0 || n > most {
			wrong = askedError{fmt.Errorf("%s %q: must be a number from 0 to %d", name, text, most)}
		}
		return n
	}
	const many = 1 << 30
	a.thin, a.seed = number("thin", 0, many), uint64(number("seed", 1, many))
	a.offset, a.limit, a.width = number("offset", 0, many), number("limit", 100, maxLines), number("width", 60, maxWidth)
	f := &a.filter
	f.Outlets, f.Sources = v["outlet"], v["source"]
	f.From, f.To, f.Document = v.Get("from"), v.Get("to"), v.Get("document")
	f.Story, f.Begin, f.End = number("story", 0, many), number("begin", 0, 100), number("end", 0, 100)
	if f.Begin > 0 && f.End == 0 {
		f.End = 100
	}
	for _, name := range v["voice"] {
		voice, err := corpus.ParseVoice(name)
		if err != nil {
			return a, askedError{err}
		}
		f.Voices = append(f.Voices, voice)
	}
	if err := f.Validate(); err != nil {
		return a, askedError{err}
	}
	if a.order != "" && !slices.Contains(index.Orders(), a.order) {
		return a, askedError{fmt.Errorf("order %q: there are %s", a.order, strings.Join(index.Orders(), ", "))}
	}
	return a, wrong
}

// key names the hits of a view, whatever part of them is shown.
func (a *asked) key(book string) string {
	return fmt.Sprintf("%q %+v %q %d %d %s", a.query, a.filter, a.order, a.thin, a.seed, book)
}
