package names

import "parallax/framing/compare"

// familyColumn is a family of names in one voice, as a column of tests.
type familyColumn struct {
	slot, item int
	labelItem
}

// families lists the family totals of the label table, voice by voice.
func (t *labelTable) families() []familyColumn {
	var list []familyColumn
	for slot := range compare.VoiceNames() {
		for i, item := range t.items {
			if item.family != "" && item.label == "" {
				list = append(list, familyColumn{slot, i, item})
			}
		}
	}
	return list
}

// alone says of each referent whether it has but one family, whose share is all.
func (t *labelTable) alone() map[string]bool {
	count := map[string]int{}
	for _, item := range t.items {
		if item.family != "" && item.label == "" {
			count[item.referent]++
		}
	}
	alone := map[string]bool{}
	for referent, n := range count {
		alone[referent] = n == 1
	}
	return alone
}

// sameWhole reports whether two columns are parts of one referent in one voice.
func sameWhole(a, b familyColumn) bool { return a.slot == b.slot && a.of == b.of }
