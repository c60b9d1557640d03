package labels

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"parallax/corpus"
	"parallax/corpus/wordclass"
)

// Options say how much discovery keeps.
type Options struct {
	// MinDocs is the least number of documents in which a description stands
	// whose referent only comparison tells; in a corpus of fewer than 50
	// documents for each, fewer do. Names of firm referents have no floor.
	MinDocs int
	// Top is the largest number of referents.
	Top int
	// Model compares names; nil is the embedded one.
	Model *Model
}

// DefaultOptions are good for a corpus of some hundred documents.
func DefaultOptions() Options { return Options{MinDocs: 3, Top: 60} }

// Validate names the first option that cannot be carried out.
func (o Options) Validate() error {
	switch {
	case o.MinDocs < 1:
		return fmt.Errorf("%d documents at least: a label needs 1", o.MinDocs)
	case o.Top < 1:
		return fmt.Errorf("%d referents at most: at least 1 is needed", o.Top)
	}
	return nil
}

// A Discovery gathers the mentions of a corpus and what the texts say of
// them. Documents are added in the corpus's order; the result depends on
// nothing else. What it holds grows with the mentions (32 bytes each) and with
// the different forms, not with the text.
type Discovery struct {
	o        Options
	workers  int // that compare names at once
	evidence *Evidence
	outlets  []string // of each document
	types    map[string]int32
	forms    []Mention // one of each type
	mentions []placed
	deeds    map[string]int32 // part and verb → number
	tokens   int
}

// A placed mention: its type, where it stands, where its title ends and the bare name begins (0 for none),
// and its deed (0 for none).
type placed struct {
	kind, doc, start, end, title, bare, deed, sentence int32
}

// NewDiscovery starts a discovery.
func NewDiscovery(o Options) *Discovery {
	return &Discovery{o: o, evidence: NewEvidence(), types: make(map[string]int32), deeds: map[string]int32{"": 0}}
}

// Add takes in one document: its outlet, its text and the tokens of its
// sentences.
func (d *Discovery) Add(outlet, text string, sentences [][]wordclass.Token) {
	doc := len(d.outlets)
	d.outlets = append(d.outlets, outlet)
	for _, tokens := range sentences {
		d.tokens += len(tokens)
		for _, m := range d.evidence.Read(doc, text, tokens) {
			if m.Form == "" || m.Head == "" || isContraction(m.Form) || isGlued(m.Surface) {
				continue
			}
			d.mentions = append(d.mentions, placed{d.kind(&m), int32(doc), int32(m.Span.Start), int32(m.Span.End), int32(m.title), int32(m.bare), d.deed(m.deed), m.sentence})
		}
	}
}

// kind numbers the type of a mention.
func (d *Discovery) kind(m *Mention) int32 {
	key := m.sort()
	t, ok := d.types[key]
	if !ok {
		t = int32(len(d.forms))
		d.types[key] = t
		d.forms = append(d.forms, *m)
	}
	return t
}

func (d *Discovery) deed(deed string) int32 {
	n, ok := d.deeds[deed]
	if !ok {
		n = int32(len(d.deeds))
		d.deeds[deed] = n
	}
	return n
}

// isContraction reports whether a form begins with a pronoun and its verb ("I’ve", "let's"),
// which taggers take for a name.
func isContraction(form string) bool {
	first, _, _ := strings.Cut(form, " ")
	pronoun, rest, ok := strings.Cut(strings.ReplaceAll(first, "’", "'"), "'")
	if !ok || rest == "" {
		return false
	}
	switch pronoun {
	case "i", "we", "you", "they", "he", "she", "it", "that", "there", "this", "what", "who", "here", "let":
		return true
	}
	return false
}

// isGlued reports whether a name has two names run together, as pages join their links:
// "Anton VerrickLena Orlova". A single word may well be written so ("YouTube").
func isGlued(surface string) bool {
	words := strings.Fields(surface)
	if len(words) < 3 {
		return false
	}
	for _, w := range words {
		for i := 3; i+3 <= len(w); i++ {
			if 'a' <= w[i-1] && w[i-1] <= 'z' && 'A' <= w[i] && w[i] <= 'Z' && w[:i] != "Mac" && w[:i] != "Fitz" {
				return true
			}
		}
	}
	return false
}

// sort tells mentions apart whose referents could differ.
func (m *Mention) sort() string {
	return strings.Join([]string{string('0' + rune(m.Kind)), strconv.FormatBool(m.Definite), m.Surface, m.State, m.Role, strings.Join(m.Office, " "), m.Owner}, "\x00")
}

func countOutlets(outlets []string) int {
	seen := make(map[string]bool)
	for _, o := range outlets {
		seen[o] = true
	}
	return len(seen)
}

// newspaper is the name of an outlet without case and article.
func newspaper(name string) string { return strings.TrimPrefix(corpus.Fold(name), "the ") }

// Referents gives what the corpus speaks of under at least two names, what the
// outlets name most differently first. The outlets themselves are none: each names itself.
func (d *Discovery) Referents() []Referent {
	found := d.find()
	// What one outlet alone speaks of is its boilerplate or its own affair.
	least := min(max(2, (countOutlets(d.outlets)+3)/4), countOutlets(d.outlets))
	papers := make(map[string]bool)
	for _, o := range d.outlets {
		papers[newspaper(o)] = true
	}
	var out []Referent
	byReferent := make(map[int][]int)
	governments := make(map[string]int) // of states: outlets differ in what they call these, and not the country
	for n := range found.namings {
		r := found.referent[n]
		if r < 0 {
			continue
		}
		if t := &found.namings[n]; strings.HasPrefix(t.key, "state:") && isGovernment(t.m.Noun) {
			if governments[t.key] == 0 {
				governments[t.key] = len(found.namings) + len(governments) + 1
			}
			r = governments[t.key]
		}
		byReferent[r] = append(byReferent[r], n)
	}
	for _, key := range slices.Sorted(maps.Keys(byReferent)) {
		r := d.referent(found, byReferent[key])
		if r.styles > 1 && r.outlets >= least && !slices.ContainsFunc(r.Labels, func(l Label) bool { return l.Name && papers[newspaper(l.Form)] }) {
			out = append(out, r)
		}
	}
	contrasts := make([]contrast, len(out))
	for i := range out {
		contrasts[i] = out[i].contrast
	}
	for i, c := range shrunk(contrasts) {
		out[i].Contrast = c
	}
	slices.SortStableFunc(out, byContrast)
	return out[:min(len(out), d.o.Top)]
}
