package gate

import (
	"parallax/framing"
	"parallax/framing/value"
)

// sentiment is a group's mean sentiment in one voice, of its sentences or
// toward a referent; for all groups together the mean over all that they
// count, without an interval.
func sentiment(f *Facts, args []Arg) []sample {
	var out []sample
	for _, sel := range each(args, f.values) {
		s := sample{args: sel}
		voice, referent := valueOf(sel, "voice", framing.AllVoices), valueOf(sel, "referent", "")
		groups, why := f.groupsOf(sel)
		switch len(groups) {
		case 0:
			s.number = missing(0, "%s", why)
		case 1:
			s.number, s.behind.refs = f.moodOf(groups[0], voice, referent)
		default:
			s.number = f.moodOver(groups, voice, referent)
		}
		out = append(out, s)
	}
	return out
}

func (f *Facts) mood(group, voice, referent string) *SentimentFact {
	for i := range f.Sentiment {
		if s := &f.Sentiment[i]; s.Group == group && s.Voice == voice && s.Referent == referent {
			return s
		}
	}
	return nil
}

func (f *Facts) moodOf(group, voice, referent string) (Number, []framing.PassageRef) {
	if m := f.mood(group, voice, referent); m != nil {
		return m.Mean, m.passages
	}
	return missing(0, "%s has %s%s", group, noneOf(referent), inVoice(voice)), nil
}

func (f *Facts) moodOver(groups []string, voice, referent string) Number {
	sum, count, units := 0.0, 0, 0
	for _, g := range groups {
		m := f.mood(g, voice, referent)
		if m == nil {
			continue
		}
		if mean, ok := m.Mean.Value.Get(); ok {
			sum += float64(mean * float64(m.Count))
			count += m.Count
			units += m.Mean.Units
		}
	}
	if count == 0 {
		return missing(0, "%s%s", noneOf(referent), inVoice(voice))
	}
	return exact(value.Of(sum/float64(count)), units)
}

// noneOf says what is missing where there is no sentiment.
func noneOf(referent string) string {
	if referent == "" {
		return "no sentence"
	}
	return "no measured attitude to " + referent
}
