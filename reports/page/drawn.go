package page

import (
	"slices"

	"parallax/framing"
	"parallax/reports/page/part"
)

// maxGroups bounds the groups that the page draws: a corpus grouped by source
// has hundreds, and a picture of them all shows nothing.
const maxGroups = 40

// drawn is the result with its first groups and outlets only, which is what
// the pictures show; the tables show all.
func drawn(r *framing.Result) *framing.Result {
	if len(r.Groups) <= maxGroups && len(r.Corpus.Outlets) <= maxGroups {
		return r
	}
	d := *r
	d.Groups = r.Groups[:min(len(r.Groups), maxGroups)]
	d.Corpus.Outlets = r.Corpus.Outlets[:min(len(r.Corpus.Outlets), maxGroups)]
	groups, outlets := map[string]bool{}, map[string]bool{}
	for _, g := range d.Groups {
		groups[g.Name] = true
	}
	for _, o := range d.Corpus.Outlets {
		outlets[o.Outlet] = true
	}
	d.Sources = part.Kept(r.Sources, func(x framing.SourceRow) bool { return outlets[x.Outlet] })
	d.Keywords = part.Kept(r.Keywords, func(x framing.KeywordRow) bool { return groups[x.Group] })
	d.TermPlots = part.Kept(r.TermPlots, func(x framing.TermPlot) bool { return groups[x.Group] })
	d.Collocates = part.Kept(r.Collocates, func(x framing.CollocateRow) bool { return groups[x.Group] })
	d.Sentiment = part.Kept(r.Sentiment, func(x framing.SentimentRow) bool { return groups[x.Group] })
	d.Vectors.Typical = part.Kept(r.Vectors.Typical, func(x framing.GroupSentences) bool { return groups[x.Group] })
	d.Vectors.Distinct = part.Kept(r.Vectors.Distinct, func(x framing.GroupSentences) bool { return groups[x.Group] })
	d.Vectors.Map.Points = part.Kept(r.Vectors.Map.Points, func(x framing.MapPoint) bool { return groups[x.Group] })
	if len(r.Vectors.Cosine) > len(d.Groups) {
		d.Vectors.Cosine = slices.Clone(r.Vectors.Cosine[:len(d.Groups)])
		for i, row := range d.Vectors.Cosine {
			d.Vectors.Cosine[i] = row[:min(len(row), len(d.Groups))]
		}
	}
	return &d
}
