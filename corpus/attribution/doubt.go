package attribution

import (
	"math"
	"slices"

	"parallax/corpus"
	"parallax/corpus/attribution/cast"
)

// A Doubt is how probable it is, by the models, that a statement is read wrong: its Voice (the outlet speaks where a source was read,
// or the other way round) and, of one that has a source, that another says it. Both lie between 0 and 1.
type Doubt struct{ Voice, Source float64 }

// Doubts gives the doubt of each statement of a document's reading. It reads the document once more, so it is for a sample and for
// checks, not for every corpus. What markup or the page says is not in doubt.
func (a *Attributor) Doubts(doc *corpus.Document, statements []corpus.Statement) []Doubt {
	out := make([]Doubt, len(statements))
	if a.model.labels == nil {
		return out
	}
	around := aside(doc)
	var head []corpus.Span
	if doc.Headline.Start >= len(doc.AsRead()) {
		head = corpus.Without([]corpus.Span{doc.Headline}, around)
	}
	parts := a.likely(doc, union(around, head))
	if len(head) > 0 {
		parts = append(parts, a.likely(doc, corpus.Without([]corpus.Span{{End: len(doc.Text)}}, head))...)
	}
	slices.SortFunc(parts, func(x, y likely) int { return x.Start - y.Start })
	for i := range statements {
		out[i] = doubtOf(&statements[i], parts)
	}
	return out
}

// likely is how probable it is that somebody else than the outlet says a part of the text, and that it is not who was read.
type likely struct {
	corpus.Span
	said, other float64
}

// likely goes through the words of a text: the sequence model says whether they are attributed, the chooser whether nobody says
// what was found all the same.
func (a *Attributor) likely(doc *corpus.Document, around []corpus.Span) []likely {
	p := a.parse(doc.Text, around, apart(doc)...)
	found := p.settled(p.learned(a.model))
	chosen := a.chances(p, found)
	var out []likely
	lines, seqs, _ := p.prepared()
	for n, l := range lines {
		chances := a.model.labels.Marginals(&seqs[n])
		for i, it := range l.items {
			x := likely{Span: p.span(it.from, it.to)}
			for _, label := range []int{labelRight, labelLeft, labelAlone} {
				x.said += chances[i*labelCount+label]
			}
			for k, f := range found {
				if slices.ContainsFunc(f.content, func(s corpus.Span) bool { return s.Overlap(x.Span) > 0 }) {
					x.said *= 1 - chosen[k].nobody
					x.other = chosen[k].other
					break
				}
			}
			out = append(out, x)
		}
	}
	return out
}

// A chance is how probable it is by the chooser that nobody says an attribution, and that another one of its candidates does
// than the likeliest.
type chance struct{ nobody, other float64 }

// chances asks the chooser of every attribution that no complete rule has decided.
func (a *Attributor) chances(p *page, found []attribution) []chance {
	out := make([]chance, len(found))
	sentences, phrases, mentions := p.castParts(found)
	who := cast.New(p, sentences, phrases, mentions, a.lists, a.ranker)
	a.chosen(p, who, slices.Clone(found), func(i int, cs []candidate, features [][]uint32) int {
		best, scores, all := 0, make([]float64, len(cs)), 0.0
		for k, f := range features {
			scores[k] = float64(a.chooser.Score(f))
			if scores[k] > scores[best] {
				best = k
			}
		}
		top := scores[best]
		for k := range scores {
			scores[k] = math.Exp((scores[k] - top) / chooserScale)
			all += scores[k]
		}
		named := 0.0
		for k, c := range cs {
			if c.from == nobody {
				out[i].nobody = scores[k] / all
			} else {
				named = max(named, scores[k])
			}
		}
		if rest := all - float64(out[i].nobody*all); rest > 0 {
			out[i].other = 1 - named/rest
		}
		return best
	})
	return out
}

// chooserScale is one unit of log-odds in the chooser's steps.
const chooserScale = 200

// doubtOf is the mean doubt of a statement's bytes. parts ascend.
func doubtOf(st *corpus.Statement, parts []likely) Doubt {
	var d Doubt
	bytes := 0
	for _, s := range st.Spans {
		from, _ := slices.BinarySearchFunc(parts, s.Start, func(x likely, at int) int { return x.End - at })
		for _, x := range parts[from:] {
			if x.Start >= s.End {
				break
			}
			n := x.Overlap(s)
			bytes += n
			d.Voice += float64(float64(n) * x.said)
			d.Source += float64(float64(n) * x.other)
		}
	}
	if bytes == 0 || st.Voice == corpus.Page {
		return Doubt{}
	}
	d.Voice /= float64(bytes)
	d.Source /= float64(bytes)
	if st.Voice.Sourced() {
		d.Voice = 1 - d.Voice
	} else {
		d.Source = 0
	}
	d.Voice = min(max(d.Voice, 0), 1)
	return d
}
