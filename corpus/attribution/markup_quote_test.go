package attribution

import (
	"strings"
	"testing"

	"parallax/corpus"
)

// Behind a quotation that the markup names, the outlet goes on: what a colon announced was that one.
func TestMarkedQuotationEnds(t *testing.T) {
	const lead, said = "The harbour master wrote to the council on Monday:", "The quay is lost. Nobody will mend it before winter comes."
	const behind = "The union read the letter to its members in the hall, and asked them to stay until the council had voted on the quay."
	text := lead + "\n\n" + said + "\n\n" + behind + "\n\nThe council votes on Friday."
	start := strings.Index(text, said)
	d := &corpus.Document{ID: "1", Outlet: "Herald", Text: text, Quotes: []corpus.Quote{{Span: corpus.Span{Start: start, End: start + len(said)}}}}
	for _, s := range reader(t).Read(d).Statements {
		if s.Voice == corpus.Quoted && s.Spans[0].Start != start {
			t.Errorf("quoted: %q", s.Spans[0].In(text))
		}
	}
}
