package framing

import (
	"cmp"
	"slices"

	"parallax/corpus"
	"parallax/framing/value"
)

// describe says what the corpus holds, by outlet, voice and time.
func describe(t *Tally) Corpus {
	c := Corpus{Documents: len(t.documents)}
	var all [corpus.VoiceCount]VoiceCount
	outlets := map[string]*outletCount{}
	for i := range t.documents {
		d := &t.documents[i]
		c.Sentences += d.Sentences
		o := outlets[d.Outlet]
		if o == nil {
			o = &outletCount{sources: map[uint32]bool{}}
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
	for i := range t.statements {
		s := &t.statements[i]
		o := outlets[t.documents[s.doc].Outlet]
		if s.voice == corpus.Page {
			for _, v := range []*VoiceCount{&c.Page, &o.row.Page} {
				v.Statements++
				v.Words += s.words
			}
			continue
		}
		c.Statements++
		c.Words += s.words
		o.row.Words += s.words
		for _, v := range []*VoiceCount{&all[s.voice], &o.voices[s.voice]} {
			v.Statements++
			v.Words += s.words
		}
		if s.voice.Sourced() {
			o.sources[s.source] = true
		}
	}
	c.Voices = shareVoices(all, c.Words)
	sharePage(&c.Page, c.Words)
	for _, o := range outlets {
		o.row.Sources = len(o.sources)
		o.row.Voices = shareVoices(o.voices, o.row.Words)
		sharePage(&o.row.Page, o.row.Words)
		c.Outlets = append(c.Outlets, o.row)
	}
	slices.SortFunc(c.Outlets, func(a, b OutletRow) int { return cmp.Compare(a.Outlet, b.Outlet) })
	c.Timeline = timeline(t)
	return c
}

type outletCount struct {
	row     OutletRow
	voices  [corpus.VoiceCount]VoiceCount
	sources map[uint32]bool
}

// sharePage gives the page its share of the words printed: those of the
// articles and its own.
func sharePage(page *VoiceCount, words int) {
	page.Voice = corpus.Page
	page.Share = value.Undefined("no word")
	if all := words + page.Words; all > 0 {
		page.Share = value.Of(float64(page.Words) / float64(all))
	}
}

// shareVoices names the voices and gives each its share of the words; the page
// has one where it was asked for.
func shareVoices(v [corpus.VoiceCount]VoiceCount, words int) []VoiceCount {
	voices := corpus.Voices()
	if v[corpus.Page].Statements > 0 {
		voices = append(voices, corpus.Page)
	}
	out := v[:len(voices)]
	for _, voice := range voices {
		out[voice].Voice = voice
		if words == 0 {
			out[voice].Share = value.Undefined("no word")
			continue
		}
		out[voice].Share = value.Of(float64(out[voice].Words) / float64(words))
	}
	return out
}
