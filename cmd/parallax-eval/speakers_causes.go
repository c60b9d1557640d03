package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"parallax/corpus"
	"parallax/corpus/attribution/gold"
	"parallax/corpus/attribution/score"
)

// causes are why a coded line is wrong, by what was read of it, in the order in which
// they are asked.
func causes() []cause {
	mention := func(a *gold.Coded, s corpus.Source) string { return strings.ToLower(s.Mention.In(a.Text)) }
	return []cause{
		{"nothing read in the sentence", func(_ *gold.Coded, l *score.Line) bool { return !l.Found }},
		{"read, without a name", func(_ *gold.Coded, l *score.Line) bool { return l.Read[0].Name == corpus.Unnamed }},
		{"a pronoun went to another", func(a *gold.Coded, l *score.Line) bool {
			switch mention(a, l.Read[0]) {
			case "he", "she", "they", "it", "him", "her", "them", "his", "their", "its":
				return true
			}
			return false
		}},
		{"who, which, that went to another", func(a *gold.Coded, l *score.Line) bool {
			m := strings.Fields(mention(a, l.Read[0]))
			return len(m) > 0 && (m[len(m)-1] == "who" || m[len(m)-1] == "which" || m[len(m)-1] == "that")
		}},
		{"one of several speakers is missing", func(a *gold.Coded, l *score.Line) bool {
			n := 0
			for _, c := range a.Codes {
				if c.Sentence == l.Sentence && c.Kind == l.Kind {
					n++
				}
			}
			return n > 1
		}},
		{"a description kept its own words", func(_ *gold.Coded, l *score.Line) bool {
			return l.Read[0].Type == corpus.TypeUnnamed || l.Read[0].Type == corpus.TypeGroup || l.Read[0].Name == strings.ToLower(l.Read[0].Name)
		}},
		{"another name", func(*gold.Coded, *score.Line) bool { return true }},
	}
}

type cause struct {
	name string
	of   func(*gold.Coded, *score.Line) bool
}

// printCauses counts the coded lines that are wrong by cause and kind.
func printCauses(w io.Writer, articles []gold.Coded, found []*score.Speakers) error {
	kinds := []gold.CodeKind{gold.CodedDirect, gold.CodedMixed, gold.CodedReported}
	all := causes()
	counts := make([][]int, len(all))
	for i := range counts {
		counts[i] = make([]int, len(kinds))
	}
	for i := range found {
		for j := range found[i].Lines {
			l := &found[i].Lines[j]
			if l.Right {
				continue
			}
			for k, kind := range kinds {
				if l.Kind != kind {
					continue
				}
				for n, c := range all {
					if c.of(&articles[i], l) {
						counts[n][k]++
						break
					}
				}
			}
		}
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprint(t, "\nwrong because\tD\tM\tR\n")
	for n, c := range all {
		fmt.Fprintf(t, "%s\t%d\t%d\t%d\n", c.name, counts[n][0], counts[n][1], counts[n][2])
	}
	return t.Flush()
}
