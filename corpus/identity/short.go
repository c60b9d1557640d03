package identity

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"parallax/corpus/gazetteer"
)

const (
	// disagree is the part of the documents that give a short form and a full
	// name which may give another full name: one in so many.
	disagree = 10
	// bearers is the part of the documents in which all bearers of a short form
	// are heard that must be its one bearer's: so many percent.
	bearers = 80
)

// A claim is how many documents give a short form for a full name.
type claim struct {
	form      *form
	mark      string
	documents int
}

// joinShort ties short forms to the one name that they stand for.
func joinShort(forms []*form, c *Census, g *gazetteer.Gazetteer) {
	at := map[string]*form{} // by key
	for _, f := range forms {
		for _, s := range f.spellings {
			at[s.key] = f
		}
	}
	claims := map[string][]claim{} // by the words of the short form
	for _, t := range slices.SortedFunc(maps.Keys(c.ties), func(a, b tie) int {
		return cmp.Or(cmp.Compare(a.short, b.short), cmp.Compare(a.full, b.full))
	}) {
		words, mark := unmarked(t.short)
		claims[words] = append(claims[words], claim{at[t.full], mark, c.ties[t]})
	}
	parts := partsOf(forms, claims)
	type joined struct {
		short, full *form
		documents   int
	}
	var joins []joined
	for _, f := range forms {
		words := strings.Join(f.words, " ")
		if f.kind == other || len(claims[words]) == 0 {
			continue
		}
		if full, n := bearer(f, claims[words], parts[words], g); full != nil {
			joins = append(joins, joined{f, full, n})
		}
	}
	for _, x := range joins { // after all were judged, so that none depends on another
		join(x.full, x.short, ByTie, x.documents)
	}
}

// bearer gives the one name that a short form stands for, and in how many
// documents it does; nil where documents disagree or too few say so.
func bearer(short *form, claims []claim, others []*class, g *gazetteer.Gazetteer) (*form, int) {
	claims = plausible(short, claims, g)
	documents := map[*class]int{}
	first := map[*class]*form{}
	total := 0
	for _, c := range claims {
		to := c.form.class
		if to == short.class || c.form.kind == other || !fits(short.mark, genderOf(to, g)) {
			continue
		}
		if first[to] == nil {
			first[to] = c.form
		}
		documents[to] += c.documents
		total += c.documents
	}
	var best *class
	for _, c := range claims { // in order, for the same choice every time
		if to := c.form.class; documents[to] > 0 && (best == nil || documents[to] > documents[best]) {
			best = to
		}
	}
	if best == nil || (total-documents[best])*disagree > total {
		return nil, 0
	}
	if len(short.words) > 1 && documents[best] < short.documents {
		return nil, 0 // "Defence Ministry" alone is another state's as often
	}
	heard := 0
	for _, o := range others {
		if bearsAsFamily(best, short) && !bearsAsFamily(o, short) {
			continue // "Hart Reacts" is no Hart
		}
		if o != short.class && o.person() == best.person() && credible(o, g) && (o == best || fits(short.mark, genderOf(o, g))) {
			heard += o.documents()
		}
	}
	if best.documents()*100 < heard*bearers {
		return nil, 0
	}
	return first[best], documents[best]
}

// plausible leaves out claims for names that are hardly any: of the claims of one
// word, those for persons or those for bodies, whichever more documents make; those
// of "Ms. Hart" where others are of the name alone; and no name that is not credible.
func plausible(short *form, claims []claim, g *gazetteer.Gazetteer) []claim {
	if len(short.words) > 1 {
		return claims
	}
	if short.mark == "" { // "Ms. Hart" says nothing of whom the name alone stands for
		bare := slices.DeleteFunc(slices.Clone(claims), func(c claim) bool { return c.mark != "" })
		if len(bare) > 0 {
			claims = bare
		}
	}
	bodies := 0
	for _, c := range claims {
		if c.form.kind == body {
			bodies += c.documents
		} else {
			bodies -= c.documents
		}
	}
	var kept []claim
	for _, c := range claims {
		if (c.form.kind == body) == (bodies > 0) && credible(c.form.class, g) {
			kept = append(kept, c)
		}
	}
	return families(short, kept)
}

