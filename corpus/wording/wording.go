// Package wording compares two texts that say nearly the same thing word by
// word, so that a report can mark what differs. It works on the documents'
// text and knows nothing of counts.
package wording

import "parallax/corpus"

// maxWords bounds the table of the comparison; longer texts are compared as
// bags of words.
const maxWords = 1000

// Differences gives the words of each text that the other lacks, as spans of
// bytes: those outside a longest common subsequence of their folded words
// (Wagner & Fischer 1974, doi:10.1145/321796.321811). Where several are
// longest, the one that meets the words of a earliest is taken. Words next to
// each other that differ are one span. A text of more than 1,000 words is
// compared without regard to order.
func Differences(a, b string) (inA, inB []corpus.Span) {
	x, y := split(a), split(b)
	var keepX, keepY []bool
	if len(x.words) > maxWords || len(y.words) > maxWords {
		keepX, keepY = inCommon(x.words, y.words), inCommon(y.words, x.words)
	} else {
		keepX, keepY = aligned(x.words, y.words)
	}
	return x.others(keepX), y.others(keepY)
}

type wordList struct {
	spans []corpus.Span
	words []string
}

func split(text string) wordList {
	var l wordList
	for s := range corpus.Words(text) {
		l.spans = append(l.spans, s)
		l.words = append(l.words, corpus.Fold(s.In(text)))
	}
	return l
}

// others are the spans of the words not kept, neighbours joined.
func (l wordList) others(keep []bool) []corpus.Span {
	var out []corpus.Span
	joins := false
	for i, s := range l.spans {
		switch {
		case keep[i]:
			joins = false
			continue
		case joins:
			out[len(out)-1].End = s.End
		default:
			out = append(out, s)
		}
		joins = true
	}
	return out
}

// aligned marks the words of a longest common subsequence.
func aligned(x, y []string) (keepX, keepY []bool) {
	keepX, keepY = make([]bool, len(x)), make([]bool, len(y))
	width := len(y) + 1
	length := make([]uint16, (len(x)+1)*width) // of the best for the rests of x and y
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if x[i] == y[j] {
				length[i*width+j] = length[(i+1)*width+j+1] + 1
			} else {
				length[i*width+j] = max(length[(i+1)*width+j], length[i*width+j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] == y[j]:
			keepX[i], keepY[j] = true, true
			i++
			j++
		case length[i*width+j+1] >= length[(i+1)*width+j]:
			j++
		default:
			i++
		}
	}
	return keepX, keepY
}

// inCommon marks the words of x that y has as often.
func inCommon(x, y []string) []bool {
	left := map[string]int{}
	for _, w := range y {
		left[w]++
	}
	keep := make([]bool, len(x))
	for i, w := range x {
		if left[w] > 0 {
			left[w]--
			keep[i] = true
		}
	}
	return keep
}
