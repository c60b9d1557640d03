package attribution

import (
	"strings"

	"parallax/corpus"
)

// addHeadline adds to the reading of a body that of its headline, which is read
// by itself, since it stands behind the body (corpus/headline). A source that it names by
// the last name alone ("Hart: no way back") is the one of that name in the body.
func (a *Attributor) addHeadline(r *corpus.Reading, d *corpus.Document, head []corpus.Span) {
	if len(head) == 0 {
		return
	}
	read := a.read(d, corpus.Without([]corpus.Span{{End: len(d.Text)}}, head))
	for i := range read.Statements {
		if s := read.Statements[i].Source; s != nil {
			named(s, r.Statements)
		}
	}
	r.Sentences = append(r.Sentences, read.Sentences...)
	r.Statements = append(r.Statements, read.Statements...)
	inOrder(r)
}

// named gives a source of one word the name, type and class of the one source
// of the body whose name ends in that word, where there is one and no more.
func named(s *corpus.Source, body []corpus.Statement) {
	if strings.ContainsRune(s.Name, ' ') || s.Name == corpus.Unnamed {
		return
	}
	var full *corpus.Source
	for i := range body {
		other := body[i].Source
		switch {
		case other == nil || other.Name != s.Name && !strings.HasSuffix(other.Name, " "+s.Name):
		case full == nil:
			full = other
		case full.Name != other.Name:
			return
		}
	}
	if full != nil {
		s.Name, s.Type, s.Class = full.Name, full.Type, full.Class
	}
}
