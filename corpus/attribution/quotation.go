package attribution

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
)

// A quotation is what stands between quotation marks, the marks included; one
// part for each block that it runs through.
type quotation struct {
	parts  []corpus.Span
	closed bool
	single bool
	turn   bool // of a transcript or a tweet, without marks
}

func (q *quotation) hull() corpus.Span { return corpus.Hull(q.parts) }

// quotations finds the quotations of a text, ascending, sharing no byte.
// sentences are those of the text: a mark that is never closed ends with one.
func quotations(text string, blocks, sentences []corpus.Span) []quotation {
	var out []quotation
	held := false // the last quotation is open and may go on in this block
	for k, b := range blocks {
		var qs []quotation
		ms := marks(text, b)
		if held && !out[len(out)-1].single && carries(text, blocks, k) {
			last := &out[len(out)-1]
			last.parts = append(last.parts, b)
			if len(ms[double]) > 0 { // it closes here
				last.parts[len(last.parts)-1].End = ms[double][0].End
				last.closed, held = true, false
			}
			continue
		}
		for _, f := range []family{double, guillemets, corners} {
			qs = merge(qs, pair(text, b, ms[f], sentences))
		}
		for _, f := range []family{single, angles} {
			qs = merge(qs, pairSingle(text, b, ms[f], k+1 < len(blocks) && opensSingle(text, blocks[k+1])))
		}
		if held && len(qs) > 0 && qs[0].parts[0].Start == b.Start && qs[0].single == out[len(out)-1].single {
			last := &out[len(out)-1]
			last.parts = append(last.parts, qs[0].parts...)
			last.closed = qs[0].closed
			qs = qs[1:]
		}
		out = append(out, qs...)
		held = len(out) > 0 && !out[len(out)-1].closed && out[len(out)-1].hull().End == b.End
	}
	return out
}

// maxCarried is how many paragraphs without a mark a quotation may run through.
const maxCarried = 3

// carries reports whether a quotation that is open goes on through block k without an
// opening mark: it, or one soon behind it that no other mark comes before, ends with a
// mark that closes.
func carries(text string, blocks []corpus.Span, k int) bool {
	for n := 0; n <= maxCarried && k+n < len(blocks); n++ {
		b := blocks[k+n]
		ms := marks(text, b)[double]
		if len(ms) == 0 {
			continue
		}
		return len(ms) == 1 && ms[0].End == b.End && ms[0].glyph != opening && ms[0].look == closing
	}
	return false
}

// merge adds quotations of a later family: those that share bytes with an
// earlier one are part of it, unless they hold it whole.
func merge(have, more []quotation) []quotation {
	if len(have) == 0 {
		return more
	}
	out := make([]quotation, 0, len(have)+len(more))
	i := 0
	for _, q := range more {
		h := q.hull()
		for i < len(have) && have[i].hull().End <= h.Start {
			out = append(out, have[i])
			i++
		}
		j := i
		whole := true
		for j < len(have) && have[j].hull().Start < h.End {
			whole = whole && h.Contains(have[j].hull())
			j++
		}
		if whole {
			out = append(out, q)
			i = j
		}
	}
	return append(out, have[i:]...)
}

// pair finds the quotations between the double marks of a block. Outside, a
// mark that opens by glyph or by look opens; inside, one that closes closes.
// The exceptions are the dirt of real pages: marks turned the wrong way, glued
// between two words, nested, never closed.
func pair(text string, block corpus.Span, ms []mark, sentences []corpus.Span) []quotation {
	var out []quotation
	open := -1
	end := func(at int, closed bool) {
		s := trim(text, corpus.Span{Start: ms[open].Start, End: at})
		if s.Len() > ms[open].Len() {
			out = append(out, quotation{parts: []corpus.Span{s}, closed: closed})
		}
		open = -1
	}
	next := func(i int, d direction) bool {
		return i < len(ms) && (ms[i].glyph == d || ms[i].glyph == either && ms[i].look == d)
	}
	for i := 0; i < len(ms); i++ {
		m := ms[i]
		if open < 0 {
			switch {
			case m.glyph == opening && m.look != closing,
				m.glyph == closing && m.look == opening && i+1 < len(ms),
				m.glyph == either && m.look != closing && !inches(text, m.Start):
				open = i
			}
			continue
		}
		switch {
		case m.glyph == closing && (m.glued || m.look == opening) && next(i+1, closing):
			// "to”cease fire and join”": turned or glued; the next one closes
		case m.glyph == opening && m.look != closing && next(i+1, closing) && next(i+2, closing):
			i++ // “a “nested” quotation”
		case m.glyph == either && m.look == opening && ms[open].glyph == either && m.Start > ms[open].End && afterEnd(text, m.Start):
			// a paragraph of a longer quotation, which opens anew and closes only at the end
			end(m.Start, false)
			open = i
		case m.glyph == opening && m.look != closing,
			m.glyph == either && m.look == opening && ms[open].glyph == either && next(i+1, closing):
			// the mark before was never closed
			end(unclosedEnd(text, ms[open].Start, m.Start, sentences), false)
			open = i
		default:
			end(m.End, true)
		}
	}
	if open >= 0 {
		at := block.End
		if ms[open].Start != block.Start && !startsSentence(text, block, ms[open].Start) {
			at = unclosedEnd(text, ms[open].Start, block.End, sentences)
		}
		end(at, false)
	}
	return out
}

