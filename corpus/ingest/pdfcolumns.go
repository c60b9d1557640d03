package ingest

import (
	"math"
	"slices"
)

const (
	// columnGap is the least gap between two letters of one height that may part columns, in
	// sizes of the letter.
	columnGap = 1.2
	// leastRows is how many heights must have several pieces of text for columns to be looked for.
	leastRows = 4
	// narrowest is how wide the pieces of columns are, in sizes of the letter: those of a table
	// are narrower.
	narrowest = 8
	// commonGutter is the share of heights that have the gap: a heading may stand across it.
	commonGutter = .8
)

// inColumns puts the pieces of lines of a page in the order of its columns, where the page sets
// them across: first what stands left of a gutter, then what stands right of it, down to
// the next line that crosses it. Without columns the pieces of a height are one line.
func inColumns(pieces []printedLine) []printedLine {
	gutters := guttersOf(pieces)
	if gutters == nil {
		return joinedRows(pieces)
	}
	columns := make([][]printedLine, len(gutters)+1)
	out := make([]printedLine, 0, len(pieces))
	flush := func() {
		for i, c := range columns {
			if len(c) > 0 {
				c[0].apart = true
			}
			out = append(out, c...)
			columns[i] = nil
		}
	}
	for _, p := range pieces {
		left, _ := slices.BinarySearch(gutters, p.x+.1*p.size)
		right, _ := slices.BinarySearch(gutters, p.end)
		if left != right {
			flush()
			out = append(out, p)
			continue
		}
		columns[left] = append(columns[left], p)
	}
	flush()
	return out
}

// guttersOf finds where the gaps lie that nearly all heights with several pieces have in common,
// ascending; nil where the page has no columns of running text.
func guttersOf(pieces []printedLine) []float64 {
	var gaps [][2]float64
	var widths []float64
	heights := 0
	for i, p := range pieces {
		if !p.beside || i == 0 || math.IsNaN(pieces[i-1].end) {
			continue
		}
		before := pieces[i-1]
		if !before.beside {
			heights++
			widths = append(widths, (before.end-before.x)/before.size)
		}
		widths = append(widths, (p.end-p.x)/p.size)
		gaps = append(gaps, [2]float64{before.end, p.x})
	}
	if heights < leastRows || quantile(widths, .5) < narrowest {
		return nil
	}
	var gutters []float64
	for {
		from, to, n := mostShared(gaps)
		if float64(n) < commonGutter*float64(heights) {
			slices.Sort(gutters)
			return gutters
		}
		middle := (from + to) / 2
		gutters = append(gutters, middle)
		gaps = slices.DeleteFunc(gaps, func(g [2]float64) bool { return g[0] <= middle && middle <= g[1] })
	}
}

// mostShared finds the stretch that lies in the most of the gaps, and in how many.
func mostShared(gaps [][2]float64) (from, to float64, n int) {
	ends := make([]float64, 0, len(gaps))
	starts := make([]float64, 0, len(gaps))
	for _, g := range gaps {
		starts, ends = append(starts, g[0]), append(ends, g[1])
	}
	slices.Sort(starts)
	slices.Sort(ends)
	k := 0 // gaps that have ended
	for i, start := range starts {
		for ends[k] < start {
			k++
		}
		if open := i + 1 - k; open > n {
			from, to, n = start, ends[k], open
		}
	}
	return from, to, n
}

// joinedRows makes one line of the pieces that stand beside each other.
func joinedRows(pieces []printedLine) []printedLine {
	var out []printedLine
	for _, p := range pieces {
		if n := len(out); p.beside && n > 0 {
			out[n-1].text += " " + p.text
			out[n-1].size, out[n-1].end = max(out[n-1].size, p.size), p.end
			continue
		}
		out = append(out, p)
	}
	return out
}
