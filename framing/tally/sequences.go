package tally

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
)

// Sequences are the words of statements in their order, as numbers of the
// vocabulary: what n-grams and the company of a word are read from, and what
// counts are made of where they are needed.
type Sequences struct {
	Words []Token
	Ends  []int // of each statement, in words
}

// A Token is a word of the vocabulary, with the gap after it in the two
// highest bits and whether it is a capital's in the next.
type Token uint32

const (
	gapBits = 2
	idBits  = 32 - gapBits - 1
	capital = Token(1) << idBits
)

// A gap is what stands between a word and the next of its statement.
type gap uint8

const (
	NoGap       gap = iota // white space alone
	pause                  // a mark, inside the sentence
	SentenceEnd            // another sentence, or words of another voice
)

func (t Token) ID() uint32 { return uint32(t) & (1<<idBits - 1) }

func (t Token) Gap() gap { return gap(t >> (idBits + 1)) }

// Capital reports whether the word is written with a capital where the sentence asks for none.
func (t Token) Capital() bool { return t&capital != 0 }

// add adds a word to the statement at hand.
func (q *Sequences) add(id uint32, after gap, isCapital bool) {
	t := Token(id) | Token(after)<<(idBits+1)
	if isCapital {
		t |= capital
	}
	q.Words = append(q.Words, t)
}

// end ends the statement at hand.
func (q *Sequences) end() { q.Ends = append(q.Ends, len(q.Words)) }

// Start is where the words of statement i start among all.
func (q *Sequences) Start(i int) int {
	if i == 0 {
		return 0
	}
	return q.Ends[i-1]
}

// Row gives the words of statement i; they belong to the sequences.
func (q *Sequences) Row(i int) []Token { return q.Words[q.Start(i):q.Ends[i]] }

// Terms appends the words of statement i to a list.
func (q *Sequences) Terms(i int, to []uint32) []uint32 {
	for _, w := range q.Row(i) {
		to = append(to, w.ID())
	}
	return to
}

// gaps tells what stands after each word of a part of a text, of which both
// words and sentences are in order. The last word of the part ends it.
func gaps(text string, words, sentences []corpus.Span) []gap {
	out := make([]gap, len(words))
	next := 0 // the first sentence that starts after the word at hand
	if len(words) > 0 {
		next = sort.Search(len(sentences), func(i int) bool { return sentences[i].Start > words[0].Start })
	}
	for i := range words {
		if i+1 == len(words) {
			out[i] = SentenceEnd
			break
		}
		start := words[i+1].Start
		switch {
		case next < len(sentences) && sentences[next].Start <= start:
			out[i] = SentenceEnd
			for next < len(sentences) && sentences[next].Start <= start {
				next++
			}
		case !corpus.Adjacent(text[words[i].End:start]):
			out[i] = pause
		}
	}
	return out
}

// capitals reports of each word of a part of a text whether it begins with a capital that neither a sentence nor what a mark
// begins asks for: words after a comma, a hyphen or white space alone.
func capitals(text string, words []corpus.Span, after []gap) []bool {
	out := make([]bool, len(words))
	for i := 1; i < len(words); i++ {
		first, _ := utf8.DecodeRuneInString(text[words[i].Start:])
		out[i] = unicode.IsUpper(first) && after[i-1] != SentenceEnd && strings.Trim(text[words[i-1].End:words[i].Start], " ,-’'\n\t\u00a0") == ""
	}
	return out
}
