package toward

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"parallax/corpus"
)

// A Mention is a marked place of a document.
type Mention struct {
	Doc    string
	Span   corpus.Span
	Family string // label family, "" where the file has none
	Line   int    // of the file, for messages
}

// ReadMentions reads a CSV file with the columns doc, start and end, where
// start and end are bytes of the document's text, and family where it has
// one; other columns are passed over. The file's name is for messages, which
// say line and column.
func ReadMentions(name string, r io.Reader) ([]Mention, error) {
	rows := csv.NewReader(r)
	rows.ReuseRecord = true
	head, err := rows.Read()
	if errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("read mentions %s: the file is empty: its first line names the columns doc, start and end", name)
	}
	if err != nil {
		return nil, fmt.Errorf("read mentions %s: %w", name, err)
	}
	column := make(map[string]int)
	for i, c := range head {
		column[strings.TrimPrefix(strings.TrimSpace(c), "\ufeff")] = i
	}
	for _, c := range []string{"doc", "start", "end"} {
		if _, ok := column[c]; !ok {
			return nil, fmt.Errorf("read mentions %s: line 1: there is no column %s: the columns doc, start and end are needed", name, c)
		}
	}
	family, hasFamily := column["family"]
	var out []Mention
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read mentions %s: %w", name, err)
		}
		line, _ := rows.FieldPos(0)
		m := Mention{Doc: strings.Clone(row[column["doc"]]), Line: line}
		for _, c := range []struct {
			name string
			into *int
		}{{"start", &m.Span.Start}, {"end", &m.Span.End}} {
			cell := row[column[c.name]]
			if *c.into, err = strconv.Atoi(strings.TrimSpace(cell)); err != nil {
				return nil, fmt.Errorf("read mentions %s: line %d: column %s: %q is no whole number of bytes", name, line, c.name, cell)
			}
		}
		if hasFamily {
			m.Family = strings.Clone(row[family])
		}
		out = append(out, m)
	}
}

// ClassifyIn says how the sentence of a mention stands to it, in a document
// that was read for who speaks. Where the mention runs over several
// sentences, they are read as one. It fails where the mention is none.
func (t *Target) ClassifyIn(text string, r *corpus.Reading, m Mention) (TargetScore, error) {
	if err := CheckMention(text, m.Span); err != nil {
		return TargetScore{}, err
	}
	sentence := m.Span
	first, _ := slices.BinarySearchFunc(r.Sentences, m.Span.Start, func(s corpus.Span, at int) int {
		if s.End <= at {
			return -1
		}
		return 1
	})
	for _, s := range r.Sentences[first:] {
		if s.Start >= m.Span.End {
			break
		}
		sentence = corpus.Span{Start: min(sentence.Start, s.Start), End: max(sentence.End, s.End)}
	}
	ctx := Context{Voice: voiceAt(r, m.Span), Family: m.Family}
	mention := corpus.Span{Start: m.Span.Start - sentence.Start, End: m.Span.End - sentence.Start}
	return t.Classify(sentence.In(text), mention, ctx), nil
}

// voiceAt is the voice of the statement that holds the most of a span.
func voiceAt(r *corpus.Reading, span corpus.Span) corpus.Voice {
	voice, most := corpus.Own, 0
	for i := range r.Statements {
		s := &r.Statements[i]
		held := 0
		for _, p := range s.Spans {
			held += p.Overlap(span)
		}
		if held > most {
			voice, most = s.Voice, held
		}
	}
	return voice
}
