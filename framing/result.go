// Package framing runs a study: it takes documents, has each read for who
// speaks, counts the statements, and answers with a Result that every report
// is rendered from.
//
// The way of the data, in order:
//
//  1. examine: one document to its statements, words, labels and sentiment
//  2. Tally:   statements of many documents as counts; tallies merge
//  3. compare: the tally's statements by the groups compared
//  4. rooms:   sources, names, words, tone, likeness and others (a folder each; rooms.go lists them)
//  5. answer:  the few differences that hold, in sentences
//
// A Result holds all that a report says, so renderers decide nothing.
package framing

import (
	"fmt"
	"slices"

	"parallax/framing/answer"
	"parallax/framing/attitudes"
	"parallax/framing/company"
	"parallax/framing/compare"
	"parallax/framing/corrected"
	"parallax/framing/credits"
	"parallax/framing/frames"
	"parallax/framing/hypotheses"
	"parallax/framing/likeness"
	"parallax/framing/multiverse"
	"parallax/framing/names"
	"parallax/framing/overview"
	"parallax/framing/portraits"
	"parallax/framing/position"
	"parallax/framing/preregistration"
	"parallax/framing/sources"
	"parallax/framing/stories"
	"parallax/framing/study"
	"parallax/framing/tone"
	"parallax/framing/topics"
	"parallax/framing/words"
)

// ResultSchema names the version of the Result's JSON form.
const ResultSchema = "parallax.result/1"

// A Result is all that a study found.
type Result struct {
	Schema     string     `json:"schema"`
	Provenance Provenance `json:"provenance"`
	// Answer is the few differences that hold, most certain first; Undecided
	// is what the corpus cannot decide, and why.
	Answer    []study.Finding `json:"answer"`
	Undecided []study.Finding `json:"undecided"`
	// Preregistration says whether the study followed its plan; nil where none was named.
	Preregistration *preregistration.Check `json:"preregistration,omitempty"`
	// Hypotheses are what the study expected before it looked.
	Hypotheses []hypotheses.Row `json:"hypotheses,omitempty"`
	// Families are the families of tests that stand side by side.
	Families []PageFamily    `json:"families"`
	Warnings []study.Warning `json:"warnings"`
	Corpus   overview.Corpus `json:"corpus"`
	// Groups are the sides compared, in the order in which tables show them.
	Groups  []compare.Group     `json:"groups"`
	Sources []sources.SourceRow `json:"sources"`
	// Heard tells whom the groups hear more or less than their reference.
	Heard []sources.HeardRow `json:"heard"`
	// SourceNames are the names that were taken for another name of a source.
	SourceNames []sources.NameRow `json:"source_names"`
	// Topics are what the corpus writes about, and how the groups share it.
	Topics topics.Topics `json:"topics"`
	// Stories are events that several outlets tell, side by side.
	Stories stories.Stories `json:"stories"`
	// Credits tell whether documents that print one quotation credit one source.
	Credits credits.Check    `json:"credits"`
	Labels  []names.LabelRow `json:"labels"`
	// LabelTests tell between which groups the shares of names differ.
	LabelTests names.LabelTests `json:"label_tests"`
	// LabelTimes tell how the shares of names went over time.
	LabelTimes names.LabelTimes `json:"label_times"`
	// Portraits tell what the words around the names make of each referent.
	Portraits []portraits.PortraitRow `json:"portraits"`
	// Distancing tells by what names are kept at a distance.
	Distancing []portraits.DistanceRow `json:"distancing"`
	// Companions are the modifiers and verbs that go with each referent.
	Companions []portraits.CompanionRow `json:"companions"`
	// FirstUses tell who used a label first, and who followed.
	FirstUses []portraits.FirstUseRow `json:"first_uses"`
	Frames    []frames.FrameRow       `json:"frames"`
	Keywords  []words.KeywordRow      `json:"keywords"`
	// TermPlots are the terms that a picture of all shows beside the keywords.
	TermPlots []words.TermPlot `json:"term_plots"`
	// Collocates are the words that keep each referent company.
	Collocates []company.CollocateRow `json:"collocates"`
	Sentiment  []tone.SentimentRow    `json:"sentiment"`
	// Shifts are the words behind the differences in sentiment.
	Shifts    []tone.ShiftRow         `json:"shifts"`
	Attitudes []attitudes.AttitudeRow `json:"attitudes"`
	Profiles  []tone.ProfileRow       `json:"profiles"`
	// Positions tell what is said in headlines, in leads and in the rest.
	Positions []position.Row `json:"positions"`
	// Correction is what people's codes of a sample say of the shares; nil without codes.
	Correction *corrected.Correction `json:"correction,omitempty"`
	// Distances tell how far apart the groups' words are.
	Distances []likeness.DistanceMatrix `json:"distances"`
	Vectors   likeness.Vectors          `json:"vectors"`
	// Passages are the statements behind the numbers; the other parts refer to
	// them by their place in this list.
	Passages []study.Passage `json:"passages"`
	// PassageRule says how the passages of a number were chosen.
	PassageRule string         `json:"passage_rule"`
	Methods     []study.Method `json:"methods"`
	// Accuracy tells how good the steps are that decide something.
	Accuracy []AccuracyRow `json:"accuracy"`
	// Multiverse tells in how many ways to carry the study out its sentences hold; nil where that was
	// not asked for.
	Multiverse *multiverse.Table `json:"multiverse,omitempty"`

	holding []study.Finding // all that hold, of which Answer tells
}

