package gate

import (
	"slices"

	"parallax/framing"
	"parallax/framing/value"
)

// labelShare is the share of a family among the names for its referent. For
// one group it is the result's estimate; for all groups together it is the
// share of the summed counts, which has no interval.
func labelShare(f *Facts, args []Arg) []sample {
	var out []sample
	for _, sel := range each(args, f.values) {
		if !f.families(sel, args) {
			continue
		}
		s := sample{args: sel}
		voice := valueOf(sel, "voice", framing.AllVoices)
		referent, family := valueOf(sel, "referent", ""), valueOf(sel, "family", "")
		groups, why := f.groupsOf(sel)
		switch len(groups) {
		case 0:
			s.number = missing(0, "%s", why)
		case 1:
			s.number, s.behind.refs = f.shareIn(groups[0], voice, referent, family)
		default:
			s.number = f.shareOver(groups, voice, referent, family)
		}
		out = append(out, s)
	}
	return out
}

// families reports whether the referent has the family, where a * chose it.
func (f *Facts) families(chosen []Arg, args []Arg) bool {
	if valueOf(args, "family", "") != Every {
		return true
	}
	referent, family := valueOf(chosen, "referent", ""), valueOf(chosen, "family", "")
	return slices.ContainsFunc(f.Labels, func(l LabelFact) bool { return l.Referent == referent && l.Family == family })
}

func (f *Facts) shareIn(group, voice, referent, family string) (Number, []framing.PassageRef) {
	total, ok := f.label(group, voice, referent, "")
	if !ok || total.Count == 0 {
		return missing(0, "%s has no name for %s%s", group, referent, inVoice(voice)), nil
	}
	if row, ok := f.label(group, voice, referent, family); ok {
		return row.Share, row.passages
	}
	// A family that nobody uses has no row.
	return exact(value.Of(0), total.Docs), nil
}

func (f *Facts) shareOver(groups []string, voice, referent, family string) Number {
	count, all, units := 0, 0, 0
	for _, g := range groups {
		if total, ok := f.label(g, voice, referent, ""); ok {
			all += total.Count
			units += total.Docs
		}
		if row, ok := f.label(g, voice, referent, family); ok {
			count += row.Count
		}
	}
	if all == 0 {
		return missing(0, "no name for %s%s", referent, inVoice(voice))
	}
	return exact(value.Of(float64(count)/float64(all)), units)
}

func inVoice(voice string) string {
	if voice == framing.AllVoices {
		return ""
	}
	return " in the " + voice + " voice"
}

// unmatchedShare is the share of a group's documents in which no name of the
// referent stands. For all groups together it exists where the groups share
// no document.
func unmatchedShare(f *Facts, args []Arg) []sample {
	var out []sample
	for _, sel := range each(args, f.values) {
		s := sample{args: sel}
		referent := valueOf(sel, "referent", "")
		groups, why := f.groupsOf(sel)
		documents, matched := 0, 0
		for _, g := range groups {
			for i := range f.Groups {
				if f.Groups[i].Group == g {
					documents += f.Groups[i].Documents
				}
			}
			if total, ok := f.label(g, framing.AllVoices, referent, ""); ok {
				matched += total.Docs
			}
		}
		switch {
		case len(groups) == 0:
			s.number = missing(0, "%s", why)
		case documents == 0:
			s.number = missing(0, "no document")
		case len(groups) > 1 && documents != f.Documents:
			s.number = missing(f.Documents, "the groups share documents: name one group")
		default:
			s.number = exact(value.Of(float64(documents-matched)/float64(documents)), documents)
		}
		out = append(out, s)
	}
	return out
}

func voiceShares(f *Facts, args []Arg) []sample {
	var out []sample
	for _, sel := range each(args, f.values) {
		voice := valueOf(sel, "voice", "")
		groups, why := f.groupsOf(sel)
		number := missing(0, "%s", why)
		if len(groups) > 0 {
			number = f.voiceShareOf(groups, voice)
		}
		out = append(out, sample{args: sel, number: number})
	}
	return out
}

func (f *Facts) voiceShareOf(groups []string, voice string) Number {
	said, all, documents := 0.0, 0.0, 0
	for _, g := range groups {
		for i := range f.Groups {
			fact := &f.Groups[i]
			if fact.Group != g || fact.Words == 0 {
				continue
			}
			share, ok := fact.share(voice).Get()
			if !ok {
				return missing(fact.Documents, "%s: %s", g, fact.share(voice).Why())
			}
			said += float64(share * float64(fact.Words))
			all += float64(fact.Words)
			documents += fact.Documents
		}
	}
	if all == 0 {
		return missing(0, "no word")
	}
	return exact(value.Of(said/all), documents)
}

// share is a voice's share of the group's words.
func (g *GroupFact) share(voice string) value.Value {
	switch voice {
	case "own":
		return g.Own.Value
	case "quoted":
		return g.Quoted.Value
	case "reported":
		return g.Reported.Value
	}
	return value.Of(1)
}
