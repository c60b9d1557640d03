package concordance

import (
	"unicode/utf8"

	"parallax/corpus"
	"parallax/corpus/identity"
)

// lines are the lines of one document, with so many characters on either side.
func lines(f found, width int, names *identity.Names) []Line {
	out := make([]Line, len(f.hits))
	for i, h := range f.hits {
		out[i] = Line{Doc: f.doc.ID, Outlet: f.doc.Outlet, Span: h, Match: h.In(f.doc.Text)}
		out[i].Left, out[i].Right = Around(f.doc, h, width)
		if f.speakers != nil {
			out[i].Voice = f.speakers[i].voice
			if key := f.speakers[i].source; key != "" {
				out[i].Source = names.Of(key)
			}
		}
	}
	return out
}

// before is the place n characters before i.
func before(text string, i, n int) int {
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(text[:i])
		i -= size
	}
	return i
}

// after is the place n characters after i.
func after(text string, i, n int) int {
	for ; n > 0 && i < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
	}
	return i
}

// Around is the text beside a span of a document, so many characters on either
// side, as far as the part of the text goes that the span lies in.
func Around(d *corpus.Document, s corpus.Span, width int) (left, right string) {
	part := d.Part(s)
	text := d.Text[:part.End]
	return text[max(part.Start, before(text, s.Start, width)):s.Start], text[s.End:after(text, s.End, width)]
}
