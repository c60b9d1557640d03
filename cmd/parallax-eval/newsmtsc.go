package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/framing/sentiment/toward"
)

// A targetCase is a judged mention and the article that it is from.
type targetCase struct {
	toward.Case
	article string
	origin  string // the collection: the first part of the id
}

// readNewsMTSC reads judged mentions in the form of NewsMTSC (Hamborg and
// Donnay 2021): one sentence a line, each with its targets, whose offsets are
// characters and whose polarity is 2, 4 or 6. The article is the part of a
// target's id before the number of the sentence.
func readNewsMTSC(path string) ([]targetCase, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading judged mentions: %w", err)
	}
	defer f.Close()
	type target struct {
		ID       string  `json:"Input.gid"`
		From     int     `json:"from"`
		To       int     `json:"to"`
		Polarity float64 `json:"polarity"`
	}
	var out []targetCase
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<22)
	for n := 1; lines.Scan(); n++ {
		var r struct {
			Sentence string   `json:"sentence_normalized"`
			Targets  []target `json:"targets"`
		}
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", path, n, err)
		}
		for _, t := range r.Targets {
			c := targetCase{article: articleOf(t.ID)}
			c.origin, _, _ = strings.Cut(t.ID, "_")
			c.Sentence = r.Sentence
			c.Mention = corpus.Span{Start: byteOffset(r.Sentence, t.From), End: byteOffset(r.Sentence, t.To)}
			i := slices.Index([]float64{2, 4, 6}, t.Polarity)
			if i < 0 {
				return nil, fmt.Errorf("%s: line %d: target %s: polarity %g is none of 2, 4 and 6", path, n, t.ID, t.Polarity)
			}
			c.Class = toward.Classes()[i]
			if err := toward.CheckMention(c.Sentence, c.Mention); err != nil {
				return nil, fmt.Errorf("%s: line %d: target %s: %w", path, n, t.ID, err)
			}
			out = append(out, c)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return out, nil
}

// articleOf is an id's first three parts ("allsides_1000_401", of the id
// "allsides_1000_401_25_Name_0_6"), or four where there is a version
// ("polusa_v1_4333948_-1").
func articleOf(id string) string {
	parts := strings.SplitN(id, "_", 6)
	n := 3
	if len(parts) > 1 && strings.HasPrefix(parts[1], "v") {
		n = 4
	}
	return strings.Join(parts[:min(n, len(parts))], "_")
}

// byteOffset is where character n of a text begins; beyond the text where it
// has fewer.
func byteOffset(text string, n int) int {
	at := 0
	for ; n > 0 && at < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at + n
}

// articleGroups numbers the cases' articles; articles that share a sentence
// are one, so that no sentence is on both sides of a fold.
func articleGroups(cases []targetCase) []int {
	parent := make(map[string]string)
	var find func(string) string
	find = func(a string) string {
		if p, ok := parent[a]; ok && p != a {
			r := find(p)
			parent[a] = r
			return r
		}
		parent[a] = a
		return a
	}
	first := make(map[string]string) // article of each sentence
	for _, c := range cases {
		a := find(c.article)
		if other, ok := first[c.Sentence]; ok {
			parent[a] = find(other)
		} else {
			first[c.Sentence] = c.article
		}
	}
	number := make(map[string]int)
	out := make([]int, len(cases))
	for i, c := range cases {
		root := find(c.article)
		n, ok := number[root]
		if !ok {
			n = len(number)
			number[root] = n
		}
		out[i] = n
	}
	return out
}
