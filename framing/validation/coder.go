package validation

import (
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/framing/codebook"
	"parallax/framing/sentiment"
	"parallax/framing/sentiment/toward"
)

// A Coder codes statements as the tool does.
type Coder struct {
	Variables []Variable
	matcher   *codebook.Matcher
	entries   []codebook.Entry
	scorer    sentiment.Scorer
	target    *toward.Target // nil where no stances are asked for
}

// NewCoder is the tool as a coder; c may be nil. A study's own variables stand before what is confirmed last.
func NewCoder(c *codebook.Codebook, scorer sentiment.Scorer, own ...Variable) *Coder {
	t := &Coder{Variables: Variables(c), scorer: scorer}
	t.Variables = slices.Insert(t.Variables, len(t.Variables)-1, own...)
	if c != nil {
		t.matcher, t.entries = c.Matcher(), c.Entries()
	}
	return t
}

// SentimentBound is the compound from which on a text is not neutral; Hutto
// and Gilbert 2014 give it for VADER.
const SentimentBound = 0.05

// Code gives the tool's codes of a statement, one for each variable. That its
// source is right it holds of every statement that has one.
func (t *Coder) Code(d *corpus.Document, s *corpus.Statement) []string {
	codes := map[string]string{VoiceVariable: s.Voice.String(), SentimentVariable: t.sentiment(s.Text(d.Text)), SourceTypeVariable: None}
	if s.Source != nil {
		codes[SourceTypeVariable] = s.Source.Type.String()
	}
	for _, m := range t.found(d, s) {
		t.note(codes, t.entries[m.Entry])
	}
	out := make([]string, len(t.Variables))
	for i, v := range t.Variables {
		out[i] = codes[v.Name]
		switch {
		case out[i] != "":
		case v.Confirms && s.Source == nil:
		case v.Confirms:
			out[i] = Yes
		case v.Own:
		case v.Name == SourceTypeVariable: // a source of which the tool cannot tell what it is
		case strings.HasPrefix(v.Name, LabelPrefix), strings.HasPrefix(v.Name, StancePrefix):
			out[i] = None
		default:
			out[i] = No
		}
	}
	return out
}

// found are the places in a statement where a pattern of the codebook stands.
func (t *Coder) found(d *corpus.Document, s *corpus.Statement) []codebook.Match {
	if t.matcher == nil {
		return nil
	}
	var all []codebook.Match
	for _, span := range s.Spans {
		var words []corpus.Span
		for w := range corpus.Words(span.In(d.Text)) {
			words = append(words, corpus.Span{Start: w.Start + span.Start, End: w.End + span.Start})
		}
		all = append(all, t.matcher.Find(d.Text, words)...)
	}
	return all
}

func (t *Coder) note(codes map[string]string, e codebook.Entry) {
	if e.Kind == codebook.FrameEntry {
		codes[FramePrefix+e.Referent] = Yes
		return
	}
	name := LabelPrefix + e.Referent
	switch codes[name] {
	case "", e.Family:
		codes[name] = e.Family
	default:
		codes[name] = Several
	}
}

func (t *Coder) sentiment(text string) string {
	switch c := t.scorer.Score(text).Compound; {
	case c >= SentimentBound:
		return "positive"
	case c <= -SentimentBound:
		return "negative"
	}
	return "neutral"
}
