package headline

import (
	"testing"

	"parallax/corpus"
)

func TestPlace(t *testing.T) {
	for _, c := range []struct{ what, outlet, title, text, want, page string }{
		{"no title", "Post", " ", "The port is shut.", "", ""},
		{"not in the text", "Post", "Port shut", "Dockers walked out.", "Port shut", ""},
		{"first line", "Post", "Port Shut", "PORT SHUT\n\nDockers walked out.", "PORT SHUT", ""},
		{"other marks and spaces", "Post", "“Port  shut”, it’s said", "Port shut, it's said!\nDockers walked out.", "Port shut, it's said!", ""},
		{"behind a section", "Post", "Port shut", "HARBOUR\n3 March 2031\nPort shut\n\nDockers walked out.", "Port shut", ""},
		{"too far down", "Post", "Port shut", "a\n\nb\n\nc\n\nd\n\ne\n\nPort shut\n", "Port shut", ""},
		{"a sentence of its own", "Post", "Port shut", "Port shut. Dockers walked out.", "Port shut.", ""},
		{"a sentence that begins so", "Post", "Port shut", "Port shut by dockers who walked out.", "Port shut", ""},
		{"a sentence with a comma", "Post", "Port shut", "Port shut, ships wait.", "Port shut", ""},
		{"the outlet behind it", "The Daily Post", "Port shut - Daily Post", "Dockers walked out.", "Port shut", "- Daily Post"},
		{"the outlet behind it, in the text without", "post.com", "Port shut | Post", "Port shut\n\nDockers walked out.", "Port shut", ""},
		{"the end of the outlet's name behind it", "Daily Post", "Port shut – Post", "Dockers walked out.", "Port shut", "– Post"},
		{"another outlet behind it, in the text without", "posts.csv", "Port shut – The Post", "Port shut\r\n\r\nDockers walked out.", "Port shut", ""},
		{"old line ends", "Post", "Port shut – Post", "Port shut\r\rDockers walked out.", "Port shut", ""},
		{"another dash", "Post", "Port shut – dockers walk out", "Ships wait.", "Port shut – dockers walk out", ""},
		{"the whole text", "Post", "Port shut", "Port shut", "Port shut", ""},
	} {
		t.Run(c.what, func(t *testing.T) {
			d := corpus.Document{Outlet: c.outlet, Title: c.title, Text: c.text}
			Place(&d)
			if d.AsRead() != c.text {
				t.Fatalf("the text as read is %q, want %q", d.AsRead(), c.text)
			}
			page := ""
			for _, s := range d.Page {
				page += s.In(d.Text)
			}
			if got := d.Headline.In(d.Text); got != c.want || page != c.page {
				t.Errorf("headline %q, page %q; want %q, %q", got, page, c.want, c.page)
			}
		})
	}
}

// In the text it is marked, not doubled.
func TestOnce(t *testing.T) {
	d := corpus.Document{Title: "Port shut", Text: "Port shut\n\nDockers walked out."}
	Place(&d)
	if d.Text != "Port shut\n\nDockers walked out." || d.Headline != (corpus.Span{End: 9}) {
		t.Errorf("text %q, headline %v", d.Text, d.Headline)
	}
}
