// Package paper writes what an author puts into a paper: the methods
// paragraph, the citation of the tool and the references of its formulas. All
// reports take them from here.
package paper

import (
	"fmt"
	"slices"
	"strings"

	"parallax/framing"
	"parallax/reports/numeral"
)

// Paragraph is a methods section's paragraph on the study, to be pasted.
func Paragraph(r *framing.Result) string {
	p, c, o := r.Provenance, r.Corpus, r.Provenance.Options
	var b strings.Builder
	fmt.Fprintf(&b, "We compared %s of %s (%s) with %s %s. ", numeral.Counted(c.Documents, "document"),
		numeral.Counted(len(c.Outlets), "outlet"), numeral.Counted(c.Words, "word"), p.Tool, p.Version)
	fmt.Fprintf(&b, "Each statement was assigned to the outlet's own voice or to a quoted or reported source before anything was counted")
	for i, v := range c.Voices {
		open, end := ", ", ""
		if i == 0 {
			open = " ("
		}
		if i == len(c.Voices)-1 {
			end = " of the words)"
		}
		fmt.Fprintf(&b, "%s%s: %s%s", open, v.Voice, numeral.Percent(v.Share), end)
	}
	b.WriteString(". ")
	if len(o.By) > 0 {
		fmt.Fprintf(&b, "Statements were grouped by %s", strings.Join(o.By, " and "))
		if o.Target != "" {
			fmt.Fprintf(&b, "; the target was %s", o.Target)
		}
		if o.Reference != "" {
			fmt.Fprintf(&b, ", the reference %s", o.Reference)
		}
		b.WriteString(". ")
	}
	b.WriteString(unit(&o))
	if o.Resamples > 0 {
		fmt.Fprintf(&b, "Intervals are at the %g %% level: of shares after Korn and Graubard (1998) with the document as the cluster, of rates after Fay and Feuer (1997), of all else from a cluster bootstrap over documents (%s resamples). ", o.Level*100, numeral.Count(o.Resamples))
	}
	if o.Permutations > 0 {
		fmt.Fprintf(&b, "P-values come from %s permutations of whole documents between the groups, and are corrected for multiple comparisons. ", numeral.Count(o.Permutations))
	}
	if r.Preregistration != nil {
		b.WriteString(r.Preregistration.Text + " ")
	}
	if r.Correction != nil {
		for _, sentence := range r.Correction.Methods {
			b.WriteString(sentence + " ")
		}
	}
	var titles []string
	for _, m := range r.Methods {
		titles = append(titles, m.Title)
	}
	if len(titles) > 0 {
		fmt.Fprintf(&b, "Measures: %s. ", strings.Join(titles, "; "))
	}
	if len(p.Models) > 0 {
		fmt.Fprintf(&b, "Models and lexicons: %s. ", strings.Join(p.Models, "; "))
	}
	fmt.Fprintf(&b, "The seed was %d; the corpus has the digest %s", p.Seed, p.CorpusDigest)
	if p.CodebookDigest != "" {
		fmt.Fprintf(&b, ", the codebook %s", p.CodebookDigest)
	}
	b.WriteString(".")
	return b.String()
}

// unit says what is one observation, and what is compared with what.
func unit(o *framing.Options) string {
	s := "The unit of inference is the document; a document and its copies are one observation"
	if o.Cluster != "" {
		s += fmt.Sprintf(", and so are the documents of one %s", o.Cluster)
	}
	if o.Within != "" {
		s += fmt.Sprintf("; documents were permuted within one %s only, and intervals draw one of fewer than five documents whole", o.Within)
	}
	return s + ". "
}

// BibTeX is the entry that cites the tool in the version that was used.
func BibTeX(r *framing.Result) string {
	return fmt.Sprintf("@software{parallax,\n  author  = {{The Parallax authors}},\n  title   = {Parallax: how news outlets frame the same thing},\n  version = {%s}\n}\n",
		r.Provenance.Version)
}

// References are the works that the methods cite, each once, sorted.
func References(r *framing.Result) []string {
	var all []string
	for _, m := range r.Methods {
		all = append(all, m.References...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
