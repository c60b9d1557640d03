package ingest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"parallax/corpus"
)

// TestHTMLColumn reads texts, invented, that a table holds as HTML.
func TestHTMLColumn(t *testing.T) {
	for _, c := range []struct {
		name, text, want string
		said             []string
		plain            bool
	}{
		{name: "elements", text: "<p>The dam of <b>Tarn</b> is shut.</p>\n<blockquote><p>Go home.</p>— Ida Brandt</blockquote><figure><figcaption>The dam</figcaption></figure>",
			want: "The dam of Tarn is shut.\n\nGo home.\n\n— Ida Brandt\n\nThe dam", said: []string{"Ida Brandt: Go home.", "page: — Ida Brandt", "page: The dam"}},
		{name: "references", text: "The mayor said &ldquo;no&rdquo;.\nR&amp;D waits.", want: "The mayor said “no”.\nR&D waits."},
		{name: "paragraphs by blank lines", text: "The <em>dam</em> is shut,\nit seems.\r\n\r\n<a href=\"x\">Police</a> came.\n\n<blockquote>Go home.</blockquote>",
			want: "The dam is shut, it seems.\n\nPolice came.\n\nGo home.", said: []string{": Go home."}},
		{name: "lines", text: "The <em>dam</em> is shut.\nPolice came.", want: "The dam is shut.\n\nPolice came."},
		{name: "escaped elements", text: "&lt;p&gt;The dam is shut.&lt;/p&gt;&lt;p&gt;Police came.&lt;/p&gt;", want: "The dam is shut.\n\nPolice came."},
		{name: "what a browser does not show", text: "<p>It rained.</p><noscript><img src=\"x\">no</noscript><script>var a = 1</script><iframe>no</iframe>", want: "It rained."},
		{name: "a page", text: "<!DOCTYPE html><html><body><nav>Home Sport</nav><article><p>" + strings.Repeat("The dam of Tarn is shut, the mayor wrote to the guard, and nobody went. ", 5) + "</p></article></body></html>",
			want: strings.TrimSpace(strings.Repeat("The dam of Tarn is shut, the mayor wrote to the guard, and nobody went. ", 5))},
		{name: "no HTML", text: "If a < b and c > d, R&D; x<3 <y> 5&6.", want: "If a < b and c > d, R&D; x<3 <y> 5&6.", plain: true},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, _ := json.Marshal(c.text)
			table := fmt.Sprintf("outlet,text\nHerald,\"%s\"\n", strings.ReplaceAll(c.text, `"`, `""`))
			for file, content := range map[string]string{"n.jsonl": fmt.Sprintf(`{"outlet": "Herald", "text": %s}`, text), "n.csv": table, "n.txt": c.text} {
				if file == "n.txt" && c.name == "a page" {
					continue // it is read as a page
				}
				docs, report, err := readAll(t, oneFile(file, content), Options{})
				if err != nil {
					t.Fatal(err)
				}
				told := report.HTML.Count
				if docs[0].Text != c.want || told != map[bool]int{true: 0, false: 1}[c.plain] {
					t.Errorf("%s: %q, told of %d", file, docs[0].Text, told)
				}
				if d := cmp.Diff(c.said, saidAndPage(docs[0])); d != "" {
					t.Errorf("%s: %s", file, d)
				}
			}
		})
	}
	docs, _, err := readAll(t, oneFile("n.jsonl", `{"title": "Mayor&#8217;s <i>dam</i>", "text": "It rained."}`), Options{})
	if err != nil || docs[0].Title != "Mayor’s dam" {
		t.Errorf("%v, %v", docs, err)
	}
	if _, _, err := readAll(t, oneFile("n.jsonl", `{"text": "<p><img src='x'></p>"}`), Options{}); err == nil || !strings.Contains(err.Error(), "HTML without words") {
		t.Error(err)
	}
}

// TestPostBeside reads a post that the page sets beside the article, and a pull quote.
func TestPostBeside(t *testing.T) {
	var a article
	a.markupText(`<p>The mayor spoke.</p><aside><blockquote class="twitter-tweet"><p>The sluice stays shut.</p>— Ida Brandt (@ibrandt)</blockquote></aside><p>It rained.</p><aside><blockquote>The mayor spoke</blockquote></aside>`)
	want := []string{"Ida Brandt: The sluice stays shut.", "page: — Ida Brandt (@ibrandt)", "page: The mayor spoke"}
	if d := cmp.Diff(want, saidAndPage(corpus.Document{Text: a.text, Page: a.page, Quotes: a.quotes})); d != "" {
		t.Error(d)
	}
}

// TestSerialDates reads day numbers of a spreadsheet, which counts them from 1900 or from 1904.
func TestSerialDates(t *testing.T) {
	docs, report, err := readAll(t, oneFile("n.csv", "date,text\n42539,It rained.\n2016-06-19,It froze.\n123,It thawed.\n"), Options{})
	if err != nil || docs[0].Date != "2016-06-18" || docs[1].Date != "2016-06-19" || docs[2].Date != "123" || report.Serial.Count != 1 {
		t.Errorf("%v, %+v, %v", docs, report, err)
	}
	for _, from1904 := range []bool{false, true} {
		book := excelize.NewFile()
		number := 42539
		if from1904 {
			number -= 1462
			if err := book.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &from1904}); err != nil {
				t.Fatal(err)
			}
		}
		for cell, v := range map[string]any{"A1": "date", "B1": "text", "A2": number, "B2": "It rained."} {
			if err := book.SetCellValue("Sheet1", cell, v); err != nil {
				t.Fatal(err)
			}
		}
		var b bytes.Buffer
		if err := book.Write(&b); err != nil {
			t.Fatal(err)
		}
		docs, _, err := readAll(t, oneFile("n.xlsx", b.String()), Options{})
		if err != nil || docs[0].Date != "2016-06-18" {
			t.Errorf("from 1904 %v: %v, %v", from1904, docs, err)
		}
	}
}
