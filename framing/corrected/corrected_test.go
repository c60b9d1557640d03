package corrected

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/framing/compare"
	"parallax/framing/internal/counted"
	"parallax/framing/study"
	"parallax/framing/validation"
)

// twoOutlets makes a dozen documents each of outlets A and B: in each the outlet says ten words about the strikers,
// in two statements, and the mayor five.
func twoOutlets() []corpus.Document {
	var docs []corpus.Document
	for _, outlet := range []string{"A", "B"} {
		for i := range 12 {
			own := fmt.Sprintf("%s%d", strings.ToLower(outlet), i)
			docs = append(docs, corpus.Document{ID: outlet + fmt.Sprint(i), Outlet: outlet, Text: "The strikers went to " + own +
				"|No striker stayed at q" + own + "|Mayor: the thugs left " + own})
		}
	}
	return docs
}

// everyOne returns a sample of all statements, each coded as code says.
func everyOne(s *compare.Study, code func(doc, statement int, voice string) (voiceCode, label string)) *validation.HandCodes {
	sample := &validation.Sample{Codebook: "b", Variables: []validation.Variable{
		{Name: validation.VoiceVariable, Level: validation.Nominal, Codes: []string{"own", "quoted", "reported", "page", "unclear"}},
		{Name: validation.LabelPrefix + "strikers", Level: validation.Nominal, Codes: []string{"none", "worker", "rioter", "several"}},
	}}
	codes := &validation.Codes{Coders: []string{"ann"}, Units: make([][]validation.Unit, 2)}
	n, last := 0, -1
	for i := range s.Tally.Statements {
		st := &s.Tally.Statements[i]
		if n++; st.Doc != last {
			n, last = 0, st.Doc
		}
		hull := st.Hull()
		d := &s.Tally.Docs[st.Doc]
		sample.Items = append(sample.Items, validation.Item{
			ID: fmt.Sprint(i), Doc: d.ID, Group: d.Outlet, Outlet: d.Outlet, Start: hull.Start, End: hull.End, Probability: 1, Tool: []string{"", ""},
		})
		voice, label := code(st.Doc, n, st.Voice.String())
		codes.Units[0], codes.Units[1] = append(codes.Units[0], validation.Unit{voice}), append(codes.Units[1], validation.Unit{label})
	}
	return &validation.HandCodes{Sample: sample, Codes: codes}
}

func rowsOf(t *testing.T, s *compare.Study) map[[5]string]Row {
	t.Helper()
	c, _, err := Of(s)
	if err != nil {
		t.Fatal(err)
	}
	at := map[[5]string]Row{}
	for _, r := range c.Rows {
		at[[5]string{r.Group, r.Measure, r.Voice, r.Referent, r.Of}] = r
	}
	return at
}

// Where everything was coded the corrected share is that of the codes, whatever the machine read: it reads a third of
// A's and of B's words as the mayor's, and people say of A that the outlet says them itself in half of the documents.
func TestCensus(t *testing.T) {
	s := counted.Study(t, twoOutlets())
	s.Coded = everyOne(s, func(doc, n int, voice string) (string, string) {
		if doc < 6 {
			voice = "own"
		}
		return voice, []string{"worker", "worker", "rioter"}[n]
	})
	at := rowsOf(t, s)
	for key, want := range map[[5]string][2]float64{
		{"A", voiceShare, "own", "", ""}:                    {10. / 15, 12.5 / 15},
		{"B", voiceShare, "own", "", ""}:                    {10. / 15, 10. / 15},
		{"A", voiceShare, "source", "", ""}:                 {5. / 15, 2.5 / 15},
		{"A", labelShare, "own", "strikers", "rioter"}:      {0, 6. / 30},
		{"A", labelShare, "all", "strikers", "rioter"}:      {1. / 3, 1. / 3},
		{"B", labelShare, "quoted", "strikers", "rioter"}:   {1, 1},
		{"B", labelShare, "reported", "strikers", "rioter"}: {math.NaN(), math.NaN()},
	} {
		r, ok := at[key]
		if math.IsNaN(want[0]) {
			if ok && r.Corrected.Value.Defined() {
				t.Errorf("%v is %v", key, r.Corrected.Value)
			}
			continue
		}
		machine, _ := r.Machine.Value.Get()
		corrected, defined := r.Corrected.Value.Get()
		if !ok || !defined || math.Abs(machine-want[0]) > 1e-9 || math.Abs(corrected-want[1]) > 1e-9 {
			t.Errorf("%v: read %g, corrected %v; want %v", key, machine, r.Corrected.Value, want)
		}
	}
	if r := at[[5]string{"A", voiceShare, "own", "", ""}]; !r.Holds || r.Reference != study.Rest {
		t.Errorf("people see A speak more itself than B in every second document: p %v", r.PAdjusted)
	}
	if r := at[[5]string{"A", voiceShare, "unclear", "", ""}]; r.Group != "" {
		t.Error("a voice that nobody found has a row")
	}
}

