package attribution

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/corpus/gazetteer"
)

// maxSentence bounds a sentence: text without any mark is cut at white space,
// so that no later step is quadratic in it.
const maxSentence = 2 << 10

// sentences splits a block. The prose library proposes the ends; then marks
// that close a quotation go back to the sentence that they close, and
// sentences that were glued together ("the long term.Assad has held") part.
func (a *Attributor) sentences(out []corpus.Span, text string, block corpus.Span) []corpus.Span {
	start := block.Start
	add := func(end int) {
		s := trim(text, corpus.Span{Start: start, End: end})
		start = end
		out = appendBounded(out, text, s, maxSentence)
	}
	for _, s := range a.segmenter.Segment(block.In(text)) {
		end := block.Start + s.End()
		if end <= start || beforeName(text[start:end]) || a.initial(text[start:end], text[end:block.End]) {
			continue
		}
		end += closers(text[end:block.End])
		if quoteEnd(text[start:end]) && tagFollows(text[end:block.End]) {
			continue
		}
		for _, cut := range glued(text[start:end]) {
			add(start + cut)
		}
		add(end)
	}
	add(block.End)
	return out
}

// beforeName says that a text ends in a title that a name follows, so that no
// sentence ends there ("Mr. Drum", where the segmenter knows a drum).
func beforeName(s string) bool {
	s, ok := strings.CutSuffix(s, ".")
	if !ok {
		return false
	}
	if k := strings.LastIndexFunc(s, unicode.IsSpace); k >= 0 {
		s = s[k+1:]
	}
	switch strings.TrimLeft(s, "(“‘\"'") {
	case "Mr", "Mrs", "Ms", "Dr", "Sen", "Sens", "Rep", "Reps", "Gov", "Gen", "Col", "Lt", "Sgt", "Capt", "Adm", "Prof", "Rev", "Messrs":
		return true
	}
	return false
}

// initial reports whether a text ends in the initial of a name that goes on
// behind it ("Michael J." before "Green").
func (a *Attributor) initial(s, after string) bool {
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

// domains are words which after a point are no new sentence ("Amazon.Com").
func domains() []string { return []string{"co", "com", "edu", "gov", "js", "net", "org"} }

// maxWord is how far back glued looks for the start of a word.
const maxWord = 40

// glued gives the places in a sentence at which a second one starts with no
// space before it: a word of at least two small letters, an end mark with
// any closing marks, and a capital followed by a small letter or a space.
// Each place is relative to the end of the one before.
func glued(s string) []int {
	var cuts []int
	last := 0
	for i := 0; i < len(s); i++ {
		if c := s[i]; c != '.' && c != '?' && c != '!' {
			continue
		}
		before := s[max(last, i-maxWord):i]
		if k := strings.LastIndexFunc(before, unicode.IsSpace); k >= 0 {
			before = before[k+1:]
		}
		if small := len(before) - len(strings.TrimRight(before, "abcdefghijklmnopqrstuvwxyz")); small < 2 || strings.ContainsAny(before, "/@.") {
			continue
		}
		j := i + 1
		j += closers(s[j:])
		word := s[j:]
		if k := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }); k >= 0 {
			word = word[:k]
		}
		r, n := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(r) || slices.Contains(domains(), strings.ToLower(word)) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(s[j+n:]); unicode.IsLower(next) || next == ' ' {
			cuts = append(cuts, j-last)
			last, i = j, j
		}
	}
	return cuts
}
