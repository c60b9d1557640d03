package ingest

import (
	"math"

	"github.com/ledongthuc/pdf"
)

// A letter is a sign as a page prints it.
type letter struct {
	text             string
	x, y, size, wide float64 // in the page's units; wide is 0 where the font does not say
}

// A shift is a transformation of the plane: x' = a·x + c·y + e, y' = b·x + d·y + f.
type shift struct{ a, b, c, d, e, f float64 }

var unmoved = shift{a: 1, d: 1}

// then is m followed by n.
func (m shift) then(n shift) shift {
	return shift{
		float64(m.a*n.a) + float64(m.b*n.c), float64(m.a*n.b) + float64(m.b*n.d),
		float64(m.c*n.a) + float64(m.d*n.c), float64(m.c*n.b) + float64(m.d*n.d),
		float64(m.e*n.a) + float64(m.f*n.c) + n.e, float64(m.e*n.b) + float64(m.f*n.d) + n.f,
	}
}

func shiftOf(v []float64) shift { return shift{v[0], v[1], v[2], v[3], v[4], v[5]} }

// A pen is the state of the text that a content stream sets: ISO 32000-1, §8.4 and §9.3.
type pen struct {
	at                       shift
	font                     *printFont
	size, letterSpace, space float64
	stretch, leading, up     float64
}

// A typesetter follows the text operators of content streams.
type typesetter struct {
	letters []letter
	fonts   map[string]*printFont
	depth   int
	left    *int // pages of pictures that may still be followed
}

// Bounds of what a page may set.
const (
	maxForms   = 8
	maxSaved   = 1000
	maxLetters = 1 << 22 // of a page
)

// set follows a stream with its resources.
func (t *typesetter) set(stream, resources pdf.Value, start shift) {
	p := pen{at: start, stretch: 1}
	var saved []pen
	line, text := unmoved, unmoved
	next := func(x, y float64) {
		line = shift{1, 0, 0, 1, x, y}.then(line)
		text = line
	}
	pdf.Interpret(stream, func(stk *pdf.Stack, op string) {
		args := make([]pdf.Value, min(stk.Len(), 6))
		for i := len(args) - 1; i >= 0; i-- {
			args[i] = stk.Pop()
		}
		for stk.Len() > 0 {
			stk.Pop()
		}
		n := make([]float64, len(args))
		for i, a := range args {
			n[i] = a.Float64()
		}
		has := func(k int) bool { return len(args) >= k }
		switch op {
		case "q":
			if len(saved) < maxSaved {
				saved = append(saved, p)
			}
		case "Q":
			if k := len(saved) - 1; k >= 0 {
				p, saved = saved[k], saved[:k]
			}
		case "cm":
			if has(6) {
				p.at = shiftOf(n).then(p.at)
			}
		case "BT":
			line, text = unmoved, unmoved
		case "Tf":
			if has(2) {
				p.font, p.size = t.font(resources, args[0].Name()), n[1]
			}
		case "Tc":
			p.letterSpace = lastOf(n)
		case "Tw":
			p.space = lastOf(n)
		case "Tz":
			p.stretch = lastOf(n) / 100
		case "TL":
			p.leading = lastOf(n)
		case "Ts":
			p.up = lastOf(n)
		case "Td":
			if has(2) {
				next(n[0], n[1])
			}
		case "TD":
			if has(2) {
				p.leading = -n[1]
				next(n[0], n[1])
			}
		case "Tm":
			if has(6) {
				line = shiftOf(n)
				text = line
			}
		case "T*":
			next(0, -p.leading)
		case "Tj", "'", "\"":
			if op != "Tj" {
				next(0, -p.leading)
			}
			if op == "\"" && has(3) {
				p.space, p.letterSpace = n[0], n[1]
			}
			if has(1) {
				text = t.show(p, text, args[len(args)-1].RawString())
			}
		case "TJ":
			if !has(1) {
				return
			}
			for i := range args[0].Len() {
				if x := args[0].Index(i); x.Kind() == pdf.String {
					text = t.show(p, text, x.RawString())
				} else {
					text = shift{1, 0, 0, 1, float64(-x.Float64() / 1000 * p.size * p.stretch), 0}.then(text)
				}
			}
		case "Do":
			if has(1) {
				t.form(resources.Key("XObject").Key(args[0].Name()), resources, p.at)
			}
		}
	})
}

func lastOf(n []float64) float64 {
	if len(n) == 0 {
		return 0
	}
	return n[len(n)-1]
}

// form follows a picture that is set by operators of its own.
func (t *typesetter) form(o, resources pdf.Value, at shift) {
	if o.Key("Subtype").Name() != "Form" || t.depth >= maxForms || *t.left <= 0 {
		return
	}
	*t.left--
	if own := o.Key("Resources"); own.Kind() == pdf.Dict {
		resources = own
	}
	if m := o.Key("Matrix"); m.Len() == 6 {
		n := make([]float64, 6)
		for i := range n {
			n[i] = m.Index(i).Float64()
		}
		at = shiftOf(n).then(at)
	}
	fonts := t.fonts
	t.fonts = map[string]*printFont{}
	t.depth++
	t.set(o, resources, at)
	t.depth--
	t.fonts = fonts
}

func (t *typesetter) font(resources pdf.Value, name string) *printFont {
	if f, ok := t.fonts[name]; ok {
		return f
	}
	f := newPrintFont(pdf.Font{V: resources.Key("Font").Key(name)})
	t.fonts[name] = f
	return f
}

// show sets a string and gives where the next one goes.
func (t *typesetter) show(p pen, text shift, s string) shift {
	if p.font == nil {
		return text
	}
	for _, g := range p.font.signs(s) {
		where := shift{float64(p.size * p.stretch), 0, 0, p.size, 0, p.up}.then(text).then(p.at)
		wide := g.width / 1000
		if len(t.letters) < maxLetters {
			t.letters = append(t.letters, letter{g.text, where.e, where.f, math.Hypot(where.c, where.d), float64(wide * math.Hypot(where.a, where.b))})
		}
		step := float64(wide*p.size) + p.letterSpace
		if g.space {
			step += p.space
		}
		text = shift{1, 0, 0, 1, float64(step * p.stretch), 0}.then(text)
	}
	return text
}
