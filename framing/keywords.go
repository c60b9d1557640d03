package framing

import (
	"slices"

	"parallax/corpus"
	"parallax/framing/value"
)

// A KeywordRow is a word or a phrase that sets a group apart from the
// reference. Rows of a group in a voice stand in the order of their evidence.
type KeywordRow struct {
	Group     string `json:"group" title:"Target" column:"target" after:"term" print:"yes"`
	Reference string `json:"reference" title:"Reference" after:"target"`
	Voice     string `json:"voice" title:"Voice" after:"p_adjusted"`
	Term      string `json:"term" title:"Term" print:"yes"`
	// N is the number of its words.
	N int `json:"n" title:"Words in the term" after:"voice"`
	// ToldBy is the row's term that tells of this one already: a longer one in
	// which it mostly stands, or a stronger one that it shares its words with; "" for none.
	ToldBy          string         `json:"told_by,omitempty" title:"Told by" after:"n"`
	Target          int            `json:"target_count" title:"Count" print:"yes"`
	ReferenceCount  int            `json:"reference_count" title:"Count in reference" print:"yes"`
	TargetTokens    int            `json:"target_tokens" title:"Words"`
	ReferenceTokens int            `json:"reference_tokens" title:"Words in reference"`
	TargetDocs      int            `json:"target_docs" title:"Documents"`
	ReferenceDocs   int            `json:"reference_docs" title:"Documents in reference"`
	LogRatio        value.Estimate `json:"log_ratio" title:"Log ratio" unit:"log2" print:"yes"`
	G2              value.Value    `json:"g2" title:"G²" print:"yes"`
	P               value.Value    `json:"p" title:"p" kind:"p"`
	PAdjusted       value.Value    `json:"p_adjusted" title:"p adjusted" kind:"p" print:"yes"`
	// Passages of the side that uses the term more.
	Passages []PassageRef `json:"passages"`
}

// keywordVoices are the voices whose keywords are told: all that an outlet
// prints, and what it says itself.
var keywordVoices = [...]struct {
	name string
	take func(*statement) bool
}{
	{AllVoices, func(*statement) bool { return true }},
	{corpus.Own.String(), func(s *statement) bool { return s.voice == corpus.Own }},
}

// keywords fills the table of words and phrases that set a group apart. Where
// every group is compared with the rest only those are shown that it uses more
// (what it uses less stands with the others); of a chosen target both.
func (s *study) keywords(r *Result) error {
	base, families, contrasts := s.units(), s.families(), s.contrasts()
	var all []*tested // by voice, then family
	for _, voice := range keywordVoices {
		for _, terms := range families {
			f, err := s.test(contrasts, base.with(s, voice.take, terms), terms, voice.take, s.options.Top)
			if err != nil {
				return err
			}
			all = append(all, f)
		}
	}
	if err := s.estimate(contrasts, all); err != nil {
		return err
	}
	for v, voice := range keywordVoices {
		of := all[v*len(families) : (v+1)*len(families)]
		for _, f := range of {
			s.findStatements(contrasts, f)
		}
		for i, c := range contrasts {
			group, reference := s.sides.groups[c.Target].Name, s.referenceName(c)
			r.TermPlots = append(r.TermPlots, newTermPlot(of, i, TermPlot{Group: group, Reference: reference, Voice: voice.name}))
			rows, err := s.keywordRows(of, i)
			if err != nil {
				return err
			}
			for k := range rows {
				rows[k].Group, rows[k].Reference, rows[k].Voice = group, reference, voice.name
			}
			tellOnce(rows)
			r.Keywords = append(r.Keywords, rows...)
		}
	}
	return nil
}

// keywordRows are the rows of one contrast, of all families, the strongest
// evidence first: the test's statistic is of one scale for words and phrases.
func (s *study) keywordRows(families []*tested, contrast int) ([]KeywordRow, error) {
	type ranked struct {
		*keyword
		row KeywordRow
	}
	var list []ranked
	for _, f := range families {
		found := &f.found[contrast]
		for k, w := range found.chosen {
			row, err := s.keywordRow(w, f.terms)
			if err != nil {
				return nil, err
			}
			row.LogRatio, row.PAdjusted = found.ratios[k], w.adjusted
			list = append(list, ranked{w, row})
		}
	}
	slices.SortStableFunc(list, func(a, b ranked) int { return stronger(a.keyword, b.keyword) })
	rows := make([]KeywordRow, len(list))
	for i, x := range list {
		rows[i] = x.row
	}
	return rows, nil
}

func (s *study) keywordRow(w *keyword, terms terms) (KeywordRow, error) {
	words := terms.name(w.term)
	row := KeywordRow{
		Term: terms.text(w.term), N: len(words), Target: w.pair.Target, ReferenceCount: w.pair.Reference,
		TargetTokens: w.pair.TargetTokens, ReferenceTokens: w.pair.ReferenceTokens,
		TargetDocs: w.pair.TargetDocs, ReferenceDocs: w.pair.ReferenceDocs,
		G2: w.g2, P: w.p,
	}
	for _, i := range s.evidence.sample(w.statements) {
		ref, err := s.evidence.words(i, words)
		if err != nil {
			return row, err
		}
		row.Passages = append(row.Passages, ref)
	}
	return row, nil
}
