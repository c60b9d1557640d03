package gate

import "parallax/framing"

// VerdictSchema names the version of the verdict's JSON form.
const VerdictSchema = "parallax.verdict/1"

// An Outcome is what a check came to.
type Outcome string

const (
	Passed Outcome = "passed"
	// Tripped is a value that does not keep its bound.
	Tripped Outcome = "tripped"
	// NoData is a value that does not exist, or rests on too little.
	NoData Outcome = "not enough data"
)

// A Verdict is what came of all gates, and what shifted besides.
type Verdict struct {
	Schema  string `json:"schema"`
	Version string `json:"version"`
	// Study is the file that holds the gates.
	Study          string `json:"study"`
	CorpusDigest   string `json:"corpus_digest"`
	BaselineDigest string `json:"baseline_corpus_digest,omitempty"`
	Documents      int    `json:"documents"`
	// Failed reports whether the job has to fail: a gate tripped, or one has not
	// enough data and the study file says that this fails.
	Failed       bool `json:"failed"`
	NoDataFails  bool `json:"no_data_fails"`
	MinDocuments int  `json:"min_documents"`
	// Checks are the gates, each once for every value of a *.
	Checks []Checked `json:"checks"`
	// Notes are differences of the two studies that may explain a shift.
	Notes  []string `json:"notes"`
	Shifts []Shift  `json:"shifts"`
}

// A Checked is one gate held against one value.
type Checked struct {
	Gate     string `json:"gate"`
	Quantity string `json:"quantity"`
	Line     int    `json:"line,omitempty"`
	// Subject is the quantity with every * replaced.
	Subject string  `json:"subject"`
	Outcome Outcome `json:"outcome"`
	Unit    string  `json:"unit"`
	Value   Number  `json:"value"`
	// Baseline is the value that the gate compares with; nil where it
	// compares with a fixed number.
	Baseline *Number `json:"baseline,omitempty"`
	// Change is the value less the baseline's; nil without one.
	Change *Number `json:"change,omitempty"`
	Op     Op      `json:"op"`
	Bound  float64 `json:"bound"`
	// Why is a sentence for people: what the value is and what was asked.
	Why string `json:"why"`
	// Clear reports whether the whole interval lies on the side of the bound on
	// which the value lies.
	Clear    bool      `json:"clear"`
	Passages []Passage `json:"passages"`
}

// A Passage is a statement that a tripped gate's number rests on; or, with an
// empty Doc, a line of Text: a new source, a document that repeats another.
type Passage struct {
	Doc    string `json:"doc,omitempty"`
	Outlet string `json:"outlet,omitempty"`
	Date   string `json:"date,omitempty"`
	Voice  string `json:"voice,omitempty"`
	Source string `json:"source,omitempty"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Text   string `json:"text"`
}

// Count is how many checks came to an outcome.
func (v *Verdict) Count(o Outcome) int {
	n := 0
	for i := range v.Checks {
		if v.Checks[i].Outcome == o {
			n++
		}
	}
	return n
}

// maxPassages bounds how many passages a check shows.
const maxPassages = 3

func passages(r *framing.Result, refs []framing.PassageRef) []Passage {
	out := []Passage{}
	for _, ref := range refs {
		if len(out) == maxPassages {
			break
		}
		if ref.Passage < 0 || ref.Passage >= len(r.Passages) {
			continue
		}
		p := &r.Passages[ref.Passage]
		out = append(out, Passage{
			Doc: p.Doc, Outlet: p.Outlet, Date: p.Date, Voice: p.Voice.String(),
			Source: p.Source, Start: p.Start, End: p.End, Text: p.Text,
		})
	}
	return out
}
