package ingest

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

// A printedLine is one line of a page: its text, where it begins and stands, and how large it is set.
type printedLine struct {
	text    string
	x, y    float64
	end     float64 // NaN where the font does not say how wide its letters are
	size    float64
	apart   bool // the first of its page or column
	beside  bool // it stands at the height of the one before, a wide gap apart
	running bool // pages repeat it at their edge
}

// spaceBetween is the least gap between two letters that is a space, in sizes of the letter.
const spaceBetween = .15

// printedLines puts the letters of a page together in the order in which the page sets them.
func printedLines(letters []letter) []printedLine {
	var lines []printedLine
	var text strings.Builder
	var at printedLine
	end := math.NaN() // of the letter before, where its width is known
	flush := func() {
		if at.text = strings.TrimSpace(text.String()); at.text != "" {
			at.end = end
			lines = append(lines, at)
		}
		text.Reset()
	}
	for i, t := range letters {
		size := t.size
		if i == 0 || math.Abs(t.y-at.y) > .5*max(size, at.size) || t.x < letters[i-1].x-3*size {
			flush()
			at = printedLine{x: t.x, y: t.y, size: size, apart: i == 0 || t.y > at.y+.5*size}
		} else if gap := t.x - end; gap > columnGap*size && t.text != " " && strings.TrimSpace(text.String()) != "" {
			flush()
			at = printedLine{x: t.x, y: at.y, size: size, beside: true}
		} else if gap > spaceBetween*size && t.text != " " && !strings.HasSuffix(text.String(), " ") {
			text.WriteByte(' ')
		}
		at.size = max(at.size, size)
		text.WriteString(t.text)
		if end = math.NaN(); t.wide > 0 {
			end = t.x + t.wide
		}
	}
	flush()
	return lines
}

// leastRunning is on how many pages a line stands at the least to be the pages' own.
const leastRunning = 3

// markRunning marks the lines at the top and bottom that pages share, their numbers apart, and lone
// page numbers.
func markRunning(pages [][]printedLine) {
	shape := func(l printedLine) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) {
				return '0'
			}
			return r
		}, l.text)
	}
	edges := func(lines []printedLine, each func(*printedLine)) {
		const deep = 2
		for i := range lines {
			if i < deep || i >= len(lines)-deep {
				each(&lines[i])
			}
		}
	}
	seen := map[string]int{}
	for _, lines := range pages {
		here := map[string]bool{}
		edges(lines, func(l *printedLine) { here[shape(*l)] = true })
		for s := range here {
			seen[s]++
		}
	}
	for _, lines := range pages {
		edges(lines, func(l *printedLine) {
			s := shape(*l)
			l.running = seen[s] >= leastRunning || len(pages) > 1 && strings.Trim(s, "0") == ""
		})
	}
}

// widestLine is the most that lines of one paragraph are apart, in sizes of the letter.
const widestLine = 1.8

// pdfBlocks makes paragraphs of the lines: a new one begins behind a wider gap, at an indent, where the
// size changes, and on a new page or column behind the end of a sentence.
func pdfBlocks(pages [][]letter) []block {
	printed := make([][]printedLine, len(pages))
	var sizes, gaps []float64
	for i, letters := range pages {
		printed[i] = inColumns(printedLines(letters))
		for k, l := range printed[i] {
			sizes = append(sizes, l.size)
			if gap := 0.0; k > 0 {
				if gap = printed[i][k-1].y - l.y; gap > 0 {
					gaps = append(gaps, gap/l.size)
				}
			}
		}
	}
	markRunning(printed)
	size, gap := quantile(sizes, .5), min(quantile(gaps, .25), widestLine)
	var all []block
	var last printedLine
	for _, lines := range printed {
		lines = slices.DeleteFunc(lines, func(l printedLine) bool { return l.running })
		for i, l := range lines {
			l.apart = l.apart || i == 0
			switch {
			case len(all) == 0, begins(last, l, gap):
				all = append(all, block{text: l.text, head: l.size > 1.15*size})
			default:
				b := &all[len(all)-1]
				if cut, hyphened := strings.CutSuffix(b.text, "-"); hyphened && l.text[0] >= 'a' && l.text[0] <= 'z' {
					b.text = cut + "\u00ad" + l.text // one word, which the reader of words knows by the soft hyphen
				} else {
					b.text += " " + l.text
				}
			}
			last = l
		}
	}
	return all
}

// begins reports whether a line begins a paragraph, given the line before and the usual gap of lines.
func begins(last, l printedLine, gap float64) bool {
	if math.Abs(l.size-last.size) > .15*last.size {
		return true
	}
	if l.apart || l.y > last.y {
		return strings.ContainsAny(last.text[len(last.text)-1:], ".!?:\"'") || strings.HasSuffix(last.text, "”") || strings.HasSuffix(last.text, "’")
	}
	indent := l.x - last.x
	return last.y-l.y > 1.3*gap*l.size || indent > .8*l.size && indent < 4*l.size
}

// quantile is the value below which a quarter, a half… of the values lie; 0 of nothing.
func quantile(x []float64, of float64) float64 {
	if len(x) == 0 {
		return 0
	}
	x = slices.Sorted(slices.Values(x))
	return x[int(of*float64(len(x)-1))]
}
