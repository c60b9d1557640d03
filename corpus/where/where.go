// Package where reads a condition on documents, such as
//
//	date>=2016-01-01 && (topic=syria || outlet!="The Herald")
//
// and says of each document whether it holds. It stands between reading
// documents and counting them.
//
// A comparison is FIELD OP VALUE. The field is id, outlet, date, title, url or
// another column; the operators are = != < <= > >= and ~ (contains, without
// case). A value with white space or signs is quoted with " or '. && binds
// closer than ||; parentheses group. Two numbers compare as numbers, all else
// as text, so that ISO dates compare in time. A document that lacks the field
// fulfils only !=.
package where

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"parallax/corpus"
)

// A Condition says whether a document takes part.
type Condition interface {
	Holds(d *corpus.Document) bool
}

// Parse reads a condition. An empty one holds for every document. An error
// names the place in the text and what was expected there.
func Parse(text string) (Condition, error) {
	p := &parser{text: text}
	p.next()
	if p.err == nil && p.token.kind == end {
		return all{}, nil
	}
	c := p.either()
	if p.err == nil && p.token.kind != end {
		p.fail("the end, && or ||")
	}
	if p.err != nil {
		return nil, fmt.Errorf("condition %q: %w", text, p.err)
	}
	return c, nil
}

type all struct{}

func (all) Holds(*corpus.Document) bool { return true }

type or []Condition

func (o or) Holds(d *corpus.Document) bool {
	for _, c := range o {
		if c.Holds(d) {
			return true
		}
	}
	return false
}

type and []Condition

func (a and) Holds(d *corpus.Document) bool {
	for _, c := range a {
		if !c.Holds(d) {
			return false
		}
	}
	return true
}

type comparison struct{ field, op, value string }

func (c comparison) Holds(d *corpus.Document) bool {
	v, ok := d.Field(c.field)
	if !ok {
		return c.op == "!="
	}
	switch order := compare(v, c.value); c.op {
	case "=":
		return order == 0
	case "!=":
		return order != 0
	case "<":
		return order < 0
	case "<=":
		return order <= 0
	case ">":
		return order > 0
	case ">=":
		return order >= 0
	}
	return strings.Contains(strings.ToLower(v), strings.ToLower(c.value))
}

func compare(a, b string) int {
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	if errX == nil && errY == nil {
		return cmp.Compare(x, y)
	}
	return cmp.Compare(a, b)
}
