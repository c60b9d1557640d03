package measure

import "parallax/framing/value"

func textDispersion() KeynessMeasure {
	return KeynessMeasure{Declaration{
		ID: "text_dispersion", Title: "Text-dispersion keyness: G² of document counts, signed", Kind: Contrast,
		Answers: "How much evidence is there that more of the target's documents use the term at all?",
		Formula: "sign · 2·Σ O·ln(O/E) over documents with and without the term, d1, d2, D1−d1, D2−d2",
		Unit:    "χ² with 1 degree of freedom",
		Range:   realLine(), Swap: Negate, Equal: "0",
		Undefined:  "a group without documents, or a term in every document of both",
		Zeros:      "0·ln 0 = 0, exactly",
		Assumes:    "Documents are independent and about equally long: a longer one has more room for the term.",
		References: []string{"Egbert & Biber (2019), Incorporating text dispersion into keyword analyses, Corpora 14(1), 77–104, doi:10.3366/cor.2019.0162"},
	}, func(p Pair) value.Value {
		t := table{float64(p.TargetDocs), float64(p.ReferenceDocs), float64(p.TargetSize), float64(p.ReferenceSize)}
		switch {
		case t.n1 <= 0 || t.n2 <= 0 || t.a > t.n1 || t.b > t.n2:
			return value.Undefined("%d of %d against %d of %d are no counts of documents", p.TargetDocs, p.TargetSize, p.ReferenceDocs, p.ReferenceSize)
		case t.a+t.b == 0:
			return value.Undefined("no document has the term")
		case t.full():
			return value.Undefined("every document of both groups has the term")
		}
		return fourCell(t)
	}}
}
