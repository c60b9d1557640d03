package gold

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"unicode/utf8"

	"parallax/corpus"
)

// A Coded is an article of which people have coded every sentence by who says
// it, by name.
type Coded struct {
	ID, Outlet, Text string
	Sentences        []corpus.Span
	Codes            []Code // in the order of the file
}

// A Code is one line of the coding: what somebody says in a sentence or a part
// of it, or that the sentence is none of the outlet's narration.
type Code struct {
	Sentence int // from 0
	Kind     CodeKind
	Speaker  string // the fullest name that the article gives; "?" where it can't be known
	Type     corpus.SourceType
}

// CodeKind is the letter of a code.
type CodeKind byte

const (
	CodedDirect    CodeKind = 'D' // words in quotation marks that somebody is quoted as saying
	CodedReported  CodeKind = 'R' // what the outlet tells in its own words that somebody says or thinks
	CodedMixed     CodeKind = 'M' // both, of one speaker
	CodedFurniture CodeKind = 'F' // page furniture: captions, credits, links
	CodedScare     CodeKind = 'Q' // words in marks that nobody is quoted as saying
)

// maxCodedLine bounds a line of articles.jsonl.
const maxCodedLine = 16 << 20

// ReadCoded reads a folder of coded articles: articles.jsonl with id, outlet,
// text and sentences ([start, end] in bytes), and codes.tsv with the columns doc,
// sentence (from 1), kind, speaker and type. Articles come in the order of the
// file.
func ReadCoded(root fs.FS) ([]Coded, error) {
	f, err := root.Open("articles.jsonl")
	if err != nil {
		return nil, fmt.Errorf("gold: open the coded articles: %w", err)
	}
	defer func() { _ = f.Close() }() // only read
	var out []Coded
	at := map[string]int{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, maxCodedLine)
	for n := 1; lines.Scan(); n++ {
		var a struct {
			ID, Outlet, Text string
			Sentences        [][2]int
		}
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			return nil, fmt.Errorf("gold: articles.jsonl, line %d: %w", n, err)
		}
		if _, ok := at[a.ID]; ok || a.ID == "" || !utf8.ValidString(a.Text) {
			return nil, fmt.Errorf("gold: articles.jsonl, line %d: the id %q is empty or given twice, or the text is not UTF-8", n, a.ID)
		}
		c := Coded{ID: a.ID, Outlet: a.Outlet, Text: a.Text}
		for _, s := range a.Sentences {
			if s[0] < 0 || s[1] < s[0] || s[1] > len(a.Text) {
				return nil, fmt.Errorf("gold: articles.jsonl, line %d: the sentence %v lies outside of the text", n, s)
			}
			c.Sentences = append(c.Sentences, corpus.Span{Start: s[0], End: s[1]})
		}
		at[a.ID] = len(out)
		out = append(out, c)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("gold: read articles.jsonl: %w", err)
	}
	table, err := fs.ReadFile(root, "codes.tsv")
	if err != nil {
		return nil, fmt.Errorf("gold: read the codes: %w", err)
	}
	n := 0
	for line := range strings.Lines(string(table)) {
		if n++; n == 1 {
			continue // the header
		}
		doc, c, err := parseCode(strings.TrimRight(line, "\r\n"))
		if err != nil {
			return nil, fmt.Errorf("gold: codes.tsv, line %d: %w", n, err)
		}
		i, ok := at[doc]
		if !ok || c.Sentence >= len(out[i].Sentences) {
			return nil, fmt.Errorf("gold: codes.tsv, line %d: articles.jsonl has no sentence %d of %q", n, c.Sentence+1, doc)
		}
		out[i].Codes = append(out[i].Codes, c)
	}
	return out, nil
}

func parseCode(line string) (doc string, c Code, err error) {
	columns := strings.Split(line, "\t")
	if len(columns) != 5 {
		return "", c, fmt.Errorf("%d columns, want doc, sentence, kind, speaker and type", len(columns))
	}
	n, err := strconv.Atoi(columns[1])
	if err != nil || n < 1 {
		return "", c, fmt.Errorf("%q is no number of a sentence", columns[1])
	}
	if len(columns[2]) != 1 || !strings.Contains("DRMFQ", columns[2]) {
		return "", c, fmt.Errorf("%q is none of the kinds D, R, M, F and Q", columns[2])
	}
	c = Code{Sentence: n - 1, Kind: CodeKind(columns[2][0]), Speaker: columns[3]}
	c.Type, err = corpus.ParseSourceType(columns[4])
	return columns[0], c, err
}
