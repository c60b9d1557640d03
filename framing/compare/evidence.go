package compare

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/cespare/xxhash/v2"

	"parallax/corpus"
	"parallax/framing/sentiment"
	"parallax/framing/study"
	"parallax/framing/tally"
)

// passageLength is the most bytes of a statement that a passage shows.
const passageLength = 600

// PassageRule is what evidence does, for the reader of a result.
func PassageRule(o *study.Options) string {
	return fmt.Sprintf("Of the statements behind a number, up to %d are kept: those with the smallest hash of seed, document and offset, one of each document before a second of any (%d of a share in one period). The darkest and brightest, the typical and the distinct are those of the largest scores.", o.Passages, min(PeriodPassages, o.Passages))
}

// Evidence collects the passages of a result.
type Evidence struct {
	tally *tally.Tally
	lines *tally.Lines
	names []string // of the sources
	keep  int
	seed  uint64
	Pool  []study.Passage
	index map[window]int
}

// window is the part of a statement that a passage shows.
type window struct{ statement, start, end int }

func newEvidence(t *tally.Tally, l *tally.Lines, names []string, o *study.Options) *Evidence {
	return &Evidence{tally: t, lines: l, names: names, keep: o.Passages, seed: o.Seed, index: map[window]int{}}
}

// Sample chooses among statements as passageRule says; statements may repeat.
func (e *Evidence) Sample(statements []int) []int {
	type candidate struct {
		statement, turn int
		hash            uint64
	}
	all := slices.Clone(statements)
	slices.Sort(all)
	all = slices.Compact(all)
	candidates := make([]candidate, len(all))
	for i, s := range all {
		candidates[i] = candidate{statement: s, hash: e.hash(s)}
	}
	slices.SortFunc(candidates, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.statement, b.statement))
	})
	turns := map[int]int{}
	for i := range candidates {
		doc := e.tally.Statements[candidates[i].statement].Doc
		candidates[i].turn = turns[doc]
		turns[doc]++
	}
	slices.SortStableFunc(candidates, func(a, b candidate) int { return cmp.Compare(a.turn, b.turn) })
	out := make([]int, 0, min(e.keep, len(candidates)))
	for _, c := range candidates[:min(e.keep, len(candidates))] {
		out = append(out, c.statement)
	}
	return out
}

func (e *Evidence) hash(statement int) uint64 {
	s := &e.tally.Statements[statement]
	var b [16]byte
	binary.LittleEndian.PutUint64(b[:8], e.seed)
	binary.LittleEndian.PutUint64(b[8:], uint64(s.Start))
	h := xxhash.New()
	h.Write(b[:])
	h.WriteString(e.tally.Docs[s.Doc].ID)
	return h.Sum64()
}

// mention shows a statement with the spans of the document that count in it.
func (e *Evidence) mention(statement int, spans ...corpus.Span) (study.PassageRef, error) {
	return e.ref(statement, func(l *corpus.Line) []corpus.Span { return inText(l, spans) })
}

// Words shows a statement with the places where it has words in a row that
// fold to those given.
func (e *Evidence) Words(statement int, words []string) (study.PassageRef, error) {
	return e.ref(statement, func(l *corpus.Line) []corpus.Span { return placesOf(l.Text, words) })
}

// placesOf finds words that follow each other with white space alone between.
func placesOf(text string, words []string) []corpus.Span {
	var places, run []corpus.Span // run: the words before, none of them in a place
	end := 0
	for w := range corpus.Words(text) {
		if !corpus.Adjacent(text[end:w.Start]) {
			run = run[:0]
		}
		run, end = append(run, w), w.End
		if n := len(run) - len(words); n >= 0 && folds(text, run[n:], words) {
			places, run = append(places, corpus.Span{Start: run[n].Start, End: w.End}), run[:0]
		}
	}
	return places
}

func folds(text string, spans []corpus.Span, words []string) bool {
	for i, s := range spans {
		if corpus.Fold(s.In(text)) != words[i] {
			return false
		}
	}
	return true
}

