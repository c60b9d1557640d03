// Package words shows the words and phrases that set each group apart: the
// first of each, a plot of all, their table, and the words near each referent.
package words

import (
	"embed"
	"slices"

	"parallax/framing"
	"parallax/framing/value"
	"parallax/reports/numeral"
	"parallax/reports/page/part"
	"parallax/reports/table"
)

// maxGroupWords is how many words a group shows before the plot.
const maxGroupWords = 12

// shown is the first words of each group, and those near one referent;
// the plot, the table and the other referents are the scripts'.
type shown struct {
	Groups []groupWords
	Rows   int
	// Referents have words near them; Company are those of Referent, in all voices.
	Referents []string
	Referent  string
	Company   []groupWords
	// Least is the minimum evidence, in documents.
	Least int
}

type groupWords struct {
	Group, Reference string
	// Less reports whether these are words that the group uses less.
	Less  bool
	Words []word
}

// word is a term with its log ratio; Weak where it may be chance.
type word struct {
	Term, LogRatio, Interval string
	Weak                     bool
	Evidence                 int
}

// groupLists are the words of several groups, in the order in which they come.
type groupLists struct {
	at   map[groupSide]int
	list []groupWords
}

type groupSide struct {
	group string
	less  bool
}

func (g *groupLists) of(group, reference string, less bool) *groupWords {
	n, ok := g.at[groupSide{group, less}]
	if !ok {
		n = len(g.list)
		g.at[groupSide{group, less}] = n
		g.list = append(g.list, groupWords{Group: group, Reference: reference, Less: less})
	}
	return &g.list[n]
}

//go:embed *.html *.js *.css
var files embed.FS

// Section is the section on words.
func Section() part.Section {
	return part.Section{ID: "words", Nav: "Words", Shows: []string{"keywords"}, Files: files, View: view, Draw: draw}
}

func view(r *framing.Result, p *part.Pool) any {
	if len(r.Keywords) == 0 {
		return nil
	}
	return newShown(r, p)
}

// draw puts the plots on the page, and the tables that they are linked to, which are
// of the groups that are not drawn as well.
func draw(r *framing.Result, p *part.Pool) {
	p.Draw("terms", newPlots(r.TermPlots, p))
	all := p.Result
	lists := *all
	lists.Keywords = strongest(all.Keywords, p.Of(part.MaxTableRows), keywordList)
	lists.Collocates = strongest(all.Collocates, p.Of(part.MaxTableRows/2), collocateList)
	p.Table(table.Keywords(&lists), len(all.Keywords))
	p.Table(table.Collocates(&lists), len(all.Collocates))
}

func newShown(r *framing.Result, p *part.Pool) shown {
	v := shown{Rows: len(r.Keywords), Least: r.Provenance.Options.MinDocs}
	groups := groupLists{at: map[groupSide]int{}}
	for i := range r.Keywords {
		x := &r.Keywords[i]
		ratio, ok := x.LogRatio.Value.Get()
		less := ratio < 0 && r.Provenance.Options.Target != ""
		if x.Voice != framing.AllVoices || x.ToldBy != "" || !ok || ratio <= 0 && !less {
			continue
		}
		if g := groups.of(x.Group, x.Reference, less); len(g.Words) < maxGroupWords {
			g.Words = append(g.Words, newWord(p, x.Term, x.LogRatio, x.Holds, x.Passages))
		}
	}
	v.Groups = groups.list
	v.company(r, p)
	return v
}

// company takes the referents that have company, and the words near the first of them.
func (v *shown) company(r *framing.Result, p *part.Pool) {
	groups := groupLists{at: map[groupSide]int{}}
	for i := range r.Collocates {
		x := &r.Collocates[i]
		if !slices.Contains(v.Referents, x.Referent) {
			v.Referents = append(v.Referents, x.Referent)
		}
		if v.Referent = v.Referents[0]; x.Referent == v.Referent && x.Voice == framing.AllVoices && x.First {
			g := groups.of(x.Group, x.Reference, false)
			g.Words = append(g.Words, newWord(p, x.Collocate, x.LogRatio, x.Holds, x.Passages))
		}
	}
	v.Company = groups.list
}

func newWord(p *part.Pool, term string, ratio value.Estimate, holds bool, refs []framing.PassageRef) word {
	return word{term, numeral.Signed(ratio.Value, 1), numeral.Interval(ratio, 1), !holds, p.Evidence(refs)}
}
