package main

import (
	"fmt"

	"parallax/framing/keywords"
	"parallax/reports/numeral"
	"parallax/reports/table"
)

// keywordTable is the keywords as the command line's contract has them.
func keywordTable(found *keywords.Table, o keywords.Options) table.Table {
	t := keywordColumns(o.Measures)
	t.Name, t.Title, t.Note = "keywords", "Keywords", keywordNote(found, o)
	addKeywords(&t, found.Rows)
	return t
}

// keywordColumns is an empty table of keywords, with these measures.
func keywordColumns(measures []string) table.Table {
	t := table.Table{
		Print: []string{"term", "target", "target_count", "reference_count", "target_docs", "reference_docs", "log_ratio", "log_ratio_low", "log_ratio_high", "g2", "p_adjusted"},
		Columns: []table.Column{
			{Name: "term", Title: "Term"}, {Name: "target", Title: "Target"}, {Name: "reference", Title: "Reference"},
			{Name: "target_count", Title: "Count", Kind: table.Count}, {Name: "reference_count", Title: "in ref.", Kind: table.Count},
			{Name: "target_tokens", Title: "Words", Kind: table.Count}, {Name: "reference_tokens", Title: "in ref.", Kind: table.Count},
			{Name: "target_docs", Title: "Docs", Kind: table.Count}, {Name: "reference_docs", Title: "in ref.", Kind: table.Count},
			{Name: "log_ratio", Title: "Log ratio", Kind: table.Number}, {Name: "log_ratio_low", Title: "Low", Kind: table.Number}, {Name: "log_ratio_high", Title: "High", Kind: table.Number},
			{Name: "g2", Title: "G²", Kind: table.Number}, {Name: "p", Title: "p", Kind: table.P}, {Name: "p_adjusted", Title: "p adj.", Kind: table.P},
		},
	}
	for _, id := range measures {
		t.Columns = append(t.Columns, table.Column{Name: id, Title: id, Kind: table.Number})
		t.Print = append(t.Print, id)
	}
	return t
}

// addKeywords adds rows to a table of a keyword table's columns.
func addKeywords(t *table.Table, rows []keywords.Row) {
	for _, r := range rows {
		cells := []table.Cell{
			table.TextCell(r.Term), table.TextCell(r.Target), table.TextCell(r.Reference),
			table.CountCell(r.Pair.Target), table.CountCell(r.Pair.Reference), table.CountCell(r.Pair.TargetTokens), table.CountCell(r.Pair.ReferenceTokens),
			table.CountCell(r.Pair.TargetDocs), table.CountCell(r.Pair.ReferenceDocs),
			table.ValueCell(r.LogRatio.Value), table.ValueCell(r.LogRatio.Low), table.ValueCell(r.LogRatio.High),
			table.ValueCell(r.G2), table.ValueCell(r.P), table.ValueCell(r.PAdjusted),
		}
		for _, v := range r.Measures {
			cells = append(cells, table.ValueCell(v))
		}
		t.Rows = append(t.Rows, cells)
	}
}

// keywordNote says what the numbers rest on.
func keywordNote(found *keywords.Table, o keywords.Options) string {
	note := "Log ratio (Hardie, ½ on zeros) is of base 2: 1 is twice as frequent in the target. G² is of four cells, signed."
	if found.Left > 0 {
		note += fmt.Sprintf(" Of %d groups the %d of most words are targets; --target names another.", found.Left+keywords.MaxGroups, keywords.MaxGroups)
	}
	if o.Inference.Permutations == 0 {
		return note + " Not tested; ranked by G², which takes every token for independent."
	}
	return note + fmt.Sprintf(" p by %d permutations of whole documents, corrected (%s) over all %d terms tested, each in %d documents or more.",
		o.Inference.Permutations, o.Inference.Correction, found.Family, max(1, o.Inference.MinDocs))
}

// omnibusTable tells which terms differ among all groups.
func omnibusTable(found *keywords.GroupTable, o keywords.Options) table.Table {
	t := table.Table{
		Name: "omnibus", Title: "Terms that differ among all groups",
		Note: fmt.Sprintf("z is the largest of any group against the others. p by %d permutations of whole documents among all groups, corrected (%s) over all %d terms tested; "+
			"%d have a corrected p of at most %.3g. Rates are per 1,000 words.", o.Inference.Permutations, o.Inference.Correction, found.Family, found.Called, 1-o.Inference.Level),
		Columns: []table.Column{{Name: "term", Title: "Term"},
			{Name: "count", Title: "Count", Kind: table.Count}, {Name: "docs", Title: "Docs", Kind: table.Count},
			{Name: "highest", Title: "Highest"}, {Name: "highest_per_1000", Title: "Rate", Kind: table.Number},
			{Name: "lowest", Title: "Lowest"}, {Name: "lowest_per_1000", Title: "Rate", Kind: table.Number},
			{Name: "z", Title: "z", Kind: table.Number}, {Name: "p", Title: "p", Kind: table.P}, {Name: "p_adjusted", Title: "p adj.", Kind: table.P}},
	}
	if found.Left > 0 {
		t.Note += fmt.Sprintf(" Of %d groups the %d of most words are tested.", found.Left+keywords.MaxGroups, keywords.MaxGroups)
	}
	if found.Single > 0 {
		t.Note += " " + numeral.Counted(found.Single, "group") + " of fewer than two documents: no group of its own in the test."
	}
	if found.Why != "" {
		t.Note += " Nothing was tested: " + found.Why + "."
	}
	for _, r := range found.Omnibus {
		t.Rows = append(t.Rows, []table.Cell{table.TextCell(r.Term), table.CountCell(r.Count), table.CountCell(r.Docs),
			table.TextCell(r.Highest), table.ValueCell(r.HighestRate), table.TextCell(r.Lowest), table.ValueCell(r.LowestRate),
			table.ValueCell(r.Z), table.ValueCell(r.P), table.ValueCell(r.PAdjusted)})
	}
	return t
}

// pairTable tells between which groups the terms differ.
func pairTable(found *keywords.GroupTable, o keywords.Options) table.Table {
	t := keywordColumns(o.Measures)
	t.Name, t.Title = "pairs", "Between whom the terms differ"
	t.Print = append([]string{"reference"}, t.Print...)
	t.Note = fmt.Sprintf("Every two groups, for the terms that the test of all groups calls. p by %d permutations of whole documents, corrected (%s) over all %d: %d terms in every pair in which they stand in %d documents or more.",
		found.PairPermutations, o.Inference.Correction, found.PairFamily, found.Called, max(1, o.Inference.MinDocs))
	if found.LeftOfPairs > 0 {
		t.Note += fmt.Sprintf(" Of %d groups the %d of most words are paired.", found.LeftOfPairs+keywords.MaxPairGroups, keywords.MaxPairGroups)
	}
	addKeywords(&t, found.Pairs)
	return t
}
