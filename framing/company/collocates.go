// Package company is the room of company: which words stand near the names of
// a referent more in one group than in its reference.
package company

import (
	"slices"

	"parallax/framing/compare"
	"parallax/framing/english"
	"parallax/framing/inference"
	"parallax/framing/study"
	"parallax/framing/value"
	"parallax/framing/words"
)

// A CollocateRow is a word that stands near the mentions of a referent more in
// a group than in its reference. Rows of a referent, voice and group stand in
// the order of their evidence.
type CollocateRow struct {
	Referent  string `json:"referent" title:"Referent" print:"yes"`
	Group     string `json:"group" title:"Group" print:"yes"`
	Reference string `json:"reference" title:"Reference"`
	Voice     string `json:"voice" title:"Voice"`
	Collocate string `json:"collocate" title:"Near it" after:"referent" print:"yes"`
	// Target and ReferenceCount are the times that it stands near the referent,
	// of so many words near it.
	Target         int            `json:"target_count" title:"Count" print:"yes"`
	ReferenceCount int            `json:"reference_count" title:"Count in reference" print:"yes"`
	TargetNear     int            `json:"target_near" title:"Words near"`
	ReferenceNear  int            `json:"reference_near" title:"Words near in reference"`
	TargetDocs     int            `json:"target_docs" title:"Documents"`
	ReferenceDocs  int            `json:"reference_docs" title:"Documents in reference"`
	LogRatio       value.Estimate `json:"log_ratio" title:"Log ratio" measure:"collocate_shift" print:"yes"`
	G2             value.Value    `json:"g2" title:"G²" measure:"g2"`
	P              value.Value    `json:"p" title:"p" measure:"keyword_test" kind:"p"`
	// PAdjusted is corrected over all words near this referent in this voice, in
	// all groups.
	PAdjusted value.Value `json:"p_adjusted" title:"p adjusted" measure:"keyword_test" kind:"p" print:"yes"`
	// Holds reports whether that p calls a difference at the level of the study.
	Holds bool `json:"holds" title:"Holds" print:"yes"`
	// AtEdge reports whether that p is so near the level that another seed may decide otherwise.
	AtEdge bool `json:"at_edge" title:"At the edge"`
	// First reports whether it is among the few words that show the company of a referent at a glance: of each group in each voice the
	// first that hold, and fewer where it may be chance.
	First    bool               `json:"first" title:"Shown first"`
	Passages []study.PassageRef `json:"passages"`
}

// collocatesOfTop is the share of Options.Top that a referent's collocates in
// one group and voice may take: there is a list for each referent.
const collocatesOfTop = 10

// collocateValues is how many permuted values the tests of one referent share,
// as those of words and phrases do.
const collocateValues = 200_000

// What one document has near a referent is no habit of a group, and so many
// passages show one that is.
const (
	collocateDocs     = 2
	collocatePassages = 3
)

// Rows is the table of the words that keep a referent company: those
// that stand near its mentions more in one group than in its reference. Near
// is what the collocates command calls near, five words on each side; the
// sentences are the reader's, and words of another voice are not near.
// Function words are counted among the places, and are no collocates. A group
// that mentions the referent in fewer documents than the least evidence is
// not compared.
func Rows(s *compare.Study) (rows []CollocateRow, err error) {
	if s.Options.Codebook == nil {
		return nil, nil
	}
	base, content := s.Units(), english.ContentWords(&s.Tally.Vocabulary)
	for _, referent := range compare.Labelled(s.Options.Codebook) {
		around := surround(s, referent)
		contrasts, voices, err := testCollocates(s, base, around, content)
		if err != nil {
			return nil, err
		}
		for v, f := range voices {
			words.FindStatements(s, contrasts, f)
			for i, c := range contrasts {
				for k, w := range f.Found[i].Chosen {
					row := CollocateRow{
						Referent: referent, Group: s.Sides.Groups[c.Target].Name, Reference: s.ReferenceName(c), Voice: words.Voices[v].Name,
						LogRatio: f.Found[i].Ratios[k], PAdjusted: w.Adjusted, Holds: s.Holds(w.Adjusted), AtEdge: s.Options.AtEdge(w.P, w.Adjusted),
					}
					if err := collocate(s, &row, w, around, f.Terms.Name(w.Term)[0]); err != nil {
						return nil, err
					}
					rows = append(rows, row)
				}
			}
		}
	}
	first(rows)
	return rows, nil
}

// testCollocates tests the words near a referent in each of keywordVoices,
// among the documents that mention it.
func testCollocates(s *compare.Study, base *compare.Units, around surroundings, content []bool) ([]inference.Contrast, []*words.Tested, error) {
	top := words.Shown(s)
	if top > 0 {
		top = max(1, top/collocatesOfTop)
	}
	var speaking []int // the groups of the design's rows
	var contrasts []inference.Contrast
	var voices []*words.Tested
	for _, voice := range words.Voices {
		terms := collocatesIn(s, around, voice.Take, content)
		u := base.With(s, voice.Take, terms.Countable)
		if speaking == nil { // all voices come first
			speaking = groupsSpeaking(u)
			contrasts = slices.DeleteFunc(s.Contrasts(), func(c inference.Contrast) bool { return rowsOf(speaking, c.Target) < words.LeastDocs(s) })
		}
		u.Design.Group = speaking
		f, err := words.Test(s, contrasts, u, terms, voice.Take, top)
		if err != nil {
			return nil, nil, err
		}
		voices = append(voices, f)
	}
	return contrasts, voices, words.Estimate(s, contrasts, voices)
}

// groupsSpeaking are the groups of the rows that have a place for a term, −1 for
// those that have none.
func groupsSpeaking(u *compare.Units) []int {
	groups := slices.Clone(u.Design.Group)
	for i, n := range u.Design.Tokens {
		if n == 0 {
			groups[i] = -1
		}
	}
	return groups
}

// rowsOf is how many rows are of a group.
func rowsOf(groups []int, group int) int {
	n := 0
	for _, g := range groups {
		if g == group {
			n++
		}
	}
	return n
}

// collocate fills in the counts of a row and its passages.
func collocate(s *compare.Study, row *CollocateRow, w *words.Keyword, around surroundings, word string) error {
	row.Collocate, row.G2, row.P = word, w.G2, w.P
	row.Target, row.TargetNear, row.TargetDocs = w.Pair.Target, w.Pair.TargetTokens, w.Pair.TargetDocs
	row.ReferenceCount, row.ReferenceNear, row.ReferenceDocs = w.Pair.Reference, w.Pair.ReferenceTokens, w.Pair.ReferenceDocs
	id, _ := s.Tally.Vocabulary.Lookup(word)
	sample := s.Evidence.Sample(w.Statements)
	for _, i := range sample[:min(collocatePassages, len(sample))] {
		ref, err := s.Evidence.Tokens(i, around.meeting(&s.Tally.Words, i, id))
		if err != nil {
			return err
		}
		row.Passages = append(row.Passages, ref)
	}
	return nil
}
