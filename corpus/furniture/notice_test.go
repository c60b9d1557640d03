package furniture

import (
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
)

func TestNotices(t *testing.T) {
	for piece, want := range map[string]bool{
		"This material may not be published, broadcast, rewritten or redistributed.": true,
		"We and our partners use cookies to keep you signed in.":                     true,
		"Additional reporting by Anna Berg in Orlay.":                                true,
		"By ANNA BERG and TOMAS REEVE":                                               true,
		"By Anna Berg":                                                               false, // the model's to say
		"Have a tip? Write to the desk.":                                             true,
		"To continue reading, log in or subscribe.":                                  true,
		"Filed under: Port, Strike":                                                  true,
		"The editor filed under protest.":                                            false,
		"He went on reporting by candlelight.":                                       false,
		"By 2019 THE PORT had closed.":                                               false,
		"The bank's website uses cookies, “all rights reserved” or not, the union's lawyer told the court in a hearing that went on until the evening, " + strings.Repeat("and on, ", 30): false,
	} {
		if got := isNotice(piece); got != want {
			t.Errorf("%q: notice %v", piece, got)
		}
	}
}

// A post that markup names is its author's, however much its line looks like the page.
func TestQuotesAreNotThePage(t *testing.T) {
	post := "Follow us on the quay, all of you."
	text := "The council met on Monday to hear the dockers.\n\nIt decided nothing before the evening.\n\n" + post + "\n\nThe dockers left the hall at nine."
	d := &corpus.Document{ID: "1", Outlet: "Gazette", Text: text}
	f, err := New(nil)
	if err != nil {
		t.Fatal(err)
	}
	at := strings.Index(text, post)
	span := corpus.Span{Start: at, End: at + len(post)}
	holds := func(page []corpus.Span) bool {
		return slices.ContainsFunc(page, func(s corpus.Span) bool { return s.Overlap(span) > 0 })
	}
	if !holds(f.Find(d)) {
		t.Error("a call to follow is no page")
	}
	d.Quotes = []corpus.Quote{{Span: span, Speaker: "Lena Holt"}}
	if page := f.Find(d); holds(page) {
		t.Errorf("the post is on the page: %v", page)
	}
}

func TestCutKeepsDatesTogether(t *testing.T) {
	text := "On Jan. 6 the mob came. They met in Dec. The union left, as Fig. 3a shows. He drove to Ft. Worth."
	var got []string
	for _, p := range cut(text) {
		got = append(got, p.In(text))
	}
	want := []string{"On Jan. 6 the mob came.", "They met in Dec.", "The union left, as Fig. 3a shows.", "He drove to Ft. Worth."}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// What a page puts into a paragraph is found within it, and no more than that. The names are invented.
func TestInline(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Story highlights The port reopens on Monday\n\nThe council met.", []string{"Story highlights "}},
		{"She won the vote. Photos: The faces of Ada Marlow Photos: Marlow in Orlay Hide Caption 1 of 14 She left at nine.", []string{"Photos: The faces of Ada Marlow Photos: Marlow in Orlay Hide Caption 1 of 14"}},
		{"The allies of Marlow Ada Ann MarlowSenators balk at long inquiry Hale takes lead in Orlay MORE (D-Orlay) left early.", []string{"Ada Ann MarlowSenators balk at long inquiry Hale takes lead in Orlay MORE"}},
		{"Sen. Jon Hale Jonathan (Jon) Peter HaleUnion ends strike MORE said no.", []string{"Jonathan (Jon) Peter HaleUnion ends strike MORE"}},
		{"He wants MORE of it, said YouTube. One photo caption was wrong.", nil},
	} {
		var got []string
		for _, s := range pageInline(c.text, inlines()) {
			got = append(got, s.In(c.text))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: %q", c.text, got)
		}
	}
}
