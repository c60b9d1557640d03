package audit

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
)

// prose is an invented article of about 90 words, another for each number.
func prose(n int) string {
	topics := []string{"harbour", "railway", "hospital", "school", "bridge", "market", "theatre", "museum", "library", "stadium", "airport", "factory"}
	t := topics[n%len(topics)] + fmt.Sprintf(" %d", n)
	return strings.Repeat(fmt.Sprintf("The council of Tarn spoke about the %s on Monday, and number %d of the plan was read aloud. ", t, n), 3) +
		fmt.Sprintf("\n\nNobody in the hall asked what the %s would cost, although the mayor had brought a folder with %d pages of figures. "+
			"People went home in the rain, and some of them said that they would rather have a new %s than another promise.", t, n*7, t)
}

// audited takes in documents and gives the findings with one code.
func audited(t *testing.T, code string, docs ...corpus.Document) []Finding {
	t.Helper()
	a := New()
	for i := range docs {
		if docs[i].ID == "" {
			docs[i].ID = fmt.Sprint(i)
		}
		if docs[i].Outlet == "" {
			docs[i].Outlet = "A"
		}
		if docs[i].Text == "" {
			docs[i].Text = prose(i)
		}
		a.Add(&docs[i])
	}
	return slices.DeleteFunc(a.Findings(), func(f Finding) bool { return f.Code != code })
}

func one(t *testing.T, findings []Finding) Finding {
	t.Helper()
	if len(findings) != 1 {
		t.Fatalf("%d findings, want 1: %+v", len(findings), findings)
	}
	return findings[0]
}

func TestCopies(t *testing.T) {
	docs := []corpus.Document{{}, {Text: prose(0) + " A new end."}, {Outlet: "B", Text: prose(0)}, {}}
	f := one(t, audited(t, "duplicates", docs...))
	if f.Outlet != "A" || f.Documents != 1 || f.Of != 3 || f.Places[0].Doc != "1" {
		t.Errorf("%+v", f)
	}
	f = one(t, audited(t, "wire-copy", docs...))
	if f.Outlet != "B" || f.Documents != 1 || !strings.Contains(f.Places[0].Note, "like 0 of A") {
		t.Errorf("%+v", f)
	}
}

func TestBoilerplate(t *testing.T) {
	const menu = "Sign up for the harbour letter"
	var docs []corpus.Document
	for i := range 4 {
		docs = append(docs, corpus.Document{Text: prose(i) + "\n  " + menu + " \n" + menu})
	}
	docs = append(docs, corpus.Document{Text: docs[0].Text}) // a copy repeats everything
	docs = append(docs, corpus.Document{Outlet: "B", Text: prose(8) + "\n" + menu}, corpus.Document{Outlet: "B", Text: prose(9) + "\n" + menu})
	f := one(t, audited(t, "boilerplate", docs...))
	if f.Outlet != "A" || f.Documents != 4 || f.Of != 5 || len(f.Places) != 1 {
		t.Fatalf("%+v", f)
	}
	p := f.Places[0]
	if p.Doc != "2" || p.In(docs[2].Text) != menu || p.Note != "in 4 documents: "+menu {
		t.Errorf("place %+v shows %q", p, p.In(docs[2].Text))
	}
}

func TestEncoding(t *testing.T) {
	for text, want := range map[string][]string{
		"The cafÃ© said â€œnoâ€\u009d":       {"Ã©", "â€œ", "â€\u009d"}, // what is left of é “ ”
		"A lost letter \ufffd here":          {"\ufffd"},
		"It\u0092s Latin-1":                  {"\u0092"},
		"« CAFÉ» à Tarn, £5 – “fine”, ÅÄÖ ß": nil,
		"Ünal said: € 5, naïve, Ångström":    nil,
		"plain":                              nil,
		"Ã":                                  nil,
	} {
		var got []string
		for _, p := range spoilt(text) {
			got = append(got, p.In(text))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: spoilt are %q, want %q", text, got, want)
		}
	}
	f := one(t, audited(t, "encoding", corpus.Document{Text: "cafÃ© " + prose(0)}, corpus.Document{}))
	if f.Documents != 1 || f.Places[0].Note != "Ã© for é" {
		t.Errorf("%+v", f)
	}
}

func TestMarkup(t *testing.T) {
	docs := []corpus.Document{
		{Text: "Tea &amp; cake <a href=\"x\">here</a> " + prose(0)},
		{Text: "If 3 < 5 and b > a, R&D pays; AT&T; <quiet> " + prose(1)},
	}
	f := one(t, audited(t, "markup", docs...))
	var shown []string
	for _, p := range f.Places {
		shown = append(shown, p.In(docs[0].Text))
	}
	if f.Documents != 1 || !slices.Equal(shown, []string{"&amp;", `<a href="x">`, "</a>"}) {
		t.Errorf("%d documents, %q", f.Documents, shown)
	}
}

