// Package sentiment shows how dark or bright each group's sentences are.
package sentiment

import (
	"embed"
	"math"
	"parallax/reports/page/part"
	"parallax/reports/table"
	"slices"

	"parallax/framing"
	"parallax/framing/value"
	"parallax/reports/numeral"
)

// shown is how dark or bright each group's sentences are, by voice.
type shown struct {
	Rows      []sentimentGroup
	Low, Top  string
	Shifts    []shiftGroup
	Reference string // what groups are compared with, in a sentence
}

// shiftGroup is the words that make a group's own sentences darker and
// brighter than its reference's, those of the largest part first.
type shiftGroup struct {
	Group            string
	Darker, Brighter []framing.ShiftRow
}

type sentimentGroup struct {
	Group  string
	Lanes  []part.Lane
	Shares []sentimentShare
}

// sentimentShare is the negative, neutral and positive part of the sentences
// in one voice, and the darkest and brightest of them.
type sentimentShare struct {
	Voice              string
	Segments           []part.Segment
	Sentences, Docs, P string
	Dark, Bright       int
}

//go:embed *.html
var files embed.FS

// Section is the section on sentiment.
func Section() part.Section {
	return part.Section{
		ID: "sentiment", Nav: "Sentiment", Files: files, View: view,
		Tables: []func(*framing.Result) table.Table{table.Sentiment},
	}
}

func view(r *framing.Result, p *part.Pool) any {
	if len(r.Sentiment) == 0 {
		return nil
	}
	reach := 0.1
	for _, x := range r.Sentiment {
		for _, v := range []value.Value{x.Mean.Value, x.Mean.Low, x.Mean.High} {
			if f, ok := v.Get(); ok {
				reach = max(reach, math.Ceil(math.Abs(f)*10)/10)
			}
		}
	}
	s := part.Scale{Low: -reach, High: reach}
	v := shown{Shifts: shiftGroups(r), Reference: r.Provenance.Options.ReferenceText(), Low: numeral.Signed(value.Of(-reach), 1), Top: numeral.Signed(value.Of(reach), 1)}
	for i := range r.Sentiment {
		x := &r.Sentiment[i]
		n := slices.IndexFunc(v.Rows, func(g sentimentGroup) bool { return g.Group == x.Group })
		if n < 0 {
			n = len(v.Rows)
			v.Rows = append(v.Rows, sentimentGroup{Group: x.Group})
		}
		g := &v.Rows[n]
		g.Lanes = append(g.Lanes, part.NumberLane(s, x.Voice, x.Mean, p.Evidence(slices.Concat(x.Darkest, x.Brightest))))
		g.Shares = append(g.Shares, sentimentShare{
			Voice: x.Voice,
			Segments: part.Segments([]string{"negative", "neutral", "positive"},
				[]value.Value{x.Negative.Value, x.Neutral.Value, x.Positive.Value}),
			Sentences: numeral.Count(x.Sentences), Docs: numeral.Count(x.Docs), P: numeral.P(x.PAdjusted),
			Dark: p.Evidence(x.Darkest), Bright: p.Evidence(x.Brightest),
		})
	}
	for i := range v.Rows {
		if v.Rows[i].Lanes[0].Voice == framing.AllVoices {
			v.Rows[i].Lanes = part.WithGhosts(v.Rows[i].Lanes)
		}
	}
	return v
}

// shiftGroups parts the words of each group by their direction.
func shiftGroups(r *framing.Result) []shiftGroup {
	var out []shiftGroup
	for _, x := range r.Shifts {
		if len(out) == 0 || out[len(out)-1].Group != x.Group {
			out = append(out, shiftGroup{Group: x.Group})
		}
		g := &out[len(out)-1]
		switch part, ok := x.Share.Get(); {
		case ok && part < 0:
			g.Darker = append(g.Darker, x)
		case ok && part > 0:
			g.Brighter = append(g.Brighter, x)
		}
	}
	return out
}
