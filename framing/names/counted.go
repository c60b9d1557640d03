package names

import (
	"fmt"
	"strings"

	"parallax/framing/compare"
	"parallax/framing/study"
)

// Counted says for each referent what each side calls it, as counts:
// what can be said of a single document.
func Counted(groups []compare.Group, rows []LabelRow) []study.Finding {
	type side struct{ referent, group string }
	of := map[side][]*LabelRow{}
	for i := range rows {
		if row := &rows[i]; row.Voice == study.AllVoices && row.Family == "" && row.Count > 0 {
			at := side{row.Referent, row.Group}
			of[at] = append(of[at], row)
		}
	}
	var out []study.Finding
	for _, referent := range referents(rows) {
		f := study.Finding{Kind: study.NamesCounted}
		var sides []string
		for _, g := range groups {
			var names []string
			for _, row := range of[side{referent, g.Name}] {
				for _, form := range row.Forms {
					names = append(names, counted(form))
				}
				f.Passages = append(f.Passages, row.Passages...)
			}
			if len(names) > 0 {
				f.Groups = append(f.Groups, g.Name)
				sides = append(sides, g.Name+" says "+strings.Join(names, ", "))
			}
		}
		if len(sides) > 0 {
			f.Text = referent + ": " + strings.Join(sides, "; ") + "."
			out = append(out, f)
		}
	}
	return out
}

// referents lists the referents of the label table in its order.
func referents(rows []LabelRow) []string {
	var names []string
	seen := map[string]bool{}
	for i := range rows {
		if name := rows[i].Referent; !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	return names
}

func counted(f FormCount) string {
	if f.Count == 1 {
		return "“" + f.Form + "”"
	}
	return fmt.Sprintf("“%s” (%d)", f.Form, f.Count)
}
