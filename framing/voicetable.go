package framing

import (
	"parallax/corpus"
	"parallax/framing/inference"
	"parallax/framing/value"
)

// voiceNames are the voices of a table: all, and each.
func voiceNames() []string {
	names := []string{AllVoices}
	for _, v := range corpus.Voices() {
		names = append(names, v.String())
	}
	return names
}

// A voiceTable has a cell for each group, voice and item: the items are what a
// section counts, such as names, measures or referents.
type voiceTable[C any] struct {
	groups, items int
	cells         []C
}

func newVoiceTable[C any](groups, items int) *voiceTable[C] {
	return &voiceTable[C]{groups, items, make([]C, groups*items*len(voiceNames()))}
}

// columns is the number of a group's cells: a column is an item in one voice.
func (t *voiceTable[C]) columns() int { return t.items * len(voiceNames()) }

func (t *voiceTable[C]) column(slot, item int) int { return slot*t.items + item }

func (t *voiceTable[C]) at(group, column int) *C { return &t.cells[group*t.columns()+column] }

// count adds to an item of a group what one voice says: to all voices, and to its
// own. The page's voice, where it is asked for, has no cell beside all.
func (t *voiceTable[C]) count(group int, v corpus.Voice, item int, add func(*C)) {
	add(t.at(group, t.column(0, item)))
	if v != corpus.Page {
		add(t.at(group, t.column(1+int(v), item)))
	}
}

// A place is where a cell of a table stands, and how the table names it.
type place struct {
	group, column, item int
	groupName, voice    string
}

// tableRows makes a row of each cell, in the order of the table: estimate on the
// study's workers, then show, which may take passages, one after the other.
func tableRows[C, R any](s *study, t *voiceTable[C], estimate func(place, *C) (R, error), show func(place, *C, *R) error) ([]R, error) {
	voices := voiceNames()
	at := func(n int) place {
		group, column := n/t.columns(), n%t.columns()
		return place{group, column, column % t.items, s.sides.groups[group].Name, voices[column/t.items]}
	}
	rows := make([]R, len(t.cells))
	err := s.parallel(len(rows), func(n int) (err error) {
		rows[n], err = estimate(at(n), &t.cells[n])
		return err
	})
	for n := range rows {
		if err == nil {
			err = show(at(n), &t.cells[n], &rows[n])
		}
	}
	return rows, err
}

// A comparison is one ratio of every cell of a table, tested in every contrast.
type comparison struct {
	study  *study
	units  *units
	ratios []inference.Ratio // of the columns
	tests  *ratioTests
}

// compareCells tests a ratio of every cell. exempt gives the reason why an
// item is no test, "" where it is one; nil exempts none.
func compareCells[C any](s *study, t *voiceTable[C], of func(*C) ratio, exempt func(item int) string) (*comparison, error) {
	c := &comparison{study: s, units: s.units()}
	for column := range t.columns() {
		c.ratios = append(c.ratios, c.units.ratio(func(g int) ratio { return of(t.at(g, column)) }, t.groups))
	}
	var err error
	c.tests, err = s.testRatios(c.units, c.ratios, func(column int) string {
		if exempt == nil {
			return ""
		}
		return exempt(column % t.items)
	})
	return c, err
}

// p is the corrected p of a cell: its ratio is that of its group's reference.
func (c *comparison) p(at place) value.Value { return c.tests.p(at.group, at.column) }

// difference is a cell's ratio less that of its group's reference.
func (c *comparison) difference(at place) (value.Estimate, error) {
	return c.study.difference(c.units, c.ratios[at.column], at.group)
}
