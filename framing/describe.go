package framing

import (
	"cmp"
	"slices"

	"parallax/corpus"
	"parallax/framing/value"
)

// describe says what the corpus holds, by outlet, voice and time.
func describe(t *Tally) Corpus {
	c := Corpus{Documents: len(t.documents), Statements: len(t.statements)}
	var all [3]VoiceCount
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
		c.Words += s.words
		o.row.Words += s.words
		for _, v := range []*VoiceCount{&all[s.voice], &o.voices[s.voice]} {
			v.Statements++
			v.Words += s.words
		}
		if s.voice != corpus.Own {
			o.sources[s.source] = true
		}
	}
	c.Voices = shareVoices(all, c.Words)
	for _, o := range outlets {
		o.row.Sources = len(o.sources)
		o.row.Voices = shareVoices(o.voices, o.row.Words)
		c.Outlets = append(c.Outlets, o.row)
	}
	slices.SortFunc(c.Outlets, func(a, b OutletRow) int { return cmp.Compare(a.Outlet, b.Outlet) })
	c.Timeline = timeline(t)
	return c
}

type outletCount struct {
	row     OutletRow
	voices  [3]VoiceCount
	sources map[uint32]bool
}

// shareVoices names the voices and gives each its share of the words.
func shareVoices(v [3]VoiceCount, words int) []VoiceCount {
	out := v[:]
	for _, voice := range corpus.Voices() {
		out[voice].Voice = voice
		if words == 0 {
			out[voice].Share = value.Undefined("no word")
			continue
		}
		out[voice].Share = value.Of(float64(out[voice].Words) / float64(words))
	}
	return out
}
