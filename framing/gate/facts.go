package gate

import (
	"slices"

	"parallax/corpus"
	"parallax/framing"
	"parallax/framing/value"
)

// Facts are the numbers of a study that gates can speak of. A baseline keeps
// them, so that today's are held against those of another day.
type Facts struct {
	Documents int `json:"documents"`
	// Duplicates is the share of documents that nearly repeat an earlier one.
	Duplicates Number          `json:"duplicates"`
	Outlets    []OutletFact    `json:"outlets"`
	Groups     []GroupFact     `json:"groups"`
	Labels     []LabelFact     `json:"labels"`
	Sentiment  []SentimentFact `json:"sentiment"`
	// Told are the numbers that quantities bring themselves.
	Told []Fact `json:"told,omitempty"`
	// Sources are the names of all who are heard, sorted.
	Sources []string `json:"sources"`
	// copies tell which document repeats which; a baseline does not keep them.
	copies []string
}

// An OutletFact is how much of an outlet was read.
type OutletFact struct {
	Outlet    string `json:"outlet"`
	Documents int    `json:"documents"`
	Words     int    `json:"words"`
}

// A GroupFact is how much one side of the comparison says.
type GroupFact struct {
	Group     string `json:"group"`
	Documents int    `json:"documents"`
	Words     int    `json:"words"`
	// Own, Quoted and Reported are the voices' shares of the words.
	Own      Number `json:"own"`
	Quoted   Number `json:"quoted"`
	Reported Number `json:"reported"`
}

// A LabelFact is a family's part of what a group calls a referent in one
// voice; with an empty Family it is the referent's total.
type LabelFact struct {
	Group    string `json:"group"`
	Voice    string `json:"voice"`
	Referent string `json:"referent"`
	Family   string `json:"family"`
	Count    int    `json:"count"`
	Docs     int    `json:"docs"`
	Share    Number `json:"share"`
	passages []framing.PassageRef
}

// A SentimentFact is a group's mean sentiment in one voice: of its sentences,
// or with a Referent of the attitude to that referent's mentions.
type SentimentFact struct {
	Group    string `json:"group"`
	Voice    string `json:"voice"`
	Referent string `json:"referent"`
	// Count of the sentences, or the mentions.
	Count    int    `json:"count"`
	Mean     Number `json:"mean"`
	passages []framing.PassageRef
}

// NewFacts takes a result's numbers.
func NewFacts(r *framing.Result) *Facts {
	f := &Facts{Documents: r.Corpus.Documents, Duplicates: missing(0, "no document")}
	if f.Documents > 0 {
		f.Duplicates = exact(value.Of(float64(len(r.Corpus.Copies))/float64(f.Documents)), f.Documents)
	}
	for _, c := range r.Corpus.Copies {
		f.copies = append(f.copies, c.Doc+" repeats "+c.Of)
	}
	for _, o := range r.Corpus.Outlets {
		f.Outlets = append(f.Outlets, OutletFact{o.Outlet, o.Documents, o.Words})
	}
	for _, g := range r.Groups {
		f.Groups = append(f.Groups, GroupFact{
			Group: g.Name, Documents: g.Documents, Words: g.Words,
			Own: voiceShare(g, corpus.Own), Quoted: voiceShare(g, corpus.Quoted),
			Reported: voiceShare(g, corpus.Reported),
		})
	}
	for _, l := range r.Labels {
		if l.Label == "" {
			f.Labels = append(f.Labels, LabelFact{
				Group: l.Group, Voice: l.Voice, Referent: l.Referent, Family: l.Family,
				Count: l.Count, Docs: l.Docs, Share: estimated(l.Share), passages: l.Passages,
			})
		}
	}
	for _, s := range r.Sentiment {
		f.Sentiment = append(f.Sentiment, SentimentFact{
			Group: s.Group, Voice: s.Voice, Count: s.Sentences, Mean: estimated(s.Mean),
			passages: slices.Concat(s.Darkest, s.Brightest),
		})
	}
	for _, a := range r.Attitudes {
		f.Sentiment = append(f.Sentiment, SentimentFact{
			Group: a.Group, Voice: a.Voice, Referent: a.Referent, Count: a.Mentions, Mean: estimated(a.Mean), passages: a.Passages,
		})
	}
	for _, q := range quantities() {
		if q.facts != nil {
			f.Told = append(f.Told, q.facts(r)...)
		}
	}
	for _, s := range r.Sources {
		if s.Source != corpus.Unnamed {
			f.Sources = append(f.Sources, s.Source)
		}
	}
	slices.Sort(f.Sources)
	f.Sources = slices.Compact(f.Sources)
	return f
}

func voiceShare(g framing.Group, v corpus.Voice) Number {
	for _, c := range g.Voices {
		if c.Voice == v {
			return exact(c.Share, g.Documents)
		}
	}
	return exact(value.Undefined("no word in this voice"), g.Documents)
}

// label finds a row of the label table.
func (f *Facts) label(group, voice, referent, family string) (*LabelFact, bool) {
	for i := range f.Labels {
		l := &f.Labels[i]
		if l.Group == group && l.Voice == voice && l.Referent == referent && l.Family == family {
			return l, true
		}
	}
	return nil, false
}

func isVoice(v string) bool { return slices.Contains(voiceNames(), v) }

// voiceNames are the voices that a gate may name, in the tables' order.
func voiceNames() []string {
	names := []string{framing.AllVoices}
	for _, v := range corpus.Voices() {
		names = append(names, v.String())
	}
	return names
}
