package measure

import (
	"bufio"
	"encoding/csv"
	"math"
	"strconv"
	"testing"

	"parallax/framing/value"
	"parallax/internal/realnews"
)

// oracleFile opens a table that another program computed on real news; the
// test is skipped where that folder is absent.
func oracleFile(t *testing.T, name string) *bufio.Reader {
	t.Helper()
	return realnews.Gunzip(t, "oracles", name)
}

// oracleRows are the rows of a table, each by column name.
func oracleRows(t *testing.T, name string, comma rune) []map[string]string {
	t.Helper()
	r := csv.NewReader(oracleFile(t, name))
	r.Comma, r.LazyQuotes = comma, comma == '\t'
	all, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows := make([]map[string]string, 0, len(all))
	for _, cells := range all[1:] {
		row := map[string]string{}
		for i, c := range cells {
			row[all[0][i]] = c
		}
		rows = append(rows, row)
	}
	return rows
}

func num(s string) float64 {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return math.NaN()
	}
	return x
}

// agreement counts how many numbers agree with an oracle, and tells of the
// first few that do not.
type agreement struct {
	t        *testing.T
	relative float64
	absolute float64
	n, bad   int
}

func (a *agreement) check(what string, v value.Value, want float64) {
	a.t.Helper()
	x, ok := v.Get()
	a.n++
	if ok == (math.IsNaN(want) || math.IsInf(want, 0)) || ok && math.Abs(x-want) > a.relative*math.Abs(want)+a.absolute {
		if a.bad++; a.bad <= 5 {
			a.t.Errorf("%s: %v, the oracle says %.15g", what, v, want)
		}
	}
}

func (a *agreement) done() {
	a.t.Helper()
	if a.n == 0 {
		a.t.Error("nothing was compared")
	}
	a.t.Logf("%d of %d numbers agree", a.n-a.bad, a.n)
}
