package framing

import (
	"slices"

	"parallax/framing/codebook"
	"parallax/framing/value"
)

// A CollocateRow is a word that stands near the mentions of a referent more in
// a group than in its reference. Rows of a referent, voice and group stand in
// the order of their evidence.
type CollocateRow struct {
	Referent  string `json:"referent"`
	Group     string `json:"group"`
	Reference string `json:"reference"`
	Voice     string `json:"voice"`
	Collocate string `json:"collocate"`
	// Target and ReferenceCount are the times that it stands near the referent,
	// of so many words near it.
	Target         int            `json:"target_count"`
	ReferenceCount int            `json:"reference_count"`
	TargetNear     int            `json:"target_near"`
	ReferenceNear  int            `json:"reference_near"`
	TargetDocs     int            `json:"target_docs"`
	ReferenceDocs  int            `json:"reference_docs"`
	LogRatio       value.Estimate `json:"log_ratio"`
	G2             value.Value    `json:"g2"`
	P              value.Value    `json:"p"`
	// PAdjusted is corrected over all words near this referent in this voice, in
	// all groups.
	PAdjusted value.Value  `json:"p_adjusted"`
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
// Function words are counted among the places, and are no collocates.
func (s *study) collocates(r *Result) error {
	if s.options.Codebook == nil {
		return nil
	}
	top := s.options.Top
	if top > 0 {
		top = max(1, top/collocatesOfTop)
	}
	base, contrasts := s.units(), s.contrasts()
	content := contentWords(&s.tally.vocabulary)
	for _, referent := range labelled(s.options.Codebook) {
		around := s.surroundings(referent)
		for _, voice := range keywordVoices {
			terms := s.collocatesIn(around, voice.take, content)
			if terms.size == 0 {
				continue
			}
			u := base.with(s, voice.take, terms).spoken()
			found, err := s.testTerms(contrasts, u, terms, top)
			if err != nil {
				return err
			}
			s.findStatements(contrasts, found, terms, voice.take)
			for i, c := range contrasts {
				for k, w := range found[i].chosen {
					if w.pair.TargetDocs < collocateDocs {
						continue
					}
					row := CollocateRow{
						Referent: referent, Group: s.sides.groups[c.Target].Name, Reference: s.referenceName(c), Voice: voice.name,
						LogRatio: found[i].ratios[k], PAdjusted: found[i].adjusted[w.term],
					}
					if err := s.collocate(&row, w, around, terms.name(w.term)[0]); err != nil {
						return err
					}
					r.Collocates = append(r.Collocates, row)
				}
			}
		}
	}
	return nil
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

// spoken leaves out the rows that have no place for a term.
func (u *units) spoken() *units {
	d := u.design
	d.Group = slices.Clone(d.Group)
	for i, n := range d.Tokens {
		if n == 0 {
			d.Group[i] = -1
		}
	}
	return &units{design: d, at: u.at}
}
