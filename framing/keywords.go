package framing

import (
	"cmp"
	"math"
	"slices"

	"parallax/corpus"
	"parallax/framing/inference"
	"parallax/framing/value"
)

// A KeywordRow is a word or a phrase that sets a group apart from the
// reference. Rows of a group in a voice stand in the order of their evidence.
type KeywordRow struct {
	Group     string `json:"group"`
	Reference string `json:"reference"`
	Voice     string `json:"voice"`
	Term      string `json:"term"`
	// N is the number of its words.
	N int `json:"n"`
	// ToldBy is the row's term that tells of this one already: a longer one in
	// which it mostly stands, or a stronger one that it shares its words with; "" for none.
	ToldBy          string         `json:"told_by,omitempty"`
	Target          int            `json:"target_count"`
	ReferenceCount  int            `json:"reference_count"`
	TargetTokens    int            `json:"target_tokens"`
	ReferenceTokens int            `json:"reference_tokens"`
	TargetDocs      int            `json:"target_docs"`
	ReferenceDocs   int            `json:"reference_docs"`
	LogRatio        value.Estimate `json:"log_ratio"`
	G2              value.Value    `json:"g2"`
	P               value.Value    `json:"p"`
	PAdjusted       value.Value    `json:"p_adjusted"`
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
	for _, voice := range keywordVoices {
		of, plots := make([][]ranked, len(contrasts)), s.plots(voice.name, contrasts)
		for _, terms := range families {
			u := base.with(s, voice.take, terms)
			if err := s.keywordsIn(contrasts, of, plots, u, terms, voice.take); err != nil {
				return err
			}
		}
		for i, c := range contrasts {
			r.TermPlots = append(r.TermPlots, plots[i].finished())
			slices.SortStableFunc(of[i], stronger)
			first := len(r.Keywords)
			for _, k := range of[i] {
				k.row.Group, k.row.Reference, k.row.Voice = s.sides.groups[c.Target].Name, s.referenceName(c), voice.name
				r.Keywords = append(r.Keywords, k.row)
			}
			tellOnce(r.Keywords[first:])
		}
	}
	return nil
}

// ranked is a row of the table with the size of its test's statistic, which
// is of one scale for words and phrases.
type ranked struct {
	row  KeywordRow
	size float64
}

func stronger(a, b ranked) int {
	x, _ := a.row.G2.Get()
	y, _ := b.row.G2.Get()
	return cmp.Or(cmp.Compare(b.size, a.size), cmp.Compare(math.Abs(y), math.Abs(x)))
}

// keywordsIn adds the keywords of one family to those of each contrast, and
// to its plot.
func (s *study) keywordsIn(contrasts []inference.Contrast, of [][]ranked, plots []plot, u *units, terms terms, take func(*statement) bool) error {
	found, err := s.testTerms(contrasts, u, terms, s.options.Top)
	if err != nil {
		return err
	}
	s.findStatements(contrasts, found, terms, take)
	for i := range contrasts {
		plots[i].add(&found[i], terms)
		for k, w := range found[i].chosen {
			row, err := s.keywordRow(w, terms)
			if err != nil {
				return err
			}
			row.LogRatio, row.PAdjusted = found[i].ratios[k], found[i].adjusted[w.term]
			of[i] = append(of[i], ranked{row, w.size})
		}
	}
	return nil
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
