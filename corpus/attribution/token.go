package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
)

// A token is a word, a number or a mark, cut as the Penn Treebank cuts them
// ("do|n't", "Assad|'s"), so that the tagger knows it.
type token struct {
	corpus.Span
	word string // as it stands in the text
	low  string // folded: lower case, straight apostrophes
	tag  string // Penn Treebank tag
}

func (t *token) capital() bool {
	r, _ := utf8.DecodeRuneInString(t.word)
	return unicode.IsUpper(r)
}

func (t *token) is(prefix string) bool { return strings.HasPrefix(t.tag, prefix) }

// mark reports whether the token holds no letter and no digit.
func (t *token) mark() bool {
	r, _ := utf8.DecodeRuneInString(t.word)
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && t.word[0] != '\''
}

// tokens cuts a span of text. It looks at each byte once.
func tokens(out []token, text string, s corpus.Span) []token {
	for i := s.Start; i < s.End; {
		r, n := utf8.DecodeRuneInString(text[i:s.End])
		if unicode.IsSpace(r) {
			i += n
			continue
		}
		end := i + n
		switch {
		case wordRune(r):
			end = wordEnd(text, i, s.End)
			out = appendWord(out, text, corpus.Span{Start: i, End: end})
			i = end
			continue
		case strings.ContainsRune(".-–—`'", r): // "...", "--", "``", "''" are one mark
			for end < s.End && text[end:min(end+n, s.End)] == text[i:i+n] {
				end += n
			}
		}
		out = append(out, newToken(text, corpus.Span{Start: i, End: end}))
		i = end
	}
	return out
}

func newToken(text string, s corpus.Span) token {
	w := s.In(text)
	return token{Span: s, word: w, low: corpus.Fold(w)}
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || corpus.Invisible(r) ||
		r == '@' || r == '#' || r == '$' || r == '_'
}

// wordEnd is the end of the word that starts at i: letters and digits with
// single apostrophes, hyphens, points, commas (in numbers), colons (in times)
// and slashes inside.
func wordEnd(text string, i, end int) int {
	for i < end {
		r, n := utf8.DecodeRuneInString(text[i:end])
		if wordRune(r) {
			i += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+n : end])
		prev, _ := utf8.DecodeLastRuneInString(text[:i])
		switch {
		case r == '.' && initials(text, i):
			i += n // the point of "U.S." or "J."
			continue
		case strings.ContainsRune("'’-‐‑&", r) && wordRune(next),
			strings.ContainsRune(".,:/", r) && unicode.IsDigit(prev) && unicode.IsDigit(next),
			strings.ContainsRune("./_~%?=", r) && strings.Contains(text[max(0, i-60):i], "://") && wordRune(next):
			i += n
			continue
		case r == '.' && abbreviated(text[:i]):
			i += n
		case unicode.IsLetter(prev):
			if rest := dividedAt(text[i:end]); rest > 0 {
				i += rest
				continue
			}
		}
		return i
	}
	return i
}

// dividedAt is the length of the hyphen and the line end between the parts of a word that the end
// of a line divides (corpus.Words), at the start of a text; 0 where none stands there.
func dividedAt(text string) int {
	hyphen, n := utf8.DecodeRuneInString(text)
	if !strings.ContainsRune("-‐‑", hyphen) {
		return 0
	}
	rest := strings.TrimPrefix(text[n:], "\r")
	line, ok := strings.CutPrefix(rest, "\n")
	if !ok {
		return 0
	}
	line = strings.TrimLeft(line, " \t")
	if next, _ := utf8.DecodeRuneInString(line); !unicode.IsLetter(next) {
		return 0
	}
	return len(text) - len(line)
}

// initials reports whether the point at i ends a single capital letter that starts
// a word or follows another point.
func initials(text string, i int) bool {
	if i == 0 || !unicode.IsUpper(rune(text[i-1])) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:i-1])
	return i == 1 || before == '.' || !wordRune(before)
}

// abbreviated reports whether a text ends in a title or another short form which
// keeps its point.
func abbreviated(text string) bool {
	text = text[max(0, len(text)-6):]
	if k := strings.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }); k >= 0 {
		text = text[k+1:]
	}
	switch text {
	case "Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov", "Gen", "Col", "Lt", "Sgt", "Capt", "Adm", "Prof", "Rev",
		"Hon", "Jr", "Sr", "St", "Inc", "Corp", "Co", "Ltd", "vs", "Del", "Pres", "Sens", "Reps", "Messrs",
		"Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec":
		return true
	}
	return false
}

// appendWord appends a word, its clitics apart.
func appendWord(out []token, text string, s corpus.Span) []token {
	t := newToken(text, s)
	if strings.IndexByte(t.low, '\'') < 0 {
		return append(out, t)
	}
	for _, clitic := range []string{"n't", "'s", "'ll", "'re", "'ve", "'d", "'m"} {
		if !strings.HasSuffix(t.low, clitic) || len(t.low) == len(clitic) {
			continue
		}
		cut := s.End // counted back in characters: the apostrophe may be curly
		for range clitic {
			_, n := utf8.DecodeLastRuneInString(text[s.Start:cut])
			cut -= n
		}
		out = append(out, newToken(text, corpus.Span{Start: s.Start, End: cut}))
		return append(out, newToken(text, corpus.Span{Start: cut, End: s.End}))
	}
	return append(out, t)
}

// plainMark is a token as the tagger knows it.
func plainMark(word string) string {
	switch word {
	case "“", "”", "„", "‟", "«", "»", "``", "''":
		return `"`
	case "‘", "’", "‚", "‛", "‹", "›":
		return "'"
	}
	return corpus.Clean(word)
}
