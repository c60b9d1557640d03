package position

import (
	"parallax/corpus"
	"parallax/framing/codebook"
	"parallax/framing/compare"
	"parallax/framing/study"
	"parallax/framing/tally"
)

// The measures that are told by position, by their IDs.
const (
	names     = "label_share"
	sentiment = "sentiment_mean"
	voices    = "voice_share"
)

// An item is what is measured in one position.
type item struct {
	position         tally.Position
	measure          string
	referent, family string
}

// told reports whether a row tells something: names and tone are told of all
// voices and of the outlet's own, and the part of a voice of that voice.
func told(measure, voice string) bool {
	if measure == voices {
		return voice != study.AllVoices
	}
	return voice == study.AllVoices || voice == corpus.Own.String()
}

// count adds to a cell, where the table tells it.
func (t *table) count(group int, voice corpus.Voice, at int, add func(*cell)) {
	for slot, name := range compare.VoiceNames() {
		if (slot == 0 || slot == 1+int(voice)) && told(t.items[at].measure, name) {
			add(t.At(group, t.Column(slot, at)))
		}
	}
}

// A cell is the number of one group in one voice, by document, and what it
// rests on.
type cell struct {
	part, byDoc compare.Ratio
	mentions    []int
	statements  []int
}

type table struct {
	*compare.VoiceTable[cell]
	items []item
}

// of is what an entry of the codebook counts for: a family of names, and all the
// names of its referent.
type of struct{ family, referent int }

// count counts the study's statements and mentions by position.
func count(s *compare.Study) *table {
	var families, referents []item
	var entries []of
	if s.Options.Codebook != nil {
		families, referents, entries = named(s.Options.Codebook)
	}
	t := &table{}
	for _, p := range tally.Positions() {
		t.items = append(t.items, item{position: p, measure: sentiment}, item{position: p, measure: voices})
		for _, f := range families {
			f.position = p
			t.items = append(t.items, f)
		}
	}
	t.VoiceTable = compare.NewVoiceTable[cell](len(s.Sides.Groups), len(t.items))
	perPosition := len(families) + 2
	t.countStatements(s, perPosition)
	t.countMentions(s, perPosition, families, len(referents), entries)
	return t
}

// named lists the families of names and the referents, and what each entry
// counts for; a referent of one family is named by nothing else.
func named(c *codebook.Codebook) (families, referents []item, entries []of) {
	place := map[item]int{}
	add := func(list *[]item, i item) int {
		at, ok := place[i]
		if !ok {
			at = len(*list)
			place[i] = at
			*list = append(*list, i)
		}
		return at
	}
	for _, e := range c.Entries() {
		if e.Kind != codebook.LabelEntry {
			entries = append(entries, of{-1, -1})
			continue
		}
		entries = append(entries, of{
			add(&families, item{measure: names, referent: e.Referent, family: e.Family}), add(&referents, item{measure: names, referent: e.Referent}),
		})
	}
	return families, referents, entries
}

func (t *table) countStatements(s *compare.Study, perPosition int) {
	words := compare.NewVoiceTable[compare.Ratio](t.Groups, len(tally.Positions()))
	for i, g := range s.StatementsInGroups() {
		st := &s.Tally.Statements[i]
		if st.Voice == corpus.Page {
			continue
		}
		first := int(st.Position) * perPosition
		words.At(g, words.Column(0, int(st.Position))).Add(st.Doc, float64(st.Words), 0)
		t.count(g, st.Voice, first+1, func(c *cell) {
			c.part.Add(st.Doc, float64(st.Words), 0)
			if !st.Frame {
				c.statements = append(c.statements, i)
			}
		})
		if n := float64(st.Mood.Sentences); n > 0 {
			t.count(g, st.Voice, first, func(c *cell) {
				c.byDoc.Add(st.Doc, st.Mood.Compound, n)
				c.statements = append(c.statements, i)
			})
		}
	}
	for g := range t.Groups {
		for slot, voice := range compare.VoiceNames() {
			for p := range tally.Positions() {
				if !told(voices, voice) {
					continue
				}
				c := t.At(g, t.Column(slot, p*perPosition+1))
				c.byDoc = compare.Within(c.part, *words.At(g, words.Column(0, p)))
			}
		}
	}
}

func (t *table) countMentions(s *compare.Study, perPosition int, families []item, referents int, entries []of) {
	wholes := compare.NewVoiceTable[compare.Ratio](t.Groups, len(tally.Positions())*referents)
	referentOf := make([]int, len(families))
	for i, g := range s.MentionsInGroups() {
		m := &s.Tally.Mentions[i]
		st, e := &s.Tally.Statements[m.Statement], entries[m.Entry]
		if e.family < 0 {
			continue
		}
		referentOf[e.family] = e.referent
		wholes.Count(g, st.Voice, int(st.Position)*referents+e.referent, func(r *compare.Ratio) { r.Add(st.Doc, 1, 0) })
		t.count(g, st.Voice, int(st.Position)*perPosition+2+e.family, func(c *cell) {
			c.part.Add(st.Doc, 1, 0)
			c.mentions = append(c.mentions, i)
		})
	}
	for g := range t.Groups {
		for slot, voice := range compare.VoiceNames() {
			for p := range tally.Positions() {
				if !told(names, voice) {
					continue
				}
				for f, referent := range referentOf {
					c := t.At(g, t.Column(slot, p*perPosition+2+f))
					c.byDoc = compare.Within(c.part, *wholes.At(g, wholes.Column(slot, p*referents+referent)))
				}
			}
		}
	}
}
