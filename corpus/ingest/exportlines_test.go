package ingest

import (
	"strings"
	"testing"
)

// Lines of an export that stand where the article does. All of it is invented.

func TestFactivaNumbers(t *testing.T) {
	for _, number := range []string{"ABC0000020230304ej34000a1", "HARBOR0020230304ej3400001", "HARBOURS20230304ej3400001", "j000000020010904dx94000fy"} {
		text := strings.ReplaceAll(factivaText, "COUR000020230304ej34000a1", number)
		for _, file := range []struct{ name, content string }{{"f.txt", text}, {"f.rtf", asRTF(text)}, {"f.html", asHTML(text)},
			{"g.txt", strings.ReplaceAll(factivaLabels, "COUR000020230304ej34000a1", number)}} {
			docs, _, err := readAll(t, oneFile(file.name, file.content), Options{})
			if err != nil || len(docs) != 2 || docs[0].Outlet != "The Courier" || docs[1].Outlet != "The Herald" {
				t.Errorf("%s, %s: %v, %v", number, file.name, docs, err)
			}
		}
	}
}

func TestExportLines(t *testing.T) {
	nexis := func(body string) string {
		return "Cranes stand still\n\nThe Courier\n\nMarch 4, 2023 Saturday\n\nCopyright 2023 The Courier\n\nLength: 12 words\n\nBody\n\n" + body + "\n\nLoad-Date: March 5, 2023\n\nEnd of Document\n"
	}
	factiva := func(above, rights string) string {
		return "Cranes stand still\n" + above + "12 words\n4 March 2023\nThe Courier\nCOURIE\nEnglish\n" + rights + "\n\nThe cranes stood still.\n\nDocument COURIE0020230304ej3400001\n"
	}
	for _, c := range []struct{ name, content string }{
		{"a picture that Nexis left out", nexis("Link to Image\n\nThe cranes stood still.")},
		{"the address below the text", nexis("The cranes stood still.\n\nURL: http://www.courier.example/a?b=1")},
		{"a correction", nexis("The cranes stood still.\n\nCorrection\n\nAn earlier version named another quay.\n\nCorrection-Date: March 6, 2023")},
		{"rights in brackets", factiva("", "(Copyright (c) 2023, The Courier)")},
		{"the author's office below the author", factiva("By Ana Reyes\nThe Editor\n", "(c) 2023 The Courier")},
		{"place and edition of the outlet", "Document 1 of 1\n\nFull text: The cranes stood still.\n\nTitle: Cranes stand still: [Late Edition (East)]\n\nPublication title: The Courier, Late Edition (East); Velta, V.\n"},
	} {
		docs, _, err := readAll(t, oneFile("x.txt", c.content), Options{})
		if err != nil || len(docs) != 1 || docs[0].Text != "The cranes stood still." || docs[0].Outlet != "The Courier" || docs[0].Title != "Cranes stand still" {
			t.Errorf("%s: %v, %v", c.name, docs, err)
		}
	}
	undated := strings.Replace(nexis("The cranes stood still."), "March 4, 2023 Saturday\n\n", "", 1)
	if docs, _, err := readAll(t, oneFile("x.txt", undated), Options{}); err != nil || docs[0].Outlet != "The Courier" || docs[0].Title != "Cranes stand still" {
		t.Errorf("without a day: %v, %v", docs, err)
	}
	kept := nexis("The union met.\n\nCorrection\n\nwas a word they used. Link to Image, they said.")
	if docs, _, err := readAll(t, oneFile("x.txt", kept), Options{}); err != nil || !strings.HasSuffix(docs[0].Text, "Link to Image, they said.") {
		t.Errorf("words of the article: %v, %v", docs, err)
	}
}

func TestProQuestWithoutText(t *testing.T) {
	for _, text := range []string{"Not available", "None available.", "[Full text not available]"} {
		docs, _, err := readAll(t, oneFile("p.txt", strings.Replace(proquestText, "The union said the talks had failed.", text, 1)), Options{})
		if err == nil || !strings.Contains(err.Error(), "record 2") || !strings.Contains(err.Error(), "the text is empty") {
			t.Errorf("%s: %v, %v", text, docs, err)
		}
	}
}

// TestExportCutOff keeps the last article of a file whose end is missing.
func TestExportCutOff(t *testing.T) {
	for _, c := range []struct{ text, end string }{{factivaText, "Document HER"}, {factivaLabels, "AN\nDocument HER"}, {nexisUni, "Load-Date: March 6"}} {
		docs, _, err := readAll(t, oneFile("x.txt", c.text[:strings.Index(c.text, c.end)]), Options{})
		if err != nil || len(docs) != 2 || docs[1].Outlet != "The Herald" || docs[1].Text != "The union said the talks had failed." {
			t.Errorf("%s: %v, %v", c.end, docs, err)
		}
	}
	summary := factivaText + "\nSearch Summary\nText\ndockers\nSource\nAll Sources\n\n© 2023 Factiva, Inc.\n"
	if docs, _, err := readAll(t, oneFile("x.txt", summary), Options{}); err != nil || len(docs) != 2 {
		t.Errorf("%v, %v", docs, err)
	}
}

// TestFactivaTitles reads titles that no label names: above the author, alone, below a section.
func TestFactivaTitles(t *testing.T) {
	for _, c := range []struct{ above, title, author, section string }{
		{"Cranes stand still in Velta\nAna Reyes", "Cranes stand still in Velta", "Ana Reyes", ""},
		{"World\nPort Strike Spreads North", "Port Strike Spreads North", "", "World"},
		{"Port Strike Spreads North", "Port Strike Spreads North", "", ""},
		{"Port Strike Spreads to the North\nXyl Qorv", "Port Strike Spreads to the North", "Xyl Qorv", ""},
		{"Opinion\nOpen the Gates\nT. R. Lind", "Open the Gates", "T. R. Lind", "Opinion"},
		{"Opinion\nOpen the gates\nBy T. R. Lind", "Open the gates", "T. R. Lind", "Opinion"},
	} {
		text := c.above + "\n312 words\n4 March 2023\nThe Courier\nCOUR\nEnglish\n(c) 2023 The Courier\n\nIt rained.\n\nDocument COUR000020230304ej34000a1\n"
		docs, _, err := readAll(t, oneFile("f.txt", text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		author, _ := docs[0].Field("author")
		section, _ := docs[0].Field("section")
		if d := docs[0]; d.Title != c.title || author != c.author || section != c.section || !strings.HasPrefix(d.Text, "It rained.") {
			t.Errorf("%q: title %q, author %q, section %q, %q", c.above, d.Title, author, section, d.Text)
		}
	}
}

// TestSetInLines reads an old export of LexisNexis as RTF, whose paragraphs are printed lines.
func TestSetInLines(t *testing.T) {
	var rtf strings.Builder
	rtf.WriteString(`{\rtf1\ansi `)
	for line := range strings.Lines(strings.NewReplacer("“", "\"", "”", "\"").Replace(lexisNexis)) {
		rtf.WriteString(strings.TrimRight(line, "\n") + "\\par\n")
	}
	rtf.WriteString("}")
	docs, _, err := readAll(t, oneFile("l.rtf", rtf.String()), Options{})
	if err != nil || docs[0].Title != "Cranes stand still in Velta" || !strings.Contains(docs[0].Text, "\"We will not pay,\" he\nsaid.") {
		t.Errorf("%+v, %v", docs, err)
	}
}
