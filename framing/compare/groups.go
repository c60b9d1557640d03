package compare

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/corpus/grouping"
	"parallax/framing/study"
	"parallax/framing/tally"
	"parallax/framing/value"
)

// ShareVoices names the voices and gives each its share of the words; the page
// has one where it was asked for.
func ShareVoices(v [corpus.VoiceCount]VoiceCount, words int) []VoiceCount {
	voices := corpus.Voices()
	if v[corpus.Page].Statements > 0 {
		voices = append(voices, corpus.Page)
	}
	out := v[:len(voices)]
	for _, voice := range voices {
		out[voice].Voice = voice
		if words == 0 {
			out[voice].Share = value.Undefined("no word")
			continue
		}
		out[voice].Share = value.Of(float64(out[voice].Words) / float64(words))
	}
	return out
}

// A VoiceCount is how much one voice says.
type VoiceCount struct {
	Voice      corpus.Voice `json:"voice"`
	Statements int          `json:"statements"`
	Words      int          `json:"words"`
	// Share of the words, 0–1.
	Share value.Value `json:"share"`
}

// A Group is one side of the comparison.
type Group struct {
	Name string `json:"name" title:"Group" column:"group"`
	// Keys are the values of the fields grouped by, in the order of Options.By.
	Keys       []string     `json:"keys" title:"-"`
	Documents  int          `json:"documents" title:"Documents"`
	Statements int          `json:"statements" title:"Statements"`
	Words      int          `json:"words" title:"Words"`
	Voices     []VoiceCount `json:"voices" title:"Voices" measure:"voice_share"`
}

// maxGroups is the most groups that a study compares; more make no table that
// can be read, and the smallest are left out with a warning.
const maxGroups = 60

// sides are the groups compared, with the statements of each.
type sides struct {
	By     []string
	Groups []Group
	Of     []int // the group of each statement, −1 where it takes no part
}

// chooseBy is what a study groups by where the user does not say: by source
// where one outlet speaks, by outlet where several do.
func chooseBy(by []string, t *tally.Tally) []string {
	if len(by) > 0 {
		return slices.Clone(by)
	}
	for _, d := range t.Docs {
		if d.Outlet != t.Docs[0].Outlet {
			return []string{"outlet"}
		}
	}
	return []string{"source"}
}

// divide groups the statements. names gives each source its name in the corpus,
// and drops says which statements are left out.
func divide(t *tally.Tally, o *study.Options, names []string, drops func(int) bool) (*sides, []study.Warning, error) {
	s := &sides{By: chooseBy(o.By, t), Of: make([]int, len(t.Statements))}
	if err := grouping.Check(s.By, each(t)); err != nil {
		return nil, nil, err
	}
	index := map[string]int{}
	for i := range t.Statements {
		st := &t.Statements[i]
		if drops(i) || !st.Voice.Among(o.Voices) {
			s.Of[i] = -1
			continue
		}
		keys := make([]string, len(s.By))
		for k, by := range s.By {
			source := ""
			if st.Voice.Sourced() {
				source = names[st.Source]
			}
			keys[k] = grouping.Key(by, &t.Docs[st.Doc].Document, st.Voice, source)
		}
		name := grouping.Name(keys)
		g, ok := index[name]
		if !ok {
			g = len(s.Groups)
			index[name] = g
			s.Groups = append(s.Groups, Group{Name: name, Keys: keys})
		}
		s.Of[i] = g
	}
	s.measure(t)
	warnings := s.order()
	return s, warnings, s.check(t, o)
}

// each gives the documents of a tally, without their text.
func each(t *tally.Tally) iter.Seq[*corpus.Document] {
	return func(yield func(*corpus.Document) bool) {
		for i := range t.Docs {
			if !yield(&t.Docs[i].Document) {
				return
			}
		}
	}
}

