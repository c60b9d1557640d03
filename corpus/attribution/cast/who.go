package cast

import (
	"strings"

	"parallax/corpus"
	"parallax/corpus/gazetteer"
)

// A Ref is who a range of tokens names.
type Ref struct {
	Entity int // -1 for a description of its own, or nobody
	Name   string
	Type   corpus.SourceType
	Kind   Kind
}

// Nobody reports whether nothing that can speak is named.
func (r Ref) Nobody() bool { return r.Name == "" }

// maxJoint bounds the sources that one statement is given to.
const maxJoint = 6

// Who says whom a range of tokens names, several where it joins them ("Hart and
// Drum"); nothing where it names nobody who can speak.
func (c *Cast) Who(from, to int) []Ref {
	var out []Ref
	from, to = c.trimmed(from, to)
	from = c.nearest(from, to)
	for from < to && len(out) < maxJoint {
		for from+1 < to && (c.empty(from) || c.joins(from)) {
			from++
		}
		if from >= to {
			break
		}
		ref, end := c.one(from, to)
		switch {
		case ref.Nobody():
		case ref.Entity >= 0 && len(c.Entities[ref.Entity].members) > 0:
			for _, k := range c.Entities[ref.Entity].members {
				e := &c.Entities[k]
				out = append(out, Ref{Entity: k, Name: e.Name, Type: e.Type, Kind: ref.Kind})
			}
		default:
			out = append(out, ref)
		}
		next := c.joint(end, to)
		if next < 0 {
			break
		}
		from = next
	}
	return out
}

// trimmed leaves out adverbs at the end of a range ("he most"), a question word before
// a name ("what Lena Hart") and whatever stands before a pronoun that is the subject
// ("but in the meantime, he").
func (c *Cast) trimmed(from, to int) (int, int) {
	for to-1 > from && strings.HasPrefix(c.text.Tag(to-1), "RB") {
		to--
	}
	if to-1 > from && (c.text.Low(from) == "what" || c.text.Low(from) == "how" || c.text.Low(from) == "why" || c.text.Low(from) == "when") {
		from++
	}
	switch c.text.Low(max(to-1, 0)) {
	case "he", "she", "they":
		for i := from; i < to-1; i++ {
			if c.text.Low(i) == "and" && i >= to-3 {
				return from, to
			}
		}
		from = to - 1
	}
	return from, to
}

// nearest leaves out what stands before the last name of a range with commas that
// is no list: of "to President Drum, Hart" before a verb the subject is Hart.
func (c *Cast) nearest(from, to int) int {
	m, ok := c.At(to - 1)
	if !ok || m.Kind != ByName || m.Entity < 0 || m.To != to || m.From <= from+1 || c.text.Low(m.From-1) != "," || c.Entities[m.Entity].Type != corpus.TypePerson || c.abbreviated(m) {
		return from
	}
	for k := from; k < m.From; k++ {
		if c.text.Low(k) == "and" && c.text.Tag(k) == "CC" {
			return from
		}
	}
	return m.From
}

// abbreviated reports whether a mention behind a comma is one short word that names
// nobody elsewhere: "of Marn, Os.", "Ivo Kern, S.J.".
func (c *Cast) abbreviated(m Mention) bool {
	e := &c.Entities[m.Entity]
	return m.To-m.From == 1 && !e.sure && e.mentions == 1 && len(c.text.Low(m.From)) <= 5
}

// empty reports whether a token before a name is no part of it.
func (c *Cast) empty(i int) bool {
	switch c.text.Tag(i) {
	case "DT", "CC", "PDT", "PRP$", ",", ":", "``", "''", "\"", "(", ")", ".", "":
		return true
	}
	low := c.text.Low(i)
	return low == "neither" || low == "either" || low == "both" && i+1 < c.text.Len() && c.text.Tag(i+1) != "VBD"
}

func (c *Cast) joins(i int) bool {
	low := c.text.Low(i)
	return low == "and" || low == "," || low == "nor" || low == "or" || low == "&" || low == "with" || low == "along"
}

// maxList is how many words a list of joined names may go on before its "and".
const maxList = 32

