package figure

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"strconv"
)

// SVG writes the drawing; each letter's outline stands in the file once.
func (d *Drawing) SVG(w io.Writer) error {
	b := bufio.NewWriter(w)
	title := html.EscapeString(printable(d.Title))
	fmt.Fprintf(b, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %[1]s %[2]s" role="img" aria-label="%[3]s">`+"\n",
		decimal(d.W), decimal(d.H), title)
	fmt.Fprintf(b, "<title>%s</title>\n<rect width=\"%s\" height=\"%s\" fill=\"#fff\"/>\n<defs>\n", title, decimal(d.W), decimal(d.H))
	ids := map[*outline]int{}
	for _, s := range d.shapes {
		if s.outline == nil {
			continue
		}
		if _, ok := ids[s.outline]; ok {
			continue
		}
		ids[s.outline] = len(ids)
		fmt.Fprintf(b, `<path id="o%d" d="`, ids[s.outline])
		for _, step := range s.outline.steps {
			b.WriteByte(step.op)
			for i, p := range step.points() {
				if i > 0 {
					b.WriteByte(' ')
				}
				b.WriteString(strconv.FormatFloat(p, 'f', -1, 32))
			}
		}
		b.WriteString("\"/>\n")
	}
	b.WriteString("</defs>\n")
	for _, s := range d.shapes {
		colour := fmt.Sprintf("#%02x%02x%02x", s.fill.R, s.fill.G, s.fill.B)
		if s.outline == nil {
			fmt.Fprintf(b, `<rect x="%s" y="%s" width="%s" height="%s" fill="%s"/>`+"\n", decimal(s.x), decimal(s.y), decimal(s.w), decimal(s.h), colour)
			continue
		}
		fmt.Fprintf(b, `<use href="#o%d" transform="translate(%s %s) scale(%s)" fill="%s"/>`+"\n", ids[s.outline], decimal(s.x), decimal(s.y), decimal(s.scale), colour)
	}
	b.WriteString("</svg>\n")
	return b.Flush()
}

// decimal writes a length with two digits at most.
func decimal(v float64) string {
	s := strconv.FormatFloat(v, 'f', 2, 64)
	for s[len(s)-1] == '0' {
		s = s[:len(s)-1]
	}
	if s[len(s)-1] == '.' {
		s = s[:len(s)-1]
	}
	return s
}
