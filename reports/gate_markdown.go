package reports

import (
	"bytes"
	"fmt"
	"io"

	"parallax/framing/gate"
)

// verdictMarkdown writes the verdict for a job summary: what tripped in the
// open with its passages, the rest folded, below GitHub's bound of 1 MiB.
func verdictMarkdown(w io.Writer, v *gate.Verdict) error {
	var out bytes.Buffer
	sign := "✅"
	if v.Failed {
		sign = "❌"
	}
	fmt.Fprintf(&out, "# %s Parallax gates %s\n\n%d documents, study `%s`.\n", sign, markdownText(headline(v)),
		v.Documents, bytes.ReplaceAll([]byte(plain(v.Study)), []byte("`"), nil))
	for _, section := range []func(*bytes.Buffer, *gate.Verdict){
		markdownTripped, markdownShifts, markdownNotes, markdownChecks,
	} {
		var b bytes.Buffer
		section(&b, v)
		if out.Len()+b.Len() > maxMarkdown {
			fmt.Fprintf(&out, "\nThe rest is too long for this summary; it is in `verdict.json`.\n")
			break
		}
		out.Write(b.Bytes())
	}
	_, err := w.Write(out.Bytes())
	return err
}

func markdownTripped(b *bytes.Buffer, v *gate.Verdict) {
	for _, c := range byOutcome(v) {
		if !fails(v, c) {
			continue
		}
		fmt.Fprintf(b, "\n## %s: %s\n\n%s\n", c.Outcome, markdownText(c.Subject), markdownText(c.Why))
		for i := range c.Passages {
			p := &c.Passages[i]
			if p.Doc == "" {
				fmt.Fprintf(b, "\n- %s", markdownText(p.Text))
				continue
			}
			fmt.Fprintf(b, "\n> %s\n>\n> — %s\n", markdownText(p.Text), markdownText(origin(p)))
		}
		b.WriteByte('\n')
	}
}

func markdownShifts(b *bytes.Buffer, v *gate.Verdict) {
	if v.BaselineDigest == "" {
		return
	}
	shown, all := holding(v, maxMarkdownRows)
	fmt.Fprintf(b, "\n## What shifted against the baseline\n\n")
	if all == 0 {
		fmt.Fprintf(b, "None of %d numbers, beyond what chance may do.\n", len(v.Shifts))
		return
	}
	fmt.Fprintf(b, "%d of %d numbers shifted more than chance allows (Benjamini–Hochberg over all of them).\n\n", all, len(v.Shifts))
	b.WriteString("| number | from → to |\n|---|---|\n")
	for _, s := range shown {
		fmt.Fprintf(b, "| %s | %s |\n", markdownText(s.Subject), markdownText(s.Why))
	}
	markdownRest(b, all, "shifts")
}

func markdownNotes(b *bytes.Buffer, v *gate.Verdict) {
	if len(v.Notes) == 0 {
		return
	}
	b.WriteString("\n## The baseline is of another study\n\nA shift may come from this and not from the corpus. Write the baseline again.\n\n")
	for _, n := range v.Notes {
		fmt.Fprintf(b, "- %s\n", markdownText(n))
	}
}

func markdownChecks(b *bytes.Buffer, v *gate.Verdict) {
	if len(v.Checks) == 0 {
		return
	}
	fmt.Fprintf(b, "\n<details><summary>All %d checks</summary>\n\n| outcome | check | found |\n|---|---|---|\n", len(v.Checks))
	for _, c := range byOutcome(v) {
		fmt.Fprintf(b, "| %s | %s | %s |\n", c.Outcome, markdownText(c.Subject), markdownText(c.Why))
	}
	b.WriteString("\n</details>\n")
}
