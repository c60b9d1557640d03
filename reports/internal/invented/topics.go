package invented

import (
	"math"

	"parallax/corpus"
	"parallax/framing"
	"parallax/framing/value"
)

// topics are three, of which the last is of no other documents and not tested.
func (w *writer) topics() {
	for t, terms := range []string{"strike, dockers, gate, pay", "ferry, fares, island, winter", "salt, prices, market, cod"} {
		row := framing.TopicRow{Topic: t + 1, Terms: terms, Documents: 90 - 25*t, Example: "An invented title of an invented day", Found: value.Of(0.9 - 0.25*float64(t)), Steady: t < 2}
		row.Passages = w.passages(2, outlets()[t].name, corpus.Own, "", "harbour")
		w.r.Topics.Rows = append(w.r.Topics.Rows, row)
		for i, o := range outlets() {
			part := 0.1 + 0.5*math.Abs(math.Sin(float64(3*i+t)))
			x := framing.TopicShareRow{Topic: row.Topic, Terms: terms, Group: o.name, Docs: int(part * float64(o.docs)), Of: o.docs, Share: share(part, o.docs)}
			none := value.Undefined("halves of the corpus do not find the topic again")
			x.P, x.PAdjusted, x.Difference = none, none, value.Estimate{Value: none, Low: none, High: none}
			if row.Steady {
				x.P, x.PAdjusted, x.Difference = value.Of(part/10), value.Of(part/5), around(part-0.35, 0.1, o.docs)
				x.Holds = part/5 <= 0.05
			}
			x.Passages = w.passages(1, o.name, corpus.Own, "", "harbour")
			w.r.Topics.Shares = append(w.r.Topics.Shares, x)
		}
	}
}
