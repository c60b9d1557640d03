package attribution

import (
	"maps"
	"slices"

	"github.com/jdkato/prose/v3/tag"

	"parallax/corpus"
	"parallax/corpus/attribution/gold"
)

// Words that the tagger gives one tag nearly everywhere need no tagger: a list
// of them, counted over the training articles, takes a third of its time away.
const (
	settledCount = 10  // times that a word must have been seen
	settledShare = .97 // and the share of its commonest tag
)

// settledTags finds the words of articles that nearly always get one tag. A
// word is listed in small letters where all its forms agree, else as it is
// written, because the tagger looks for a word as it is and then in small
// letters.
func (a *Attributor) settledTags(articles []gold.Article) tag.Lexicon {
	forms := map[string]map[string]int{}
	folded := map[string]map[string]int{}
	add := func(m map[string]map[string]int, word, tag string) {
		if m[word] == nil {
			m[word] = map[string]int{}
		}
		m[word][tag]++
	}
	for _, art := range articles {
		p := a.parse(art.Text, nil)
		for i, t := range p.tokens {
			if q := p.inside[i]; q >= 0 && p.folds(q) {
				continue
			}
			word := plainMark(t.word)
			add(forms, word, t.tag)
			add(folded, corpus.Fold(word), t.tag)
		}
	}
	out := tag.Lexicon{}
	for _, word := range slices.Sorted(maps.Keys(forms)) {
		low := corpus.Fold(word)
		if t, ok := settled(folded[low]); ok {
			out[low] = t
		} else if t, ok := settled(forms[word]); ok && word != low {
			out[word] = t
		}
	}
	return out
}

// settled gives the tag that a word nearly always has.
func settled(tags map[string]int) (string, bool) {
	n, best := 0, ""
	for _, t := range slices.Sorted(maps.Keys(tags)) {
		n += tags[t]
		if best == "" || tags[t] > tags[best] {
			best = t
		}
	}
	return best, n >= settledCount && float64(tags[best]) >= settledShare*float64(n)
}
