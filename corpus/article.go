package corpus

import "slices"

// Article is the document's text without the page around it: the spans that
// lie between those of Page.
func (d *Document) Article() []Span {
	whole := Span{Start: 0, End: len(d.Text)}
	if len(d.Page) == 0 {
		return []Span{whole}
	}
	return Without([]Span{whole}, d.Page)
}

// OnPage reports whether the first byte of s belongs to the page around the
// article.
func (d *Document) OnPage(s Span) bool {
	i, found := slices.BinarySearchFunc(d.Page, s.Start, func(p Span, at int) int { return p.Start - at })
	return found || i > 0 && s.Start < d.Page[i-1].End
}

// Without takes the bytes of some spans out of others. Both lists ascend and
// share no byte, and so does the answer.
func Without(spans, out []Span) []Span {
	var kept []Span
	k := 0
	for _, s := range spans {
		for k < len(out) && out[k].End <= s.Start {
			k++
		}
		for i := k; i < len(out) && out[i].Start < s.End; i++ {
			if out[i].Start > s.Start {
				kept = append(kept, Span{Start: s.Start, End: out[i].Start})
			}
			s.Start = min(out[i].End, s.End)
		}
		if !s.Empty() {
			kept = append(kept, s)
		}
	}
	return kept
}
