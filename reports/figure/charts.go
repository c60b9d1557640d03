package figure

import (
	"fmt"
	"math"

	"parallax/corpus"
	"parallax/framing"
	"parallax/framing/value"
	"parallax/reports/numeral"
	"parallax/reports/table"
)

// Measures of every chart, in units.
const (
	chartWidth = 720.0
	namesWidth = 150.0
	headHeight = 56.0
	textSize   = 12.0
)

// head writes a chart's title and the key of its voices, and clears the sheet.
func head(h float64, title string, voices ...string) (*Drawing, error) {
	title = printable(title)
	d, err := newDrawing(chartWidth, h, title)
	if err != nil {
		return nil, err
	}
	d.text(d.fit(title, chartWidth-32, 15, true), 16, 24, 15, "start", true, ink("ink"))
	d.key(16, 44, voices...)
	return d, nil
}

func (d *Drawing) name(s string, y float64) {
	d.text(d.fit(printable(s), namesWidth-24, textSize, false), 16, y+4, textSize, "start", false, ink("ink"))
}

// Voices draws how each outlet's words divide into own, quoted and reported.
func Voices(r *framing.Result) (*Drawing, error) {
	const row = 26
	d, err := head(headHeight+16+row*float64(len(r.Corpus.Outlets)), "Whose words: shares of each outlet’s words by voice", "own", "quoted", "reported")
	if err != nil {
		return nil, err
	}
	a := axis{0, 1, namesWidth, chartWidth - 32}
	for i, o := range r.Corpus.Outlets {
		y := headHeight + 20 + row*float64(i)
		d.name(o.Outlet, y)
		at := 0.0
		for _, v := range o.Voices {
			share, ok := v.Share.Get()
			if !ok {
				continue
			}
			x0, x1 := a.at(at), a.at(at+share)
			d.rect(x0, y-7, max(0, x1-x0-1), 14, ink(v.Voice.String()))
			if text := numeral.Percent(v.Share); d.font(true).width(text, 10)+8 < x1-x0 {
				d.text(text, x0+5, y+3.5, 10, "start", true, ink("paper"))
			}
			at += share
		}
	}
	return d, nil
}

// Labels draws, for one referent, the share of each family of names in each
// group, the voices apart, with intervals.
func Labels(r *framing.Result, ref *table.Referent) (*Drawing, error) {
	const perBlock, lane, gap = 4, 11.0, 8.0
	rowHeight := 3*lane + gap
	blocks := (len(ref.Families) + perBlock - 1) / perBlock
	block := 46 + rowHeight*float64(len(r.Groups))
	d, err := head(headHeight+block*float64(blocks)+8, "Names for "+ref.Name+": share of mentions in each voice", "own", "quoted", "reported")
	if err != nil {
		return nil, err
	}
	for i, f := range ref.Families {
		b, c := i/perBlock, i%perBlock
		width := (chartWidth - namesWidth - 16) / float64(min(perBlock, len(ref.Families)))
		a := axis{0, 1, namesWidth + width*float64(c) + 8, namesWidth + width*float64(c+1) - 18}
		top := headHeight + block*float64(b) + 36
		d.text(d.fit(printable(f.Name), width-20, textSize, true), a.x0, top-18, textSize, "start", true, ink("ink"))
		d.frame(a, top, top+rowHeight*float64(len(r.Groups)), percentLabel)
		for j, g := range r.Groups {
			y := top + rowHeight*float64(j) + gap/2
			if c == 0 {
				d.name(g.Name, y+1.5*lane)
			}
			for k, v := range corpus.Voices() {
				if x := ref.Row(g.Name, v.String(), f.Name, ""); x != nil {
					d.estimate(a, v.String(), x.Share, y+lane*(float64(k)+0.5))
				}
			}
		}
	}
	return d, nil
}

