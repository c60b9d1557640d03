package corpus

// A Line is a statement as statements.jsonl has it: one JSON object a line,
// with offsets in bytes of the document's text, half-open.
type Line struct {
	Doc    string `json:"doc"`
	Outlet string `json:"outlet"`
	Voice  Voice  `json:"voice"`
	// Start and End enclose the statement; Spans are its parts.
	Start int    `json:"start"`
	End   int    `json:"end"`
	Spans []Span `json:"spans"`
	// Text is the statement's parts, joined by " … " where it is interrupted.
	Text string `json:"text"`
	// Source and Cue are null in the outlet's own voice.
	Source *LineSource `json:"source"`
	Cue    *LineCue    `json:"cue"`
	// With are the further sources that say the statement together with Source.
	With []LineSource `json:"with,omitempty"`
	// Frame marks the outlet's words that only attribute.
	Frame bool `json:"frame,omitempty"`
	// Scare are the scare quotes in the statement.
	Scare []Span `json:"scare,omitempty"`
	// Inner are the sources of attributions inside the statement.
	Inner []LineSource `json:"inner,omitempty"`
}

// A LineSource is who said a statement; Start, End and Text are the mention,
// empty where the text has none.
type LineSource struct {
	Name  string `json:"name"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	// Type is person, organisation, document, group or unnamed.
	Type  SourceType `json:"type,omitzero"`
	Class string     `json:"class,omitempty"`
}

// A LineCue is where the words that attribute stand.
type LineCue struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// NewLine is a statement of a document as a line.
func NewLine(d *Document, s *Statement) Line {
	hull := s.Hull()
	l := Line{
		Doc: d.ID, Outlet: d.Outlet, Voice: s.Voice,
		Start: hull.Start, End: hull.End, Spans: s.Spans,
		Text: s.Text(d.Text), Frame: s.Frame, Scare: s.Scare,
	}
	if s.Source != nil {
		source := newLineSource(d, *s.Source)
		l.Source = &source
	}
	for _, with := range s.With {
		l.With = append(l.With, newLineSource(d, with))
	}
	for _, in := range s.Inner {
		l.Inner = append(l.Inner, newLineSource(d, in))
	}
	if s.Cue != nil {
		l.Cue = &LineCue{Start: s.Cue.Start, End: s.Cue.End, Text: s.Cue.In(d.Text)}
	}
	return l
}

func newLineSource(d *Document, s Source) LineSource {
	return LineSource{
		Name: s.Name, Start: s.Mention.Start, End: s.Mention.End,
		Text: s.Mention.In(d.Text), Type: s.Type, Class: s.Class,
	}
}
