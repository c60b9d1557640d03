package audit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// spelling finds outlets that are one and stand under two names: "nyt" and
// "NYT", "The Herald" and "Herald", "fox-news" and "Fox News".
type spelling struct{}

func (spelling) add(*seen) {}

func (spelling) findings(c *summary) []Finding {
	same := map[string][]*outlet{}
	for _, o := range c.outlets {
		if key := outletKey(o.Name); key != "" {
			same[key] = append(same[key], o)
		}
	}
	var all []Finding
	for _, o := range c.outlets { // in the order of the names
		group := same[outletKey(o.Name)]
		if len(group) < 2 || group[0] != o {
			continue
		}
		slices.SortStableFunc(group, func(a, b *outlet) int { return cmp.Compare(b.Documents, a.Documents) })
		var names []string
		f := Finding{Code: "outlet-spelling", Of: c.documents, Remedy: "give the outlet one name in the source: it is compared with itself"}
		for _, g := range group {
			names = append(names, fmt.Sprintf("%q (%d)", g.Name, g.Documents))
			f.Documents += g.Documents
		}
		f.Text = "outlets whose names differ in capitals, marks or an article only: " + strings.Join(names, ", ")
		all = append(all, f)
	}
	return all
}

// outletKey is a name without what spellings of one name differ in.
func outletKey(name string) string {
	name = strings.ToLower(strings.TrimSpace(name))
	name = strings.TrimPrefix(strings.TrimPrefix(name, "www."), "the ")
	for _, end := range []string{".com", ".org", ".net", ".co.uk", " online"} {
		name = strings.TrimSuffix(name, end)
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, name)
}
