package study

// A Finding is one sentence of the answer, with what it rests on.
type Finding struct {
	// Kind is the part of the result that it comes from: labels, label_times, attitudes, portraits,
	// sentiment, keywords, hypotheses; HouseStyle, NamesCounted or Undecided.
	Kind string `json:"kind"`
	// Text is the sentence, with its numbers and intervals.
	Text string `json:"text"`
	// Groups are the sides that it speaks of, the target first.
	Groups []string `json:"groups"`
	// Referent is whom it speaks of, "" where of nobody in particular; Item the family of names or the
	// measure, and Voice the voice that it is about.
	Referent string `json:"referent,omitempty"`
	Item     string `json:"item,omitempty"`
	Voice    string `json:"voice,omitempty"`
	// Worth is what it was ranked by.
	Worth    Worth        `json:"worth"`
	Passages []PassageRef `json:"passages,omitempty"`
	// Shown are the passages that show it best, one of each side, of the first sentences of an answer.
	Shown []PassageRef `json:"shown,omitempty"`
	// See is the table that tells more.
	See string `json:"see,omitempty"`
	// About is the share that it compares; nil where it compares none.
	About *Share `json:"about,omitempty"`
	// Sides are the passages of each side, from which Shown are chosen.
	Sides [][]PassageRef `json:"-"`
}

// A Share is what a finding compares between two groups: the share of a family of names, or what else Measure says.
type Share struct {
	// Measure is "" for the share of a family, else that of the corrected table: "frame_share", "code_share", "sentiment_coded", "stance_coded".
	Measure  string `json:"measure,omitempty"`
	Voice    string `json:"voice"`
	Referent string `json:"referent"`
	Family   string `json:"family"`
	// Group and Reference are the two; Reference may be Rest.
	Group     string `json:"group"`
	Reference string `json:"reference"`
	// Less says that the group has less of it than the reference, where it is told so.
	Less bool `json:"less,omitempty"`
}

// A Worth is how much a finding is worth a reader's minute, each part from 0 to 1: how near its kind is to
// framing, how large the difference is, and how sure.
type Worth struct {
	Kind      float64 `json:"kind"`
	Effect    float64 `json:"effect"`
	Certainty float64 `json:"certainty"`
}

// Total is the product of the three.
func (w Worth) Total() float64 { return float64(float64(w.Kind*w.Effect) * w.Certainty) }

const (
	// NamesCounted is the kind of a finding that tells which names each side uses,
	// as counts: nothing was tested.
	NamesCounted = "names"
	// OneEvent is that of a statement that outlets print of one event in other words: nothing was tested.
	OneEvent = "stories"
	// HouseStyle is that of the line on how outlets write, which says nothing of what they write about.
	HouseStyle = "house_style"
	// Undecided is that of the line on what the corpus cannot decide.
	Undecided = "undecided"
)

// A Warning is something about the study that a reader of its numbers must
// know, and what to do about it.
type Warning struct {
	Code    string `json:"code" title:"Code"`       // stable, for programs: "few-documents"
	Subject string `json:"subject" title:"Subject"` // what it is about: a group, a field
	Text    string `json:"text" title:"Warning"`
	Remedy  string `json:"remedy" title:"Remedy"`
}
