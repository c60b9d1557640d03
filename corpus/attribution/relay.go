package attribution

import (
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/corpus/gazetteer"
)

// relayed gives to its speaker what a paper or a transcript only passes on: in "S, Hart
// said, according to the Marn Gazette" and "the Gazette quoted Hart as saying S" Hart
// speaks. The one who passes it on stays as an inner source.
func (p *page) relayed(found, rules []attribution) {
	for i := range found {
		a := &found[i]
		if a.cue.Empty() || a.mention.Empty() || len(a.content) == 0 {
			continue
		}
		if m, cue, ok := p.quotedAs(a); ok {
			a.inner = append(a.inner, a.mention)
			a.mention, a.cue, a.rule = m, cue, true
			a.content = without(p, a.content, m, cue)
			continue
		}
		if !strings.HasPrefix(foldName(a.cue.In(p.text)), "according") || !p.passesOn(a.mention) {
			continue
		}
		hull := corpus.Hull(a.content)
		k := slices.IndexFunc(rules, func(r attribution) bool {
			return !r.mention.Empty() && hull.Contains(r.cue) && hull.Contains(r.mention) && p.utters(r.cue) && !p.writer(r.mention)
		})
		if k < 0 {
			continue
		}
		a.inner = append(a.inner, a.mention)
		a.mention, a.cue = rules[k].mention, rules[k].cue
		a.content = without(p, a.content, a.mention, a.cue)
	}
}

// quotedAs reads "quoted Hart as saying" in an attribution to the one who quotes.
func (p *page) quotedAs(a *attribution) (mention, cue corpus.Span, ok bool) {
	i := p.first(a.cue.End) - 1
	if i < 0 || !strings.HasPrefix(p.tokens[i].low, "quot") {
		return mention, cue, false
	}
	s := p.sentences[p.sentenceAt(a.cue.Start)]
	for k := i + 1; k+1 < s.to && k < i+16; k++ {
		if p.tokens[k].low == "as" && p.tokens[k+1].low == "saying" && k > i+1 {
			return p.span(i+1, k), p.span(i, i+1), true
		}
	}
	return mention, cue, false
}

// passesOn reports whether a mention names a paper, or a text that holds the words of
// others.
func (p *page) passesOn(mention corpus.Span) bool {
	var words []string
	for i := p.first(mention.Start); i < len(p.tokens) && p.tokens[i].Start < mention.End; i++ {
		switch low := p.tokens[i].low; low {
		case "paper", "statement", "report", "reports", "transcript", "transcripts", "article", "interview", "recording", "recordings", "video", "tweet", "release", "pool":
			return true
		default:
			words = append(words, low)
		}
	}
	return gazetteer.BodyKind(words) == gazetteer.MediaBody
}

// utters reports whether a cue is the finite verb of somebody who speaks.
func (p *page) utters(cue corpus.Span) bool {
	i := p.first(cue.Start)
	switch p.tokens[i].low {
	case "said", "says", "told", "tells", "wrote", "added", "tweeted", "testified":
		return true
	}
	return false
}

// without cuts spans out of content.
func without(p *page, content []corpus.Span, cut ...corpus.Span) []corpus.Span {
	slices.SortFunc(cut, func(a, b corpus.Span) int { return a.Start - b.Start })
	out := corpus.Without(content, cut)
	kept := out[:0]
	for _, s := range out {
		if s = trim(p.text, s); worded(s.In(p.text)) {
			kept = append(kept, s)
		}
	}
	if len(kept) == 0 {
		return content
	}
	return kept
}
