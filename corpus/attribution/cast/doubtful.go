package cast

import "parallax/corpus/gazetteer"

// demote makes things of names that nothing shows to be a person's and whose words
// the text also writes small: "Report", "Privacy Policy".
func (c *Cast) demote(names []name) {
	doubtful := map[string]bool{}
	for i := range names {
		if n := &names[i]; c.doubtful(n) {
			for _, w := range n.words {
				doubtful[w] = false
			}
		}
	}
	if len(doubtful) == 0 {
		return
	}
	for i := range c.text.Len() {
		if small, ok := doubtful[c.text.Low(i)]; ok && !small && !c.capital(i) {
			doubtful[c.text.Low(i)] = true
		}
	}
	for i := range names {
		n := &names[i]
		if !c.doubtful(n) {
			continue
		}
		thing := true
		for _, w := range n.words {
			thing = thing && (doubtful[w] || pageWord(w))
		}
		if thing {
			n.kind, n.gender = thingName, gazetteer.Unsaid
		}
	}
}

// doubtful reports whether a name is taken for a person's, if at all, for want of
// anything better.
func (c *Cast) doubtful(n *name) bool {
	switch {
	case n.sure || len(n.titles) > 0 || n.gender == gazetteer.Male || n.gender == gazetteer.Female:
		return false
	case n.kind == anyName:
		return len(c.family[n.words[0]]) == 0 && c.lists.Given(n.words[0]) == gazetteer.Unsaid
	}
	return n.kind == personName
}

// pageWord reports whether a word is one of the page around an article.
func pageWord(low string) bool {
	switch low {
	case "privacy", "policy", "advertisement", "continue", "newsletter", "newsletters", "related", "coverage", "slideshow", "story", "photo", "photos", "image", "images", "follow", "updated", "copyright", "subscribe", "caption", "playback", "tens", "hundreds", "thousands", "dozens", "scores", "r", "d":
		return true
	}
	return len(low) == 1
}
