package overview

import (
	"fmt"

	"parallax/framing/compare"
	"parallax/framing/observation"
	"parallax/framing/study"
)

// wholeCluster is the part of all documents from which one value makes a
// cluster that leaves little to test.
const wholeCluster = 0.5

// observationWarnings tell what --cluster and --within make of the documents.
func observationWarnings(s *compare.Study) []study.Warning {
	var out []study.Warning
	documents := len(s.Tally.Docs)
	for _, of := range []struct {
		flag, does string
		joined     observation.Joined
	}{
		{"cluster", "documents of one %s are one observation in tests and intervals", s.Observations.Clusters},
		{"within", "documents are permuted within one %s only, so p says whether the groups differ there; shares and their intervals are over all documents", s.Observations.Strata},
	} {
		j := of.joined
		if j.Field == "" {
			continue
		}
		w := study.Warning{Code: of.flag, Subject: j.Field,
			Text: fmt.Sprintf(of.does, j.Field) + fmt.Sprintf(": %d of %d documents share one of %d", j.Documents, documents, j.Values)}
		if j.Missing > 0 {
			w.Text += fmt.Sprintf("; %d have none", j.Missing)
		}
		if float64(j.Largest) > wholeCluster*float64(documents) {
			w.Text += fmt.Sprintf("; %d documents share one and the same, and little is left to test", j.Largest)
			w.Remedy = "choose a field with more values"
		} else if of.flag == "within" && 2*j.Documents < documents {
			w.Text += "; the others have nobody to be compared with, and little is left to test"
			w.Remedy = "choose a field whose values documents of several groups share"
		} else if j.Values == 0 {
			w.Text += ", so it changes nothing"
			w.Remedy = "choose a field whose values several documents share"
		}
		out = append(out, w)
	}
	return out
}
