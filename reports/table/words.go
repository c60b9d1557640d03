package table

import "parallax/framing"

// Keywords shows which words and phrases set each group apart. Its columns are part of
// the command line's contract.
func Keywords(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "keywords", Title: "Words and phrases",
		Note: "Log ratio is of base 2: 1 is twice as frequent in the target as in the reference. Words and phrases are corrected apart; n is the number of words, told_by the term of the table that tells of this one already.",
	}, r.Keywords)
}

// termRow is a term of a plot.
type termRow struct {
	*framing.TermPlot
	*framing.TermPoint
}

// Terms shows what the term plots show beside the keywords.
func Terms(r *framing.Result) Table {
	var rows []termRow
	for i := range r.TermPlots {
		p := &r.TermPlots[i]
		for k := range p.Points {
			rows = append(rows, termRow{p, &p.Points[k]})
		}
	}
	return rowsOf(r, Table{
		Name: "other_terms", Title: "Terms used less, and frequent terms",
		Note: "What the term plots show beside the keywords: terms that the group uses less, strongest evidence first, and the most frequent of the others.",
	}, rows)
}

// Collocates shows which words stand near each referent more in one group than
// in its reference.
func Collocates(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "collocates", Title: "Words near a referent",
		Note: "Words at most five words from a mention, in its sentence. Log ratio is of base 2, of the share of all words so near; p is corrected over the words of one referent and voice in all groups.",
	}, r.Collocates)
}
