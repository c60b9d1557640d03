package identity

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"parallax/corpus"
	"parallax/corpus/gazetteer"
)

// Names are the names that the sources of a corpus go by.
type Names struct {
	of      map[string]string // by key
	sources map[string]*Source
}

// A Source is one source of a corpus.
type Source struct {
	Name string
	// Type is what most of its statements show it to be.
	Type corpus.SourceType
	// Statements in which it is heard under any name.
	Statements int
	// Aliases are its other names, those with most statements first.
	Aliases []Alias

	types heard
}

// An Alias is another name of a source, and by what right it was taken for it.
type Alias struct {
	Name string `json:"name"`
	Why  Why    `json:"why"`
	// Statements and documents that give the name.
	Statements int `json:"statements"`
	Documents  int `json:"documents"`
	// Both is how many documents give a short form and the full name; 0 where
	// they are not the reason.
	Both int `json:"both,omitempty"`
}

// Book is what a codebook says of names: for each name or alias, as Fold gives
// it, the name of its source. It may be nil.
type Book map[string]string

// BookOf is the book of names and aliases in any spelling.
func BookOf(aliases map[string]string) Book {
	b := make(Book, len(aliases))
	for _, alias := range slices.Sorted(maps.Keys(aliases)) {
		if key := Fold(alias); key != "" {
			b[key] = aliases[alias]
		}
	}
	return b
}

// Names gives each source its name.
func (c *Census) Names(book Book) (*Names, error) {
	c.make()
	g, err := gazetteer.Open()
	if err != nil {
		return nil, fmt.Errorf("naming the sources of the corpus: %w", err)
	}
	forms := formsOf(c, g)
	joinBodies(forms, g)
	joinPersons(forms, c)
	joinShort(forms, c, g)
	joinMarks(forms)
	n := &Names{of: make(map[string]string, len(c.heard)), sources: map[string]*Source{}}
	done := map[*class]bool{}
	for _, f := range forms {
		if !done[f.class] {
			done[f.class] = true
			n.class(f.class, book)
		}
	}
	for _, s := range n.sources {
		s.Aliases = merged(s.Aliases)
		slices.SortFunc(s.Aliases, func(a, b Alias) int {
			return cmp.Or(cmp.Compare(b.Statements, a.Statements), cmp.Compare(a.Name, b.Name))
		})
	}
	return n, nil
}

// merged adds up what stands under one name: a family name of which some documents
// tell the gender is several keys.
func merged(all []Alias) []Alias {
	at := map[string]int{}
	var out []Alias
	for _, a := range all {
		i, ok := at[a.Name]
		if !ok {
			at[a.Name] = len(out)
			out = append(out, a)
			continue
		}
		out[i].Statements += a.Statements
		out[i].Documents += a.Documents
		if out[i].Why == BySpelling {
			out[i].Why, out[i].Both = a.Why, a.Both
		}
		out[i].Both = max(out[i].Both, a.Both)
	}
	return out
}

// class names the forms of one class. A name of the codebook goes to all of
// them; where it has two, each form that it knows goes to its own, and the rest
// stay together.
func (n *Names) class(c *class, book Book) {
	told := map[*form]string{}
	different := map[string]bool{}
	for _, f := range c.forms {
		for _, s := range f.spellings {
			if name, ok := book[Fold(s.name)]; ok {
				told[f] = name
				different[name] = true
			}
		}
	}
	rest := c
	if len(different) > 1 {
		rest = &class{}
		for _, f := range c.forms {
			if told[f] == "" {
				rest.forms = append(rest.forms, f)
			}
		}
	}
	var chosen *form
	name := ""
	if len(rest.forms) > 0 {
		chosen = rest.chosen()
		name = chosen.title()
	}
	if len(different) == 1 {
		name = slices.Collect(maps.Keys(different))[0]
	}
	for _, f := range c.forms {
		to := name
		if told[f] != "" {
			to = told[f]
		}
		n.add(f, to, told[f] != "", chosen)
	}
}

// title is the form's name as it is shown: with what tells a man from a woman
// where the corpus has another source that goes by the same family name.
func (f *form) title() string {
	switch {
	case f.shared && f.mark == male:
		return "Mr. " + f.name()
	case f.shared && f.mark == female:
		return "Ms. " + f.name()
	}
	return f.name()
}

// add notes that a form goes by a name.
func (n *Names) add(f *form, to string, told bool, chosen *form) {
	s := n.sources[to]
	if s == nil {
		s = &Source{Name: to, types: heard{types: map[corpus.SourceType]int{}}}
		n.sources[to] = s
	}
	s.Statements += f.statements
	for _, x := range f.spellings {
		for t, n := range x.heard.types {
			s.types.types[t] += n
		}
	}
	s.Type = s.types.usual()
	for _, x := range f.spellings {
		n.of[x.key] = to
		if x.name == to {
			continue
		}
		a := Alias{Name: x.name, Why: f.why, Both: f.both, Statements: x.heard.statements, Documents: x.heard.documents}
		switch {
		case told:
			a.Why, a.Both = ByCodebook, 0
		case f == chosen:
			a.Why, a.Both = BySpelling, 0
		case a.Why == "" && chosen != nil:
			a.Why = chosen.why // the others came to this one, which is not shown
		}
		s.Aliases = append(s.Aliases, a)
	}
}

// Of is the name that the source of a Roster's key goes by, or of a name that a
// document gives: itself where the corpus does not know it.
func (n *Names) Of(key string) string {
	if to, ok := n.of[key]; ok {
		return to
	}
	name, _ := unmarked(key)
	if to, ok := n.of[name]; ok {
		return to
	}
	return name
}

// Source is what is known of the source that goes by a name; nil for none.
func (n *Names) Source(name string) *Source { return n.sources[name] }

// Apply gives the sources of a reading the names that they go by in the corpus.
// roster is that of the reading. The reading's sources are replaced, not changed.
func (n *Names) Apply(r *corpus.Reading, roster Roster) {
	for i := range r.Statements {
		s := &r.Statements[i]
		if s.Source == nil {
			continue
		}
		source := *s.Source
		source.Name = n.Of(roster.Keys[i])
		s.Source = &source
		with := slices.Clone(s.With)
		for k := range with {
			with[k].Name = n.Of(with[k].Name)
		}
		s.With = with
		inner := slices.Clone(s.Inner)
		for k := range inner {
			inner[k].Name = n.Of(inner[k].Name)
		}
		s.Inner = inner
	}
}
