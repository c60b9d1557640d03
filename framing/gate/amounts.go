package gate

import (
	"slices"

	"parallax/framing/value"
)

func documents(f *Facts, args []Arg) []sample {
	return f.amounts(args, func(o *OutletFact) int { return o.Documents })
}

func words(f *Facts, args []Arg) []sample {
	return f.amounts(args, func(o *OutletFact) int { return o.Words })
}

// amounts gives a count of each outlet asked for, or of the whole corpus. An
// outlet that the corpus does not have, has none.
func (f *Facts) amounts(args []Arg, of func(*OutletFact) int) []sample {
	var out []sample
	for _, sel := range each(args, f.values) {
		name, sum := valueOf(sel, "outlet", ""), 0
		for i := range f.Outlets {
			if name == "" || f.Outlets[i].Outlet == name {
				sum += of(&f.Outlets[i])
			}
		}
		out = append(out, sample{args: sel, number: exact(value.Of(float64(sum)), f.Documents)})
	}
	return out
}

func duplicates(f *Facts, args []Arg) []sample {
	return []sample{{args: args, number: f.Duplicates, behind: evidence{names: f.copies}}}
}

func sources(f *Facts, args []Arg) []sample {
	return []sample{{args: args, number: exact(value.Of(float64(len(f.Sources))), f.Documents)}}
}

// newSources counts the sources of f that before does not have.
func newSources(f, before *Facts, args []Arg) sample {
	s := sample{args: args}
	for _, name := range f.Sources {
		if _, known := slices.BinarySearch(before.Sources, name); !known {
			s.behind.names = append(s.behind.names, name)
		}
	}
	s.number = exact(value.Of(float64(len(s.behind.names))), f.Documents)
	return s
}

// values lists what * stands for in an argument, in the tables' order.
func (f *Facts) values(arg string) []string {
	var out []string
	add := func(v string) {
		if v != "" && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	switch arg {
	case "outlet":
		for i := range f.Outlets {
			add(f.Outlets[i].Outlet)
		}
	case "group":
		for i := range f.Groups {
			add(f.Groups[i].Group)
		}
	case "voice":
		return voiceNames()
	case "referent":
		for i := range f.Labels {
			add(f.Labels[i].Referent)
		}
	case "family":
		for i := range f.Labels {
			add(f.Labels[i].Family)
		}
	}
	return out
}

// groupsOf gives the groups that a selection speaks of: one, or all of them
// where it names none. The reason says why there is none.
func (f *Facts) groupsOf(args []Arg) (names []string, why string) {
	name := valueOf(args, "group", valueOf(args, "outlet", ""))
	for i := range f.Groups {
		if g := f.Groups[i].Group; name == "" || g == name {
			names = append(names, g)
		}
	}
	if len(names) == 0 {
		return nil, "the study has no group " + quoteValue(name) + ": it compares " + someOf(f.values("group"))
	}
	return names, ""
}

// someOf names the first of a list.
func someOf(list []string) string {
	const most = 5
	out := ""
	for i, v := range list {
		switch {
		case i == most:
			return out + ", …"
		case i > 0:
			out += ", "
		}
		out += v
	}
	return out
}
