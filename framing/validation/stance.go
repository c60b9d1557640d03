package validation

import (
	"slices"

	"parallax/corpus"
	"parallax/framing/codebook"
	"parallax/framing/sentiment/toward"
)

// AskStances adds a question for each referent: how does the statement stand to it? target answers for the tool. Referents of another name than
// only are left out, where it is not "".
func (t *Coder) AskStances(c *codebook.Codebook, target *toward.Target, only string) {
	t.target = target
	for _, r := range c.Referents {
		if only != "" && r.Name != only {
			continue
		}
		v := Variable{Name: StancePrefix + r.Name, Ask: "How does the statement, in these words, stand to " + r.Name + "? None where it does not speak of it.", Level: Nominal, Codes: []string{None, Against, Neither, For}}
		at := len(t.Variables) - 1
		if i := slices.IndexFunc(t.Variables, func(x Variable) bool { return x.Name == LabelPrefix+r.Name }); i >= 0 {
			at = i + 1
		}
		t.Variables = slices.Insert(t.Variables, at, v)
	}
}

// codes are the tool's of a candidate, stances among them.
func (t *Coder) codes(c *Candidate) []string {
	out := t.Code(c.Document, c.Statement)
	if t.target == nil {
		return out
	}
	sums, named := map[string]int{}, map[string]bool{}
	for _, m := range t.found(c.Document, c.Statement) {
		e := t.entries[m.Entry]
		v := slices.IndexFunc(t.Variables, func(v Variable) bool { return v.Name == StancePrefix+e.Referent })
		if e.Kind != codebook.LabelEntry || v < 0 {
			continue
		}
		sentence := m.Span
		for _, s := range c.Sentences {
			if s.Overlap(m.Span) > 0 {
				sentence = corpus.Span{Start: min(sentence.Start, s.Start), End: max(sentence.End, s.End)}
			}
		}
		mention := corpus.Span{Start: m.Span.Start - sentence.Start, End: m.Span.End - sentence.Start}
		class := t.target.Classify(sentence.In(c.Document.Text), mention, toward.Context{Voice: c.Statement.Voice, Family: e.Family}).Class()
		sums[e.Referent] += int(class) - int(toward.Neutral)
		named[e.Referent] = true
	}
	for v := range t.Variables {
		for r := range named {
			if t.Variables[v].Name == StancePrefix+r {
				out[v] = StanceOf(sums[r])
			}
		}
	}
	return out
}

// StanceOf is the stance of a statement by the sum of its mentions', each −1, 0 or 1.
func StanceOf(sum int) string {
	switch {
	case sum < 0:
		return Against
	case sum > 0:
		return For
	}
	return Neither
}
