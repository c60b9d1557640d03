package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxScare is the number of words up to which a quotation may be one that
// nobody is quoted by.
const maxScare = 3

// scares reports whether the quotation i is short words in marks that nobody is
// quoted as saying: it stands inside a noun phrase of the sentence ("a “red
// line”", "the Russian “reconciliation center”"), holds no end mark, and no
// cue stands beside it.
func (p *page) scares(i int) bool {
	q := &p.quotations[i]
	h := q.hull()
	if len(q.parts) > 1 || !q.closed || q.turn {
		return false
	}
	from, to := p.first(h.Start), p.first(h.End)
	if p.words[i] == 0 || p.words[i] > maxScare {
		return false
	}
	_, n := utf8.DecodeLastRuneInString(h.In(p.text))
	inner := strings.TrimRightFunc(p.text[h.Start:h.End-n], unicode.IsSpace)
	if strings.HasSuffix(inner, ",") || strings.HasSuffix(inner, ".") || strings.HasSuffix(inner, "!") || strings.HasSuffix(inner, "?") {
		return false
	}
	s := p.sentences[p.sentenceAt(h.Start)]
	if from == s.from {
		return to < s.to && !p.tokens[to].mark()
	}
	before := p.tokens[from-1]
	switch {
	case before.is("DT"), before.is("PRP$"), before.is("JJ"), before.is("POS"), before.is("NN"), before.is("CD"):
		return true
	case strings.HasPrefix(before.low, "so-called"):
		return true
	}
	for _, t := range p.tokens[s.from:s.to] {
		if p.cueStrength(&t) > 0 {
			return false
		}
	}
	return true
}
