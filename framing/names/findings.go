package names

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/framing/answer"
	"parallax/framing/compare"
	"parallax/framing/study"
	"parallax/framing/value"
)

// A contrast is one family of labels in one voice, and two groups: those of the pair that is
// surest to differ, or those that use it most and least.
type contrast struct {
	test *LabelTestRow
	// pair is the test of the two; nil where no two can be told apart.
	pair        *LabelPairRow
	most, least side
	labels      []string // of the family
}

// A side is one of the two, or the rest.
type side struct {
	name  string
	share value.Estimate
	rows  []*LabelRow // whose passages show it
}

func (c *contrast) holds() bool { return c.test.Differ }

// p is that of the pair, or else that of all groups being alike.
func (c *contrast) p() float64 {
	p := c.test.PAdjusted
	if c.pair != nil {
		p = c.pair.PAdjusted
	}
	if v, ok := p.Get(); ok {
		return v
	}
	return 1
}

func (c *contrast) gap() float64 {
	most, _ := c.most.share.Value.Get()
	least, _ := c.least.share.Value.Get()
	return math.Abs(most - least)
}

// sentence tells the two, without its end.
func (c *contrast) sentence() string {
	return fmt.Sprintf("%s%s calls %s %s in %s of mentions, %s in %s",
		answer.InVoice(c.test.Voice), c.most.name, c.test.Referent, familyName(c.test.Family, c.labels), answer.Percentage(c.most.share),
		c.least.name, answer.Percentage(c.least.share))
}

// others tells that the group with least never says the names itself, and how often it passes them on: the
// difference between an outlet that calls somebody so and one that quotes who does.
func (c *contrast) others(rows []LabelRow) string {
	if v, ok := c.least.share.Value.Get(); !ok || v != 0 || c.test.Voice != corpus.Own.String() {
		return ""
	}
	for i := range rows {
		row := &rows[i]
		if row.Group == c.least.name && row.Voice == study.AllVoices && row.Referent == c.test.Referent && row.Family == c.test.Family && row.Label == "" && row.Count > 0 {
			return ", which has them only in the words of others, " + answer.Times(row.Count)
		}
	}
	return ""
}

// familyName is a family in a sentence: by its name if it is one name, and called by it.
func familyName(family string, labels []string) string {
	if len(labels) == 1 && labels[0] == family {
		return "“" + family + "”"
	}
	return "by “" + family + "” names"
}

// Findings states, for each family whose share differs between groups,
// which two differ: first in the outlets' own voice, then in what
// they quote and paraphrase.
func Findings(rows []LabelRow, tests *LabelTests, o *study.Options) []study.Finding {
	var found []*contrast
	for _, c := range namePairs(rows, tests, o) {
		if c.holds() {
			found = append(found, c)
		}
	}
	voices := compare.VoiceNames()
	slices.SortStableFunc(found, func(a, b *contrast) int {
		return cmp.Or(
			cmp.Compare(slices.Index(voices, a.test.Voice), slices.Index(voices, b.test.Voice)),
			cmp.Compare(a.p(), b.p()), cmp.Compare(b.gap(), a.gap()))
	})
	var out []study.Finding
	for _, c := range found[:min(len(found), answer.MaxFindings)] {
		f := study.Finding{Kind: "labels", Text: c.sentence() + c.others(rows) + " (" + c.certainty() + ")."}
		for _, x := range []side{c.most, c.least} {
			for _, row := range x.rows {
				f.Groups = append(f.Groups, row.Group)
				f.Passages = append(f.Passages, row.Passages...)
			}
		}
		out = append(out, f)
	}
	return out
}

// certainty tells the difference of the pair that was tested; or that all groups are not
// alike, where no two can be told apart.
func (c *contrast) certainty() string {
	if c.pair == nil {
		return fmt.Sprintf("all groups being alike has %s, corrected; no two of them are told apart", answer.PText(c.p()))
	}
	d := c.pair.Difference
	if v, _ := d.Value.Get(); v < 0 && c.most.name != c.pair.Group {
		d = compare.Scaled(d, -1)
		d.Low, d.High = d.High, d.Low
	}
	return fmt.Sprintf("a difference of %s points, %s, corrected", answer.Points(d), answer.PText(c.p()))
}

