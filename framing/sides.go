package framing

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/corpus/grouping"
)

// maxGroups is the most groups that a study compares; more make no table that
// can be read, and the smallest are left out with a warning.
const maxGroups = 60

// sides deals the statements of a tally to the groups compared.
type sides struct {
	by     []string
	groups []Group
	of     []int // the group of each statement, −1 where it takes no part
}

// chooseBy is what a study groups by where the user does not say: by source
// where one outlet speaks, by outlet where several do.
func chooseBy(by []string, t *Tally) []string {
	if len(by) > 0 {
		return slices.Clone(by)
	}
	for _, d := range t.documents {
		if d.Outlet != t.documents[0].Outlet {
			return []string{"outlet"}
		}
	}
	return []string{"source"}
}

// deal groups the statements. names gives each source its name in the corpus,
// and drops says which statements are left out.
func deal(t *Tally, o *Options, names []string, drops func(int) bool) (*sides, []Warning, error) {
	s := &sides{by: chooseBy(o.By, t), of: make([]int, len(t.statements))}
	if err := grouping.Check(s.by, t.each()); err != nil {
		return nil, nil, err
	}
	index := map[string]int{}
	for i := range t.statements {
		st := &t.statements[i]
		if drops(i) || !st.voice.Among(o.Voices) {
			s.of[i] = -1
			continue
		}
		keys := make([]string, len(s.by))
		for k, by := range s.by {
			source := ""
			if st.voice.Sourced() {
				source = names[st.source]
			}
			keys[k] = grouping.Key(by, &t.documents[st.doc].Document, st.voice, source)
		}
		name := grouping.Name(keys)
		g, ok := index[name]
		if !ok {
			g = len(s.groups)
			index[name] = g
			s.groups = append(s.groups, Group{Name: name, Keys: keys})
		}
		s.of[i] = g
	}
	s.measure(t)
	warnings := s.order()
	return s, warnings, s.check(o)
}

// each gives the documents of a tally, without their text.
func (t *Tally) each() iter.Seq[*corpus.Document] {
	return func(yield func(*corpus.Document) bool) {
		for i := range t.documents {
			if !yield(&t.documents[i].Document) {
				return
			}
		}
	}
}

// measure counts each group's part.
func (s *sides) measure(t *Tally) {
	seen := make([]int, len(s.groups)) // 1 + the last document counted
	voices := make([][corpus.VoiceCount]VoiceCount, len(s.groups))
	for i := range t.statements {
		g, st := s.of[i], &t.statements[i]
		if g < 0 {
			continue
		}
		group := &s.groups[g]
		if seen[g] != st.doc+1 {
			seen[g] = st.doc + 1
			group.Documents++
		}
		group.Statements++
		group.Words += st.words
		voices[g][st.voice].Statements++
		voices[g][st.voice].Words += st.words
	}
	for g := range s.groups {
		s.groups[g].Voices = shareVoices(voices[g], s.groups[g].Words)
	}
}

// order sorts the groups by name, the outlets' own voice first, and leaves the
// smallest out where there are too many.
func (s *sides) order() []Warning {
	kept := make([]int, len(s.groups))
	for i := range kept {
		kept[i] = i
	}
	var warnings []Warning
	if len(kept) > maxGroups {
		slices.SortFunc(kept, func(a, b int) int {
			return cmp.Or(cmp.Compare(s.groups[b].Words, s.groups[a].Words), cmp.Compare(s.groups[a].Name, s.groups[b].Name))
		})
		left := 0
		for _, g := range kept[maxGroups:] {
			left += s.groups[g].Words
		}
		warnings = append(warnings, Warning{
			Code: "groups-left-out", Subject: strings.Join(s.by, ","),
			Text:   fmt.Sprintf("%d groups are too many to compare: the %d with the most words take part, the others (%d words) do not", len(kept), maxGroups, left),
			Remedy: "group by a field with fewer values, or choose documents with --where",
		})
		kept = kept[:maxGroups]
	}
	slices.SortFunc(kept, func(a, b int) int {
		x, y := &s.groups[a], &s.groups[b]
		return cmp.Or(cmp.Compare(rank(x), rank(y)), slices.Compare(x.Keys, y.Keys))
	})
	to := make([]int, len(s.groups))
	for i := range to {
		to[i] = -1
	}
	groups := make([]Group, len(kept))
	for n, g := range kept {
		groups[n], to[g] = s.groups[g], n
	}
	for i, g := range s.of {
		if g >= 0 {
			s.of[i] = to[g]
		}
	}
	s.groups = groups
	return warnings
}

func rank(g *Group) int {
	if slices.Contains(g.Keys, grouping.OwnVoice) {
		return 0
	}
	return 1
}

// check refuses a target or a reference that is no group.
func (s *sides) check(o *Options) error {
	for _, name := range []string{o.Target, o.Reference} {
		if name == "" || name == Rest {
			continue
		}
		if s.find(name) < 0 {
			var names []string
			for _, g := range s.groups {
				names = append(names, g.Name)
			}
			return fmt.Errorf("no group %q: the groups by %s are %s", name, strings.Join(s.by, ","), strings.Join(names, "; "))
		}
	}
	return nil
}

func (s *sides) find(name string) int {
	return slices.IndexFunc(s.groups, func(g Group) bool { return g.Name == name })
}

// statementsInGroups yields the statements that take part, and the group of each.
func (s *study) statementsInGroups() iter.Seq2[int, int] {
	return func(yield func(statement, group int) bool) {
		for i, g := range s.sides.of {
			if g >= 0 && !yield(i, g) {
				return
			}
		}
	}
}

// mentionsInGroups yields the mentions in those statements, and the group of each.
func (s *study) mentionsInGroups() iter.Seq2[int, int] {
	return func(yield func(mention, group int) bool) {
		for i := range s.tally.mentions {
			if g := s.sides.of[s.tally.mentions[i].statement]; g >= 0 && !yield(i, g) {
				return
			}
		}
	}
}
