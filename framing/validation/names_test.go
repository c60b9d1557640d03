package validation

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
)

// Invented: two outlets; the coders confirm the source of three of the four
// statements of A and of one of B, of which the second coder left one out.
func TestNames(t *testing.T) {
	s := &Sample{Schema: SampleSchema, Variables: Variables(nil)}
	for _, x := range []struct{ id, outlet, source string }{
		{"1", "A", "Lena Hart"}, {"2", "A", "Lena Hart"}, {"3", "A", "Pavel Drum"}, {"4", "A", "critics"}, {"5", "B", "Water Board"}, {"6", "B", "NWB"}, {"7", "B", ""},
	} {
		item := Item{ID: x.id, Doc: x.id, Outlet: x.outlet, Group: x.outlet, Text: "The gates are open.", Source: x.source, Tool: []string{"own", "none", "neutral", ""}}
		if x.source != "" {
			item.Tool, item.SourceType = []string{"quoted", "person", "neutral", Yes}, corpus.TypePerson
		}
		s.Items = append(s.Items, item)
	}
	sheet := func(name, right, kind string) Table {
		rows := [][]string{{"item", SourceRight, SourceTypeVariable}}
		lines := []int{1}
		for i, r := range strings.Fields(right) {
			row := []string{s.Items[i].ID, strings.Trim(r, "-"), strings.Trim(strings.Fields(kind)[i], "-")}
			rows, lines = append(rows, row), append(lines, i+2)
		}
		return Table{Name: name, Rows: rows, Lines: lines}
	}
	codes, err := s.Gather([]Table{sheet("ann", "yes yes no yes yes no -", "person person person person group group -"), sheet("bob", "yes yes no - yes - -", "person person person - group - -")})
	if err != nil {
		t.Fatal(err)
	}
	r := Judge(s, codes, Options{Resamples: 200, Level: 0.95, Seed: 1})
	type counts struct {
		outlet                              string
		coded, right, typeCoded, typesRight int
	}
	var got []counts
	for _, n := range r.Names {
		got = append(got, counts{n.Outlet, n.Coded, n.Right, n.TypeCoded, n.TypeRight})
	}
	if want := []counts{{"", 6, 4, 6, 4}, {"A", 4, 3, 4, 4}, {"B", 2, 1, 2, 0}}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	low, ok := r.Names[0].Share.Low.Get()
	high, _ := r.Names[0].Share.High.Get()
	if !ok || low < 0 || low > 4.0/6 || high < 4.0/6 || high > 1 {
		t.Errorf("the interval of 4/6 is [%v, %v]", r.Names[0].Share.Low, r.Names[0].Share.High)
	}
	if r.Names[1].Share.Low.Defined() {
		t.Error("four documents give an interval")
	}
	for _, a := range r.Accuracy {
		if a.Variable == SourceRight {
			t.Error("a question that the tool always answers yes to has an F1")
		}
	}
}

// The source stands behind all that is coded blind.
func TestSheetShowsTheSourceLast(t *testing.T) {
	sampler := testSampler(t, 9)
	add(sampler, false)
	s := &Sample{Schema: SampleSchema, Variables: sampler.coder.Variables, Items: sampler.Items(func(string) string { return "Ministry of Mills" })}
	var b bytes.Buffer
	if err := s.WriteCSV(&b); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	n := len(rows[0]) - 1 // the probability
	if got := strings.Join(rows[0][n-3:n], ","); got != "source,source right,remark" {
		t.Errorf("the last columns are %s", got)
	}
	shown := 0
	for i, row := range rows[1:] {
		if (row[n-3] == "Ministry of Mills") != (s.Items[i].Doc == "b") || row[n-2] != "" {
			t.Errorf("row %v", row)
		}
		if row[n-3] != "" {
			shown++
		}
	}
	if shown != 1 {
		t.Errorf("%d sources are shown", shown)
	}
}
