package corrected

import (
	"fmt"

	"parallax/framing/answer"
	"parallax/framing/compare"
	"parallax/framing/study"
	"parallax/framing/validation"
	"parallax/framing/value"
)

// A Correction is what people's codes say of a study's shares.
type Correction struct {
	// Statements with a code, of Drawn that were drawn, in Documents; by Coders.
	Statements int      `json:"statements"`
	Drawn      int      `json:"drawn"`
	Documents  int      `json:"documents"`
	Coders     []string `json:"coders"`
	// Least and Most are the smallest and the largest probability with which a statement was drawn.
	Least float64 `json:"least_probability"`
	Most  float64 `json:"most_probability"`
	// Agreement is that of the coders.
	Agreement []AgreementRow `json:"agreement"`
	Rows      []Row          `json:"rows"`
	// Accuracy is what the machine makes of each code.
	Accuracy []AccuracyRow `json:"accuracy"`
	// Learned are the study's own variables as they are read in all statements.
	Learned []LearnedRow `json:"learned"`
	// Methods are the sentences for a paper.
	Methods []string `json:"methods"`

	table *table
}

// An AgreementRow is how well the coders agree on one variable.
type AgreementRow struct {
	Variable string         `json:"variable" title:"Variable" print:"yes"`
	Coders   int            `json:"coders" title:"Coders" print:"yes"`
	Coded    int            `json:"coded" title:"Coded twice" print:"yes"`
	Alpha    value.Estimate `json:"alpha" title:"Krippendorff’s α" measure:"alpha" print:"yes"`
}

// Of corrects a study by its codes; nil where there are none. The second answer is
// what a reader must know.
func Of(s *compare.Study) (*Correction, []study.Warning, error) {
	if s.Coded == nil {
		return nil, nil, nil
	}
	c := &Correction{Coders: s.Coded.Codes.Coders, Rows: []Row{}, Accuracy: []AccuracyRow{}}
	c.describe(s.Coded)
	c.agree(s)
	warnings := c.warnings()
	learned, refused := learnedRows(s)
	c.Learned, warnings = learned, append(warnings, refused...)
	if w := groupsRead(s); w != nil {
		return c, append(warnings, *w), nil
	}
	t, err := newTable(s)
	if err != nil {
		return nil, nil, err
	}
	c.table = t
	if t.coded.moved > 0 {
		warnings = append(warnings, study.Warning{
			Code: "codes-moved", Subject: "codes",
			Text:   fmt.Sprintf("%d of %d statements that were drawn are cut otherwise by this version: their codes are taken for the statement with most of their text", t.coded.moved, c.Drawn),
			Remedy: "compare with the version that drew the sample, or draw again",
		})
	}
	if c.Rows, err = t.rows(); err != nil {
		return nil, nil, err
	}
	if c.Accuracy, err = t.accuracy(); err != nil {
		return nil, nil, err
	}
	misled, err := t.misled(c.Rows)
	c.Methods = c.sentences(&s.Options)
	return c, append(warnings, misled...), err
}

func (c *Correction) describe(h *validation.HandCodes) {
	docs := map[string]bool{}
	c.Drawn, c.Least, c.Most = len(h.Sample.Items), 1, 0
	for i, item := range h.Sample.Items {
		c.Least, c.Most = min(c.Least, item.Probability), max(c.Most, item.Probability)
		for v := range h.Sample.Variables {
			if len(h.Of(i, []int{v})) > 0 {
				c.Statements++
				docs[item.Doc] = true
				break
			}
		}
	}
	c.Documents = len(docs)
}

func (c *Correction) agree(s *compare.Study) {
	c.Agreement = []AgreementRow{}
	o := validation.Options{Resamples: s.Options.Resamples, Level: s.Options.Level, Seed: s.Options.Seed}
	for _, a := range validation.Judge(s.Coded.Sample, s.Coded.Codes, o).Agreement {
		c.Agreement = append(c.Agreement, AgreementRow{a.Variable, a.Coders, a.Coded, a.Alpha})
	}
}

// leastAlpha is what Krippendorff 2018 asks for tentative conclusions.
const leastAlpha = .667

func (c *Correction) warnings() []study.Warning {
	var out []study.Warning
	if c.Statements < c.Drawn {
		out = append(out, study.Warning{
			Code: "codes-missing", Subject: "codes",
			Text:   fmt.Sprintf("%d of %d statements that were drawn have no code; those of the same group and part stand for them", c.Drawn-c.Statements, c.Drawn),
			Remedy: "code all that were drawn: what coders leave out is seldom left out by chance",
		})
	}
	if len(c.Coders) < 2 {
		return append(out, study.Warning{
			Code: "one-coder", Subject: "codes",
			Text:   "one person coded the sample: what is corrected is as right as that person, and no agreement (α) can be told",
			Remedy: "have a second person code a part of the sheet, and name both sheets",
		})
	}
	var low []string
	for _, a := range c.Agreement {
		if v, ok := a.Alpha.Value.Get(); ok && v < leastAlpha {
			low = append(low, fmt.Sprintf("%s (%.2f)", a.Variable, v))
		}
	}
	if len(low) > 0 {
		out = append(out, study.Warning{
			Code: "coders-disagree", Subject: "codes",
			Text:   fmt.Sprintf("the coders agree with an α below %.3f on %s: what is corrected by these codes is the mean of people who mean different things", leastAlpha, answer.List(low)),
			Remedy: "settle what the codes mean, and code again",
		})
	}
	return out
}

// sentences are what a paper says of the correction.
func (c *Correction) sentences(o *study.Options) []string {
	coders := "one coder"
	if n := len(c.Coders); n > 1 {
		coders = fmt.Sprintf("%d coders", n)
	}
	var alphas []string
	for _, a := range c.Agreement {
		if v, ok := a.Alpha.Value.Get(); ok {
			alphas = append(alphas, fmt.Sprintf("%s %.2f", a.Variable, v))
		}
	}
	agreed := "No statement was coded twice."
	if len(alphas) > 0 {
		agreed = "Krippendorff's α was " + answer.List(alphas) + "."
	}
	out := []string{
		fmt.Sprintf("Shares were corrected for the program's own errors by %d statements of %d documents, drawn at random by group and part with probabilities π from %.2g to %.2g and coded by %s.",
			c.Statements, c.Documents, c.Least, c.Most, coders),
		agreed,
		"Each corrected share is a difference estimate with power tuning (Angelopoulos et al. 2023; Egami et al. 2023): Σλŷ + Σ(y − λŷ)/π over its denominator, " +
			"where ŷ is the program's reading, y the mean of the coders', and λ between 0 (the codes alone) and 1 leaves the least variance.",
		fmt.Sprintf("Its intervals (%g %%) and tests are linearised and take documents as the units.", 100*o.Level),
	}
	for _, r := range c.Learned {
		if r.Refused == "" {
			out = append(out, fmt.Sprintf("“%s” was read in all other statements by a logistic regression over words, lemmas, names, voice, place and word vectors, learned from %d codes (macro-F1 %s in documents and %s in outlets "+
				"that were not learned from; each document was read by a model that had not seen it).", r.Variable, r.Codes, number(r.F1), number(r.OutletF1)))
		}
	}
	return out
}

func number(v value.Value) string {
	if x, ok := v.Get(); ok {
		return fmt.Sprintf("%.2f", x)
	}
	return "undefined"
}
