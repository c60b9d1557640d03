package ingest

import (
	"fmt"
	"html"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parallax/corpus"
)

// The texts are invented.

const postedPage = `<p>The mayor of Tarn spoke on Friday of the dam and of those who guard it.</p><blockquote><p>These loafers must go.</p><p>All of them.</p></blockquote>` +
	`<p>She wrote that she <q>never slept</q> at the dam.</p><figure><img src="a.jpg"><figcaption>The dam at dawn</figcaption></figure><aside>More on dams</aside>` +
	`<blockquote class="twitter-tweet"><p>The sluice stays shut.</p>&mdash; Ida Brandt (@ibrandt) <a href="https://x.example">March 3, 2023</a></blockquote>`

// saidAndPage writes what the markup says of a document.
func saidAndPage(d corpus.Document) []string {
	var out []string
	for _, q := range d.Quotes {
		out = append(out, fmt.Sprintf("%s: %s", q.Speaker, strings.Join(strings.Fields(q.In(d.Text)), " ")))
	}
	for _, s := range d.Page {
		out = append(out, "page: "+s.In(d.Text))
	}
	return out
}

// TestQuotedEverywhere reads one piece of HTML in every format that holds some.
func TestQuotedEverywhere(t *testing.T) {
	want := []string{": These loafers must go. All of them.", "Ida Brandt: The sluice stays shut.", "page: The dam at dawn", "page: More on dams", "page: — Ida Brandt (@ibrandt) March 3, 2023"}
	for _, c := range []struct{ file, content string }{
		{"a.rss", `<rss version="2.0"><channel><title>C</title><item><title>Dam</title><description>` + html.EscapeString(postedPage) + `</description></item></channel></rss>`},
		{"a.atom", `<feed xmlns="http://www.w3.org/2005/Atom"><title>C</title><entry><title>Dam</title><id>1</id><content type="html">` + html.EscapeString(postedPage) + `</content></entry></feed>`},
		{"a.epub", zipOf(t, "META-INF/container.xml", `<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>`,
			"b.opf", `<package><metadata><title>Dams</title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`,
			"a.xhtml", "<html><body>"+postedPage+"</body></html>")},
	} {
		docs, _, err := readAll(t, oneFile(c.file, c.content), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, saidAndPage(docs[0])); d != "" {
			t.Errorf("%s: %s", c.file, d)
		}
		if !strings.Contains(docs[0].Text, "she “never slept” at the dam.\n\nThe dam at dawn") || strings.ContainsFunc(docs[0].Text, marks) {
			t.Errorf("%s: %q", c.file, docs[0].Text)
		}
	}
}

func TestQuotedNews(t *testing.T) {
	nitf := `<nitf><head><title>Dam</title></head><body><body.content><p>The mayor spoke of the <q>loafers</q>.</p><bq><block><p>These loafers must go.</p></block><credit>Ida Brandt, mayor</credit></bq><p>Nobody went.</p></body.content></body></nitf>`
	g2 := `<newsItem><contentSet><inlineXML><html><head><title>Dam</title></head><body><p>The mayor spoke of the <q>loafers</q>.</p><blockquote><p>These loafers must go.</p>— Ida Brandt (@ibrandt)</blockquote><figure><figcaption>The dam</figcaption></figure><p>Nobody went.</p></body></html></inlineXML></contentSet></newsItem>`
	for _, c := range []struct {
		name, content string
		want          []string
	}{
		{"NITF", nitf, []string{"Ida Brandt: These loafers must go.", "page: Ida Brandt, mayor"}},
		{"NewsML-G2", g2, []string{"Ida Brandt: These loafers must go.", "page: — Ida Brandt (@ibrandt)", "page: The dam"}},
	} {
		docs, _, err := readAll(t, oneFile("a.xml", c.content), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(c.want, saidAndPage(docs[0])); d != "" || !strings.HasPrefix(docs[0].Text, "The mayor spoke of the “loafers”.") {
			t.Errorf("%s: %s in %q", c.name, d, docs[0].Text)
		}
	}
}

// TestSpeakers shows how embedded posts and figures name who says a quotation.
func TestSpeakers(t *testing.T) {
	for page, want := range map[string]string{
		`<blockquote><p>The sluice stays shut.</p>&mdash; Ida Brandt (<a href="x">@ida.example.social</a>) <a href="y">March 3, 2023 at 9:00 AM</a></blockquote>`: "Ida Brandt",
		`<blockquote><p>The sluice stays shut.</p>Posted by <a href="x">Ida Brandt</a> on&nbsp;<a href="y">Friday, March 3, 2023</a></blockquote>`:                "Ida Brandt",
		`<blockquote><p>The sluice stays shut.</p><p><a href="x">A post shared by Ida Brandt (@ibrandt)</a></p></blockquote>`:                                     "Ida Brandt",
		`<figure><blockquote><p>The sluice stays shut.</p></blockquote><figcaption>— Ida Brandt, <cite>On Dams</cite></figcaption></figure>`:                      "Ida Brandt",
		`<figure><img src="a.jpg"><blockquote><p>The sluice stays shut.</p></blockquote><figcaption>The dam at dawn</figcaption></figure>`:                        "",
		`<blockquote><p>The sluice stays shut.</p><footer>— Ida Brandt, mayor</footer></blockquote>`:                                                              "Ida Brandt",
		`<blockquote><cite>Ida Brandt</cite><p>The sluice stays shut.</p></blockquote>`:                                                                           "Ida Brandt",
		`<blockquote><p>— Shut it, he said.</p><p>The sluice stays shut.</p></blockquote>`:                                                                        "",
	} {
		var a article
		a.markupText("<p>The mayor spoke.</p>" + page)
		if len(a.quotes) != 1 || a.quotes[0].Speaker != want || !strings.HasSuffix(a.quotes[0].In(a.text), "The sluice stays shut.") {
			t.Errorf("%s: %+v in %q, want %q", page, a.quotes, a.text, want)
		}
	}
}

func TestFeedTitles(t *testing.T) {
	for title, want := range map[string]string{
		`Dam &amp;amp; sluice`:                      "Dam & sluice",
		`Tarn&amp;#8217;s &lt;em&gt;dam&lt;/em&gt;`: "Tarn’s dam",
		`Rain &lt; 5 cm`:                            "Rain < 5 cm",
		`R&amp;D at Tarn`:                           "R&D at Tarn",
	} {
		docs, _, err := readAll(t, oneFile("a.rss", `<rss version="2.0"><channel><title>C</title><item><title>`+title+`</title><description>It rained.</description></item></channel></rss>`), Options{})
		if err != nil || docs[0].Title != want {
			t.Errorf("%s: %v, %v", title, docs, err)
		}
	}
}
