package page

import (
	"fmt"
	"html/template"

	"parallax/corpus"
	"parallax/framing"
	"parallax/reports/numeral"
	"parallax/reports/table"
)

// view is what the templates show, section by section.
type view struct {
	Title  string
	Policy string
	Style  template.CSS
	Script template.JS
	Data   template.JS

	Answer, Undecided []finding
	// Nothing says that no difference holds, where none does.
	Nothing   string
	Basis     string
	Warnings  []framing.Warning
	Corpus    corpusView
	Sources   sourcesView
	Labels    labelsView
	Portraits portraitsView
	Frames    ratesView
	Profiles  ratesView
	Attitudes ratesView
	Words     wordsView
	Sentiment sentimentView
	Pairs     pairsView
	Map       mapView
	Methods   methodsView
	// Hidden groups stand in the tables alone; LeftOut passages not at all.
	Hidden, LeftOut int
}

func newView(r *framing.Result, p *pool) *view {
	v := &view{Title: title(r), Basis: basis(r), Warnings: r.Warnings}
	v.Answer, v.Undecided = findings(r.Answer, p), findings(r.Undecided, p)
	v.Nothing = "No difference between the groups holds on this corpus."
	if r.Corpus.Documents == 1 {
		v.Nothing = "One document cannot show that a difference holds. It shows who says what: the sections below tell it source by source."
	}
	d := drawn(r)
	v.Hidden = len(r.Groups) - len(d.Groups)
	v.Corpus = newCorpusView(d)
	v.Labels = newLabelsView(d, p)
	v.Portraits = newPortraitsView(d, p)
	v.Frames = newFramesView(d, p)
	v.Attitudes = newAttitudesView(d, p)
	v.Profiles = newProfilesView(d, p)
	v.Sources = newSourcesView(d, p)
	v.Sentiment = newSentimentView(d, p)
	v.Pairs = newPairs(d, p)
	v.Map = newMapView(d, p)
	v.Words = newWordsView(d, p)
	v.Methods = newMethodsView(r)
	p.Times = newTimesData(d, p, v.Labels.names())
	p.plots(d.TermPlots)
	lists := *r
	lists.Keywords = strongest(r.Keywords, p.of(maxTableRows), keywordList)
	lists.Collocates = strongest(r.Collocates, p.of(maxTableRows/2), collocateList)
	p.table(table.Keywords(&lists), len(r.Keywords))
	p.table(table.Collocates(&lists), len(r.Collocates))
	for _, t := range []table.Table{table.Sources(r), table.Labels(r), table.Portraits(r), table.Frames(r), table.Sentiment(r), table.Attitudes(r), table.Profiles(r), table.Distances(r)} {
		p.table(t, len(t.Rows))
	}
	v.LeftOut = p.LeftOut
	return v
}

// voices are the names of the voice switch's lanes, all together first.
func voices() []string {
	names := []string{framing.AllVoices}
	for _, v := range corpus.Voices() {
		names = append(names, v.String())
	}
	return names
}

func title(r *framing.Result) string {
	outlets := r.Corpus.Outlets
	switch len(outlets) {
	case 0:
		return "Who says what"
	case 1:
		return "Who says what: " + outlets[0].Outlet
	case 2, 3, 4:
		s := "Who says what: "
		for i, o := range outlets {
			switch {
			case i == len(outlets)-1:
				s += " and "
			case i > 0:
				s += ", "
			}
			s += o.Outlet
		}
		return s
	}
	return fmt.Sprintf("Who says what: %d outlets", len(outlets))
}

// basis says on what the answer rests.
func basis(r *framing.Result) string {
	o := r.Provenance.Options
	if r.Corpus.Documents == 1 {
		return "One document: the sentences tell what is counted in it. There is nothing to test and no interval, for these take several documents."
	}
	s := fmt.Sprintf("Brackets hold %g %% intervals over %s", o.Level*100, numeral.Counted(r.Corpus.Documents, "document"))
	if o.Resamples > 0 {
		s += fmt.Sprintf(", from %s resamples of whole documents", numeral.Count(o.Resamples))
	}
	if o.Permutations > 0 {
		s += fmt.Sprintf("; p-values come from %s re-dealings of whole documents and are corrected for the number of comparisons", numeral.Count(o.Permutations))
	}
	return s + "."
}

// finding is one sentence of the answer.
type finding struct {
	Parts    []part
	Kind     string
	Evidence int
}

func findings(all []framing.Finding, p *pool) []finding {
	var out []finding
	for _, f := range all {
		out = append(out, finding{Parts: parts(f.Text), Kind: f.Kind, Evidence: p.evidence(f.Passages)})
	}
	return out
}
