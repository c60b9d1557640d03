// Package gate holds a study's numbers against bounds, so that a job which runs
// every night can say what shifted and fail when it shifted too far.
//
// It stands after the study and before the reports:
//
//	framing.Result ─ NewFacts ─► Facts ┬► Baseline (a small file, kept)
//	                                   │      │
//	                        Gates ─────┴──────┴─ Check ─► Verdict ─ reports ─► text md json junit sarif
//
// A gate is one line:
//
//	label_share(referent=opposition, family=terrorist, outlet=Herald) within 0.10 of baseline
//	documents(outlet=*) >= 20
//
// docs/ci.md tells what each quantity means; Quantities lists them.
package gate

import (
	"strconv"
	"strings"
)

// A Gate is a quantity and the bound that it must keep.
type Gate struct {
	Quantity string
	// Args select what the quantity is of, in the order as written.
	Args []Arg
	Op   Op
	// Bound is the number on the right, never negative for Within.
	Bound float64
	// Line and Column are where the study file gives the gate; 0 where it was
	// not read from a file.
	Line, Column int
}

// An Arg selects by one name; the value Every stands for each in turn.
type Arg struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Every is the value of an argument that stands for each value in turn.
const Every = "*"

// Op is the relation that a value must have to its bound.
type Op string

const (
	AtMost  Op = "<="
	AtLeast Op = ">="
	Less    Op = "<"
	Greater Op = ">"
	Equal   Op = "=="
	// Within asks that the value lies no further than the bound from the
	// baseline's.
	Within Op = "within"
)

// Arg gives the value of a named argument, "" where it is not given.
func (g *Gate) Arg(name string) string {
	for _, a := range g.Args {
		if a.Name == name {
			return a.Value
		}
	}
	return ""
}

// String writes the gate as Parse reads it.
func (g *Gate) String() string {
	var b strings.Builder
	b.WriteString(subject(g.Quantity, g.Args))
	b.WriteByte(' ')
	b.WriteString(string(g.Op))
	b.WriteByte(' ')
	b.WriteString(strconv.FormatFloat(g.Bound, 'g', -1, 64))
	if g.Op == Within {
		b.WriteString(" of baseline")
	}
	return b.String()
}

// NeedsBaseline reports whether the gate cannot be held without a baseline.
func (g *Gate) NeedsBaseline() bool {
	q, _ := find(g.Quantity)
	return g.Op == Within || q.baseline
}

// subject writes a quantity with its arguments.
func subject(quantity string, args []Arg) string {
	if len(args) == 0 {
		return quantity
	}
	list := make([]string, len(args))
	for i, a := range args {
		list[i] = a.Name + "=" + quoteValue(a.Value)
	}
	return quantity + "(" + strings.Join(list, ", ") + ")"
}

// quoteValue sets a value in marks where bare it would be read otherwise.
func quoteValue(v string) string {
	if v == "" || strings.TrimSpace(v) != v || strings.ContainsAny(v, `,()=<>"`) {
		return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(v) + `"`
	}
	return v
}

// keeps reports whether a value has the gate's relation to its bound; distance is
// from the baseline for Within.
func (g *Gate) keeps(v, distance float64) bool {
	switch g.Op {
	case AtMost:
		return v <= g.Bound
	case AtLeast:
		return v >= g.Bound
	case Less:
		return v < g.Bound
	case Greater:
		return v > g.Bound
	case Equal:
		return v == g.Bound
	}
	// A share such as 0.3 is no binary number, so 0.3 − 0.2 misses 0.1 by the
	// last bit; a bound is not meant to turn on that.
	return distance <= g.Bound+1e-12
}
