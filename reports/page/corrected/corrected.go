// Package corrected shows the shares as the machine reads them and as people's codes
// of a sample correct them.
package corrected

import (
	"cmp"
	"embed"
	"fmt"
	"strings"

	"parallax/framing"
	"parallax/reports/numeral"
	"parallax/reports/page/part"
	"parallax/reports/table"
)

// maxRows bounds the rows of all that a page draws; the table has all.
const maxRows = 160

// shown is a list of shares for each thing that was coded.
type shown struct {
	Methods, Coded string
	Shares         []share
	// Right is how often the machine reads what people code, by variable and group.
	Right []right
	// Learned says that coding variables of the study's own were learned.
	Learned bool
	// More is how many shares are in the table alone.
	More int
}

// A share is one number of every group.
type share struct {
	Title string
	Rows  []row
}

type row struct {
	Group              string
	Machine, Corrected part.Lane
	By, Difference     string
	Holds              bool
}

// A right is one variable.
type right struct {
	Variable string
	Rows     []row
}

//go:embed *.html
var files embed.FS

// Section is the section on what people's codes correct.
func Section() part.Section {
	return part.Section{
		ID: "corrected", Nav: "Corrected", Files: files, View: view,
		Tables: []func(*framing.Result) table.Table{table.Corrected, table.CodeAccuracy, table.Learned},
	}
}

func view(r *framing.Result, p *part.Pool) any {
	c := r.Correction
	if c == nil {
		return nil
	}
	v := shown{
		Learned: len(c.Learned) > 0,
		Methods: strings.Join(c.Methods, " "),
		Coded: fmt.Sprintf("%s of %s, coded by %s", numeral.Counted(c.Statements, "statement"), numeral.Counted(c.Documents, "document"),
			numeral.Counted(len(c.Coders), "coder")),
	}
	rows := 0
	for i := 0; i < len(c.Rows); {
		n := i
		var s share
		for ; n < len(c.Rows) && title(&c.Rows[n]) == title(&c.Rows[i]); n++ {
			s.Rows = append(s.Rows, newRow(&c.Rows[n]))
		}
		s.Title = title(&c.Rows[i])
		if drawn(&c.Rows[i]) && rows+len(s.Rows) <= p.Cells(maxRows) {
			rows += len(s.Rows)
			v.Shares = append(v.Shares, s)
		} else {
			v.More++
		}
		i = n
	}
	for i := range c.Accuracy {
		x := &c.Accuracy[i]
		if x.Machine != "(the same)" || !strings.HasPrefix(x.Variable, "label: ") && !strings.HasPrefix(x.Variable, "stance: ") && x.Variable != "voice" && x.Variable != "source type" {
			continue
		}
		if n := len(v.Right); n == 0 || v.Right[n-1].Variable != x.Variable {
			v.Right = append(v.Right, right{Variable: x.Variable})
		}
		of := &v.Right[len(v.Right)-1]
		if rows++; rows <= p.Cells(maxRows) {
			of.Rows = append(of.Rows, row{Group: cmp.Or(x.Group, "All groups"), Corrected: part.ShareLane(part.Scale{High: 1}, framing.AllVoices, x.Share, part.None)})
		}
	}
	return v
}

// drawn are the shares that a study is asked for first: the outlets' own voice and what is said in it, and who
// is heard.
func drawn(x *framing.CorrectedRow) bool {
	return x.Voice == "own" || x.Measure == "code_share" && x.Voice == framing.AllVoices || x.Measure == "source_type_share"
}

func title(x *framing.CorrectedRow) string {
	switch x.Measure {
	case "voice_share":
		return "Words in the voice: " + x.Voice
	case "code_share":
		return fmt.Sprintf("Statements to which people give “%s”: %s%s", x.Referent, x.Of, inVoice(x.Voice))
	case "sentiment_coded":
		return "Mean feeling of statements, −1 to 1" + inVoice(x.Voice)
	case "stance_coded":
		return fmt.Sprintf("Mean stance to %s, −1 (against) to 1 (for)%s", x.Referent, inVoice(x.Voice))
	case "source_type_share":
		return "Statements with a source of the type: " + x.Of
	case "label_share":
		return fmt.Sprintf("Mentions of %s by “%s” names, in the voice: %s", x.Referent, x.Of, x.Voice)
	}
	return fmt.Sprintf("Statements with the frame “%s”, in the voice: %s", x.Of, x.Voice)
}

func inVoice(voice string) string {
	if voice == framing.AllVoices {
		return ""
	}
	return ", in the voice: " + voice
}

// isMean reports whether a row is a mean of −1 to 1, not a share.
func isMean(x *framing.CorrectedRow) bool {
	return x.Measure == "sentiment_coded" || x.Measure == "stance_coded"
}

func newRow(x *framing.CorrectedRow) row {
	scale, lane := part.Scale{High: 1}, part.ShareLane
	if isMean(x) {
		scale, lane = part.Scale{Low: -1, High: 1}, part.NumberLane
	}
	v := row{
		Group: x.Group, By: x.By, Holds: x.Holds,
		Machine:   lane(scale, framing.AllVoices, x.Machine, part.None),
		Corrected: lane(scale, framing.AllVoices, x.Corrected, part.None),
	}
	switch {
	case !x.Corrected.Value.Defined():
	case !x.Corrected.Low.Defined():
		v.By += ": too few coded for an interval"
	case !x.P.Defined():
		v.Difference = "too few coded in the others"
	default:
		v.Difference = strings.TrimSpace(fmt.Sprintf("%s %s, p %s", numeral.Signed(x.Difference.Value, 2), numeral.Interval(x.Difference, 2), numeral.P(x.PAdjusted)))
	}
	return v
}
