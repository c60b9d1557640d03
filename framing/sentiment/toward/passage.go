package toward

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v3/tag"
	"github.com/kljensen/snowball/english"

	"parallax/corpus"
)

// A passage is the words around a mention, as the features see them. The
// mention is one word of it.
type passage struct {
	words []word
	at    int // the mention's place in words
	// The mention's clause is words[clause.Start:clause.End].
	clause corpus.Span
	own    []string // the mention's words but for names, folded
}

// A word of a passage.
type word struct {
	span  corpus.Span // in the sentence; of the mention, all of it
	at    int         // its place in the passage
	shown string      // as written, but for a name
	lower string      // shown in lower case, marks in their ASCII form
	form  string      // lower, with names, numbers and the mention masked
	stem  string
	tag   string // Penn Treebank
	quote bool   // within quotation marks
	not   bool   // in the reach of a negation
}

// What stands for the words that a model must not learn by heart. Every name
// is shown to the tagger and to VADER as one: "Trump" is a good word in the
// list of Hu and Liu, and "Bush" a noun to the tagger.
const (
	maskMention = "@mention"
	maskName    = "@name"
	maskNumber  = "@number"
	anyName     = "Smith"
)

// reach is how many bytes on each side of the mention are read; what is
// further off is another sentence's.
const reach = 600

// read makes the passage of a mention.
func (x *extractor) read(sentence string, mention corpus.Span, ctx Context) passage {
	part := clip(sentence, mention)
	text := part.In(sentence)
	p := passage{at: -1}
	var shown []string
	initial := true
	for _, t := range x.tokenizer.Tokenize(text) {
		span := corpus.Span{Start: part.Start + t.Start, End: part.Start + t.End()}
		raw := straight(t.Text)
		name := isName(raw)
		switch marked := span.Overlap(mention) > 0; {
		case name && (!initial || marked && !isPronoun(raw)):
			raw = anyName
		case marked:
			p.own = append(p.own, corpus.Fold(raw))
		}
		switch {
		case span.Overlap(mention) > 0 && p.at >= 0:
			p.words[p.at].shown = raw // of its last token, the name's head
			shown[p.at] = raw
		default:
			if p.at < 0 && span.End > mention.Start {
				p.at = len(p.words)
				if span.Overlap(mention) == 0 { // the mention holds no token
					p.words = append(p.words, word{shown: anyName})
					shown = append(shown, anyName)
				}
			}
			p.words = append(p.words, word{span: span, shown: raw})
			shown = append(shown, raw)
		}
		initial = raw == `"` || raw == "''" || raw == "``" || raw == ":" || endsSentence(raw)
	}
	if p.at < 0 {
		p.at = len(p.words)
		p.words = append(p.words, word{shown: anyName})
		shown = append(shown, anyName)
	}
	quote := ctx.Voice == corpus.Quoted && !strings.ContainsAny(text, `"“”„«»`)
	tokens := make([]tag.Token, len(shown))
	for i, s := range shown {
		tokens[i].Text = s
	}
	x.tagger.TagTokens(tokens)
	for i, t := range tokens {
		p.words[i].tag = t.Tag
		p.words[i].at = i
		p.words[i].mask(i == p.at)
		if p.words[i].lower == `"` {
			quote = !quote
		}
		p.words[i].quote = quote
	}
	p.words[p.at].span = mention
	markNegation(p.words)
	p.clause = clauseAround(p.words, p.at)
	return p
}

// shown is the passage as VADER reads it.
func (p *passage) shown() string {
	var b strings.Builder
	for i, w := range p.words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.shown)
	}
	return b.String()
}

// clip is the part of a sentence around a mention that is read, cut at white
// space, or at a character where there is none.
func clip(text string, mention corpus.Span) corpus.Span {
	s := corpus.Span{Start: max(0, mention.Start-reach), End: min(len(text), mention.End+reach)}
	if s.Start > 0 {
		if i := strings.IndexAny(text[s.Start:mention.Start], " \t\n\r"); i >= 0 {
			s.Start += i + 1
		}
	}
	if s.End < len(text) {
		if i := strings.LastIndexAny(text[mention.End:s.End], " \t\n\r"); i >= 0 {
			s.End = mention.End + i
		}
	}
	for s.Start < mention.Start && !utf8.RuneStart(text[s.Start]) {
		s.Start++
	}
	for s.End > mention.End && s.End < len(text) && !utf8.RuneStart(text[s.End]) {
		s.End--
	}
	return s
}

// mask gives a tagged word its forms.
func (w *word) mask(mention bool) {
	w.lower = strings.ToLower(w.shown)
	if w.lower == "''" || w.lower == "``" {
		w.lower = `"`
	}
	w.form = w.lower
	r, _ := utf8.DecodeRuneInString(w.shown)
	switch {
	case mention:
		w.lower, w.form = maskMention, maskMention
	case w.shown == anyName || isName(w.shown) && strings.HasPrefix(w.tag, "NNP"):
		w.form = maskName
	case unicode.IsDigit(r):
		w.form = maskNumber
	}
	w.stem = w.form
	if w.form == w.lower && !mention {
		w.stem = english.Stem(w.lower, false)
	}
}

// isName reports whether a word is written as a name is. At the start of a sentence
// every word is, and the tagger must tell.
func isName(raw string) bool {
	r, _ := utf8.DecodeRuneInString(raw)
	return unicode.IsUpper(r) && raw != "I"
}

func isPronoun(raw string) bool {
	switch strings.ToLower(raw) {
	case "he", "she", "it", "they", "we", "you", "him", "her", "them", "his", "its", "their", "who", "this", "that", "these", "those":
		return true
	}
	return false
}

// straight gives typographic marks their ASCII form, which the tagger knows.
func straight(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return marks.Replace(s)
		}
	}
	return s
}

var marks = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "’", "'", "‘", "'", "ʼ", "'", "—", "--", "–", "--")