// joint is where the next of several joined names starts behind end; -1 where
// none does.
func (c *Cast) joint(end, to int) int {
	i := end
	for i < to && i < end+14 && !c.joins(i) { // past a phrase that hangs onto the last
		i++
	}
	if i >= to || c.text.Low(i) == "with" || c.text.Low(i) == "along" || c.text.Low(i) == "or" {
		return -1
	}
	last := c.text.Low(i)
	for i < to && c.joins(i) {
		last = c.text.Low(i)
		i++
	}
	if last == "," { // only a list that ends in "and" joins
		list := false
		for k := i; k < to && k < i+maxList; k++ {
			list = list || c.text.Low(k) == "and"
		}
		if !list {
			return -1
		}
	}
	if m, ok := c.At(i); ok && m.Kind == ByName && m.Entity >= 0 {
		return i
	}
	for k := i; k < to && k < i+4; k++ { // "and their lawyers"
		if m, ok := c.At(k); ok && m.Entity >= 0 && m.Kind != ByPronoun && last != "," {
			return i
		}
	}
	return -1
}

// one reads the first name or description of a range, and where it ends.
func (c *Cast) one(from, to int) (Ref, int) {
	low := c.text.Low(from)
	if form(low) >= 0 && (c.text.Tag(from) != "PRP$" || from+1 == to) {
		m, _ := c.At(from)
		return c.ref(m, from, from+1), from + 1
	}
	if low == "both" && (from+1 == to || strings.HasPrefix(c.text.Tag(from+1), "V")) {
		if k := c.togetherBefore(from); k >= 0 {
			return c.ref(Mention{Entity: k, Kind: ByPronoun}, from, from+1), from + 1
		}
	}
	switch low {
	case "who", "which", "that", "whom", "whose":
		return c.antecedent(from), from + 1
	case "i", "we", "you", "me", "us":
		if c.text.Word(from) != "US" {
			return Ref{Entity: -1}, from + 1
		}
	}
	if r, ok := c.polled(from, to); ok {
		return r, to
	}
	head, end := c.base(from, to)
	if head < 0 {
		return Ref{Entity: -1}, to
	}
	kind, _ := gazetteer.Noun(c.text.Low(head))
	if k := c.namedBehind(end, to, kind == corpus.TypeOrganisation); k >= 0 { // "the mayor of Ostria, Lena Hart"
		if m, ok := c.At(head); !ok || m.Kind != ByName || m.Entity >= 0 && c.Entities[m.Entity].Type != corpus.TypePerson {
			m, _ := c.At(k)
			return c.ref(m, m.From, m.To), m.To
		}
	}
	if m, ok := c.besides(from, head, end, to, kind); ok {
		return c.ref(m, m.From, m.To), to
	}
	if m, ok := c.apposedBehind(from, head, end, to, kind); ok {
		return c.ref(m, m.From, m.To), to
	}
	if m, ok := c.At(head); ok && m.Kind != ByPronoun {
		if m.Kind == ByName || m.Entity >= 0 && c.Entities[m.Entity].own != m.From+1 && (c.Entities[m.Entity].Type != corpus.TypeGroup || len(c.Entities[m.Entity].members) > 0) {
			return c.ref(m, m.From, m.To), max(m.To, head+1)
		}
		if issued(c.text.Low(head)) {
			if r, ok := c.issuer(from, head, to); ok {
				return r, to
			}
		}
	} else if issued(c.text.Low(head)) {
		if r, ok := c.issuer(from, head, to); ok {
			return r, to
		}
	}
	if r, ok := c.signed(head, to); ok {
		return r, to
	}
	if spoken(c.text.Low(head)) { // "by Ms. Hart's account"
		for i := from; i < head; i++ {
			if m, ok := c.At(i); ok && m.Entity >= 0 && m.Owner && m.To >= head-1 {
				return c.ref(m, m.From, m.To), to
			}
		}
	}
	return c.description(from, head, end, to), end
}

