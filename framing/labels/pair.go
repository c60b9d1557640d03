package labels

import (
	"math"
	"slices"
)

// PairFeatures names what two namings are compared by, in the order of the
// model's weights.
func PairFeatures() []string {
	return append([]string{
		"same noun", "kindred noun", "noun likeness", "noun without vector", "phrase likeness", "words in common",
		"same content", "one is bare", "both bare", "other content", "content in common",
		"same noun, other content", "same noun, both bare", "same noun, one bare", "kindred, both bare", "kindred, other content",
		"noun is the other's modifier", "name is the other's modifier", "owner is the other",
		"same state", "other state", "state of one",
		"same owner", "other owner",
		"both definite", "neither definite", "other number",
		"apposed", "same sentence", "same documents", "same deeds",
		"rarer share", "frequent share", "letters of a name", "letters in common",
		"marks in common", "other marks", "name in common", "same noun of people", "same verb and noun",
	}, classPairs()...)
}

func classPairs() []string {
	names := []string{"person", "place", "proper", "role", "people", "thing", "action"}
	var out []string
	for i := range names {
		for j := i; j < len(names); j++ {
			out = append(out, names[i]+" and "+names[j])
		}
	}
	return out
}

// features compares two namings.
// They go into x, which is returned.
func (e *Evidence) features(a, b *compared, x []float64) []float64 {
	x = x[:0]
	flag := func(yes bool) bool {
		if yes {
			x = append(x, 1)
		} else {
			x = append(x, 0)
		}
		return yes
	}
	put := func(v float64) { x = append(x, v) }
	m, n := a.m, b.m
	described := a.class >= role && b.class >= role
	sameHead := m.Head == n.Head && m.Head != ""
	sameNoun := sameHead && described && (a.noun == b.noun || a.class == action || b.class == action)
	kindredNoun := sameHead && described && !sameNoun
	flag(sameNoun)
	flag(kindredNoun)
	like := 0.0
	if a.head != nil && b.head != nil && !sameHead {
		like = max(0, product(a.head, b.head))
	}
	put(like)
	flag(described && !sameHead && (a.head == nil || b.head == nil))
	if a.mean != nil && b.mean != nil {
		put(product(a.mean, b.mean))
	} else {
		put(0)
	}
	put(cosine(a.words, b.words))
	common := overlap(a.content, b.content)
	bareA, bareB := len(a.content) == 0, len(b.content) == 0
	flag(!bareA && slices.Equal(a.content, b.content))
	oneBare := flag(bareA != bareB && described)
	bothBare := flag(bareA && bareB && described)
	other := flag(!bareA && !bareB && common == 0)
	if !bareA && !bareB {
		put(float64(common) / float64(min(len(a.content), len(b.content))))
	} else {
		put(0)
	}
	flag(sameNoun && other)
	flag(sameNoun && bothBare)
	flag(sameNoun && oneBare)
	flag(kindredNoun && bothBare)
	flag(kindredNoun && other)
	flag(described && !sameHead && (slices.Contains(a.content, n.Head) || slices.Contains(b.content, m.Head)))
	flag(nameModifies(a, b) || nameModifies(b, a))
	flag(owns(a, b) || owns(b, a))
	flag(m.State != "" && m.State == n.State)
	flag(m.State != "" && n.State != "" && m.State != n.State)
	flag((m.State == "") != (n.State == ""))
	flag(m.Owner != "" && m.Owner == n.Owner)
	flag(m.Owner != "" && n.Owner != "" && m.Owner != n.Owner)
	flag(m.Definite && n.Definite && described)
	flag(!m.Definite && !n.Definite && described)
	flag(described && m.Plural != n.Plural)
	times := 0
	if a.apposed && b.apposed {
		times = e.apposed[apposition{min(m.Form, n.Form), max(m.Form, n.Form)}]
	}
	put(math.Log1p(float64(times)))
	put(float64(shared(a.sentences, b.sentences)) / float64(min(len(a.sentences), len(b.sentences))))
	put(float64(shared(a.docs, b.docs)) / float64(min(len(a.docs), len(b.docs))))
	put(cosine(a.deeds, b.deeds))
	put(min(a.often, b.often))
	put(max(a.often, b.often))
	flag(lettersOf(a, b) || lettersOf(b, a))
	put(dice(a.letters, b.letters))
	marks := overlap(m.Marks, n.Marks)
	flag(marks > 0)
	flag(len(m.Marks) > 0 && len(n.Marks) > 0 && marks == 0)
	flag(len(a.names) > 0 && len(b.names) > 0 && overlap(a.names, b.names) > 0)
	flag(sameNoun && a.class == people)
	flag(sameHead && (a.class == action) != (b.class == action))
	from := len(x)
	for range classes * (classes + 1) / 2 {
		x = append(x, 0)
	}
	lo, hi := int(min(a.class, b.class)), int(max(a.class, b.class))
	x[from+lo*classes-lo*(lo-1)/2+hi-lo] = 1
	return x
}

func overlap(a, b []string) int {
	n := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			n++
		}
	}
	return n
}

// nameModifies reports whether a's name stands among b's modifiers.
func nameModifies(a, b *compared) bool {
	switch a.class {
	case place:
		return b.class != place && b.m.State == a.m.State
	case person, proper:
		if b.class < role {
			return false
		}
		return slices.Contains(b.content, a.last) || slices.Contains(b.owner, a.names[len(a.names)-1])
	}
	return false
}

// owns reports whether a's form is b's owner.
func owns(a, b *compared) bool { return b.m.Owner != "" && b.m.Owner == a.m.Form }

// lettersOf reports whether a's form is the initials of b's.
func lettersOf(a, b *compared) bool { return a.short != "" && a.short == b.initial }

// dice is the Dice coefficient of two sorted sets.
func dice(a, b []uint16) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2 * float64(shared(a, b)) / float64(len(a)+len(b))
}
