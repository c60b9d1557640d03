package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
)

// A madeCorpus says how many a corpus has of each thing; 0 is a usual number. Its texts are made up.
type madeCorpus struct {
	documents, outlets, sources, topics, sentences, patterns int

	copies bool // that every document nearly repeats the first
}

// What a made-up corpus has where an axis does not vary it.
const (
	usualOutlets   = 4
	usualSources   = 25
	usualTopics    = 4
	usualSentences = 12
	usualPatterns  = 6
)

// write writes the corpus and its codebook, and gives the corpus's size.
func (c madeCorpus) write(file, book string) (size int64, err error) {
	usual := func(n *int, most int) {
		if *n == 0 {
			*n = most
		}
	}
	usual(&c.outlets, usualOutlets)
	usual(&c.sources, usualSources)
	usual(&c.topics, usualTopics)
	usual(&c.sentences, usualSentences)
	usual(&c.patterns, usualPatterns)
	if err := os.WriteFile(book, []byte(c.codebook()), 0o600); err != nil {
		return 0, err
	}
	f, err := os.Create(file)
	if err != nil {
		return 0, err
	}
	w := bufio.NewWriter(f)
	lines := json.NewEncoder(w)
	random := rand.New(rand.NewPCG(1, 2))
	first := c.text(random)
	for i := range c.documents {
		text := first + fmt.Sprintf(" It was report %d.", i)
		if !c.copies {
			text = c.text(random)
		}
		if err := lines.Encode(map[string]string{
			"id": fmt.Sprint("d", i), "outlet": fmt.Sprint("Outlet ", i%c.outlets), "topic": fmt.Sprint("t", i%c.topics),
			"date": fmt.Sprintf("2031-%02d-%02d", 1+i%12, 1+i%28), "text": text,
		}); err != nil {
			return 0, err
		}
	}
	if err := w.Flush(); err != nil {
		return 0, err
	}
	info, err := f.Stat()
	if err != nil {
		return 0, err
	}
	return info.Size(), f.Close()
}

// text is an article: every fourth sentence is what a source says.
func (c madeCorpus) text(random *rand.Rand) string {
	var b strings.Builder
	for i := range c.sentences {
		if i%5 == 4 {
			b.WriteString("\n\n")
		}
		if i%4 == 3 {
			fmt.Fprintf(&b, "“The %s must not %s the %s,” said %s. ", madeWord(random), madeVerb(random), madeWord(random), madeName(random.IntN(c.sources)))
			continue
		}
		fmt.Fprintf(&b, "The actor%d of the %s wanted to %s every %s near the %s on Monday. ",
			random.IntN(c.patterns), madeWord(random), madeVerb(random), madeWord(random), madeWord(random))
	}
	return b.String()
}

// codebook has a referent for every two patterns, which its two families share.
func (c madeCorpus) codebook() string {
	var b strings.Builder
	b.WriteString("referents:\n")
	for i := 0; i < c.patterns; i += 2 {
		fmt.Fprintf(&b, "  r%d:\n    families:\n      one: [actor%d]\n      other: [actor%d]\n", i, i, i+1)
	}
	return b.String()
}

// madeWord is one of some thousand nouns, the early ones oftener, as words of a language are.
func madeWord(random *rand.Rand) string {
	n := int(2000 * random.Float64() * random.Float64() * random.Float64())
	return syllables(n) + "um"
}

func madeVerb(random *rand.Rand) string { return syllables(random.IntN(60)) + "ate" }

// madeName is the name of a person.
func madeName(n int) string {
	given := []string{"Anna", "Peter", "Maria", "Thomas", "Laura", "Martin", "Clara", "David"}
	family := syllables(n/len(given)) + "berg"
	return given[n%len(given)] + " " + strings.ToUpper(family[:1]) + family[1:]
}

func syllables(n int) string {
	parts := []string{"ba", "do", "ke", "li", "mu", "na", "po", "ri", "se", "tu", "va", "zo"}
	var b strings.Builder
	for range 2 {
		b.WriteString(parts[n%len(parts)])
		n /= len(parts)
	}
	for ; n > 0; n /= len(parts) {
		b.WriteString(parts[n%len(parts)])
	}
	return b.String()
}
