package labels

import (
	"math"
	"slices"
	"strings"

	"parallax/framing/sentiment/wordvec"
)

// A compared naming is one made ready for comparison with others.
type compared struct {
	*naming
	class   class
	sides   []side
	content []string // sorted, each once
	words   []feature
	head    []float64 // the vector of its noun, nil for none
	mean    []float64 // the mean vector of its words, nil for none
	deeds   []feature
	acts    int      // clauses in which it does something or has it done to it
	names   []string // the words of its proper name
	last    string   // the last of them, as a modifier: stemmed
	owner   []string // the words of its owner's name
	noun    string   // its noun in the singular
	short   string   // its form without points where it is one word that may be letters, "" otherwise
	initial string   // the initials of its form where it has several words, "" otherwise
	letters []uint16 // pairs of bytes, sorted, each once
	share   float64  // of all mentions, and its logarithm as the model takes it
	often   float64
	apposed bool // to some form, in some text
}

// class is what kind of naming the model tells apart.
type class uint8

const (
	person class = iota
	place
	proper
	role
	people // a description of people
	thing  // another description
	action
	classes = int(action) + 1
)

func (a *analyst) classOf(m *Mention) class {
	switch m.Kind {
	case Person:
		return person
	case Place:
		return place
	case Proper:
		return proper
	case Role:
		return role
	case Action:
		return action
	}
	if isPeople(m.Head) || isRole(m.Noun) || isOrgan(m.Noun) || m.Head == "people" || m.Head == "lawmaker" || m.Head == "woman" || m.Head == "man" || m.Head == "child" {
		return people
	}
	return thing
}

// ready makes namings ready for comparison.
func (e *Evidence) ready(ns []naming) []compared {
	apposed := make(map[string]bool)
	for of := range e.apposed {
		apposed[of.form], apposed[of.other] = true, true
	}
	rows := e.a.ready(ns)
	for i := range rows {
		rows[i].apposed = apposed[rows[i].m.Form]
	}
	return rows
}

func (a *analyst) ready(ns []naming) []compared {
	out := make([]compared, len(ns))
	rows := make([]*Mention, len(ns))
	total := 0
	for i := range ns {
		rows[i] = ns[i].m
		total += ns[i].count
	}
	words := vectors(rows)
	deeds := deedVectors(ns)
	axes := a.sides()
	v := wordvec.Embedded()
	for i := range ns {
		m := ns[i].m
		c := compared{naming: &ns[i], class: a.classOf(m), sides: sidesOf(axes, m), content: sortedSet(m.Content), words: words[i], deeds: deeds[i], letters: bigrams(m.Form)}
		for _, k := range ns[i].deeds {
			c.acts += k
		}
		c.share = float64(ns[i].count) / float64(total)
		c.often = math.Log(1 + 1000*c.share)
		c.names, c.owner, c.noun = strings.Fields(plainName(m.Name)), strings.Fields(plainName(m.Owner)), singular(m.Noun)
		if len(c.names) > 0 {
			c.last = stem(c.names[len(c.names)-1])
		}
		if strings.Contains(m.Form, " ") {
			c.initial = initials(m.Form)
		}
		if s := strings.ReplaceAll(m.Form, ".", ""); len(s) > 1 && !strings.Contains(s, " ") {
			c.short = s
		}
		if m.Kind == Common || m.Kind == Role {
			c.head = vectorOf(v, m.Noun)
		} else if m.Kind == Action {
			c.head = vectorOf(v, m.Head)
		}
		c.mean = vectorOf(v, strings.Fields(m.Form)...)
		out[i] = c
	}
	return out
}

// vectorOf is the mean vector of words, the rarer the heavier, to unit length;
// nil where none has one.
func vectorOf(v *wordvec.Vectors, words ...string) []float64 {
	out := make([]float64, v.Dims())
	any := false
	for _, w := range words {
		if v.Add(out, w, v.Rarity(w)) {
			any = true
		}
	}
	norm := math.Sqrt(product(out, out))
	if !any || norm == 0 {
		return nil
	}
	for k := range out {
		out[k] /= norm
	}
	return out
}

func product(a, b []float64) float64 {
	sum := 0.0
	for k, x := range a {
		sum += float64(x * b[k])
	}
	return sum
}

// bigrams are the pairs of bytes in the beginning of a form, sorted.
func bigrams(s string) []uint16 {
	var out []uint16
	for i := 0; i+2 <= len(s) && i < 100; i++ {
		out = append(out, uint16(s[i])<<8|uint16(s[i+1]))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// deedVectors gives for each naming what it does, weighted by positive
// pointwise mutual information, to unit length.
func deedVectors(ns []naming) [][]feature {
	of, total := make(map[string]int), 0
	for _, n := range ns {
		for d, k := range n.deeds {
			of[d] += k
			total += k
		}
	}
	out := make([][]feature, len(ns))
	for i, n := range ns {
		sum := 0
		for _, k := range n.deeds {
			sum += k
		}
		names := make([]string, 0, len(n.deeds))
		for d := range n.deeds {
			names = append(names, d)
		}
		slices.Sort(names)
		norm := 0.0
		for _, d := range names {
			if pmi := math.Log(float64(n.deeds[d]) * float64(total) / (float64(sum) * float64(of[d]))); pmi > 0 {
				out[i] = append(out[i], feature{name: d, value: pmi})
				norm += float64(pmi * pmi)
			}
		}
		for j := range out[i] {
			out[i][j].value /= math.Sqrt(norm)
		}
	}
	return numbered(out)
}
