package labels

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"parallax/corpus"
	"parallax/framing/inference"
	"parallax/framing/value"
)

// A Portrayal counts observations of a corpus by group, voice, referent and
// family. Documents are added in the corpus's order.
type Portrayal struct {
	docs  int
	cells map[cell]map[int]*portrayed // by document
	words map[company]*companyCount
	first map[firstKey]*firstCount
}

// A cell is a row of the tables; voice "all" and family "" are totals.
type cell struct{ group, voice, referent, family string }

type portrayed struct{ mentions, acts, acted, deleted, distanced, scare, hedged, negated int }

// NewPortrayal is a portrayal of nothing yet.
func NewPortrayal() *Portrayal {
	return &Portrayal{cells: map[cell]map[int]*portrayed{}, words: map[company]*companyCount{}, first: map[firstKey]*firstCount{}}
}

// Add takes in the observations of one document; group names the group of
// each.
func (p *Portrayal) Add(d *corpus.Document, found []Observation, group func(Observation) string) {
	doc := p.docs
	p.docs++
	for _, o := range found {
		g := group(o)
		for _, voice := range []string{"all", o.Voice.String()} {
			for _, family := range []string{"", o.Entry.Family} {
				p.cell(cell{g, voice, o.Entry.Referent, family}, doc).add(&o)
			}
		}
		for _, m := range o.Modifiers {
			p.company(company{g, o.Entry.Referent, "modifier", m}, doc)
		}
		if o.Part != NoPart {
			p.company(company{g, o.Entry.Referent, o.Part.String(), o.Verb}, doc)
		}
		user := d.Outlet
		if o.Voice.Sourced() {
			user = o.Source
		}
		p.use(firstKey{o.Entry, user}, day(d.Date), d.ID)
	}
}

func (p *Portrayal) cell(c cell, doc int) *portrayed {
	if p.cells[c] == nil {
		p.cells[c] = map[int]*portrayed{}
	}
	if p.cells[c][doc] == nil {
		p.cells[c][doc] = new(portrayed)
	}
	return p.cells[c][doc]
}

func (x *portrayed) add(o *Observation) {
	count := func(n *int, yes bool) {
		if yes {
			*n++
		}
	}
	x.mentions++
	count(&x.acts, o.Part == Acts)
	count(&x.acted, o.Part == ActedOn)
	count(&x.deleted, o.Part == ActedOn && o.AgentDeleted)
	count(&x.distanced, o.Distanced)
	count(&x.scare, o.Scare)
	count(&x.hedged, o.Hedged)
	count(&x.negated, o.Negated)
}

// A PortraitRow is how one group portrays a family's referent in one voice.
type PortraitRow struct {
	Group, Voice, Referent, Family string
	Mentions, Docs                 int
	Acts, ActedOn, AgentDeleted    int
	// ActsShare is Acts of Acts + ActedOn; DeletedShare AgentDeleted of ActedOn.
	ActsShare, DeletedShare           value.Estimate
	Distanced, Scare, Hedged, Negated int
	DistancedShare, ScareShare        value.Estimate // of Mentions
}

// Rows gives the rows sorted by group, voice, referent and family, with
// intervals over documents.
func (p *Portrayal) Rows(o inference.Options) ([]PortraitRow, error) {
	voices := []string{"all"}
	for _, v := range corpus.Voices() {
		voices = append(voices, v.String())
	}
	keys := slices.SortedFunc(maps.Keys(p.cells), func(a, b cell) int {
		return cmp.Or(cmp.Compare(a.group, b.group), slices.Index(voices, a.voice)-slices.Index(voices, b.voice),
			cmp.Compare(a.referent, b.referent), cmp.Compare(a.family, b.family))
	})
	var out []PortraitRow
	for _, k := range keys {
		row := PortraitRow{Group: k.group, Voice: k.voice, Referent: k.referent, Family: k.family, Docs: len(p.cells[k])}
		var docs []*portrayed
		for _, doc := range slices.Sorted(maps.Keys(p.cells[k])) {
			x := p.cells[k][doc]
			docs = append(docs, x)
			row.Mentions += x.mentions
			row.Acts += x.acts
			row.ActedOn += x.acted
			row.AgentDeleted += x.deleted
			row.Distanced += x.distanced
			row.Scare += x.scare
			row.Hedged += x.hedged
			row.Negated += x.negated
		}
		for _, s := range []struct {
			to       *value.Estimate
			num, den func(*portrayed) int
		}{
			{&row.ActsShare, func(x *portrayed) int { return x.acts }, func(x *portrayed) int { return x.acts + x.acted }},
			{&row.DeletedShare, func(x *portrayed) int { return x.deleted }, func(x *portrayed) int { return x.acted }},
			{&row.DistancedShare, func(x *portrayed) int { return x.distanced }, func(x *portrayed) int { return x.mentions }},
			{&row.ScareShare, func(x *portrayed) int { return x.scare }, func(x *portrayed) int { return x.mentions }},
		} {
			num, den := make([]float64, len(docs)), make([]float64, len(docs))
			for i, x := range docs {
				num[i], den[i] = float64(s.num(x)), float64(s.den(x))
			}
			e, err := inference.ShareInterval(num, den, nil, o)
			if err != nil {
				return nil, fmt.Errorf("%s, %s: %w", k.group, k.referent, err)
			}
			*s.to = e
		}
		out = append(out, row)
	}
	return out, nil
}
