package audit

import (
	"fmt"
	"strings"
	"testing"

	"parallax/corpus"
)

// The texts are invented.

func TestTruncated(t *testing.T) {
	whole := prose(0)
	cell := strings.Repeat("The crane stood still, é. ", 2000)
	for len([]rune(cell)) > cellLetters {
		cell = cell[:len(cell)-1]
	}
	for text, want := range map[string]string{
		whole: "",
		whole + "\n\n(Reporting by A. Tol in Tarn and B. Sand; editing by C. Reyes of the desk of the news, at night)": "",
		whole + "\n\nCorrection: the name of the mayor":                                                                "", // a short line may end so
		whole + " Nobody kn… [+2219 chars]\n":                                                                          "cut by the service",
		whole + " Nobody kn... [2219 chars]":                                                                           "cut by the service",
		whole + " Nobody kn[+ 431 chars]":                                                                              "cut by the service",
		whole + " Nobody kn [1,431 more words]":                                                                        "cut by the service",
		whole + " Nobody kn […]":                                                                                       "the end of an excerpt",
		whole + " Nobody kn[...]":                                                                                      "the end of an excerpt",
		whole + " Nobody knew (continued)":                                                                             "the end of an excerpt",
		whole + " Nobody knew [more]":                                                                                  "the end of an excerpt",
		whole + " Nobody knew… Read more":                                                                              "the end of an excerpt",
		whole + " Nobody knewContinue reading →":                                                                       "the end of an excerpt",
		whole + "\n\nContinue reading »\n":                                                                             "the end of an excerpt",
		whole + " Nobody […]\n\nThe post Dams appeared first on Tarn Today.":                                           "the end of an excerpt",
		whole + "\n\nThe post Dams appeared first on Tarn Today.":                                                      "",
		whole + "\n\nRead more":                                                                                        "", // a link below a whole article
		whole + "\n\nThey had gone on [...] for hours.":                                                                "",
		whole + " She could not read more.":                                                                            "",
		cell:                                                                                                           "32767 letters, as many as a cell holds",
		whole + " To continue reading, subscribe":                                                                      "the rest is elsewhere",
		whole + " Nobody knew, when the mayor had come…":                                                               "ends with dots",
		whole[:len(whole)-20]:                                                                                          "ends inside a sentence",
	} {
		_, got := cutOff(text, 90)
		if got != want {
			t.Errorf("…%q: %q, want %q", text[len(text)-30:], got, want)
		}
	}
	f := one(t, audited(t, "truncated", corpus.Document{Text: whole + " Nobody kn… [+2219 chars]"}, corpus.Document{}))
	if f.Documents != 1 || !strings.HasPrefix(f.Places[0].Note, "cut by the service: ") {
		t.Errorf("%+v", f)
	}
}

func TestQuotationMarks(t *testing.T) {
	var docs []corpus.Document
	for i := range 5 {
		long := prose(i) + "\n" + prose(i+20)
		docs = append(docs, corpus.Document{Outlet: "A", Text: long + " “Go home,” he said."}, corpus.Document{Outlet: "B", Text: long + " Go home, he said."})
	}
	f := one(t, audited(t, "quotation-marks", docs...))
	if f.Outlet != "B" || f.Documents != 5 || !strings.Contains(f.Text, "5 of 5; of the other outlets: 0 of 5") {
		t.Errorf("%+v", f)
	}
	for i := range docs { // nobody has marks: nothing can be told
		docs[i].Text = strings.NewReplacer("“", "", "”", "").Replace(docs[i].Text)
	}
	if f := one(t, audited(t, "quotation-marks", docs...)); f.Outlet != "" || !strings.Contains(f.Text, "10 of 10, and 10 of them have") {
		t.Errorf("%+v", f)
	}
	if found := audited(t, "quotation-marks", docs[:6]...); len(found) != 0 {
		t.Errorf("nothing can be told of three: %+v", found)
	}
}

func TestExportLines(t *testing.T) {
	for _, line := range []string{"   2 of 14 DOCUMENTS", "End of Document", "LOAD-DATE: March 5, 2023", "Length: 312 words", "Document COUR000020230304ej34000a1", "Document COURIE0020230304ej34000a1", "Document 3 of 9"} {
		f := one(t, audited(t, "export", corpus.Document{Text: prose(0) + "\n" + line + "\n" + prose(1)}, corpus.Document{}))
		if f.Documents != 1 || strings.TrimSpace(line) != strings.TrimSpace(f.Places[0].Note) {
			t.Errorf("%q: %+v", line, f)
		}
	}
	if found := audited(t, "export", corpus.Document{Text: prose(0) + " He read the end of Document 3 of 9 aloud.\nLength: long"}); len(found) != 0 {
		t.Errorf("%+v", found)
	}
}