// afterEnd reports whether the mark at i opens behind a space and the end of a
// sentence.
func afterEnd(text string, i int) bool {
	before := strings.TrimRightFunc(text[:i], unicode.IsSpace)
	return len(before) < i && (strings.HasSuffix(before, ".") || strings.HasSuffix(before, "?") || strings.HasSuffix(before, "!"))
}

// opensSingle reports whether a block opens with a single mark and a word.
func opensSingle(text string, b corpus.Span) bool {
	for _, mark := range []string{"‘", "'"} {
		if rest, ok := strings.CutPrefix(b.In(text), mark); ok {
			return !elided(rest)
		}
	}
	return false
}

// pairSingle finds quotations between single marks, which are also
// apostrophes: one opens only before a word and closes only after one.
// One that starts a sentence and never closes runs to the end of the block, where
// the next block opens with a mark again (goesOn).
func pairSingle(text string, block corpus.Span, ms []mark, goesOn bool) []quotation {
	var out []quotation
	for i := 0; i < len(ms); i++ {
		if ms[i].look != opening || ms[i].glyph == closing || elided(text[ms[i].End:block.End]) {
			continue
		}
		shut := -1
		j := i + 1
		for ; j < len(ms) && (ms[j].look != opening || ms[j].glyph == closing || elided(text[ms[j].End:block.End])); j++ {
			if ms[j].look != closing || ms[j].glyph == opening || ms[j].glued {
				continue
			}
			if !ms[j].possessive || shut < 0 {
				shut = j
			}
			if !ms[j].possessive {
				break
			}
		}
		if goesOn && j >= len(ms) && (shut < 0 || ms[shut].possessive) && startsSentence(text, block, ms[i].Start) {
			return append(out, quotation{parts: []corpus.Span{{Start: ms[i].Start, End: block.End}}, single: true})
		}
		if shut < 0 {
			i = j - 1
			continue
		}
		s := corpus.Span{Start: ms[i].Start, End: ms[shut].End}
		out = append(out, quotation{parts: []corpus.Span{s}, closed: true, single: true})
		i = shut
	}
	return out
}

// elided reports whether a text starts with a word that begins with an apostrophe.
func elided(s string) bool {
	if s == "" || unicode.IsDigit(rune(s[0])) {
		return true
	}
	word, _, _ := strings.Cut(s[:min(len(s), 8)], " ")
	return slices.Contains([]string{"em", "til", "tis", "twas", "cause", "n", "n'", "n’", "round", "bout"}, strings.ToLower(strings.TrimRight(word, ",.;:!?")))
}

// inches reports whether the mark at i stands behind a number: 5'10".
func inches(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return unicode.IsDigit(r)
}

// startsSentence reports whether what opens at i starts a block or follows the end
// of a sentence, a colon or a comma, as whole quoted sentences do.
func startsSentence(text string, block corpus.Span, i int) bool {
	before := strings.TrimRightFunc(text[block.Start:i], unicode.IsSpace)
	r, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || strings.ContainsRune(".!?:,”’\"", r)
}

// unclosedEnd is where a quotation ends that opens at start and is not closed
// before limit: with its sentence.
func unclosedEnd(text string, start, limit int, sentences []corpus.Span) int {
	i, _ := slices.BinarySearchFunc(sentences, start, func(s corpus.Span, at int) int {
		if s.End <= at {
			return -1
		}
		return 1
	})
	if i < len(sentences) {
		limit = min(limit, sentences[i].End)
	}
	return limit
}
