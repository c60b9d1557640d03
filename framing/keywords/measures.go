package keywords

import (
	"parallax/framing/inference"
	"parallax/framing/measure"
	"parallax/framing/value"
	"parallax/framing/wordlist"
)

// measures computes the further measures of a table, in their order.
type measures struct {
	counts []*measure.KeynessMeasure // nil where the measure is by document
	docs   []*measure.DocumentMeasure
	rates  []measure.Rates // by term; nil where no measure is by document

	byDocument bool
}

func newMeasures(ids []string) (*measures, error) {
	m := new(measures)
	for _, id := range ids {
		if k, err := measure.KeynessByID(id); err == nil {
			m.counts, m.docs = append(m.counts, &k), append(m.docs, nil)
			continue
		}
		d, err := measure.ByDocumentID(id)
		if err != nil {
			return nil, err
		}
		m.counts, m.docs, m.byDocument = append(m.counts, nil), append(m.docs, &d), true
	}
	return m, nil
}

// readRates prepares the measures by document for a contrast.
func (m *measures) readRates(l *wordlist.List, c inference.Contrast) {
	if !m.byDocument {
		return
	}
	side := make([]int, len(l.Group))
	for i, g := range l.Group {
		switch {
		case g == c.Target:
		case c.Reference == inference.Rest || g == c.Reference:
			side[i] = 1
		default:
			side[i] = -1
		}
	}
	m.rates = measure.RatesOf(l.Rows, l.Tokens, side)
}

func (m *measures) of(term uint32, p measure.Pair) []value.Value {
	out := make([]value.Value, len(m.counts))
	for i := range out {
		if m.counts[i] != nil {
			out[i] = m.counts[i].Compute(p)
		} else {
			out[i] = m.docs[i].Compute(m.rates[term])
		}
	}
	return out
}
