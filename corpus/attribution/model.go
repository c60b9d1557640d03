package attribution

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"slices"

	"github.com/jdkato/prose/v3/tag"

	"parallax/corpus/attribution/cast"
	"parallax/corpus/attribution/crf"
	"parallax/corpus/attribution/gold"
)

// A Model holds what was learned from articles in which people have marked who
// says what.
type Model struct {
	labels *crf.Model
	tags   tag.Lexicon  // words that need no tagger
	ranker *cast.Ranker // nil: the embedded one
}

// lineContext describes line n of a page.
func (p *page) lineContext(lines []line, n int) context {
	var c context
	l := lines[n]
	switch {
	case n == 0:
		c.first = 1
	case lines[n-1].block != l.block:
		c.first = 2
	}
	if n > 0 {
		prev := lines[n-1].items
		last := prev[len(prev)-1]
		c.before = 1
		switch {
		case last.quotation >= 0:
			c.before = 2
		case p.tokens[last.from].low == ":":
			c.before = 3
		}
		if c.first == 2 {
			c.before += 4
		}
	}
	for _, it := range l.items {
		if it.quotation >= 0 {
			c.shape |= 1
			continue
		}
		t := &p.tokens[it.from]
		if p.cueStrength(t) > 0 {
			c.shape |= 2
		}
	}
	if last := l.items[len(l.items)-1]; last.quotation < 0 && p.tokens[last.from].mark() {
		c.shape |= 4
	}
	return c
}

// prepared gives the lines of a page, the features of each, and what the rules
// find in each.
func (p *page) prepared() ([]line, []crf.Sequence, [][]attribution) {
	lines := p.lines()
	seqs := make([]crf.Sequence, len(lines))
	byRule := make([][]attribution, len(lines))
	for n, l := range lines {
		first, last := l.items[0].from, l.items[len(l.items)-1].to-1
		var rules []attribution
		for k := p.sentenceAt(p.tokens[first].Start); k <= p.sentenceAt(p.tokens[last].Start); k++ {
			rules = append(rules, p.clauses(p.sentences[k])...)
		}
		byRule[n] = rules
		seqs[n] = p.sequence(p.places(l, rules), l, p.lineContext(lines, n))
	}
	return lines, seqs, byRule
}

// DefaultTraining are the settings of the embedded model, chosen on one fold of
// four over documents.
func DefaultTraining() crf.TrainOptions {
	return crf.TrainOptions{Epochs: 5, Rate: .02, L2: .01, Dropout: .2, Average: 3, Lean: .03, LeanCue: .5, Seed: 1}
}

// embedded are the weights that ship with the program; docs/models/attribution.md
// says what they were learned from and how to train them again.
//
//go:embed model.bin
var embedded []byte

// choices are the weights of the chooser, from the coded articles.
//
//go:embed choices.tsv
var choices string

// ModelID names the embedded models by their bytes, for the provenance of a
// result.
func ModelID() string {
	sum := sha256.Sum256(append(slices.Clip(embedded), cast.Weights()+choices...))
	return "attribution:" + hex.EncodeToString(sum[:6])
}

// Train learns a model from marked articles. The same articles and options
// give the same model.
func Train(articles []gold.Article, o crf.TrainOptions) (*Model, error) {
	plain, err := NewWith(&Model{}, Options{})
	if err != nil {
		return nil, err
	}
	m := &Model{tags: plain.settledTags(articles)}
	a, err := NewWith(m, Options{})
	if err != nil {
		return nil, err
	}
	o.Labels, o.Bits = labelCount, featureBits
	var all []crf.Sequence
	for _, art := range articles {
		p := a.parse(art.Text, nil)
		lines, seqs, _ := p.prepared()
		for n, labels := range p.goldLabels(lines, art.Attributions) {
			seqs[n].Labels = labels
			all = append(all, seqs[n])
		}
	}
	if m.labels, err = crf.Train(all, o); err != nil {
		return nil, fmt.Errorf("attribution: train the labels: %w", err)
	}
	m.labels.Lean(labelNone, -o.Lean)
	m.labels.Lean(labelCue, o.LeanCue)
	return m, nil
}

// odds puts log-odds into steps: by halves up to 4, then wider.
func odds(x float32) uint32 {
	switch {
	case x < 0:
		return 0
	case x < 4:
		return 1 + uint32(2*x)
	case x < 8:
		return 5 + uint32(x)
	case x < 16:
		return 9 + uint32(x/2)
	}
	return 18
}

// learned finds everything in a document that is attributed, by the model.
func (p *page) learned(m *Model) []attribution {
	if m.labels == nil {
		return nil
	}
	var out []attribution
	d := &crf.Decoder{}
	lines, seqs, rules := p.prepared()
	for n, l := range lines {
		found := p.decoded(l, m.labels.Decode(d, &seqs[n]))
		sure := odds(float32(d.Margin) * m.labels.Scale)
		for i := range found {
			found[i].sure = sure
		}
		found = p.outer(l, found)
		found = p.missed(found, rules[n])
		p.hosts(found)
		p.relayed(found, rules[n])
		nest(found, rules[n])
		out = append(out, found...)
	}
	return p.overruled(out)
}
