// Package attribution decides who says each part of a document: the outlet
// itself, a source in its own words, or a source paraphrased.
//
// It is the third step of the one way of the data, between corpus/ingest and
// every count:
//
//	Document ─► blocks ─► sentences ─► tokens ─► quotations ┐
//	                                     │                  ├─► attributions ─► sources ─► Statements
//	                                     └─► cues, phrases ─┘
//
// Exact rules do what marks decide: where a block, a sentence or a quotation
// begins and ends. What words decide is read from the tags of the prose
// library. A Reading tiles the text: each byte that is not white space belongs
// to exactly one statement.
package attribution

import (
	"fmt"
	"strings"

	"github.com/jdkato/prose/v3/segment"

	"parallax/corpus"
	"parallax/corpus/attribution/cast"
	"parallax/corpus/attribution/linear"
	"parallax/corpus/gazetteer"
	"parallax/corpus/identity"
	"parallax/corpus/wordclass"
)

// Options are what the user knows about sources.
type Options struct {
	// Aliases gives for a source's name, in any form that identity.Fold gives
	// alike, the name that it shall go by. It wins over everything found in the
	// text.
	Aliases map[string]string
	// Classes gives the class of a source by name.
	Classes map[string]string
}

// An Attributor reads documents. It holds no state between documents and may
// be used by several goroutines at once.
type Attributor struct {
	segmenter *segment.Segmenter
	tagger    *wordclass.Tags
	aliases   map[string]string
	classes   map[string]string
	verbs     map[string]int // strength of each reporting verb
	model     *Model
	lists     *gazetteer.Gazetteer
	ranker    *cast.Ranker  // chooses whom a pronoun stands for
	chooser   *linear.Model // chooses who says what the rules leave open
}

// New prepares an Attributor; it fails only where an embedded model cannot be
// read.
func New(o Options) (*Attributor, error) {
	m, err := DecodeModel(embedded)
	if err != nil {
		return nil, err
	}
	return NewWith(m, o)
}

// NewWith prepares an Attributor that uses another model than the embedded
// one.
func NewWith(m *Model, o Options) (*Attributor, error) {
	s, err := segment.New()
	if err != nil {
		return nil, fmt.Errorf("attribution: load the sentence model: %w", err)
	}
	t, err := wordclass.NewTags(m.tags)
	if err != nil {
		return nil, fmt.Errorf("attribution: %w", err)
	}
	lists, err := gazetteer.Open()
	if err != nil {
		return nil, fmt.Errorf("attribution: %w", err)
	}
	ranker := m.ranker
	if ranker == nil {
		if ranker, err = cast.Embedded(); err != nil {
			return nil, fmt.Errorf("attribution: %w", err)
		}
	}
	chooser, err := linear.Decode(choices)
	if err != nil {
		return nil, fmt.Errorf("attribution: %w", err)
	}
	a := &Attributor{chooser: chooser, segmenter: s, tagger: t, model: m, lists: lists, ranker: ranker, verbs: reportingVerbs(), aliases: map[string]string{}, classes: map[string]string{}}
	for alias, name := range o.Aliases {
		if key := identity.Fold(alias); key != "" {
			a.aliases[key] = name
		}
	}
	for name, class := range o.Classes {
		a.classes[name] = class
	}
	return a, nil
}

// Read decides for every byte of a document who says it. The same document
// gives the same Reading, whatever was read before.
func (a *Attributor) Read(doc *corpus.Document) corpus.Reading {
	around := aside(doc)
	var head []corpus.Span // a title behind the body is read by itself
	if doc.Headline.Start >= len(doc.AsRead()) {
		head = corpus.Without([]corpus.Span{doc.Headline}, around)
	}
	r := a.read(doc, union(around, head))
	a.addHeadline(&r, doc, head)
	a.addAside(&r, doc)
	return r
}

// read reads a document without the parts that are set aside.
func (a *Attributor) read(doc *corpus.Document, around []corpus.Span) corpus.Reading {
	p := a.parse(doc.Text, around, apart(doc)...)
	found := p.settled(p.learned(a.model))
	found, sources := p.narrated(a.resolve(p, found))
	return corpus.Reading{
		Sentences:  p.sentenceSpans(),
		Statements: p.tile(found, sources),
	}
}

// foldName is the form in which names are compared: corpus.Fold with white
// space as single blanks.
func foldName(name string) string { return strings.Join(strings.Fields(corpus.Fold(name)), " ") }
