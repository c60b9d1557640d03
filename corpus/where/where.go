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
// closer than ||; parentheses group. Two numbers compare as numbers, and all
// else as text, but for the date: that compares in time, with a year (2016), a
// month (2016-06), a day or a moment, and date=2016 holds on every day of the
// year. A document that lacks the field fulfils only !=.
package where

import (
	"fmt"

	"parallax/corpus"
)

// A Condition says which documents take part. It is used by one goroutine.
type Condition struct {
	holds  node
	text   string
	fields []*field // that it names, in their order
	seen   map[string]bool
	some   bool // a document was asked about
}

// A node is a part of a condition.
type node interface {
	of(d *corpus.Document) (bool, error)
}

// Parse reads a condition. An empty one holds for every document. An error
// names the place in the text and what was expected there.
func Parse(text string) (*Condition, error) {
	c := &Condition{text: text, holds: all{}, seen: map[string]bool{}}
	p := &parser{text: text, condition: c}
	p.next()
	if p.err == nil && p.token.kind == end {
		return c, nil
	}
	c.holds = p.either()
	if p.err == nil && p.token.kind != end {
		p.fail("the end, && or ||")
	}
	if p.err != nil {
		return nil, fmt.Errorf("condition %q: %w", text, p.err)
	}
	return c, nil
}

// Holds says whether a document takes part. The error is a date of the
// document's that cannot be read, so that it cannot be compared.
func (c *Condition) Holds(d *corpus.Document) (bool, error) {
	c.look(d)
	ok, err := c.holds.of(d)
	if err != nil {
		return false, fmt.Errorf("document %s: the condition %q cannot be decided: %w", d.ID, c.text, err)
	}
	return ok, nil
}

type all struct{}

func (all) of(*corpus.Document) (bool, error) { return true, nil }

type or []node

func (o or) of(d *corpus.Document) (bool, error) {
	for _, c := range o {
		if ok, err := c.of(d); ok || err != nil {
			return ok, err
		}
	}
	return false, nil
}

type and []node

func (a and) of(d *corpus.Document) (bool, error) {
	for _, c := range a {
		if ok, err := c.of(d); !ok || err != nil {
			return false, err
		}
	}
	return true, nil
}
