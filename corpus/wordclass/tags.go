package wordclass

import (
	"fmt"
	"math"
	"strings"
	"sync"

	"github.com/jdkato/prose/v3/tag"
)

// Tags gives the tokens of a sentence their Penn Treebank tags: those of prose's tagger (tag.Tagger), token
// for token, in a fraction of its time. It may be used by any number of goroutines at once.
type Tags struct {
	model  *model
	set    *tag.Tagger // says which words have a tag whatever the model says
	listed map[string]string
	ends   [4]*seen // before the first word, and behind the last
	pool   sync.Pool
}

// unset is the tag of a word that the model decides.
const unset = "?"

// NewTags loads the model; listed words have the tag that they are listed with, as they are written or
// else in small letters.
func NewTags(listed map[string]string) (*Tags, error) {
	m, err := loaded()
	if err != nil {
		return nil, fmt.Errorf("load the tagger's model: %w", err)
	}
	// A model of one class and no feature, for which prose tags nothing but marks, emoticons and the like.
	none := append([]byte("PROSETAG\x01\x00\x00\x00\x01\x00\x00\x00\x01\x00"+unset), make([]byte, 6*4)...)
	set, err := tag.FromBytes(none)
	if err != nil {
		return nil, fmt.Errorf("set up the tagger: %w", err)
	}
	t := &Tags{model: m, set: set, listed: listed}
	for i, name := range [...]string{"-START-", "-START2-", "-END-", "-END2-"} {
		t.ends[i] = &seen{form: m.form(name)}
	}
	t.pool.New = func() any {
		return &scratch{scores: make([]float32, len(m.classes)), seen: map[string]*seen{}}
	}
	return t, nil
}

var loaded = sync.OnceValues(embedded)

// scratch is what one goroutine works with. It keeps what it found out of words.
type scratch struct {
	scores  []float32
	seen    map[string]*seen
	context []*seen
}

// mostSeen is how many different words a goroutine keeps.
const mostSeen = 20_000

// seen is what is known of a word, whatever stands beside it.
type seen struct {
	tag   string    // that it always has, "" for none
	start []float32 // the sum of bias, suffix and first letter, by class
	form  *form
}

// TagTokens fills in the tag of each token of one sentence.
func (t *Tags) TagTokens(tokens []tag.Token) {
	if len(tokens) == 0 {
		return
	}
	s := t.pool.Get().(*scratch)
	defer t.pool.Put(s)
	ctx := append(s.context[:0], t.ends[0], t.ends[1])
	for i := range tokens {
		ctx = append(ctx, t.look(s, tokens[i].Text))
	}
	ctx = append(ctx, t.ends[2], t.ends[3])
	s.context = ctx
	m := t.model
	before, second := m.number("-START-"), m.number("-START2-")
	for i := range tokens {
		name := ctx[i+2].tag
		if name == "" {
			name = m.best(s.scores, ctx[i:i+5], before, second)
		}
		tokens[i].Tag = name
		before, second = m.number(name), before
	}
	clear(ctx)
}

// number of a tag, −1 for one that no feature names.
func (m *model) number(name string) int {
	if n, ok := m.tags[name]; ok {
		return n
	}
	return -1
}

// best is the class with the largest sum of weights, the first of equal ones. ctx is two words, the
// word, and two words; sums are in the order of prose, whose rounding they have.
func (m *model) best(scores []float32, ctx []*seen, before, second int) string {
	second2, before1, at, after1, after2 := ctx[0].form, ctx[1].form, ctx[2].form, ctx[3].form, ctx[4].form
	copy(scores, ctx[2].start)
	if before >= 0 {
		m.add(scores, m.before[before])
	}
	if second >= 0 {
		m.add(scores, m.second[second])
	}
	if before >= 0 && second >= 0 {
		m.add(scores, m.both[before][second])
	}
	m.add(scores, at.at)
	for _, f := range at.tagged {
		if f.tag == before {
			m.add(scores, f.weights)
			break
		}
	}
	m.add(scores, before1.before)
	m.add(scores, before1.suffixBefore)
	m.add(scores, second2.second)
	m.add(scores, after1.after)
	m.add(scores, after1.suffixAfter)
	m.add(scores, after2.next)
	best, most := "", float32(math.Inf(-1))
	for class, score := range scores {
		if score > most {
			best, most = m.classes[class], score
		}
	}
	return best
}

func (m *model) add(scores []float32, w weights) {
	ids, of := m.ids[w.from:w.to], m.weights[w.from:w.to]
	of = of[:len(ids)]
	for i, class := range ids {
		scores[class] += of[i]
	}
}

// look finds out what there is to know of a word.
func (t *Tags) look(s *scratch, word string) *seen {
	w := s.seen[word]
	if w != nil {
		return w
	}
	if len(s.seen) >= mostSeen {
		clear(s.seen)
	}
	word = strings.Clone(word) // the key does not hold the text
	w = t.newSeen(word)
	s.seen[word] = w
	return w
}

func (t *Tags) newSeen(word string) *seen {
	m := t.model
	w := &seen{form: m.form(normal(word)), tag: t.always(word)}
	if w.tag != "" {
		return w
	}
	w.start = make([]float32, len(m.classes))
	m.add(w.start, m.bias)
	m.add(w.start, m.suffix[word[max(0, len(word)-3):]])
	m.add(w.start, m.first[word[:min(1, len(word))]])
	return w
}

// always is the tag that a word has whatever stands beside it; "" for none.
func (t *Tags) always(word string) string {
	if !isPlain(word) {
		if set := t.set.Tag([]string{word})[0].Tag; set != unset {
			return set
		}
	}
	if name, ok := t.listed[word]; ok {
		return name
	}
	if name, ok := t.listed[strings.ToLower(word)]; ok {
		return name
	}
	return t.model.always[word]
}

// isPlain reports whether a word is letters, the first of them large or small, and the others small: no mark and no face is.
func isPlain(word string) bool {
	for i := range len(word) {
		if c := word[i]; (c < 'a' || c > 'z') && (i > 0 || c < 'A' || c > 'Z') {
			return false
		}
	}
	return true
}

// form gives a normal form its features.
func (m *model) form(normal string) *form {
	f := &form{}
	if known := m.words[normal]; known != nil {
		*f = *known
	}
	end := normal[max(0, len(normal)-3):]
	f.suffixBefore, f.suffixAfter = m.suffixBefore[end], m.suffixOf[end]
	return f
}

// normal is a word as the model was trained on it.
func normal(word string) string {
	switch {
	case word == "":
		return word
	case word[0] != '-' && strings.IndexByte(word, '-') >= 0:
		return "!HYPHEN"
	case len(word) == 4 && isNumber(word):
		return "!YEAR"
	case word[0] >= '0' && word[0] <= '9':
		return "!DIGITS"
	}
	return strings.ToLower(word)
}

// isNumber reports whether a word is digits, with or without a sign.
func isNumber(word string) bool {
	digits := strings.TrimLeft(word[:1], "+-") + word[1:]
	for i := range len(digits) {
		if digits[i] < '0' || digits[i] > '9' {
			return false
		}
	}
	return true
}
