package identity

import (
	"cmp"
	"slices"
)

// Why says by what right a name was taken for another.
type Why string

const (
	BySpelling Why = "spelling"    // case, article, punctuation, accents, title
	ByMiddle   Why = "middle name" // one given and family name, middle names that agree
	ByNickname Why = "nickname"    // a nickname and the given name that it stands for
	ByForm     Why = "form"        // of a body: "Inc.", "Ministry of …", "Russia's"
	ByTie      Why = "short form"  // documents that give both agree
	ByCodebook Why = "codebook"    // the codebook says so
)

// A class is the forms that are one source.
type class struct {
	forms []*form
}

// join makes one class of those of two forms, the second of which is the one
// that is explained. The smaller class comes to the larger, so that all joins
// together cost little more than linear time.
func join(a, b *form, why Why, documents int) {
	if a.class == b.class {
		return
	}
	explained := b
	if b.why != "" && a.why == "" && why != ByTie {
		explained = a
	}
	explained.why, explained.both = why, documents
	into, from := a.class, b.class
	if len(from.forms) > len(into.forms) {
		into, from = from, into
	}
	for _, f := range from.forms {
		f.class = into
	}
	into.forms = append(into.forms, from.forms...)
}

// chosen is the form that the class goes by: a short one only where there is
// no other, else the one with most statements, of equals the longest and then
// the first in order.
func (c *class) chosen() *form {
	return slices.MinFunc(c.forms, func(a, b *form) int {
		return cmp.Or(
			compareBool(a.why == ByTie, b.why == ByTie),
			cmp.Compare(b.statements, a.statements),
			cmp.Compare(len(b.name()), len(a.name())),
			cmp.Compare(a.name(), b.name()),
		)
	})
}

// person reports whether the class is one of full names of persons.
func (c *class) person() bool { return c.forms[0].kind == fullName }

// documents is in how many documents the class is heard; one that gives two
// forms counts for both.
func (c *class) documents() int {
	n := 0
	for _, f := range c.forms {
		n += f.documents
	}
	return n
}

func (f *form) name() string { return f.spellings[0].name }
