package names

import (
	"parallax/framing/codebook"
	"parallax/framing/compare"
	"parallax/framing/sentiment"
	"parallax/framing/study"
	"parallax/framing/value"
)

// A stance is how the names of one family stand to their referent beside its other names, in the whole corpus.
type stance struct {
	attitude, connotation value.Value
}

// family is a family of names of a referent.
type family struct{ referent, name string }

// stances tell of each family in which attitude its names are used, and how dark or bright the names themselves are,
// both less the same of the referent's other names. "Killings" is darker than "raid" wherever it stands; that
// "activist" is a name of friends only its sentences tell.
func stances(s *compare.Study) map[family]stance {
	type sums struct {
		toward, score, n float64
		docs, last       int
	}
	add := func(x *sums, toward, score float64, doc int) {
		x.toward, x.score, x.n = x.toward+toward, x.score+score, x.n+1
		if x.last != doc+1 {
			x.docs, x.last = x.docs+1, doc+1
		}
	}
	entries := s.Options.Codebook.Entries()
	scorer := sentiment.VADER() // by its list of words: a model of sentences has no say about a name alone
	scores := map[uint32]float64{}
	of, whole := map[family]*sums{}, map[string]*sums{}
	for i := range s.Tally.Mentions {
		m := &s.Tally.Mentions[i]
		e := &entries[m.Entry]
		if e.Kind != codebook.LabelEntry {
			continue
		}
		score, ok := scores[m.Form]
		if !ok {
			score = scorer.Score(s.Tally.Forms.Term(m.Form)).Compound
			scores[m.Form] = score
		}
		key := family{e.Referent, e.Family}
		if of[key] == nil {
			of[key] = &sums{}
		}
		if whole[e.Referent] == nil {
			whole[e.Referent] = &sums{}
		}
		doc := s.Tally.Statements[m.Statement].Doc
		add(of[key], m.Toward, score, doc)
		add(whole[e.Referent], m.Toward, score, doc)
	}
	out := map[family]stance{}
	for key, x := range of {
		all := whole[key.referent]
		rest := sums{toward: all.toward - x.toward, score: all.score - x.score, n: all.n - x.n}
		if rest.n == 0 {
			why := value.Undefined("the referent has no other names")
			out[key] = stance{why, why}
			continue
		}
		st := stance{connotation: value.Of(x.score/x.n - rest.score/rest.n)}
		switch {
		case s.Options.Toward != study.TowardAll && s.Options.Toward != key.referent:
			st.attitude = value.Undefined("attitudes to the referent were not asked for")
		case x.docs < s.Options.MinDocs:
			st.attitude = value.Undefined("in %d documents, and an attitude needs %d", x.docs, s.Options.MinDocs)
		default:
			st.attitude = value.Of(x.toward/x.n - rest.toward/rest.n)
		}
		out[key] = st
	}
	return out
}
