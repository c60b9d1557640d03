package overview

import (
	"cmp"
	"slices"

	"parallax/corpus"
	"parallax/framing/compare"
	"parallax/framing/tally"
	"parallax/framing/value"
)

// Describe says what the corpus holds, by outlet, voice and time.
// names are those of the sources, in the order of the tally.
func Describe(t *tally.Tally, names []string) Corpus {
	c := Corpus{Documents: len(t.Docs)}
	var all [corpus.VoiceCount]compare.VoiceCount
	outlets := map[string]*outletCount{}
	for i := range t.Docs {
		d := &t.Docs[i]
		c.Sentences += d.Sentences
		o := outlets[d.Outlet]
		if o == nil {
			o = &outletCount{sources: map[string]bool{}}
			o.row.Outlet = d.Outlet
			outlets[d.Outlet] = o
		}
		o.row.Documents++
		if d.Date != "" {
			if o.row.FirstDate == "" || d.Date < o.row.FirstDate {
				o.row.FirstDate = d.Date
			}
			o.row.LastDate = max(o.row.LastDate, d.Date)
		}
	}
	for i := range t.Statements {
		s := &t.Statements[i]
		o := outlets[t.Docs[s.Doc].Outlet]
		if s.Voice == corpus.Page {
			for _, v := range []*compare.VoiceCount{&c.Page, &o.row.Page} {
				v.Statements++
				v.Words += s.Words
			}
			continue
		}
		c.Statements++
		c.Words += s.Words
		o.row.Words += s.Words
		for _, v := range []*compare.VoiceCount{&all[s.Voice], &o.voices[s.Voice]} {
			v.Statements++
			v.Words += s.Words
		}
		if s.Voice.Sourced() {
			o.sources[names[s.Source]] = true
		}
	}
	c.Voices = compare.ShareVoices(all, c.Words)
	sharePage(&c.Page, c.Words)
	for _, o := range outlets {
		o.row.Sources = len(o.sources)
		o.row.Voices = compare.ShareVoices(o.voices, o.row.Words)
		sharePage(&o.row.Page, o.row.Words)
		c.Outlets = append(c.Outlets, o.row)
	}
	slices.SortFunc(c.Outlets, func(a, b OutletRow) int { return cmp.Compare(a.Outlet, b.Outlet) })
	c.Timeline = timeline(t)
	return c
}

type outletCount struct {
	row     OutletRow
	voices  [corpus.VoiceCount]compare.VoiceCount
	sources map[string]bool
}

// sharePage gives the page its share of the words printed: those of the
// articles and its own.
func sharePage(page *compare.VoiceCount, words int) {
	page.Voice = corpus.Page
	page.Share = value.Undefined("no word")
	if all := words + page.Words; all > 0 {
		page.Share = value.Of(float64(page.Words) / float64(all))
	}
}