// Provenance is what a reader needs to get the same bytes again.
type Provenance struct {
	Tool    string `json:"tool"`
	Version string `json:"version"`
	// CorpusDigest is over every document's id, fields and text, in order.
	CorpusDigest string `json:"corpus_digest"`
	// StatementsDigest is over statements.jsonl; "" where it was not written.
	StatementsDigest string `json:"statements_digest"`
	// CodebookDigest is over the codebook's canonical form; "" without one.
	CodebookDigest string `json:"codebook_digest"`
	// Codebook is the codebook in full, in its canonical YAML; "" without one.
	Codebook string        `json:"codebook,omitempty"`
	Seed     uint64        `json:"seed"`
	Options  study.Options `json:"options"`
	// Models names the trained models and lexicons that took part.
	Models []string `json:"models"`
}

// Tested reports whether the answer holds a difference that was tested.
func (r *Result) Tested() bool {
	return slices.ContainsFunc(r.Answer, func(f study.Finding) bool { return f.Kind != study.NamesCounted && f.Kind != study.OneEvent })
}

// NothingHolds says why the answer holds no difference; "" where it does, and where it counts names instead.
func (r *Result) NothingHolds() string {
	if slices.ContainsFunc(r.Answer, func(f study.Finding) bool { return f.Kind != study.OneEvent }) {
		return ""
	}
	tests, nearest := r.tests(), -1
	for i, f := range r.Families {
		p, _ := f.P.Get()
		if nearest < 0 {
			nearest = i
		} else if least, _ := r.Families[nearest].P.Get(); p < least {
			nearest = i
		}
	}
	switch {
	case r.Corpus.Documents == 1:
		return "One document cannot show that a difference holds. It shows who says what: the sections below tell it source by source."
	case len(r.Groups) < 2:
		return "No difference between the groups holds: there are not two groups to compare."
	case r.Provenance.Options.Permutations == 0:
		return "No difference between the groups holds, for nothing was tested: no permutations were asked for."
	case tests == 0:
		return "No difference between the groups holds, for nothing could be tested: too few documents of two groups speak of the same thing."
	}
	f := r.Families[nearest]
	text := fmt.Sprintf("No difference between the groups holds on this corpus: of %d tests in %d families the nearest to it are those of %s", tests, len(r.Families), f.Family)
	if p, ok := f.PAdjusted.Get(); ok {
		text += fmt.Sprintf(" (%s, corrected)", answer.PText(p))
	}
	return text + "."
}

// tests is how many tests the families of the page have.
func (r *Result) tests() int {
	n := 0
	for _, f := range r.Families {
		n += f.Tests
	}
	return n
}

// AnswerTitle heads the answer: differences that hold, or what each side says
// where none was found.
func (r *Result) AnswerTitle() string {
	if len(r.Hypotheses) > 0 {
		return "What was expected, and what holds"
	}
	if len(r.Answer) > 0 && r.Answer[0].Kind == study.NamesCounted {
		if r.Provenance.Options.Discovered > 0 {
			return "What each side says, by names that the tool found: to be checked"
		}
		return "What each side says"
	}
	return "What holds"
}
