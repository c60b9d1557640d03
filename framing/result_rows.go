package framing

import (
	"parallax/corpus"
	"parallax/framing/value"
)

// AllVoices is the name of the three voices taken together.
const AllVoices = "all"

// Corpus describes what was read.
type Corpus struct {
	Documents  int           `json:"documents"`
	Statements int           `json:"statements"`
	Sentences  int           `json:"sentences"`
	Words      int           `json:"words"`
	Voices     []VoiceCount  `json:"voices"`
	Outlets    []OutletRow   `json:"outlets"`
	Timeline   []TimelineRow `json:"timeline"`
	// Page is what the pages around the articles say: captions, credits,
	// links. It is no part of Statements, Words and Voices, and in no number
	// unless it is asked for; its share is of the words of articles and pages.
	Page       VoiceCount  `json:"page"`
	PagePieces []PagePiece `json:"page_pieces"`
	// Copies are the documents that nearly repeat an earlier one.
	Copies  []CopyRow `json:"copies"`
	Skipped Skipped   `json:"skipped"`
}

// A VoiceCount is how much one voice says.
type VoiceCount struct {
	Voice      corpus.Voice `json:"voice"`
	Statements int          `json:"statements"`
	Words      int          `json:"words"`
	// Share of the words, 0–1.
	Share value.Value `json:"share"`
}

// An OutletRow describes one outlet's part of the corpus.
type OutletRow struct {
	Outlet    string       `json:"outlet" title:"Outlet" print:"yes"`
	Documents int          `json:"documents" title:"Documents" print:"yes"`
	Words     int          `json:"words" title:"Words" print:"yes"`
	FirstDate string       `json:"first_date,omitempty" title:"First date"`
	LastDate  string       `json:"last_date,omitempty" title:"Last date"`
	Voices    []VoiceCount `json:"voices" title:"Voices" print:"yes"`
	Page      VoiceCount   `json:"page" title:"Page" print:"yes"`
	Sources   int          `json:"sources" title:"Sources heard" print:"yes"` // different sources heard
}

// A TimelineRow is the number of documents of one outlet in one period.
type TimelineRow struct {
	Period    string `json:"period" title:"Period"` // ISO day, month or year, as the corpus's range asks
	Outlet    string `json:"outlet" title:"Outlet"`
	Documents int    `json:"documents" title:"Documents"`
}

// Skipped is what --skip-bad left out.
type Skipped struct {
	Records int           `json:"records"`
	Listed  []SkippedItem `json:"listed"` // the first of them
}

// A SkippedItem is one record that was not read, and why.
type SkippedItem struct {
	File   string `json:"file" title:"File"`
	Record int    `json:"record,omitempty" title:"Record"`
	Line   int    `json:"line,omitempty" title:"Line"`
	Field  string `json:"field,omitempty" title:"Field"`
	Why    string `json:"why" title:"Why"`
}

// A Group is one side of the comparison.
type Group struct {
	Name string `json:"name" title:"Group" column:"group"`
	// Keys are the values of the fields grouped by, in the order of Options.By.
	Keys       []string     `json:"keys" title:"-"`
	Documents  int          `json:"documents" title:"Documents"`
	Statements int          `json:"statements" title:"Statements"`
	Words      int          `json:"words" title:"Words"`
	Voices     []VoiceCount `json:"voices" title:"Voices"`
}

// A SourceRow is how one outlet hears one source.
type SourceRow struct {
	Outlet     string `json:"outlet" title:"Outlet" print:"yes"`
	Source     string `json:"source" title:"Source" print:"yes"`
	Class      string `json:"class,omitempty" title:"Class"`
	Statements int    `json:"statements" title:"Statements" print:"yes"`
	Quoted     int    `json:"quoted" title:"Quoted"`
	Reported   int    `json:"reported" title:"Reported"`
	Words      int    `json:"words" title:"Words"`
	Documents  int    `json:"documents" title:"Documents" column:"docs"`
	// Share of the outlet's quoted and reported statements that are this
	// source's.
	Share value.Estimate `json:"share" title:"Share" kind:"share" print:"yes"`
	// Verbs are the cues that attribute, most frequent first.
	Verbs []VerbCount `json:"verbs" title:"Verbs" after:"endorsing" print:"yes"`
	// Shares of the cues by stance of the verb: "said", "claimed", "confirmed".
	Neutral   value.Estimate `json:"neutral" title:"Neutral verbs" kind:"share" interval:"-"`
	Doubting  value.Estimate `json:"doubting" title:"Doubting verbs" kind:"share" interval:"-"`
	Endorsing value.Estimate `json:"endorsing" title:"Endorsing verbs" kind:"share" interval:"-"`
	Passages  []PassageRef   `json:"passages"`
}

// A VerbCount is how often one cue attributes.
type VerbCount struct {
	Verb  string `json:"verb"`
	Class string `json:"class,omitempty"` // neutral, doubting, endorsing, "" unknown
	Count int    `json:"count"`
}

