package figure

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"strings"
	"testing"

	"parallax/framing"
	"parallax/reports/internal/invented"
)

func TestEveryFigureIsWrittenTheSameTwice(t *testing.T) {
	r := invented.Result()
	for _, f := range All(r) {
		var first, second, picture bytes.Buffer
		for _, b := range []*bytes.Buffer{&first, &second} {
			d, err := f.Draw()
			if err != nil {
				t.Fatal(err)
			}
			if err := d.SVG(b); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("%s: two drawings differ", f.Name)
		}
		wellFormed(t, f.Name, first.String())
		if f.Name != "map" {
			continue
		}
		d, _ := f.Draw()
		if err := d.PNG(&picture); err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(&picture)
		if err != nil {
			t.Fatal(err)
		}
		if w := img.Bounds().Dx(); w != 2250 { // 720 units of 1/96 inch at 300 dots an inch
			t.Errorf("%s: %d dots wide", f.Name, w)
		}
	}
}

func wellFormed(t *testing.T, name, svg string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "script" {
			t.Errorf("%s holds a script", name)
		}
	}
}

func TestHostileTextStaysInTheFigure(t *testing.T) {
	for _, text := range invented.Hostile() {
		r := invented.With(text)
		for _, f := range All(r) {
			if strings.ContainsAny(f.Name, "/\\. <>\"'=") || len(f.Name) > 80 {
				t.Errorf("file name %q", f.Name)
			}
			d, err := f.Draw()
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if err := d.SVG(&b); err != nil {
				t.Fatal(err)
			}
			wellFormed(t, f.Name, b.String())
		}
	}
}

func TestNamesOfTheMapDoNotMeet(t *testing.T) {
	var points []framing.MapPoint
	for i := range 20 {
		points = append(points, framing.MapPoint{Group: "An outlet with a name", X: float64(i%5) / 10, Y: float64(i/5) / 10})
	}
	placed, _, _ := PlaceMap(points, 720, 440, 12)
	for i, p := range placed {
		for _, q := range placed[:i] {
			if nameBox(p, 12).meets(nameBox(q, 12)) {
				t.Errorf("two names meet at %g, %g", p.LabelX, p.LabelY)
			}
		}
	}
}

func TestTheDistancesOfTheMapAreKept(t *testing.T) {
	placed, zeroX, zeroY := PlaceMap([]framing.MapPoint{{Group: "a", X: 1}, {Group: "b", Y: 1}, {Group: "c", X: -2, Y: -1}}, 600, 400, 12)
	if dx, dy := placed[0].X-zeroX, zeroY-placed[1].Y; dx <= 0 || dx-dy > 1e-9 || dy-dx > 1e-9 {
		t.Errorf("one unit is %g across and %g up", dx, dy)
	}
}
