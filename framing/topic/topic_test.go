package topic

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"

	"parallax/framing/counts"
	"parallax/framing/vector"
)

// planted are documents of three topics, each with words of its own and words of all.
func planted(perTopic int, seed uint64) (*counts.Matrix, []string, []int) {
	rng := rand.New(rand.NewPCG(seed, 1))
	m := counts.NewMatrix(50)
	var ids []string
	var of []int
	for d := range 3 * perTopic {
		t := d % 3
		var words []uint32
		for range 30 {
			words = append(words, uint32(10*t+rng.IntN(10)))
		}
		for range 10 {
			words = append(words, uint32(30+rng.IntN(20)))
		}
		m.AppendTerms(words)
		ids, of = append(ids, fmt.Sprintf("doc-%d", d)), append(of, t)
	}
	return m, ids, of
}

// Topics that were planted are found, by their documents and words, and found again in halves.
func TestFindsWhatWasPlanted(t *testing.T) {
	m, ids, of := planted(30, 3)
	model, err := Find(context.Background(), m, ids, Options{Topics: 3, Workers: 2})
	if err != nil || len(model.Topics) != 3 {
		t.Fatalf("found %+v, %v", model, err)
	}
	to := map[int]int{}
	for d, topic := range model.Of {
		if known, ok := to[of[d]]; ok && known != topic {
			t.Fatalf("document %d of topic %d is of %d, others of %d", d, of[d], topic, known)
		}
		to[of[d]] = topic
	}
	for planted, found := range to {
		topic := model.Topics[found]
		if topic.Found < 0.9 || len(topic.Documents) != 30 {
			t.Errorf("topic %d: found again %.2f, %d documents", planted, topic.Found, len(topic.Documents))
		}
		for _, term := range topic.Terms[:10] {
			if term/10 != planted {
				t.Errorf("term %d among the heaviest of topic %d", term, planted)
			}
		}
	}
}

// In documents without topics, halves do not agree on any.
func TestNoiseIsNotFoundAgain(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 2))
	m := counts.NewMatrix(400)
	var ids []string
	for d := range 60 {
		var words []uint32
		for range 40 {
			words = append(words, uint32(rng.IntN(400)))
		}
		m.AppendTerms(words)
		ids = append(ids, fmt.Sprint(d))
	}
	model, err := Find(context.Background(), m, ids, Options{Topics: 6, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	for _, topic := range model.Topics {
		if topic.Found > 0.5 {
			t.Errorf("a topic of noise is found again at %.2f", topic.Found)
		}
	}
}

// Each round brings the product nearer to the weights, and nothing turns negative.
func TestRoundsImprove(t *testing.T) {
	m, _, _ := planted(20, 9)
	v, _ := vector.TFIDF(m)
	f, err := start(context.Background(), v, 5, 1, 1)
	if err != nil {
		t.Fatal(err)
	}
	last := f.wrong(v)
	for round := range 20 {
		f.improveDocuments(v)
		f.improveTopics(v)
		wrong := f.wrong(v)
		if wrong > last+1e-9 {
			t.Fatalf("round %d: from %g to %g", round, last, wrong)
		}
		last = wrong
	}
	if mat.Min(f.Documents) < 0 || mat.Min(f.Terms) < 0 {
		t.Error("a factor is negative")
	}
	// the distance itself, entry by entry
	var product mat.Dense
	product.Mul(f.Documents, f.Terms.T())
	product.Sub(v.Matrix(), &product)
	if n := mat.Norm(&product, 2); n*n-last > 1e-9 || last-n*n > 1e-9 {
		t.Errorf("told %g, is %g", last, n*n)
	}
}

// Any number of workers finds the same, and documents without words, more topics than documents and none at all are borne.
func TestEdges(t *testing.T) {
	m, ids, _ := planted(10, 4)
	m.AppendTerms(nil)
	ids = append(ids, "empty")
	a, err := Find(context.Background(), m, ids, Options{Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	b, err := Find(context.Background(), m, ids, Options{Workers: 4})
	if err != nil || !slices.Equal(a.Of, b.Of) || a.Topics[0].Found != b.Topics[0].Found {
		t.Errorf("workers differ: %v", err)
	}
	if a.Of[30] != -1 {
		t.Errorf("a document without words is of topic %d", a.Of[30])
	}
	if many, err := Find(context.Background(), m, ids, Options{Topics: 200, Workers: 1}); err != nil || len(many.Topics) > 31 {
		t.Errorf("%d topics of 31 documents, %v", len(many.Topics), err)
	}
	if none, err := Find(context.Background(), counts.NewMatrix(0), nil, Options{Topics: 3, Workers: 1}); err != nil || len(none.Topics) != 0 {
		t.Errorf("topics of nothing: %+v, %v", none, err)
	}
	empty := counts.NewMatrix(0)
	empty.AppendTerms(nil)
	if none, err := Find(context.Background(), empty, []string{"a"}, Options{Workers: 1}); err != nil || len(none.Topics) != 0 || none.Of[0] != -1 {
		t.Errorf("topics of documents without words: %+v, %v", none, err)
	}
	if _, err := Find(context.Background(), m, ids, Options{Topics: -1}); err == nil {
		t.Error("−1 topics were found")
	}
}

func BenchmarkFind(b *testing.B) {
	m, ids, _ := planted(500, 7)
	for b.Loop() {
		if _, err := Find(context.Background(), m, ids, Options{Topics: 20, Workers: 1}); err != nil {
			b.Fatal(err)
		}
	}
}
