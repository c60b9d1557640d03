package attribution

import (
	"slices"
	"strings"

	"github.com/jdkato/prose/v3/tag"

	"parallax/corpus"
	"parallax/corpus/gazetteer"
)

// A page is one document taken apart: what the later steps look at. Blocks,
// sentences, tokens and quotations are all ascending.
type page struct {
	text       string
	blocks     []corpus.Span
	sentences  []sentence
	tokens     []token
	quotations []quotation
	speakers   []corpus.Span // of turns, by quotation; nil where there are none
	labels     []corpus.Span // the same, only those of turns, ascending
	inside     []int         // for each token: its quotation, -1 outside of any
	scare      []bool
	words      []int   // for each quotation: its number of words
	phraseAt   []uint8 // for each token: 0 in no noun phrase, 1 its first, 2 inside, 3 its last
	lexicon    map[string]int
}

// A sentence is a span of text and a range of tokens.
type sentence struct {
	corpus.Span
	block    int
	from, to int
	phrases  []phrase
}

// parse takes a text apart, without the parts that are the page around the
// article; apart are a headline, which is a block of its own, and behind it the quotations that markup names. What stands in quotation marks
// gets no tags where it is read as one item.
func (a *Attributor) parse(text string, around []corpus.Span, apart ...corpus.Span) *page {
	first := min(1, len(apart))
	p := &page{text: text, blocks: cutAt(text, articleBlocks(text, around), apart[:first]), lexicon: a.verbs}
	var spans []corpus.Span
	for i, b := range p.blocks {
		first := len(spans)
		spans = a.sentences(spans, text, b)
		for _, s := range spans[first:] {
			from := len(p.tokens)
			p.tokens = tokens(p.tokens, text, s)
			p.sentences = append(p.sentences, sentence{Span: s, block: i, from: from, to: len(p.tokens)})
		}
	}
	p.quotations, p.speakers = withTurns(quotations(text, p.blocks, spans), turns(text, p.blocks, apart[first:]))
	for _, s := range p.speakers {
		if !s.Empty() {
			p.labels = append(p.labels, s)
		}
	}
	slices.SortFunc(p.labels, func(a, b corpus.Span) int { return a.Start - b.Start })
	p.inside = p.place()
	p.words = make([]int, len(p.quotations))
	for i, q := range p.inside {
		if q >= 0 && !p.tokens[i].mark() {
			p.words[q]++
		}
	}
	a.tag(p)
	p.scare = make([]bool, len(p.quotations))
	for i := range p.quotations {
		p.scare[i] = p.scares(i)
	}
	p.phraseAt = make([]uint8, len(p.tokens))
	for i := range p.sentences {
		s := &p.sentences[i]
		s.phrases = p.phrases(*s)
		for _, q := range s.phrases {
			for k := q.from; k < q.base; k++ {
				p.phraseAt[k] = 2
			}
			p.phraseAt[q.base-1] = 3
			p.phraseAt[q.from] = 1
		}
	}
	return p
}

// tag sets the tags of a page's tokens, sentence by sentence. The tagger is
// given straight quotation marks, because curly ones spoil its reading of the
// words beside them, and a quotation that is read as one item as one mark.
func (a *Attributor) tag(p *page) {
	var words []tag.Token
	var at []int
	for _, s := range p.sentences {
		words, at = words[:0], at[:0]
		for i := s.from; i < s.to; i++ {
			if q := p.inside[i]; q >= 0 && p.folds(q) {
				if i == s.from || p.inside[i-1] != q {
					words, at = append(words, tag.Token{Text: `"`}), append(at, i)
				}
				continue
			}
			words, at = append(words, tag.Token{Text: plainMark(p.tokens[i].word)}), append(at, i)
		}
		a.tagger.TagTokens(words)
		for k, i := range at {
			p.tokens[i].tag = words[k].Tag
		}
		p.retag(s)
		p.retagVerbs(s)
	}
}

// retag makes nouns of the words for people that the tagger takes for a verb or
// an adverb at the start of a clause ("…, witnesses told the court").
func (p *page) retag(s sentence) {
	for i := s.from; i+1 < s.to; i++ {
		t := &p.tokens[i]
		if t.tag != "VBZ" && t.tag != "RB" && t.tag != "VBP" || i > s.from && p.tokens[i-1].low != "," || !p.tokens[i+1].is("VB") && p.tokens[i+1].low != "told" && p.tokens[i+1].low != "said" {
			continue
		}
		if kind, _ := gazetteer.Noun(t.low); kind == corpus.TypeGroup && (strings.HasSuffix(t.low, "s") || t.low == "police" || t.low == "people") {
			t.tag = "NNS"
		}
	}
}

