package tally

import (
	"bytes"
	"fmt"
	"slices"
	"sort"
	"strings"

	"parallax/corpus"
	"parallax/corpus/identity"
	"parallax/framing/codebook"
	"parallax/framing/labels"
	"parallax/framing/sentiment"
	"parallax/framing/sentiment/toward"
	"parallax/framing/study"
)

// An examiner takes one document apart; it holds nothing that changes.
type examiner struct {
	reader  corpus.Reader
	scorer  sentiment.Scorer
	matcher *codebook.Matcher // nil without a codebook
	entries []codebook.Entry  // of the codebook
	target  *toward.Target    // nil where attitudes are not asked for
	toward  string            // Options.Toward
	// portrayer looks at the words around names; nil where nobody asks.
	portrayer *labels.Portrayer
	// page reports whether what the page around the articles says is asked for.
	page bool
}

// NewExaminer prepares to read documents as the options ask. Portraits are looked
// at where they are asked for and a person has written the codebook.
func NewExaminer(reader corpus.Reader, scorer sentiment.Scorer, o *study.Options, portraits bool) (*examiner, error) {
	x := &examiner{reader: reader, scorer: scorer, page: slices.Contains(o.Voices, corpus.Page)}
	if o.Codebook == nil {
		return x, nil
	}
	x.matcher, x.entries = o.Codebook.Matcher(), o.Codebook.Entries()
	err := x.withAttitudes(o)
	if err == nil && portraits && o.Discovered == 0 {
		err = x.withPortraits(o)
	}
	return x, err
}

// Portrays reports whether the words around names are looked at.
func (x *examiner) Portrays() bool { return x.portrayer != nil }

// Examined is what one document adds to a tally.
type Examined struct {
	doc        Document
	roster     identity.Roster
	statements []examinedStatement
}

type examinedStatement struct {
	row      Statement
	source   string // the key of its roster
	class    string
	cue      string
	words    []string // folded, in order
	breaks   []gap    // after each word
	capitals []bool   // whether a word is written with a capital that its place does not ask for
	mentions []examinedMention
	line     []byte // its line of statements.jsonl
}

type examinedMention struct {
	entry, start, end int
	word, length      int    // its words among the statement's
	form              string // its words as written, white space folded
	toward            toward.TargetScore
	portrait          Portrait
	modifiers         []string
	verb              string
}

func (x *examiner) examine(d *corpus.Document) (Examined, error) {
	reading := x.reader.Read(d)
	out := Examined{
		roster:     identity.RosterOf(d.Text, &reading),
		doc:        Document{Document: withoutText(d), Sentences: articleSentences(d, reading.Sentences), digest: digest(d)},
		statements: make([]examinedStatement, 0, len(reading.Statements)),
	}
	lead := leadOf(d, reading.Sentences)
	for i := range reading.Statements {
		s, err := x.statement(d, &reading.Statements[i], out.roster.Keys[i], reading.Sentences)
		if err != nil {
			return Examined{}, fmt.Errorf("document %s: statement %d: %w", d.ID, i+1, err)
		}
		s.row.Position = positionOf(d, s.row.Start, lead)
		out.statements = append(out.statements, s)
	}
	x.portray(d, reading, out.statements)
	return out, nil
}

func (x *examiner) statement(d *corpus.Document, s *corpus.Statement, source string, sentences []corpus.Span) (examinedStatement, error) {
	hull := s.Hull()
	out := examinedStatement{row: Statement{
		Voice: s.Voice, Frame: s.Frame, Start: hull.Start, end: hull.End, Scare: len(s.Scare),
	}}
	if s.Source != nil {
		out.source, out.class = source, s.Source.Class
	}
	if s.Cue != nil {
		out.cue = corpus.Fold(oneLine(s.Cue.In(d.Text)))
	}
	for _, span := range s.Spans {
		words, first := wordsIn(d.Text, span), len(out.words)
		for _, w := range words {
			out.words = append(out.words, corpus.Fold(w.In(d.Text)))
		}
		after := gaps(d.Text, words, sentences)
		out.breaks, out.capitals = append(out.breaks, after...), append(out.capitals, capitals(d.Text, words, after)...)
		if x.matcher != nil && (x.page || s.Voice != corpus.Page) {
			for _, m := range x.matcher.Find(d.Text, words) {
				at, length := standing(words, m.Span)
				out.mentions = append(out.mentions, examinedMention{
					entry: m.Entry, start: m.Span.Start, end: m.Span.End, word: first + at, length: length, form: oneLine(m.Span.In(d.Text)),
					toward: x.attitude(d.Text, sentences, s.Voice, m),
				})
			}
		}
	}
	out.row.Words = len(out.words)
	if !s.Frame {
		out.row.Mood = x.mood(d.Text, s, sentences)
	}
	var line bytes.Buffer
	if err := identity.WriteDraft(&line, d, s, source); err != nil {
		return examinedStatement{}, err
	}
	out.line = line.Bytes()
	return out, nil
}

// articleSentences is how many sentences belong to the article.
func articleSentences(d *corpus.Document, sentences []corpus.Span) int {
	n := 0
	for _, s := range sentences {
		if !d.OnPage(s) {
			n++
		}
	}
	return n
}

func withoutText(d *corpus.Document) corpus.Document {
	out := *d
	out.Text, out.Page, out.Quotes = "", nil, nil
	return out
}

// oneLine is s with its white space as single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func wordsIn(text string, span corpus.Span) []corpus.Span {
	var words []corpus.Span
	for w := range corpus.Words(span.In(text)) {
		words = append(words, corpus.Span{Start: w.Start + span.Start, End: w.End + span.Start})
	}
	return words
}

// standing is where a span stands among words: the first that it touches, and
// how many.
func standing(words []corpus.Span, span corpus.Span) (first, length int) {
	first = sort.Search(len(words), func(i int) bool { return words[i].End > span.Start })
	for first+length < len(words) && words[first+length].Start < span.End {
		length++
	}
	return first, length
}
