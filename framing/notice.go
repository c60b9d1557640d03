package framing

import (
	"fmt"
	"strings"

	"parallax/corpus"
	"parallax/corpus/audit"
	"parallax/framing/study"
)

// noticed looks at the documents on their way into a study: it stops at
// another language, and tells as warnings what is wrong with them.
type noticed struct {
	auditor *audit.Auditor
	foreign *audit.Foreign // nil where any language is taken
}

// AnyLanguage lets a study read other languages than English.
const AnyLanguage = "any"

// Notice is the Watcher of the command compare: it warns of what audit finds in 5 % of an outlet's
// documents or more, and ends a study where most of an outlet's documents are not English, unless
// language is AnyLanguage.
func Notice(language string) Watcher {
	n := noticed{auditor: audit.Quick()}
	if language != AnyLanguage {
		n.foreign = new(audit.Foreign)
	}
	return n
}

func (n noticed) Add(d *corpus.Document) {
	n.auditor.Add(d)
	if n.foreign != nil {
		n.foreign.Add(d)
	}
}

func (n noticed) Err() error {
	if n.foreign == nil {
		return nil
	}
	return n.foreign.Err()
}

// noticedShare is the least share of an outlet's documents that is told.
const noticedShare = 0.05

// Warnings is one for each kind of finding, with the outlets that it concerns.
func (n noticed) Warnings() []study.Warning {
	var out []study.Warning
	for _, f := range n.auditor.Findings() {
		if float64(f.Documents) < noticedShare*float64(f.Of) {
			continue
		}
		where := fmt.Sprintf("%s %d of %d", f.Outlet, f.Documents, f.Of)
		if k := len(out) - 1; k >= 0 && out[k].Code == f.Code && f.Outlet != "" {
			out[k].Subject += ", " + f.Outlet
			out[k].Text += ", " + where
			continue
		}
		w := study.Warning{Code: f.Code, Subject: f.Outlet, Text: f.Text, Remedy: f.Remedy + " (parallax audit shows where)"}
		if f.Outlet != "" {
			what, _, _ := strings.Cut(f.Text, ": ")
			w.Text = what + ": " + where
		}
		out = append(out, w)
	}
	return out
}