// retagVerbs makes verbs of the forms that the tagger takes for plural nouns,
// where a singular noun stands before them and a clause behind ("the audit notes
// that", "Ostria alleges Belin is arming the rebels", "as the Gazette notes,").
func (p *page) retagVerbs(s sentence) {
	for i := s.from + 1; i+1 < s.to; i++ {
		t := &p.tokens[i]
		if t.tag != "NNS" && t.tag != "NNPS" || t.capital() || !p.tokens[i-1].is("NN") || p.tokens[i-1].tag == "NNS" || p.inside[i] >= 0 || !states(t.low) {
			continue
		}
		if kind, _ := gazetteer.Noun(p.tokens[i-1].low); kind == corpus.TypeUnknown && !p.tokens[i-1].capital() {
			continue // "his year-end remarks"
		}
		next := &p.tokens[i+1]
		switch {
		case next.low == "that":
			t.tag = "VBZ"
		case next.low == ",":
			for k := i - 1; k >= s.from && k > i-6; k-- {
				if p.tokens[k].low == "as" {
					t.tag = "VBZ"
				} else if !p.tokens[k].is("NN") && !p.tokens[k].is("DT") {
					break
				}
			}
		case next.is("PRP") || next.is("DT") || next.is("NNP") || next.low == "there":
			if p.clauseAt(i+1, s.to) {
				t.tag = "VBZ"
			}
		}
	}
}

// states reports whether a word may be the third person of a verb that states a clause.
func states(low string) bool {
	for _, b := range bases(low) {
		if b != low && tagVerb(b) == 1 {
			return true
		}
	}
	return false
}

// clauseAt reports whether a noun phrase and a finite verb start at token i.
func (p *page) clauseAt(i, end int) bool {
	for k := i; k < end && k < i+8; k++ {
		switch t := &p.tokens[k]; {
		case t.tag == "VBD", t.tag == "VBZ", t.tag == "VBP", t.tag == "MD":
			return k > i
		case t.is("NN"), t.is("DT"), t.is("PRP"), t.is("JJ"), t.is("CD"), t.is("POS"), t.is("RB"), t.low == "of", t.low == "in", t.low == "there":
		default:
			return false
		}
	}
	return false
}

// place finds for each token the quotation that holds it.
func (p *page) place() []int {
	inside := make([]int, len(p.tokens))
	q, part := 0, 0
	for i, t := range p.tokens {
		inside[i] = -1
		for q < len(p.quotations) && p.quotations[q].parts[part].End <= t.Start {
			if part++; part == len(p.quotations[q].parts) {
				q, part = q+1, 0
			}
		}
		if q < len(p.quotations) && p.quotations[q].parts[part].Start <= t.Start {
			inside[i] = q
		}
	}
	return inside
}

// speech gives the quotation that holds a token, -1 where none does or where
// nobody is quoted by it.
func (p *page) speech(i int) int {
	if q := p.inside[i]; q >= 0 && !p.scare[q] {
		return q
	}
	return -1
}

// first is the first token that starts at byte at or behind it.
func (p *page) first(at int) int {
	i, _ := slices.BinarySearchFunc(p.tokens, at, func(t token, at int) int { return t.Start - at })
	return i
}

// sentenceAt is the sentence that holds byte at, or the one before it.
func (p *page) sentenceAt(at int) int {
	i, ok := slices.BinarySearchFunc(p.sentences, at, func(s sentence, at int) int { return s.Start - at })
	if !ok && i > 0 {
		i--
	}
	return i
}

// span covers the tokens from up to, not including, to.
func (p *page) span(from, to int) corpus.Span {
	if from >= to {
		return corpus.Span{}
	}
	return corpus.Span{Start: p.tokens[from].Start, End: p.tokens[to-1].End}
}

func (p *page) sentenceSpans() []corpus.Span {
	out := make([]corpus.Span, len(p.sentences))
	for i, s := range p.sentences {
		out[i] = s.Span
	}
	return out
}
