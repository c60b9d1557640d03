package sentiment

import (
	_ "embed"
	"strings"
	"unicode/utf8"
)

//go:embed lexica/vader.tsv
var vaderTSV string

//go:embed lexica/vader_emoji.tsv
var emojiTSV string

// An entry is what VADER knows of a word.
type entry struct {
	valence float64
	boost   float64 // of a degree adverb, 0 for other words
	id      wordID  // of a word that a rule names, else wordOther
	rated   bool    // in the lexicon
	negates bool
}

// A wordID numbers the words that the rules look for by name.
type wordID uint8

const (
	wordAt wordID = iota + 1
	wordBut
	wordDoubt
	wordKind
	wordLeast
	wordNever
	wordNo
	wordNor
	wordOf
	wordOr
	wordSo
	wordThis
	wordVery
	wordWithout
	wordsNamed // idiom words are numbered from here

	wordOther wordID = 255 // any other word; 0 is no word at all
)

// A phrase is two or three words by number; the third of two is 0.
type phrase [3]wordID

type vaderWords struct {
	entries   map[string]*entry
	longest   int // bytes of the longest word that has an entry
	plain     *entry
	not       *entry // any word with "n't" in it
	idioms    map[phrase]float64
	dampeners map[phrase]float64
}

const (
	namedWords = "at but doubt kind least never no nor of or so this very without"

	negations = "aint arent cannot cant couldnt darent didnt doesnt ain't aren't can't couldn't daren't didn't doesn't " +
		"dont hadnt hasnt havent isnt mightnt mustnt neither don't hadn't hasn't haven't isn't mightn't mustn't " +
		"neednt needn't never none nope nor not nothing nowhere oughtnt shant shouldnt uhuh wasnt werent " +
		"oughtn't shan't shouldn't uh-uh wasn't weren't without wont wouldnt won't wouldn't rarely seldom despite"

	boosters = "absolutely amazingly awfully completely considerable considerably decidedly deeply effing enormous enormously " +
		"entirely especially exceptional exceptionally extreme extremely fabulously flipping flippin frackin fracking " +
		"fricking frickin frigging friggin fully fuckin fucking fuggin fugging greatly hella highly hugely incredible " +
		"incredibly intensely major majorly more most particularly purely quite really remarkably so substantially " +
		"thoroughly total totally tremendous tremendously uber unbelievably unusually utter utterly very"

	dampeners = "almost barely hardly kinda kindof kind-of less little marginal marginally occasional occasionally partly " +
		"scarce scarcely slight slightly somewhat sorta sortof sort-of"
)

func newVADER() *vader {
	w := vaderWords{
		entries:   make(map[string]*entry, 8192),
		plain:     &entry{id: wordOther},
		not:       &entry{id: wordOther, negates: true},
		idioms:    make(map[phrase]float64),
		dampeners: make(map[phrase]float64),
	}
	for word, weight := range weights(vaderTSV) {
		if strings.ToLower(word) != word {
			continue // no word matches: words are compared in lower case
		}
		e := w.entry(word)
		e.rated, e.valence = true, weight
	}
	for i, word := range strings.Fields(namedWords) {
		w.entry(word).id = wordID(i) + 1
	}
	for _, word := range strings.Fields(negations) {
		w.entry(word).negates = true
	}
	for _, word := range strings.Fields(boosters) {
		w.entry(word).boost = boostUp
	}
	for _, word := range strings.Fields(dampeners) {
		w.entry(word).boost = boostDown
	}
	next := wordsNamed
	for _, p := range []struct {
		words string
		val   float64
		into  map[phrase]float64
	}{
		{"the shit", 3, w.idioms}, {"the bomb", 3, w.idioms}, {"bad ass", 1.5, w.idioms},
		{"bus stop", 0, w.idioms}, {"yeah right", -2, w.idioms}, {"kiss of death", -1.5, w.idioms},
		{"to die for", 3, w.idioms}, {"beating heart", 3.1, w.idioms}, {"broken heart", -2.9, w.idioms},
		{"just enough", boostDown, w.dampeners}, {"kind of", boostDown, w.dampeners}, {"sort of", boostDown, w.dampeners},
	} {
		var ph phrase
		for i, word := range strings.Fields(p.words) {
			e := w.entry(word)
			if e.id == wordOther {
				e.id, next = next, next+1
			}
			ph[i] = e.id
		}
		p.into[ph] = p.val
	}
	for word, e := range w.entries {
		e.negates = e.negates || strings.Contains(word, "n't")
	}
	v := &vader{words: w, emoji: make(map[rune]string), lowest: utf8.MaxRune}
	for line := range strings.Lines(emojiTSV) {
		sign, description, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		r, _ := utf8.DecodeRuneInString(sign)
		v.emoji[r] = description
		v.lowest = min(v.lowest, r)
	}
	return v
}

// entry is the entry of a word, which is made if it is new.
func (w *vaderWords) entry(word string) *entry {
	e := w.entries[word]
	if e == nil {
		e = &entry{id: wordOther}
		w.entries[word] = e
		w.longest = max(w.longest, len(word))
	}
	return e
}