// A LabelRow is how often a group uses a label for a referent, in one voice.
// With an empty Label it is the family's total, with an empty Family too the
// referent's.
type LabelRow struct {
	Group    string `json:"group" title:"Group" print:"yes"`
	Voice    string `json:"voice" title:"Voice" print:"yes"` // all, own, quoted, reported
	Referent string `json:"referent" title:"Referent" print:"yes"`
	Family   string `json:"family" title:"Family" print:"yes"`
	Label    string `json:"label" title:"Label" print:"yes"`
	Count    int    `json:"count" title:"Count" print:"yes"`
	// Share of the group's mentions of the referent in this voice.
	Share value.Estimate `json:"share" title:"Share" kind:"share" unit:"share of mentions" print:"yes"`
	// Per1000 is mentions per 1,000 words of the group in this voice.
	Per1000 value.Value `json:"per_1000" title:"Per 1,000 words" unit:"mentions per 1,000 words"`
	Docs    int         `json:"docs" title:"Documents"`
	// PAdjusted is the corrected p of: this group's share is that of the rest.
	PAdjusted value.Value `json:"p_adjusted" title:"p adjusted" kind:"p" print:"yes"`
	// Forms are the words that matched, as written, most frequent first.
	Forms    []FormCount  `json:"forms" title:"-"`
	Passages []PassageRef `json:"passages"`
}

// A FormCount is how often a name stands in one form: "terror groups".
type FormCount struct {
	Form  string `json:"form"`
	Count int    `json:"count"`
}

// A FrameRow is how often a group speaks in the terms of a frame, in one voice.
type FrameRow struct {
	Group string `json:"group" title:"Group"`
	Voice string `json:"voice" title:"Voice"`
	Frame string `json:"frame" title:"Frame"`
	// Path is the frame inside the frame, "" for the whole.
	Path     string  `json:"path" title:"Part" column:"part"`
	Count    int     `json:"count" title:"Count"`
	Weighted float64 `json:"weighted" title:"-"` // sum of the patterns' weights
	// Per1000 is the weighted count per 1,000 words, over documents.
	Per1000  value.Estimate `json:"per_1000" title:"Per 1,000 words" unit:"weight per 1,000 words"`
	Docs     int            `json:"docs" title:"Documents"`
	Passages []PassageRef   `json:"passages"`
}

// A SentimentRow is how dark or bright a group's sentences are, in one voice.
type SentimentRow struct {
	Group string `json:"group" title:"Group" print:"yes"`
	Voice string `json:"voice" title:"Voice" print:"yes"`
	// Mean compound of the sentences, −1 to 1, with an interval over documents.
	Mean value.Estimate `json:"mean" title:"Mean" unit:"compound" print:"yes"`
	// Difference is the group's mean less the reference's.
	Difference value.Estimate `json:"difference" title:"Less the rest" unit:"compound"`
	Positive   value.Estimate `json:"positive" title:"Positive" kind:"share" interval:"-" print:"yes"` // share of sentences, compound ≥ .05
	Neutral    value.Estimate `json:"neutral" title:"Neutral" kind:"share" interval:"-"`
	Negative   value.Estimate `json:"negative" title:"Negative" kind:"share" interval:"-" print:"yes"` // compound ≤ −.05
	Sentences  int            `json:"sentences" title:"Sentences" print:"yes"`
	Docs       int            `json:"docs" title:"Documents"`
	// PAdjusted is the corrected p of: this group's mean is that of the rest.
	PAdjusted value.Value  `json:"p_adjusted" title:"p adjusted" kind:"p" print:"yes"`
	Darkest   []PassageRef `json:"darkest"`
	Brightest []PassageRef `json:"brightest"`
}

// Vectors is what the statements' vectors say of the groups.
type Vectors struct {
	Unit     string `json:"unit"`
	Vectors  int    `json:"vectors"`
	Terms    int    `json:"terms"`
	Dims     int    `json:"dims"`
	Excluded int    `json:"excluded"` // statements without a counted term
	// Note is why there are no vectors; "" where there are.
	Note string `json:"note,omitempty"`
	// Cosine between the groups' centroids, Groups × Groups.
	Cosine [][]value.Value `json:"cosine"`
	// Map places the groups in two dimensions.
	Map        Map              `json:"map"`
	Typical    []GroupSentences `json:"typical"`
	Distinct   []GroupSentences `json:"distinct"`
	Neighbours []NeighbourRow   `json:"neighbours"`
}

// A Map places groups in two dimensions.
type Map struct {
	Points []MapPoint `json:"points"`
	// Inertia of each axis as a share of the whole.
	Inertia []value.Value `json:"inertia"`
	// Axes are the terms that define the ends of each axis.
	Axes []MapAxis `json:"axes"`
	Note string    `json:"note,omitempty"`
}

// A MapPoint is a group's place.
type MapPoint struct {
	Group string  `json:"group" title:"Group"`
	X     float64 `json:"x" title:"First axis"`
	Y     float64 `json:"y" title:"Second axis"`
}

// A MapAxis names the ends of an axis.
type MapAxis struct {
	Low  []string `json:"low"`
	High []string `json:"high"`
}

// GroupSentences are statements that stand for a group.
type GroupSentences struct {
	Group      string           `json:"group"`
	Statements []ScoredPassages `json:"statements"`
}

// A ScoredPassages is a statement with the score that chose it.
type ScoredPassages struct {
	Score   float64    `json:"score"`
	Passage PassageRef `json:"passage"`
}

// A NeighbourRow is two statements of different groups that say the same.
type NeighbourRow struct {
	Similarity float64 `json:"similarity" title:"Similarity" unit:"cosine" print:"yes"`
	// Renamed says that the two call one referent by names of different families.
	Renamed    bool       `json:"renamed" title:"Renamed"`
	LeftGroup  string     `json:"left_group" title:"Left" print:"yes"`
	RightGroup string     `json:"right_group" title:"Right" after:"left" print:"yes"`
	Left       PassageRef `json:"left" title:"Statement" print:"yes"`
	Right      PassageRef `json:"right" title:"Statement" print:"yes"`
}
