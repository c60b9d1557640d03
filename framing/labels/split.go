package labels

// A draft is read by a person: draftReferents referents with draftLabels labels
// each are as much as one sitting takes, in at most 400 lines.
const (
	draftReferents = 20
	draftLabels    = 5
)

// Split parts discovered referents into those of a draft to read, the most
// telling first with the most frequent of their labels, and the rest.
func Split(found []Referent) (draft, rest []Referent) {
	for i, r := range found {
		if i >= draftReferents {
			rest = append(rest, r)
			continue
		}
		short := r
		short.Labels = r.Labels[:min(len(r.Labels), draftLabels)]
		draft = append(draft, short)
		if len(r.Labels) > draftLabels+1 {
			left := r
			left.Labels = r.Labels[draftLabels:]
			rest = append(rest, left)
		}
	}
	return draft, rest
}
