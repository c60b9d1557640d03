package dispersion

import "parallax/framing/wordlist"

// parts are the documents of a group over which its terms are spread, in the
// order of the corpus; a document without words is none.
type parts struct {
	rows   []int // of the list
	sizes  []float64
	tokens int
}

func partsOf(l *wordlist.List) []parts {
	groups := make([]parts, len(l.Groups))
	for i, g := range l.Group {
		if g < 0 || l.Tokens[i] == 0 {
			continue
		}
		p := &groups[g]
		p.rows, p.sizes = append(p.rows, i), append(p.sizes, float64(l.Tokens[i]))
		p.tokens += l.Tokens[i]
	}
	return groups
}

// inPart is a term's occurrences in one part.
type inPart struct {
	part int
	n    float64
}

// occurrences gives for each term and group the parts that have it, and its
// places among the words of the group, whose documents follow each other.
func occurrences(l *wordlist.List, s wordlist.Sequence, groups []parts, terms []uint32) (counts [][][]inPart, places [][][]int) {
	at := make([]int, len(l.Terms)) // 1 + the place among terms, 0 for others
	for k, t := range terms {
		at[t] = k + 1
	}
	counts, places = make([][][]inPart, len(terms)), make([][][]int, len(terms))
	for k := range terms {
		counts[k], places[k] = make([][]inPart, len(groups)), make([][]int, len(groups))
	}
	for g, p := range groups {
		start := 0
		for part, i := range p.rows {
			cols, ns := l.Rows.Row(i)
			for e, t := range cols {
				if k := at[t]; k > 0 {
					counts[k-1][g] = append(counts[k-1][g], inPart{part, float64(ns[e])})
				}
			}
			for place, t := range s[i] {
				if t == 0 {
					continue
				}
				if k := at[t-1]; k > 0 {
					places[k-1][g] = append(places[k-1][g], start+place)
				}
			}
			start += l.Tokens[i]
		}
	}
	return counts, places
}
