package score

import (
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/corpus/attribution/gold"
)

// A Line is one coded line with what was read of it.
type Line struct {
	gold.Code
	Read    []corpus.Source // of the statements that overlap it, each once
	Found   bool            // a statement of another voice than the outlet's overlaps it
	Right   bool            // one of the sources read is the coded speaker, leniently
	Strict  bool            // and by the full name
	TypedAs bool            // and of the coded type
}

// Speakers is what one coded article adds to the figures.
type Speakers struct {
	Outlet string
	Lines  []Line // of the kinds D, M and R
	// Sentences of page furniture, and those of them of which more than MinShared
	// bytes are given to a source.
	Furniture, FurnitureGiven int
	// Sentences without any code, the outlet's narration, and those of them of
	// which more than half is given to a source.
	Narration, NarrationGiven int
}

// MinShared is how many bytes a statement shares with a coded sentence at
// least: coded sentences and statements end in slightly different places.
const MinShared = 3

// Speaking compares a reading with the codes of an article.
func Speaking(a *gold.Coded, r corpus.Reading) *Speakers {
	out := &Speakers{Outlet: a.Outlet}
	coded := make([]bool, len(a.Sentences))
	for _, c := range a.Codes {
		coded[c.Sentence] = true
		span := a.Sentences[c.Sentence]
		switch c.Kind {
		case gold.CodedFurniture:
			out.Furniture++
			if Given(r, span) > MinShared {
				out.FurnitureGiven++
			}
		case gold.CodedDirect, gold.CodedMixed, gold.CodedReported:
			out.Lines = append(out.Lines, lineOf(c, r, span))
		}
	}
	for i, span := range a.Sentences {
		if !coded[i] && strings.TrimSpace(span.In(a.Text)) != "" {
			out.Narration++
			if 2*Given(r, span) > span.Len() {
				out.NarrationGiven++
			}
		}
	}
	return out
}

// Given is how many bytes of a span belong to sources.
func Given(r corpus.Reading, span corpus.Span) int {
	n := 0
	for _, s := range r.Statements {
		if s.Source != nil {
			n += shared(&s, span)
		}
	}
	return n
}

func shared(s *corpus.Statement, span corpus.Span) int {
	n := 0
	for _, p := range s.Spans {
		n += p.Overlap(span)
	}
	return n
}

func lineOf(c gold.Code, r corpus.Reading, span corpus.Span) Line {
	out := Line{Code: c}
	for _, s := range r.Statements {
		if s.Source == nil || c.Kind == gold.CodedDirect && s.Voice != corpus.Quoted || shared(&s, span) <= MinShared {
			continue
		}
		out.Found = true
		for _, source := range append([]corpus.Source{*s.Source}, s.With...) {
			if slices.ContainsFunc(out.Read, func(x corpus.Source) bool { return x.Name == source.Name }) {
				continue
			}
			out.Read = append(out.Read, source)
			if c.Speaker == "?" && source.Name == corpus.Unnamed || SameName(c.Speaker, source.Name, c.Type) {
				out.Right = true
				out.Strict = out.Strict || StrictName(c.Speaker, source.Name)
				out.TypedAs = out.TypedAs || source.Type == c.Type
			}
		}
	}
	return out
}

// A SpeakerFigure is a share of coded lines or sentences: Of gives its
// numerator and denominator in one article.
type SpeakerFigure struct {
	Name string
	Of   func(s *Speakers) (right, all int)
}

// SpeakerFigures lists every figure, in the order in which tables show them.
func SpeakerFigures() []SpeakerFigure {
	direct := func(l *Line) bool { return l.Kind != gold.CodedReported }
	reported := func(l *Line) bool { return l.Kind == gold.CodedReported }
	body := func(of func(*Line) bool) func(*Line) bool {
		return func(l *Line) bool { return of(l) && l.Type == corpus.TypeOrganisation }
	}
	right := func(l *Line) bool { return l.Right }
	named := func(l *Line) bool { return l.Right && l.Type != corpus.TypeUnknown }
	return []SpeakerFigure{
		lineFigure("direct: speaker right", direct, right),
		lineFigure("direct: full name right", direct, func(l *Line) bool { return l.Strict }),
		lineFigure("direct: found", direct, func(l *Line) bool { return l.Found }),
		lineFigure("reported: speaker right", reported, right),
		lineFigure("reported: full name right", reported, func(l *Line) bool { return l.Strict }),
		lineFigure("reported: found", reported, func(l *Line) bool { return l.Found }),
		lineFigure("direct, organisations: speaker right", body(direct), right),
		lineFigure("reported, organisations: speaker right", body(reported), right),
		lineFigure("type right where the name is", named, func(l *Line) bool { return l.TypedAs }),
		{"furniture given to a source", func(s *Speakers) (int, int) { return s.FurnitureGiven, s.Furniture }},
		{"narration given to a source", func(s *Speakers) (int, int) { return s.NarrationGiven, s.Narration }},
	}
}

// KindFigures lists the share of speakers right by kind and type.
func KindFigures() []SpeakerFigure {
	var out []SpeakerFigure
	for _, k := range []gold.CodeKind{gold.CodedDirect, gold.CodedMixed, gold.CodedReported} {
		for _, t := range corpus.SourceTypes() {
			out = append(out, lineFigure(string(rune(k))+" × "+t.String(),
				func(l *Line) bool { return l.Kind == k && l.Type == t }, func(l *Line) bool { return l.Right }))
		}
	}
	return out
}

func lineFigure(name string, of, right func(*Line) bool) SpeakerFigure {
	return SpeakerFigure{name, func(s *Speakers) (n, all int) {
		for i := range s.Lines {
			if l := &s.Lines[i]; of(l) {
				all++
				if right(l) {
					n++
				}
			}
		}
		return n, all
	}}
}

// SpeakerInterval is the percentile bootstrap interval of a figure at 95 %,
// from resamples of whole articles; false where fewer than ten articles, or
// most resamples, give no value.
func SpeakerInterval(articles []*Speakers, f SpeakerFigure, resamples int, seed uint64) (low, high float64, ok bool) {
	return percentiles(len(articles), resamples, seed, func(draw []int) (float64, bool) {
		right, all := 0, 0
		for _, i := range draw {
			r, n := f.Of(articles[i])
			right, all = right+r, all+n
		}
		return ratio(right, all)
	})
}
