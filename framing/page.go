package framing

import (
	"parallax/framing/inference"
	"parallax/framing/position"
	"parallax/framing/study"
	"parallax/framing/topics"
	"parallax/framing/value"
)

// A PageFamily is one of the families of tests that stand side by side on a report: what it asks, what part
// of the level is kept for it, and whether anything in it differs.
type PageFamily struct {
	Family string `json:"family" title:"Family"`
	Tables string `json:"tables" title:"Tables"`
	// Tests is how many primary tests decide on the family.
	Tests int `json:"tests" title:"Primary tests"`
	// Weight is the part of the level that is kept for it, 0 to 1 over the families with a test.
	Weight float64 `json:"weight" title:"Weight" measure:"page_family" kind:"share"`
	// P is that of there being no difference in the family, by its primary tests; PAdjusted is corrected
	// for the families beside it.
	P         value.Value `json:"p" title:"p" measure:"page_family" kind:"p"`
	PAdjusted value.Value `json:"p_adjusted" title:"p adjusted" measure:"page_family" kind:"p"`
	// Times is what the corrected p of its tables were multiplied with for what stands beside them.
	Times float64 `json:"times" title:"Times" measure:"page_times"`
	// Holds reports whether something in the family differs, by that p. The answer tells of a family only where it does.
	Holds bool `json:"holds" title:"Holds"`
}

// A pageFamily is a PageFamily and its primary tests.
type pageFamily struct {
	name, tables string
	weight       float64
	primary      []value.Value
	standing     *inference.Standing // nil where the answer takes up no row
}

// What a study is asked first, who calls whom by which names in its own voice and by
// which words it stands out, keeps most of the level.
const (
	mainWeight  = 0.3
	otherWeight = 0.05
)

// A pageStanding is how the families stand whose rows the answer takes up, beside those that are
// corrected in their tables.
type pageStanding struct {
	words, phrases, sentiment, attitudes, portraits, frames, heard, positions, topics, corrected inference.Standing
}

// correctPage holds one error rate for all that a report says. Each family is decided
// on by a few primary tests, and the families are corrected for standing side by side; what the answer
// takes from a family that is called is held to its part of the level. Tables that a command
// prints alone keep the p that they have there, corrected for the table.
func correctPage(r *Result, o *study.Options) pageStanding {
	level := o.Level
	var own, others inference.Standing
	var at pageStanding
	families := []pageFamily{
		{"names in the outlets' own voice", "label_tests, label_pairs", mainWeight, r.LabelTests.OwnTests(), &own},
		{"words and phrases", "keywords", mainWeight, keywordTests(r), &at.words},
		{"names in other voices", "label_tests, label_pairs", otherWeight, r.LabelTests.OtherTests(), &others},
		{"names over time", "label_changes", otherWeight, r.LabelTimes.Moves(), nil},
		{"sentiment", "sentiment", otherWeight, sentimentTests(r), &at.sentiment},
		{"attitudes", "attitudes", otherWeight, attitudeTests(r), &at.attitudes},
		{"portraits", "portraits", otherWeight, portraitTests(r), &at.portraits},
		{"frames", "frames", otherWeight, frameTests(r), &at.frames},
		{"who is heard", "heard", otherWeight, heardTests(r), &at.heard},
		{"headlines", "positions", otherWeight, position.Tests(r.Positions), &at.positions},
		{"topics", "topic_shares", otherWeight, topics.Tests(&r.Topics), &at.topics},
		{"who speaks, corrected by codes", "corrected", otherWeight, r.Correction.Tests(), &at.corrected},
	}
	tested := make([]inference.Family, len(families))
	whole := 0.0
	for i, f := range families {
		tested[i] = inference.Family{Weight: f.weight, P: inference.Simes(f.primary)}
		if tested[i].P.Defined() {
			whole += f.weight
		}
	}
	for i, s := range inference.Page(tested, level) {
		f := families[i]
		if f.standing != nil {
			*f.standing = s
		}
		if f.tables == "label_changes" {
			r.LabelTimes.Correct(s, o)
		}
		if !tested[i].P.Defined() {
			continue
		}
		r.Families = append(r.Families, PageFamily{
			Family: f.name, Tables: f.tables, Tests: defined(f.primary), Weight: f.weight / whole, P: tested[i].P, PAdjusted: s.P, Times: s.Times, Holds: inference.Holds(s.P, level),
		})
	}
	r.LabelTests.Correct(own, others, o)
	of := at.words.Branches(keywordTests(r), level)
	at.words, at.phrases = of[0], of[1]
	return at
}

func defined(p []value.Value) int {
	n := 0
	for _, v := range p {
		if v.Defined() {
			n++
		}
	}
	return n
}

// keywordTests are the least corrected p of the words and of the phrases, in all
// voices: of each, Simes of all that were tested.
func keywordTests(r *Result) []value.Value {
	words, phrases := value.Undefined("no word"), value.Undefined("no phrase")
	for i := range r.Keywords {
		row := &r.Keywords[i]
		into := &words
		if row.N > 1 {
			into = &phrases
		}
		if p, ok := row.PAdjusted.Get(); ok && row.Voice == AllVoices {
			if least, any := into.Get(); !any || p < least {
				*into = row.PAdjusted
			}
		}
	}
	return []value.Value{words, phrases}
}

// Of sentiment, attitudes, portraits and frames the primary tests are those of the outlets' own voice; of those who are
// heard all, and of positions those of headlines.

func frameTests(r *Result) (p []value.Value) {
	for i := range r.Frames {
		if r.Frames[i].Voice == ownVoice && r.Frames[i].Path == "" {
			p = append(p, r.Frames[i].P)
		}
	}
	return p
}

func heardTests(r *Result) (p []value.Value) {
	for i := range r.Heard {
		p = append(p, r.Heard[i].P)
	}
	return p
}

func sentimentTests(r *Result) (p []value.Value) {
	for i := range r.Sentiment {
		if r.Sentiment[i].Voice == ownVoice {
			p = append(p, r.Sentiment[i].P)
		}
	}
	return p
}

func attitudeTests(r *Result) (p []value.Value) {
	for i := range r.Attitudes {
		if r.Attitudes[i].Voice == ownVoice {
			p = append(p, r.Attitudes[i].P)
		}
	}
	return p
}

func portraitTests(r *Result) (p []value.Value) {
	for i := range r.Portraits {
		if r.Portraits[i].Voice == ownVoice {
			p = append(p, r.Portraits[i].P)
		}
	}
	return p
}

const ownVoice = "own"
