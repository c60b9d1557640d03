package names

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/framing/answer"
	"parallax/framing/ranking"
	"parallax/framing/study"
)

// Findings states for each family whose share differs between groups which two differ. Of the same two groups, what
// one says instead of the other's names is told in the same sentence; and of a referent with two families one is told,
// whose share is all that the other's is not.
func Findings(rows []LabelRow, tests *LabelTests, o *study.Options) []study.Finding {
	var found []*contrast
	families := map[[2]string]int{} // of a voice and a referent
	for _, c := range contrasts(rows, tests, o) {
		families[[2]string{c.test.Voice, c.test.Referent}]++
		if c.holds() && (c.pair != nil || o.Discovered == 0) {
			found = append(found, c)
		}
	}
	slices.SortStableFunc(found, func(a, b *contrast) int {
		return cmp.Or(cmp.Compare(b.worth(o).Total(), a.worth(o).Total()), cmp.Compare(a.p(), b.p()))
	})
	var told []*contrast
	instead := map[*contrast]*contrast{}
next:
	for _, c := range found {
		for _, x := range told {
			if x.test.Voice != c.test.Voice || x.test.Referent != c.test.Referent {
				continue
			}
			if instead[x] == nil && x.pair != nil && c.pair != nil && x.most.name == c.least.name && x.least.name == c.most.name {
				instead[x] = c
				continue next
			}
			if families[[2]string{c.test.Voice, c.test.Referent}] == 2 {
				continue next
			}
		}
		told = append(told, c)
	}
	var out []study.Finding
	for _, c := range told {
		out = append(out, c.finding(instead[c], o))
	}
	return out
}

func (c *contrast) worth(o *study.Options) study.Worth {
	most, _ := c.most.share.Value.Get()
	least, _ := c.least.share.Value.Get()
	w := ranking.Of(c.kind(o), ranking.OfShares(most, least), ranking.Certainty(c.p()))
	if c.pair == nil {
		w.Certainty = ranking.Unsure
	}
	return w
}

// finding is the sentence of a contrast, with what the least says instead where that is told too.
func (c *contrast) finding(instead *contrast, o *study.Options) study.Finding {
	text := c.sentence(o)
	switch {
	case c.habit() > 0: // who only passes them on is told below
	case instead != nil:
		text += fmt.Sprintf(", which says %s: in %s, against %s", instead.names(), answer.Percentage(instead.most.share), answer.Percentage(instead.least.share))
	}
	f := study.Finding{
		Kind: "labels", Text: text + " (" + c.certainty() + ")." + c.passed(o), Referent: c.test.Referent, Item: c.test.Family, Voice: c.test.Voice,
		Worth: c.worth(o), See: "label_pairs",
		About: &study.Share{Voice: c.test.Voice, Referent: c.test.Referent, Family: c.test.Family, Group: c.most.name, Reference: c.least.name},
	}
	for _, x := range []side{c.most, c.least} {
		var shown []study.PassageRef
		for _, row := range x.rows {
			f.Groups = append(f.Groups, row.Group)
			shown = append(shown, row.Passages...)
		}
		f.Passages, f.Sides = append(f.Passages, shown...), append(f.Sides, shown)
	}
	switch {
	case c.habit() > 0:
		f.Sides[1] = c.quoting[0].Passages
		f.Passages = append(f.Passages, f.Sides[1]...)
	case instead != nil && len(instead.most.rows) > 0:
		f.Sides[1] = instead.most.rows[0].Passages
		f.Passages = append(f.Passages, f.Sides[1]...)
	}
	return f
}

// maxQuoting is how many groups are named that only pass names on.
const maxQuoting = 3

// passed tells which groups print the names only in the words of others.
func (c *contrast) passed(o *study.Options) string {
	if c.habit() == 0 {
		return ""
	}
	var groups []string
	for _, row := range c.quoting[:min(len(c.quoting), maxQuoting)] {
		groups = append(groups, fmt.Sprintf("%s (%s)", o.Group(row.Group), answer.Times(row.Count)))
	}
	if n := len(c.quoting) - maxQuoting; n > 0 {
		groups = append(groups, fmt.Sprintf("%d more", n))
	}
	print := "print"
	if len(groups) == 1 {
		print = "prints"
	}
	return fmt.Sprintf(" %s %s such names only in the words of others.", answer.List(groups), print)
}

// certainty tells the difference of the pair that was tested; or that all groups are not
// alike, where no two can be told apart.
func (c *contrast) certainty() string {
	if c.pair == nil {
		return fmt.Sprintf("not all groups are alike, %s; which two differ cannot be told", answer.Corrected(c.p(), c.test.AtEdge))
	}
	return fmt.Sprintf("%s points apart, %s", answer.Points(c.difference()), answer.Corrected(c.p(), c.pair.AtEdge))
}

// sentence tells the two, without its end.
func (c *contrast) sentence(o *study.Options) string {
	return fmt.Sprintf("%s%s calls %s %s in %s of mentions, %s in %s",
		answer.InVoice(c.test.Voice), o.Group(c.most.name), answer.Referent(c.test.Referent), c.names(), answer.Percentage(c.most.share),
		o.Group(c.least.name), answer.Percentage(c.least.share))
}

// maxForms is how many of a family's names a sentence gives.
const maxForms = 3

// names are those of the family that the side with most uses, as it writes them, and the family where
// its name does not tell itself.
func (c *contrast) names() string {
	var forms []FormCount
	for _, row := range c.most.rows {
		forms = append(forms, row.Forms...)
	}
	slices.SortStableFunc(forms, func(a, b FormCount) int { return cmp.Compare(b.Count, a.Count) })
	return calling(c.test.Family, forms, c.labels)
}

func calling(family string, forms []FormCount, labels []string) string {
	var names, seen []string
	more, told := false, true // that there are more names than those shown, and that these tell the family's
	for _, f := range forms {
		one := strings.TrimSuffix(corpus.Fold(f.Form), "s")
		if slices.Contains(seen, one) {
			continue
		}
		seen = append(seen, one)
		if more = len(names) == maxForms; more {
			break
		}
		names = append(names, "“"+f.Form+"”")
		told = told && strings.HasPrefix(corpus.Fold(f.Form), corpus.Fold(family))
	}
	if len(names) == 0 {
		for _, l := range labels[:min(len(labels), maxForms)] {
			names = append(names, "“"+l+"”")
		}
		more, told = len(labels) > maxForms, len(labels) == 1 && labels[0] == family
	}
	switch {
	case more && !told:
		return strings.Join(names, ", ") + " or another “" + family + "” name"
	}
	return answer.Either(names)
}

// labelsOfFamilies lists the labels of each referent's families.
func labelsOfFamilies(rows []LabelRow) map[[2]string][]string {
	of := map[[2]string][]string{}
	for i := range rows {
		row := &rows[i]
		key := [2]string{row.Referent, row.Family}
		if row.Label != "" && !slices.Contains(of[key], row.Label) {
			of[key] = append(of[key], row.Label)
		}
	}
	return of
}
