package codebook

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/internal/yamlfile"
)

// A Format is a form of dictionary file that can be read as a codebook. Each
// of its categories becomes a frame, nested as the file nests them.
type Format struct {
	ID string
	// Extensions by which a file of the form is known, with their dots.
	Extensions []string
	// Read reads a file; name is used in messages. What the dictionary has and
	// a codebook cannot hold is passed over and told.
	Read func(name string, text []byte) (c *Codebook, passed []yamlfile.Problem, err error)
}

// Formats lists the dictionary formats, sorted by ID.
func Formats() []Format {
	return []Format{
		{"emfd", []string{".csv"}, readEMFD},
		{"lexicoder", []string{".lc3", ".lcd"}, readLexicoder},
		{"liwc", []string{".dic"}, readLIWC}, // also the Moral Foundations Dictionaries 1 and 2
		{"quanteda", nil, readQuanteda},
		{"wordstat", []string{".cat"}, readWordStat},
		{"yoshikoder", []string{".ykd"}, readYoshikoder},
	}
}

// Open reads a codebook, or a dictionary in one of Formats, by the ending of
// its name; a YAML file that has none of a codebook's keys is a quanteda
// dictionary.
func Open(name string, text []byte) (*Codebook, []yamlfile.Problem, error) {
	text = withoutMark(text)
	ext := strings.ToLower(path.Ext(name))
	for _, f := range Formats() {
		if slices.Contains(f.Extensions, ext) {
			return Import(f, name, text)
		}
	}
	if root, err := yamlfile.Tree("a codebook", name, text); err == nil && isQuanteda(root) {
		return readQuanteda(name, text)
	}
	c, err := Parse(name, text)
	return c, nil, err
}

// Import reads a dictionary in a format.
func Import(f Format, name string, text []byte) (*Codebook, []yamlfile.Problem, error) {
	if len(text) > yamlfile.MaxBytes {
		return nil, nil, yamlfile.Problems{{File: name, Message: fmt.Sprintf("a dictionary of %d bytes is more than the %d that are read", len(text), yamlfile.MaxBytes)}}
	}
	text = withoutMark(text)
	if !utf8.Valid(text) {
		return nil, nil, yamlfile.Problems{{File: name, Message: "is not UTF-8: save it as UTF-8"}}
	}
	c, passed, err := f.Read(name, text)
	if err != nil {
		return nil, nil, err
	}
	c.File = name
	return c, passed, nil
}

// withoutMark takes off the byte order mark that some programs put first.
func withoutMark(text []byte) []byte { return bytes.TrimPrefix(text, []byte("\ufeff")) }

// maxCategories and maxNesting bound the categories of a dictionary.
const (
	maxCategories = 5000
	maxNesting    = 64
)

// A gatherer builds frames from the categories and patterns of a dictionary.
type gatherer struct {
	file   string
	root   Frame
	passed []yamlfile.Problem
	seen   map[string]bool // category and folded pattern
	made   int             // categories
}

func (g *gatherer) pass(line int, format string, args ...any) {
	g.passed = append(g.passed, yamlfile.Problem{File: g.file, Line: line, Message: fmt.Sprintf(format, args...)})
}

// frame gives the frame at a path of names, made where it is new.
func (g *gatherer) frame(path ...string) *Frame {
	f := &g.root
	for _, name := range path {
		name = strings.ReplaceAll(name, "/", "-")
		i := slices.IndexFunc(f.Frames, func(x Frame) bool { return x.Name == name })
		if i < 0 {
			if g.made++; g.made > maxCategories {
				return &Frame{} // codebook tells
			}
			i = len(f.Frames)
			f.Frames = append(f.Frames, Frame{Name: name})
		}
		f = &f.Frames[i]
	}
	return f
}

// add puts a pattern into a category, once. A pattern with nothing to match,
// such as ":)", is told.
func (g *gatherer) add(line int, pattern string, weight float64, path ...string) {
	pattern = strings.Join(strings.Fields(pattern), " ")
	if why := faultOf(pattern); why != "" {
		g.pass(line, "pattern %q %s", pattern, why)
		return
	}
	key := strings.Join(path, "\x00") + "\x01" + corpus.Fold(pattern)
	if g.seen[key] {
		return
	}
	if g.seen == nil {
		g.seen = make(map[string]bool)
	}
	g.seen[key] = true
	f := g.frame(path...)
	f.Patterns = append(f.Patterns, Label{Pattern: pattern, Name: pattern, Weight: weight, Within: DefaultWithin, Line: line})
}

// codebook is what was gathered.
func (g *gatherer) codebook(title string) (*Codebook, []yamlfile.Problem, error) {
	if g.made > maxCategories {
		return nil, nil, yamlfile.Problems{{File: g.file, Message: fmt.Sprintf("has more than %d categories", maxCategories)}}
	}
	if len(g.root.Frames) == 0 {
		return nil, nil, yamlfile.Problems{{File: g.file, Message: "has no category: is it a " + title + "?"}}
	}
	return &Codebook{File: g.file, Title: title, Frames: g.root.Frames}, g.passed, nil
}
