package stories

import (
	"fmt"
	"slices"

	"parallax/framing/answer"
	"parallax/framing/ranking"
	"parallax/framing/study"
)

// maxWordings is how many wordings of a statement a finding shows.
const maxWordings = 3

// Findings tells of the first statement that outlets print of one event with another name, or a darker or brighter word; where there is
// none, how many events are told side by side. It is no test: it is what they print.
func Findings(x *Stories, o *study.Options) []study.Finding {
	i := slices.IndexFunc(x.Claims, func(c Claim) bool { return c.Renamed || c.Charged })
	if i < 0 && len(x.Rows) > 0 {
		row := &x.Rows[0]
		return []study.Finding{{
			Kind: study.OneEvent, Item: "stories", See: "story_claims", Worth: ranking.Of(ranking.SubjectWords, 1, 1),
			Text: fmt.Sprintf("%s told by several outlets, side by side below; the first is “%s”, by %s.", events(x.Several), row.Terms, answer.Counted(row.Outlets, "outlet")),
		}}
	}
	if i < 0 {
		return nil
	}
	first := &x.Claims[i]
	f := study.Finding{
		Kind: study.OneEvent, Item: "claims", See: "story_claims", Worth: ranking.Of(ranking.Reworded, first.Likeness, 1),
	}
	how := "a darker or brighter word"
	if first.Renamed {
		how, f.Worth.Kind = "another name for the same actor", ranking.Renamed
	}
	for k := i; k < len(x.Claims) && x.Claims[k].Story == first.Story && x.Claims[k].Claim == first.Claim && len(f.Groups) < maxWordings; k++ {
		if c := &x.Claims[k]; !slices.Contains(f.Groups, o.Group(c.Outlet)) {
			f.Groups, f.Passages, f.Sides = append(f.Groups, o.Group(c.Outlet)), append(f.Passages, c.Passages...), append(f.Sides, c.Passages)
		}
	}
	story := x.Rows[first.Story-1]
	about := story.Terms
	if story.First != "" {
		about += "; " + story.First
	}
	f.Text = fmt.Sprintf("Not tested: of one event (%s), %s print the same statement with %s. %s told by several outlets, side by side below.",
		about, answer.List(f.Groups), how, events(x.Several))
	return []study.Finding{f}
}

func events(n int) string {
	if n == 1 {
		return "1 event is"
	}
	return fmt.Sprintf("%d events are", n)
}
