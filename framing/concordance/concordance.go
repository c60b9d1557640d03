package concordance

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"sync"

	"parallax/corpus"
	"parallax/corpus/identity"
	"parallax/internal/inorder"
)

// Options say which lines are shown.
type Options struct {
	// Voices keeps hits that these voices say; where empty, all but the page's.
	Voices []corpus.Voice
	// Speakers tells voice and source of the lines shown.
	Speakers bool
	// Limit is how many lines are shown, the first of the corpus; 0 shows all.
	// Hits beyond it are counted.
	Limit int
	// Width is how many characters of the text stand on either side.
	Width int
	// Book is what a codebook says of the names of sources; it may be nil.
	Book    identity.Book
	Workers int
}

// Validate names the first option that cannot be carried out.
func (o *Options) Validate() error {
	switch {
	case o.Limit < 0:
		return fmt.Errorf("limit %d: must not be negative", o.Limit)
	case o.Width < 0 || o.Width > 10000:
		return fmt.Errorf("width %d: must be 0 to 10000 characters", o.Width)
	case o.Workers < 1:
		return fmt.Errorf("%d workers: at least 1 is needed", o.Workers)
	}
	return nil
}

// A Line is one hit. Left and Right are the text around it as it stands.
type Line struct {
	Doc, Outlet string
	corpus.Span
	Left, Match, Right string
	// Voice is "", and Source too, where nobody asked who speaks. Sources go by
	// one name in all documents that have a line.
	Voice, Source string
}

// A Concordance is the lines, in the order of the corpus, and how many hits there are in all.
type Concordance struct {
	Lines      []Line
	Hits, Docs int // all hits, and the documents that have one
	Documents  int // read
}

// found is what one document gives.
type found struct {
	doc      *corpus.Document
	hits     []corpus.Span
	speakers []speaker // of each hit, where the reading was needed
	roster   identity.Roster
}

// speaker is who says a hit; source is the key of its roster.
type speaker struct{ voice, source string }

// batchDocs is how many documents a worker searches at once.
const batchDocs = 32

// searched is what a batch of documents gives: those with a hit.
type searched struct {
	documents int
	found     []found
}

// Collect finds the lines. r may be nil where neither voices nor speakers are
// asked for. The first error of the documents ends it.
func Collect(ctx context.Context, docs iter.Seq2[corpus.Document, error], p *Pattern, r corpus.Reader, o Options) (*Concordance, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	if r == nil && (o.Speakers || len(o.Voices) > 0) {
		return nil, fmt.Errorf("nothing reads who speaks")
	}
	// Without a limit every document with a hit is read; with one, those shown.
	early := len(o.Voices) > 0 || o.Speakers && o.Limit == 0
	work := func(docs *[]corpus.Document) (searched, error) {
		b := searched{documents: len(*docs)}
		for i := range *docs {
			if f := search(&(*docs)[i], p, r, &o, early); len(f.hits) > 0 {
				b.found = append(b.found, f)
			}
		}
		return b, nil
	}
	c := new(Concordance)
	var shown []found
	room := o.Limit
	for b, err := range inorder.Each(ctx, inorder.Batches(docs, batchDocs), o.Workers, work) {
		if err != nil {
			return nil, err
		}
		c.Documents += b.documents
		for _, f := range b.found {
			c.Hits, c.Docs = c.Hits+len(f.hits), c.Docs+1
			if o.Limit > 0 {
				f.hits = f.hits[:min(room, len(f.hits))]
				room -= len(f.hits)
			}
			if len(f.hits) > 0 {
				shown = append(shown, f)
			}
		}
	}
	if o.Speakers && !early {
		readSpeakers(shown, r, o.Workers)
	}
	names, err := namesOf(shown, o.Book)
	if err != nil {
		return nil, err
	}
	for _, f := range shown {
		c.Lines = append(c.Lines, lines(f, o.Width, names)...)
	}
	return c, nil
}

// namesOf gives the names of the sources in documents that were read.
func namesOf(shown []found, book identity.Book) (*identity.Names, error) {
	var census identity.Census
	for _, f := range shown {
		if f.speakers != nil {
			census.Add(f.roster)
		}
	}
	return census.Names(book)
}

func search(d *corpus.Document, p *Pattern, r corpus.Reader, o *Options, early bool) found {
	f := found{doc: d}
	p.Find(d.Text, func(s corpus.Span) bool {
		if len(o.Voices) > 0 || !d.OnPage(s) {
			f.hits = append(f.hits, s)
		}
		return true
	})
	if len(f.hits) == 0 || !early {
		return f
	}
	f.read(r)
	if len(o.Voices) == 0 {
		return f
	}
	n := 0
	for i, s := range f.speakers {
		if slices.ContainsFunc(o.Voices, func(v corpus.Voice) bool { return v.String() == s.voice }) {
			f.hits[n], f.speakers[n] = f.hits[i], s
			n++
		}
	}
	f.hits, f.speakers = f.hits[:n], f.speakers[:n]
	return f
}

// read tells who says each hit: whose statement holds its first byte.
func (f *found) read(r corpus.Reader) {
	out := make([]speaker, len(f.hits))
	for i := range out {
		out[i].voice = corpus.Own.String()
	}
	reading := r.Read(f.doc)
	f.roster = identity.RosterOf(f.doc.Text, &reading)
	for n, st := range reading.Statements {
		for _, span := range st.Spans {
			for i, h := range f.hits {
				if span.Start <= h.Start && h.Start < span.End {
					out[i] = speaker{st.Voice.String(), f.roster.Keys[n]}
				}
			}
		}
	}
	f.speakers = out
}

func readSpeakers(shown []found, r corpus.Reader, workers int) {
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(shown); i += workers {
				shown[i].read(r)
			}
		})
	}
	wg.Wait()
}
