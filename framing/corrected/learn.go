package corrected

import (
	"slices"
	"strings"

	"parallax/framing/codebook"
	"parallax/framing/compare"
	"parallax/framing/learned"
	"parallax/framing/tally"
	"parallax/framing/validation"
)

// Learn learns the coding variables of the study's own from their codes and reads them in every statement. What can be read is a frame of
// the codebook from then on, whose mentions are the statements with the code. It is called before the rooms are entered.
func Learn(s *compare.Study) error {
	if s.Coded == nil {
		return nil
	}
	if !slices.ContainsFunc(s.Coded.Sample.Variables, func(v validation.Variable) bool { return v.Own }) {
		return nil
	}
	c, err := find(s)
	if err != nil {
		return err
	}
	texts := newTexts(s, c)
	for v, variable := range c.Sample.Variables {
		if !variable.Own {
			continue
		}
		r, err := c.learn(s, v, texts)
		if err != nil {
			return err
		}
		s.Learned = append(s.Learned, *r)
	}
	addFrames(s)
	return nil
}

// learn learns and reads one variable.
func (c *coded) learn(s *compare.Study, v int, texts *texts) (*learned.Reading, error) {
	variable := &c.Sample.Variables[v]
	r := &learned.Reading{Variable: variable.Name, Codes: variable.Codes, Frame: variable.Name + " (coded)"}
	var cases []learned.Case
	for i := range c.Sample.Items {
		codes := c.Of(i, []int{v})
		for _, code := range codes {
			cases = append(cases, learned.Case{
				Text: texts.of(c.statement[i]), Class: slices.Index(variable.Codes, code[0]),
				Weight: 1 / c.Sample.Items[i].Probability / float64(len(codes)),
			})
		}
	}
	if len(cases) == 0 {
		r.Refused = "nobody coded it"
		return r, nil
	}
	m, err := learned.Learn(cases, len(variable.Codes), learned.DefaultOptions())
	if err != nil {
		return nil, err
	}
	r.Report, r.Refused = m.Report, m.Report.Refused()
	if r.Refused != "" {
		return r, nil
	}
	m.Know(s.Tally.Vocabulary.Terms())
	r.Probability = make([][]float32, len(s.Tally.Statements))
	return r, s.Parallel(len(r.Probability), func(i int) error {
		t := texts.of(i)
		p := m.Read(&t)
		r.Probability[i] = make([]float32, len(p))
		for k, x := range p {
			r.Probability[i][k] = float32(x)
		}
		return nil
	})
}

// texts are the statements of a study as they are learned from.
type texts struct {
	study   *compare.Study
	coded   *coded
	outlets map[string]int
	marks   map[int][]string // families and frames, by statement
}

func newTexts(s *compare.Study, c *coded) *texts {
	t := &texts{study: s, coded: c, outlets: map[string]int{}, marks: map[int][]string{}}
	for i := range s.Tally.Docs {
		if name := s.Tally.Docs[i].Outlet; t.outlets[name] == 0 {
			t.outlets[name] = len(t.outlets) + 1
		}
	}
	if s.Options.Codebook == nil {
		return t
	}
	entries := s.Options.Codebook.Entries()
	for i := range s.Tally.Mentions {
		m := &s.Tally.Mentions[i]
		e := entries[m.Entry]
		name := e.Kind.String() + " " + e.Referent
		if e.Kind == codebook.LabelEntry {
			name += ": " + e.Family
		}
		if !slices.Contains(t.marks[m.Statement], name) {
			t.marks[m.Statement] = append(t.marks[m.Statement], name)
		}
	}
	return t
}

func (t *texts) of(statement int) learned.Text {
	tallied := t.study.Tally
	st := &tallied.Statements[statement]
	out := learned.Text{Document: t.coded.clusterOf[st.Doc], Outlet: t.outlets[tallied.Docs[st.Doc].Outlet]}
	for _, w := range tallied.Words.Row(statement) {
		out.Words = append(out.Words, tallied.Vocabulary.Term(w.ID()))
	}
	out.Marks = append(out.Marks, "voice "+st.Voice.String(), "place "+st.Position.String())
	out.Marks = append(out.Marks, t.marks[statement]...)
	return out
}

// addFrames makes frames of what was read, with a mention for every statement that has the code.
func addFrames(s *compare.Study) {
	book := &codebook.Codebook{}
	if s.Options.Codebook != nil {
		copied := *s.Options.Codebook
		book = &copied
		book.Frames = slices.Clone(book.Frames)
	}
	first := len(book.Frames)
	for k := range s.Learned {
		if r := &s.Learned[k]; r.Refused == "" {
			book.Frames = append(book.Frames, frameOf(r))
		}
	}
	if len(book.Frames) == first {
		return
	}
	s.Options.Codebook = book
	entry := map[[2]string]int{}
	for i, e := range book.Entries() {
		if e.Kind == codebook.FrameEntry {
			entry[[2]string{e.Referent, e.Label}] = i
		}
	}
	for k := range s.Learned {
		r := &s.Learned[k]
		for i := range r.Probability {
			code := r.Codes[r.Likeliest(i)]
			e, ok := entry[[2]string{r.Frame, code}]
			if !ok {
				continue
			}
			hull := s.Tally.Statements[i].Hull()
			s.Tally.Mentions = append(s.Tally.Mentions, tally.Mention{Statement: i, Entry: e, Start: hull.Start, End: hull.End})
		}
	}
}

// frameOf is a frame with a part for each code; of two codes, one of which says that the other is absent, the other alone.
func frameOf(r *learned.Reading) codebook.Frame {
	f := codebook.Frame{Name: r.Frame, Note: "read in every statement, as learned from people's codes"}
	codes := slices.DeleteFunc(slices.Clone(r.Codes), absent)
	for _, code := range codes {
		label := codebook.Label{Pattern: code, Name: code}
		if len(codes) == 1 {
			f.Patterns = append(f.Patterns, label)
			continue
		}
		f.Frames = append(f.Frames, codebook.Frame{Name: strings.ReplaceAll(code, "/", "-"), Patterns: []codebook.Label{label}})
	}
	return f
}

// absent are codes that say that there is nothing of the kind.
func absent(code string) bool {
	return strings.EqualFold(code, validation.No) || strings.EqualFold(code, validation.None)
}
