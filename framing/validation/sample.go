package validation

import (
	"strings"

	"parallax/corpus"
)

// An Item is one statement of a sample, with the tool's codes.
type Item struct {
	ID      string   `json:"item"`
	Doc     string   `json:"doc"`
	Outlet  string   `json:"outlet"`
	Group   string   `json:"group"` // the stratum it was drawn from
	Start   int      `json:"start"`
	End     int      `json:"end"`
	Text    string   `json:"text"`
	Context string   `json:"context"` // the text around it, the statement between ⟦ and ⟧
	Tool    []string `json:"tool"`    // its codes, one for each variable
	// Source is who says it by the tool's reading, "" in the outlet's own voice.
	Source     string            `json:"source,omitempty"`
	SourceType corpus.SourceType `json:"source_type,omitempty"`
	// Part of the group that it was drawn from.
	Part Part `json:"part,omitempty"`
	// Probability is how probable it was that this statement is drawn: statements drawn from its part of its
	// group over those that could be; 0 in samples of versions that did not count them.
	Probability float64 `json:"probability,omitempty"`
}

// A Sample is what was drawn: the key to the sheet that coders fill in.
type Sample struct {
	Schema   string `json:"schema"`
	Seed     uint64 `json:"seed"`
	Codebook string `json:"codebook_digest,omitempty"`
	// Corpus is over the documents that statements were drawn from; "" in samples of versions that kept none.
	Corpus    string     `json:"corpus_digest,omitempty"`
	Variables []Variable `json:"variables"`
	Items     []Item     `json:"items"`
}

// SampleSchema names the form of a saved sample.
const SampleSchema = "parallax-sample/1"

// Sides are the context before and after the statement.
func (i *Item) Sides() (before, after string) {
	before, rest, _ := strings.Cut(i.Context, "⟦")
	if at := strings.LastIndex(rest, "⟧"); at >= 0 {
		after = rest[at+len("⟧"):]
	}
	return before, after
}

// contextBytes is how much text stands to either side of a statement.
const contextBytes = 240

// around is the text about a span, which stands between ⟦ and ⟧, cut between
// words.
func around(d *corpus.Document, s corpus.Span) string {
	part := d.Part(s)
	text := d.Text[:part.End]
	from, to := max(part.Start, s.Start-contextBytes), min(len(text), s.End+contextBytes)
	for from > part.Start && from < s.Start && text[from-1] != ' ' && text[from-1] != '\n' {
		from++
	}
	for to < len(text) && to > s.End && text[to] != ' ' && text[to] != '\n' {
		to--
	}
	return text[from:s.Start] + "⟦" + s.In(text) + "⟧" + text[s.End:to]
}
