package framing

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A contrast is one family of labels in one voice, and the groups that use it
// most and least.
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
func labelFindings(r *Result) []Finding {
	var found []*contrast
	for _, c := range contrasts(r) {
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
			Text:     c.sentence() + " (" + pText(c.p) + " against the rest, corrected).",
			Groups:   []string{c.most.Group, c.least.Group},
			Passages: slices.Concat(c.most.Passages, c.least.Passages),
		})
	}
	return out
}

// contrasts pairs the extremes of each family, in each voice on its own.
func contrasts(r *Result) []*contrast {
	type key struct{ voice, referent, family string }
	at := map[key]*contrast{}
	var order []*contrast
	for i := range r.Labels {
		row := &r.Labels[i]
		share, ok := row.Share.Value.Get()
		if !ok || row.Family == "" || row.Label != "" || row.Voice == AllVoices {
			continue
		}
		k := key{row.Voice, row.Referent, row.Family}
		c := at[k]
		if c == nil {
			c = &contrast{most: row, least: row}
			at[k] = c
			order = append(order, c)
		}
		if most, _ := c.most.Share.Value.Get(); share > most {
			c.most = row
		}
		if least, _ := c.least.Share.Value.Get(); share < least {
			c.least = row
		}
	}
	of := labelsOfFamilies(r)
	for _, c := range order {
		c.labels = of[[2]string{c.most.Referent, c.most.Family}]
		c.p = 1
		for _, row := range []*LabelRow{c.most, c.least} {
			if p, ok := row.PAdjusted.Get(); ok {
				c.p = min(c.p, p)
			}
		}
	}
	return order
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
		f := Finding{Kind: "labels"}
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
