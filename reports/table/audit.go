package table

import (
	"strings"

	"parallax/corpus/audit"
	"parallax/framing/value"
)

// The tables of the command audit.

// Findings shows what is wrong with a corpus.
func Findings(findings []audit.Finding) Table {
	type row = audit.Finding
	where := func(x row) string {
		var docs []string
		for _, p := range x.Places {
			if len(docs) == 0 || docs[len(docs)-1] != p.Doc {
				docs = append(docs, p.Doc)
			}
		}
		return strings.Join(docs, "; ")
	}
	share := func(x row) value.Value {
		if x.Of == 0 {
			return value.Undefined("there are no documents")
		}
		return value.Of(float64(x.Documents) / float64(x.Of))
	}
	return tabulate(Table{
		Name: "findings", Title: "What to look at before counting", Wrap: true,
		Print: []string{"code", "outlet", "documents", "share", "finding"},
	}, findings, []field[row]{
		{Column{"code", "Code", Text}, func(x row) Cell { return text(x.Code) }},
		{Column{"outlet", "Outlet", Text}, func(x row) Cell { return text(x.Outlet) }},
		{Column{"documents", "Documents", Count}, func(x row) Cell { return count(x.Documents) }},
		{Column{"of", "Of", Count}, func(x row) Cell { return count(x.Of) }},
		{Column{"share", "Share", Share}, func(x row) Cell { return number(share(x)) }},
		{Column{"finding", "Finding", Text}, func(x row) Cell { return text(x.Text) }},
		{Column{"remedy", "Remedy", Text}, func(x row) Cell { return text(x.Remedy) }},
		{Column{"examples", "Examples", Text}, func(x row) Cell { return text(where(x)) }},
	}, nil)
}

// Remedies shows once for each code what to do about its findings.
func Remedies(findings []audit.Finding) Table {
	var rows []audit.Finding
	for _, f := range findings {
		if len(rows) == 0 || rows[len(rows)-1].Code != f.Code {
			rows = append(rows, f)
		}
	}
	return tabulate(Table{Name: "remedies", Title: "What to do", Wrap: true}, rows, []field[audit.Finding]{
		{Column{"code", "Code", Text}, func(x audit.Finding) Cell { return text(x.Code) }},
		{Column{"remedy", "Remedy", Text}, func(x audit.Finding) Cell { return text(x.Remedy) }},
	}, nil)
}

// FindingPlaces shows where the findings show, the first places of each.
func FindingPlaces(findings []audit.Finding) Table {
	type row struct {
		code string
		audit.Place
	}
	var rows []row
	for _, f := range findings {
		for _, p := range f.Places {
			rows = append(rows, row{f.Code, p})
		}
	}
	bytes := func(x row, n int) Cell {
		if x.Empty() {
			return number(value.Undefined("the document as a whole"))
		}
		return count(n)
	}
	return tabulate(Table{Name: "places", Title: "Where", Note: "The first places of each finding; offsets are bytes into the document."}, rows, []field[row]{
		{Column{"code", "Code", Text}, func(x row) Cell { return text(x.code) }},
		{Column{"outlet", "Outlet", Text}, func(x row) Cell { return text(x.Outlet) }},
		{Column{"doc", "Document", Text}, func(x row) Cell { return text(x.Doc) }},
		{Column{"start", "Start", Count}, func(x row) Cell { return bytes(x, x.Start) }},
		{Column{"end", "End", Count}, func(x row) Cell { return bytes(x, x.End) }},
		{Column{"note", "What", Text}, func(x row) Cell { return text(x.Note) }},
	}, nil)
}

// AuditOutlets shows the size and the time of each outlet's part.
func AuditOutlets(outlets []audit.Outlet) Table {
	type row = audit.Outlet
	return tabulate(Table{Name: "outlets", Title: "Outlets"}, outlets, []field[row]{
		{Column{"outlet", "Outlet", Text}, func(x row) Cell { return text(x.Name) }},
		{Column{"documents", "Documents", Count}, func(x row) Cell { return count(x.Documents) }},
		{Column{"words", "Words", Count}, func(x row) Cell { return count(x.Words) }},
		{Column{"median_words", "Median", Count}, func(x row) Cell { return count(x.MedianWords) }},
		{Column{"first", "First", Text}, func(x row) Cell { return text(x.First) }},
		{Column{"last", "Last", Text}, func(x row) Cell { return text(x.Last) }},
		{Column{"undated", "Undated", Count}, func(x row) Cell { return count(x.Undated) }},
	}, nil)
}
