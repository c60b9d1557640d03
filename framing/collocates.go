package framing

import (
	"slices"

	"parallax/framing/codebook"
	"parallax/framing/inference"
	"parallax/framing/value"
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
	LogRatio       value.Estimate `json:"log_ratio" title:"Log ratio" unit:"log2" print:"yes"`
	G2             value.Value    `json:"g2" title:"G²"`
	P              value.Value    `json:"p" title:"p" kind:"p"`
	// PAdjusted is corrected over all words near this referent in this voice, in
	// all groups.
	PAdjusted value.Value  `json:"p_adjusted" title:"p adjusted" kind:"p" print:"yes"`
	Passages  []PassageRef `json:"passages"`
}

// collocatesOfTop is the share of Options.Top that a referent's collocates in
// one group and voice may take: there is a list for each referent.
const collocatesOfTop = 10

// What one document has near a referent is no habit of a group, and so many
// passages show one that is.
const (
	collocateDocs     = 2
	collocatePassages = 3
)

// collocates fills the table of the words that keep a referent company: those
// that stand near its mentions more in one group than in its reference. Near
// is what the collocates command calls near, five words on each side; the
// sentences are the reader's, and words of another voice are not near.
// Function words are counted among the places, and are no collocates. A group
// that mentions the referent in fewer documents than the least evidence is
// not compared.
func (s *study) collocates(r *Result) error {
	if s.options.Codebook == nil {
		return nil
	}
	base, content := s.units(), contentWords(&s.tally.vocabulary)
	for _, referent := range labelled(s.options.Codebook) {
		around := s.surroundings(referent)
		contrasts, voices, err := s.testCollocates(base, around, content)
		if err != nil {
			return err
		}
		for v, f := range voices {
			s.findStatements(contrasts, f)
			for i, c := range contrasts {
				for k, w := range f.found[i].chosen {
					row := CollocateRow{
						Referent: referent, Group: s.sides.groups[c.Target].Name, Reference: s.referenceName(c), Voice: keywordVoices[v].name,
						LogRatio: f.found[i].ratios[k], PAdjusted: w.adjusted,
					}
					if err := s.collocate(&row, w, around, f.terms.name(w.term)[0]); err != nil {
						return err
					}
					r.Collocates = append(r.Collocates, row)
				}
			}
		}
	}
	return nil
}

// testCollocates tests the words near a referent in each of keywordVoices,
// among the documents that mention it.
func (s *study) testCollocates(base *units, around surroundings, content []bool) ([]inference.Contrast, []*tested, error) {
	top := s.options.Top
	if top > 0 {
		top = max(1, top/collocatesOfTop)
	}
	var speaking []int // the groups of the design's rows
	var contrasts []inference.Contrast
	var voices []*tested
	for _, voice := range keywordVoices {
		terms := s.collocatesIn(around, voice.take, content)
		u := base.with(s, voice.take, terms)
		if speaking == nil { // all voices come first
			speaking = u.speaking()
			contrasts = slices.DeleteFunc(s.contrasts(), func(c inference.Contrast) bool { return rowsOf(speaking, c.Target) < s.leastDocs() })
		}
		u.design.Group = speaking
		f, err := s.test(contrasts, u, terms, voice.take, top)
		if err != nil {
			return nil, nil, err
		}
		voices = append(voices, f)
	}
	return contrasts, voices, s.estimate(contrasts, voices)
}

// speaking are the groups of the rows that have a place for a term, −1 for
// those that have none.
func (u *units) speaking() []int {
	groups := slices.Clone(u.design.Group)
	for i, n := range u.design.Tokens {
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
func (s *study) collocate(row *CollocateRow, w *keyword, around surroundings, word string) error {
	row.Collocate, row.G2, row.P = word, w.g2, w.p
	row.Target, row.TargetNear, row.TargetDocs = w.pair.Target, w.pair.TargetTokens, w.pair.TargetDocs
	row.ReferenceCount, row.ReferenceNear, row.ReferenceDocs = w.pair.Reference, w.pair.ReferenceTokens, w.pair.ReferenceDocs
	id, _ := s.tally.vocabulary.Lookup(word)
	sample := s.evidence.sample(w.statements)
	for _, i := range sample[:min(collocatePassages, len(sample))] {
		ref, err := s.evidence.tokens(i, around.meeting(&s.tally.words, i, id))
		if err != nil {
			return err
		}
		row.Passages = append(row.Passages, ref)
	}
	return nil
}

// labelled lists the referents of a codebook in its order.
func labelled(c *codebook.Codebook) []string {
	var list []string
	for _, e := range c.Entries() {
		if e.Kind == codebook.LabelEntry && !slices.Contains(list, e.Referent) {
			list = append(list, e.Referent)
		}
	}
	return list
}
