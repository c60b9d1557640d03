package figure

import (
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// An outline is a closed shape of lines and curves. Its size is 1: a shape
// that uses it says how large it is drawn.
type outline struct{ steps []step }

// step is a move ('M'), a line ('L'), a quadratic ('Q') or a cubic curve
// ('C') to the last of its points; 'Z' closes.
type step struct {
	op byte
	p  [6]float64
}

func (s step) points() []float64 {
	switch s.op {
	case 'M', 'L':
		return s.p[:2]
	case 'Q':
		return s.p[:4]
	case 'C':
		return s.p[:6]
	}
	return nil
}

// polygon is a closed shape of straight lines through x, y pairs.
func polygon(xy ...float64) *outline {
	o := &outline{}
	for i := 0; i+1 < len(xy); i += 2 {
		op := byte('L')
		if i == 0 {
			op = 'M'
		}
		o.steps = append(o.steps, step{op, [6]float64{xy[i], xy[i+1]}})
	}
	o.steps = append(o.steps, step{op: 'Z'})
	return o
}

// circle is the circle of radius 1 as four cubic curves; k is where their
// handles stand, (4/3) (√2 − 1), off by less than 0.03 %.
func circle() *outline {
	const k = 0.5522847498
	return &outline{[]step{
		{'M', [6]float64{1, 0}},
		{'C', [6]float64{1, k, k, 1, 0, 1}}, {'C', [6]float64{-k, 1, -1, k, -1, 0}},
		{'C', [6]float64{-1, -k, -k, -1, 0, -1}}, {'C', [6]float64{k, -1, 1, -k, 1, 0}},
		{op: 'Z'},
	}}
}

// box is the rectangle around the outline's points.
func (o *outline) box() box {
	b := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, s := range o.steps {
		p := s.points()
		for i := 0; i+1 < len(p); i += 2 {
			b = box{min(b.x0, p[i]), min(b.y0, p[i+1]), max(b.x1, p[i]), max(b.y1, p[i+1])}
		}
	}
	return b
}

// typeface gives the letters of a font as outlines.
type typeface struct {
	font   *sfnt.Font
	buffer sfnt.Buffer
	glyphs map[rune]glyph
}

// glyph is a letter of size 1; outline is nil for a space.
type glyph struct {
	outline *outline
	advance float64
}

func newTypeface(ttf []byte) (*typeface, error) {
	f, err := sfnt.Parse(ttf)
	if err != nil {
		return nil, err
	}
	return &typeface{font: f, glyphs: map[rune]glyph{}}, nil
}

func (t *typeface) width(s string, size float64) float64 {
	w := 0.0
	for _, r := range s {
		w += float64(t.glyph(r).advance * size)
	}
	return w
}

// glyph is a letter; one that the font lacks has the font's sign for that.
func (t *typeface) glyph(r rune) glyph {
	if g, ok := t.glyphs[r]; ok {
		return g
	}
	g := t.load(r)
	t.glyphs[r] = g
	return g
}

func (t *typeface) load(r rune) glyph {
	em := fixed.Int26_6(t.font.UnitsPerEm()) // one font unit is one 64th
	size := float64(em)
	i, err := t.font.GlyphIndex(&t.buffer, r)
	if err != nil {
		return glyph{}
	}
	advance, err := t.font.GlyphAdvance(&t.buffer, i, em, font.HintingNone)
	if err != nil {
		return glyph{}
	}
	g := glyph{advance: float64(advance) / size}
	segments, err := t.font.LoadGlyph(&t.buffer, i, em, nil)
	if err != nil || len(segments) == 0 {
		return g
	}
	g.outline = &outline{}
	for j, s := range segments {
		if s.Op == sfnt.SegmentOpMoveTo && j > 0 {
			g.outline.steps = append(g.outline.steps, step{op: 'Z'})
		}
		one := step{op: "MLQC"[s.Op]}
		for k, p := range s.Args {
			one.p[2*k], one.p[2*k+1] = float64(p.X)/size, float64(p.Y)/size
		}
		g.outline.steps = append(g.outline.steps, one)
	}
	g.outline.steps = append(g.outline.steps, step{op: 'Z'})
	return g
}
