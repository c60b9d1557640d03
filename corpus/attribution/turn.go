package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
)

// A turn is speech that no marks enclose, because the form of the page shows
// whose it is: what stands behind "SPEAKER:" in a transcript, or a tweet with its
// signature.
type turn struct {
	parts   []corpus.Span
	speaker corpus.Span
}

// maxLabel is the longest label of a speaker, in bytes.
const maxLabel = 80

// turns finds the unmarked speech of a text, ascending; marked are the quotations that its markup
// names, which are in none of the blocks.
func turns(text string, blocks, marked []corpus.Span) []turn {
	var out []turn
	labels := make([]corpus.Span, len(blocks))
	count, last := map[string]int{}, -1
	n := 0
	for i, b := range blocks {
		if labels[i] = label(text, b); !labels[i].Empty() {
			n++
			count[labels[i].In(text)]++
			last = i
		}
	}
	transcript := n >= 3 || n >= 2 && 2*n >= len(blocks)-1
	repeated := false
	for _, k := range count {
		repeated = repeated || k > 1
	}
	open := -1 // the turn that goes on
	for i, b := range blocks {
		l := labels[i]
		if transcript && !l.Empty() && (shouting(l.In(text)) || letter(l.In(text)) || repeated && n >= 4) {
			if s := trim(text, corpus.Span{Start: l.End + 1, End: b.End}); !s.Empty() {
				out = append(out, turn{parts: []corpus.Span{s}, speaker: bareLabel(text, l)})
				open = len(out) - 1
				continue
			}
		}
		if t, ok := tweet(text, b); ok {
			out = append(out, t)
			open = -1
			continue
		}
		if i > 0 && open < 0 && blockQuote(text, blocks, marked, i) {
			out = append(out, turn{parts: []corpus.Span{b}})
			continue
		}
		if open >= 0 && i < last && shouting(out[open].speaker.In(text)) && text[b.Start] != '(' && text[b.Start] != '[' {
			out[open].parts = append(out[open].parts, b) // a turn of several paragraphs
			continue
		}
		open = -1
	}
	return out
}

// label is the name before a colon at the start of a block, as a transcript has
// it; empty where none stands there.
func label(text string, b corpus.Span) corpus.Span {
	s := b.In(text)
	n := strings.IndexByte(s[:min(len(s), maxLabel)], ':')
	if n <= 0 || n+1 >= len(s) || s[n+1] != ' ' {
		return corpus.Span{}
	}
	words := strings.Fields(s[:n])
	if len(words) > 9 {
		return corpus.Span{}
	}
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(.,"))
		if !unicode.IsUpper(r) && w != "of" && w != "for" && w != "de" && w != "van" && w != "and" {
			return corpus.Span{}
		}
		if strings.ContainsAny(w, "\"“”‘/@") {
			return corpus.Span{}
		}
	}
	if name := s[:n]; !shouting(name) && (len(words) > 4 || strings.ContainsRune(name, ',')) {
		return corpus.Span{}
	}
	return corpus.Span{Start: b.Start, End: b.Start + n}
}

// bareLabel is a label without the office behind a comma or in brackets.
func bareLabel(text string, l corpus.Span) corpus.Span {
	if n := strings.IndexAny(l.In(text), ",("); n > 0 {
		l.End = l.Start + n
	}
	return trim(text, l)
}

// nameless reports whether a label names nobody.
func nameless(s string) bool {
	for _, w := range strings.Fields(corpus.Fold(s)) {
		switch w {
		case "unidentified", "unknown", "question", "q", "q.", "a", "a.", "reporter", "male", "female", "speaker", "voice", "audience":
			return true
		}
	}
	return false
}

// shouting reports whether a label is all in capitals, as in transcripts.
func shouting(s string) bool {
	return len(s) > 2 && s == strings.ToUpper(s)
}

// letter reports whether a label is the Q or A of an interview.
func letter(s string) bool { return s == "Q" || s == "A" || s == "Q." || s == "A." }

// tweet reads a block that ends in the signature of a tweet, "— Lena Hart
// (@lenahart) May 3, 2031".
func tweet(text string, b corpus.Span) (turn, bool) {
	s := b.In(text)
	at := strings.LastIndex(s, "(@")
	if at > 0 && at < maxLabel && len(s)-at > 60 {
		return namedTweet(text, b, at)
	}
	if at < 0 || len(s)-at > 60 {
		return turn{}, false
	}
	dash := max(strings.LastIndex(s[:at], "—"), strings.LastIndex(s[:at], "–"), strings.LastIndex(s[:at], "--"), strings.LastIndex(s[:at], "- "))
	if dash <= 0 || at-dash > maxLabel {
		return turn{}, false
	}
	content := trim(text, corpus.Span{Start: b.Start, End: b.Start + dash})
	name := trim(text, corpus.Span{Start: b.Start + dash + len("—"), End: b.Start + at})
	if s[dash] == '-' {
		name = trim(text, corpus.Span{Start: b.Start + dash + 1, End: b.Start + at})
		for name.Start < name.End && text[name.Start] == '-' {
			name.Start++
		}
		name = trim(text, name)
	}
	if content.Empty() || name.Empty() {
		return turn{}, false
	}
	return turn{parts: []corpus.Span{content}, speaker: name}, true
}

// namedTweet reads a block that begins with the name and the handle of a tweet, "Lena
// Hart (@lenahart) The bridge is open."
func namedTweet(text string, b corpus.Span, at int) (turn, bool) {
	s := b.In(text)
	n := strings.IndexByte(s[at:], ')')
	name := trim(text, corpus.Span{Start: b.Start, End: b.Start + at})
	if n < 0 || name.Empty() || len(strings.Fields(name.In(text))) > 5 || strings.ContainsAny(name.In(text), ".,:;\"“”") {
		return turn{}, false
	}
	content := trim(text, corpus.Span{Start: b.Start + at + n + 1, End: b.End})
	return turn{parts: []corpus.Span{content}, speaker: name}, !content.Empty()
}

// withTurns puts the turns among the quotations: what stands in marks inside a
// turn is part of it. It gives the speaker of each quotation, empty for those in
// marks.
func withTurns(qs []quotation, ts []turn) ([]quotation, []corpus.Span) {
	if len(ts) == 0 {
		return qs, nil
	}
	var out []quotation
	var speakers []corpus.Span
	k := 0
	for _, t := range ts {
		h := corpus.Hull(t.parts)
		for k < len(qs) && qs[k].hull().Start < h.Start && qs[k].hull().End <= h.Start {
			out, speakers = append(out, qs[k]), append(speakers, corpus.Span{})
			k++
		}
		for k < len(qs) && qs[k].hull().Start < h.End {
			k++
		}
		out, speakers = append(out, quotation{parts: t.parts, closed: true, turn: true}), append(speakers, t.speaker)
	}
	for ; k < len(qs); k++ {
		out, speakers = append(out, qs[k]), append(speakers, corpus.Span{})
	}
	return out, speakers
}
