package measure

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"parallax/framing/counts"
	"parallax/framing/value"
)

// Rates is how one term is spread over the documents of two groups.
type Rates struct {
	// Target and Reference are the term's share in the tokens of each document that has it.
	Target, Reference []float64
	// TargetSize and ReferenceSize are all documents of the group that have tokens.
	TargetSize, ReferenceSize int
	// TargetTFIDF and ReferenceTFIDF sum the term's TF-IDF weight over documents.
	TargetTFIDF, ReferenceTFIDF float64
}

// RatesOf gives the rates of every term of a matrix of documents by terms.
// side is 0 for a document of the target, 1 for one of the reference, and
// anything else for a document of neither; tokens is each document's length.
func RatesOf(rows *counts.Matrix, tokens, side []int) []Rates {
	out := make([]Rates, rows.Cols)
	var sizes [2]int
	for i, s := range side {
		if (s == 0 || s == 1) && tokens[i] > 0 {
			sizes[s]++
		}
	}
	weights := newTFIDF(rows, tokens, side)
	for i, s := range side {
		if s != 0 && s != 1 || tokens[i] <= 0 {
			continue
		}
		cols, ns := rows.Row(i)
		norm := weights.norm(cols, ns)
		for k, t := range cols {
			r := &out[t]
			rate, w := float64(ns[k])/float64(tokens[i]), float64(ns[k])*weights.idf[t]/norm
			if s == 0 {
				r.Target, r.TargetTFIDF = append(r.Target, rate), r.TargetTFIDF+w
			} else {
				r.Reference, r.ReferenceTFIDF = append(r.Reference, rate), r.ReferenceTFIDF+w
			}
		}
	}
	for t := range out {
		out[t].TargetSize, out[t].ReferenceSize = sizes[0], sizes[1]
	}
	return out
}

// A DocumentMeasure contrasts one term in two groups by its rates in their
// documents.
type DocumentMeasure struct {
	Declaration
	compute func(Rates) value.Value
}

// Compute gives the measure of a term; undefined, with the reason, where a
// group has no document.
func (m DocumentMeasure) Compute(r Rates) value.Value {
	if r.TargetSize <= 0 || r.ReferenceSize <= 0 {
		return value.Undefined("the %s has no documents", side(r.TargetSize <= 0))
	}
	return m.compute(r)
}

// ByDocument lists the measures of one term in two groups that need its rate
// in each document, sorted by ID.
func ByDocument() []DocumentMeasure {
	list := []DocumentMeasure{cliffsDelta(), mannWhitney(), tfidfDifference(), welch()}
	slices.SortFunc(list, func(a, b DocumentMeasure) int { return compareIDs(a.ID, b.ID) })
	return list
}

const byDocument = "Documents are independent and alike in length: rates of short documents vary more."

func welch() DocumentMeasure {
	return DocumentMeasure{Declaration{
		ID: "welch", Title: "Welch's t of the rates by document", Kind: Contrast,
		Answers: "How many standard errors apart are the mean rates of the two groups' documents?",
		Formula: "(m1 − m2)/√(v1/D1 + v2/D2), m and v mean and variance of the term's rate over documents",
		Unit:    "standard errors",
		Range:   realLine(), Swap: Negate, Equal: "0",
		Undefined:  "fewer than two documents in a group, or the same rate in every document",
		Zeros:      "a document without the term has the rate 0",
		Assumes:    byDocument,
		References: []string{"Welch (1947), The Generalization of ‘Student's’ Problem, Biometrika 34(1–2), 28–35, doi:10.1093/biomet/34.1-2.28", "Lijffijt et al. (2016), Significance Testing of Word Frequencies in Corpora, Digital Scholarship in the Humanities 31(2), 374–397, doi:10.1093/llc/fqu064"},
	}, func(r Rates) value.Value {
		if r.TargetSize < 2 || r.ReferenceSize < 2 {
			return value.Undefined("the %s has one document, and a variance needs two", side(r.TargetSize < 2))
		}
		m1, v1 := meanVariance(r.Target, r.TargetSize)
		m2, v2 := meanVariance(r.Reference, r.ReferenceSize)
		se := math.Sqrt(v1/float64(r.TargetSize) + v2/float64(r.ReferenceSize))
		if se == 0 {
			return value.Undefined("the term has one rate in all documents of each group")
		}
		return value.Of((m1 - m2) / se)
	}}
}

