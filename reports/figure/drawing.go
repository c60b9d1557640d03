package figure

import (
	"fmt"
	"image/color"
	"math"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
)

// ink is a colour by what it is for: the greys, and the accents of the voices
// and of the three kinds of sentences, which are those of the page.
func ink(of string) color.RGBA {
	switch of {
	case "own":
		return color.RGBA{0x00, 0x68, 0xa8, 0xff}
	case "quoted":
		return color.RGBA{0xb3, 0x4a, 0x00, 0xff}
	case "reported":
		return color.RGBA{0x00, 0x75, 0x5a, 0xff}
	case "paper":
		return color.RGBA{0xff, 0xff, 0xff, 0xff}
	case "soft":
		return color.RGBA{0x57, 0x5c, 0x66, 0xff}
	case "rule":
		return color.RGBA{0xdf, 0xde, 0xd8, 0xff}
	}
	return color.RGBA{0x1c, 0x1e, 0x22, 0xff}
}

// A Drawing is a white sheet with filled shapes on it, in order. One unit is
// a CSS pixel, 1/96 inch.
type Drawing struct {
	W, H float64
	// Title says what the figure shows, for readers who do not see it.
	Title  string
	shapes []shape
	fonts  [2]*typeface // regular, bold
	// marks are the outlines of the voices' marks.
	marks map[string]*outline
}

// shape is a filled rectangle, or a filled outline moved to x, y and scaled.
type shape struct {
	fill    color.RGBA
	outline *outline // nil for a rectangle
	x, y    float64
	scale   float64
	w, h    float64
}

// newDrawing is an empty sheet.
func newDrawing(w, h float64, title string) (*Drawing, error) {
	d := &Drawing{W: w, H: h, Title: title, marks: map[string]*outline{
		"all": circle(), "own": circle(),
		"quoted":   polygon(0, -1.2, 1.2, 0, 0, 1.2, -1.2, 0),
		"reported": polygon(-.88, -.88, .88, -.88, .88, .88, -.88, .88),
	}}
	for i, ttf := range [][]byte{goregular.TTF, gobold.TTF} {
		f, err := newTypeface(ttf)
		if err != nil {
			return nil, fmt.Errorf("figure: %w", err)
		}
		d.fonts[i] = f
	}
	return d, nil
}

func (d *Drawing) rect(x, y, w, h float64, c color.RGBA) {
	d.shapes = append(d.shapes, shape{fill: c, x: x, y: y, w: w, h: h})
}

// horizontal and vertical draw lines of a width around their middle.
func (d *Drawing) horizontal(x0, x1, y, width float64, c color.RGBA) {
	d.rect(x0, y-width/2, x1-x0, width, c)
}

func (d *Drawing) vertical(x, y0, y1, width float64, c color.RGBA) {
	d.rect(x-width/2, y0, width, y1-y0, c)
}

// line draws a thin line at any angle.
func (d *Drawing) line(x0, y0, x1, y1, width float64, c color.RGBA) {
	length := math.Hypot(x1-x0, y1-y0)
	if length == 0 {
		return
	}
	dx, dy := (y1-y0)/length*width/2, (x1-x0)/length*width/2
	d.fill(polygon(x0+dx, y0-dy, x1+dx, y1-dy, x1-dx, y1+dy, x0-dx, y0+dy), 0, 0, 1, c)
}

func (d *Drawing) fill(o *outline, x, y, scale float64, c color.RGBA) {
	d.shapes = append(d.shapes, shape{fill: c, outline: o, x: x, y: y, scale: scale})
}

// mark draws the mark of a voice: circle, diamond or square.
func (d *Drawing) mark(voice string, x, y, size float64) {
	o := d.marks[voice]
	d.fill(o, x, y, size+1.2, ink("paper"))
	d.fill(o, x, y, size, ink(voice))
}

// text writes a text whose base line starts, has its middle, or ends at x, y.
func (d *Drawing) text(s string, x, y, size float64, anchor string, bold bool, c color.RGBA) {
	f := d.font(bold)
	switch anchor {
	case "middle":
		x -= f.width(s, size) / 2
	case "end":
		x -= f.width(s, size)
	}
	for _, r := range s {
		g := f.glyph(r)
		if g.outline != nil {
			d.fill(g.outline, x, y, size, c)
		}
		x += float64(g.advance * size)
	}
}

func (d *Drawing) font(bold bool) *typeface {
	if bold {
		return d.fonts[1]
	}
	return d.fonts[0]
}

// fit cuts a text to a width, with a sign that it goes on.
func (d *Drawing) fit(s string, width, size float64, bold bool) string {
	f := d.font(bold)
	if f.width(s, size) <= width {
		return s
	}
	runes := []rune(s)
	runes = runes[:min(len(runes), 400)]
	for len(runes) > 0 && f.width(string(runes)+"…", size) > width {
		runes = runes[:len(runes)-1]
	}
	return string(runes) + "…"
}
