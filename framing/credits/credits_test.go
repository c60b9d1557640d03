package credits

import (
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/framing/internal/counted"
)

// Invented: four documents print one quotation, three of them with its speaker
// in two forms of her name; two print another with its speaker; what nobody else
// prints does not count.
func TestCheck(t *testing.T) {
	gates := "the gates are open and nobody sleeps at the pumps tonight"
	boats := "every boat that can float is out on the river now"
	texts := []string{
		"Lena Hart:" + gates + "|it rained all day on the harbour",
		"Lena M. Hart:" + gates + " because we must|Pavel Drum:" + boats,
		"Pavel Drum:" + gates,
		"(unnamed):" + gates + "|the ferry did not sail that day and nobody waited for it",
		"Pavel Drum:" + boats + "|Pavel Drum:nobody else prints these words that he said of the weather",
	}
	var docs []corpus.Document
	for i, text := range texts {
		docs = append(docs, corpus.Document{ID: string(rune('a' + i)), Outlet: string(rune('A' + i%3)), Text: text})
	}
	c, err := Of(counted.Study(t, docs))
	if err != nil {
		t.Fatal(err)
	}
	// Of the first: 6 pairs, 1 agrees (a–b), 2 differ (a–c, b–c), 3 with nobody named. Of
	// the second: 1 pair that agrees.
	if c.Quotations != 2 || c.Alike != 1 || c.Pairs != 7 || c.Agree != 2 || c.Differ != 2 || c.Unnamed != 3 {
		t.Errorf("got %+v", c)
	}
	if v, ok := c.Share.Value.Get(); !ok || v < 2.0/7-1e-12 || v > 2.0/7+1e-12 {
		t.Errorf("share %v", c.Share.Value)
	}
	var told []string
	for _, r := range c.Rows {
		told = append(told, r.Doc+"="+r.Source)
	}
	if got, want := strings.Join(told, " "), "a=Lena M. Hart c=Pavel Drum d= b=Lena M. Hart"; got != want {
		t.Errorf("rows %s, want %s", got, want)
	}
}

// A corpus in which no two documents print one quotation has no share, and says so.
func TestNothingShared(t *testing.T) {
	c, err := Of(counted.Study(t, []corpus.Document{{ID: "a", Outlet: "A", Text: "Lena Hart:the gates are open"}, {ID: "b", Outlet: "B", Text: "it rained"}}))
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := c.Share.Value.Get(); ok || c.Quotations != 0 || len(c.Rows) != 0 {
		t.Errorf("got %+v", c)
	}
}
