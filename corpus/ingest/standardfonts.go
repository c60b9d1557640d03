package ingest

import (
	"strconv"
	"strings"

	"github.com/ledongthuc/pdf"
	"golang.org/x/text/unicode/norm"
)

// The widths of the fonts that every PDF reader must have (ISO 32000-1, §9.6.2.2), which files
// therefore may leave out, in thousandths of the size: ASCII from the space on, then ‘ ’ “ ” – —.
// Adobe Systems (1999), Core 14 AFM files.
const (
	helvetica = "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 " +
		"500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 " +
		"278 556 500 722 500 500 500 334 260 334 584 222 222 333 333 556 1000"
	helveticaBold = "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 " +
		"556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 " +
		"333 611 556 778 556 556 500 389 280 389 584 278 278 500 500 556 1000"
	times = "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 " +
		"389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 " +
		"278 500 500 722 500 500 444 480 200 480 541 333 333 444 444 500 1000"
	timesBold = "250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 " +
		"500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 " +
		"333 556 500 722 500 500 444 394 220 394 520 333 333 500 500 500 1000"
	timesItalic = "250 333 420 500 500 833 778 214 333 333 500 675 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 675 675 675 500 920 611 611 667 722 611 611 722 722 333 " +
		"444 667 556 833 667 722 611 722 611 500 556 722 611 833 611 556 556 389 278 389 422 500 333 500 500 444 500 444 278 500 500 278 278 444 278 722 500 500 500 500 389 389 " +
		"278 500 444 667 444 444 389 400 275 400 541 333 333 556 556 500 889"
	timesBoldItalic = "250 389 555 500 500 833 778 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 832 667 667 667 722 667 667 722 778 389 " +
		"500 667 611 889 722 722 611 722 667 556 611 722 667 889 667 611 611 333 278 333 570 500 333 500 500 444 500 444 333 500 556 278 278 500 278 778 556 500 500 500 389 389 " +
		"278 556 444 667 500 444 389 348 220 348 570 333 333 500 500 500 1000"
)

const (
	beyondASCII = "‘’“”–—"
	courierWide = 600 // every letter of Courier
)

// standardWidths are the widths of a font that gives none of its own, by its name: those of the
// standard font that it is, or that a reader sets in its place.
func standardWidths(f pdf.Font) func(text string) float64 {
	name := strings.ToLower(f.BaseFont())
	has := func(parts ...string) bool {
		for _, p := range parts {
			if strings.Contains(name, p) {
				return true
			}
		}
		return false
	}
	bold, slanted := has("bold", "black", "heavy"), has("italic", "oblique")
	table := helvetica
	switch serif := has("times", "serif", "roman", "garamond", "georgia", "palatino") && !has("sans"); {
	case has("courier", "mono", "consol"):
		return func(string) float64 { return courierWide }
	case serif && bold && slanted:
		table = timesBoldItalic
	case serif && bold:
		table = timesBold
	case serif && slanted:
		table = timesItalic
	case serif:
		table = times
	case bold:
		table = helveticaBold
	}
	widths := map[rune]float64{}
	letters := []rune(beyondASCII)
	for i, w := range strings.Fields(table) {
		n, _ := strconv.Atoi(w) // the tables above are numbers
		if r := rune(' ' + i); r <= '~' {
			widths[r] = float64(n)
		} else {
			widths[letters[r-'~'-1]] = float64(n)
		}
	}
	return func(text string) float64 {
		wide := 0.0
		for _, r := range norm.NFD.String(text) { // an accent is as wide as its letter
			wide += widths[r]
		}
		if wide == 0 {
			return widths['n']
		}
		return wide
	}
}