// base is the head of the noun phrase that starts a range, and its end.
func (c *Cast) base(from, to int) (head, end int) {
	head, end = -1, from
	for i := from; i < to; i++ {
		if m, ok := c.At(i); ok && m.Kind == ByName && m.From == i {
			head, end = m.To-1, m.To
			i = m.To - 1
			continue
		}
		tag := c.text.Tag(i)
		if head >= 0 && c.whenBehind(i, to) {
			break
		}
		switch {
		case (tag == "VBG" || tag == "VBN" || tag == "RB") && i+1 < to && strings.HasPrefix(c.text.Tag(i+1), "NN"): // "CNN polling director"
			continue
		case strings.HasPrefix(tag, "NN"), tag == "CD" && head < 0:
			head, end = i, i+1
			continue
		case tag == "JJ", tag == "JJS", tag == "JJR", tag == "RBS", tag == "RBR", tag == "POS", tag == "DT", tag == "PRP$", tag == "CD", tag == "VBN" && head < 0, tag == "VBG" && head < 0, tag == "RB" && head < 0, tag == "$", c.text.Low(i) == "&":
			continue
		case head < 0 && (tag == "IN" || tag == "RB"):
			continue
		}
		break
	}
	if head < 0 && from < to && (c.text.Tag(from) == "JJ" || c.text.Tag(from) == "DT" || c.text.Tag(from) == "CD") {
		return from, from + 1 // "some", "others"
	}
	return head, end
}

// whenBehind reports whether a time starts at i, which is no part of the phrase before
// it: "the Gazette last year", "two colleagues on Wednesday".
func (c *Cast) whenBehind(i, to int) bool {
	switch c.text.Low(i) {
	case "last", "next", "this", "on", "earlier", "late", "early", "in", "that":
		return i+1 < to && gazetteer.Calendar(c.text.Low(i+1)) && (c.text.Low(i+1) != "may" || c.capital(i+1))
	}
	return gazetteer.Calendar(c.text.Low(i)) && c.capital(i) && (i+1 >= to || c.text.Low(i+1) == ",") && c.text.Low(i) != "day" && c.text.Low(i) != "week" && c.text.Low(i) != "may"
}

// ref is a mention as a source.
func (c *Cast) ref(m Mention, from, to int) Ref {
	if m.Entity < 0 {
		if m.Kind == ByName && !gazetteer.Calendar(c.text.Low(to-1)) {
			return Ref{Entity: -1, Name: c.text.Between(from, to), Type: corpus.TypeOrganisation, Kind: ByName}
		}
		return Ref{Entity: -1, Kind: m.Kind}
	}
	e := &c.Entities[m.Entity]
	return Ref{Entity: m.Entity, Name: e.Name, Type: e.Type, Kind: m.Kind}
}

// description is a source without a name: the words of its noun phrase with what
// prepositions hang onto it.
func (c *Cast) description(from, head, end, to int) Ref {
	for from < head && (c.text.Tag(from) == "DT" || c.text.Tag(from) == "PRP$" || c.text.Tag(from) == "PDT" || c.text.Tag(from) == "CC") {
		from++
	}
	stop := end
	for stop < to {
		low, tag := c.text.Low(stop), c.text.Tag(stop)
		if low == "," || tag == "WP" || tag == "WDT" || tag == ":" || tag == "(" || tag == "." || low == "that" || low == "and" || stop-from > maxDescription || c.whenBehind(stop, to) {
			break
		}
		stop++
	}
	low := c.text.Low(head)
	if gazetteer.Calendar(low) && !(c.capital(head) && head > 0 && (c.capital(head-1) && c.text.Tag(head-1) != "DT" || low == "week" || low == "day")) {
		return Ref{Entity: -1}
	}
	kind, _ := gazetteer.Noun(low)
	switch {
	case kind == corpus.TypeGroup && c.few(from, head), low == "sources", low == "source":
		kind = corpus.TypeUnnamed
	case kind == corpus.TypeUnnamed && strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss"):
		kind = corpus.TypeGroup
	case kind == corpus.TypeUnknown && c.text.Tag(head) == "NNS":
		kind = corpus.TypeGroup
	case kind == corpus.TypeUnknown:
		kind = corpus.TypeUnnamed
	}
	name := c.text.Between(from, stop)
	if stop-from == 1 && c.text.Tag(head) != "NNP" {
		name = strings.ToLower(name)
	}
	return Ref{Entity: -1, Name: name, Type: kind, Kind: ByDescription}
}

// maxDescription bounds the words of a description.
const maxDescription = 12

// few reports whether a number before a noun says that a few are meant.
func (c *Cast) few(from, head int) bool {
	for i := from; i < head; i++ {
		switch c.text.Low(i) {
		case "one", "two", "three", "four", "five", "2", "3":
			return true
		}
	}
	return false
}
