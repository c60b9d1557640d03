package sentiment

import (
	"cmp"
	"slices"

	"parallax/corpus"
	"parallax/framing/inference"
	"parallax/framing/value"
)

// A ToneRow is how one group speaks in one voice.
type ToneRow struct {
	Group     string
	Voice     corpus.Voice
	Sentences int
	Documents int
	// Shares of the sentences, with intervals over documents.
	Subjective, Intensified, Hedged, Certain value.Estimate
	// Certainty of all its words, see Tone.Certainty.
	Certainty value.Value
	// Modal verbs per 1,000 words.
	Possibility, Necessity, Prediction value.Value
}

// A ToneProfile gathers the tone of sentences by group and voice. The zero
// value is ready.
type ToneProfile struct{ cells []toneCell }

// toneCell is the tone of one document's sentences in one group and voice.
type toneCell struct {
	group                                               string
	voice                                               corpus.Voice
	doc                                                 int
	sentences, subjective, intensified, hedged, certain int
	all                                                 Tone
}

// Add adds a sentence of a document, which is given by its number. Sentences
// without a word are passed over.
func (p *ToneProfile) Add(group string, voice corpus.Voice, doc int, t Tone) {
	if t.Words == 0 {
		return
	}
	i := len(p.cells) - 1
	for ; i >= 0 && p.cells[i].doc == doc; i-- {
		if p.cells[i].group == group && p.cells[i].voice == voice {
			break
		}
	}
	if i < 0 || p.cells[i].doc != doc {
		p.cells = append(p.cells, toneCell{group: group, voice: voice, doc: doc})
		i = len(p.cells) - 1
	}
	c := &p.cells[i]
	c.sentences++
	c.all = c.all.Plus(t)
	for _, is := range []struct {
		so    bool
		count *int
	}{{t.Subjective(), &c.subjective}, {t.Intensified(), &c.intensified}, {t.Hedged(), &c.hedged}, {t.Certain(), &c.certain}} {
		if is.so {
			*is.count++
		}
	}
}

// Rows gives the tone of each group and voice, sorted by group and voice.
func (p *ToneProfile) Rows(o inference.Options) ([]ToneRow, error) {
	cells := slices.Clone(p.cells)
	slices.SortStableFunc(cells, func(a, b toneCell) int {
		return cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(a.voice, b.voice))
	})
	var out []ToneRow
	for len(cells) > 0 {
		n := 1
		for n < len(cells) && cells[n].group == cells[0].group && cells[n].voice == cells[0].voice {
			n++
		}
		row, err := toneRow(cells[:n], o)
		if err != nil {
			return nil, err
		}
		out = append(out, row)
		cells = cells[n:]
	}
	return out, nil
}

func toneRow(cells []toneCell, o inference.Options) (ToneRow, error) {
	row := ToneRow{Group: cells[0].group, Voice: cells[0].voice, Documents: len(cells)}
	var all Tone
	sentences := make([]float64, len(cells))
	for i, c := range cells {
		row.Sentences += c.sentences
		sentences[i] = float64(c.sentences)
		all = all.Plus(c.all)
	}
	for _, share := range []struct {
		into *value.Estimate
		of   func(*toneCell) int
	}{
		{&row.Subjective, func(c *toneCell) int { return c.subjective }},
		{&row.Intensified, func(c *toneCell) int { return c.intensified }},
		{&row.Hedged, func(c *toneCell) int { return c.hedged }},
		{&row.Certain, func(c *toneCell) int { return c.certain }},
	} {
		count := make([]float64, len(cells))
		for i := range cells {
			count[i] = float64(share.of(&cells[i]))
		}
		var err error
		if *share.into, err = inference.ShareInterval(count, sentences, nil, o); err != nil {
			return row, err
		}
	}
	row.Certainty = all.Certainty()
	per := func(n int) value.Value { return value.Of(1000 * float64(n) / float64(all.Words)) }
	row.Possibility, row.Necessity, row.Prediction = per(all.Possibility), per(all.Necessity), per(all.Prediction)
	return row, nil
}
