package reports

import (
	"fmt"
	"io"
	"strings"

	"parallax/framing/gate"
)

const (
	verdictWidth   = 100
	verdictShifts  = 10
	verdictPassage = 300
)

// verdictText writes the verdict for a terminal or a log.
func verdictText(w io.Writer, v *gate.Verdict) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s, %d documents)\n", headline(v), plain(v.Study), v.Documents)
	for _, c := range byOutcome(v) {
		fmt.Fprintf(&b, "\n%-9s %s\n", mark(c.Outcome), plain(c.Subject))
		for _, line := range wrap(plain(c.Why), verdictWidth-10) {
			fmt.Fprintf(&b, "          %s\n", line)
		}
		for i := range c.Passages {
			p := &c.Passages[i]
			if p.Doc == "" {
				fmt.Fprintf(&b, "          · %s\n", clip(plain(p.Text), verdictWidth))
				continue
			}
			for _, line := range wrap("“"+clip(plain(p.Text), verdictPassage)+"” ("+plain(origin(p))+")", verdictWidth-12) {
				fmt.Fprintf(&b, "            %s\n", line)
			}
		}
	}
	if shown, all := holding(v, verdictShifts); all > 0 {
		fmt.Fprintf(&b, "\nWhat shifted against the baseline, and holds (%d of %d numbers):\n", all, len(v.Shifts))
		for _, s := range shown {
			fmt.Fprintf(&b, "  %s\n      %s\n", plain(s.Subject), s.Why)
		}
	} else if v.BaselineDigest != "" {
		fmt.Fprintf(&b, "\nNone of %d numbers shifted against the baseline beyond what chance may do.\n", len(v.Shifts))
	}
	for _, n := range v.Notes {
		fmt.Fprintf(&b, "\nNote: the baseline is of another study; %s\n", plain(n))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func mark(o gate.Outcome) string {
	switch o {
	case gate.Tripped:
		return "TRIPPED"
	case gate.NoData:
		return "NO DATA"
	}
	return "ok"
}
