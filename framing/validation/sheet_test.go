package validation

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parallax/corpus"
	"parallax/framing/codebook"
	"parallax/framing/sentiment"
)

func testSampler(t *testing.T, n int) *Sampler {
	t.Helper()
	c, err := codebook.Parse("c.yaml", []byte(`
referents: {opposition: {families: {rebel: ["rebel*"], terrorist: ["terrorist*"]}}}
frames: {war: ["fight*"]}
`))
	if err != nil {
		t.Fatal(err)
	}
	s, err := NewSampler(n, 7, NewCoder(c, sentiment.VADER()))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func itself(source string) string { return source }

// documents are invented; group A has four statements, group B one.
func add(s *Sampler, backwards bool) {
	texts := []string{
		"=The rebels took the old mill.", "Terrorists fight the rebels here.", "It was a lovely, happy day.", "Nothing was named at all.",
	}
	for i := range texts {
		if backwards {
			i = len(texts) - 1 - i
		}
		d := &corpus.Document{ID: fmt.Sprint("doc", i), Outlet: "A", Text: texts[i]}
		s.Add(Candidate{Document: d, Statement: &corpus.Statement{Spans: []corpus.Span{{End: len(d.Text)}}}, Group: "A", Source: ""})
	}
	d := &corpus.Document{ID: "b", Outlet: "B", Text: "Rebels, the ministry said."}
	s.Add(Candidate{Document: d, Statement: &corpus.Statement{Voice: corpus.Reported, Spans: []corpus.Span{{End: len(d.Text)}}, Source: &corpus.Source{Name: "ministry", Type: corpus.TypeOrganisation}}, Group: "B", Source: "ministry"})
}

func TestSamplerIsFairAndOrderless(t *testing.T) {
	one, two := testSampler(t, 3), testSampler(t, 3)
	add(one, false)
	add(two, true)
	if a, b := fmt.Sprint(one.Items(itself)), fmt.Sprint(two.Items(itself)); a != b {
		t.Errorf("the order of documents changed the sample:\n%s\n%s", a, b)
	}
	groups := map[string]int{}
	for _, item := range one.Items(itself) {
		groups[item.Group]++
	}
	if groups["A"] != 2 || groups["B"] != 1 {
		t.Errorf("drawn from groups %v, want 2 of A and the only one of B", groups)
	}
}

// VADER's lexicon holds "rebel" as a negative word.
func TestToolCodes(t *testing.T) {
	s := testSampler(t, 9)
	add(s, false)
	want := map[string]string{
		"doc0": "[own none negative rebel no ]", "doc1": "[own none negative several yes ]", "doc2": "[own none positive none no ]",
		"doc3": "[own none neutral none no ]", "b": "[reported organisation negative rebel no yes]",
	}
	for _, item := range s.Items(itself) {
		if got := fmt.Sprint(item.Tool); got != want[item.Doc] {
			t.Errorf("%s %q: %s, want %s", item.Doc, item.Text, got, want[item.Doc])
		}
	}
}

func TestSheetsAreBlindAndReadBack(t *testing.T) {
	sampler := testSampler(t, 9)
	add(sampler, false)
	s := &Sample{Schema: SampleSchema, Variables: sampler.coder.Variables, Items: sampler.Items(itself)}
	var text, book bytes.Buffer
	if err := s.WriteCSV(&text); err != nil {
		t.Fatal(err)
	}
	if err := s.WriteXLSX(&book); err != nil {
		t.Fatal(err)
	}
	for _, hidden := range []string{"doc0", "reported", "several", ",=The"} {
		if strings.Contains(text.String(), hidden) {
			t.Errorf("the sheet shows %q", hidden)
		}
	}
	// A person fills in the workbook.
	f, err := excelize.OpenReader(bytes.NewReader(book.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	lists, err := f.GetDataValidations(codingSheet)
	if err != nil || len(lists) != len(s.Variables) {
		t.Fatalf("%d drop-down lists, want %d: %v", len(lists), len(s.Variables), err)
	}
	for row := range s.Items {
		if err := f.SetCellStr(codingSheet, fmt.Sprintf("E%d", row+2), "Own"); err != nil {
			t.Fatal(err)
		}
	}
	var filled bytes.Buffer
	if err := f.Write(&filled); err != nil {
		t.Fatal(err)
	}
	first, err := ReadXLSX("ann.xlsx", &filled)
	if err != nil {
		t.Fatal(err)
	}
	second, err := ReadCSV("bob.csv", &text)
	if err != nil {
		t.Fatal(err)
	}
	second.Rows[1][4] = "quoted"
	codes, err := s.Gather([]Table{first, second})
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(codes.Coders, codes.Units[0]); got != "[ann.xlsx bob.csv] [[own quoted] [own ] [own ] [own ] [own ]]" {
		t.Error(got)
	}
}

func TestGatherTellsEveryFault(t *testing.T) {
	sampler := testSampler(t, 9)
	add(sampler, false)
	s := &Sample{Variables: sampler.coder.Variables, Items: sampler.Items(itself)}
	a, b := s.Items[0].ID, s.Items[1].ID
	sheet, err := ReadCSV("ann.csv", strings.NewReader("item,voice\n"+a+",owned\ns9999,own\n"+b+",own\n"+b+",own\n"))
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Gather([]Table{sheet})
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{
		`ann.csv:2: item ` + a + `: "owned" is no code of "voice": its codes are own, quoted, reported`,
		`ann.csv:3: item "s9999" is not in the sample`,
		`ann.csv:5: item ` + b + ` was coded by ann.csv before, at ann.csv:4`,
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q is missing in\n%v", want, err)
		}
	}
}

// Two samples of one corpus have statements of the same numbers, and sheets of the one are none of the other.
func TestSheetOfAnotherSample(t *testing.T) {
	sample := func(seed uint64) *Sample {
		sampler := testSampler(t, 2)
		sampler.seed = seed
		add(sampler, false)
		return &Sample{Variables: sampler.coder.Variables, Items: sampler.Items(itself)}
	}
	var sheet bytes.Buffer
	if err := sample(1).WriteCSV(&sheet); err != nil {
		t.Fatal(err)
	}
	table, err := ReadCSV("ann.csv", &sheet)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := sample(1).Gather([]Table{table}); err != nil {
		t.Errorf("its own sample refuses the sheet: %v", err)
	}
	if _, err := sample(2).Gather([]Table{table}); err == nil || !strings.Contains(err.Error(), "is not in the sample") {
		t.Errorf("another sample takes the sheet: %v", err)
	}
}

// Of four statements of A two are drawn, of one of B that one: 1/π is 2 and 1.
func TestProbabilities(t *testing.T) {
	sampler := testSampler(t, 3)
	add(sampler, false)
	for _, item := range sampler.Items(itself) {
		if want := map[string]float64{"A": .5, "B": 1}[item.Group]; item.Probability != want {
			t.Errorf("%s of %s: probability %g, want %g", item.ID, item.Group, item.Probability, want)
		}
	}
}

// The hands say a of all; the tool is right in the statement that stands for three and wrong in that which stands for one.
func TestCompareWeighs(t *testing.T) {
	got := Compare([]string{"a", "a"}, []string{"a", "b"}, []float64{3, 1})
	if v, ok := got[0].Recall.Get(); !ok || v != .75 || got[0].Right != 1 {
		t.Errorf("recall %v of %d right, want .75 of 1", got[0].Recall, got[0].Right)
	}
}
