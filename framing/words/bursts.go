package words

import (
	"fmt"

	"parallax/framing/compare"
	"parallax/framing/inference"
	"parallax/framing/study"
)

// burstsApart is how many times more unevenly a group's words lie in its documents than those of the rest before it is
// told. In invented corpora without a difference it is .6 to 1.3 with 30 documents and more a group, and about 3
// where a group's words come in bursts three times as strong (docs/inference.md).
const burstsApart = 2.5

// burstWarnings tell of groups whose words stand in fewer documents each, and more often there, than the same words do in the
// others. A test by document then calls words that are used as often: it cannot know whether a word
// that a group's documents lack is rare in them or comes in bursts that it missed.
func burstWarnings(s *compare.Study, contrasts []inference.Contrast, words *Tested) ([]study.Warning, error) {
	var out []study.Warning
	for _, c := range contrasts {
		v, err := words.units.Design.Bursts(c)
		if err != nil {
			return nil, err
		}
		x, ok := v.Get()
		if !ok || x < burstsApart {
			continue
		}
		group := s.Sides.Groups[c.Target].Name
		out = append(out, study.Warning{
			Code: "bursts", Subject: group,
			Text: fmt.Sprintf("the words of %s stand in fewer documents each, and more often there, than they do in %s (their bursts are %.1f times as strong): a word that is called rarer may be as frequent, and stand in fewer documents",
				group, s.ReferenceName(c), x),
			Remedy: "look at how many documents a word stands in (target_docs, reference_docs) and not at its rate; group by what the documents are about, or compare within it (--within)",
		})
	}
	return out, nil
}
