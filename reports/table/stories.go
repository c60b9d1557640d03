package table

import (
	"fmt"
	"strings"

	"parallax/framing/story"
	"parallax/framing/value"
)

// The tables of the command stories.

// Stories shows one story a row.
func Stories(stories []story.Story) Table {
	type row = story.Story
	fields := []field[row]{
		{Column{"documents", "Documents", Count}, func(x row) Cell { return count(len(x.Documents)) }},
		{Column{"outlets", "Outlets", Count}, func(x row) Cell { return count(x.Outlets) }},
		{Column{"first", "First", Text}, func(x row) Cell { return text(x.First) }},
		{Column{"last", "Last", Text}, func(x row) Cell { return text(x.Last) }},
		{Column{"terms", "About", Text}, func(x row) Cell { return text(strings.Join(x.Terms, ", ")) }},
	}
	t := tabulate(Table{Name: "stories", Title: "Stories"}, stories, fields, nil)
	return numbered(t, "story", "Story")
}

// numbered puts a column with the number of the row before the others.
func numbered(t Table, name, title string) Table {
	t.Columns = append([]Column{{name, title, Count}}, t.Columns...)
	for i := range t.Rows {
		t.Rows[i] = append([]Cell{count(i + 1)}, t.Rows[i]...)
	}
	return t
}

// StoryDocuments shows one document a row: its story, and whose text it took
// over.
func StoryDocuments(c *story.Corpus, stories []story.Story, copies []story.Copy) Table {
	type row struct {
		story, doc int
		likeness   Cell
	}
	var rows []row
	for i, s := range stories {
		for p, doc := range s.Documents {
			likeness := number(alone())
			if len(s.Documents) > 1 {
				likeness = real(s.Likeness[p])
			}
			rows = append(rows, row{i + 1, doc, likeness})
		}
	}
	of := map[int]story.Copy{}
	wire := 0
	for _, x := range copies {
		of[x.Doc] = x
		if x.Wire {
			wire++
		}
	}
	document := func(x row) *story.Document { return &c.Documents[x.doc] }
	return tabulate(Table{
		Name: "documents", Title: "Documents of the stories",
		Note: fmt.Sprintf("Documents that took over half of their text or more from an earlier one of their story: %d, of these from another outlet (wire copy): %d. Earlier is by date, then by the order of the corpus.",
			len(copies), wire),
		Print: []string{"story", "doc", "outlet", "date", "likeness", "copy", "copy_of"},
	}, rows, []field[row]{
		{Column{"story", "Story", Count}, func(x row) Cell { return count(x.story) }},
		{Column{"doc", "Document", Text}, func(x row) Cell { return text(document(x).ID) }},
		{Column{"outlet", "Outlet", Text}, func(x row) Cell { return text(document(x).Outlet) }},
		{Column{"date", "Date", Text}, func(x row) Cell { return text(document(x).Date) }},
		{Column{"title", "Title", Text}, func(x row) Cell { return text(document(x).Title) }},
		{Column{"words", "Words", Count}, func(x row) Cell { return count(document(x).Words) }},
		{Column{"likeness", "Likeness", Number}, func(x row) Cell { return x.likeness }},
		{Column{"copy", "Copy", Text}, func(x row) Cell {
			switch k, is := of[x.doc]; {
			case !is:
				return text("")
			case k.Wire:
				return text("wire")
			default:
				return text("repeat")
			}
		}},
		{Column{"copy_of", "Of", Text}, func(x row) Cell {
			if k, is := of[x.doc]; is {
				return text(c.Documents[k.Of].ID)
			}
			return text("")
		}},
		{Column{"shared", "Shared", Share}, func(x row) Cell {
			if k, is := of[x.doc]; is {
				return real(k.Shared)
			}
			return number(noCopy())
		}},
	}, nil)
}

func alone() value.Value { return value.Undefined("no other document of the story") }
func noCopy() value.Value {
	return value.Undefined("no earlier document of the story shares half of the text")
}
