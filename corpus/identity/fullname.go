package identity

import (
	"slices"

	"parallax/corpus/gazetteer"
)

// joinPersons makes one of the forms of a person's full name: first those of one
// given name, then a nickname with the given name that it stands for.
func joinPersons(forms []*form, c *Census) {
	families := map[string][]*form{}
	var order []string
	for _, f := range forms {
		if f.kind != fullName {
			continue
		}
		key := f.person.family + " " + f.person.suffix
		if families[key] == nil {
			order = append(order, key)
		}
		families[key] = append(families[key], f)
	}
	for _, key := range order {
		joinFamily(families[key], c)
	}
}

// joinFamily takes the bearers of one family name.
func joinFamily(family []*form, c *Census) {
	given := map[string][]*form{}
	var order []string
	for _, f := range family {
		if given[f.person.given] == nil {
			order = append(order, f.person.given)
		}
		given[f.person.given] = append(given[f.person.given], f)
	}
	for _, name := range order {
		for _, one := range byMiddle(given[name]) {
			for _, f := range one[1:] {
				join(one[0], f, ByMiddle, 0)
			}
		}
	}
	// A nickname joins the only given name of the family that it can stand for,
	// and only one nickname joins a given name: Bill and Will may be two.
	takes := map[string][]string{}
	for _, nick := range order {
		var formal []string
		for _, name := range gazetteer.GivenNames(nick) {
			if len(given[name]) > 0 {
				formal = append(formal, name)
			}
		}
		if len(formal) == 1 {
			takes[formal[0]] = append(takes[formal[0]], nick)
		}
	}
	for _, name := range order {
		if len(takes[name]) != 1 || len(takes[takes[name][0]]) > 0 {
			continue
		}
		nick := given[takes[name][0]]
		both := slices.Concat(given[name], nick)
		if oneMiddle(both) && !c.parted(given[name], nick) {
			join(given[name][0], nick[0], ByNickname, 0)
		}
	}
}

// parted reports whether a document names both sides as different sources.
func (c *Census) parted(a, b []*form) bool {
	for _, f := range a {
		for _, g := range b {
			for _, s := range f.spellings[:min(len(f.spellings), maxNamesakes)] {
				for _, t := range g.spellings[:min(len(g.spellings), maxNamesakes)] {
					pair := [2]string{min(s.key, t.key), max(s.key, t.key)}
					if c.apart[pair] > 0 {
						return true
					}
				}
			}
		}
	}
	return false
}
