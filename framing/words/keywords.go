// Package words is the room of words: which words and phrases set a group
// apart from its reference.
package words

import (
	"slices"

	"parallax/corpus"
	"parallax/framing/compare"
	"parallax/framing/study"
	"parallax/framing/tally"
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
	LogRatio        value.Estimate `json:"log_ratio" title:"Log ratio" measure:"log_ratio" print:"yes"`
	G2              value.Value    `json:"g2" title:"G²" measure:"g2" print:"yes"`
	P               value.Value    `json:"p" title:"p" measure:"keyword_test" kind:"p"`
	PAdjusted       value.Value    `json:"p_adjusted" title:"p adjusted" measure:"keyword_test" kind:"p" print:"yes"`
	// Holds reports whether that p calls a difference at the level of the study.
	Holds bool `json:"holds" title:"Holds" after:"told_by" print:"yes"`
	// AtEdge reports whether that p is so near the level that another seed may decide otherwise.
	AtEdge bool `json:"at_edge" title:"At the edge" after:"holds"`
	// Repeated is the part of the statements with the term, of the side that uses it more, that hold a sentence which begins as many
	// others of the outlet do: a caption, a notice, a credit.
	Repeated value.Value `json:"repeated" title:"In repeated sentences" kind:"share" measure:"repeated_share"`
	// Passages of the side that uses the term more.
	Passages []study.PassageRef `json:"passages"`
}

// Keywords are the rows of the table, and what a picture of all terms needs beside them.
type Keywords struct {
	Rows  []KeywordRow
	Plots []TermPlot
	// Warnings tell of groups whose words come in other bursts than those of the rest.
	Warnings []study.Warning
}

// voiceTaken is a voice whose terms are told, and the statements that are of it.
type voiceTaken struct {
	Name string
	Take func(*tally.Statement) bool
}

// Voices are the voices whose keywords are told: all that an outlet
// prints, and what it says itself.
var Voices = [...]voiceTaken{
	{study.AllVoices, func(*tally.Statement) bool { return true }},
	{corpus.Own.String(), func(s *tally.Statement) bool { return s.Voice == corpus.Own }},
}

// Find is the table of words and phrases that set a group apart. Where
// every group is compared with the rest only those are shown that it uses more
// (what it uses less stands with the others); of a chosen target both.
func Find(s *compare.Study) (found Keywords, err error) {
	base, families, contrasts, top := s.Units(), families(s), s.Contrasts(), Shown(s)
	var all []*Tested // by voice, then family
	for _, voice := range Voices {
		for _, terms := range families {
			f, err := Test(s, contrasts, base.With(s, voice.Take, terms.Countable), terms, voice.Take, top)
			if err != nil {
				return found, err
			}
			all = append(all, f)
		}
	}
	if err := Estimate(s, contrasts, all); err != nil {
		return found, err
	}
	if found.Warnings, err = burstWarnings(s, contrasts, all[0]); err != nil {
		return found, err
	}
	for v, voice := range Voices {
		of := all[v*len(families) : (v+1)*len(families)]
		for _, f := range of {
			FindStatements(s, contrasts, f)
		}
		for i, c := range contrasts {
			group, reference := s.Sides.Groups[c.Target].Name, s.ReferenceName(c)
			found.Plots = append(found.Plots, newTermPlot(s, of, i, TermPlot{Group: group, Reference: reference, Voice: voice.Name}))
			rows, err := keywordRows(s, of, i)
			if err != nil {
				return found, err
			}
			for k := range rows {
				rows[k].Group, rows[k].Reference, rows[k].Voice = group, reference, voice.Name
			}
			tellOnce(rows)
			found.Rows = append(found.Rows, rows...)
		}
	}
	return found, nil
}

// keywordRows are the rows of one contrast, of all families, the strongest
// evidence first: the test's statistic is of one scale for words and phrases.
func keywordRows(s *compare.Study, families []*Tested, contrast int) ([]KeywordRow, error) {
	type ranked struct {
		*Keyword
		row KeywordRow
	}
	var list []ranked
	for _, f := range families {
		found := &f.Found[contrast]
		for k, w := range found.Chosen {
			row, err := keywordRow(s, w, f.Terms)
			if err != nil {
				return nil, err
			}
			row.LogRatio, row.PAdjusted, row.Holds = found.Ratios[k], w.Adjusted, s.Holds(w.Adjusted)
			row.AtEdge = s.Options.AtEdge(w.P, w.Adjusted)
			list = append(list, ranked{w, row})
		}
	}
	slices.SortStableFunc(list, func(a, b ranked) int { return stronger(a.Keyword, b.Keyword) })
	rows := make([]KeywordRow, len(list))
	for i, x := range list {
		rows[i] = x.row
	}
	return rows, nil
}

func keywordRow(s *compare.Study, w *Keyword, terms Terms) (KeywordRow, error) {
	words := terms.Name(w.Term)
	row := KeywordRow{
		Term: terms.text(w.Term), N: len(words), Target: w.Pair.Target, ReferenceCount: w.Pair.Reference,
		TargetTokens: w.Pair.TargetTokens, ReferenceTokens: w.Pair.ReferenceTokens,
		TargetDocs: w.Pair.TargetDocs, ReferenceDocs: w.Pair.ReferenceDocs,
		G2: w.G2, P: w.P, Repeated: repeated(s, w.Statements),
	}
	for _, i := range s.Evidence.Sample(w.Statements) {
		ref, err := s.Evidence.Words(i, words)
		if err != nil {
			return row, err
		}
		row.Passages = append(row.Passages, ref)
	}
	return row, nil
}

// repeated is the part of some statements that hold a sentence that an outlet repeats.
func repeated(s *compare.Study, statements []int) value.Value {
	n := 0
	for _, i := range statements {
		if s.Repeats(i) {
			n++
		}
	}
	if len(statements) == 0 {
		return value.Undefined("no statement of the side has the term")
	}
	return value.Of(float64(n) / float64(len(statements)))
}
