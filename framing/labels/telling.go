package labels

import (
	"cmp"
	"strings"

	"parallax/corpus"
)

// telling is how differently outlets name what they take sides on: the contrast that chance does not
// explain, more where the names are darker and brighter ones, for who acts and then for what is done,
// where the names are of something that this corpus speaks of.
func (r *Referent) telling() float64 {
	acting := float64(r.Acting) / float64(max(1, r.Docs))
	return r.Contrast * r.stake * (atRest + (1-atRest)*acting) * (plain + r.slant) * r.about
}

// atRest is what something is worth that never acts; plain what names are that are as dark as each other, where
// 1 stands for names a standard deviation apart.
const (
	atRest = 0.5
	plain  = 0.1
)

// byContrast brings to the front what outlets name most differently; where they
// do not differ, who acts in many documents.
func byContrast(a, b Referent) int {
	return cmp.Or(cmp.Compare(b.telling(), a.telling()), cmp.Compare(b.Acting, a.Acting), cmp.Compare(b.Docs, a.Docs),
		cmp.Compare(b.Count, a.Count), cmp.Compare(a.Name, b.Name))
}

// What a name can be at stake for: somebody, some thing or deed, what is said and
// written, and nothing where the names are one name in longer and shorter forms.
const (
	somebody  = 1.0
	something = 0.6
	saying    = 0.1
	oneName   = 0.05
)

// stakeOf is what the names of a mention's kind are worth.
func (a *analyst) stakeOf(m *Mention) float64 {
	if isPress(m.Name) {
		return saying
	}
	switch a.classOf(m) {
	case person, place, proper, role, people:
		return somebody
	}
	if isSaying(m.Head) {
		return saying
	}
	return something
}

// isSaying reports whether a kindred set, by its first word, is one of what news reports
// others to say or write, or of how they meet for it.
func isSaying(set string) bool {
	switch set {
	case "meeting", "visit", "statement", "memo", "report", "claim", "letter", "speech", "interview", "phone", "vote":
		return true
	}
	return false
}

// isPress reports whether a name is one of a paper or a station.
func isPress(name string) bool {
	words := strings.Fields(name)
	if len(words) < 2 {
		return false
	}
	switch words[len(words)-1] {
	case "chronicle", "daily", "gazette", "globe", "herald", "journal", "magazine", "news", "post", "press", "radio", "review", "television", "times", "tribune", "tv", "weekly":
		return true
	}
	return false
}

// oneNameShare is the part of the mentions from which names with a word in common are the
// name of a referent, and what else it is called its office or a slip.
const oneNameShare = 0.8

// isOneName reports whether nearly all mentions are names with one word in common: "Orlov" and
// "Anton Orlov", but also two papers of one city.
func isOneName(labels []Label) bool {
	with, all := make(map[string]int), 0
	for _, l := range labels {
		all += l.Count
		if !l.Name {
			continue
		}
		words := make(map[string]bool)
		for w := range corpus.Words(l.Form) {
			words[strings.TrimSuffix(corpus.Fold(w.In(l.Form)), "'s")] = true
		}
		for w := range words {
			with[w] += l.Count
		}
	}
	for _, n := range with {
		if float64(n) >= oneNameShare*float64(all) {
			return true
		}
	}
	return false
}