// families leaves out the claims for persons whose first word one word is, where others
// bear it as their family name and more documents say so.
func families(short *form, claims []claim) []claim {
	last := func(c claim) bool { return bearsAsFamily(c.form.class, short) }
	balance := 0
	for _, c := range claims {
		if last(c) {
			balance += c.documents
		} else {
			balance -= c.documents
		}
	}
	if balance <= 0 {
		return claims
	}
	return slices.DeleteFunc(claims, func(c claim) bool { return c.form.kind != body && !last(c) })
}

// bearsAsFamily reports whether one word is the family name of a class.
func bearsAsFamily(c *class, short *form) bool {
	return len(short.words) == 1 && slices.ContainsFunc(c.forms, func(f *form) bool { return f.kind == fullName && f.person.family == short.words[0] })
}

// credible reports whether a class looks like a name rather than like words with
// capitals: it begins with a known given name, or stands in three documents and
// more, and has no day in it ("Hart Tuesday") and no word of a caption ("WATCH").
func credible(c *class, g *gazetteer.Gazetteer) bool {
	f := c.forms[0]
	if f.kind != fullName {
		return true
	}
	if g.Given(f.person.given) == gazetteer.Unsaid {
		first, _, _ := strings.Cut(f.name(), " ")
		return c.documents() > 2 && (len(first) < 4 || first != strings.ToUpper(first))
	}
	last := f.words[len(f.words)-1]
	return !gazetteer.Calendar(last) && (len(f.words) == 2 || !gazetteer.Calendar(f.person.given))
}

// maxAffix is the most words of a short form.
const maxAffix = 4

// partsOf gives for each short form that is claimed the classes with a name that
// it can shorten, each once.
func partsOf(forms []*form, claims map[string][]claim) map[string][]*class {
	parts := map[string][]*class{}
	note := func(words string, c *class) {
		if claims[words] == nil {
			return
		}
		if of := parts[words]; len(of) == 0 || of[len(of)-1] != c {
			parts[words] = append(of, c)
		}
	}
	done := map[*class]bool{}
	for _, f := range forms {
		if done[f.class] {
			continue
		}
		done[f.class] = true
		for _, of := range f.class.forms {
			if of.kind == other || len(of.words) > 2*maxAffix {
				continue
			}
			for n := 1; n < len(of.words) && n <= maxAffix; n++ {
				note(strings.Join(of.words[len(of.words)-n:], " "), f.class)
				note(strings.Join(of.words[:n], " "), f.class)
			}
			note(initials(strings.Join(of.words, " ")), f.class)
		}
	}
	return parts
}

// genderOf is the gender that the given names of a class show.
func genderOf(c *class, g *gazetteer.Gazetteer) gazetteer.Gender {
	shown := gazetteer.Unsaid
	for _, f := range c.forms[:min(len(c.forms), maxNamesakes)] {
		if f.kind != fullName {
			continue
		}
		switch x := g.Given(f.person.given); {
		case x == gazetteer.Unsaid:
		case shown == gazetteer.Unsaid:
			shown = x
		case shown != x:
			shown = gazetteer.Either
		}
	}
	return shown
}

func fits(mark string, g gazetteer.Gender) bool {
	switch mark {
	case male:
		return g.Fits(gazetteer.Male)
	case female:
		return g.Fits(gazetteer.Female)
	}
	return true
}

// joinMarks makes one of a family name with and without a mark where no full
// name is found for it and nobody of the other gender goes by it, and notes the
// marked ones that then share it with another source.
func joinMarks(forms []*form) {
	byName := map[string][]*form{}
	for _, f := range forms {
		if f.kind == oneWord {
			byName[f.words[0]] = append(byName[f.words[0]], f)
		}
	}
	for _, f := range forms {
		if f.kind != oneWord || f.mark != "" {
			continue
		}
		if same := byName[f.words[0]]; len(same) == 2 && same[0].why == "" && same[1].why == "" {
			join(same[0], same[1], BySpelling, 0)
		}
	}
	for _, same := range byName {
		for _, f := range same {
			f.shared = f.mark != "" && slices.ContainsFunc(same, func(o *form) bool { return o.class != f.class })
		}
	}
}
