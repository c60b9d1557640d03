package validation

import (
	"slices"

	"parallax/corpus"
	"parallax/framing/codebook"
)

// A Variable is one question about a statement, and the codes that answer it.
type Variable struct {
	Name  string   `json:"name"`
	Ask   string   `json:"ask"`
	Level Level    `json:"level"`
	Codes []string `json:"codes"` // in rising order where the level is ordinal
	// Confirms marks a question whether the tool's answer, which the sheet shows,
	// is right; it is asked of statements that have a source.
	Confirms bool `json:"confirms,omitempty"`
	// Own marks a question of the study's own, which the tool does not answer.
	Own bool `json:"own,omitempty"`
}

// The variables that every sheet has, and how those of a codebook's referents and frames begin.
const (
	VoiceVariable      = "voice"
	SourceTypeVariable = "source type"
	SentimentVariable  = "sentiment"
	LabelPrefix        = "label: "
	StancePrefix       = "stance: "
	FramePrefix        = "frame: "
	// SourceRight confirms the name of who speaks.
	SourceRight = "source right"
)

// The codes that every codebook's variables share.
const (
	None    = "none"    // the statement does not name the referent
	Several = "several" // by labels of more than one family
	Yes     = "yes"
	No      = "no"
	Unclear = "unclear" // nobody can tell who speaks
	// How a statement stands to a referent that it names; None where it does not.
	Against, Neither, For = "against", "neither", "for"
)

// Variables are the questions of a study: who speaks, with what sentiment, how
// each referent is called, and whether each frame is present. c may be nil.
func Variables(c *codebook.Codebook) []Variable {
	voices := make([]string, 0, 3)
	for _, v := range corpus.Voices() {
		voices = append(voices, v.String())
	}
	types := []string{None}
	for _, t := range corpus.SourceTypes() {
		types = append(types, t.String())
	}
	out := []Variable{
		{VoiceVariable, "Who speaks: the outlet itself (own; so are pieces that only tell who speaks), a source in its own exact words (quoted), a source paraphrased (reported), " +
			"the page around the article such as a caption or a notice (page)? Where nobody could tell: unclear.", Nominal, append(voices, corpus.Page.String(), Unclear), false, false},
		{SourceTypeVariable, "What is the source: a person, an organisation, a document, a group of people, one that is not named? None where the outlet or the page speaks.", Nominal, types, false, false},
		{SentimentVariable, "Which feeling do the words carry?", Ordinal, []string{"negative", "neutral", "positive"}, false, false},
	}
	confirm := Variable{SourceRight, "Is it this source who says it, by its right name? Leave it empty where no source is shown.", Nominal, []string{No, Yes}, true, false}
	if c == nil {
		return append(out, confirm)
	}
	for _, r := range c.Referents {
		v := Variable{Name: LabelPrefix + r.Name, Ask: "By names of which family does the statement call " + r.Name + "?", Level: Nominal, Codes: []string{None}}
		if r.Note != "" {
			v.Ask += " (" + r.Note + ")"
		}
		for _, f := range r.Families {
			v.Codes = append(v.Codes, f.Name)
		}
		if !slices.Contains(v.Codes, Several) {
			v.Codes = append(v.Codes, Several)
		}
		out = append(out, v)
	}
	for _, f := range c.Frames {
		v := Variable{Name: FramePrefix + f.Name, Ask: "Is the frame " + f.Name + " present?", Level: Nominal, Codes: []string{No, Yes}}
		if f.Note != "" {
			v.Ask += " (" + f.Note + ")"
		}
		out = append(out, v)
	}
	return append(out, confirm)
}