// Feeling shows a statement with the words that make its sentiment.
func (e *Evidence) Feeling(statement int, scorer sentiment.Scorer) (study.PassageRef, error) {
	weight := map[corpus.Span]float64{}
	var at corpus.Span // the whole text that is shown
	ref, err := e.ref(statement, func(l *corpus.Line) []corpus.Span {
		var marks []corpus.Span
		end := 0
		for _, c := range scorer.Explain(l.Text) {
			if c.Span.Start >= end {
				marks, end = append(marks, c.Span), c.Span.End
				weight[c.Span] = c.Weight
			}
		}
		at.Start, at.End = cut(l.Text, marks)
		return marks
	})
	for _, m := range ref.Marks {
		ref.Weights = append(ref.Weights, Similarity(weight[corpus.Span{Start: m.Start + at.Start, End: m.End + at.Start}]))
	}
	return ref, err
}

// Whole shows a statement without marks.
func (e *Evidence) Whole(statement int) (study.PassageRef, error) {
	return e.ref(statement, func(*corpus.Line) []corpus.Span { return nil })
}

// Marked shows a statement with spans of its text marked.
func (e *Evidence) Marked(statement int, marks []corpus.Span) (study.PassageRef, error) {
	return e.ref(statement, func(*corpus.Line) []corpus.Span { return marks })
}

func (e *Evidence) ref(statement int, mark func(*corpus.Line) []corpus.Span) (study.PassageRef, error) {
	line, err := e.lines.Read(statement)
	if err != nil {
		return study.PassageRef{}, err
	}
	marks := mark(&line)
	start, end := cut(line.Text, marks)
	at := window{statement, start, end}
	n, ok := e.index[at]
	if !ok {
		n = len(e.Pool)
		e.index[at] = n
		e.Pool = append(e.Pool, e.passage(statement, &line, start, end))
	}
	ref := study.PassageRef{Passage: n}
	for _, m := range marks {
		if m.Start >= start && m.End <= end {
			ref.Marks = append(ref.Marks, corpus.Span{Start: m.Start - start, End: m.End - start})
		}
	}
	return ref, nil
}

func (e *Evidence) passage(statement int, l *corpus.Line, start, end int) study.Passage {
	s := &e.tally.Statements[statement]
	d := &e.tally.Docs[s.Doc]
	p := study.Passage{
		Doc: d.ID, Outlet: d.Outlet, Date: d.Date, Title: d.Title, URL: d.URL,
		Voice: s.Voice, Start: l.Start, End: l.End,
		Text: l.Text[start:end], Cut: end-start < len(l.Text),
	}
	if s.Voice.Sourced() {
		p.Source = e.names[s.Source]
	}
	if l.Cue != nil {
		p.Cue = l.Cue.Text
	}
	return p
}

// inText gives spans of the document as spans of the line's text, in which the
// statement's parts are joined.
func inText(l *corpus.Line, spans []corpus.Span) []corpus.Span {
	var out []corpus.Span
	at := 0
	for _, part := range l.Spans {
		for _, s := range spans {
			if part.Contains(s) {
				out = append(out, corpus.Span{Start: at + s.Start - part.Start, End: at + s.End - part.Start})
			}
		}
		at += part.Len() + len(corpus.Interruption)
	}
	slices.SortFunc(out, func(a, b corpus.Span) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// cut chooses the bytes of a long text that are shown: around the first mark,
// at white space where there is some, and never inside a character.
func cut(text string, marks []corpus.Span) (start, end int) {
	if len(text) <= passageLength {
		return 0, len(text)
	}
	if len(marks) > 0 {
		start = max(0, (marks[0].Start+marks[0].End-passageLength)/2)
	}
	end = min(len(text), start+passageLength)
	start = max(0, end-passageLength)
	for start > 0 && start < end && !utf8.RuneStart(text[start]) {
		start++
	}
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end--
	}
	if i := spaceAfter(text[start:end], start > 0); i > 0 && (len(marks) == 0 || start+i <= marks[0].Start) {
		start += i
	}
	if i := spaceBefore(text[start:end], end < len(text)); i > 0 && (len(marks) == 0 || start+i >= marks[0].End) {
		end = start + i
	}
	return start, end
}

const nearSpace = 40 // bytes in which a cut looks for white space

func spaceAfter(s string, wanted bool) int {
	for i := 0; wanted && i < min(len(s), nearSpace); i++ {
		if s[i] == ' ' || s[i] == '\n' {
			return i + 1
		}
	}
	return 0
}

func spaceBefore(s string, wanted bool) int {
	for i := len(s) - 1; wanted && i > max(0, len(s)-nearSpace); i-- {
		if s[i] == ' ' || s[i] == '\n' {
			return i
		}
	}
	return 0
}
