package names

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"parallax/framing/answer"
	"parallax/framing/compare"
	"parallax/framing/study"
)

// A contrast is one family of labels in one voice, and the groups that use it
// most and least: of a chosen target one is the target.
type contrast struct {
	most, least *LabelRow
	p           float64  // the least corrected p of the two
	labels      []string // of the family
}

// holds reports whether one of the two differs from what it is compared with.
func (c *contrast) holds() bool { return c.most.Holds || c.least.Holds }

func (c *contrast) gap() float64 {
	most, _ := c.most.Share.Value.Get()
	least, _ := c.least.Share.Value.Get()
	return most - least
}

// sentence tells the two extremes, without its end.
func (c *contrast) sentence() string {
	return fmt.Sprintf("%s%s calls %s %s in %s of mentions, %s in %s",
		answer.InVoice(c.most.Voice), c.most.Group, c.most.Referent, familyName(c.most.Family, c.labels), answer.Percentage(c.most.Share),
		c.least.Group, answer.Percentage(c.least.Share))
}

// familyName is a family in a sentence: by its name if it is one name, and called by it.
func familyName(family string, labels []string) string {
	if len(labels) == 1 && labels[0] == family {
		return "“" + family + "”"
	}
	return "by “" + family + "” names"
}

// Findings states, for each family whose share differs between groups,
// who uses it most and who least: first in the outlets' own voice, then in what
// they quote and paraphrase.
func Findings(rows []LabelRow, o *study.Options) []study.Finding {
	var found []*contrast
	for _, c := range namePairs(rows, o) {
		if c.holds() {
			found = append(found, c)
		}
	}
	voices := compare.VoiceNames()
	slices.SortStableFunc(found, func(a, b *contrast) int {
		return cmp.Or(
			cmp.Compare(slices.Index(voices, a.most.Voice), slices.Index(voices, b.most.Voice)),
			cmp.Compare(a.p, b.p), cmp.Compare(b.gap(), a.gap()))
	})
	var out []study.Finding
	for _, c := range found[:min(len(found), answer.MaxFindings)] {
		out = append(out, study.Finding{
			Kind:     "labels",
			Text:     c.sentence() + " (" + c.certainty(o) + ").",
			Groups:   []string{c.most.Group, c.least.Group},
			Passages: slices.Concat(c.most.Passages, c.least.Passages),
		})
	}
	return out
}

// certainty says of which group what p is told.
func (c *contrast) certainty(o *study.Options) string {
	var told []string
	for _, row := range []*LabelRow{c.most, c.least} {
		if row.Holds {
			p, _ := row.PAdjusted.Get()
			told = append(told, answer.PText(p)+" for "+row.Group)
		}
	}
	return strings.Join(told, ", ") + " against " + o.ReferenceText() + ", corrected"
}

// namePairs pairs two groups for each family, in each voice on its own: the
// extremes, or the target and its reference, or the group that differs from it most.
func namePairs(labels []LabelRow, o *study.Options) []*contrast {
	type key struct{ voice, referent, family string }
	at := map[key][]*LabelRow{}
	var order []key
	for i := range labels {
		row := &labels[i]
		if !row.Share.Value.Defined() || row.Family == "" || row.Label != "" || row.Voice == study.AllVoices {
			continue
		}
		k := key{row.Voice, row.Referent, row.Family}
		if at[k] == nil {
			order = append(order, k)
		}
		at[k] = append(at[k], row)
	}
	of := labelsOfFamilies(labels)
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
func pairOf(rows []*LabelRow, o *study.Options) *contrast {
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
		if row == target || o.Reference != "" && o.Reference != study.Rest && row.Group != o.Reference {
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

// Counted says for each referent what each side calls it, as counts:
// what can be said of a single document.
func Counted(groups []compare.Group, rows []LabelRow) []study.Finding {
	var out []study.Finding
	for _, referent := range referents(rows) {
		f := study.Finding{Kind: study.NamesCounted}
		var sides []string
		for _, g := range groups {
			var names []string
			for i := range rows {
				row := &rows[i]
				if row.Group != g.Name || row.Voice != study.AllVoices || row.Referent != referent || row.Family != "" || row.Count == 0 {
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
func referents(rows []LabelRow) []string {
	var names []string
	for i := range rows {
		if !slices.Contains(names, rows[i].Referent) {
			names = append(names, rows[i].Referent)
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

// undecidedGap is the difference of two shares that is worth a sentence
// although it may be chance.
const undecidedGap = 0.1

// Undecided says what the corpus cannot decide: differences that may be
// chance, and how many could not be tested.
func Undecided(rows []LabelRow, o *study.Options) []study.Finding {
	var out []study.Finding
	untested, why := 0, ""
	for _, c := range namePairs(rows, o) {
		switch {
		case c.most == c.least || c.holds() || c.gap() < undecidedGap:
		case !c.most.PAdjusted.Defined():
			untested++
			why = c.most.PAdjusted.Why()
		case len(out) < answer.MaxFindings:
			out = append(out, study.Finding{
				Kind:   "labels",
				Text:   c.sentence() + ": the difference may be chance (" + answer.PText(c.p) + ", corrected).",
				Groups: []string{c.most.Group, c.least.Group},
			})
		}
	}
	if untested > 0 {
		out = append(out, study.Finding{
			Kind: "labels",
			Text: fmt.Sprintf("%d differences in names are told as counts and not tested: %s.", untested, why),
		})
	}
	return out
}
