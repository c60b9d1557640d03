package study

// A Finding is one sentence of the answer, with what it rests on.
type Finding struct {
	// Kind is the section that it comes from: labels, label_times, keywords,
	// sentiment, sources or vectors; or NamesCounted.
	Kind string `json:"kind"`
	// Text is the sentence, with its numbers and intervals.
	Text string `json:"text"`
	// Groups are the sides that it speaks of, the target first.
	Groups   []string     `json:"groups"`
	Passages []PassageRef `json:"passages,omitempty"`
}

// NamesCounted is the kind of a finding that tells which names each side uses,
// as counts: nothing was tested.
const NamesCounted = "names"

// A Warning is something about the study that a reader of its numbers must
// know, and what to do about it.
type Warning struct {
	Code    string `json:"code" title:"Code"`       // stable, for programs: "few-documents"
	Subject string `json:"subject" title:"Subject"` // what it is about: a group, a field
	Text    string `json:"text" title:"Warning"`
	Remedy  string `json:"remedy" title:"Remedy"`
}
