package page

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"parallax/framing"
	"parallax/framing/value"
	"parallax/reports/internal/invented"
)

func written(t *testing.T, r *framing.Result) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// tags are the elements of a page with their attributes' names, in order.
func tags(t *testing.T, page string) []string {
	t.Helper()
	var all []string
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return all
		case html.StartTagToken, html.SelfClosingTagToken:
			token := z.Token()
			s := token.Data
			for _, a := range token.Attr {
				s += " " + a.Key
			}
			if s != "span class" { // which sets numbers in a sentence apart
				all = append(all, s)
			}
		}
	}
}

// Whatever the corpus says, the page has the same elements and attributes.
func TestHostileTextMakesNoMarkup(t *testing.T) {
	plain := tags(t, written(t, invented.With("x")))
	for _, text := range invented.Hostile() {
		if len(text) > 1000 {
			continue // stands in some texts only; the browser's tests look at it
		}
		page := written(t, invented.With(text))
		hostile := tags(t, page)
		if len(hostile) != len(plain) {
			t.Errorf("%.40q: %d elements, with plain text %d", text, len(hostile), len(plain))
			continue
		}
		for i := range plain {
			if hostile[i] != plain[i] {
				t.Errorf("%.40q: element %d is %q, with plain text %q", text, i, hostile[i], plain[i])
				break
			}
		}
		if n := strings.Count(strings.ToLower(page), "</script"); n != 2 {
			t.Errorf("%.40q: %d script ends, want 2", text, n)
		}
	}
}

func TestNothingIsFetchedOrRunInline(t *testing.T) {
	page := written(t, invented.Result())
	for _, tag := range tags(t, page) {
		name, attributes, _ := strings.Cut(tag, " ")
		for _, a := range strings.Fields(attributes) {
			if a == "style" || a == "src" || a == "srcset" || strings.HasPrefix(a, "on") {
				t.Errorf("<%s> has the attribute %s", name, a)
			}
		}
		switch name {
		case "iframe", "object", "embed", "img", "base", "form":
			t.Errorf("the page has an element <%s>", name)
		}
	}
	for _, m := range regexp.MustCompile(`href="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if !strings.HasPrefix(m[1], "#") && m[1] != "data:," {
			t.Errorf("the page refers to %q", m[1])
		}
	}
}

// The hashes of the policy are those of the style and the script that stand
// in the page; a browser would run neither otherwise.
func TestPolicyFitsThePage(t *testing.T) {
	page := written(t, invented.Result())
	style := between(page, "<style>", "</style>")
	script := page[strings.LastIndex(page, "<script>")+len("<script>") : strings.LastIndex(page, "</script>")]
	want := html.EscapeString(policy([]byte(style), []byte(script)))
	if got := between(page, `Content-Security-Policy" content="`, `"`); html.UnescapeString(got) != html.UnescapeString(want) {
		t.Errorf("policy %s\nwant %s", got, want)
	}
}

func between(s, start, end string) string {
	_, s, _ = strings.Cut(s, start)
	s, _, _ = strings.Cut(s, end)
	return s
}

// 100 MB of news give some 20 groups with 100 keywords in each of 4 voices;
// long passages beside them must not swell the page.
func TestPageIsBounded(t *testing.T) {
	r := invented.Result()
	for i := range r.Passages {
		r.Passages[i].Text += strings.Repeat(" and so on", 300)
	}
	for len(r.Keywords) < 10000 {
		r.Keywords = append(r.Keywords, r.Keywords...)
		r.Labels = append(r.Labels, r.Labels...)
		r.Sources = append(r.Sources, r.Sources...)
	}
	page := written(t, r)
	if len(page) > 5_000_000 {
		t.Errorf("%d bytes", len(page))
	}
	if !strings.Contains(page, "passages have no room on this page") {
		t.Error("the page does not say that passages were left out")
	}
}

func TestEmptyResultHasAPage(t *testing.T) {
	if page := written(t, &framing.Result{}); !strings.Contains(page, "No difference between the groups holds") {
		t.Error("an empty result does not say that nothing holds")
	}
}

// A corpus grouped by source has hundreds of groups.
func TestManyGroupsStayInBounds(t *testing.T) {
	r := invented.Result()
	g := r.Groups[0]
	for i := range 600 {
		g.Name = fmt.Sprintf("source %d", i)
		r.Groups = append(r.Groups, g)
		s := r.Sentiment[i%len(r.Sentiment)]
		s.Group = g.Name
		r.Sentiment = append(r.Sentiment, s)
	}
	r.Vectors.Cosine = nil
	for range r.Groups {
		r.Vectors.Cosine = append(r.Vectors.Cosine, make([]value.Value, len(r.Groups)))
	}
	page := written(t, r)
	if len(page) > 5<<20 {
		t.Errorf("%d bytes", len(page))
	}
	if !strings.Contains(page, "the first 40 of 604 groups") {
		t.Error("the page does not say that groups are left out of the pictures")
	}
}
