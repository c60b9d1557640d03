package part

import (
	"encoding/json"
	"html/template"
	"net/url"
	"unicode/utf16"

	"parallax/framing"
	"parallax/reports/table"
)

// Bounds of what a page holds: the bytes of passages and the rows of a table. Where a page of these is too large, it is
// made of a part of them. What is left out is told on the page and stands in
// result.json and tables/.
const (
	maxPassageBytes = 2 << 20
	MaxTableRows    = 8000
)

// A Pool gathers the evidence that the page's numbers open, and what its scripts
// sort and draw, as one JSON value.
type Pool struct {
	// Result is the whole result, with the groups that are not drawn.
	Result *framing.Result `json:"-"`
	// Budget is how much of the bounds this page may use.
	Budget `json:"-"`
	// Strings are texts that others refer to by their place.
	Strings  []string       `json:"strings"`
	Pages    []passage      `json:"passages"`
	Sets     [][]reference  `json:"evidence"`
	Tables   []grid         `json:"tables"`
	Rule     string         `json:"rule"`
	Drawings map[string]any `json:"drawings"`
	// Sections are those that show a table whose name is not theirs.
	Sections map[string]string `json:"-"`
	// LeftOut is how many passages the page has no room for.
	LeftOut int `json:"left_out"`
	// place maps a passage of the result to its place on the page.
	place   map[int]int
	bytes   int
	strings map[string]int
	out     map[int]bool
}

// passage is one passage; names are places in pool.Strings.
type passage struct {
	Doc    int    `json:"d"`
	Outlet int    `json:"o"`
	Date   int    `json:"t"`
	Title  int    `json:"h"`
	URL    int    `json:"u"`
	Voice  string `json:"v"`
	Source int    `json:"s"`
	Cue    int    `json:"c"`
	Start  int    `json:"a"`
	End    int    `json:"b"`
	Text   string `json:"x"`
	Cut    bool   `json:"cut,omitempty"`
}

// reference is a passage's place, then start and end of each mark in UTF-16
// units, which is what scripts count in.
type reference []int

// NewPool is an empty pool for the page of a result.
func NewPool(r *framing.Result, b Budget) *Pool {
	return &Pool{
		Result: r, Budget: b, place: map[int]int{}, strings: map[string]int{}, out: map[int]bool{},
		Strings: []string{}, Pages: []passage{}, Sets: [][]reference{}, Tables: []grid{}, Drawings: map[string]any{}, Rule: r.PassageRule,
	}
}

// Draw gives the scripts something to draw under a name: data.drawings.NAME.
func (p *Pool) Draw(name string, what any) { p.Drawings[name] = what }

// Holds reports whether the page has a passage already.
func (p *Pool) Holds(ref framing.PassageRef) bool {
	_, ok := p.place[ref.Passage]
	return ok
}

// None is the evidence of a number that has no passages.
const None = -1

// Evidence adds a set of passages and gives its number for data-e.
func (p *Pool) Evidence(refs []framing.PassageRef) int {
	var set []reference
	for _, ref := range refs {
		at, ok := p.passage(ref.Passage)
		if !ok {
			continue
		}
		one := reference{at}
		text := p.Result.Passages[ref.Passage].Text
		for k, m := range ref.Marks {
			start, end := units(text[:m.Start]), units(text[:m.End])
			if k < len(ref.Weights) {
				start, end = coloured(start, end, ref.Weights[k])
			}
			one = append(one, start, end)
		}
		set = append(set, one)
	}
	if set == nil {
		return None
	}
	p.Sets = append(p.Sets, set)
	return len(p.Sets) - 1
}

// coloured writes the start of a mark that makes its passage darker, and the
// end of one that makes it brighter, as −1 less its place.
func coloured(start, end int, weight float64) (int, int) {
	if weight < 0 {
		return -1 - start, end
	}
	return start, -1 - end
}

// passage puts a passage on the page once, while there is room.
func (p *Pool) passage(i int) (int, bool) {
	if at, ok := p.place[i]; ok {
		return at, true
	}
	x := &p.Result.Passages[i]
	if p.bytes += len(x.Text) + 100; p.bytes > p.Of(maxPassageBytes) {
		p.bytes -= len(x.Text) + 100
		if !p.out[i] {
			p.out[i] = true
			p.LeftOut++
		}
		return 0, false
	}
	p.place[i] = len(p.Pages)
	p.Pages = append(p.Pages, passage{
		Doc: p.Intern(x.Doc), Outlet: p.Intern(x.Outlet), Date: p.Intern(x.Date), Title: p.Intern(x.Title),
		URL: p.Intern(webAddress(x.URL)), Voice: x.Voice.String(), Source: p.Intern(x.Source), Cue: p.Intern(x.Cue),
		Start: x.Start, End: x.End, Text: x.Text, Cut: x.Cut,
	})
	return len(p.Pages) - 1, true
}

// Intern is the place of a text in Strings.
func (p *Pool) Intern(s string) int {
	at, ok := p.strings[s]
	if !ok {
		at = len(p.Strings)
		p.strings[s] = at
		p.Strings = append(p.Strings, s)
	}
	return at
}

// Table puts a table on the page, for the scripts to show. It may be a part of
// one that has more rows in all.
func (p *Pool) Table(t table.Table, all int) {
	p.Tables = append(p.Tables, newGrid(p, t, all))
}

// JSON is the pool as the page holds it.
func (p *Pool) JSON() (template.JS, error) {
	b, err := json.Marshal(p) // escapes <, > and &, so that no text can end the script element
	return template.JS(b), err
}

// webAddress is an address that may be followed: http or https; "" for any
// other, such as javascript:.
func webAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

func units(s string) int {
	n := 0
	for _, c := range s {
		n += utf16.RuneLen(c)
	}
	return n
}

// SectionOf is the section that shows a table.
func (p *Pool) SectionOf(table string) string {
	if id := p.Sections[table]; id != "" {
		return id
	}
	return table
}
