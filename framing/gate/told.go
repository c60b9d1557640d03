package gate

import (
	"slices"

	"parallax/framing"
)

// A Fact is a number of a quantity that brings its own: with every argument by
// which a gate may ask for it.
type Fact struct {
	Quantity string `json:"quantity"`
	Args     []Arg  `json:"args"`
	Number   Number `json:"number"`
	passages []framing.PassageRef
}

// told gives the facts of a quantity that a gate's arguments choose. The outlet
// is the group, and no voice is all voices.
func told(quantity string) func(f *Facts, args []Arg) []sample {
	return func(f *Facts, args []Arg) []sample {
		var out []sample
		for i := range f.Told {
			if fact := &f.Told[i]; fact.Quantity == quantity && fact.chosen(args) {
				sel := slices.Clone(args)
				for k := range sel {
					sel[k].Value = fact.value(sel[k].Name)
				}
				out = append(out, sample{args: sel, number: fact.Number, behind: evidence{refs: fact.passages}})
			}
		}
		if len(out) == 0 {
			out = append(out, sample{args: args, number: missing(0, "the study has no such number")})
		}
		return out
	}
}

func (f *Fact) value(arg string) string {
	if arg == "outlet" {
		arg = "group"
	}
	return valueOf(f.Args, arg, "")
}

func (f *Fact) chosen(args []Arg) bool {
	group := valueOf(args, "group", valueOf(args, "outlet", ""))
	for _, a := range f.Args {
		want := valueOf(args, a.Name, "")
		switch {
		case a.Name == "group":
			want = group
		case a.Name == "voice":
			want = valueOf(args, a.Name, framing.AllVoices)
		}
		if want != Every && want != a.Value {
			return false
		}
	}
	return true
}
