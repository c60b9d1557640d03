package main

import (
	"fmt"
	"iter"
	"strings"

	"parallax/corpus"
	"parallax/corpus/audit"
	"parallax/framing/codebook"
)

// patterns counts in how many documents each pattern of a codebook occurs.
type patterns struct {
	file    string
	entries []codebook.Entry
	matcher *codebook.Matcher
	docs    []int
	all     int
}

func newPatterns(c *codebook.Codebook) *patterns {
	p := &patterns{file: c.File, entries: c.Entries(), matcher: c.Matcher()}
	p.docs = make([]int, len(p.entries))
	return p
}

// of passes documents on, and looks at each on the way.
func (p *patterns) of(docs iter.Seq2[corpus.Document, error]) iter.Seq2[corpus.Document, error] {
	return func(yield func(corpus.Document, error) bool) {
		for d, err := range docs {
			if err == nil {
				p.add(&d)
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

func (p *patterns) add(d *corpus.Document) {
	p.all++
	var words []corpus.Span
	for w := range corpus.Words(d.Text) {
		words = append(words, w)
	}
	seen := map[int]bool{}
	for _, m := range p.matcher.Find(d.Text, words) {
		if !seen[m.Entry] {
			seen[m.Entry] = true
			p.docs[m.Entry]++
		}
	}
}

// findings returns one finding for all patterns that occur in no document, none where every pattern occurs.
func (p *patterns) findings() []audit.Finding {
	f := audit.Finding{Code: "pattern", Of: p.all, Remedy: "check whether they are written as the outlets write them: a pattern matches whole words, and * any letters of one word"}
	var names, missed []string
	for i, n := range p.docs {
		if n > 0 {
			continue
		}
		e := p.entries[i]
		name := fmt.Sprintf("%q of %s", e.Label, strings.Trim(e.Referent+"/"+e.Family, "/"))
		names = append(names, name)
		note := name + ": matches nothing"
		if why := codebook.Misread(e.Label); why != "" {
			note += "; " + why
		}
		missed = append(missed, e.Label)
		f.Places = append(f.Places, audit.Place{Note: note})
	}
	if len(names) == 0 {
		return nil
	}
	if why := codebook.MisreadAll(missed); why != "" {
		f.Remedy = why
	}
	const shown = 5
	more := ""
	if len(names) > shown {
		more = fmt.Sprintf(" and %d more", len(names)-shown)
		names = names[:shown]
	}
	f.Text = fmt.Sprintf("patterns of %s that match nothing in the corpus: %d of %d: %s%s", p.file, len(f.Places), len(p.docs), strings.Join(names, ", "), more)
	return []audit.Finding{f}
}
