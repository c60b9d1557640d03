package corrected

import (
	"fmt"

	"parallax/framing/compare"
	"parallax/framing/study"
	"parallax/framing/value"
)

// A LearnedRow is how well a coding variable of the study's own is read in statements that nobody coded.
type LearnedRow struct {
	Variable string `json:"variable" title:"Variable" print:"yes"`
	// Codes that were learned from, in Documents.
	Codes     int `json:"codes" title:"Codes" print:"yes"`
	Documents int `json:"documents" title:"Documents" print:"yes"`
	// F1 is the macro-F1 in documents, OutletF1 in outlets that were not learned from.
	F1       value.Value `json:"f1" title:"Macro-F1, other documents" measure:"learned_f1" print:"yes"`
	OutletF1 value.Value `json:"outlet_f1" title:"other outlets" measure:"learned_f1" print:"yes"`
	// WordsF1 is that of a bag of words, MajorityF1 of the commonest code for all.
	WordsF1    value.Value `json:"words_f1" title:"words alone" measure:"learned_f1" print:"yes"`
	MajorityF1 value.Value `json:"majority_f1" title:"commonest code" measure:"learned_f1" print:"yes"`
	// Calibration is the mean distance between how probable the model finds a code and how often it is right.
	Calibration value.Value `json:"calibration" title:"Calibration error" measure:"calibration_error" print:"yes"`
	// Frame is its name among the frames; "" where it is Refused, for a reason.
	Frame   string `json:"frame" title:"Frame" print:"yes"`
	Refused string `json:"refused" title:"Not read, because" print:"yes"`
}

// learnedRows tells of every variable, with a warning of those that are not read.
func learnedRows(s *compare.Study) ([]LearnedRow, []study.Warning) {
	rows, warnings := []LearnedRow{}, []study.Warning(nil)
	for i := range s.Learned {
		r := &s.Learned[i]
		x := LearnedRow{
			Variable: r.Variable, Codes: r.Report.Cases, Documents: r.Report.Documents, F1: r.Report.F1, OutletF1: r.Report.OutletF1,
			WordsF1: r.Report.WordsF1, MajorityF1: r.Report.MajorityF1, Calibration: r.Report.Calibration, Frame: r.Frame, Refused: r.Refused,
		}
		if r.Refused != "" {
			x.Frame = ""
			warnings = append(warnings, study.Warning{
				Code: "codes-not-learned", Subject: r.Variable,
				Text:   fmt.Sprintf("“%s” is not read in statements that nobody coded: %s", r.Variable, r.Refused),
				Remedy: "its shares are those of the codes alone; code more, or ask in a way that the words of a statement answer",
			})
		}
		rows = append(rows, x)
	}
	return rows, warnings
}
