package table

import (
	"parallax/framing"
	"parallax/framing/event"
)

// Claims shows statements of stories, claim by claim.
func Claims(rows []event.ClaimRow) Table { return Of(claims(), rows) }

func claims() Table {
	return Table{
		Name: "claims", Title: "Claims of the stories",
		Note: "Statements of one number say nearly the same; likeness is the mean of their pairs.",
	}
}

// Tellings shows an outlet a row, story by story.
func Tellings(rows []event.TellingRow) Table { return Of(tellings(), rows) }

func tellings() Table { return Table{Name: "tellings", Title: "How each outlet tells a story"} }

// ToldStories are the stories of a result that it tells side by side.
func ToldStories(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "stories", Title: "The same event, side by side",
		Note: "Stories of several outlets: those of most outlets, and of these first those in which something is renamed. “parallax stories PATH --report DIR” tells them all.",
	}, r.Stories.Rows)
}

// StoryClaims are the claims of these stories that several outlets make, in their wordings.
func StoryClaims(r *framing.Result) Table {
	t := claims()
	t.Name = "story_claims"
	return rowsOf(r, t, r.Stories.Claims)
}

// StoryTellings tells how each outlet tells them.
func StoryTellings(r *framing.Result) Table {
	t := tellings()
	t.Name = "story_tellings"
	return rowsOf(r, t, r.Stories.Tellings)
}
