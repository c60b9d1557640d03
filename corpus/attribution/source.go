package attribution

import (
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/corpus/attribution/cast"
	"parallax/corpus/gazetteer"
	"parallax/corpus/identity"
)

// resolve gives each attribution its sources, and the sources inside it, each
// with the one name that it goes by in the document. What the chooser gives to
// nobody is left out.
func (a *Attributor) resolve(p *page, found []attribution) ([]attribution, []sourced) {
	sentences, phrases, mentions := p.castParts(found)
	who := cast.New(p, sentences, phrases, mentions, a.lists, a.ranker)
	found, refs := a.chosen(p, who, found, nil)
	out := make([]sourced, len(found))
	for i, f := range found {
		all := a.sources(p, f.mention, refs[i])
		out[i].outer = &all[0]
		if len(all) > 1 {
			out[i].with = all[1:]
		}
		for _, m := range f.inner {
			out[i].inner = append(out[i].inner, a.sources(p, m, p.refs(who, m))...)
		}
	}
	return found, out
}

// refs are whom the mention of an attribution names; in "…, Lena Hart, said last
// week" it is the subject of the cue.
func (a *Attributor) refs(p *page, who *cast.Cast, f *attribution) []cast.Ref {
	refs := p.refs(who, f.mention)
	if wide := p.widened(who, f); wide != f.mention {
		if all := p.refs(who, corpus.Span{Start: wide.Start, End: f.mention.Start}); len(all) > 0 && all[0].Entity >= 0 {
			for _, r := range refs {
				if !r.Nobody() && !slices.ContainsFunc(all, func(o cast.Ref) bool { return o.Name == r.Name }) {
					all = append(all, r)
				}
			}
			f.mention, refs = wide, all
		}
	}
	if (len(refs) == 0 || refs[0].Nobody()) && !f.mention.Empty() && !f.cue.Empty() && p.timed(f.mention) {
		if q, ok := p.subjectOf(p.sentences[p.sentenceAt(f.cue.Start)], f); ok {
			f.mention = p.span(q.from, q.to)
			refs = p.refs(who, f.mention)
		}
	}
	return refs
}

// timed reports whether a mention names a day or a time.
func (p *page) timed(mention corpus.Span) bool {
	i := p.first(mention.End)
	return i > 0 && gazetteer.Calendar(p.tokens[i-1].low)
}

// sourced is who says an attribution, alone or with others, and who is said
// inside it to say something.
type sourced struct {
	outer *corpus.Source
	with  []corpus.Source
	inner []corpus.Source
}

// refs are whom a mention names.
func (p *page) refs(who *cast.Cast, mention corpus.Span) []cast.Ref {
	if mention.Empty() {
		return nil
	}
	refs := who.Who(p.first(mention.Start), p.first(mention.End))
	if _, ok := slices.BinarySearchFunc(p.labels, mention, func(a, b corpus.Span) int { return a.Start - b.Start }); ok {
		return p.labelled(refs, mention)
	}
	return refs
}

// sources gives those whom a mention names; at least one. The user's aliases win: the
// one of the name that the document gives, else the one of the mention as it stands.
func (a *Attributor) sources(p *page, mention corpus.Span, refs []cast.Ref) []corpus.Source {
	from, to := 0, 0
	if !mention.Empty() {
		from, to = p.first(mention.Start), p.first(mention.End)
	}
	if len(refs) == 0 {
		refs = []cast.Ref{{Entity: -1}}
	}
	out := make([]corpus.Source, len(refs))
	for i, r := range refs {
		src := corpus.Source{Name: corpus.Unnamed, Mention: mention, Type: corpus.TypeUnnamed, Class: "unnamed"}
		if !r.Nobody() {
			src.Name, src.Type, src.Class = visible(r.Name), r.Type, p.class(from, to, r)
		}
		if alias, ok := a.aliases[identity.Fold(src.Name)]; ok {
			src.Name = alias
		} else if alias, ok := a.aliases[identity.Fold(mention.In(p.text))]; ok && len(refs) == 1 {
			src.Name = alias
		}
		if c, ok := a.classes[src.Name]; ok {
			src.Class = c
		}
		out[i] = src
	}
	return out
}

// visible is a name without the characters that show nothing.
func visible(name string) string {
	if !strings.ContainsFunc(name, corpus.Invisible) {
		return name
	}
	return strings.Map(func(r rune) rune {
		if corpus.Invisible(r) {
			return -1
		}
		return r
	}, name)
}

// labelled is whom the label of a turn names: a person, but for names that show
// a body.
func (p *page) labelled(refs []cast.Ref, label corpus.Span) []cast.Ref {
	name := label.In(p.text)
	switch {
	case nameless(name):
		return nil
	case len(refs) != 1 || refs[0].Entity < 0:
		refs = []cast.Ref{{Entity: -1, Name: strings.Join(strings.Fields(name), " "), Kind: cast.ByName}}
	}
	if len(strings.Fields(refs[0].Name)) == 1 || refs[0].Type == corpus.TypeUnknown {
		refs[0].Type = corpus.TypePerson
	}
	return refs
}
