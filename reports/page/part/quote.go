package part

import (
	"parallax/corpus"
	"parallax/framing"
)

// A Quote is a passage shown in the open, with what counts in it marked.
type Quote struct {
	Group    string
	Passage  framing.Passage
	Pieces   []Piece
	Evidence int
}

// A Piece is a stretch of text; Mark reports whether it counts.
type Piece struct {
	Text string
	Mark bool
}

// Quoted shows a passage that a group prints.
func Quoted(r *framing.Result, p *Pool, group string, ref framing.PassageRef) Quote {
	x := r.Passages[ref.Passage]
	return Quote{Group: group, Passage: x, Pieces: Pieces(x.Text, ref.Marks), Evidence: p.Evidence([]framing.PassageRef{ref})}
}

// Pieces splits a text at its marks.
func Pieces(text string, marks []corpus.Span) []Piece {
	var out []Piece
	at := 0
	for _, m := range marks {
		if m.Start > at {
			out = append(out, Piece{Text: text[at:m.Start]})
		}
		out = append(out, Piece{Text: m.In(text), Mark: true})
		at = m.End
	}
	if at < len(text) {
		out = append(out, Piece{Text: text[at:]})
	}
	return out
}
