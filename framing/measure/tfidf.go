package measure

import (
	"math"

	"parallax/framing/counts"
	"parallax/framing/value"
)

func tfidfDifference() DocumentMeasure {
	return DocumentMeasure{Declaration{
		ID: "tfidf_difference", Title: "Difference of mean TF-IDF", Kind: Contrast,
		Answers: "How much more weight does the term have in the target's documents, where words of every document weigh little?",
		Formula: "mean of w over the target's documents − mean over the reference's; w = tf·idf/‖tf·idf‖₂ of the document, idf = ln((1+D)/(1+d))+1 over both groups",
		Unit:    "weight in a unit vector",
		Range:   signedUnit(), Swap: Negate, Equal: "0",
		Undefined:  "a group without documents",
		Zeros:      "a document without the term has the weight 0",
		References: []string{"Salton & Buckley (1988), Term-weighting approaches in automatic text retrieval, Information Processing & Management 24(5), 513–523, doi:10.1016/0306-4573(88)90021-0", "scikit-learn, TfidfVectorizer (smooth_idf, norm l2: its defaults)"},
	}, func(r Rates) value.Value {
		return value.Of(r.TargetTFIDF/float64(r.TargetSize) - r.ReferenceTFIDF/float64(r.ReferenceSize))
	}}
}

// tfidf is the weight of terms in the documents of two groups.
type tfidf struct{ idf []float64 }

func newTFIDF(rows *counts.Matrix, tokens, side []int) tfidf {
	df := make([]float64, rows.Cols)
	n := 0.0
	for i, s := range side {
		if s != 0 && s != 1 || tokens[i] <= 0 {
			continue
		}
		n++
		cols, _ := rows.Row(i)
		for _, t := range cols {
			df[t]++
		}
	}
	w := tfidf{make([]float64, rows.Cols)}
	for t := range df {
		w.idf[t] = math.Log((1+n)/(1+df[t])) + 1
	}
	return w
}

// norm is the length of a document's vector; 1 for an empty one.
func (w tfidf) norm(cols, ns []uint32) float64 {
	sum := 0.0
	for k, t := range cols {
		x := float64(ns[k]) * w.idf[t]
		sum += float64(x * x)
	}
	if sum == 0 {
		return 1
	}
	return math.Sqrt(sum)
}
