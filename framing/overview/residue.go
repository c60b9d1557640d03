package overview

import (
	"cmp"
	"fmt"
	"slices"
	"sort"

	"parallax/corpus/grouping"
	"parallax/framing/compare"
	"parallax/framing/measure"
	"parallax/framing/study"
	"parallax/framing/tally"
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
func residue(s *compare.Study, c *Corpus) []study.Warning {
	group, ok := documentGroups(s)
	if !ok {
		return nil
	}
	var out []study.Warning
	for _, name := range otherFields(s) {
		out = append(out, fieldResidue(s, group, name, func(d *tally.Document) (string, bool) { return d.Field(name) })...)
	}
	out = append(out, fieldResidue(s, group, "month of publication", func(d *tally.Document) (string, bool) {
		if !compare.Dated(d.Date) {
			return "", false
		}
		return d.Date[:len("2006-01")], true
	})...)
	out = append(out, lengthResidue(s, group)...)
	return append(out, copyResidue(s, group, c)...)
}

// documentGroups is the group of each document; false where a document may
// stand in several.
func documentGroups(s *compare.Study) ([]int, bool) {
	if slices.ContainsFunc(s.Sides.By, grouping.OfStatements) || len(s.Sides.Groups) < 2 {
		return nil, false
	}
	group := make([]int, len(s.Tally.Docs))
	for i := range group {
		group[i] = -1
	}
	for i, g := range s.StatementsInGroups() {
		group[s.Tally.Statements[i].Doc] = g
	}
	return group, true
}

// otherFields are the columns that nobody grouped by.
func otherFields(s *compare.Study) []string {
	seen := map[string]bool{"outlet": true}
	for i := range s.Tally.Docs {
		for _, f := range s.Tally.Docs[i].Fields {
			seen[f.Name] = true
		}
	}
	var names []string
	for name := range seen {
		if !slices.Contains(s.Sides.By, name) {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	return names
}

func fieldResidue(s *compare.Study, group []int, name string, of func(*tally.Document) (string, bool)) []study.Warning {
	values := map[string]int{}
	type cell struct {
		group int
		value string
	}
	count := map[cell]int{}
	total := make([]int, len(s.Sides.Groups))
	for i := range s.Tally.Docs {
		v, ok := of(&s.Tally.Docs[i])
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
	table := make([][]int, len(s.Sides.Groups))
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
	return []study.Warning{{
		Code: "residue", Subject: name,
		Text: fmt.Sprintf("the groups differ in %s, which nobody grouped by (Cramér's V %.2f): %s has %.0f %% %q, %s %.0f %%",
			name, strength, s.Sides.Groups[most.group].Name, 100*most.share, widest, s.Sides.Groups[least.group].Name, 100*least.share),
		Remedy: "choose documents that match (--where), or group by it as well (--by)",
	}}
}

type cellShare struct {
	group int
	share float64
}

// lengthResidue compares the groups' median words of a document.
func lengthResidue(s *compare.Study, group []int) []study.Warning {
	words := make([]int, len(s.Tally.Docs))
	for i := range s.Tally.Statements {
		if s.Sides.Of[i] >= 0 {
			words[s.Tally.Statements[i].Doc] += s.Tally.Statements[i].Words
		}
	}
	lengths := make([][]int, len(s.Sides.Groups))
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
	return []study.Warning{{
		Code: "residue", Subject: "length",
		Text: fmt.Sprintf("the groups differ in length: the median document of %s has %d words, that of %s %d",
			s.Sides.Groups[long.group].Name, long.words, s.Sides.Groups[short.group].Name, short.words),
		Remedy: "rates are per word and tests weigh documents by their length; check whether the long documents are of another kind",
	}}
}

// copyResidue compares the groups' shares of documents that repeat others.
func copyResidue(s *compare.Study, group []int, c *Corpus) []study.Warning {
	copied := map[string]bool{}
	for _, row := range c.Copies {
		copied[row.Doc] = true
	}
	n, of := make([]int, len(s.Sides.Groups)), make([]int, len(s.Sides.Groups))
	for doc, g := range group {
		if g >= 0 {
			of[g]++
			if copied[s.Tally.Docs[doc].ID] {
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
	return []study.Warning{{
		Code: "residue", Subject: "copies",
		Text: fmt.Sprintf("the groups differ in how much they repeat: %.0f %% of the documents of %s are copies of others, %.0f %% of those of %s",
			100*most.share, s.Sides.Groups[most.group].Name, 100*least.share, s.Sides.Groups[least.group].Name),
		Remedy: "take the copies out (tables/copies.csv lists them) before you compare what the groups write themselves",
	}}
}
