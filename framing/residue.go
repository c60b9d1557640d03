package framing

import (
	"cmp"
	"fmt"
	"slices"
	"sort"

	"parallax/corpus/grouping"
	"parallax/framing/measure"
)

const (
	// residueLevel is the association of groups with a field from which the
	// field may explain what the groups seem to differ in.
	residueLevel = 0.3
	// residueValues is the most values of a field that makes strata.
	residueValues = 50
	// residueRatio is the ratio of two groups' median lengths that is told.
	residueRatio = 1.5
	// residueShare is the difference of two groups' shares of copies.
	residueShare = 0.1
	// residueDocuments is the fewest documents of a group that is looked at.
	residueDocuments = 5
)

// residue warns of what the groups differ in although nobody grouped by it:
// fields, time, length, copies. Such a difference may be the reason for those
// that the result reports. Groups of sources and voices share their documents
// and are not looked at.
func (s *study) residue(c *Corpus) []Warning {
	group, ok := s.documentGroups()
	if !ok {
		return nil
	}
	var out []Warning
	for _, name := range s.otherFields() {
		out = append(out, s.fieldResidue(group, name, func(d *document) (string, bool) { return d.Field(name) })...)
	}
	out = append(out, s.fieldResidue(group, "month of publication", func(d *document) (string, bool) {
		if !isoDate(d.Date) {
			return "", false
		}
		return d.Date[:len("2006-01")], true
	})...)
	out = append(out, s.lengthResidue(group)...)
	return append(out, s.copyResidue(group, c)...)
}

// documentGroups is the group of each document; false where a document may
// stand in several.
func (s *study) documentGroups() ([]int, bool) {
	if slices.ContainsFunc(s.sides.by, grouping.OfStatements) || len(s.sides.groups) < 2 {
		return nil, false
	}
	group := make([]int, len(s.tally.documents))
	for i := range group {
		group[i] = -1
	}
	for i, g := range s.statementsInGroups() {
		group[s.tally.statements[i].doc] = g
	}
	return group, true
}

// otherFields are the columns that nobody grouped by.
func (s *study) otherFields() []string {
	seen := map[string]bool{"outlet": true}
	for i := range s.tally.documents {
		for _, f := range s.tally.documents[i].Fields {
			seen[f.Name] = true
		}
	}
	var names []string
	for name := range seen {
		if !slices.Contains(s.sides.by, name) {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	return names
}

func (s *study) fieldResidue(group []int, name string, of func(*document) (string, bool)) []Warning {
	values := map[string]int{}
	type cell struct {
		group int
		value string
	}
	count := map[cell]int{}
	total := make([]int, len(s.sides.groups))
	for i := range s.tally.documents {
		v, ok := of(&s.tally.documents[i])
		if !ok || v == "" || group[i] < 0 {
			continue
		}
		values[v]++
		count[cell{group[i], v}]++
		total[group[i]]++
	}
	if len(values) < 2 || len(values) > residueValues {
		return nil
	}
	names := make([]string, 0, len(values))
	for v := range values {
		names = append(names, v)
	}
	sort.Strings(names)
	table := make([][]int, len(s.sides.groups))
	most, least := cellShare{share: -1}, cellShare{share: 2}
	for g := range table {
		for _, v := range names {
			table[g] = append(table[g], count[cell{g, v}])
		}
	}
	strength, ok := measure.CramersV(table).Get()
	if !ok || strength < residueLevel {
		return nil
	}
	widest := ""
	for _, v := range names {
		lo, hi := cellShare{share: 2}, cellShare{share: -1}
		for g := range table {
			if total[g] < residueDocuments {
				continue
			}
			at := cellShare{g, float64(count[cell{g, v}]) / float64(total[g])}
			if at.share > hi.share {
				hi = at
			}
			if at.share < lo.share {
				lo = at
			}
		}
		if hi.share >= 0 && hi.share-lo.share > most.share-least.share {
			most, least, widest = hi, lo, v
		}
	}
	if widest == "" {
		return nil
	}
	return []Warning{{
		Code: "residue", Subject: name,
		Text: fmt.Sprintf("the groups differ in %s, which nobody grouped by (Cramér's V %.2f): %s has %.0f %% %q, %s %.0f %%",
			name, strength, s.sides.groups[most.group].Name, 100*most.share, widest, s.sides.groups[least.group].Name, 100*least.share),
		Remedy: "choose documents that match (--where), or group by it as well (--by)",
	}}
}

type cellShare struct {
	group int
	share float64
}

// lengthResidue compares the groups' median words of a document.
func (s *study) lengthResidue(group []int) []Warning {
	words := make([]int, len(s.tally.documents))
	for i := range s.tally.statements {
		if s.sides.of[i] >= 0 {
			words[s.tally.statements[i].doc] += s.tally.statements[i].words
		}
	}
	lengths := make([][]int, len(s.sides.groups))
	for doc, g := range group {
		if g >= 0 {
			lengths[g] = append(lengths[g], words[doc])
		}
	}
	type median struct{ group, words int }
	var medians []median
	for g, list := range lengths {
		if len(list) >= residueDocuments {
			slices.Sort(list)
			medians = append(medians, median{g, list[len(list)/2]})
		}
	}
	if len(medians) < 2 {
		return nil
	}
	slices.SortFunc(medians, func(a, b median) int { return cmp.Or(cmp.Compare(a.words, b.words), cmp.Compare(a.group, b.group)) })
	short, long := medians[0], medians[len(medians)-1]
	if float64(long.words) < residueRatio*float64(max(1, short.words)) {
		return nil
	}
	return []Warning{{
		Code: "residue", Subject: "length",
		Text: fmt.Sprintf("the groups differ in length: the median document of %s has %d words, that of %s %d",
			s.sides.groups[long.group].Name, long.words, s.sides.groups[short.group].Name, short.words),
		Remedy: "rates are per word and tests weigh documents by their length; look whether the long documents are of another kind",
	}}
}

// copyResidue compares the groups' shares of documents that repeat others.
func (s *study) copyResidue(group []int, c *Corpus) []Warning {
	copied := map[string]bool{}
	for _, row := range c.Copies {
		copied[row.Doc] = true
	}
	n, of := make([]int, len(s.sides.groups)), make([]int, len(s.sides.groups))
	for doc, g := range group {
		if g >= 0 {
			of[g]++
			if copied[s.tally.documents[doc].ID] {
				n[g]++
			}
		}
	}
	most, least := cellShare{share: -1}, cellShare{share: 2}
	for g := range of {
		if of[g] < residueDocuments {
			continue
		}
		at := cellShare{g, float64(n[g]) / float64(of[g])}
		if at.share > most.share {
			most = at
		}
		if at.share < least.share {
			least = at
		}
	}
	if most.share < 0 || most.share-least.share < residueShare {
		return nil
	}
	return []Warning{{
		Code: "residue", Subject: "copies",
		Text: fmt.Sprintf("the groups differ in how much they repeat: %.0f %% of the documents of %s are copies of others, %.0f %% of those of %s",
			100*most.share, s.sides.groups[most.group].Name, 100*least.share, s.sides.groups[least.group].Name),
		Remedy: "take the copies out (tables/copies.csv lists them) before you compare what the groups write themselves",
	}}
}