// measure counts each group's part.
func (s *sides) measure(t *tally.Tally) {
	seen := make([]int, len(s.Groups)) // 1 + the last document counted
	voices := make([][corpus.VoiceCount]VoiceCount, len(s.Groups))
	for i := range t.Statements {
		g, st := s.Of[i], &t.Statements[i]
		if g < 0 {
			continue
		}
		group := &s.Groups[g]
		if seen[g] != st.Doc+1 {
			seen[g] = st.Doc + 1
			group.Documents++
		}
		group.Statements++
		group.Words += st.Words
		voices[g][st.Voice].Statements++
		voices[g][st.Voice].Words += st.Words
	}
	for g := range s.Groups {
		s.Groups[g].Voices = ShareVoices(voices[g], s.Groups[g].Words)
	}
}

// order sorts the groups by name, the outlets' own voice first, and leaves the
// smallest out where there are too many.
func (s *sides) order() []study.Warning {
	kept := make([]int, len(s.Groups))
	for i := range kept {
		kept[i] = i
	}
	var warnings []study.Warning
	if len(kept) > maxGroups {
		slices.SortFunc(kept, func(a, b int) int {
			return cmp.Or(cmp.Compare(s.Groups[b].Words, s.Groups[a].Words), cmp.Compare(s.Groups[a].Name, s.Groups[b].Name))
		})
		left := 0
		for _, g := range kept[maxGroups:] {
			left += s.Groups[g].Words
		}
		warnings = append(warnings, study.Warning{
			Code: "groups-left-out", Subject: strings.Join(s.By, ","),
			Text:   fmt.Sprintf("%d groups are too many to compare: the %d with the most words take part, the others (%d words) do not", len(kept), maxGroups, left),
			Remedy: "group by a field with fewer values, or choose documents with --where",
		})
		kept = kept[:maxGroups]
	}
	slices.SortFunc(kept, func(a, b int) int {
		x, y := &s.Groups[a], &s.Groups[b]
		return cmp.Or(cmp.Compare(rank(x), rank(y)), slices.Compare(x.Keys, y.Keys))
	})
	to := make([]int, len(s.Groups))
	for i := range to {
		to[i] = -1
	}
	groups := make([]Group, len(kept))
	for n, g := range kept {
		groups[n], to[g] = s.Groups[g], n
	}
	for i, g := range s.Of {
		if g >= 0 {
			s.Of[i] = to[g]
		}
	}
	s.Groups = groups
	return warnings
}

func rank(g *Group) int {
	if slices.Contains(g.Keys, grouping.OwnVoice) {
		return 0
	}
	return 1
}

// check refuses a target or a reference that is no group, and a target that
// is the only one.
func (s *sides) check(t *tally.Tally, o *study.Options) error {
	if o.Target != "" && len(s.Groups) == 1 && s.Groups[0].Name == o.Target {
		return fmt.Errorf("target %q is the only group by %s: there is nothing to compare it with; group by another field with --by", o.Target, strings.Join(s.By, ","))
	}
	for _, name := range []string{o.Target, o.Reference} {
		if name == "" || name == study.Rest {
			continue
		}
		if s.find(name) < 0 {
			if len(o.By) == 0 && slices.Equal(s.By, []string{"source"}) && len(t.Docs) > 0 && t.Docs[0].Outlet == name {
				return fmt.Errorf("target %q is the only outlet: there is nothing to compare it with; add documents of another outlet, or take one of the groups by source as the target", name)
			}
			var names []string
			for _, g := range s.Groups {
				names = append(names, g.Name)
			}
			return fmt.Errorf("no group %q: the groups by %s are %s", name, strings.Join(s.By, ","), strings.Join(names, "; "))
		}
	}
	return nil
}

func (s *sides) find(name string) int {
	return slices.IndexFunc(s.Groups, func(g Group) bool { return g.Name == name })
}

// StatementsInGroups yields the statements that take part, and the group of each.
func (s *Study) StatementsInGroups() iter.Seq2[int, int] {
	return func(yield func(statement, group int) bool) {
		for i, g := range s.Sides.Of {
			if g >= 0 && !yield(i, g) {
				return
			}
		}
	}
}

// MentionsInGroups yields the mentions in those statements, and the group of each.
func (s *Study) MentionsInGroups() iter.Seq2[int, int] {
	return func(yield func(mention, group int) bool) {
		for i := range s.Tally.Mentions {
			if g := s.Sides.Of[s.Tally.Mentions[i].Statement]; g >= 0 && !yield(i, g) {
				return
			}
		}
	}
}
