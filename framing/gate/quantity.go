package gate

import (
	"slices"

	"parallax/framing"
)

// A quantity is a number of a study that a gate can speak of.
type quantity struct {
	name string
	// about says what it answers, for docs/ci.md.
	about string
	unit  string
	args  []argument
	// baseline reports whether it cannot be had without one.
	baseline bool
	// sampled reports whether documents are a sample of it, so that too few of them
	// are not enough data.
	sampled bool
	example string
	// measure gives a value for each selection that the arguments stand for.
	// It is nil where the baseline takes part (newSources).
	measure func(f *Facts, args []Arg) []sample
	// facts are the quantity's numbers of a result, where it brings them itself
	// (told); nil otherwise.
	facts func(r *framing.Result) []Fact
}

type argument struct {
	name     string
	required bool
}

// A sample is one value of a quantity.
type sample struct {
	args   []Arg // with every * replaced
	number Number
	behind evidence
}

// evidence is what a tripped gate shows.
type evidence struct {
	refs  []framing.PassageRef
	names []string
}

func required(names ...string) []argument { return arguments(true, names) }
func optional(names ...string) []argument { return arguments(false, names) }

func arguments(needed bool, names []string) []argument {
	out := make([]argument, len(names))
	for i, n := range names {
		out[i] = argument{n, needed}
	}
	return out
}

// quantities lists every quantity, by name.
func quantities() []quantity {
	return []quantity{
		atPosition(),
		{
			name: "documents", unit: "documents", args: optional("outlet"),
			about:   "documents of an outlet, or of the corpus",
			example: "documents(outlet=*) >= 20", measure: documents,
		},
		{
			name: "duplicates", unit: "share",
			about:   "share of the documents that nearly repeat an earlier one: wire copy, reprints",
			example: "duplicates <= 0.02", measure: duplicates,
		},
		{
			name: "label_share", unit: "share", sampled: true,
			args:    slices.Concat(required("referent", "family"), optional("outlet", "group", "voice")),
			about:   "share of the names for a referent that belong to one family; voice left out is all voices",
			example: "label_share(referent=opposition, family=terrorist, outlet=Herald, voice=own) within 0.10 of baseline",
			measure: labelShare,
		},
		{
			name: "new_sources", unit: "sources", baseline: true,
			about:   "sources that are heard now and are not in the baseline",
			example: "new_sources <= 5",
		},
		{
			name: "sentiment", unit: "score", sampled: true, args: optional("referent", "outlet", "group", "voice"),
			about:   "mean sentiment of the sentences, or with a referent mean attitude to its mentions, from −1 to 1",
			example: "sentiment(referent=government, outlet=Herald) within 0.1 of baseline", measure: sentiment,
		},
		{
			name: "sources", unit: "sources",
			about:   "different sources that are heard in the corpus",
			example: "sources >= 10", measure: sources,
		},
		topicShare(),
		{
			name: "unmatched_share", unit: "share", args: slices.Concat(required("referent"), optional("outlet", "group")),
			about:   "share of the documents in which the codebook finds no name of the referent",
			example: "unmatched_share(referent=opposition) <= 0.01", measure: unmatchedShare,
		},
		{
			name: "voice_share", unit: "share", args: slices.Concat(required("voice"), optional("outlet", "group")),
			about:   "share of a group's words in one voice",
			example: "voice_share(outlet=*, voice=own) >= 0.3", measure: voiceShares,
		},
		{
			name: "words", unit: "words", args: optional("outlet"),
			about:   "words of an outlet, or of the corpus",
			example: "words(outlet=*) >= 5000", measure: words,
		},
	}
}

// A Quantity describes what a gate can speak of.
type Quantity struct{ Name, About, Unit, Example string }

// Quantities describes every quantity, by name.
func Quantities() []Quantity {
	var out []Quantity
	for _, q := range quantities() {
		out = append(out, Quantity{q.name, q.about, q.unit, q.example})
	}
	return out
}

func find(name string) (quantity, bool) {
	for _, q := range quantities() {
		if q.name == name {
			return q, true
		}
	}
	return quantity{}, false
}

func quantityNames() []string {
	var out []string
	for _, q := range quantities() {
		out = append(out, q.name)
	}
	return out
}

func (q *quantity) takes(arg string) bool { return slices.Contains(q.argNames(), arg) }

func (q *quantity) argNames() []string {
	var out []string
	for _, a := range q.args {
		out = append(out, a.name)
	}
	if len(out) == 0 {
		out = append(out, "none")
	}
	return out
}

// valueOf gives an argument's value, or what stands for it where it is absent.
func valueOf(args []Arg, name, absent string) string {
	for _, a := range args {
		if a.Name == name {
			return a.Value
		}
	}
	return absent
}

// each yields the arguments with every * replaced by each of the values that
// values gives for the argument's name, in that order.
func each(args []Arg, values func(name string) []string) [][]Arg {
	out := [][]Arg{nil}
	for _, a := range args {
		list := []string{a.Value}
		if a.Value == Every {
			list = values(a.Name)
		}
		var next [][]Arg
		for _, before := range out {
			for _, v := range list {
				next = append(next, append(slices.Clone(before), Arg{a.Name, v}))
			}
		}
		out = next
	}
	return out
}
