package labels

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"parallax/corpus"
)

// A statistic is what the corpus says of one type of mention.
type statistic struct {
	count int
	docs  map[int32]bool
	acts  map[int32]bool // documents in which it acts
	why   string         // what joins it to the others of its referent
}

func (d *Discovery) statistics() []statistic {
	out := make([]statistic, len(d.forms))
	for i := range out {
		out[i].docs = make(map[int32]bool)
		out[i].acts = make(map[int32]bool)
	}
	acting := make([]bool, len(d.deeds))
	for deed, n := range d.deeds {
		acting[n] = strings.HasPrefix(deed, Acts.String()+" ")
	}
	for _, m := range d.mentions {
		s := &out[m.kind]
		s.count++
		s.docs[m.doc] = true
		if acting[m.deed] {
			s.acts[m.doc] = true
		}
	}
	return out
}

// firm is the share of a type's mentions that has to have one referent for the
// form to be a label of it: "the president" is nobody's in a corpus with many.
const firm = 0.7

// mostTypes bounds the descriptions that are compared with each other.
const mostTypes = 1500

// assign gives each type the key of its referent, "" for none.
func (d *Discovery) assign(stats []statistic) []string {
	keys := make([]string, len(d.forms))
	votes := make([]map[string]int, len(d.forms))
	r := newResolver(d.evidence)
	for _, p := range d.mentions {
		m := d.forms[p.kind]
		m.Doc, m.Span = int(p.doc), corpus.Span{Start: int(p.start), End: int(p.end)}
		if len(stats[p.kind].docs) < d.least {
			continue
		}
		if votes[p.kind] == nil {
			votes[p.kind] = make(map[string]int)
		}
		key := r.key(&m)
		if m.Kind == Role && !m.Definite && m.State == "" && len(m.Office) == 0 {
			key = "" // "a candidate" may be anyone
		}
		votes[p.kind][key]++
	}
	var open []int
	for t, v := range votes {
		if v == nil {
			continue
		}
		key, n := best(v)
		switch {
		case key != "" && float64(n) >= firm*float64(stats[t].count):
			keys[t] = key
			stats[t].why = "parts of a name, and offices"
			if strings.HasPrefix(key, "state:") {
				stats[t].why = stateEvidence
			}
		case key == "" && n == stats[t].count && describes(&d.forms[t]):
			open = append(open, t)
		}
	}
	slices.SortFunc(open, func(a, b int) int {
		return cmp.Or(cmp.Compare(len(stats[b].docs), len(stats[a].docs)), cmp.Compare(stats[b].count, stats[a].count), cmp.Compare(a, b))
	})
	open = open[:min(len(open), mostTypes)]
	rows := make([]*Mention, len(open))
	weight := make([]float64, len(open))
	for i, t := range open {
		rows[i] = &d.forms[t]
		weight[i] = float64(len(stats[t].docs))
	}
	words, deeds := vectors(rows), d.deedVectors(open)
	together := d.together(open)
	groups := agglomerate(len(open), weight, linkThreshold, func(i, j int) float64 {
		if apart(rows[i], rows[j]) {
			return 0
		}
		s := cosine(words[i], words[j])
		// Names of one thing do the same in other texts; what stands beside
		// each other in one sentence is two things.
		same := cosine(deeds[i], deeds[j]) * (1 - together(i, j))
		return max(s, deedShare*same+(1-deedShare)*s)
	})
	for i, t := range open {
		keys[t] = fmt.Sprintf("open:%d", groups[i])
		stats[t].why = "kindred words, and the same deeds"
	}
	return keys
}

// deedShare is how much of two descriptions' likeness may come from what they
// do and what is done to them.
const deedShare = 0.6

// leastDeeds is how many clauses a description needs before what it does says
// anything.
const leastDeeds = 8

