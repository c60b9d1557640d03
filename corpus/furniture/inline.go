package furniture

import (
	"regexp"
	"slices"
	"strings"

	"parallax/corpus"
)

// An inline form is what a page puts into a paragraph of the article, where no end of a
// sentence parts it from the outlet's words.
type inline struct {
	hint string         // stands in every text that has one
	form *regexp.Regexp // a group is a name, which the article has just before if the form does twice
}

// inlines lists the forms: a gallery from its heading to its counters, the heading of a summary, and
// the full name and the headlines that a link brings along behind a name, up to its "MORE".
func inlines() []inline {
	return []inline{
		{"aption", regexp.MustCompile(`\bPhotos?: [^\n]{0,900}?\b[Hh]ide [Cc]aption(?: \d{1,3} of \d{1,3})?`)},
		{"aption", regexp.MustCompile(`\b[Hh]ide [Cc]aption(?: \d{1,3} of \d{1,3})?`)},
		{"ighlights", regexp.MustCompile(`(?m)^Story [Hh]ighlights(?: |$)`)},
		{" MORE", regexp.MustCompile(`(?:\p{Lu}[\p{L}.'’-]* |\([\p{L}.]{1,12}\) ){1,5}(\p{Lu}\p{L}{0,20}\p{Ll}{2})\p{Lu}[\p{L}'’]* [^\n“”]{8,600}? MORE\b`)},
	}
}

// Inline gives the parts of a text that a page puts into sentences of the article: links with
// their headlines, counters of galleries.
func (f *Finder) Inline(text string) []corpus.Span { return pageInline(text, f.inline) }

// pageInline gives the parts of a text that such forms have, ascending and apart.
func pageInline(text string, forms []inline) []corpus.Span {
	var all []corpus.Span
	for _, f := range forms {
		if !strings.Contains(text, f.hint) {
			continue
		}
		for _, at := range f.form.FindAllStringSubmatchIndex(text, -1) {
			start := at[0]
			if len(at) > 2 {
				name := text[at[2]:at[3]] + " "
				if own := strings.LastIndex(text[start:at[2]], name); own >= 0 {
					start += own + len(name)
				}
			}
			all = append(all, corpus.Span{Start: start, End: at[1]})
		}
	}
	slices.SortFunc(all, func(a, b corpus.Span) int { return a.Start - b.Start })
	var out []corpus.Span
	for _, s := range all {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}
