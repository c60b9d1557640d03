package codebook

import (
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/corpus/wordclass"
)

// WordClasses lists the word classes that a label may ask for.
func WordClasses() []string {
	return []string{"adjective", "adverb", "name", "noun", "number", "verb"}
}

// ClassOf gives the word class of a Penn Treebank tag; "" for the others.
func ClassOf(tag string) string {
	switch {
	case strings.HasPrefix(tag, "NNP"):
		return "name"
	case strings.HasPrefix(tag, "NN"):
		return "noun"
	case strings.HasPrefix(tag, "VB"), tag == "MD":
		return "verb"
	case strings.HasPrefix(tag, "JJ"):
		return "adjective"
	case strings.HasPrefix(tag, "RB"):
		return "adverb"
	case tag == "CD":
		return "number"
	}
	return ""
}

// taggerFor loads the tagger if any pattern asks for a word class. The model
// is part of the program, so a failure is a fault of the build.
func taggerFor(targets []target) *wordclass.Tagger {
	if !slices.ContainsFunc(targets, func(t target) bool { return t.label.POS != "" }) {
		return nil
	}
	t, err := wordclass.New()
	if err != nil {
		panic("codebook: the embedded model of the tagger cannot be read: " + err.Error())
	}
	return t
}

// classReach bounds the words to either side that the tagger sees.
const classReach = 40

// hasClass reports whether word i has the class. Only the sentence around a word
// that already matches is tagged. A name is a noun too.
func (w *walker) hasClass(i int, class string) bool {
	from, to := i, i
	for from > 0 && i-from < classReach && !endsSentence(w.text[w.words[from-1].End:w.words[from].Start]) {
		from--
	}
	for to < len(w.words)-1 && to-i < classReach && !endsSentence(w.text[w.words[to].End:w.words[to+1].Start]) {
		to++
	}
	around := corpus.Span{Start: w.words[from].Start, End: w.words[to].End}
	for _, t := range w.m.tagger.Sentence(w.text, around) {
		if t.Span.Overlap(w.words[i]) == 0 {
			continue
		}
		got := ClassOf(t.Tag)
		return got == class || class == "noun" && got == "name"
	}
	return false
}

func endsSentence(gap string) bool {
	return strings.ContainsAny(gap, ".!?") || strings.Contains(gap, "\n\n")
}
