// Package framing runs a study: it takes documents, has each read for who
// speaks, counts the statements, and answers with a Result that every report
// is rendered from.
//
// The way of the data, in order:
//
//  1. examine: one document to its statements, words, labels and sentiment
//  2. Tally:   statements of many documents as counts; tallies merge
//  3. sides:   the tally's statements dealt to the groups compared
//  4. sections: sources, labels, keywords, sentiment, vectors (one file each)
//  5. answer:  the few differences that hold, in sentences
//
// A Result holds all that a report says, so renderers decide nothing.
package framing

import "slices"

// ResultSchema names the version of the Result's JSON form.
const ResultSchema = "parallax.result/1"

// A Result is all that a study found.
type Result struct {
	Schema     string     `json:"schema"`
	Provenance Provenance `json:"provenance"`
	// Answer is the few differences that hold, most certain first; Undecided
	// is what the corpus cannot decide, and why.
	Answer    []Finding `json:"answer"`
	Undecided []Finding `json:"undecided"`
	Warnings  []Warning `json:"warnings"`
	Corpus    Corpus    `json:"corpus"`
	// Groups are the sides compared, in the order in which tables show them.
	Groups  []Group     `json:"groups"`
	Sources []SourceRow `json:"sources"`
	Labels  []LabelRow  `json:"labels"`
	// LabelTests tell between which groups the shares of names differ.
	LabelTests LabelTests `json:"label_tests"`
	// LabelTimes tell how the shares of names went over time.
	LabelTimes LabelTimes `json:"label_times"`
	// Portraits tell what the words around the names make of each referent.
	Portraits []PortraitRow `json:"portraits"`
	Frames    []FrameRow    `json:"frames"`
	Keywords  []KeywordRow  `json:"keywords"`
	// TermPlots are the terms that a picture of all shows beside the keywords.
	TermPlots []TermPlot `json:"term_plots"`
	// Collocates are the words that keep each referent company.
	Collocates []CollocateRow `json:"collocates"`
	Sentiment  []SentimentRow `json:"sentiment"`
	// Shifts are the words behind the differences in sentiment.
	Shifts    []ShiftRow    `json:"shifts"`
	Attitudes []AttitudeRow `json:"attitudes"`
	Profiles  []ProfileRow  `json:"profiles"`
	// Distances tell how far apart the groups' words are.
	Distances []DistanceMatrix `json:"distances"`
	Vectors   Vectors          `json:"vectors"`
	// Passages are the statements behind the numbers; the other parts refer to
	// them by their place in this list.
	Passages []Passage `json:"passages"`
	// PassageRule says how the passages of a number were chosen.
	PassageRule string   `json:"passage_rule"`
	Methods     []Method `json:"methods"`
	// Accuracy tells how good the steps are that decide something.
	Accuracy []AccuracyRow `json:"accuracy"`
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
	Codebook string  `json:"codebook,omitempty"`
	Seed     uint64  `json:"seed"`
	Options  Options `json:"options"`
	// Models names the trained models and lexicons that took part.
	Models []string `json:"models"`
}

// A Finding is one sentence of the answer, with what it rests on.
type Finding struct {
	// Kind is the section that it comes from: labels, label_times, keywords,
	// sentiment, sources or vectors; or NamesCounted.
	Kind string `json:"kind"`
	// Text is the sentence, with its numbers and intervals.
	Text string `json:"text"`
	// Groups are the sides that it speaks of, the target first.
	Groups   []string     `json:"groups"`
	Passages []PassageRef `json:"passages,omitempty"`
}

// NamesCounted is the kind of a finding that tells which names each side uses,
// as counts: nothing was tested.
const NamesCounted = "names"

// Tested says that the answer holds a difference that was tested.
func (r *Result) Tested() bool {
	return slices.ContainsFunc(r.Answer, func(f Finding) bool { return f.Kind != NamesCounted })
}

// AnswerTitle heads the answer: differences that hold, or what each side says
// where none was found.
func (r *Result) AnswerTitle() string {
	if len(r.Answer) > 0 && !r.Tested() {
		return "What each side says"
	}
	return "What holds"
}

// A Warning is something about the study that a reader of its numbers must
// know, and what to do about it.
type Warning struct {
	Code    string `json:"code" title:"Code"`       // stable, for programs: "few-documents"
	Subject string `json:"subject" title:"Subject"` // what it is about: a group, a field
	Text    string `json:"text" title:"Warning"`
	Remedy  string `json:"remedy" title:"Remedy"`
}

// A Method is a formula that the result used, as its declaration states it.
type Method struct {
	ID         string   `json:"id"`
	Title      string   `json:"title"`
	Answers    string   `json:"answers"`
	Formula    string   `json:"formula"`
	Unit       string   `json:"unit"`
	Range      string   `json:"range"`
	Undefined  string   `json:"undefined"`
	References []string `json:"references"`
}
