package validation

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"parallax/corpus"
)

// say puts n invented statements of one text into the draw.
func say(s *Sampler, n int, text string, c Candidate) {
	for i := range n {
		c.Document = &corpus.Document{ID: fmt.Sprint(text, c.Doubt, i), Outlet: "A", Text: text + fmt.Sprint(" ", i)}
		statement := corpus.Statement{Spans: []corpus.Span{{End: len(c.Document.Text)}}}
		if c.Statement != nil {
			statement.Frame = c.Statement.Frame
		}
		c.Statement, c.Group = &statement, "A"
		s.Add(c)
	}
}

// Every part of a group is drawn from, two at least, and 1/π adds up to the statements there are. A statement that the machine doubts, or that
// names something seldom, is more probable in the sample than one of the same kind that does not.
func TestPartsOfAGroup(t *testing.T) {
	s := testSampler(t, 60)
	say(s, 300, "Nothing was named at all.", Candidate{})
	say(s, 60, "Nothing was named at all.", Candidate{Doubt: Doubt{Voice: .6}})
	say(s, 60, "The rebels took the old mill.", Candidate{})
	say(s, 3, "The terrorists took the old mill.", Candidate{})
	say(s, 20, "according to the ministry", Candidate{Statement: &corpus.Statement{Frame: true}})
	drawn, probability, whole := map[Part]int{}, map[Part]float64{}, 0.0
	for _, item := range s.Items(itself) {
		drawn[item.Part]++
		probability[item.Part] = item.Probability
		whole += 1 / item.Probability
	}
	if int(whole+.5) != 443 || len(drawn) != 5 {
		t.Errorf("drawn %v, for %g statements; want five parts of 443", drawn, whole)
	}
	for part, n := range drawn {
		if n < 2 {
			t.Errorf("%d of %q: one alone does not tell how sure it is", n, part)
		}
	}
	for _, x := range [][2]Part{{"plain, doubtful, short", "plain, sure, short"}, {"rare, sure, short", "naming, sure, short"}, {"naming, sure, short", "plain, sure, short"}} {
		if probability[x[0]] <= probability[x[1]] {
			t.Errorf("%q has the probability %g, %q %g", x[0], probability[x[0]], x[1], probability[x[1]])
		}
	}
}

// Two documents that print one quotation and credit it to two ministers: one of them is wrong, and both are drawn from
// apart. A third quotation that one document alone prints is not.
func TestDisputedQuotations(t *testing.T) {
	s := testSampler(t, 20)
	quote := "we shall never again leave the old mill to anybody who asks for it"
	for i, who := range []string{"Hart", "Drum"} {
		d := &corpus.Document{ID: who, Outlet: "A", Text: quote}
		s.Add(Candidate{Document: d, Statement: &corpus.Statement{Voice: corpus.Quoted, Spans: []corpus.Span{{End: len(quote)}}, Source: &corpus.Source{Name: who}}, Group: "A", Source: who})
		alone := &corpus.Document{ID: fmt.Sprint("alone", i), Outlet: "A", Text: strings.Repeat(who+" said something else in the morning ", 3)}
		s.Add(Candidate{Document: alone, Statement: &corpus.Statement{Voice: corpus.Quoted, Spans: []corpus.Span{{End: len(alone.Text)}}, Source: &corpus.Source{Name: who}}, Group: "A", Source: who})
	}
	got := map[string]Part{}
	for _, item := range s.Items(itself) {
		got[item.Doc] = item.Part
	}
	if len(got) != 4 || got["Hart"] != Disputed || got["Drum"] != Disputed || got["alone0"] == Disputed || got["alone1"] == Disputed {
		t.Errorf("%v", got)
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
