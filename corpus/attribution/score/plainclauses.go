package score

import (
	"strings"

	"parallax/corpus"
)

// A Plain is a sentence without quotation marks that says in a speech tag whose
// words it gives.
type Plain struct {
	Text    string // a document with the sentence in it
	Content string // what is said
	Speaker string // a word of the speaker's that the name must hold
}

// PlainClauses are invented sentences: many clauses, speakers, verbs and
// endings, with the speech tag behind the clause ("S, NP told reporters") or, if
// inverted, with the verb first ("S, said NP").
func PlainClauses(inverted bool) []Plain {
	clauses := []string{
		"The ferry will sail again on Thursday", "Gunmen took the customs house", "The harvest had been spoiled by salt", "Nobody at the mill was paid in March",
		"Four boats sank off the northern coast", "The old bridge is not safe for lorries", "He never met the contractor in Belin", "They would rather close the school than sell it",
		"Most of the missing were fishermen from Marn", "The inspectors ignored three warnings", "Prices have doubled since the road was cut", "Her brother did not start the fire",
		"The board plans to replace its chairman", "If the rain goes on, the dam could fail", "Extremists are behind the strike at the docks", "The treaty protects neither side",
	}
	speakers := [][2]string{
		{"the harbour master", "harbour"}, {"police", "police"}, {"Lena Hart", "Hart"}, {"Mayor Pavel Drum", "Drum"}, {"several residents", "residents"},
		{"two people close to the talks", "people"}, {"a spokeswoman for the mill", "spokeswoman"}, {"the Ostrian Interior Ministry", "Ministry"}, {"doctors at the clinic", "doctors"},
		{"his lawyer", "lawyer"}, {"the company", "company"}, {"Lena Hart, the head of the council,", "Hart"}, {"a senior official", "official"}, {"union leaders", "leaders"},
		{"witnesses", "witnesses"}, {"the governor of Belin", "governor"},
	}
	tails := []string{
		"told reporters.", "said.", "said on Tuesday.", "said in a statement.", "told the Marn Gazette.", "said at a news conference in Belin.", "told a crowd in the square on Sunday.", "said by telephone.",
		"told workers at the mill.", "has said.", "argued.", "said late on Friday.", "told the court last week.", "announced on Monday.", "wrote in a letter to the council.", "said after the vote.",
	}
	if inverted {
		tails = []string{"said", "said", "said", "says", "wrote", "added"}
	}
	var out []Plain
	for i, c := range clauses {
		for j, s := range speakers {
			for k, tail := range tails {
				if (i+j+k)%3 != 0 {
					continue
				}
				sentence := c + ", " + s[0] + " " + tail
				if inverted {
					sentence = c + ", " + tail + " " + strings.TrimSuffix(s[0], ",") + "."
				}
				out = append(out, Plain{
					Text:    "The council sat until midnight. Many had come to listen.\n\n" + sentence + "\n\nThe hall was cold.\n",
					Content: c, Speaker: s[1],
				})
			}
		}
	}
	return out
}

// Right reports whether a reading gives the words of the clause, the whole of
// them, to its speaker.
func (c *Plain) Right(r corpus.Reading) bool {
	at := strings.Index(c.Text, c.Content)
	span := corpus.Span{Start: at, End: at + len(c.Content)}
	given := 0
	for _, s := range r.Statements {
		n := shared(&s, span)
		if n == 0 {
			continue
		}
		if s.Source == nil || !strings.Contains(strings.ToLower(s.Source.Name), strings.ToLower(c.Speaker)) || s.Hull().End > span.End+1 {
			return false
		}
		given += n
	}
	return given >= span.Len()-strings.Count(c.Content, " ")
}