func TestGenre(t *testing.T) {
	var talk, blog strings.Builder
	for i := range 6 {
		fmt.Fprintf(&talk, "REYES: What did the mayor say of plan %d?\n\nMR. TOL (ON CAMERA): Nothing that I know.\n\n", i)
		fmt.Fprintf(&blog, "%d.05pm BST\n\nPolice moved toward gate %d of the port.\n\n", i+1, i)
	}
	docs := []corpus.Document{{Text: talk.String()}, {Text: blog.String()}, {Text: "UPDATE: the port is shut.\n10:30 was the hour of it.\n" + prose(0)}}
	if f := one(t, audited(t, "transcript", docs...)); f.Documents != 1 || f.Places[0].Doc != "0" {
		t.Errorf("%+v", f)
	}
	if f := one(t, audited(t, "live-blog", docs...)); f.Documents != 1 || f.Places[0].Doc != "1" || !strings.HasPrefix(f.Places[0].Note, "6 times, the first: 1.05pm") {
		t.Errorf("%+v", f)
	}
}

func TestOutletSpelling(t *testing.T) {
	docs := []corpus.Document{{Outlet: "nyt"}, {Outlet: "NYT"}, {Outlet: "NYT"}, {Outlet: "The Tarn Herald"}, {Outlet: "tarn-herald.com"}, {Outlet: "Heraldist"}}
	found := audited(t, "outlet-spelling", docs...)
	if len(found) != 2 || !strings.Contains(found[0].Text, `"NYT" (2), "nyt" (1)`) || found[0].Documents != 3 || !strings.Contains(found[1].Text, `"The Tarn Herald" (1), "tarn-herald.com" (1)`) {
		t.Errorf("%+v", found)
	}
}

func TestLetters(t *testing.T) {
	for text, code := range map[string]string{
		"the har\u00adbour":                    "letters",
		"the har\u200bbour":                    "letters",
		"the o\ufb03ce":                        "letters",
		"the cafe\u0301":                       "letters",
		"the har-\nbour and the dock-\ners":    "hyphenation",
		"It is shut.Talks go on.They said no.": "glued-sentences",
	} {
		for _, c := range []string{"letters", "hyphenation", "glued-sentences"} {
			found := audited(t, c, corpus.Document{Text: text + " " + prose(0)}, corpus.Document{Text: prose(1) + " See tarn.example.The well-\nknown café, U.S.A. and p.m.Tea."})
			if n := len(found); n > 0 != (c == code) || n > 0 && found[0].Documents != 1 {
				t.Errorf("%q: %s: %+v", text, c, found)
			}
		}
	}
}

const french = "Le maire a qualifié les grutiers de vandales mardi et a déclaré que le port serait évacué par la police avant la fin de la semaine. Le syndicat a rejeté cette accusation et a demandé à ses membres de rester aux portes du port jusqu'à la décision des tribunaux."

func TestForeign(t *testing.T) {
	var f Foreign
	for i := range 3 {
		f.Add(&corpus.Document{ID: fmt.Sprint(i), Outlet: "A", Text: prose(i)})
		f.Add(&corpus.Document{ID: fmt.Sprint(i), Outlet: "A", Text: "Trois mots seulement."})
	}
	f.Add(&corpus.Document{ID: "x", Outlet: "A", Text: french})
	if err := f.Err(); err != nil {
		t.Errorf("one document of four: %v", err)
	}
	f.Add(&corpus.Document{ID: "y", Outlet: "B", Text: french})
	if err := f.Err(); err == nil || !strings.HasPrefix(err.Error(), "not in English: B (French, 1 of 1 documents, such as y): ") {
		t.Errorf("%v", err)
	}
	if found := audited(t, "language", corpus.Document{Text: french}, corpus.Document{Text: french}); len(found) != 1 || found[0].Documents != 2 {
		t.Errorf("all in French: %+v", found)
	}
}

// TestQuick holds the quick auditor to what New finds.
func TestQuick(t *testing.T) {
	a := Quick()
	for i := range 3 {
		a.Add(&corpus.Document{ID: fmt.Sprint(i), Outlet: "A", Text: prose(i) + " Nobody kn… [+2219 chars]"})
	}
	if f := one(t, a.Findings()); f.Code != "truncated" || f.Documents != 3 {
		t.Errorf("%+v", f)
	}
}
