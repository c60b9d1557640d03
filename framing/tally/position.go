package tally

import "parallax/corpus"

// Position is where in its document a statement begins.
type Position uint8

const (
	Headline Position = iota // the title
	Lead                     // the first fifth of the body, its first sentence always
	Body                     // the rest
)

// Positions lists them in the order of a document.
func Positions() []Position { return []Position{Headline, Lead, Body} }

func (p Position) String() string { return [...]string{"headline", "lead", "body"}[p] }

// leadShare is the part of a body that is its lead.
const leadShare = 5

// leadOf is where the lead of a document ends: a fifth of the bytes of its body,
// which is the article without its headline, and not before its first sentence
// does.
func leadOf(d *corpus.Document, sentences []corpus.Span) int {
	body := corpus.Without(d.Article(), []corpus.Span{d.Headline})
	all := 0
	for _, s := range body {
		all += s.Len()
	}
	end, left := 0, all/leadShare
	for _, s := range body {
		if end = s.Start + left; end <= s.End {
			break
		}
		left -= s.Len()
	}
	for _, s := range sentences {
		if !d.OnPage(s) && d.Headline.Overlap(s) == 0 {
			return max(end, s.End)
		}
	}
	return end
}

// positionOf is where a statement of a document begins whose lead ends at a byte.
func positionOf(d *corpus.Document, start, leadEnd int) Position {
	switch {
	case d.Headline.Start <= start && start < d.Headline.End:
		return Headline
	case start < leadEnd:
		return Lead
	}
	return Body
}
