package keywords

import (
	"fmt"
	"slices"
	"strings"

	"parallax/framing/inference"
	"parallax/framing/measure"
)

// Options say what is compared and shown.
type Options struct {
	// Target is the group whose terms are wanted, "" for every group; Reference the
	// group that it is compared with, "" or Rest for all others.
	Target, Reference string
	// Measures are the IDs of further measures of each term.
	Measures []string
	// Top is how many terms of each target are shown; 0 shows all.
	Top int
	// Only are the terms that are shown, whatever their rank; all where empty. The
	// tests and their correction are of all terms all the same.
	Only []string
	// Inference of p-values and intervals; MinDocs holds for what is shown too.
	Inference inference.Options
}

// Rest is the reference of all other groups.
const Rest = "rest"

// Always are the measures that every row has.
func Always() []string { return []string{"g2", "log_ratio"} }

// Validate names the first option that cannot be carried out.
func (o *Options) Validate() error {
	for _, id := range o.Measures {
		_, errCounts := measure.KeynessByID(id)
		_, errDocs := measure.ByDocumentID(id)
		if errCounts != nil && errDocs != nil {
			return fmt.Errorf("no keyness measure %q: there are %s", id, strings.Join(IDs(), ", "))
		}
	}
	if o.Top < 0 {
		return fmt.Errorf("top %d: must not be negative", o.Top)
	}
	if o.Target == "" && o.Reference != "" {
		return fmt.Errorf("reference %q without a target: name the target as well", o.Reference)
	}
	if o.Target != "" && o.Target == o.Reference {
		return fmt.Errorf("target and reference are both %q", o.Target)
	}
	return o.Inference.Validate()
}

// IDs lists the measures that a keyword may have, sorted.
func IDs() []string {
	var ids []string
	for _, m := range measure.Keyness() {
		ids = append(ids, m.ID)
	}
	for _, m := range measure.ByDocument() {
		ids = append(ids, m.ID)
	}
	slices.Sort(ids)
	return ids
}

// NeedsDocuments reports whether a number of the table rests on single documents, so that
// Find must have a List; else the Totals of the groups do.
func (o *Options) NeedsDocuments() bool {
	if o.Inference.Permutations > 0 || o.Inference.Resamples > 0 {
		return true
	}
	return slices.ContainsFunc(o.Measures, func(id string) bool {
		_, err := measure.ByDocumentID(id)
		return err == nil
	})
}
