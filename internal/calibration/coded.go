package calibration

import (
	"math/rand/v2"

	"parallax/framing/allocation"
	"parallax/framing/correction"
)

// Doubts says how statements are drawn of which the machine errs in some more than in others.
type Doubts string

// NoDoubts is a machine that errs alike in all statements. Of one that does not, statements are drawn evenly, by the chance of error that it tells,
// or by one that it tells wrongly, of another statement.
const (
	NoDoubts   Doubts = ""
	Evenly     Doubts = "evenly"
	ByDoubt    Doubts = "by doubt"
	FalseDoubt Doubts = "by false doubt"
)

// DoubtDesigns are corpora of which statements are drawn in the three ways.
func DoubtDesigns() []CodedDesign {
	var list []CodedDesign
	for _, share := range []float64{.36, .1} {
		for _, right := range [][2]float64{{.7, .9}, {.8, .8}, {.9, .9}} {
			for _, icc := range []float64{0, .25} {
				for _, codes := range []int{100, 300} {
					for _, by := range []Doubts{Evenly, ByDoubt, FalseDoubt} {
						list = append(list, CodedDesign{share, right, icc, codes, by})
					}
				}
			}
		}
	}
	return list
}

// A codedStatement is a statement as it is, as the machine reads it, and how much the machine doubts.
type codedStatement struct{ truth, read, doubt float64 }

// doubtBand is the part that a statement is drawn from by its doubt, as in a sample.
func doubtBand(doubt float64) int {
	switch {
	case doubt >= .25:
		return 2
	case doubt >= .1:
		return 1
	}
	return 0
}

// draw makes a corpus and codes a part of it.
func (w CodedDesign) draw(rng *rand.Rand) (*correction.Draw, [2]correction.Ratio, error) {
	var ratios [2]correction.Ratio
	var items []correction.Item
	var all [2][]codedStatement
	for g := range 2 {
		all[g] = w.statements(g, rng)
		ratios[g].Whole = make([]correction.Parts, 2*codedDocuments)
		for k, st := range all[g] {
			cell := &ratios[g].Whole[g*codedDocuments+k/codedStatements]
			cell.Num += st.read
			cell.Den++
		}
	}
	for g := range 2 {
		strata, places := w.parts(all[g])
		for h, of := range strata {
			for _, i := range rng.Perm(len(of))[:places[h]] {
				k := of[i]
				items = append(items, correction.Item{Stratum: 3*g + h, Cluster: g*codedDocuments + k/codedStatements, Weight: float64(len(of)) / float64(places[h])})
				for other := range 2 {
					var hand, machine correction.Parts
					if other == g {
						hand, machine = correction.Parts{Num: all[g][k].truth, Den: 1}, correction.Parts{Num: all[g][k].read, Den: 1}
					}
					ratios[other].Hand, ratios[other].Machine = append(ratios[other].Hand, hand), append(ratios[other].Machine, machine)
				}
			}
		}
	}
	draw, err := correction.NewDraw(items)
	return draw, ratios, err
}

// statements are those of a group, document by document. Where the machine errs unevenly its chance of error is spread from none
// to three times the mean by the square of an even number, so that most of its errors lie in few statements.
func (w CodedDesign) statements(g int, rng *rand.Rand) []codedStatement {
	var out []codedStatement
	for range codedDocuments {
		mind := betaOf(w.Share, w.ICC, rng)
		for range codedStatements {
			st := codedStatement{truth: certain(rng.Float64() < mind), doubt: 1 - w.Right[g]}
			if w.Doubts != NoDoubts {
				u := rng.Float64()
				st.doubt = min(3*float64(u*u*(1-w.Right[g])), 1)
			}
			st.read = st.truth
			if rng.Float64() < st.doubt {
				st.read = 1 - st.truth
			}
			out = append(out, st)
		}
	}
	if w.Doubts == FalseDoubt {
		for i, k := range rng.Perm(len(out)) {
			out[i].doubt, out[k].doubt = out[k].doubt, out[i].doubt
		}
	}
	return out
}

// parts are the statements of a group by the part they are drawn from, with the places of each.
func (w CodedDesign) parts(all []codedStatement) (strata [][]int, places []int) {
	strata = make([][]int, 3)
	list := make([]allocation.Stratum, 3)
	for h := range list {
		list[h].Squares = []float64{0}
	}
	for k, st := range all {
		h := 0
		if w.Doubts == ByDoubt || w.Doubts == FalseDoubt {
			h = doubtBand(st.doubt)
		}
		strata[h] = append(strata[h], k)
		list[h].Count++
		list[h].Most++
		list[h].Squares[0] += st.doubt
	}
	return strata, allocation.Equal(w.Codes/2, list, []float64{1})
}
