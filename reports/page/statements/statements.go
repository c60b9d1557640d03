// Package statements shows the statements that stand for each group: the
// typical ones, and those that set it apart.
package statements

import (
	"embed"

	"parallax/framing"
	"parallax/reports/page/part"
)

// shown is a card for each group.
type shown struct{ Typical []groupStatements }

// groupStatements are the statements typical of a group, and those that set
// it apart.
type groupStatements struct {
	Group             string
	Typical, Distinct []statementView
}

type statementView struct {
	Text     string
	Voice    string
	Evidence int
}

//go:embed *.html *.css
var files embed.FS

// Section is the section of statements.
func Section() part.Section {
	return part.Section{ID: "said-by", Nav: "Statements", Files: files, View: view}
}

func view(r *framing.Result, p *part.Pool) any {
	var v shown
	x := &r.Vectors
	at := map[string]int{}
	group := func(name string) *groupStatements {
		i, ok := at[name]
		if !ok {
			i = len(v.Typical)
			at[name] = i
			v.Typical = append(v.Typical, groupStatements{Group: name})
		}
		return &v.Typical[i]
	}
	for _, g := range x.Typical {
		group(g.Group).Typical = newStatements(r, p, g.Statements)
	}
	for _, g := range x.Distinct {
		group(g.Group).Distinct = newStatements(r, p, g.Statements)
	}
	if len(v.Typical) == 0 {
		return nil
	}
	return v
}

// maxStatements of a group stand in the open.
const maxStatements = 3

func newStatements(r *framing.Result, p *part.Pool, all []framing.ScoredPassages) []statementView {
	var out []statementView
	for _, s := range all[:min(maxStatements, len(all))] {
		x := &r.Passages[s.Passage.Passage]
		out = append(out, statementView{Text: x.Text, Voice: x.Voice.String(), Evidence: p.Evidence([]framing.PassageRef{s.Passage})})
	}
	return out
}
