package attribution

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"parallax/corpus"
)

// Canonical gives for each source name of a corpus the one name that it shall
// go by across documents: forms that differ in titles, case, points or British
// spelling become the one that is used most (at a tie the longest, then the
// first in order), and a family name alone becomes the full name where the
// corpus has only one that ends with it. The result does not depend on any
// order; names that stand alone map to themselves.
func Canonical(names map[string]int) map[string]string {
	forms := map[string][]string{}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		k := nameKey(name)
		forms[k] = append(forms[k], name)
	}
	keys := slices.Sorted(maps.Keys(forms))
	chosen := map[string]string{}
	for _, k := range keys {
		chosen[k] = slices.MinFunc(forms[k], func(a, b string) int {
			return cmp.Or(cmp.Compare(names[b], names[a]), cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
		})
	}
	longer := map[string][]string{} // family name → keys of full names
	for _, k := range keys {
		if f := strings.Fields(k); len(f) == 2 || len(f) == 3 {
			if !slices.ContainsFunc(f, isOrganisation) && capitalised(chosen[k]) {
				longer[f[len(f)-1]] = append(longer[f[len(f)-1]], k)
			}
		}
	}
	out := make(map[string]string, len(names))
	for _, k := range keys {
		to := chosen[k]
		if full := longer[k]; len(full) == 1 && capitalised(to) {
			to = chosen[full[0]]
		}
		for _, name := range forms[k] {
			out[name] = to
		}
	}
	return out
}

// nameKey is equal for forms of a name that differ only in titles, case,
// points, a leading article or British spelling.
func nameKey(name string) string {
	var out []string
	words := strings.Fields(strings.ReplaceAll(foldName(name), ".", ""))
	for i, w := range words {
		if i == 0 && w == "the" && len(words) > 1 || isTitle(w) && i+1 < len(words) && i < 2 {
			continue
		}
		switch w {
		case "defence":
			w = "defense"
		case "centre":
			w = "center"
		case "organisation":
			w = "organization"
		case "labour":
			w = "labor"
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

// capitalised says that every word of a name starts with a capital.
func capitalised(name string) bool {
	for s := range corpus.Words(name) {
		if w := s.In(name); w == strings.ToLower(w) && w != "de" && w != "van" && w != "von" && w != "bin" {
			return false
		}
	}
	return true
}