// deedVectors gives for each type what it does, weighted by positive pointwise
// mutual information, to unit length; none where there are too few clauses.
func (d *Discovery) deedVectors(types []int) [][]feature {
	names := make([]string, len(d.deeds))
	for name, n := range d.deeds {
		names[n] = name
	}
	row := make(map[int32]int, len(types))
	for i, t := range types {
		row[int32(t)] = i
	}
	counts := make([]map[int32]int, len(types))
	of := make(map[int32]int) // by deed
	total := 0
	sums := make([]int, len(types))
	for _, m := range d.mentions {
		i, ok := row[m.kind]
		if !ok || m.deed == 0 {
			continue
		}
		if counts[i] == nil {
			counts[i] = make(map[int32]int)
		}
		counts[i][m.deed]++
		of[m.deed]++
		sums[i]++
		total++
	}
	out := make([][]feature, len(types))
	for i, c := range counts {
		if sums[i] < leastDeeds {
			continue
		}
		norm := 0.0
		for _, deed := range slices.Sorted(maps.Keys(c)) {
			pmi := math.Log(float64(c[deed]) * float64(total) / (float64(sums[i]) * float64(of[deed])))
			if pmi > 0 {
				out[i] = append(out[i], feature{names[deed], pmi})
			}
		}
		slices.SortFunc(out[i], func(a, b feature) int { return cmp.Compare(a.name, b.name) })
		for _, f := range out[i] {
			norm += float64(f.value * f.value)
		}
		for j := range out[i] {
			out[i][j].value /= math.Sqrt(norm)
		}
	}
	return out
}

// together gives for two types the share of the rarer one's sentences in
// which both stand, tripled and at most 1.
func (d *Discovery) together(types []int) func(i, j int) float64 {
	row := make(map[int32]int32, len(types))
	for i, t := range types {
		row[int32(t)] = int32(i)
	}
	count := make([]int, len(types))
	both := make(map[[2]int32]int)
	var here []int32
	flush := func() {
		slices.Sort(here)
		here = slices.Compact(here)
		for k, a := range here {
			count[a]++
			for _, b := range here[:k] {
				both[[2]int32{b, a}]++
			}
		}
		here = here[:0]
	}
	sentence := int32(-1)
	for _, m := range d.mentions {
		if m.sentence != sentence {
			flush()
			sentence = m.sentence
		}
		if i, ok := row[m.kind]; ok {
			here = append(here, i)
		}
	}
	flush()
	return func(i, j int) float64 {
		n := both[[2]int32{int32(min(i, j)), int32(max(i, j))}]
		return min(1, 3*float64(n)/float64(max(1, min(count[i], count[j]))))
	}
}

// describes says that a description can be a label: it says what something
// is, not when, how much or how often.
func describes(m *Mention) bool {
	if m.Kind != Common && m.Kind != Role || len(m.Form) < 3 || m.Form[0] <= '9' {
		return false
	}
	first, _, more := strings.Cut(m.Form, " ")
	if more && isQuantity(first) {
		return false
	}
	switch m.Noun {
	case "one", "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "minute", "minutes", "time", "times",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow", "morning",
		"afternoon", "evening", "night", "weekend", "decade", "decades", "century", "percent", "%", "number", "numbers", "amount",
		"lot", "part", "parts", "way", "ways", "thing", "things", "kind", "sort", "type", "end", "beginning", "rest", "place", "fact",
		"case", "point", "example", "reason", "reasons", "idea", "question", "questions", "something", "nothing", "anything",
		"everything", "someone", "anyone", "everyone", "others", "half", "most", "some", "million", "billion", "dollars", "dozens",
		"hundreds", "thousands", "scores", "series", "side", "sides", "level", "levels", "area", "areas", "story", "photo", "image",
		"video", "name", "word", "words", "wednesday's", "page", "email", "twitter", "facebook", "percentage", "majority", "moment",
		"period", "addition", "hand", "hands", "face", "life", "lives", "world", "future", "past", "order", "line", "lines", "top":
		return false
	}
	return true
}

// isQuantity says that a word before a noun says how many or which of them,
// not what they are.
func isQuantity(low string) bool {
	switch low {
	case "additional", "another", "certain", "different", "dozen", "dozens", "eight", "enough", "few", "fewer", "first", "five", "four", "further",
		"half", "hundreds", "hundred", "last", "latest", "least", "less", "little", "many", "million", "millions", "more", "most", "much", "multiple",
		"new", "next", "nine", "numerous", "only", "other", "others", "own", "previous", "recent", "same", "second", "seven", "several", "single", "six",
		"some", "such", "ten", "third", "thousands", "three", "two", "various", "very", "whole":
		return true
	}
	return false
}
