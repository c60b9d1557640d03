package framing

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// A contrast is one family of labels in one voice, and the groups that use it
// most and least: of a chosen target one is the target.
type contrast struct {
	most, least *LabelRow
	p           float64  // the least corrected p of the two
	labels      []string // of the family
}

func (c *contrast) gap() float64 {
	most, _ := c.most.Share.Value.Get()
	least, _ := c.least.Share.Value.Get()
	return most - least
}

// sentence tells the two extremes, without its end.
func (c *contrast) sentence() string {
	return fmt.Sprintf("%s%s calls %s %s in %s of mentions, %s in %s",
		inVoice(c.most.Voice), c.most.Group, c.most.Referent, familyName(c.most.Family, c.labels), percentage(c.most.Share),
		c.least.Group, percentage(c.least.Share))
}

// familyName is a family in a sentence: by its name if it is one name, and called by it.
func familyName(family string, labels []string) string {
	if len(labels) == 1 && labels[0] == family {
		return "“" + family + "”"
	}
	return "by “" + family + "” names"
}

// labelFindings states, for each family whose share differs between groups,
// who uses it most and who least: first in the outlets' own voice, then in what
// they quote and paraphrase.
func labelFindings(r *Result, o *Options) []Finding {
	var found []*contrast
	for _, c := range contrasts(r, o) {
		if c.p < significance {
			found = append(found, c)
		}
	}
	voices := voiceNames()
	slices.SortStableFunc(found, func(a, b *contrast) int {
		return cmp.Or(
			cmp.Compare(slices.Index(voices, a.most.Voice), slices.Index(voices, b.most.Voice)),
			cmp.Compare(a.p, b.p), cmp.Compare(b.gap(), a.gap()))
	})
	var out []Finding
	for _, c := range found[:min(len(found), maxFindings)] {
		out = append(out, Finding{
			Kind:     "labels",
			Text:     c.sentence() + " (" + c.certainty(o) + ").",
			Groups:   []string{c.most.Group, c.least.Group},
			Passages: slices.Concat(c.most.Passages, c.least.Passages),
		})
	}
	return out
}

// certainty says of which group what p is told.
func (c *contrast) certainty(o *Options) string {
	var told []string
	for _, row := range []*LabelRow{c.most, c.least} {
		if p, ok := row.PAdjusted.Get(); ok && p < significance {
			told = append(told, pText(p)+" for "+row.Group)
		}
	}
	return strings.Join(told, ", ") + " against " + o.ReferenceText() + ", corrected"
}

// contrasts pairs two groups for each family, in each voice on its own: the
// extremes, or the target and its reference, or the group that differs from it most.
func contrasts(r *Result, o *Options) []*contrast {
	type key struct{ voice, referent, family string }
	at := map[key][]*LabelRow{}
	var order []key
	for i := range r.Labels {
		row := &r.Labels[i]
		if !row.Share.Value.Defined() || row.Family == "" || row.Label != "" || row.Voice == AllVoices {
			continue
		}
		k := key{row.Voice, row.Referent, row.Family}
		if at[k] == nil {
			order = append(order, k)
		}
		at[k] = append(at[k], row)
	}
	of := labelsOfFamilies(r)
	var out []*contrast
	for _, k := range order {
		c := pairOf(sure(at[k]), o)
		if c == nil {
			continue
		}
		c.labels = of[[2]string{k.referent, k.family}]
		c.p = 1
		for _, row := range []*LabelRow{c.most, c.least} {
			if p, ok := row.PAdjusted.Get(); ok {
				c.p = min(c.p, p)
			}
		}
		out = append(out, c)
	}
	return out
}

// sure leaves out the groups with too few documents for an interval, where
// others have one.
func sure(rows []*LabelRow) []*LabelRow {
	var with []*LabelRow
	for _, row := range rows {
		if row.Share.Low.Defined() {
			with = append(with, row)
		}
	}
	if len(with) < 2 {
		return rows
	}
	return with
}

// pairOf chooses two rows; nil where the target has none.
func pairOf(rows []*LabelRow, o *Options) *contrast {
	share := func(row *LabelRow) float64 { v, _ := row.Share.Value.Get(); return v }
	by := func(a, b *LabelRow) int { return cmp.Compare(share(a), share(b)) }
	if o.Target == "" {
		return &contrast{most: slices.MaxFunc(rows, by), least: slices.MinFunc(rows, by)}
	}
	var target, other *LabelRow
	for _, row := range rows {
		if row.Group == o.Target {
			target = row
		}
	}
	if target == nil {
		return nil
	}
	for _, row := range rows {
		if row == target || o.Reference != "" && o.Reference != Rest && row.Group != o.Reference {
			continue
		}
		if other == nil || math.Abs(share(row)-share(target)) > math.Abs(share(other)-share(target)) {
			other = row
		}
	}
	switch {
	case other == nil:
		return nil
	case share(other) > share(target):
		return &contrast{most: other, least: target}
	}
	return &contrast{most: target, least: other}
}

// labelsOfFamilies lists the labels of each referent's families.
func labelsOfFamilies(r *Result) map[[2]string][]string {
	of := map[[2]string][]string{}
	for i := range r.Labels {
		row := &r.Labels[i]
		key := [2]string{row.Referent, row.Family}
		if row.Label != "" && !slices.Contains(of[key], row.Label) {
			of[key] = append(of[key], row.Label)
		}
	}
	return of
}

// nameFindings says for each referent what each side calls it, as counts:
// what can be said of a single document.
func nameFindings(r *Result) []Finding {
	var out []Finding
	for _, referent := range referents(r) {
		f := Finding{Kind: NamesCounted}
		var sides []string
		for _, g := range r.Groups {
			var names []string
			for i := range r.Labels {
				row := &r.Labels[i]
				if row.Group != g.Name || row.Voice != AllVoices || row.Referent != referent || row.Family != "" || row.Count == 0 {
					continue
				}
				for _, form := range row.Forms {
					names = append(names, counted(form))
				}
				f.Passages = append(f.Passages, row.Passages...)
			}
			if len(names) > 0 {
				f.Groups = append(f.Groups, g.Name)
				sides = append(sides, g.Name+" says "+strings.Join(names, ", "))
			}
		}
		if len(sides) > 0 {
			f.Text = referent + ": " + strings.Join(sides, "; ") + "."
			out = append(out, f)
		}
	}
	return out
}

// referents lists the referents of the label table in its order.
func referents(r *Result) []string {
	var names []string
	for i := range r.Labels {
		if !slices.Contains(names, r.Labels[i].Referent) {
			names = append(names, r.Labels[i].Referent)
		}
	}
	return names
}

func counted(f FormCount) string {
	if f.Count == 1 {
		return "“" + f.Form + "”"
	}
	return fmt.Sprintf("“%s” (%d)", f.Form, f.Count)
}