// Sentiment draws the mean of each group's sentences, the voices apart.
func Sentiment(r *framing.Result) (*Drawing, error) {
	const lane, gap = 11.0, 8.0
	rowHeight := 3*lane + gap
	d, err := head(headHeight+40+rowHeight*float64(len(r.Groups)), "Sentiment: mean of the sentences, −1 darkest, +1 brightest", "own", "quoted", "reported")
	if err != nil {
		return nil, err
	}
	reach := 0.1
	for _, x := range r.Sentiment {
		for _, v := range []value.Value{x.Mean.Value, x.Mean.Low, x.Mean.High} {
			if f, ok := v.Get(); ok {
				reach = max(reach, math.Ceil(math.Abs(f)*10)/10)
			}
		}
	}
	a := axis{-reach, reach, namesWidth + 8, chartWidth - 32}
	top := headHeight + 24
	d.frame(a, top, top+rowHeight*float64(len(r.Groups)), signedLabel)
	for i, g := range r.Groups {
		y := top + rowHeight*float64(i) + gap/2
		d.name(g.Name, y+1.5*lane)
		for _, x := range r.Sentiment {
			for k, v := range corpus.Voices() {
				if x.Group == g.Name && x.Voice == v.String() {
					d.estimate(a, x.Voice, x.Mean, y+lane*(float64(k)+0.5))
				}
			}
		}
	}
	return d, nil
}

// Words draws the first 20 words of a group, all voices together, by log ratio.
func Words(r *framing.Result, group string) (*Drawing, error) {
	const most, row = 20, 20.0
	var rows []framing.KeywordRow
	low, high := 0.0, 1.0
	for _, x := range r.Keywords {
		v, ok := x.LogRatio.Value.Get()
		if !ok || x.Group != group || x.Voice != framing.AllVoices || len(rows) == most {
			continue
		}
		rows = append(rows, x)
		for _, b := range []value.Value{value.Of(v), x.LogRatio.Low, x.LogRatio.High} {
			if f, ok := b.Get(); ok {
				low, high = min(low, math.Floor(f)), max(high, math.Ceil(f))
			}
		}
	}
	d, err := head(headHeight+24+row*float64(len(rows)), "Words that set "+group+" apart: log ratio (doublings)")
	if err != nil {
		return nil, err
	}
	a := axis{low, high, namesWidth + 8, chartWidth - 150}
	top := headHeight + 8.0
	d.frame(a, top, top+row*float64(len(rows)), signedLabel)
	for i, x := range rows {
		y := top + row*(float64(i)+0.5)
		d.name(x.Term, y)
		d.estimate(a, framing.AllVoices, x.LogRatio, y)
		d.text(fmt.Sprintf("%s against %s", numeral.Count(x.Target), numeral.Count(x.ReferenceCount)), chartWidth-16, y+4, 10.5, "end", false, ink("soft"))
	}
	return d, nil
}

// Map draws the groups in two dimensions.
func Map(r *framing.Result) (*Drawing, error) {
	const height = 480.0
	m := &r.Vectors.Map
	title := "Map of the groups"
	if len(m.Inertia) > 1 {
		title += fmt.Sprintf(": the axes hold %s and %s of the differences", numeral.Percent(m.Inertia[0]), numeral.Percent(m.Inertia[1]))
	}
	d, err := head(height+headHeight, title)
	if err != nil {
		return nil, err
	}
	placed, zeroX, zeroY := PlaceMap(m.Points, chartWidth, height, textSize)
	d.horizontal(16, chartWidth-16, headHeight+zeroY, 0.75, ink("rule"))
	d.vertical(zeroX, headHeight, headHeight+height-16, 0.75, ink("rule"))
	for _, p := range placed {
		if p.Far {
			d.line(p.X, headHeight+p.Y, p.LeadX, headHeight+p.LeadY, 0.6, ink("soft"))
		}
		d.mark("own", p.X, headHeight+p.Y, 4.5)
		d.text(printable(p.Group), p.LabelX, headHeight+p.LabelY, textSize, p.Anchor, false, ink("ink"))
	}
	return d, nil
}
