// Package answer shows what holds, what could not be decided, and what to know
// before reading the numbers.
package answer

import (
	"embed"
	"fmt"

	"parallax/framing"
	"parallax/framing/inference"
	"parallax/framing/value"
	"parallax/reports/numeral"
	"parallax/reports/page/part"
)

// shown is the answer and what it rests on.
type shown struct {
	Title                     string
	Documents, Outlets, Words string
	Answer, Undecided         []finding
	// Nothing is the sentence that stands where no difference holds, else "".
	Nothing  string
	Basis    string
	Warnings []framing.Warning
	// Drawn is how many of the Groups the pictures show; the tables have all.
	Drawn, Groups int
}

//go:embed *.html
var files embed.FS

// Section is the section of the answer.
func Section() part.Section {
	return part.Section{ID: "answer", Nav: "Answer", Files: files, View: view}
}

func view(r *framing.Result, p *part.Pool) any {
	c := &p.Result.Corpus
	v := shown{
		Title: part.Title(p.Result), Basis: basis(r), Warnings: r.Warnings, Drawn: len(r.Groups), Groups: len(p.Result.Groups),
		Documents: numeral.Counted(c.Documents, "document"), Outlets: numeral.Counted(len(c.Outlets), "outlet"), Words: numeral.Counted(c.Words, "word"),
	}
	v.Answer, v.Undecided = findings(p.Result, r.Answer, p), findings(p.Result, r.Undecided, p)
	v.Nothing = r.NothingHolds()
	return v
}

// basis says on what the answer rests.
func basis(r *framing.Result) string {
	o := r.Provenance.Options
	if r.Corpus.Documents == 1 {
		return "One document: the sentences tell what is counted in it. There is nothing to test and no interval, for these take several documents."
	}
	s := fmt.Sprintf("Brackets hold %g %% intervals over %s", o.Level*100, numeral.Counted(r.Corpus.Documents, "document"))
	if o.Resamples > 0 {
		s += ", each taken for one observation"
	}
	if o.Permutations > 0 {
		s += fmt.Sprintf("; p-values come from %s permutations of whole documents and are corrected for the number of comparisons; a difference holds where p is at most %s",
			numeral.Count(o.Permutations), numeral.P(value.Of(inference.Significance(o.Level))))
	}
	return s + "."
}

// finding is one sentence of the answer.
type finding struct {
	Parts    []part.Run
	Kind     string
	Evidence int
	Shown    []part.Quote
	See      string // the section of its table
}

func findings(r *framing.Result, all []framing.Finding, p *part.Pool) []finding {
	var out []finding
	for _, f := range all {
		x := finding{Parts: part.Runs(f.Text), Kind: f.Kind, Evidence: p.Evidence(f.Passages), See: p.SectionOf(f.See)}
		for _, ref := range f.Shown {
			x.Shown = append(x.Shown, part.Quoted(r, p, r.Passages[ref.Passage].Outlet, ref))
		}
		out = append(out, x)
	}
	return out
}
