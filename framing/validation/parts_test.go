package validation

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"parallax/corpus"
)

// Of a group with many plain statements, some that name a referent and one piece, a sample of ten takes five, four and
// that one; every statement has a probability, and 1/π adds up to the statements there are.
func TestPartsOfAGroup(t *testing.T) {
	s := testSampler(t, 10)
	say := func(n int, text string, frame bool) {
		for i := range n {
			d := &corpus.Document{ID: fmt.Sprint(text, i), Outlet: "A", Text: text + fmt.Sprint(" ", i)}
			s.Add(d, &corpus.Statement{Spans: []corpus.Span{{End: len(d.Text)}}, Frame: frame}, "A", "")
		}
	}
	say(80, "Nothing was named at all.", false)
	say(20, "The rebels took the old mill.", false)
	say(6, "according to the ministry", true)
	parts, whole := map[Part]int{}, 0.0
	for _, item := range s.Items(itself) {
		parts[item.Part]++
		whole += 1 / item.Probability
	}
	if fmt.Sprint(parts) != "map[naming:5 pieces:1 plain:4]" || int(whole+.5) != 106 {
		t.Errorf("drawn %v, for %g statements; want 5, 4 and 1 for 106", parts, whole)
	}
}

func TestDivide(t *testing.T) {
	sizes := map[stratum]int{
		{"A", Naming}: 2, {"A", Plain}: 100, {"A", Pieces}: 30, {"B", Plain}: 3, {"C", Plain}: 100,
	}
	order := []stratum{{"A", Naming}, {"A", Pieces}, {"A", Plain}, {"B", Plain}, {"C", Plain}}
	for n, want := range map[int]string{
		3:   "map[{A naming}:1 {B plain}:1 {C plain}:1]",
		23:  "map[{A naming}:2 {A pieces}:2 {A plain}:6 {B plain}:3 {C plain}:10]",
		500: "map[{A naming}:2 {A pieces}:30 {A plain}:100 {B plain}:3 {C plain}:100]",
	} {
		if got := fmt.Sprint(divide(n, order, func(x stratum) int { return sizes[x] })); got != want {
			t.Errorf("%d places: %s, want %s", n, got, want)
		}
	}
}

// Spreadsheets of several languages part cells by semicolons or tabs, and put a mark before the first.
func TestSheetsOfSpreadsheets(t *testing.T) {
	for _, parting := range []string{",", ";", "\t"} {
		text := "\ufeff" + strings.Join([]string{"item", "statement", "voice"}, parting) + "\r\n" + strings.Join([]string{"s1", "He came", "own"}, parting) + "\r\n"
		got, err := ReadCSV("a.csv", strings.NewReader(text))
		if err != nil || fmt.Sprintf("%q", got.Rows) != `[["item" "statement" "voice"] ["s1" "He came" "own"]]` {
			t.Errorf("parted by %q: %q, %v", parting, got.Rows, err)
		}
	}
}

// A sheet that is too long is an error, not a shorter sheet.
func TestSheetTooLong(t *testing.T) {
	n, err := io.Copy(io.Discard, &bounded{r: strings.NewReader(strings.Repeat("x", 100)), left: 64})
	if n != 64 || err == nil || !strings.Contains(err.Error(), "a coded sheet over") {
		t.Errorf("%d bytes, %v", n, err)
	}
}

func TestHandCodesFit(t *testing.T) {
	h := &HandCodes{Sample: &Sample{Corpus: "c", Codebook: "b"}}
	for _, x := range []struct{ corpus, codebook, want string }{
		{"c", "b", ""}, {"d", "b", "another corpus"}, {"c", "", "another codebook"}, {"c", "e", "another codebook"},
	} {
		err := h.Fits(x.corpus, x.codebook)
		if (err == nil) != (x.want == "") || err != nil && !strings.Contains(err.Error(), x.want) {
			t.Errorf("%+v: %v", x, err)
		}
	}
	if err := (&HandCodes{Sample: &Sample{}}).Fits("c", ""); err == nil || !strings.Contains(err.Error(), "does not tell which corpus") {
		t.Errorf("a key without a corpus: %v", err)
	}
}
