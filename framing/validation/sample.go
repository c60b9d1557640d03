package validation

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/cespare/xxhash/v2"

	"parallax/corpus"
)

// An Item is one statement of a sample, with the tool's codes.
type Item struct {
	ID      string   `json:"item"`
	Doc     string   `json:"doc"`
	Outlet  string   `json:"outlet"`
	Group   string   `json:"group"` // the stratum it was drawn from
	Start   int      `json:"start"`
	End     int      `json:"end"`
	Text    string   `json:"text"`
	Context string   `json:"context"` // the text around it, the statement between ⟦ and ⟧
	Tool    []string `json:"tool"`    // its codes, one for each variable
	// Source is who says it by the tool's reading, "" in the outlet's own voice.
	Source     string            `json:"source,omitempty"`
	SourceType corpus.SourceType `json:"source_type,omitempty"`
	// Probability is how probable it was that this statement is drawn: statements drawn from its group over
	// those that could be; 0 in samples of versions that did not count them.
	Probability float64 `json:"probability,omitempty"`
}

// A Sample is what was drawn: the key to the sheet that coders fill in.
type Sample struct {
	Schema    string     `json:"schema"`
	Seed      uint64     `json:"seed"`
	Codebook  string     `json:"codebook_digest,omitempty"`
	Variables []Variable `json:"variables"`
	Items     []Item     `json:"items"`
}

// SampleSchema names the form of a saved sample.
const SampleSchema = "parallax-sample/1"

// A Sampler draws statements, the same number from each group as far as they
// last. Which ones depends on the seed and on where they stand alone, not on
// the order of the documents.
type Sampler struct {
	n      int
	seed   uint64
	coder  *Coder
	groups map[string][]drawn
	could  map[string]int // statements of each group that could be drawn
}

type drawn struct {
	ticket uint64
	item   Item
}

// NewSampler draws n statements.
func NewSampler(n int, seed uint64, coder *Coder) (*Sampler, error) {
	if n < 1 {
		return nil, fmt.Errorf("a sample of %d statements: at least 1 is needed", n)
	}
	return &Sampler{n: n, seed: seed, coder: coder, groups: make(map[string][]drawn), could: make(map[string]int)}, nil
}

// leastLetters leaves out statements of which nothing can be said.
const leastLetters = 12

// Add puts a statement of a group into the draw; source stands for who says it.
func (s *Sampler) Add(d *corpus.Document, st *corpus.Statement, group, source string) {
	hull := st.Hull()
	if st.Frame || hull.Len() < leastLetters {
		return
	}
	s.could[group]++
	ticket := s.ticket(d.ID, hull.Start)
	held := s.groups[group]
	if len(held) == s.n && ticket >= held[s.n-1].ticket {
		return
	}
	item := Item{
		Doc: d.ID, Outlet: d.Outlet, Group: group, Start: hull.Start, End: hull.End,
		Text: st.Text(d.Text), Context: around(d, hull), Tool: s.coder.Code(d, st),
	}
	if st.Source != nil {
		item.Source, item.SourceType = source, st.Source.Type
	}
	at, _ := slices.BinarySearchFunc(held, ticket, func(x drawn, t uint64) int { return cmp.Compare(x.ticket, t) })
	held = slices.Insert(held, at, drawn{ticket, item})
	s.groups[group] = held[:min(len(held), s.n)]
}

func (s *Sampler) ticket(doc string, start int) uint64 {
	h := xxhash.NewWithSeed(s.seed)
	_, _ = h.WriteString(doc) // a hash takes every write
	_, _ = h.Write(binary.LittleEndian.AppendUint64(nil, uint64(start)))
	return h.Sum64()
}

// Items gives the places to the groups in turn and gives the statements in an
// order that shows nothing of their group. An item's ID is of its statement, so that a sheet of another
// sample, or of another corpus, is not taken for one of this. name gives what each source goes by.
func (s *Sampler) Items(name func(source string) string) []Item {
	names := make([]string, 0, len(s.groups))
	for g := range s.groups {
		names = append(names, g)
	}
	slices.Sort(names)
	var all []drawn
	for round := 0; len(all) < s.n; round++ {
		more := false
		for _, g := range names {
			if round < len(s.groups[g]) && len(all) < s.n {
				all = append(all, s.groups[g][round])
				more = true
			}
		}
		if !more {
			break
		}
	}
	slices.SortFunc(all, func(a, b drawn) int {
		return cmp.Or(cmp.Compare(a.ticket, b.ticket), cmp.Compare(a.item.Doc, b.item.Doc))
	})
	taken := map[string]int{}
	for _, d := range all {
		taken[d.item.Group]++
	}
	items := make([]Item, len(all))
	for i, d := range all {
		items[i] = d.item
		items[i].ID = fmt.Sprintf("s%04d-%06x", i+1, (xxhash.Sum64String(d.item.Text)^d.ticket)&0xffffff)
		items[i].Probability = float64(taken[d.item.Group]) / float64(s.could[d.item.Group])
		if items[i].Source != "" {
			items[i].Source = name(items[i].Source)
		}
	}
	return items
}

// contextBytes is how much text stands to either side of a statement.
const contextBytes = 240

// around is the text about a span, which stands between ⟦ and ⟧, cut between
// words.
func around(d *corpus.Document, s corpus.Span) string {
	part := d.Part(s)
	text := d.Text[:part.End]
	from, to := max(part.Start, s.Start-contextBytes), min(len(text), s.End+contextBytes)
	for from > part.Start && from < s.Start && text[from-1] != ' ' && text[from-1] != '\n' {
		from++
	}
	for to < len(text) && to > s.End && text[to] != ' ' && text[to] != '\n' {
		to--
	}
	return text[from:s.Start] + "⟦" + s.In(text) + "⟧" + text[s.End:to]
}
