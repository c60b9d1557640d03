package codebook

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
)

// maxPatternWords bounds the length of a pattern; no name has as many words.
const maxPatternWords = 32

// A pattern is a label's words, as corpus.Words divides them, ready to match.
type pattern struct {
	words []string // as written, "*" for any letters
	// gaps are what stands between the words where it is more than white
	// space (the ". " of "U.S. officials"), "" otherwise.
	gaps []string
	// letters is the number of letters that the pattern fixes: of two patterns
	// that match the same words the one with more letters wins.
	letters int
}

// wildcard stands in for "*" while a pattern is divided into words: a letter
// that joins with the letters beside it, as the letters that it stands for do.
const wildcard = "\ua78f"

// split divides a pattern into words by the rule that divides texts.
func split(text string) pattern {
	text = strings.ReplaceAll(text, "*", wildcard)
	var p pattern
	end := 0
	for s := range corpus.Words(text) {
		w := strings.ReplaceAll(s.In(text), wildcard, "*")
		if len(p.words) > 0 {
			p.gaps = append(p.gaps, gapOf(text[end:s.Start]))
		}
		end = s.End
		p.words = append(p.words, w)
		p.letters += utf8.RuneCountInString(w) - strings.Count(w, "*")
	}
	return p
}

// faultOf says why a text is no pattern; "" where it is one.
func faultOf(text string) string {
	if strings.Contains(text, wildcard) {
		return "holds the letter " + strconv.QuoteToASCII(wildcard) + ", which cannot be matched"
	}
	p := split(text)
	switch {
	case len(p.words) == 0:
		return "has no letter or digit to match"
	case len(p.words) > maxPatternWords:
		return fmt.Sprintf("has %d words; the most is %d", len(p.words), maxPatternWords)
	case p.letters == 0:
		return "would match every word: give it at least one letter"
	}
	return ""
}

// gapOf is the form in which gaps are compared: "" for a gap that any phrase
// may have, otherwise the gap with its white space made single spaces.
func gapOf(gap string) string {
	if plainGap(gap) {
		return ""
	}
	return strings.Join(strings.Fields(gap), " ")
}

// plainGap reports whether a gap between two words holds nothing but white space
// and quotation marks, so that a phrase may run over it. Marks that end or
// divide sentences are not plain.
func plainGap(gap string) bool {
	if gap == " " {
		return true
	}
	for _, r := range gap {
		switch r {
		case '"', '\'', '“', '”', '„', '‘', '’', '«', '»':
			continue
		}
		if !unicode.IsSpace(r) && !corpus.Invisible(r) {
			return false
		}
	}
	return true
}

// globMatch reports whether a word is what a pattern with "*" stands for.
func globMatch(glob, word string) bool {
	i, j := 0, 0
	star, from := -1, 0
	for j < len(word) {
		switch {
		case i < len(glob) && glob[i] == '*':
			star, from = i, j
			i++
		case i < len(glob) && glob[i] == word[j]:
			i++
			j++
		case star >= 0:
			from++
			i, j = star+1, from
		default:
			return false
		}
	}
	for i < len(glob) && glob[i] == '*' {
		i++
	}
	return i == len(glob)
}

func quote(s string) string { return strconv.Quote(s) }

func place(l Label) string {
	if l.Line == 0 {
		return "an earlier line"
	}
	return fmt.Sprintf("line %d", l.Line)
}
