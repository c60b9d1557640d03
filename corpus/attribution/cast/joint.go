package cast

import (
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/corpus/gazetteer"
)

// maxJoin is how many words of a title may stand between "and" and a name that it
// joins.
const maxJoin = 5

// join enters, behind a name that "and" joins to the one before it, those whom both
// name together: who is meant by "they", "both" or "the couple" afterwards.
func (c *Cast) join(sentence int) {
	m := c.Mentions[len(c.Mentions)-1]
	members := c.joined(m, sentence)
	if len(members) < 2 {
		return
	}
	k := -1
	for _, j := range c.joints {
		if slices.Equal(c.Entities[j].members, members) {
			k = j
		}
	}
	if k < 0 {
		k = len(c.Entities)
		names := make([]string, len(members))
		for i, e := range members {
			names[i] = c.Entities[e].Name
		}
		c.Entities = append(c.Entities, Entity{Name: strings.Join(names, " and "), Type: corpus.TypeGroup, plural: true, members: members})
		if c.joints = append(c.joints, k); len(c.joints) > maxJoints {
			c.joints = c.joints[1:]
		}
	}
	m.Entity = k
	e := &c.Entities[k]
	e.mentions++
	e.last = m
	c.Mentions = append(c.Mentions, m)
}

// maxJoints bounds the joint entities that are looked at again.
const maxJoints = 16

// joined are the entities of the names that end with a mention, in order.
func (c *Cast) joined(m Mention, sentence int) []int {
	var out []int
	from := c.sentences[sentence].From
	and := true
	for len(out) < maxJoint {
		if m.Entity < 0 || m.Kind != ByName || len(c.Entities[m.Entity].members) > 0 || c.Entities[m.Entity].Place || slices.Contains(out, m.Entity) ||
			len(out) > 0 && c.Entities[out[0]].Type != c.Entities[m.Entity].Type {
			break
		}
		out = append([]int{m.Entity}, out...)
		i := m.From - 1
		for and && i > from && i > m.From-maxJoin && (strings.HasPrefix(c.text.Tag(i), "N") || c.text.Tag(i) == "PRP$" || c.text.Low(i) == "," && c.kin(i)) && c.text.Low(i) != "and" {
			i--
		}
		if i <= from || and && c.text.Low(i) != "and" || !and && c.text.Low(i) != "," {
			break
		}
		if i--; and && c.text.Low(i) == "," && i > from {
			i--
		}
		before, ok := c.At(i)
		if !ok || before.To != i+1 {
			break
		}
		m, and = before, false
	}
	switch {
	case len(out) < 2 || and:
		return nil
	}
	if t := c.Entities[out[0]].Type; t != corpus.TypePerson && t != corpus.TypeOrganisation {
		return nil
	}
	return out
}

// kin reports whether somebody's relative ends before a comma at i: "her husband,".
func (c *Cast) kin(i int) bool { return i > 1 && c.text.Tag(i-2) == "PRP$" && c.text.Tag(i-1) == "NN" }

// together is the joint entity that a word for two points back to, -1 for none.
func (c *Cast) together(sentence int) int {
	for i := len(c.joints) - 1; i >= 0; i-- {
		if e := &c.Entities[c.joints[i]]; e.last.Sentence >= sentence-maxBack && e.last.Sentence <= sentence && c.Entities[e.members[0]].Type == corpus.TypePerson {
			return c.joints[i]
		}
	}
	return -1
}

// bearers is the joint entity whose members all bear the title that a plural says
// ("the senators"), -1 for none.
func (c *Cast) bearers(plural string, sentence int) int {
	one := strings.TrimSuffix(plural, "s")
	if kind, _ := gazetteer.Title(one); kind == gazetteer.NoTitle || one == plural {
		return -1
	}
	for i := len(c.joints) - 1; i >= 0; i-- {
		e := &c.Entities[c.joints[i]]
		if e.last.Sentence < sentence-maxBack || e.last.Sentence > sentence {
			continue
		}
		if !slices.ContainsFunc(e.members, func(k int) bool { return !slices.Contains(c.Entities[k].titles, one) }) {
			return c.joints[i]
		}
	}
	return -1
}

// pair reports whether a noun is one for two people who were named.
func pair(low string) bool {
	switch low {
	case "couple", "pair", "duo", "trio", "both", "two":
		return true
	}
	return false
}

// Members are the names of those whom a joint entity joins; none for one alone.
func (c *Cast) Members(entity int) []string {
	var out []string
	for _, k := range c.Entities[entity].members {
		out = append(out, c.Entities[k].Name)
	}
	return out
}
