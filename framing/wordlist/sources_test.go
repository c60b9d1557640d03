package wordlist

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
)

// lines reads each line of a document as what the name before its colon says,
// and a line without one as the outlet's own.
type lines struct{}

func (lines) Read(d *corpus.Document) (r corpus.Reading) {
	start := 0
	for line := range strings.Lines(d.Text) {
		s := corpus.Statement{Voice: corpus.Own, Spans: []corpus.Span{{Start: start, End: start + len(line)}}}
		if name, _, ok := strings.Cut(line, ": "); ok {
			s.Voice, s.Source = corpus.Quoted, &corpus.Source{Name: name}
			s.Spans[0].Start += len(name) + 1
		}
		r.Statements = append(r.Statements, s)
		start += len(line)
	}
	return r
}

// TestSourceNames: groups by source have the names that the sources go by in the
// corpus; what one document says under two names of one source is one row.
func TestSourceNames(t *testing.T) {
	docs := docsOf(map[string][]string{
		"Herald": {"It rained.\nSmith: war and war\nMinister Smith: war again\n", "Smith: peace\n"},
		"Post":   {"Minister Smith: war\nJones: peace\n"},
	})
	o := Options{By: []string{"source"}, MinN: 1, MaxN: 1, Workers: 2}
	l, s, err := CountInOrder(context.Background(), each(docs), lines{}, o)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"Jones", "Smith", "own voice"}; !slices.Equal(l.Groups, want) {
		t.Fatalf("groups %q, want %q", l.Groups, want)
	}
	// Smith in the Herald's first article: war three times of five words.
	at := slices.IndexFunc(l.Group, func(g int) bool { return l.Groups[g] == "Smith" })
	if got, want := rowOf(l, at), map[string]int{"war": 3, "and": 1, "again": 1}; !reflect.DeepEqual(got, want) || l.Tokens[at] != 5 || len(s[at]) != 5 {
		t.Errorf("%v of %d tokens, in order %v", got, l.Tokens[at], s[at])
	}
	if len(l.Group) != 5 || len(s) != 5 {
		t.Errorf("%d rows for three articles", len(l.Group))
	}
	want := l.Totals()
	totals, err := CountTotals(context.Background(), each(docs), lines{}, o)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(totals, want) {
		t.Errorf("totals %+v, want %+v", totals, want)
	}
	near, all, err := CountNear(context.Background(), each(docs), lines{}, o, Near{Left: 1, Right: 1, Find: findWord("war")})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(near.Groups, l.Groups) || !slices.Equal(all.Groups, l.Groups) {
		t.Errorf("groups %q and %q", near.Groups, all.Groups)
	}
	// Outside the node Smith says and, again and, in the second article, peace.
	if got := all.Tokens[1]; got != 3 {
		t.Errorf("%d words of Smith outside the node", got)
	}
}
