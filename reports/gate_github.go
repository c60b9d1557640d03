package reports

import (
	"fmt"
	"io"
	"strings"

	"parallax/framing/gate"
)

// verdictAnnotations writes the verdict as GitHub's workflow commands, which
// show what tripped at the gate's line of the study file.
func verdictAnnotations(w io.Writer, v *gate.Verdict) error {
	var b strings.Builder
	for _, c := range byOutcome(v) {
		level := "notice"
		switch {
		case fails(v, c):
			level = "error"
		case c.Outcome == gate.NoData:
			level = "warning"
		case c.Outcome == gate.Passed:
			continue
		}
		fmt.Fprintf(&b, "::%s file=%s,line=%d,title=%s::%s\n", level, commandProperty(studyURI(v)), max(1, c.Line),
			commandProperty(string(c.Outcome)+": "+c.Subject), commandText(c.Why))
	}
	level := "notice"
	if v.Failed {
		level = "error"
	}
	fmt.Fprintf(&b, "::%s title=Parallax gates::%s\n", level, commandText(headline(v)))
	_, err := io.WriteString(w, b.String())
	return err
}

// commandText escapes text of a workflow command as the runner undoes it.
func commandText(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(plain(valid(s)))
}

func commandProperty(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(commandText(s))
}
