package concordance

import (
	"unicode/utf8"

	"parallax/corpus/identity"
)

// lines are the lines of one document, with so many characters on either side.
func lines(f found, width int, names *identity.Names) []Line {
	out := make([]Line, len(f.hits))
	for i, h := range f.hits {
		part := f.doc.Part(h)
		text, start := f.doc.Text[:part.End], part.Start
		out[i] = Line{
			Doc: f.doc.ID, Outlet: f.doc.Outlet, Span: h,
			Left: text[max(start, before(text, h.Start, width)):h.Start], Match: h.In(text), Right: text[h.End:after(text, h.End, width)],
		}
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
