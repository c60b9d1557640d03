package toward

import (
	"fmt"
	"math"

	"github.com/jdkato/prose/v3/tokenize"

	"parallax/corpus"
	"parallax/corpus/wordclass"
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
	// Where an explanation is asked for, parts says which word adds what; from
	// is the word that adds next.
	explain bool
	parts   []part
	from    int
}

// A part of a feature's value comes from one word of the passage.
type part struct {
	feature, word int
	value         float64
}

// set gives a feature the value 1.
func (f *features) set(name string) {
	if _, ok := f.at[name]; !ok {
		f.add(name, 1)
	}
}

// add adds to a feature's value.
func (f *features) add(name string, v float64) {
	i, ok := f.at[name]
	if !ok {
		i = len(f.list)
		f.at[name] = i
		f.list = append(f.list, feature{name: name})
	}
	f.list[i].value += v
	if f.explain {
		f.parts = append(f.parts, part{i, f.from, v})
	}
}

// fill says which word stands in a relation to the mention, and whether the
// word lists hold it for good or bad.
func (f *features) fill(relation string, w word) {
	f.from = w.at
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
	tagger    *wordclass.Tags
	vectors   *wordvec.Vectors
	words     sentiment.Scorer
}

func newExtractor() (*extractor, error) {
	t, err := wordclass.NewTags(nil)
	if err != nil {
		return nil, fmt.Errorf("sentiment toward an actor: %w", err)
	}
	return &extractor{tokenizer: tokenize.New(), tagger: t, vectors: wordvec.Embedded(), words: sentiment.VADER()}, nil
}

// features of a mention.
func (x *extractor) features(sentence string, mention corpus.Span, ctx Context) []feature {
	p := x.read(sentence, mention, ctx)
	f := &features{at: make(map[string]int, 512)}
	x.extract(f, &p, ctx)
	return f.list
}

// extract adds the features of a passage. Those of which there are many, and each is there or
// not, are brought to one length together, so that a long sentence weighs no
// more than a short one; the few measured ones are kept as they are.
func (x *extractor) extract(f *features, p *passage, ctx Context) {
	const length = 8
	f.phrases(p)
	f.from = p.at
	f.roles(p)
	scale := length / math.Sqrt(float64(len(f.list)))
	for i := range f.list {
		f.list[i].value *= scale
	}
	for i := range f.parts {
		f.parts[i].value *= scale
	}
	f.polarity(p, ctx)
	f.from = p.at
	f.add("sentence", x.words.Score(p.shown()).Compound)
	f.places(p, x.vectors)
}
