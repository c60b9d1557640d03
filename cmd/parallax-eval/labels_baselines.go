package main

import (
	"slices"
	"strings"

	"parallax/corpus/inflection"
)

// baselineNames names the groupings that labels are held against, made from
// the words of the marked spans alone.
func baselineNames() []string { return []string{"exact string", "head lemma", "name parts + head"} }

// baselines gives each mention its group under each baseline.
func baselines(ms []goldMention) ([][]string, error) {
	lemmas, err := inflection.Open()
	if err != nil {
		return nil, err
	}
	exact, head, parts := make([]string, len(ms)), make([]string, len(ms)), make([]string, len(ms))
	var names []string
	for i, m := range ms {
		exact[i] = m.text
		words := basePhraseWords(m.text)
		last := ""
		if len(words) > 0 {
			last = words[len(words)-1]
		}
		head[i] = lemmas.Lemma(strings.ToLower(last))
		parts[i] = head[i]
		if n := capitals(words); n != "" {
			parts[i] = "name " + n
			names = append(names, n)
		}
	}
	slices.Sort(names)
	joined := joinedNames(names)
	for i, p := range parts {
		if n, ok := strings.CutPrefix(p, "name "); ok {
			parts[i] = "name " + joined[n]
		}
	}
	return [][]string{exact, head, parts}, nil
}

// basePhraseWords are a mention's words up to a comma or preposition.
func basePhraseWords(mention string) []string {
	var out []string
	for _, w := range strings.Fields(mention) {
		switch strings.ToLower(w) {
		case ",", "of", "in", "on", "for", "with", "to", "from", "at", "by", "about", "between", "over", "against", "who", "that", "which":
			if len(out) > 0 {
				return out
			}
		}
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		ends := strings.HasSuffix(w, ",")
		if w = strings.Trim(w, ".,\"'`“”‘’()"); w != "" {
			out = append(out, w)
		}
		if ends && len(out) > 0 {
			return out
		}
	}
	return out
}

// capitals are the words written with a capital at the end of a phrase, folded.
func capitals(words []string) string {
	from := len(words)
	for from > 0 && 'A' <= words[from-1][0] && words[from-1][0] <= 'Z' {
		from--
	}
	return strings.ToLower(strings.Join(words[from:], " "))
}

// joinedNames joins names of which one holds all words of the other ("Orlov",
// "Ivan Orlov"), and those that such joins bring together; each gets the first
// of its group. names are sorted, with repetitions.
func joinedNames(names []string) map[string]string {
	distinct := slices.Compact(slices.Clone(names))
	group := make([]int, len(distinct))
	for i := range group {
		group[i] = i
	}
	for i, n := range distinct {
		for j, long := range distinct {
			if i == j || group[i] == group[j] || !holds(strings.Fields(long), strings.Fields(n)) {
				continue
			}
			from, to := max(group[i], group[j]), min(group[i], group[j])
			for k := range group {
				if group[k] == from {
					group[k] = to
				}
			}
		}
	}
	out := make(map[string]string)
	for i, n := range distinct {
		out[n] = distinct[group[i]]
	}
	return out
}

func holds(long, short []string) bool {
	for _, w := range short {
		if !slices.Contains(long, w) {
			return false
		}
	}
	return true
}
