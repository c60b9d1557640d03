package cast

import (
	"slices"

	"parallax/corpus/gazetteer"
)

// relate notes that a name is introduced as somebody's kin: "first lady Lena Hart",
// "his son, Jay Hart". A kin of the same family name is then the other bearer's.
func (c *Cast) relate(k int, n *name) {
	e := &c.Entities[k]
	if e.kin > 0 {
		e.kin = min(e.kin, n.From+1)
		return
	}
	i := n.whole.From - 1
	if i >= 0 && c.text.Low(i) == "," {
		i--
	}
	if slices.Contains(n.titles, "lady") || i >= 0 && c.text.Open(i) && kin(c.text.Low(i)) {
		e.kin = n.From + 1
	}
}

// unrelated leaves out of the bearers of a family name those who are introduced as
// kin, where another is left or their introduction is still to come; a title of
// their gender may be theirs.
func (c *Cast) unrelated(fit []int, n *name) []int {
	if n.gender == gazetteer.Male || n.gender == gazetteer.Female {
		return fit
	}
	mains := slices.DeleteFunc(slices.Clone(fit), func(k int) bool { return c.Entities[k].kin > 0 })
	if len(mains) > 0 {
		return mains
	}
	return slices.DeleteFunc(fit, func(k int) bool { return c.Entities[k].kin > n.From+1 })
}

func kin(low string) bool {
	switch low {
	case "wife", "husband", "spouse", "widow", "widower", "son", "daughter", "brother", "sister", "father", "mother", "stepson", "stepdaughter", "son-in-law", "daughter-in-law", "lady", "child":
		return true
	}
	return false
}

// younger finds the given and family names of a text that stand for two persons: with
// "Jr." for one and, more often, without for the other.
func younger(names []name) map[string]bool {
	count := map[string]int{}
	seen := map[string]bool{}
	for i := range names {
		n := &names[i]
		if n.kind != personName || len(n.words) < 2 {
			continue
		}
		whole := n.words[0] + " " + familyName(n.words)
		if generation(n.words[len(n.words)-1]) {
			count[whole]--
			seen[whole] = true
		} else {
			count[whole]++
		}
	}
	for whole := range seen {
		seen[whole] = count[whole] > 0
	}
	return seen
}