// meanVariance is the mean and the sample variance of n rates, of which those
// not listed are 0.
func meanVariance(listed []float64, n int) (mean, variance float64) {
	for _, x := range listed {
		mean += x
	}
	mean /= float64(n)
	for _, x := range listed {
		variance += float64((x - mean) * (x - mean))
	}
	variance += float64(float64(n-len(listed)) * mean * mean)
	return mean, variance / float64(n-1)
}

func mannWhitney() DocumentMeasure {
	return DocumentMeasure{Declaration{
		ID: "mann_whitney", Title: "Mann–Whitney z of the rates by document", Kind: Contrast,
		Answers: "Do the target's documents rank higher by the term's rate, in standard errors?",
		Formula: "(U − D1·D2/2)/√(D1·D2/12·(D+1 − Σ(t³−t)/(D(D−1)))), D = D1+D2, t the sizes of ties; no continuity correction",
		Unit:    "standard errors",
		Range:   realLine(), Swap: Negate, Equal: "0",
		Undefined:  "a group without documents, or the same rate in every document",
		Zeros:      "documents without the term tie at 0",
		Assumes:    byDocument,
		References: []string{"Mann & Whitney (1947), On a Test of Whether one of Two Random Variables is Stochastically Larger, Annals of Mathematical Statistics 18(1), 50–60, doi:10.1214/aoms/1177730491", "Kilgarriff (2001), Comparing Corpora, IJCL 6(1), 97–133, doi:10.1075/ijcl.6.1.05kil"},
	}, func(r Rates) value.Value {
		u, ties := rankSum(r)
		n1, n2 := float64(r.TargetSize), float64(r.ReferenceSize)
		n := n1 + n2
		variance := n1 * n2 / 12 * (n + 1 - ties/(n*(n-1)))
		if n < 2 || variance <= 1e-12*n1*n2 {
			return value.Undefined("the term has the same rate in every document")
		}
		return value.Of((u - n1*n2/2) / math.Sqrt(variance))
	}}
}

func cliffsDelta() DocumentMeasure {
	return DocumentMeasure{Declaration{
		ID: "cliffs_delta", Title: "Cliff's δ of the rates by document", Kind: Contrast,
		Answers: "Of two documents drawn one from each group, how much more often is the target's rate the higher than the lower?",
		Formula: "2U/(D1·D2) − 1, U the Mann–Whitney count with ties as ½",
		Unit:    "difference of probabilities",
		Range:   signedUnit(), Swap: Negate, Equal: "0",
		Undefined:  "a group without documents",
		Zeros:      "documents without the term tie at 0",
		References: []string{"Cliff (1993), Dominance Statistics: Ordinal Analyses to Answer Ordinal Questions, Psychological Bulletin 114(3), 494–509, doi:10.1037/0033-2909.114.3.494"},
	}, func(r Rates) value.Value {
		u, _ := rankSum(r)
		return value.Of(2*u/(float64(r.TargetSize)*float64(r.ReferenceSize)) - 1)
	}}
}

// rankSum is Mann–Whitney's U of the target, ties counting ½, and Σ(t³−t) over
// the ties of all documents. Both are exact in whole and half numbers.
func rankSum(r Rates) (u, ties float64) {
	type doc struct {
		rate   float64
		n1, n2 float64
	}
	docs := make([]doc, 0, len(r.Target)+len(r.Reference)+1)
	for _, x := range r.Target {
		docs = append(docs, doc{x, 1, 0})
	}
	for _, x := range r.Reference {
		docs = append(docs, doc{x, 0, 1})
	}
	docs = append(docs, doc{0, float64(r.TargetSize - len(r.Target)), float64(r.ReferenceSize - len(r.Reference))})
	slices.SortFunc(docs, func(a, b doc) int {
		switch {
		case a.rate < b.rate:
			return -1
		case a.rate > b.rate:
			return 1
		}
		return 0
	})
	below := 0.0 // documents of the reference with lower rates
	for i := 0; i < len(docs); {
		n1, n2, j := 0.0, 0.0, i
		for ; j < len(docs) && docs[j].rate == docs[i].rate; j++ {
			n1, n2 = n1+docs[j].n1, n2+docs[j].n2
		}
		u += n1*below + n1*n2/2
		below += n2
		t := n1 + n2
		ties += t*t*t - t
		i = j
	}
	return u, ties
}

// ByDocumentID finds a measure of ByDocument; the error lists the IDs there are.
func ByDocumentID(id string) (DocumentMeasure, error) {
	var ids []string
	for _, m := range ByDocument() {
		if m.ID == id {
			return m, nil
		}
		ids = append(ids, m.ID)
	}
	return DocumentMeasure{}, fmt.Errorf("no measure by document %q; there are %s", id, strings.Join(ids, ", "))
}
