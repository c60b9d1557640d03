package server

import (
	"net/http"
	"slices"

	"parallax/explore/mention"
	"parallax/framing/codebook"
	"parallax/framing/inference"
	"parallax/framing/value"
)

// A tally is how often something is met.
type tally struct {
	Count int `json:"count"`
	Docs  int `json:"docs"`
}

// A labelRow is one label of the codebook with what it hits.
type labelRow struct {
	Referent string `json:"referent"`
	Family   string `json:"family"`
	Label    string `json:"label"`
	Pattern  string `json:"pattern"`
	Kind     string `json:"kind"`
	Line     int    `json:"line"`
	tally
}

// A shareRow is a cell of the label matrix: of the names that a group has for a
// referent, the share of one family.
type shareRow struct {
	Group    string   `json:"group"`
	Referent string   `json:"referent"`
	Family   string   `json:"family"`
	Count    int      `json:"count"`
	Of       int      `json:"of"`
	Share    estimate `json:"share"`
}

type tried struct {
	Problems []problem  `json:"problems"`
	Labels   []labelRow `json:"labels"`
	Shares   []shareRow `json:"shares"`
}

// try makes a text the codebook that is searched by, and tells what it hits now.
// With intervals=1 the shares have intervals, which take longer.
func (s *Server) try(r *http.Request) (any, error) {
	text, err := readText(r)
	if err != nil {
		return nil, err
	}
	e, err := s.book.edit(text)
	if err != nil {
		return tried{Problems: problemsOf(err), Labels: []labelRow{}, Shares: []shareRow{}}, nil
	}
	m, err := s.mentions(r.Context(), e)
	if err != nil {
		return nil, err
	}
	o := inference.Defaults()
	o.Workers = s.options.Workers
	if r.URL.Query().Get("intervals") == "" {
		o.Resamples = 0
	}
	shares, err := s.shares(m, e.codebook, o)
	return tried{[]problem{}, labelRows(m, e.codebook), shares}, err
}

// labelRows counts each label; labels of one name in a family count together.
func labelRows(m *mention.Mentions, c *codebook.Codebook) []labelRow {
	counts := make([]tally, len(m.Entries))
	last := make([]int, len(m.Entries))
	for d, list := range m.Of {
		for _, x := range list {
			counts[x.Entry].Count++
			if last[x.Entry] != d+1 {
				counts[x.Entry].Docs++
				last[x.Entry] = d + 1
			}
		}
	}
	lines := map[[3]string]codebook.Label{}
	for _, r := range c.Referents {
		for _, f := range r.Families {
			for _, l := range f.Labels {
				lines[[3]string{r.Name, f.Name, l.Name}] = l
			}
		}
	}
	out := []labelRow{}
	for n, e := range m.Entries {
		row := labelRow{Referent: e.Referent, Family: e.Family, Label: e.Label, Pattern: e.Label, Kind: e.Kind.String(), tally: counts[n]}
		if l, ok := lines[[3]string{e.Referent, e.Family, e.Label}]; ok && e.Kind == codebook.LabelEntry {
			row.Pattern, row.Line = l.Pattern, l.Line
		}
		out = append(out, row)
	}
	return out
}

// maxShareGroups is how many outlets the matrix has, those of most documents.
const maxShareGroups = 40

// shares is the label matrix of all voices, by outlet.
func (s *Server) shares(m *mention.Mentions, c *codebook.Codebook, o inference.Options) ([]shareRow, error) {
	type key struct{ referent, family string }
	byOutlet := map[string][]int{}
	for d := range s.index.Documents {
		byOutlet[s.index.Documents[d].Outlet] = append(byOutlet[s.index.Documents[d].Outlet], d)
	}
	var outlets []string
	for name := range byOutlet {
		outlets = append(outlets, name)
	}
	slices.SortFunc(outlets, func(a, b string) int {
		if n := len(byOutlet[b]) - len(byOutlet[a]); n != 0 {
			return n
		}
		return compareText(a, b)
	})
	out := []shareRow{}
	for _, outlet := range outlets[:min(maxShareGroups, len(outlets))] {
		docs := byOutlet[outlet]
		counted := map[key][]float64{}
		add := func(k key, i int) {
			if counted[k] == nil {
				counted[k] = make([]float64, len(docs))
			}
			counted[k][i]++
		}
		for i, d := range docs {
			for _, x := range m.Of[d] {
				if e := m.Entries[x.Entry]; e.Kind == codebook.LabelEntry && x.Voice.Among(nil) {
					add(key{e.Referent, e.Family}, i)
					add(key{e.Referent, ""}, i)
				}
			}
		}
		for _, r := range c.Referents {
			all := counted[key{r.Name, ""}]
			for _, f := range r.Families {
				row := shareRow{Group: outlet, Referent: r.Name, Family: f.Name, Of: int(sum(all)), Count: int(sum(counted[key{r.Name, f.Name}]))}
				part := counted[key{r.Name, f.Name}]
				if part == nil {
					part = make([]float64, len(docs))
				}
				switch {
				case row.Of == 0:
					row.Share = estimateOf(value.Estimate{Value: value.Undefined("the referent is not named")})
				case o.Resamples == 0:
					row.Share = estimateOf(value.Estimate{Value: value.Of(float64(row.Count) / float64(row.Of))})
				default:
					e, err := inference.ShareInterval(part, all, nil, value.Undefined("of this outlet alone"), o)
					if err != nil {
						return nil, err
					}
					row.Share = estimateOf(e)
				}
				out = append(out, row)
			}
		}
	}
	return out, nil
}

func sum(x []float64) (total float64) {
	for _, v := range x {
		total += v
	}
	return total
}
