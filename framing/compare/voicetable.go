package compare

import (
	"fmt"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/framing/inference"
	"parallax/framing/study"
	"parallax/framing/value"
)

// WordRatios are each group's words by document, in all voices and in each.
func (s *Study) WordRatios() *VoiceTable[Ratio] {
	t := NewVoiceTable[Ratio](len(s.Sides.Groups), 1)
	for i, g := range s.StatementsInGroups() {
		st := &s.Tally.Statements[i]
		t.Count(g, st.Voice, 0, func(words *Ratio) { words.Add(st.Doc, float64(st.Words), 0) })
	}
	return t
}

// VoiceNames are the voices of a table: all, and each.
func VoiceNames() []string {
	names := []string{study.AllVoices}
	for _, v := range corpus.Voices() {
		names = append(names, v.String())
	}
	return names
}

// SlotOf is the place of a voice among VoiceNames.
func SlotOf(voice string) (int, error) {
	at := slices.Index(VoiceNames(), voice)
	if at < 0 {
		return 0, fmt.Errorf("no voice %q: there are %s", voice, strings.Join(VoiceNames(), ", "))
	}
	return at, nil
}

// VoiceShares are each group's words in one voice, by document, over all its words.
func (s *Study) VoiceShares(voice string) (func(group int) Ratio, error) {
	slot, err := SlotOf(voice)
	if err != nil {
		return nil, err
	}
	words := s.WordRatios()
	return func(g int) Ratio {
		all, part := words.At(g, words.Column(0, 0)), words.At(g, words.Column(slot, 0))
		of := Ratio{}
		for i, k := 0, 0; i < len(all.Docs); i++ {
			n := 0.0
			if k < len(part.Docs) && part.Docs[k] == all.Docs[i] {
				n = part.Num[k]
				k++
			}
			of.Add(all.Docs[i], n, all.Num[i])
		}
		return of
	}, nil
}

// A VoiceTable has a cell for each group, voice and item: the items are what a
// section counts, such as names, measures or referents.
type VoiceTable[C any] struct {
	Groups, items int
	cells         []C
}

func NewVoiceTable[C any](groups, items int) *VoiceTable[C] {
	return &VoiceTable[C]{groups, items, make([]C, groups*items*len(VoiceNames()))}
}

// columns is the number of a group's cells: a column is an item in one voice.
func (t *VoiceTable[C]) columns() int { return t.items * len(VoiceNames()) }

func (t *VoiceTable[C]) Column(slot, item int) int { return slot*t.items + item }

func (t *VoiceTable[C]) At(group, column int) *C { return &t.cells[group*t.columns()+column] }

// Count adds to an item of a group what one voice says: to all voices, and to its
// own. The page's voice, where it is asked for, has no cell beside all.
func (t *VoiceTable[C]) Count(group int, v corpus.Voice, item int, add func(*C)) {
	add(t.At(group, t.Column(0, item)))
	if v != corpus.Page {
		add(t.At(group, t.Column(1+int(v), item)))
	}
}

// OwnTests are the p of the rows of the outlets' own voice: the primary tests of most tables.
func OwnTests[R any](all []R, of func(*R) (voice string, p value.Value)) (p []value.Value) {
	for i := range all {
		if voice, of := of(&all[i]); voice == corpus.Own.String() {
			p = append(p, of)
		}
	}
	return p
}

// A Place is where a cell of a table stands, and how the table names it.
type Place struct {
	Group, Column, Item int
	GroupName, Voice    string
}

// TableRows makes a row of each cell, in the order of the table: estimate on the
// study's workers, then show, which may take passages, one after the other.
func TableRows[C, R any](s *Study, t *VoiceTable[C], estimate func(Place, *C) (R, error), show func(Place, *C, *R) error) ([]R, error) {
	voices := VoiceNames()
	at := func(n int) Place {
		group, column := n/t.columns(), n%t.columns()
		return Place{group, column, column % t.items, s.Sides.Groups[group].Name, voices[column/t.items]}
	}
	if len(t.cells) == 0 {
		return nil, nil
	}
	rows := make([]R, len(t.cells))
	err := s.Parallel(len(rows), func(n int) (err error) {
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
	study  *Study
	units  *Units
	ratios []inference.Ratio // of the columns
	tests  *ratioTests
	alike  []value.Value // of the columns, where they are shares
}

// CompareCells tests a ratio of every cell. exempt gives the reason why an
// item is no test, "" where it is one; nil exempts none.
func CompareCells[C any](s *Study, t *VoiceTable[C], of func(*C) Ratio, exempt func(item int) string) (*comparison, error) {
	return s.compare(t.Groups, t.columns(), func(g, column int) Ratio { return of(t.At(g, column)) }, func(column int) string {
		if exempt == nil {
			return ""
		}
		return exempt(column % t.items)
	})
}

// CompareColumns tests ratios that are not told by voice: of each group, in each column.
func (s *Study) CompareColumns(columns int, of func(group, column int) Ratio) (*comparison, error) {
	return s.compare(len(s.Sides.Groups), columns, of, func(int) string { return "" })
}

func (s *Study) compare(groups, columns int, of func(group, column int) Ratio, exempt func(column int) string) (*comparison, error) {
	c := &comparison{study: s, units: s.Units()}
	for column := range columns {
		q := c.units.Ratio(func(g int) Ratio { return of(g, column) }, groups)
		c.ratios, c.alike = append(c.ratios, q), append(c.alike, c.units.Design.Alike(q))
	}
	var err error
	c.tests, err = s.testRatios(c.units, c.ratios, exempt)
	return c, err
}

// P is the p of a cell: its ratio is that of its group's reference.
func (c *comparison) P(at Place) value.Value { p, _ := c.tests.p(at.Group, at.Column); return p }

// Adjusted is P, corrected over the table.
func (c *comparison) Adjusted(at Place) value.Value {
	_, p := c.tests.p(at.Group, at.Column)
	return p
}

// Share is a cell's ratio as a share, with its interval: how alike the mentions of one document are, all
// groups say.
func (c *comparison) Share(at Place, r Ratio) (value.Estimate, error) {
	return c.study.shareBeside(r, c.alike[at.Column])
}

// Difference is a cell's ratio less that of its group's reference.
func (c *comparison) Difference(at Place) (value.Estimate, error) {
	return c.study.difference(c.units, c.ratios[at.Column], at.Group)
}
