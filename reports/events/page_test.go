package events

import (
	"bytes"
	"strings"
	"testing"

	"parallax/framing/event"
	"parallax/framing/meaning"
)

// Text of a corpus makes no markup, and a page without stories says so.
func TestPage(t *testing.T) {
	reader, err := meaning.Open()
	if err != nil {
		t.Fatal(err)
	}
	const hostile = `<script>alert("the harbour gate was stormed on Monday night")</script>`
	docs := []event.Document{
		{ID: "a", Outlet: "<b>Anvil</b>", Headline: hostile, Statements: []event.Statement{{Text: hostile}}},
		{ID: "b", Outlet: "Bell", Headline: "x", Statements: []event.Statement{{Text: hostile + " at sunrise"}}},
	}
	var b bytes.Buffer
	if err := Page(&b, []Story{{Number: 3, Terms: []string{hostile}, Event: event.Of(reader, docs)}}, 2); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	if strings.Contains(page, "<script") || strings.Contains(page, "<b>") {
		t.Error("text of the corpus makes markup")
	}
	for _, want := range []string{"Story 3", "2 more stories are not shown", `<th scope="row">Claim</th>`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	b.Reset()
	if err := Page(&b, nil, 0); err != nil || !strings.Contains(b.String(), "No story is told by two outlets.") {
		t.Errorf("a page without stories: %v", err)
	}
}
