package store

import (
	"encoding/binary"
	"errors"

	"parallax/corpus"
	"parallax/framing/concordance"
)

// A Word is one word of a document, as a store keeps it.
type Word struct {
	// N is its number among the words of the store.
	N uint32
	// Plain reports whether white space alone parts it from the word before.
	Plain bool
}

// A Run is words that follow each other in one statement.
type Run struct {
	// First is the first word of it in the document.
	First int
	// Statement is its place in the document's reading; −1 for none.
	Statement int
	Voice     corpus.Voice
	// Source is the number of the key of who says it; −1 in voices without one.
	Source int
}

var errBroken = errors.New("a document of the store is broken: build the store anew with --rebuild")

// appendWord writes a word behind the others of its document.
func appendWord(b []byte, w Word) []byte {
	x := uint64(w.N) << 1
	if w.Plain {
		x |= 1
	}
	return binary.AppendUvarint(b, x)
}

// readWords calls yield for each word of a value that appendWord wrote.
func readWords(b []byte, yield func(Word)) error {
	for len(b) > 0 {
		x, n := binary.Uvarint(b)
		if n <= 0 || x>>1 > 1<<31 {
			return errBroken
		}
		yield(Word{uint32(x >> 1), x&1 == 1})
		b = b[n:]
	}
	return nil
}

func appendRuns(b []byte, runs []Run) []byte {
	last := 0
	for _, r := range runs {
		b = binary.AppendUvarint(b, uint64(r.First-last))
		b = binary.AppendUvarint(b, uint64(r.Statement+1))
		b = append(b, byte(r.Voice))
		b = binary.AppendUvarint(b, uint64(r.Source+1))
		last = r.First
	}
	return b
}

func readRuns(b []byte) (runs []Run, err error) {
	first := 0
	for len(b) > 0 {
		var x [3]uint64
		voice := byte(0)
		for i := range x {
			v, n := binary.Uvarint(b)
			if n <= 0 || v > 1<<31 {
				return nil, errBroken
			}
			x[i], b = v, b[n:]
			if i == 1 {
				if len(b) == 0 || b[0] >= corpus.VoiceCount {
					return nil, errBroken
				}
				voice, b = b[0], b[1:]
			}
		}
		first += int(x[0])
		runs = append(runs, Run{first, int(x[1]) - 1, corpus.Voice(voice), int(x[2]) - 1})
	}
	return runs, nil
}

// runsOf assigns the words of a document to its statements: a word is of the
// statement that holds its first byte. source gives the number of a statement's
// key.
func runsOf(words []corpus.Span, r *corpus.Reading, source func(statement int) int) []Run {
	owner := make([]int, len(words))
	for i := range owner {
		owner[i] = -1
	}
	for n, s := range r.Statements {
		for _, span := range s.Spans {
			for i := firstFrom(words, span.Start); i < len(words) && words[i].Start < span.End; i++ {
				owner[i] = n
			}
		}
	}
	var runs []Run
	for i, n := range owner {
		if i > 0 && owner[i-1] == n {
			continue
		}
		run := Run{First: i, Statement: n, Source: -1}
		if n >= 0 {
			run.Voice, run.Source = r.Statements[n].Voice, source(n)
		}
		runs = append(runs, run)
	}
	return runs
}

// firstFrom is the first word that starts at a byte or after it.
func firstFrom(words []corpus.Span, at int) int {
	low, high := 0, len(words)
	for low < high {
		if mid := (low + high) / 2; words[mid].Start < at {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

// plain reports whether white space alone stands between two words.
func plain(gap string) bool {
	return gap == " " || concordance.Gap(gap) == ""
}
