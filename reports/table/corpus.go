package table

import (
	"parallax/corpus"
	"parallax/framing"
)

// Outlets tells what was read of each outlet.
func Outlets(r *framing.Result) Table {
	type row = framing.OutletRow
	return tabulate(Table{
		Name: "outlets", Title: "Outlets",
		Note:  "What was read of each outlet, and the share of its words in each voice; Page is the share of the page around the articles among all that was read, and in no other number.",
		Print: []string{"outlet", "documents", "words", "own_share", "quoted_share", "reported_share", "page_share", "sources"},
	}, r.Corpus.Outlets, []field[row]{
		{Column{"outlet", "Outlet", Text}, func(x row) Cell { return text(x.Outlet) }},
		{Column{"documents", "Documents", Count}, func(x row) Cell { return count(x.Documents) }},
		{Column{"words", "Words", Count}, func(x row) Cell { return count(x.Words) }},
		{Column{"first_date", "First date", Text}, func(x row) Cell { return text(x.FirstDate) }},
		{Column{"last_date", "Last date", Text}, func(x row) Cell { return text(x.LastDate) }},
		{Column{"own_share", "Own", Share}, func(x row) Cell { return voiceShare(x.Voices, corpus.Own) }},
		{Column{"quoted_share", "Quoted", Share}, func(x row) Cell { return voiceShare(x.Voices, corpus.Quoted) }},
		{Column{"reported_share", "Reported", Share}, func(x row) Cell { return voiceShare(x.Voices, corpus.Reported) }},
		{Column{"page_share", "Page", Share}, func(x row) Cell { return number(x.Page.Share) }},
		{Column{"sources", "Sources heard", Count}, func(x row) Cell { return count(x.Sources) }},
	}, nil)
}

// Groups tells how much text each side of the comparison has.
func Groups(r *framing.Result) Table {
	type row = framing.Group
	return tabulate(Table{
		Name: "groups", Title: "Groups",
		Note:  "The sides compared, and the share of their words in each voice.",
		Print: []string{"group", "documents", "statements", "words", "own_share", "quoted_share", "reported_share"},
	}, r.Groups, []field[row]{
		{Column{"group", "Group", Text}, func(x row) Cell { return text(x.Name) }},
		{Column{"documents", "Documents", Count}, func(x row) Cell { return count(x.Documents) }},
		{Column{"statements", "Statements", Count}, func(x row) Cell { return count(x.Statements) }},
		{Column{"words", "Words", Count}, func(x row) Cell { return count(x.Words) }},
		{Column{"own_share", "Own", Share}, func(x row) Cell { return voiceShare(x.Voices, corpus.Own) }},
		{Column{"quoted_share", "Quoted", Share}, func(x row) Cell { return voiceShare(x.Voices, corpus.Quoted) }},
		{Column{"reported_share", "Reported", Share}, func(x row) Cell { return voiceShare(x.Voices, corpus.Reported) }},
	}, nil)
}

// Timeline tells how many documents each outlet has in each period.
func Timeline(r *framing.Result) Table {
	type row = framing.TimelineRow
	return tabulate(Table{
		Name: "timeline", Title: "Documents over time",
		Note: "Documents of each outlet in each period.",
	}, r.Corpus.Timeline, []field[row]{
		{Column{"period", "Period", Text}, func(x row) Cell { return text(x.Period) }},
		{Column{"outlet", "Outlet", Text}, func(x row) Cell { return text(x.Outlet) }},
		{Column{"documents", "Documents", Count}, func(x row) Cell { return count(x.Documents) }},
	}, nil)
}

// Warnings tells what a reader of the numbers must know.
func Warnings(r *framing.Result) Table {
	type row = framing.Warning
	return tabulate(Table{
		Name: "warnings", Title: "Warnings",
		Note: "What a reader of the numbers must know, and what to do about it.",
	}, r.Warnings, []field[row]{
		{Column{"code", "Code", Text}, func(x row) Cell { return text(x.Code) }},
		{Column{"subject", "Subject", Text}, func(x row) Cell { return text(x.Subject) }},
		{Column{"text", "Warning", Text}, func(x row) Cell { return text(x.Text) }},
		{Column{"remedy", "Remedy", Text}, func(x row) Cell { return text(x.Remedy) }},
	}, nil)
}

// Skipped tells which records were not read, and why.
func Skipped(r *framing.Result) Table {
	type row = framing.SkippedItem
	return tabulate(Table{
		Name: "skipped", Title: "Records not read",
		Note: "The first of the records that were left out, and why.",
	}, r.Corpus.Skipped.Listed, []field[row]{
		{Column{"file", "File", Text}, func(x row) Cell { return text(x.File) }},
		{Column{"record", "Record", Count}, func(x row) Cell { return count(x.Record) }},
		{Column{"line", "Line", Count}, func(x row) Cell { return count(x.Line) }},
		{Column{"field", "Field", Text}, func(x row) Cell { return text(x.Field) }},
		{Column{"why", "Why", Text}, func(x row) Cell { return text(x.Why) }},
	}, nil)
}

func voiceShare(all []framing.VoiceCount, v corpus.Voice) Cell {
	for _, c := range all {
		if c.Voice == v {
			return number(c.Share)
		}
	}
	return Cell{why: "no words in this voice"}
}
