package names

import (
	"cmp"
	"math"
	"slices"

	"parallax/corpus"
	"parallax/framing/compare"
	"parallax/framing/ranking"
	"parallax/framing/study"
	"parallax/framing/value"
)

// A contrast is one family of labels in one voice, and two groups: those of the pair that
// shows most, or those that use it most and least.
type contrast struct {
	test *LabelTestRow
	// pair is the test of the two; nil where no two can be told apart.
	pair        *LabelPairRow
	most, least side
	labels      []string // of the family
	// passedOn is how often the least, which never says the names itself, has them in the words of others.
	passedOn int
	// quoting are all groups that have the names so, those with most first; of the outlets' own voice alone.
	quoting []*LabelRow
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

// contrasts gives each family in each voice that was tested two groups to tell of: those of the
// pair that shows most, or the extremes; of a chosen target the target and its reference.
func contrasts(labels []LabelRow, tests *LabelTests, o *study.Options) []*contrast {
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
		all := at[key{study.AllVoices, test.Referent, test.Family}]
		c := tests.telling(test, rows, all, o)
		if c == nil {
			most, least := pairOf(sure(rows), o)
			if most == nil {
				continue
			}
			c = &contrast{test: test, most: side{most.Group, most.Share, []*LabelRow{most}}, least: side{least.Group, least.Share, []*LabelRow{least}}}
			c.pass(rows, all)
		}
		c.labels = of[[2]string{test.Referent, test.Family}]
		out = append(out, c)
	}
	return out
}

// telling is the contrast of the pair of a family that shows most, of those that differ; nil where none does. It is one in
// which the least has the names only from others, the more often the better, and else that of the least p, and of equals
// that of the largest difference. The one pair of a chosen target is told however sure it is.
func (t *LabelTests) telling(test *LabelTestRow, rows, all []*LabelRow, o *study.Options) *contrast {
	var best *contrast
	for i := range t.Pairs {
		x := &t.Pairs[i]
		if x.Voice != test.Voice || x.Referent != test.Referent || x.Family != test.Family || !x.Holds && o.Target == "" {
			continue
		}
		c := &contrast{test: test, pair: x, most: sideOf(x.Group, x.Share, rows, o), least: sideOf(x.Other, x.OtherShare, rows, o)}
		if v, _ := x.Difference.Value.Get(); v < 0 && c.least.name != study.Rest {
			c.most, c.least = c.least, c.most
		}
		c.pass(rows, all)
		if best == nil || cmp.Or(cmp.Compare(best.habit(), c.habit()), cmp.Compare(c.p(), best.p()), cmp.Compare(best.gap(), c.gap())) < 0 {
			best = c
		}
	}
	return best
}

// pass finds which groups have the names only from others, and how often: the difference between an outlet that calls
// somebody so and one that quotes who does. The rows are those of the family in the contrast's voice, and in all voices.
func (c *contrast) pass(rows, all []*LabelRow) {
	if c.test.Voice != corpus.Own.String() {
		return
	}
	own := map[string]int{}
	for _, row := range rows {
		own[row.Group] = row.Count
	}
	for _, row := range all {
		if own[row.Group] > 0 || row.Group == c.most.name {
			continue
		}
		if row.Group == c.least.name {
			c.passedOn = row.Count
		}
		if row.Count >= enoughPassedOn {
			c.quoting = append(c.quoting, row)
		}
	}
	slices.SortStableFunc(c.quoting, func(a, b *LabelRow) int { return cmp.Compare(b.Count, a.Count) })
}

// habit is how often the least passes the names on, 0 where it may be chance.
func (c *contrast) habit() int {
	if c.passedOn < enoughPassedOn {
		return 0
	}
	return c.passedOn
}

// kind is how near the contrast is to framing.
func (c *contrast) kind(o *study.Options) float64 {
	if kind := kindOf(c.test, o); c.habit() == 0 || kind < ranking.OfCodebook {
		return kind
	}
	return ranking.QuotedOnly
}

// kindOf is how near a family of names is to framing: the nearer, the further its names' stance is from that of the referent's
// others. A person's codebook has set them apart already; of discovered names nobody has said that they are more
// than two ways to write one. Without a test nothing is known of the stance.
func kindOf(test *LabelTestRow, o *study.Options) float64 {
	base := ranking.OfCodebook
	if o.Discovered > 0 {
		base = ranking.NeutralNames
	}
	if test == nil {
		return base
	}
	kind := base + float64((ranking.Stance-base)*min(1, test.stance()/largeStance))
	if test.Voice != ownVoice {
		kind *= ranking.OfOthers
	}
	return kind
}

const (
	// largeStance is a difference of attitude or connotation from which on names are as far apart as any.
	largeStance = 0.4
	// enoughPassedOn is how often a side passes names on that are a habit and no chance.
	enoughPassedOn = 3
)

// stance is how far apart the family's names and the referent's others are, by their sentences or by themselves.
func (t *LabelTestRow) stance() float64 {
	attitude, _ := t.Attitude.Get()
	connotation, _ := t.Connotation.Get()
	return max(math.Abs(attitude), math.Abs(connotation))
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

// pairOf chooses the two groups that a sentence compares: those with the largest and the smallest share, or the
// target and its reference. Both are nil where the target has no row.
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

// difference is that of the pair, in the direction of the sentence.
func (c *contrast) difference() value.Estimate {
	d := c.pair.Difference
	if v, _ := d.Value.Get(); v < 0 && c.most.name != c.pair.Group {
		d = compare.Scaled(d, -1)
		d.Low, d.High = d.High, d.Low
	}
	return d
}
