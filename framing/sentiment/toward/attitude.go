package toward

import (
	"cmp"
	"fmt"
	"slices"

	"parallax/corpus"
	"parallax/framing/inference"
	"parallax/framing/value"
)

// A Judged is one mention of a referent, and how its sentence stands to it.
type Judged struct {
	Referent string
	Group    string
	Voice    corpus.Voice
	Doc      int // number of the document
	Score    TargetScore
}

// An Attitude is how one group speaks of one referent, in one voice.
type Attitude struct {
	Referent  string
	Voice     corpus.Voice
	Group     string
	Mentions  int
	Documents int
	// Mean of the mentions' scores, in [-1, 1], with its interval over
	// documents.
	Mean value.Estimate
	// Negative, Neutral and Positive are the shares of the mentions by class.
	Negative, Neutral, Positive value.Estimate
	// P is of: this group's mean is that of the other groups, by dealing
	// documents again; PAdjusted is corrected over all rows.
	P, PAdjusted value.Value
}

// Attitudes gathers judged mentions by referent, voice and group. Voices are
// never put together. Rows are sorted by referent and voice; within them from
// the darkest mean to the brightest, which is the order of the groups by their
// attitude to the referent.
func Attitudes(judged []Judged, o inference.Options) ([]Attitude, error) {
	if err := o.Validate(); err != nil {
		return nil, fmt.Errorf("attitudes: %w", err)
	}
	sorted := slices.Clone(judged)
	slices.SortStableFunc(sorted, func(a, b Judged) int {
		return cmp.Or(cmp.Compare(a.Referent, b.Referent), cmp.Compare(a.Voice, b.Voice),
			cmp.Compare(a.Group, b.Group), cmp.Compare(a.Doc, b.Doc))
	})
	var out []Attitude
	for len(sorted) > 0 {
		n := 1
		for n < len(sorted) && sorted[n].Referent == sorted[0].Referent && sorted[n].Voice == sorted[0].Voice {
			n++
		}
		rows, err := attitudesOf(sorted[:n], o)
		if err != nil {
			return nil, fmt.Errorf("attitudes to %s: %w", sorted[0].Referent, err)
		}
		out = append(out, rows...)
		sorted = sorted[n:]
	}
	p := make([]value.Value, len(out))
	for i := range out {
		p[i] = out[i].P
	}
	for i, v := range inference.Adjust(p, o.Correction) {
		out[i].PAdjusted = v
	}
	return out, nil
}

// attitudesOf compares the groups on one referent in one voice; the mentions
// are sorted by group and document.
func attitudesOf(judged []Judged, o inference.Options) ([]Attitude, error) {
	var d inference.Design
	var rows []Attitude
	var sum, mentions []float64
	var class [3][]float64
	for i, j := range judged {
		newGroup := i == 0 || j.Group != judged[i-1].Group
		if newGroup {
			rows = append(rows, Attitude{Referent: j.Referent, Voice: j.Voice, Group: j.Group})
		}
		if newGroup || j.Doc != judged[i-1].Doc {
			d.Group = append(d.Group, len(rows)-1)
			d.Cluster = append(d.Cluster, j.Doc)
			sum, mentions = append(sum, 0), append(mentions, 0)
			for k := range class {
				class[k] = append(class[k], 0)
			}
			rows[len(rows)-1].Documents++
		}
		last := len(sum) - 1
		sum[last] += j.Score.Score
		mentions[last]++
		class[j.Score.Class()][last]++
		rows[len(rows)-1].Mentions++
	}
	mean := inference.Ratio{Num: sum, Den: mentions}
	for g := range rows {
		row := &rows[g]
		var err error
		for _, e := range []struct {
			into *value.Estimate
			of   inference.Ratio
		}{
			{&row.Mean, mean}, {&row.Negative, inference.Ratio{Num: class[Negative], Den: mentions}},
			{&row.Neutral, inference.Ratio{Num: class[Neutral], Den: mentions}}, {&row.Positive, inference.Ratio{Num: class[Positive], Den: mentions}},
		} {
			if *e.into, err = d.RatioOf(e.of, g, o); err != nil {
				return nil, err
			}
		}
		if len(rows) < 2 {
			row.P = value.Undefined("no other group mentions it in this voice")
			continue
		}
		tests, err := d.Ratios([]inference.Ratio{mean}, inference.Contrast{Target: g, Reference: inference.Rest}, o)
		if err != nil {
			return nil, err
		}
		row.P = tests.P[0]
	}
	slices.SortStableFunc(rows, func(a, b Attitude) int {
		x, _ := a.Mean.Value.Get()
		y, _ := b.Mean.Value.Get()
		return cmp.Compare(x, y)
	})
	return rows, nil
}
