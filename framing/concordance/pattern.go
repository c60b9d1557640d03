// Package concordance finds every place where a pattern of words stands, and
// shows it in its line. It reads documents one by one, beside the counts: it
// answers what the words behind a number look like.
//
//	documents ─ Pattern.Find ─► hits ─ Collect ─► lines, with outlet, voice and source
package concordance

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"parallax/corpus"
)

// maxWords bounds the words of a pattern.
const maxWords = 32

// A Pattern is words to find: they match without case, "*" stands for any
// letters of one word, and words match across any white space. It is the language
// of a codebook's labels. A Pattern may be used by several goroutines.
type Pattern struct {
	words []wordPattern
	gaps  []string // what stands before each word: "" for white space
}

// A wordPattern is one word: literal parts with "*" between them.
type wordPattern struct {
	parts []string // folded; one where there is no "*"
}

// wildcard stands in for "*" while a pattern is divided into words: a letter
// that joins with the letters beside it.
const wildcard = "\ua78f"

// ParsePattern reads a pattern.
func ParsePattern(text string) (*Pattern, error) {
	if !utf8.ValidString(text) || strings.Contains(text, wildcard) {
		return nil, fmt.Errorf("pattern %q: not text that can be matched", text)
	}
	p := new(Pattern)
	inner, end, letters := strings.ReplaceAll(text, "*", wildcard), 0, 0
	for s := range corpus.Words(inner) {
		w := corpus.Fold(s.In(inner))
		gap := ""
		if len(p.words) > 0 {
			gap = Gap(inner[end:s.Start])
		}
		end = s.End
		parts := strings.Split(w, wildcard)
		for _, x := range parts {
			letters += len(x)
		}
		p.words, p.gaps = append(p.words, wordPattern{parts}), append(p.gaps, gap)
	}
	switch {
	case len(p.words) == 0:
		return nil, fmt.Errorf("pattern %q: has no letter or digit to match", text)
	case len(p.words) > maxWords:
		return nil, fmt.Errorf("pattern %q: has %d words, and the most is %d", text, len(p.words), maxWords)
	case letters == 0:
		return nil, fmt.Errorf("pattern %q: would match every word: give it at least one letter", text)
	}
	return p, nil
}

// Gap is what joins two words of a pattern, from what stands between them in a
// text: its marks, and "" where it is white space alone.
func Gap(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if corpus.Invisible(r) {
			return -1
		}
		return r
	}, s)), " ")
}

// Find calls yield for each match in text, from left to right; matches share
// no byte. It stops where yield says false.
func (p *Pattern) Find(text string, yield func(corpus.Span) bool) {
	// Partial matches: where they start, and how many words they have.
	type partial struct{ start, words int }
	var open []partial
	end := 0
	for w := range corpus.Words(text) {
		word := text[w.Start:w.End]
		kept := open[:0]
		for _, o := range open {
			if !sameGap(p.gaps[o.words], text[end:w.Start]) || !p.words[o.words].match(word) {
				continue
			}
			if o.words++; o.words == len(p.words) {
				if !yield(corpus.Span{Start: o.start, End: w.End}) {
					return
				}
				kept = kept[:0]
				end = -1
				break
			}
			kept = append(kept, o)
		}
		open = kept
		if end >= 0 && p.words[0].match(word) {
			if len(p.words) == 1 {
				if !yield(w) {
					return
				}
			} else {
				open = append(open, partial{w.Start, 1})
			}
		}
		end = w.End
	}
}

func sameGap(want, gap string) bool {
	if want == "" && len(gap) == 1 {
		return gap[0] == ' ' || gap[0] == '\n'
	}
	return Gap(gap) == want
}

// match reports whether a word of a text is this word.
func (p *wordPattern) match(word string) bool {
	// Most words fail at their first letter.
	if first := p.parts[0]; first != "" {
		a, b := word[0], first[0]
		if a < utf8.RuneSelf {
			if 'A' <= a && a <= 'Z' {
				a += 'a' - 'A'
			}
			if a != b {
				return false
			}
		} else if b < utf8.RuneSelf && a != 0xE2 && a != 0xC4 && a != 0xEF && a != 0xF0 { // the signs, letters and ligatures that Fold makes ASCII
			return false
		}
	}
	var room [64]byte
	folded := corpus.AppendFold(room[:0], word)
	if len(p.parts) == 1 {
		return string(folded) == p.parts[0]
	}
	rest, last := string(folded), len(p.parts)-1
	if !strings.HasPrefix(rest, p.parts[0]) {
		return false
	}
	rest = rest[len(p.parts[0]):]
	for _, part := range p.parts[1:last] {
		i := strings.Index(rest, part)
		if i < 0 {
			return false
		}
		rest = rest[i+len(part):]
	}
	return len(rest) >= len(p.parts[last]) && strings.HasSuffix(rest, p.parts[last])
}
