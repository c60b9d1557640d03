package figure

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"
	"unicode"

	"golang.org/x/image/vector"
)

// dotsPerUnit makes 300 dots an inch of the 96 units that an inch has.
const dotsPerUnit = 300.0 / 96

// PNG writes the drawing at 300 dots an inch.
func (d *Drawing) PNG(w io.Writer) error {
	img := image.NewRGBA(image.Rect(0, 0, int(math.Round(d.W*dotsPerUnit)), int(math.Round(d.H*dotsPerUnit))))
	draw.Draw(img, img.Bounds(), image.White, image.Point{}, draw.Src)
	for _, s := range d.shapes {
		if s.outline == nil {
			paintRect(img, s)
		} else {
			paintOutline(img, s)
		}
	}
	return (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(w, img)
}

// paintRect fills a rectangle to whole dots, one at least: lines stay sharp.
func paintRect(img draw.Image, s shape) {
	x0, y0 := dot(s.x), dot(s.y)
	x1, y1 := max(x0+1, dot(s.x+s.w)), max(y0+1, dot(s.y+s.h))
	draw.Draw(img, image.Rect(x0, y0, x1, y1), image.NewUniform(s.fill), image.Point{}, draw.Over)
}

func dot(v float64) int { return int(math.Round(float64(v * dotsPerUnit))) }

// paintOutline fills an outline in a rasterizer no larger than itself; up to
// 512 dots it works in whole numbers, which come out the same everywhere.
func paintOutline(img draw.Image, s shape) {
	scale := s.scale * dotsPerUnit
	left, top := s.x*dotsPerUnit, s.y*dotsPerUnit
	b := s.outline.box()
	x0, y0 := math.Floor(left+float64(b.x0*scale)), math.Floor(top+float64(b.y0*scale))
	x1, y1 := math.Ceil(left+float64(b.x1*scale)), math.Ceil(top+float64(b.y1*scale))
	if x1 <= x0 || y1 <= y0 {
		return
	}
	z := vector.NewRasterizer(int(x1-x0)+1, int(y1-y0)+1)
	x := func(v float64) float32 { return float32(left + float64(v*scale) - x0) }
	y := func(v float64) float32 { return float32(top + float64(v*scale) - y0) }
	for _, one := range s.outline.steps {
		p := one.p
		switch one.op {
		case 'M':
			z.MoveTo(x(p[0]), y(p[1]))
		case 'L':
			z.LineTo(x(p[0]), y(p[1]))
		case 'Q':
			z.QuadTo(x(p[0]), y(p[1]), x(p[2]), y(p[3]))
		case 'C':
			z.CubeTo(x(p[0]), y(p[1]), x(p[2]), y(p[3]), x(p[4]), y(p[5]))
		case 'Z':
			z.ClosePath()
		}
	}
	to := image.Rect(int(x0), int(y0), int(x1)+1, int(y1)+1)
	z.Draw(img, to, image.NewUniform(color.RGBA(s.fill)), image.Point{})
}

// printable is a text without control characters, which XML forbids, and
// without marks that turn the direction of writing.
func printable(s string) string {
	out := []rune(s)
	n := 0
	for _, c := range out {
		if !unicode.IsControl(c) && !unicode.Is(unicode.Cf, c) && c != '\ufffe' && c != '\uffff' {
			out[n] = c
			n++
		}
	}
	return string(out[:n])
}
