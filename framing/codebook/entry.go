package codebook

import "strings"

// Kind says which part of the codebook an entry belongs to.
type Kind uint8

const (
	LabelEntry Kind = iota // a label of a referent
	FrameEntry             // a pattern of a frame
)

func (k Kind) String() string {
	if k == FrameEntry {
		return "frame"
	}
	return "label"
}

// An Entry is what a match is counted for. For a label: its referent, family
// and name. For a frame's pattern: the outermost frame, the path of frames
// inside it ("" at the top, "economy/jobs" two levels below) and the pattern's
// name.
type Entry struct {
	Kind                    Kind
	Referent, Family, Label string
	Weight                  float64
}

// Families lists the families whose totals the entry counts for, the
// outermost first: "economy/jobs" counts for "economy" and "economy/jobs".
// An entry at the top of a frame has none: it counts for the frame alone.
func (e Entry) Families() []string {
	if e.Family == "" {
		return nil
	}
	if e.Kind == LabelEntry {
		return []string{e.Family}
	}
	var out []string
	for i := 0; i < len(e.Family); i++ {
		if e.Family[i] == '/' {
			out = append(out, e.Family[:i])
		}
	}
	return append(out, e.Family)
}

// Entries lists what can be counted, in the file's order. A Match names an
// entry by its place in this list.
func (c *Codebook) Entries() []Entry {
	entries, _ := c.compileList()
	return entries
}

// A target is one pattern to match: the label, its entry (none for boilerplate)
// and the layer in which it competes with other patterns for words.
type target struct {
	label Label
	entry int
	layer int
}

const noEntry = -1

// Layers: two patterns of one layer never count the same word twice. All
// labels of all referents are one layer, since a word names one thing; each
// outermost frame is a layer of its own, since a word may serve several
// frames.
const (
	stopLayer  = 0
	labelLayer = 1
	frameLayer = 2 // the first frame's
)

// compileList walks the codebook once and gives its entries and patterns.
func (c *Codebook) compileList() ([]Entry, []target) {
	var entries []Entry
	var targets []target
	number := make(map[Entry]int)
	add := func(e Entry, l Label, layer int) {
		i, ok := number[e]
		if !ok {
			i = len(entries)
			number[e] = i
			entries = append(entries, e)
		}
		targets = append(targets, target{label: l, entry: i, layer: layer})
	}
	for _, l := range c.Stop {
		targets = append(targets, target{label: l, entry: noEntry, layer: stopLayer})
	}
	for _, r := range c.Referents {
		for _, f := range r.Families {
			for _, l := range f.Labels {
				add(Entry{LabelEntry, r.Name, f.Name, l.title(), l.weight()}, l, labelLayer)
			}
		}
	}
	for i, top := range c.Frames {
		var walk func(f Frame, path []string)
		walk = func(f Frame, path []string) {
			for _, l := range f.Patterns {
				add(Entry{FrameEntry, top.Name, strings.Join(path, "/"), l.title(), l.weight()}, l, frameLayer+i)
			}
			for _, inner := range f.Frames {
				walk(inner, append(path[:len(path):len(path)], inner.Name))
			}
		}
		walk(top, nil)
	}
	return entries, targets
}

func (l Label) title() string {
	if l.Name != "" {
		return l.Name
	}
	return l.Pattern
}

func (l Label) weight() float64 {
	if l.Weight == 0 {
		return 1
	}
	return l.Weight
}
