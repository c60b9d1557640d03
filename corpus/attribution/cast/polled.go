package cast

import (
	"slices"
	"strings"
	"unicode"

	"parallax/corpus"
)

// polled is the poll whose figure a range of tokens says ("38 percent of voters"),
// where one was named before it or is named in its sentence: what a share of people
// says is what the poll says. The latest that has a name goes before one that has none.
func (c *Cast) polled(from, to int) (Ref, bool) {
	if !c.share(from, to) {
		return Ref{}, false
	}
	n, _ := slices.BinarySearchFunc(c.Mentions, from, func(m Mention, at int) int { return m.From - at })
	best := -1
	for k := n - 1; k >= 0 && k > n-2*maxNear; k-- {
		m := &c.Mentions[k]
		if m.Entity < 0 || !poll(c.Entities[m.Entity].words) {
			continue
		}
		if best < 0 {
			best = m.Entity
		}
		if strings.ContainsFunc(c.Entities[m.Entity].Name, unicode.IsUpper) {
			best = m.Entity
			break
		}
	}
	if best < 0 {
		return Ref{}, false
	}
	return Ref{Entity: best, Name: c.Entities[best].Name, Type: corpus.TypeDocument, Kind: ByDescription}, true
}

// poll reports whether a name or a description is that of one poll.
func poll(words []string) bool {
	if len(words) == 0 {
		return false
	}
	switch words[len(words)-1] {
	case "poll", "survey":
		return true
	}
	return false
}

// share reports whether a range says what share of people is meant: "38 percent",
// "28% of voters", "more than 7 in 10 residents".
func (c *Cast) share(from, to int) bool {
	for i := from; i < to && i < from+6; i++ {
		switch low := c.text.Low(i); {
		case low == "percent", low == "%", strings.HasSuffix(low, "%"):
			return true
		case low == "in" && i > from && i+1 < to && c.text.Tag(i-1) == "CD" && c.text.Tag(i+1) == "CD":
			return true
		case low == "per" && i+1 < to && c.text.Low(i+1) == "cent":
			return true
		}
	}
	return false
}
