package labels

import (
	"cmp"
	"slices"
)

// company is a word that goes with a referent, and how.
type company struct{ group, referent, part, word string }

type companyCount struct{ count, docs, last int }

func (p *Portrayal) company(c company, doc int) {
	n := p.words[c]
	if n == nil {
		n = &companyCount{last: -1}
		p.words[c] = n
	}
	n.count++
	if n.last != doc {
		n.docs++
		n.last = doc
	}
}

// A CompanyRow is a word that goes with a referent: a modifier, or a verb by
// what the referent does in it.
type CompanyRow struct {
	Group, Referent, Part, Word string
	Count, Docs                 int
}

// Company gives the words that go with each referent in at least minDocs
// documents of a group, the most frequent first.
func (p *Portrayal) Company(minDocs int) []CompanyRow {
	var out []CompanyRow
	for k, n := range p.words {
		if n.docs >= minDocs {
			out = append(out, CompanyRow{k.group, k.referent, k.part, k.word, n.count, n.docs})
		}
	}
	slices.SortFunc(out, func(a, b CompanyRow) int {
		return cmp.Or(cmp.Compare(a.Referent, b.Referent), cmp.Compare(a.Group, b.Group), cmp.Compare(a.Part, b.Part),
			cmp.Compare(b.Count, a.Count), cmp.Compare(a.Word, b.Word))
	})
	return out
}