func TestLength(t *testing.T) {
	docs := []corpus.Document{{Text: "Only a caption."}, {}, {}, {Text: strings.Repeat("many words of a year ", 500)}}
	if f := one(t, audited(t, "short", docs...)); f.Documents != 1 || f.Places[0].Note != "3 words" {
		t.Errorf("%+v", f)
	}
	// The median of 3, some 90, some 90 and 2,500 words is some 90.
	if f := one(t, audited(t, "long", docs...)); f.Documents != 1 || f.Places[0].Doc != "3" {
		t.Errorf("%+v", f)
	}
}

func TestLanguage(t *testing.T) {
	german := "Der Hafen von Tarn ist seit Montag geschlossen, weil die Arbeiter streiken und niemand weiß, wann die Schiffe wieder auslaufen können. " +
		"Die Regierung hat bisher nicht gesagt, ob sie mit der Gewerkschaft sprechen will, und die Kaufleute fürchten um ihre Waren."
	f := one(t, audited(t, "language", corpus.Document{}, corpus.Document{Text: german}, corpus.Document{}))
	if f.Documents != 1 || f.Places[0].Doc != "1" || !strings.Contains(f.Text, "German") {
		t.Errorf("%+v", f)
	}
}

func TestFewAndUndated(t *testing.T) {
	if f := one(t, audited(t, "few-documents", corpus.Document{}, corpus.Document{})); f.Documents != 2 || f.Outlet != "A" {
		t.Errorf("%+v", f)
	}
	f := one(t, audited(t, "undated", corpus.Document{Date: "2023-05-01"}, corpus.Document{Date: "1 May"}, corpus.Document{}))
	if f.Documents != 2 || f.Places[0].Note != "date 1 May" || f.Places[1].Note != "no date" {
		t.Errorf("%+v", f)
	}
	if f = one(t, audited(t, "undated", corpus.Document{}, corpus.Document{})); f.Outlet != "" || f.Documents != 2 {
		t.Errorf("no date at all: %+v", f)
	}
}

func dated(outlet string, from, n int) (docs []corpus.Document) {
	for i := range n {
		docs = append(docs, corpus.Document{Outlet: outlet, Date: corpus.DayDate(from + i), Text: prose(len(outlet)*1000 + from + i)})
	}
	return docs
}

func TestPeriod(t *testing.T) {
	same := append(dated("A", 19000, 30), dated("BB", 19000, 30)...)
	if f := audited(t, "period", same...); len(f) != 0 {
		t.Errorf("outlets of the same days: %+v", f)
	}
	later := append(dated("A", 19000, 30), dated("BB", 19015, 30)...)
	f := audited(t, "period", later...)
	if len(f) != 2 || f[0].Documents != 30 || !strings.Contains(f[0].Text, "distance 0.50") {
		t.Errorf("outlets half of whose days differ: %+v", f)
	}
	if f := audited(t, "period", append(dated("A", 19000, 4), dated("BB", 19500, 4)...)...); len(f) != 0 {
		t.Errorf("four documents say nothing of time: %+v", f)
	}
}

// The expected distances are counted by hand.
func TestSmirnov(t *testing.T) {
	for _, c := range []struct {
		a, b []int
		want float64
	}{
		{[]int{1, 2, 3}, []int{1, 2, 3}, 0},
		{[]int{1, 2}, []int{3, 4}, 1},
		{[]int{1, 1, 2}, []int{1, 2, 2, 3}, 2.0/3 - 1.0/4},
	} {
		if got := smirnov(c.a, c.b); math.Abs(got-c.want) > 1e-15 {
			t.Errorf("%v and %v: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestNothingToFind(t *testing.T) {
	var docs []corpus.Document
	for i := range 12 {
		docs = append(docs, corpus.Document{ID: fmt.Sprint(i), Outlet: string(rune('A' + i%2)), Date: corpus.DayDate(19000 + i), Text: prose(i)})
	}
	a := New()
	for i := range docs {
		a.Add(&docs[i])
	}
	if f := a.Findings(); len(f) != 0 {
		t.Errorf("a sound corpus: %+v", f)
	}
	outlets := a.Outlets()
	if len(outlets) != 2 || outlets[0].Documents != 6 || outlets[0].First != "2022-01-08" || outlets[1].Last != "2022-01-19" {
		t.Errorf("outlets %+v", outlets)
	}
	if f := New().Findings(); len(f) != 0 {
		t.Errorf("no documents: %+v", f)
	}
}
