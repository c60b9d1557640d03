// Package overview is the room that tells what was read: how much of each
// outlet, voice and time, and in what the groups differ although nobody grouped by it.
package overview

import (
	"parallax/framing/compare"
)

// Corpus describes what was read.
type Corpus struct {
	Documents  int                  `json:"documents"`
	Statements int                  `json:"statements"`
	Sentences  int                  `json:"sentences"`
	Words      int                  `json:"words"`
	Voices     []compare.VoiceCount `json:"voices"`
	Outlets    []OutletRow          `json:"outlets"`
	Timeline   []TimelineRow        `json:"timeline"`
	// Page is what the pages around the articles say: captions, credits,
	// links. It is no part of Statements, Words and Voices, and in no number
	// unless it is asked for; its share is of the words of articles and pages.
	Page       compare.VoiceCount `json:"page"`
	PagePieces []PagePiece        `json:"page_pieces"`
	// Copies are the documents that nearly repeat an earlier one.
	Copies  []compare.CopyRow `json:"copies"`
	Skipped Skipped           `json:"skipped"`
}

// An OutletRow describes one outlet's part of the corpus.
type OutletRow struct {
	Outlet    string               `json:"outlet" title:"Outlet" print:"yes"`
	Documents int                  `json:"documents" title:"Documents" print:"yes"`
	Words     int                  `json:"words" title:"Words" print:"yes"`
	FirstDate string               `json:"first_date,omitempty" title:"First date"`
	LastDate  string               `json:"last_date,omitempty" title:"Last date"`
	Voices    []compare.VoiceCount `json:"voices" title:"Voices" measure:"voice_share" print:"yes"`
	Page      compare.VoiceCount   `json:"page" title:"Page" print:"yes"`
	Sources   int                  `json:"sources" title:"Sources heard" print:"yes"` // different sources heard
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
