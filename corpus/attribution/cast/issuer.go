package cast

import "slices"

// issued reports whether a noun is one for what a body or a person gives out, so
// that its words are theirs.
func issued(low string) bool {
	switch low {
	case "statement", "release", "tweet", "tweets", "post", "statements", "news-release", "readout", "caption", "announcement":
		return true
	}
	return false
}

// spoken reports whether a noun is one for words of the person or body that it belongs to, where one is named.
func spoken(low string) bool {
	switch low {
	case "account", "accounts", "testimony", "remark", "remarks", "comment", "comments", "words", "version", "feed", "telling", "memory", "recollection", "estimate", "estimates":
		return true
	}
	return false
}

// signed is who is named behind "from" or "by" for a letter: its words are theirs.
func (c *Cast) signed(head, to int) (Ref, bool) {
	switch c.text.Low(head) {
	case "letter", "letters", "email", "e-mail", "memo", "note":
	default:
		return Ref{}, false
	}
	if i := head + 1; i+1 < to && (c.text.Low(i) == "from" || c.text.Low(i) == "by") {
		if r, _ := c.one(i+1, to); r.Kind == ByName && r.Entity >= 0 {
			return r, true
		}
	}
	return Ref{}, false
}

// issuer is who gave out a statement: its possessor, the one behind "from" or
// "by", else who spoke last.
func (c *Cast) issuer(from, head, to int) (Ref, bool) {
	for i := from; i < head; i++ {
		if m, ok := c.At(i); ok && m.Entity >= 0 && (m.Owner || m.Kind == ByName) {
			return c.ref(m, m.From, m.To), true
		}
	}
	for i := head + 1; i+1 < to && i < head+8; i++ {
		if low := c.text.Low(i); low == "from" || low == "by" {
			if r, _ := c.one(i+1, to); !r.Nobody() {
				return r, true
			}
		}
	}
	if k := c.spokeBefore(from); k >= 0 {
		e := &c.Entities[k]
		return Ref{Entity: k, Name: e.Name, Type: e.Type, Kind: ByDescription}, true
	}
	return Ref{}, false
}

// togetherBefore is the joint entity named last before a token, -1 for none.
func (c *Cast) togetherBefore(i int) int {
	n, _ := slices.BinarySearchFunc(c.Mentions, i, func(m Mention, at int) int { return m.From - at })
	for k := n - 1; k >= 0 && k > n-maxNear; k-- {
		if e := c.Mentions[k].Entity; e >= 0 && len(c.Entities[e].members) > 0 {
			return e
		}
	}
	return -1
}

// spokeBefore is the entity that spoke last before a token, -1 for nobody.
func (c *Cast) spokeBefore(i int) int {
	n, _ := slices.BinarySearchFunc(c.Mentions, i, func(m Mention, at int) int { return m.From - at })
	if n < len(c.Mentions) {
		return c.Mentions[n].spoke
	}
	return c.speaker
}