// namePairs gives each family in each voice that was tested two groups to tell of: those of the
// surest pair, or the extremes; of a chosen target the target and its reference.
func namePairs(labels []LabelRow, tests *LabelTests, o *study.Options) []*contrast {
	type key struct{ voice, referent, family string }
	at := map[key][]*LabelRow{}
	for i := range labels {
		row := &labels[i]
		if !row.Share.Value.Defined() || row.Family == "" || row.Label != "" {
			continue
		}
		k := key{row.Voice, row.Referent, row.Family}
		at[k] = append(at[k], row)
	}
	of := labelsOfFamilies(labels)
	var out []*contrast
	for i := range tests.Rows {
		test := &tests.Rows[i]
		rows := at[key{test.Voice, test.Referent, test.Family}]
		if test.Voice == study.AllVoices || test.Family == "" || len(rows) == 0 {
			continue
		}
		c := &contrast{test: test, labels: of[[2]string{test.Referent, test.Family}]}
		if c.pair = tests.surest(test, o.Target != ""); c.pair != nil {
			c.most, c.least = sideOf(c.pair.Group, c.pair.Share, rows, o), sideOf(c.pair.Other, c.pair.OtherShare, rows, o)
			if v, _ := c.pair.Difference.Value.Get(); v < 0 && c.least.name != study.Rest {
				c.most, c.least = c.least, c.most
			}
			c.least.name = strings.Replace(c.least.name, study.Rest, o.ReferenceText(), 1)
			out = append(out, c)
			continue
		}
		most, least := pairOf(sure(rows), o)
		if most == nil {
			continue
		}
		c.most, c.least = side{most.Group, most.Share, []*LabelRow{most}}, side{least.Group, least.Share, []*LabelRow{least}}
		out = append(out, c)
	}
	return out
}

// sideOf is a group of a pair, with the row of it, or of the rest that shows most.
func sideOf(name string, share value.Estimate, rows []*LabelRow, o *study.Options) side {
	x := side{name: name, share: share}
	for _, row := range rows {
		if row.Group == name || name == study.Rest && row.Group != o.Target && len(x.rows) == 0 && len(row.Passages) > 0 {
			x.rows = append(x.rows, row)
		}
	}
	return x
}

// surest is the pair of a family with the least p among those that differ, of equals with the
// largest difference; nil where none does. The one pair of a chosen target is told however sure it is.
func (t *LabelTests) surest(test *LabelTestRow, chosen bool) *LabelPairRow {
	var best *LabelPairRow
	for i := range t.Pairs {
		x := &t.Pairs[i]
		if x.Voice != test.Voice || x.Referent != test.Referent || x.Family != test.Family || !x.Holds && !chosen {
			continue
		}
		if best == nil || surer(x, best) {
			best = x
		}
	}
	return best
}

func surer(a, b *LabelPairRow) bool {
	p, _ := a.PAdjusted.Get()
	q, _ := b.PAdjusted.Get()
	x, _ := a.Difference.Value.Get()
	y, _ := b.Difference.Value.Get()
	return cmp.Or(cmp.Compare(p, q), cmp.Compare(math.Abs(y), math.Abs(x))) < 0
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

// pairOf chooses the row of most and that of least; nil where the target has none.
func pairOf(rows []*LabelRow, o *study.Options) (most, least *LabelRow) {
	share := func(row *LabelRow) float64 { v, _ := row.Share.Value.Get(); return v }
	by := func(a, b *LabelRow) int { return cmp.Compare(share(a), share(b)) }
	if o.Target == "" {
		return slices.MaxFunc(rows, by), slices.MinFunc(rows, by)
	}
	var target, other *LabelRow
	for _, row := range rows {
		if row.Group == o.Target {
			target = row
		}
	}
	if target == nil {
		return nil, nil
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
		return nil, nil
	case share(other) > share(target):
		return other, target
	}
	return target, other
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

// undecidedGap is the difference of two shares that is worth a sentence
// although it may be chance.
const undecidedGap = 0.1

// Undecided says what the corpus cannot decide: differences that may be
// chance, and how many could not be tested.
func Undecided(rows []LabelRow, tests *LabelTests, o *study.Options) []study.Finding {
	var out []study.Finding
	untested, why := 0, ""
	for _, c := range namePairs(rows, tests, o) {
		switch {
		case c.most.name == c.least.name || c.holds() || c.gap() < undecidedGap:
		case !c.test.P.Defined():
			untested++
			why = c.test.P.Why()
		case len(out) < answer.MaxFindings:
			f := study.Finding{Kind: "labels", Text: c.sentence() + ": the difference may be chance (" + answer.PText(c.p()) + ", corrected)."}
			for _, x := range []side{c.most, c.least} {
				for _, row := range x.rows {
					f.Groups = append(f.Groups, row.Group)
				}
			}
			out = append(out, f)
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
