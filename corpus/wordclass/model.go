package wordclass

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/jdkato/prose/v3/tag/aptagmodel"
)

// A model is prose's averaged perceptron, laid out for texts of many words: prose finds the weights of
// fourteen features of each word by their spelling, and here a word's own are found once. The format is that of
// prose's package internal/flat.
type model struct {
	classes []string
	ids     []uint8 // of classes, and their weights, feature by feature
	weights []float32

	bias                   weights
	suffix, first          map[string]weights // of the word
	suffixBefore, suffixOf map[string]weights // of the word before, and of the one behind
	words                  map[string]*form
	tags                   map[string]int // every tag that a feature names, numbered
	before, second         []weights      // the tag before, and the one before that, by number
	both                   [][]weights
	always                 map[string]string // words of one tag
	free                   []form            // made beforehand
}

// weights are the places of a feature's weights; of none where there is no such feature.
type weights struct{ from, to uint32 }

// A form is a word as the features of its neighbours see it: in small letters, a number as such.
type form struct {
	at, before, second, after, next weights // as the word itself, one before, two before, one behind, two behind
	suffixBefore, suffixAfter       weights
	tagged                          []tagged
}

// tagged is the feature of a word after a tag.
type tagged struct {
	tag int
	weights
}

var errModel = errors.New("the tagger's model is cut short")

// decode reads a model.
func decode(data []byte) (*model, error) {
	r := &modelReader{b: data}
	if string(r.take(8)) != "PROSETAG" || r.uint32() != 1 {
		return nil, errors.New("the tagger's model has another format than prose's of version 1")
	}
	m := &model{
		suffix: map[string]weights{}, first: map[string]weights{}, suffixBefore: map[string]weights{}, suffixOf: map[string]weights{},
		words: make(map[string]*form, 1<<15), tags: map[string]int{}, always: map[string]string{},
	}
	for range r.uint32() {
		m.classes = append(m.classes, r.text())
	}
	features, pairs, size := int(r.uint32()), int(r.uint32()), int(r.uint32())
	names := string(r.take(size))
	name, weight := r.uint32s(features+1), r.uint32s(features+1)
	m.ids = r.take(pairs)
	bits := r.uint32s(pairs)
	m.weights = make([]float32, len(bits))
	for i, b := range bits {
		m.weights[i] = math.Float32frombits(b)
	}
	for range r.uint32() {
		word, class := r.text(), r.take(1)
		if r.short || int(class[0]) >= len(m.classes) {
			return nil, errModel
		}
		m.always[word] = m.classes[class[0]]
	}
	if r.short || int(name[features]) != len(names) || int(weight[features]) != pairs {
		return nil, errModel
	}
	for _, class := range m.ids {
		if int(class) >= len(m.classes) {
			return nil, errModel
		}
	}
	for i := range features {
		if name[i] > name[i+1] || weight[i] > weight[i+1] {
			return nil, errModel
		}
		if err := m.feature(names[name[i]:name[i+1]], weights{weight[i], weight[i+1]}); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// feature takes in one feature by its name.
func (m *model) feature(name string, w weights) error {
	if name == "bias" {
		m.bias = w
		return nil
	}
	kind, of := name, ""
	for _, k := range kinds {
		if rest, ok := strings.CutPrefix(name, k); ok {
			kind, of = k, rest
		}
	}
	tag, word, _ := strings.Cut(of, " ")
	switch kind {
	case "i suffix ":
		m.suffix[of] = w
	case "i pref1 ":
		m.first[of] = w
	case "i-1 suffix ":
		m.suffixBefore[of] = w
	case "i+1 suffix ":
		m.suffixOf[of] = w
	case "i-1 tag ":
		m.before[m.tag(of)] = w
	case "i-2 tag ":
		m.second[m.tag(of)] = w
	case "i tag+i-2 tag ":
		a, b := m.tag(tag), m.tag(word)
		m.both[a][b] = w
	case "i word ":
		m.word(of).at = w
	case "i-1 word ":
		m.word(of).before = w
	case "i-2 word ":
		m.word(of).second = w
	case "i+1 word ":
		m.word(of).after = w
	case "i+2 word ":
		m.word(of).next = w
	case "i-1 tag+i word ":
		f := m.word(word)
		f.tagged = append(f.tagged, tagged{m.tag(tag), w})
	default:
		return fmt.Errorf("the tagger's model has a feature %q, which is of no known kind", name)
	}
	return nil
}

// kinds are the beginnings of the features' names.
var kinds = [...]string{
	"i suffix ", "i pref1 ", "i-1 suffix ", "i+1 suffix ", "i-1 tag ", "i-2 tag ", "i tag+i-2 tag ",
	"i word ", "i-1 word ", "i-2 word ", "i+1 word ", "i+2 word ", "i-1 tag+i word ",
}

// tag numbers a tag.
func (m *model) tag(name string) int {
	n, ok := m.tags[name]
	if !ok {
		n = len(m.tags)
		m.tags[name] = n
		m.before, m.second = append(m.before, weights{}), append(m.second, weights{})
		for i := range m.both {
			m.both[i] = append(m.both[i], weights{})
		}
		m.both = append(m.both, make([]weights, n+1))
	}
	return n
}

func (m *model) word(of string) *form {
	f := m.words[of]
	if f == nil {
		if len(m.free) == 0 {
			m.free = make([]form, 1024)
		}
		f = &m.free[0]
		m.free = m.free[1:]
		m.words[of] = f
	}
	return f
}

// embedded is the English model that prose ships.
func embedded() (*model, error) { return decode(aptagmodel.English) }

// A modelReader reads little-endian numbers and texts; short says that there were too few bytes.
type modelReader struct {
	b     []byte
	short bool
}

func (r *modelReader) take(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.short, r.b = true, nil
		return nil
	}
	out := r.b[:n]
	r.b = r.b[n:]
	return out
}

func (r *modelReader) uint32() uint32 {
	b := r.take(4)
	if b == nil {
		return 0
	}
	return binary.LittleEndian.Uint32(b)
}

func (r *modelReader) text() string {
	b := r.take(2)
	if b == nil {
		return ""
	}
	return string(r.take(int(binary.LittleEndian.Uint16(b))))
}

// uint32s gives so many numbers, those that are missing as 0.
func (r *modelReader) uint32s(n int) []uint32 {
	out := make([]uint32, max(0, min(n, len(r.b)/4+1)))
	for i := range out {
		out[i] = r.uint32()
	}
	r.short = r.short || len(out) < n
	return out
}
