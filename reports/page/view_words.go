package page

import (
	"parallax/framing"
	"parallax/framing/value"
	"parallax/reports/numeral"
)

// maxGroupWords is how many words a group shows before the plot, and
// maxGroupCompany how many near a referent, of which so many may be chance.
const (
	maxGroupWords   = 12
	maxGroupCompany = 6
	maxWeakCompany  = 3
)

// wordsView is the first words of each group, and those near one referent;
// the plot, the table and the other referents are the scripts'.
type wordsView struct {
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
	// Less says that these are words that the group uses less.
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

func newWordsView(r *framing.Result, p *pool) wordsView {
	v := wordsView{Rows: len(r.Keywords), Least: r.Provenance.Options.MinDocs}
	groups := groupLists{at: map[groupSide]int{}}
	for i := range r.Keywords {
		x := &r.Keywords[i]
		ratio, ok := x.LogRatio.Value.Get()
		less := ratio < 0 && r.Provenance.Options.Target != ""
		if x.Voice != framing.AllVoices || x.ToldBy != "" || !ok || ratio <= 0 && !less {
			continue
		}
		if g := groups.of(x.Group, x.Reference, less); len(g.Words) < maxGroupWords {
			g.Words = append(g.Words, p.word(x.Term, x.LogRatio, x.PAdjusted, x.Passages))
		}
	}
	v.Groups = groups.list
	v.company(r, p)
	return v
}

// company takes the referents that have company, and the words near the one of
// which most are told from chance.
func (v *wordsView) company(r *framing.Result, p *pool) {
	held := map[string]int{}
	most := -1
	for i := range r.Collocates {
		x := &r.Collocates[i]
		if _, ok := held[x.Referent]; !ok {
			v.Referents = append(v.Referents, x.Referent)
		}
		n := held[x.Referent]
		if p.holds(x.PAdjusted) {
			n++
		}
		held[x.Referent] = n
	}
	for _, name := range v.Referents {
		if held[name] > most {
			v.Referent, most = name, held[name]
		}
	}
	groups := groupLists{at: map[groupSide]int{}}
	for i := range r.Collocates {
		x := &r.Collocates[i]
		if x.Referent != v.Referent || x.Voice != framing.AllVoices {
			continue
		}
		if ratio, ok := x.LogRatio.Value.Get(); !ok || ratio <= 0 {
			continue
		}
		most := maxWeakCompany
		if p.holds(x.PAdjusted) {
			most = maxGroupCompany
		}
		if g := groups.of(x.Group, x.Reference, false); len(g.Words) < most {
			g.Words = append(g.Words, p.word(x.Collocate, x.LogRatio, x.PAdjusted, x.Passages))
		}
	}
	v.Company = groups.list
}

func (p *pool) word(term string, ratio value.Estimate, adjusted value.Value, refs []framing.PassageRef) word {
	return word{term, numeral.Signed(ratio.Value, 1), numeral.Interval(ratio, 1), !p.holds(adjusted), p.evidence(refs)}
}

// holds says that a corrected p tells from chance at the level of the study.
func (p *pool) holds(adjusted value.Value) bool {
	x, ok := adjusted.Get()
	return ok && x < 1-p.Level
}
