package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"

	"parallax/corpus"
	"parallax/corpus/furniture"
)

// readFurniture reads DIR/articles.jsonl (id, outlet, text, sentences as pairs
// of bytes) and DIR/codes.tsv (doc, sentence from 1, kind, …), of which the
// kind F is the page around the article.
func readFurniture(dir fs.FS) ([]furniture.Article, error) {
	codes, err := fs.ReadFile(dir, "codes.tsv")
	if err != nil {
		return nil, err
	}
	marked := map[string]map[int]bool{}
	for n, line := range strings.Split(strings.TrimSpace(string(codes)), "\n")[1:] {
		cells := strings.Split(line, "\t")
		if len(cells) < 3 {
			return nil, fmt.Errorf("codes.tsv: line %d has %d columns, at least 3 are needed", n+2, len(cells))
		}
		sentence, err := strconv.Atoi(cells[1])
		if err != nil {
			return nil, fmt.Errorf("codes.tsv: line %d: sentence %q is no number", n+2, cells[1])
		}
		if cells[2] == "F" {
			if marked[cells[0]] == nil {
				marked[cells[0]] = map[int]bool{}
			}
			marked[cells[0]][sentence] = true
		}
	}
	file, err := dir.Open("articles.jsonl")
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var out []furniture.Article
	in := json.NewDecoder(bufio.NewReader(file))
	for in.More() {
		var a struct {
			ID, Outlet, Text string
			Sentences        [][2]int
		}
		if err := in.Decode(&a); err != nil {
			return nil, fmt.Errorf("articles.jsonl: article %d: %w", len(out)+1, err)
		}
		art := furniture.Article{Document: corpus.Document{ID: a.ID, Outlet: a.Outlet, Text: a.Text}}
		for i, s := range a.Sentences {
			if s[0] < 0 || s[0] > s[1] || s[1] > len(a.Text) {
				return nil, fmt.Errorf("articles.jsonl: article %s: sentence %d lies outside of the text", a.ID, i+1)
			}
			art.Sentences = append(art.Sentences, corpus.Span{Start: s[0], End: s[1]})
			art.Marked = append(art.Marked, marked[a.ID][i+1])
		}
		out = append(out, art)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("articles.jsonl: %w", os.ErrNotExist)
	}
	return out, nil
}

// readTitles reads the headlines of a JSONL file; no file has none.
func readTitles(name string) ([]string, error) {
	if name == "" {
		return nil, nil
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var out []string
	in := json.NewDecoder(bufio.NewReader(file))
	for in.More() {
		var a struct{ Title string }
		if err := in.Decode(&a); err != nil {
			return nil, fmt.Errorf("%s: record %d: %w", name, len(out)+1, err)
		}
		if a.Title != "" {
			out = append(out, a.Title)
		}
	}
	return out, nil
}

// repetitionOf learns what the outlets of articles repeat.
func repetitionOf(articles []furniture.Article) *furniture.Repetition {
	r := furniture.NewRepetition()
	for i := range articles {
		r.Add(r.Keys(&articles[i].Document))
	}
	r.Settle()
	return r
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
