package attribution

import (
	"parallax/corpus"
	"parallax/corpus/identity"
)

// resolve gives each attribution its source, and the sources inside it, each
// with the one name that it goes by in the document.
func (a *Attributor) resolve(p *page, found []attribution) []sourced {
	known := p.namings()
	out := make([]sourced, len(found))
	for i, f := range found {
		s := a.source(p, known, f.mention)
		out[i].outer = &s
		for _, m := range f.inner {
			out[i].inner = append(out[i].inner, a.source(p, known, m))
		}
	}
	return out
}

// sourced is who says an attribution, and who is said inside it to say
// something.
type sourced struct {
	outer *corpus.Source
	inner []corpus.Source
}

// source reads a mention. The user's aliases win: the one of the name that the
// document gives, else the one of the mention as it stands.
func (a *Attributor) source(p *page, known namings, mention corpus.Span) corpus.Source {
	src := corpus.Source{Name: corpus.Unnamed, Mention: mention, Type: corpus.TypeUnnamed, Class: "unnamed"}
	if !mention.Empty() {
		n := p.naming(p.first(mention.Start), p.first(mention.End))
		n.sentence = p.sentenceAt(mention.Start)
		full, person := known.full(n)
		if full != "" {
			src.Name, src.Class = full, class(n, full, person)
			src.Type = sourceType(n, person)
		}
	}
	if alias, ok := a.aliases[identity.Fold(src.Name)]; ok {
		src.Name = alias
	} else if alias, ok := a.aliases[identity.Fold(mention.In(p.text))]; ok {
		src.Name = alias
	}
	if c, ok := a.classes[src.Name]; ok {
		src.Class = c
	}
	return src
}
