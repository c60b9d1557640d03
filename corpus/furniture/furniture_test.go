package furniture_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parallax/corpus"
	"parallax/corpus/furniture"
	"parallax/internal/realnews"
)

// An invented article of the Harbour Herald, as a scraper leaves it.
const scraped = `Photo

Dockers stand at the gate of the north quay in Port Alba, June 3, 2019. (Ann Veldt/Harbour Press)

The port authority closed the north quay on Monday after a crane fell into the basin, and more than two hundred dockers were sent home without pay.

Read more: Why the cranes of Port Alba are falling

“Nobody told us anything until the gates were shut,” said Tomas Karel, who has worked on the quay for eleven years.

Advertisement

The authority said that an inquiry would begin on Thursday and that wages would be paid as soon as it had ended.

Sign up for our daily newsletter and get the news from the harbour in your inbox.

Mr. Karel said the union had asked for a meeting with the mayor, who has not answered.

Maria Lund contributed to this report.

Copyright © 2019 Harbour Herald Ltd. All rights reserved.
`

func find(t *testing.T, d *corpus.Document, r *furniture.Repetition) []string {
	t.Helper()
	f, err := furniture.New(r)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, s := range f.Find(d) {
		out = append(out, s.In(d.Text))
	}
	return out
}

func TestFind(t *testing.T) {
	page := strings.Join(find(t, &corpus.Document{ID: "1", Outlet: "Harbour Herald", Text: scraped}, nil), "\n")
	for _, want := range []string{"Photo", "Dockers stand", "(Ann Veldt/Harbour Press)", "Read more:", "Advertisement", "Sign up", "Maria Lund contributed", "Copyright"} {
		if !strings.Contains(page, want) {
			t.Errorf("not found on the page: %q", want)
		}
	}
	for _, never := range []string{"The port authority", "Nobody told", "who has worked", "an inquiry would", "Mr. Karel said"} {
		if strings.Contains(page, never) {
			t.Errorf("taken from the article: %q", never)
		}
	}
}

// What a text has of its own on the page stays, and the answer ascends.
func TestFindKeepsPage(t *testing.T) {
	d := &corpus.Document{ID: "1", Outlet: "Herald", Text: scraped, Page: []corpus.Span{{Start: 104, End: 140}}}
	found := find(t, d, nil)
	if !strings.Contains(strings.Join(found, "\n"), scraped[104:140]) {
		t.Errorf("what the markup named is not on the page: %q", found)
	}
}

// A quotation of the markup is no part of the page, however it reads.
func TestFindKeepsQuotes(t *testing.T) {
	start := strings.Index(scraped, "Sign up")
	d := &corpus.Document{ID: "1", Outlet: "Herald", Text: scraped, Quotes: []corpus.Quote{{Span: corpus.Span{Start: start, End: start + len("Sign up for our daily newsletter")}}}}
	page := strings.Join(find(t, d, nil), "\n")
	if strings.Contains(page, "Sign up") || !strings.Contains(page, "Advertisement") {
		t.Errorf("%q", page)
	}
}

// Spans ascend, lie in the text and hold something.
func TestSpans(t *testing.T) {
	f, err := furniture.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	parts := strings.Split(scraped, "\n\n")
	rapid.Check(t, func(rt *rapid.T) {
		d := corpus.Document{ID: "1", Outlet: rapid.String().Draw(rt, "outlet")}
		d.Text = strings.Join(rapid.SliceOf(rapid.OneOf(rapid.SampledFrom(parts), rapid.String())).Draw(rt, "text"), rapid.SampledFrom([]string{"\n\n", " ", ". ", "\n"}).Draw(rt, "joint"))
		last := 0
		for _, s := range f.Find(&d) {
			if s.Start < last || s.Empty() || s.End > len(d.Text) || s.Trim(d.Text) != s {
				rt.Fatalf("span %v after %d in %q", s, last, d.Text)
			}
			last = s.End
		}
	})
}

// invented gives n documents whose pages end with the same line.
func invented(n int, line string) []corpus.Document {
	places := []string{"quay", "market", "court", "school", "station", "bridge", "theatre", "hospital", "stadium", "library", "prison", "airport"}
	deeds := []string{"closed", "opened", "burned", "flooded", "moved", "vanished", "reopened", "rose", "fell", "changed", "doubled", "stopped"}
	var docs []corpus.Document
	for i := range n {
		docs = append(docs, corpus.Document{ID: fmt.Sprint(i), Outlet: "Post", Text: fmt.Sprintf(
			"The old %s of the town %s on the %dth day, and nobody could say why it had. Some of those who lived near it had moved away by then.\n\nThe mayor said that the %s would be looked at before winter.\n\n%s\n",
			places[i%12], deeds[(i/12+i)%12], i+3, places[(i*5+1)%12], line)})
	}
	return docs
}

// A line that many documents of an outlet repeat is known as the page's where
// it is not by itself.
func TestRepetition(t *testing.T) {
	const line = "The Post and you, since 1907"
	docs := invented(30, line)
	r, err := furniture.Learn(context.Background(), realnews.Sequence(docs), 3)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for i := range docs {
		for _, s := range find(t, &docs[i], r) {
			if s == line {
				found++
			} else {
				t.Errorf("taken from the article: %q", s)
			}
		}
	}
	if found != len(docs) {
		t.Errorf("the line is found in %d of %d documents", found, len(docs))
	}
}

// The number of workers shows nowhere.
func TestWorkers(t *testing.T) {
	docs := invented(60, "More from the Post")
	var want string
	for workers := 1; workers < 5; workers++ {
		r, err := furniture.Learn(context.Background(), realnews.Sequence(docs), workers)
		if err != nil {
			t.Fatal(err)
		}
		f, err := furniture.New(r)
		if err != nil {
			t.Fatal(err)
		}
		var got strings.Builder
		for d, err := range f.Marked(context.Background(), realnews.Sequence(docs), workers) {
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintln(&got, d.ID, d.Page)
		}
		if want == "" {
			want = got.String()
		}
		if got.String() != want {
			t.Errorf("%d workers mark otherwise than one", workers)
		}
	}
}

// TestPlainSentences reads an invented text of short sentences, of which none is the page.
func TestPlainSentences(t *testing.T) {
	f, err := furniture.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		"The minister spoke for an hour. He said the harbour would open.\n\nThe union called it a threat.\n\n(Mr. Karim did not answer.)\n\n(Neither did the port.)\n\nThe strike goes on.",
		"Dam Shut Over Night\n\nThe dam of Tarn was shut.\n\nCrews worked in the rain.\n\nGUARD RESIGNS\n\nThe guard who was asleep when the sluice broke wrote on Friday that he had left.\n\nNobody was hurt.",
	} {
		for _, outlet := range []string{"A", "Herald"} {
			d := corpus.Document{Outlet: outlet, Text: text}
			for _, s := range f.Find(&d) {
				t.Errorf("%s: %q", outlet, s.In(text))
			}
		}
	}
}
