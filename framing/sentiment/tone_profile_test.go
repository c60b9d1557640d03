package sentiment

import (
	"testing"

	"parallax/corpus"
	"parallax/framing/inference"
)

// Six invented documents of one group: a hedged and a plain sentence each in
// its own voice, and one quoted sentence in the first.
func TestToneProfile(t *testing.T) {
	var p ToneProfile
	for doc := range 6 {
		p.Add("Post", corpus.Own, doc, ReadTone("Perhaps they may go."))
		p.Add("Post", corpus.Own, doc, ReadTone("They met in the old hall."))
		p.Add("Post", corpus.Own, doc, ReadTone("…"))
	}
	p.Add("Mail", corpus.Quoted, 6, ReadTone("It is clearly a shameful lie."))
	o := inference.Defaults()
	o.Resamples = 100
	rows, err := p.Rows(o)
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 2 || rows[0].Group != "Mail" || rows[1].Voice != corpus.Own {
		t.Fatalf("%+v", rows)
	}
	post := rows[1]
	if v, _ := post.Hedged.Value.Get(); post.Sentences != 12 || post.Documents != 6 || v != .5 {
		t.Errorf("%+v: hedged %v, want half of 12 sentences in 6 documents", post, v)
	}
	if v, _ := post.Possibility.Get(); v != 100 { // one "may" in ten words
		t.Errorf("possibility %v per 1,000 words, want 100", v)
	}
	if v, _ := rows[0].Certainty.Get(); v != 1 {
		t.Errorf("certainty %v, want 1", v)
	}
}
