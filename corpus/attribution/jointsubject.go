package attribution

import (
	"parallax/corpus"
	"parallax/corpus/attribution/cast"
)

// widened is a mention with the name that "and" joins before it, where both are the
// subject of the cue behind them: "when Lena Hart and the ministry said", "Hart (and
// many others) said".
func (p *page) widened(who *cast.Cast, f *attribution) corpus.Span {
	if f.mention.Empty() || f.cue.Empty() || f.rule {
		return f.mention
	}
	from, to := p.first(f.mention.Start), p.first(f.mention.End)
	s := p.sentences[p.sentenceAt(f.mention.Start)]
	if cue := p.first(f.cue.Start); cue < to || cue > to+2 {
		return f.mention
	}
	i := from - 1
	for i > s.from && (p.tokens[i].is("DT") || p.tokens[i].is("CD")) {
		i--
	}
	if i <= s.from || p.tokens[i].low != "and" {
		return f.mention
	}
	i--
	for i > s.from && (p.comma(i) || p.tokens[i].low == "(") {
		i--
	}
	if i > s.from+1 && !p.tokens[i].capital() { // "Hart, R-Marn, and two others": no name
		return f.mention
	}
	if k := p.parted(i, s); k >= 0 && !p.opensClause(i, s) { // "Lena Hart, R-Marn, and two others"
		if m, ok := who.At(i); !ok || m.From > k {
			i = k - 1
		}
	}
	m, ok := who.At(i)
	if !ok || m.Kind != cast.ByName || m.Entity < 0 || who.Entities[m.Entity].Place || !p.opensClause(m.From, s) {
		return f.mention
	}
	return corpus.Span{Start: p.tokens[m.From].Start, End: f.mention.End}
}

// opensClause reports whether a clause begins at a token.
func (p *page) opensClause(i int, s sentence) bool {
	if i == s.from {
		return true
	}
	switch t := &p.tokens[i-1]; t.low {
	case "that", "what", "when", "while", "as", "because", "if", "but", "after", "since", "although", "whether", ":", "—", "–", "--", "\"", "”", "“":
		return true
	}
	return i == s.from+1 && (p.tokens[s.from].low == "both" || p.tokens[s.from].mark())
}

// parted is the comma before the few words that end at token i, -1 for none.
func (p *page) parted(i int, s sentence) int {
	for k := i; k > s.from && k > i-4; k-- {
		if p.comma(k) {
			return k
		}
	}
	return -1
}
