package words

import (
	"slices"

	"parallax/framing/compare"
	"parallax/framing/counts"
	"parallax/framing/english"
	"parallax/framing/tally"
)

// phrases are the n-grams of a study, of two words and more, that begin and
// end with a content word: "freedom of speech", not "speech in the". That is
// the form of names and terms: Justeson & Katz (1995), Technical terminology:
// some linguistic properties and an algorithm for identification in text,
// Natural Language Engineering 1(1), 9–27, doi:10.1017/S1351324900000048. The
// words follow each other in one statement with white space alone between them.
//
// An n-gram can stand in so many documents only if both of its parts of one
// word less do (Agrawal & Srikant 1994, Fast Algorithms for Mining Association
// Rules, VLDB), so they grow level by level, and only what can have the least
// evidence is counted.
type phrases struct {
	sequences *tally.Sequences
	words     [][]uint32 // of each phrase, as numbers of the vocabulary
	// at gives for each level, from n = 2 on, and each place in the sequences
	// 1 + the number of the phrase that starts there; 0 for none.
	at [][]uint32
}

// findPhrases finds the phrases of two to most words that stand in at least so
// many documents, and twice at the least.
func findPhrases(s *compare.Study, most, least int) *phrases {
	f := &phrases{sequences: &s.Tally.Words}
	content := english.ContentWords(&s.Tally.Vocabulary)
	var numbers [][]uint32 // of each level's n-grams, those that are phrases
	shorter, names := frequentWords(s, least)
	for n := 2; n <= most; n++ {
		level, grams := grow(s, shorter, least)
		longer, number := make([][]uint32, len(grams)), make([]uint32, len(grams)+1)
		for k, g := range grams {
			words := append(slices.Clone(names[g.left]), names[g.right][n-2])
			if longer[k] = words; content[words[0]] && content[words[n-1]] {
				f.words = append(f.words, words)
				number[k+1] = uint32(len(f.words))
			}
		}
		f.at, numbers = append(f.at, level), append(numbers, number)
		shorter, names = level, longer
	}
	for i, level := range f.at { // which were n-grams until here
		for at, k := range level {
			level[at] = numbers[i][k]
		}
	}
	return f
}

// terms are the phrases as a family of keywords.
func (f *phrases) terms(v *counts.Vocabulary) Terms {
	return Terms{
		Values: phraseValues,
		Countable: compare.Countable{Size: len(f.words), Of: func(statement int, to []uint32) []uint32 {
			for at := f.sequences.Start(statement); at < f.sequences.Ends[statement]; at++ {
				for _, level := range f.at {
					if k := level[at]; k > 0 {
						to = append(to, k-1)
					}
				}
			}
			return to
		}},
		Name: func(term uint32) []string {
			var words []string
			for _, w := range f.words[term] {
				words = append(words, v.Term(w))
			}
			return words
		},
	}
}
