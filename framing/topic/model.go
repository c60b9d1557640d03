package topic

import (
	"cmp"
	"context"
	"encoding/binary"
	"math"
	"slices"

	"github.com/cespare/xxhash/v2"
	"gonum.org/v1/gonum/mat"

	"parallax/framing/counts"
	"parallax/framing/vector"
)

// Options are what a model is made with.
type Options struct {
	Topics  int // how many; 0 for Number of the documents
	Seed    uint64
	Workers int
}

// A Model is the topics of a corpus.
type Model struct {
	Topics []Topic
	// Of is the topic of each document, by its place in Topics: the one that most of the document is of; −1 where it holds no
	// word of any.
	Of []int
}

// A Topic is what several documents write about.
type Topic struct {
	// Terms are the columns that weigh most in it, the heaviest first, at most TermsOfTopic.
	Terms []int
	// Documents are those that are of the topic, the most typical first.
	Documents []int
	// Found is how nearly halves of the corpus find the topic too, 0 to 1.
	Found float64
}

// TermsOfTopic is how many terms a Topic keeps.
const TermsOfTopic = 20

// Number is how many topics so many documents are asked for: half the square root, from 2 to 40. More
// documents tell more topics apart, and each topic keeps twice as many documents as there are topics.
func Number(documents int) int {
	return max(2, min(40, int(math.Sqrt(float64(documents))/2+0.5)))
}

// splits is how often the corpus is halved to see whether its topics are found again.
const splits = 2

// Find makes the model of documents as counts of terms; ids name the documents.
func Find(ctx context.Context, m *counts.Matrix, ids []string, o Options) (*Model, error) {
	k := o.Topics
	if k == 0 {
		k = Number(m.Rows())
	}
	whole, err := factored(ctx, m, k, o)
	if err != nil {
		return nil, err
	}
	model := whole.model(m.Rows())
	own := whole.own()
	for split := range splits {
		for _, part := range halves(m, ids, uint64(split)) {
			half, err := factored(ctx, part, k, o)
			if err != nil {
				return nil, err
			}
			there := half.own()
			for t := range model.Topics {
				model.Topics[t].Found += nearest(own, t, there) / (2 * splits)
			}
		}
	}
	return model.ordered(), nil
}

func factored(ctx context.Context, m *counts.Matrix, k int, o Options) (*Factors, error) {
	weighted, _ := vector.TFIDF(m)
	return Factor(ctx, weighted, k, o.Seed, o.Workers)
}

// model reads topics off the factors, in the order of the columns.
func (f *Factors) model(documents int) *Model {
	k := f.size()
	model := &Model{Topics: make([]Topic, k), Of: make([]int, documents)}
	for d := range model.Of {
		model.Of[d] = -1
		if k == 0 {
			continue
		}
		most := 0.0
		for t, w := range f.Documents.RawRowView(d) {
			if w > most {
				most, model.Of[d] = w, t
			}
		}
		if t := model.Of[d]; t >= 0 {
			model.Topics[t].Documents = append(model.Topics[t].Documents, d)
		}
	}
	for t := range model.Topics {
		topic, weights := &model.Topics[t], mat.Col(nil, t, f.Terms)
		for i, w := range weights {
			if w > 0 {
				topic.Terms = append(topic.Terms, i)
			}
		}
		slices.SortStableFunc(topic.Terms, func(a, b int) int { return cmp.Compare(weights[b], weights[a]) })
		topic.Terms = slices.Clone(topic.Terms[:min(TermsOfTopic, len(topic.Terms))])
		slices.SortStableFunc(topic.Documents, func(a, b int) int { return cmp.Compare(f.typical(b, t), f.typical(a, t)) })
	}
	return model
}

// typical is how much of a document is of the topic and of no other.
func (f *Factors) typical(d, t int) float64 {
	all := 0.0
	for _, w := range f.Documents.RawRowView(d) {
		all += w
	}
	w := f.Documents.At(d, t)
	return w * w / all
}

// ordered puts topics of more documents first, and leaves out those of none.
func (m *Model) ordered() *Model {
	places := make([]int, len(m.Topics))
	for t := range places {
		places[t] = t
	}
	slices.SortStableFunc(places, func(a, b int) int { return cmp.Compare(len(m.Topics[b].Documents), len(m.Topics[a].Documents)) })
	out := &Model{Of: m.Of}
	to := make([]int, len(m.Topics))
	for _, t := range places {
		if to[t] = len(out.Topics); len(m.Topics[t].Documents) > 0 {
			out.Topics = append(out.Topics, m.Topics[t])
		}
	}
	for d, t := range out.Of {
		if t >= 0 {
			out.Of[d] = to[t]
		}
	}
	return out
}

// own is what sets each topic's words apart from those of the topics together: its column less their mean, of length 1.
func (f *Factors) own() *mat.Dense {
	own := mat.DenseCopyOf(f.Terms)
	terms, k := own.Dims()
	for i := range terms {
		row := own.RawRowView(i)
		mean := mat.Sum(own.RowView(i)) / float64(k)
		for t := range row {
			row[t] -= mean
		}
	}
	for t := range k {
		if length := mat.Norm(own.ColView(t), 2); length > 0 {
			for i := range terms {
				own.Set(i, t, own.At(i, t)/length)
			}
		}
	}
	return own
}

// nearest is the cosine of a topic with the nearest of those of a half.
func nearest(own *mat.Dense, topic int, there *mat.Dense) float64 {
	best := 0.0
	_, k := there.Dims()
	for t := range k {
		best = max(best, mat.Dot(own.ColView(topic), there.ColView(t)))
	}
	return best
}

// halves divides the documents into two by the hash of their ids.
func halves(m *counts.Matrix, ids []string, split uint64) [2]*counts.Matrix {
	out := [2]*counts.Matrix{counts.NewMatrix(m.Cols), counts.NewMatrix(m.Cols)}
	for d := range m.Rows() {
		h := xxhash.New()
		h.WriteString(ids[d])
		var b [8]byte
		binary.LittleEndian.PutUint64(b[:], split)
		h.Write(b[:])
		out[h.Sum64()&1].Append(m.Row(d))
	}
	return out
}
