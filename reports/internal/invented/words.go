package invented

import (
	"math"
	"strings"

	"parallax/corpus"
	"parallax/framing"
	"parallax/framing/value"
)

func (w *writer) keywords() {
	for i, o := range outlets() {
		for vi, voice := range []string{framing.AllVoices, "own", "quoted", "reported"} {
			for j, term := range words {
				effect := 3 * math.Sin(float64(7*i+3*j)) * (1 + 0.1*float64(vi))
				n := 4 + (i*31+j*17)%90/(vi+1)
				p := math.Exp(-math.Abs(effect) * 2)
				told := ""
				if term == "backlog" {
					told = "freight"
				}
				w.r.Keywords = append(w.r.Keywords, framing.KeywordRow{
					Group: o.name, Reference: "rest", Voice: voice, Term: term, N: len(strings.Fields(term)), ToldBy: told, Target: n,
					ReferenceCount: int(float64(n) * 2.4 / math.Exp2(effect)), TargetTokens: o.words, ReferenceTokens: 120340 - o.words,
					TargetDocs: min(o.docs, n), ReferenceDocs: 20, LogRatio: around(effect, 0.4+4/float64(n), o.docs),
					G2: value.Of(float64(n) * effect * effect / 2), P: value.Of(p / 2), PAdjusted: value.Of(p), Holds: p <= 0.05,
					Passages: w.passages(1+vi%2, o.name, corpus.Voice(max(0, vi-1)), "Port Authority", term),
				})
			}
		}
	}
}

// further terms of the plots: some that each outlet uses less, one that all use.
func (w *writer) termPlots() {
	for i, o := range outlets() {
		for vi, voice := range []string{framing.AllVoices, "own"} {
			p := framing.TermPlot{Group: o.name, Reference: "rest", Voice: voice, TargetTokens: o.words / (vi + 1), ReferenceTokens: (120340 - o.words) / (vi + 1), Terms: 1412}
			for j, term := range []string{"ferry", "salt", "harbour board", "weather"} {
				effect := -0.5 - 2*math.Abs(math.Sin(float64(i+2*j)))
				n := 60 + 11*j
				p.Points = append(p.Points, framing.TermPoint{
					Term: term, Target: int(float64(n) / 3 * math.Exp2(effect)), ReferenceCount: n, LogRatio: around(effect, 0.5, o.docs), PAdjusted: value.Of(0.02 * float64(1+j)), Holds: j < 2,
				})
			}
			p.Points = append(p.Points, framing.TermPoint{Term: "the", Target: 1900, ReferenceCount: 5600, LogRatio: around(0.02, 0.1, o.docs), PAdjusted: value.Of(0.97)})
			w.r.TermPlots = append(w.r.TermPlots, p)
		}
	}
}

func (w *writer) collocates() {
	for _, referent := range []string{"strikers", "port"} {
		for i, o := range outlets() {
			for vi, voice := range []string{framing.AllVoices, "own"} {
				shown := 0
				for j, word := range words[:6] {
					effect := 0.4 + 2.5*math.Abs(math.Sin(float64(5*i+2*j+vi+len(referent))))
					n := 3 + (i*13+j*7)%20
					holds := 0.08/effect/effect <= 0.05
					first := holds || shown < 3
					if first {
						shown++
					}
					w.r.Collocates = append(w.r.Collocates, framing.CollocateRow{
						Referent: referent, Group: o.name, Reference: "rest", Voice: voice, Collocate: word, Target: n,
						ReferenceCount: int(float64(n) * 2.4 / math.Exp2(effect)), TargetNear: o.words / 40, ReferenceNear: (120340 - o.words) / 40,
						TargetDocs: min(o.docs, n), ReferenceDocs: 9, LogRatio: around(effect, 0.4+3/float64(n), o.docs),
						G2: value.Of(float64(n) * effect / 2), P: value.Of(0.01 / effect), PAdjusted: value.Of(0.08 / effect / effect), Holds: holds, First: first,
						Passages: w.passages(1, o.name, corpus.Own, "Port Authority", word),
					})
				}
			}
		}
	}
}
