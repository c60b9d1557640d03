package style

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"

	"parallax/corpus"
	"parallax/framing/counts"
	"parallax/framing/inference"
	"parallax/framing/measure"
	"parallax/framing/observation"
	"parallax/framing/value"
	"parallax/internal/inorder"
)

// A Row is the mean of one measure over the documents of a group.
type Row struct {
	Group   string `column:"group" title:"Group" print:"yes"`
	Measure string `column:"measure" title:"Measure" print:"yes"` // the ID of its declaration
	Title   string `column:"title" title:"Title"`
	// Mean is over the documents for which the measure is defined; its interval takes a
	// document and its copies as one observation.
	Mean value.Estimate `column:"mean" title:"Mean" measure:"row" print:"yes"`
	Docs int            `column:"docs" title:"Documents" print:"yes"`
}

// scored is the measures of one document, and its place in the corpus.
type scored struct {
	doc    int
	group  string
	values []value.Value
}

// Profile measures each document, and gives the groups' means: groups sorted
// by name, measures by ID. field is what the groups are: outlet or another
// field of the documents.
func Profile(ctx context.Context, docs iter.Seq2[corpus.Document, error], r corpus.Reader, field string, o inference.Options, workers int) ([]Row, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	work := func(d *corpus.Document) (scored, error) {
		group, ok := d.Field(field)
		if !ok {
			group = "(not given)"
		}
		return scored{group: group, values: measureText(d, r)}, nil
	}
	watcher := observation.NewWatcher(observation.Choice{})
	var all []scored
	for x, err := range inorder.Each(ctx, watcher.Watch(docs), workers, work) {
		if err != nil {
			return nil, err
		}
		x.doc = len(all)
		all = append(all, x)
	}
	observed, err := watcher.Documents(ctx, workers)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(all, func(a, b scored) int { return cmp.Compare(a.group, b.group) })
	return means(all, observed.Cluster, o)
}

// measureText gives the measures of a document, in the order of declarations.
func measureText(d *corpus.Document, r corpus.Reader) []value.Value {
	sentences := slices.DeleteFunc(r.Read(d).Sentences, d.OnPage)
	t := Of(d.Text, d.Article(), len(sentences), new(counts.Vocabulary))
	var out []value.Value
	for _, m := range measure.Styles() {
		out = append(out, m.Compute(t.TextCount))
	}
	for _, m := range measure.Richness() {
		out = append(out, m.Compute(t.Terms))
	}
	return out
}

func declarations() []measure.Declaration {
	var list []measure.Declaration
	for _, m := range measure.Styles() {
		list = append(list, m.Declaration)
	}
	for _, m := range measure.Richness() {
		list = append(list, m.Declaration)
	}
	return list
}

// means gives each group's rows, from documents sorted by group; cluster numbers what
// is one observation.
func means(all []scored, cluster []int, o inference.Options) ([]Row, error) {
	var rows []Row
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].group == all[0].group {
			n++
		}
		for k, d := range declarations() {
			var x []float64
			var of []int
			for _, s := range all[:n] {
				if v, ok := s.values[k].Get(); ok {
					x, of = append(x, v), append(of, cluster[s.doc])
				}
			}
			mean, err := inference.MeanInterval(x, of, o)
			if err != nil {
				return nil, fmt.Errorf("%s of %s: %w", d.ID, all[0].group, err)
			}
			rows = append(rows, Row{all[0].group, d.ID, d.Title, mean, len(x)})
		}
		all = all[n:]
	}
	return rows, nil
}
