package attribution

// A line is what the sequence model reads at once: a sentence, or several that
// a quotation runs over. Its items are words and marks, and each quotation of
// more than maxScare words as one item, so that what stands before and behind
// it are neighbours.
type line struct {
	items []item
	block int
}

// An item is a range of tokens; quotation is -1 for a single token.
type item struct {
	from, to  int
	quotation int
}

// lines cuts a page into lines. Together their items hold every token once.
func (p *page) lines() []line {
	var out []line
	var cur line
	i := 0
	for _, s := range p.sentences {
		if i >= s.to { // a quotation went over all of it
			continue
		}
		cur.block = s.block
		for i = max(i, s.from); i < s.to; {
			q := p.inside[i]
			if q < 0 || !p.folds(q) {
				cur.items = append(cur.items, item{i, i + 1, -1})
				i++
				continue
			}
			j := i + 1
			for j < len(p.tokens) && p.inside[j] == q && (j < s.to || p.sentences[p.sentenceAt(p.tokens[j].Start)].block == s.block) {
				j++
			}
			cur.items = append(cur.items, item{i, j, q})
			i = j
		}
		if i > s.to {
			// the quotation ends inside a later sentence: go on with it, unless
			// it ends where that sentence does
			last := p.sentences[p.sentenceAt(p.tokens[i-1].Start)]
			if i < last.to {
				continue
			}
		}
		out = append(out, cur)
		cur = line{}
	}
	if len(cur.items) > 0 {
		out = append(out, cur)
	}
	return out
}

// folds reports whether a quotation is one item: it is longer than a scare quote.
func (p *page) folds(q int) bool { return p.words[q] > maxScare || p.quotations[q].turn }