// Where the machine finds a difference and the codes say that both outlets use the same names, the answer loses the sentence.
func TestOnlyTheMachineDiffers(t *testing.T) {
	docs := twoOutlets()
	for i := 12; i < 24; i++ {
		docs[i].Text = strings.Replace(strings.Replace(docs[i].Text, "The strikers", "The thugs", 1), "No striker", "No thug", 1)
	}
	s := counted.Study(t, docs)
	s.Coded = everyOne(s, func(int, int, string) (string, string) { return "own", "worker" })
	c, _, err := Of(s)
	if err != nil {
		t.Fatal(err)
	}
	about := func(group, other string) study.Finding {
		return study.Finding{Kind: "labels", Text: "They differ.", About: &study.Share{Voice: "own", Referent: "strikers", Family: "worker", Group: group, Reference: other}}
	}
	kept, undecided, err := c.Revise([]study.Finding{about("A", "B"), {Kind: "keywords", Text: "Words."}})
	if err != nil {
		t.Fatal(err)
	}
	if len(undecided) != 1 || !strings.Contains(undecided[0].Text, "“worker” names for strikers, A 100 %") {
		t.Errorf("undecided is %+v", undecided)
	}
	if len(kept) != 1 || kept[0].Text != "Words. Uncorrected: nobody coded it." {
		t.Errorf("kept is %+v", kept)
	}
	var none *Correction
	if kept, undecided, err := none.Revise([]study.Finding{about("A", "B")}); err != nil || len(kept) != 1 || len(undecided) != 0 || kept[0].Text != "They differ." {
		t.Errorf("without codes: %+v, %+v, %v", kept, undecided, err)
	}
}

// A group that has no codes says so, and a statement that this version does not read is refused by name.
func TestNoCodesOfAGroup(t *testing.T) {
	s := counted.Study(t, twoOutlets())
	s.Coded = everyOne(s, func(doc, n int, voice string) (string, string) {
		if doc >= 12 {
			return "", ""
		}
		return voice, "worker"
	})
	r := rowsOf(t, s)[[5]string{"B", voiceShare, "own", "", ""}]
	if r.By != ByNone || r.Corrected.Value.Defined() || r.P.Defined() || !r.Machine.Value.Defined() {
		t.Errorf("a group without codes: %+v", r)
	}
	s.Coded.Sample.Items[3].End--
	if _, warnings, err := Of(s); err != nil || !slices.ContainsFunc(warnings, func(w study.Warning) bool { return w.Code == "codes-moved" }) {
		t.Errorf("a statement that ends a byte later: %v, %v", warnings, err)
	}
	for i := range s.Coded.Sample.Items {
		s.Coded.Sample.Items[i].End--
	}
	if _, _, err := Of(s); err == nil || !strings.Contains(err.Error(), "item 5: this version reads no statement of document A1") {
		t.Errorf("statements that are not there: %v", err)
	}
}
