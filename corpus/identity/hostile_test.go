package identity

import (
	"fmt"
	"strings"
	"testing"

	"parallax/corpus"
)

// Corpora that would take a square of their size if anything looked at pairs.
func hostile() map[string]func() []Roster {
	crowd := func(line func(i int) []string) func() []Roster {
		return func() []Roster {
			var lines []string
			for i := range 20000 {
				lines = append(lines, line(i)...)
			}
			return []Roster{document(lines...), document("Hart", "Lena Hart:person")}
		}
	}
	return map[string]func() []Roster{
		"bearers of one family name": crowd(func(i int) []string { return []string{fmt.Sprintf("Hart=N%d Hart:person", i)} }),
		"middle names":               crowd(func(i int) []string { return []string{fmt.Sprintf("Lena M%d Hart:person", i)} }),
		"initials":                   crowd(func(i int) []string { return []string{fmt.Sprintf("Lena %c. M%d Hart:person", 'A'+i%26, i)} }),
		"bodies":                     crowd(func(i int) []string { return []string{fmt.Sprintf("Board=N%d Water Board:organisation", i)} }),
	}
}

func TestCrowds(t *testing.T) {
	for what, docs := range hostile() {
		got := named(t, nil, docs()...)
		if got["Lena Hart"] != "Lena Hart" {
			t.Errorf("%s: Lena Hart goes by %q", what, got["Lena Hart"])
		}
	}
}

// A name of many words is a name like another, and is tied to nothing.
func TestLongName(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("Lena Hart ", 5000))
	got := named(t, nil, document(long+":person", "Hart"), document("Hart="+long+":person"), document("Lena Hart:person"))
	if got[long] != long || got["Hart"] != "Hart" || got["Lena Hart"] != "Lena Hart" {
		t.Errorf("%d names, Hart goes by %.40q", len(got), got["Hart"])
	}
}

func FuzzNames(f *testing.F) {
	f.Add("Mr. Hart", "Lena Hart")
	f.Add("the\x1fm", "'s \x1ff")
	f.Add("", "  ")
	f.Add("(unnamed)", "\xff\xfe")
	f.Fuzz(func(t *testing.T, mention, name string) {
		r := corpus.Reading{Statements: []corpus.Statement{{Voice: corpus.Quoted, Source: &corpus.Source{Name: name, Mention: corpus.Span{End: len(mention)}}}}}
		var c Census
		c.Add(RosterOf(mention, &r))
		names, err := c.Names(nil)
		if err != nil {
			t.Fatal(err)
		}
		names.Apply(&r, RosterOf(mention, &r))
		names.Of(name)
	})
}

func BenchmarkNames(b *testing.B) {
	for what, docs := range hostile() {
		all := docs()
		b.Run(what, func(b *testing.B) {
			for b.Loop() {
				named(b, nil, all...)
			}
		})
	}
}
