package main

import (
	"cmp"
	"context"
	"errors"
	"io"
	"iter"
	"slices"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/framing/codebook"
	"parallax/framing/event"
	"parallax/framing/meaning"
	"parallax/framing/story"
	"parallax/internal/inorder"
	"parallax/reports"
	"parallax/reports/events"
	"parallax/reports/table"
)

// storyReport writes stories side by side into a folder.
type storyReport struct {
	dir, codebook string
	top, workers  int
}

func (f *storyReport) add(cmd *cobra.Command) {
	fs := cmd.Flags()
	fs.StringVar(&f.dir, "report", "", "write the stories of several outlets side by side into `DIR`: index.html, claims.csv, tellings.csv")
	fs.IntVar(&f.top, "top", 50, "stories of the report, those of most outlets first; 0 for all")
	fs.StringVar(&f.codebook, "codebook", "", "YAML `FILE` of names that the report tells of each outlet")
}

func (f *storyReport) check(paths []string) error {
	switch {
	case f.dir == "" && f.codebook != "":
		return usageError{errors.New("--codebook: the names are told by the report; name its folder with --report DIR")}
	case f.top < 0:
		return usageError{errors.New("--top: must be 0 or more")}
	case f.dir != "" && slices.Contains(paths, "-"):
		return usageError{errors.New("--report reads the documents twice, and standard input can be read once: give a file or a folder")}
	}
	return nil
}

// write reads the documents of the chosen stories again, for who says what, and writes them side by side.
func (f *storyReport) write(cmd *cobra.Command, c *story.Corpus, stories []story.Story, copies []story.Copy, again func() (iter.Seq2[corpus.Document, error], error), p *progress) error {
	var book *codebook.Codebook
	if f.codebook != "" {
		var err error
		if book, _, err = openCodebook(f.codebook); err != nil {
			return err
		}
	}
	chosen, left := f.choose(stories)
	docs, err := f.read(cmd.Context(), c, stories, chosen, book, again, p)
	if err != nil {
		return err
	}
	for _, x := range copies {
		if d, ok := docs[x.Doc]; ok {
			d.CopyOf = c.Documents[x.Of].Outlet
			docs[x.Doc] = d
		}
	}
	reader, err := meaning.Open()
	if err != nil {
		return err
	}
	p.start("comparing claims", "stories", int64(len(chosen)))
	var told []events.Story
	work := func(n *int) (*event.Event, error) {
		var of []event.Document
		for _, d := range stories[*n].Documents {
			of = append(of, docs[d])
		}
		return event.Of(reader, of), nil
	}
	all := func(yield func(int, error) bool) {
		for _, n := range chosen {
			if !yield(n, nil) {
				return
			}
		}
	}
	var compared []*event.Event
	var numbers []int
	for e, err := range inorder.Each(cmd.Context(), all, f.workers, work) {
		if err != nil {
			return err
		}
		s := &stories[chosen[len(told)]]
		numbers, compared = append(numbers, chosen[len(told)]+1), append(compared, e)
		told = append(told, events.Story{Number: numbers[len(numbers)-1], Terms: s.Terms, First: s.First, Last: s.Last, Event: e})
		p.add(1)
	}
	p.close()
	var claimRows []event.ClaimRow
	var tellingRows []event.TellingRow
	for i, e := range compared {
		claimRows, tellingRows = append(claimRows, event.ClaimRows(numbers[i], e)...), append(tellingRows, event.TellingRows(numbers[i], e)...)
	}
	claims, tellings := table.Claims(claimRows), table.Tellings(tellingRows)
	return writeFolder(cmd.Context(), f.dir, []reports.File{
		{Name: "claims.csv", Write: func(w io.Writer) error { return reports.CSV(w, claims) }},
		{Name: "index.html", Write: func(w io.Writer) error { return events.Page(w, told, left) }},
		{Name: "tellings.csv", Write: func(w io.Writer) error { return reports.CSV(w, tellings) }},
	})
}

// choose are the places of the stories of several outlets that are shown, and how many more there are.
func (f *storyReport) choose(stories []story.Story) (chosen []int, left int) {
	for i := range stories {
		if stories[i].Outlets > 1 {
			chosen = append(chosen, i)
		}
	}
	slices.SortStableFunc(chosen, func(a, b int) int { return cmp.Compare(stories[b].Outlets, stories[a].Outlets) })
	if f.top > 0 && len(chosen) > f.top {
		chosen, left = chosen[:f.top], len(chosen)-f.top
	}
	return chosen, left
}

// read reads who says what in the documents of the chosen stories, which are numbered as they come.
func (f *storyReport) read(ctx context.Context, c *story.Corpus, stories []story.Story, chosen []int, book *codebook.Codebook, again func() (iter.Seq2[corpus.Document, error], error), p *progress) (map[int]event.Document, error) {
	wanted := map[int]bool{}
	for _, n := range chosen {
		for _, d := range stories[n].Documents {
			wanted[d] = true
		}
	}
	docs, err := again()
	if err != nil {
		return nil, err
	}
	reader, err := newReader(book)
	if err != nil {
		return nil, err
	}
	var order []int // the places of the documents that are read
	some := func(yield func(corpus.Document, error) bool) {
		n := -1
		for d, err := range docs {
			if n++; err == nil && !wanted[n] {
				continue
			}
			if err == nil {
				order = append(order, n)
			}
			if !yield(d, err) {
				return
			}
		}
	}
	p.start("reading who says what", "documents", int64(len(wanted)))
	reading := event.NewReading(book)
	var list []event.Document
	err = readAll(ctx, some, reader, f.workers, func(d *corpus.Document, r corpus.Reading) error {
		p.add(1)
		list = append(list, reading.Document(d, r))
		return nil
	})
	p.close()
	if err != nil {
		return nil, err
	}
	out := map[int]event.Document{}
	for i, d := range list {
		if c.Documents[order[i]].ID != d.ID {
			return nil, errors.New("the documents changed while they were read: run it again")
		}
		out[order[i]] = d
	}
	return out, nil
}
