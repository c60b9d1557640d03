package labels

import "slices"

// alternatives reports whether two names exclude each other: a description that only says more of what another
// names ("the party's lawmakers", "lawmakers") is no other name for it.
func alternatives(ms []*Mention) bool {
	for i, m := range ms {
		for _, n := range ms[:i] {
			if !saysMore(m, n) && !saysMore(n, m) {
				return true
			}
		}
	}
	return false
}

// saysMore reports whether a description is another with more words to the same noun.
func saysMore(m, n *Mention) bool {
	if n.Head != "" && slices.Contains(m.Content, n.Head) {
		return true // "military force", "military"
	}
	return m.Kind == n.Kind && singular(m.Noun) == singular(n.Noun) && (m.Kind == Common || m.Kind == Role) && subset(n.Content, m.Content)
}
