package measure

import (
	"fmt"
	"strings"
)

// A Line is one part of a declaration, for reading.
type Line struct{ Name, Text string }

// Lines are the parts of a declaration that are filled, after its title and
// question: `parallax explain`, the documentation and a report's methods show the same.
func (d Declaration) Lines() []Line {
	var lines []Line
	add := func(name, text string) {
		if text != "" {
			lines = append(lines, Line{name, text})
		}
	}
	add("Formula", d.Formula)
	add("where", d.Kind.Notation())
	add("Unit", d.Unit)
	add("Range", d.Range.String())
	if d.Kind == Contrast || d.Kind == Distance {
		add("Swapped", d.Swap.Sentence())
	}
	if d.Equal != "" {
		add("Equal groups", d.Equal)
	}
	add("Undefined", d.Undefined)
	add("Zeros", d.Zeros)
	add("Assumes", d.Assumes)
	for i, r := range d.References {
		name := "References"
		if i > 0 {
			name = ""
		}
		add(name, r)
	}
	return lines
}

// Sentence says what exchanging the two sides does.
func (s Swap) Sentence() string {
	switch s {
	case Negate:
		return "exchanging target and reference changes the sign"
	case Same:
		return "exchanging the two sides changes nothing"
	case Invert:
		return "exchanging target and reference gives the reciprocal"
	}
	return "exchanging target and reference gives another number"
}

// Title is the kind as a heading.
func (k Kind) Title() string {
	switch k {
	case Contrast:
		return "Contrasts: a term, in the target against the reference"
	case Association:
		return "Associations: a collocate and its node"
	case Dispersion:
		return "Dispersions: a term over the documents"
	case Distance:
		return "Distances: two groups, over all terms"
	case Profile:
		return "Profiles: one text or group"
	case Voices:
		return "Voices: who speaks"
	case Naming:
		return "Naming: what a referent is called"
	case Portrayal:
		return "Portrayal: how a referent is shown"
	case Tone:
		return "Tone: how a group speaks"
	case Likeness:
		return "Likeness: groups, statements, documents"
	}
	return string(k)
}

// Markdown documents every measure; docs/measures.md holds it.
func Markdown() string {
	var b strings.Builder
	b.WriteString("# Measures\n\n" +
		"Every number of Parallax, as its declaration in `framing/measure` states it; `parallax explain MEASURE` prints the same. " +
		"This file is generated: `go test ./framing/measure -run Documentation -update`. " +
		"How sure a number is, and why the document is the unit, tells [inference.md](inference.md).\n\n" +
		"A measure without a value is *undefined*, with a reason; it is never 0 in its place.\n\n")
	for _, k := range Kinds() {
		fmt.Fprintf(&b, "## %s\n\nIn the formulas: %s\n\n", k.Title(), k.Notation())
		for _, d := range Declarations() {
			if d.Kind != k {
				continue
			}
			fmt.Fprintf(&b, "### %s\n\n`%s` — %s\n\n", d.Title, d.ID, d.Answers)
			for _, line := range d.Lines() {
				switch line.Name {
				case "where":
				case "Formula":
					fmt.Fprintf(&b, "- Formula: `%s`\n", line.Text)
				case "", "References":
					fmt.Fprintf(&b, "- Reference: %s\n", line.Text)
				default:
					fmt.Fprintf(&b, "- %s: %s\n", line.Name, line.Text)
				}
			}
			b.WriteByte('\n')
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}
