package toward

import (
	"fmt"
	"math"

	"github.com/jdkato/prose/v3/tag"
	"github.com/jdkato/prose/v3/tokenize"

	"parallax/corpus"
	"parallax/framing/sentiment"
	"parallax/framing/sentiment/wordvec"
)

// A feature is a named number of a passage.
type feature struct {
	name  string
	value float64
}

// features collects the features of one passage, in the order in which they
// are first named.
type features struct {
	list []feature
	at   map[string]int
}

// set gives a feature the value 1.
func (f *features) set(name string) {
	if _, ok := f.at[name]; !ok {
		f.add(name, 1)
	}
}

// add adds to a feature's value.
func (f *features) add(name string, v float64) {
	if i, ok := f.at[name]; ok {
		f.list[i].value += v
		return
	}
	f.at[name] = len(f.list)
	f.list = append(f.list, feature{name, v})
}

// fill says which word stands in a relation to the mention, and whether the
// word lists hold it for good or bad.
func (f *features) fill(relation string, w word) {
	sum := 0.0
	for _, v := range w.polarity() {
		sum += v
	}
	if w.not {
		sum = -sum
		f.set(relation + " not " + w.stem)
	} else {
		f.set(relation + " " + w.stem)
	}
	switch {
	case sum > 0:
		f.add(relation+": good", 1)
	case sum < 0:
		f.add(relation+": bad", 1)
	}
}

// An extractor makes features; it may be used by several goroutines at once.
type extractor struct {
	tokenizer *tokenize.Tokenizer
	tagger    *tag.Tagger
	vectors   *wordvec.Vectors
	words     sentiment.Scorer
}

func newExtractor() (*extractor, error) {
	t, err := tag.New()
	if err != nil {
		return nil, fmt.Errorf("sentiment toward an actor: load the tagger's model: %w", err)
	}
	return &extractor{tokenizer: tokenize.New(), tagger: t, vectors: wordvec.Embedded(), words: sentiment.VADER()}, nil
}

// features of a mention. Those of which there are many, and each is there or
// not, are brought to one length together, so that a long sentence weighs no
// more than a short one; the few measured ones are kept as they are.
func (x *extractor) features(sentence string, mention corpus.Span, ctx Context) []feature {
	const length = 8
	p := x.read(sentence, mention, ctx)
	f := &features{at: make(map[string]int, 512)}
	f.phrases(&p)
	f.roles(&p)
	scale := length / math.Sqrt(float64(len(f.list)))
	for i := range f.list {
		f.list[i].value *= scale
	}
	f.polarity(&p, ctx)
	f.add("sentence", x.words.Score(p.shown()).Compound)
	f.places(&p, x.vectors)
	return f.list
}
