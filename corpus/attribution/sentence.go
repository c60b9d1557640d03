package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/corpus/block"
	"parallax/corpus/gazetteer"
)

// maxSentence bounds a sentence: text without any mark is cut at white space,
// so that no later step is quadratic in it.
const maxSentence = 2 << 10

// sentences splits a block. The prose library proposes the ends; then marks
// that close a quotation go back to the sentence that they close, and
// sentences that were glued together ("the long term.Assad has held") part.
func (a *Attributor) sentences(out []corpus.Span, text string, b corpus.Span) []corpus.Span {
	start := b.Start
	add := func(end int) {
		s := trim(text, corpus.Span{Start: start, End: end})
		start = end
		out = block.AppendBounded(out, text, s, maxSentence)
	}
	for _, s := range a.segmenter.Segment(b.In(text)) {
		end := b.Start + s.End()
		if end <= start || !endsHere(text[start:end], text[end:b.End]) || a.initialOfName(text[start:end], text[end:b.End]) {
			continue
		}
		end += closers(text[end:b.End])
		if quoteEnd(text[start:end]) && tagFollows(text[end:b.End]) {
			continue
		}
		for _, cut := range glued(text[start:end]) {
			add(start + cut)
		}
		add(end)
	}
	add(b.End)
	return out
}

// endsHere reports whether a sentence ends where the segmenter says so, between
// two parts of a text. It does not within a name that an abbreviation starts
// ("Mr. Drum", "Rep. A. B. Lund"), before the number that one counts ("Fig. 3"),
// behind "et al." before what goes on, and nowhere before a small letter, even
// if the mark closes a quotation (“Who was it?” he asked).
func endsHere(before, after string) bool {
	closed := closers(after)
	rest := strings.TrimLeftFunc(after[closed:], unicode.IsSpace)
	next, _ := utf8.DecodeRuneInString(rest)
	if unicode.IsLower(next) && !strings.HasPrefix(rest, "iP") {
		return false
	}
	s, ok := strings.CutSuffix(before, ".")
	if !ok || closed > 0 {
		return true
	}
	fields := strings.Fields(s[max(0, len(s)-60):])
	if len(fields) == 0 {
		return true
	}
	word := strings.TrimLeft(fields[len(fields)-1], "(“‘\"'[")
	switch {
	case title(word):
		return false
	case counted(word):
		return !unicode.IsDigit(next) && next != '('
	case word == "al" && len(fields) > 1 && fields[len(fields)-2] == "et":
		return next != '(' && next != '[' && !unicode.IsDigit(next)
	case len(fields) > 1 && initial(word):
		return !namesOn(fields[:len(fields)-1], rest)
	}
	return true
}

// title reports whether a word before a point is a title that a name follows, or the
// first word of a place's name.
func title(word string) bool {
	switch word {
	case "Mr", "Mrs", "Ms", "Dr", "Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Gen", "Col", "Lt", "Sgt", "Capt", "Cmdr", "Adm", "Prof", "Rev",
		"Messrs", "Sec", "Atty", "Supt", "Insp", "Maj", "Cpl", "Pvt", "Hon", "Ft", "Mt":
		return true
	}
	return false
}

// initialOfName reports whether a text ends in the initial of a name that goes on
// behind it ("Michael J." before "Green").
func (a *Attributor) initialOfName(s, after string) bool {
	n := len(s)
	if n < 5 || s[n-1] != '.' || s[n-2] < 'A' || s[n-2] > 'Z' || s[n-3] != ' ' {
		return false
	}
	word := s[:n-3]
	if k := strings.LastIndexFunc(word, unicode.IsSpace); k >= 0 {
		word = word[k+1:]
	}
	first, _ := utf8.DecodeRuneInString(word)
	next, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(after, unicode.IsSpace))
	return unicode.IsUpper(first) && unicode.IsUpper(next) && a.lists.Given(corpus.Fold(word)) != gazetteer.Unsaid
}

// quoteEnd reports whether a text ends in an end mark and a closing quotation
// mark.
func quoteEnd(s string) bool {
	bare := strings.TrimRight(s, "”’»\"'")
	return len(bare) < len(s) && (strings.HasSuffix(bare, "?") || strings.HasSuffix(bare, "!") || strings.HasSuffix(bare, ".") || strings.HasSuffix(bare, "…"))
}

// counted reports whether a word before a point is one that a number follows.
func counted(word string) bool {
	switch word {
	case "Fig", "Figs", "fig", "figs", "No", "Nos", "Vol", "vol", "pp", "Ch", "Art", "Eq",
		"Jan", "Feb", "Mar", "Apr", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec":
		return true
	}
	return false
}

// initial reports whether a word before a point is the first letter of a name.
func initial(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) && n == len(word)
}

// namesOn reports whether a name goes on behind an initial: a title or another
// initial stands before it, and a capital that starts no sentence behind it.
func namesOn(before []string, rest string) bool {
	last := strings.TrimLeft(before[len(before)-1], "(“‘\"'[")
	short, ok := strings.CutSuffix(last, ".")
	if !ok || !title(short) && !initial(short) {
		return false
	}
	word := rest
	if k := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) }); k >= 0 {
		word = rest[:k]
	}
	switch word {
	case "", "The", "A", "An", "In", "On", "At", "He", "She", "It", "They", "We", "But", "And", "This", "That", "His", "Her", "As", "For", "If", "When", "While", "After", "There":
		return false
	}
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// closers is the length of the closing marks at the start of a text that
// follows a sentence's end.
func closers(after string) int {
	n := 0
	for _, r := range after {
		if !strings.ContainsRune("”’»)]", r) {
			break
		}
		n += utf8.RuneLen(r)
	}
	return n
}

// glued gives the places in a sentence at which a second one starts with no
// space before it (corpus.Glued). Each place is relative to the end of the one
// before.
func glued(s string) []int {
	var cuts []int
	last := 0
	for i := 0; i < len(s); i++ {
		if c := s[i]; c != '.' && c != '?' && c != '!' {
			continue
		}
		if next, ok := corpus.Glued(s, i); ok {
			cuts = append(cuts, next-last)
			last, i = next, next
		}
	}
	return cuts
}
