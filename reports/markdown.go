package reports

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"parallax/framing"
	"parallax/reports/numeral"
	"parallax/reports/table"
)

// Bounds of the Markdown report. GitHub refuses a job summary over 1 MiB.
const (
	maxMarkdown     = 1000 << 10
	maxMarkdownRows = 60
	maxMarkdownCell = 400
)

// Markdown writes the result for a job summary or a pull request: the answer
// in the open, long tables folded, in less than 1 MiB. Text from the corpus
// cannot make links, mentions, or HTML.
func Markdown(w io.Writer, r *framing.Result) error {
	var out bytes.Buffer
	left := 0
	write := func(section func(b *bytes.Buffer)) {
		var b bytes.Buffer
		section(&b)
		if out.Len()+b.Len() > maxMarkdown {
			left++
			return
		}
		out.Write(b.Bytes())
	}
	for _, section := range []func(*bytes.Buffer, *framing.Result){markdownAnswer, markdownWarnings, markdownLabels, markdownMoved, markdownTests} {
		write(func(b *bytes.Buffer) { section(b, r) })
	}
	for _, t := range table.In(r, table.Summary) {
		write(func(b *bytes.Buffer) { markdownTable(b, t) })
	}
	write(func(b *bytes.Buffer) { markdownMethods(b, r) })
	if left > 0 {
		fmt.Fprintf(&out, "\n%d sections are too long for this summary; they are in `index.html`.\n", left)
	}
	_, err := w.Write(out.Bytes())
	return err
}

func markdownAnswer(b *bytes.Buffer, r *framing.Result) {
	c := r.Corpus
	fmt.Fprintf(b, "# Who says what\n\n%s of %s, %s.\n", numeral.Counted(c.Documents, "document"),
		numeral.Counted(len(c.Outlets), "outlet"), numeral.Counted(c.Words, "word"))
	findings := func(title string, all []framing.Finding) {
		if len(all) == 0 {
			return
		}
		fmt.Fprintf(b, "\n## %s\n\n", title)
		for _, f := range all {
			fmt.Fprintf(b, "- %s\n", markdownText(f.Text))
			for _, ref := range f.Shown {
				fmt.Fprintf(b, "  > %s\n  >\n", markdownText(shown(r, ref)))
			}
		}
	}
	if nothing := r.NothingHolds(); nothing != "" {
		fmt.Fprintf(b, "\n%s\n", nothing)
	}
	findings(r.AnswerTitle(), r.Answer)
	findings("What could not be decided", r.Undecided)
	for _, f := range r.Undecided {
		fmt.Fprintf(b, "\nAll of them: tables/%s.csv.\n", f.See)
	}
}

func markdownWarnings(b *bytes.Buffer, r *framing.Result) {
	if len(r.Warnings) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## Warnings\n\n")
	for _, x := range r.Warnings[:min(len(r.Warnings), maxMarkdownRows)] {
		fmt.Fprintf(b, "- **%s**: %s", markdownText(x.Subject), markdownText(x.Text))
		if x.Remedy != "" {
			fmt.Fprintf(b, " → %s", markdownText(x.Remedy))
		}
		b.WriteByte('\n')
	}
	markdownRest(b, len(r.Warnings), "warnings")
}

// markdownTable folds a table's first rows away under its title.
func markdownTable(b *bytes.Buffer, t table.Table) {
	if len(t.Rows) == 0 {
		return
	}
	columns := t.Printed()
	fmt.Fprintf(b, "\n<details><summary>%s</summary>\n\n%s\n\n|", markdownText(t.Title), markdownText(t.Note))
	rule := "\n|"
	for _, i := range columns {
		fmt.Fprintf(b, " %s |", markdownText(t.Columns[i].Title))
		if t.Columns[i].Kind == table.Text {
			rule += "---|"
		} else {
			rule += "--:|"
		}
	}
	b.WriteString(rule + "\n")
	for _, row := range t.Rows[:min(len(t.Rows), maxMarkdownRows)] {
		b.WriteString("|")
		for _, i := range columns {
			fmt.Fprintf(b, " %s |", markdownText(row[i].Show(t.Columns[i].Kind)))
		}
		b.WriteString("\n")
	}
	markdownRest(b, len(t.Rows), t.Name)
	b.WriteString("\n</details>\n")
}

func markdownRest(b *bytes.Buffer, n int, name string) {
	if n > maxMarkdownRows {
		fmt.Fprintf(b, "\nThe first %d of %s; all are in `tables/%s.csv`.\n", maxMarkdownRows, numeral.Count(n), name)
	}
}

func markdownMethods(b *bytes.Buffer, r *framing.Result) {
	fmt.Fprintf(b, "\n<details><summary>Methods</summary>\n\n%s\n\n", markdownText(r.PassageRule))
	if r.Preregistration != nil {
		fmt.Fprintf(b, "- %s\n", markdownText(r.Preregistration.Text))
	}
	if r.Correction != nil {
		for _, sentence := range r.Correction.Methods {
			fmt.Fprintf(b, "- %s\n", markdownText(sentence))
		}
	}
	for _, m := range r.Methods {
		fmt.Fprintf(b, "- **%s** (%s): %s\n", markdownText(m.Title), markdownText(m.Unit), markdownText(m.Formula))
	}
	for _, a := range r.Accuracy {
		fmt.Fprintf(b, "- Accuracy, %s: %s %.3f (%s)\n", markdownText(a.Step), markdownText(a.Measure), a.Value, markdownText(a.Data))
	}
	p := r.Provenance
	fmt.Fprintf(b, "\n%s %s, corpus `%s`, seed %d.\n\n</details>\n", markdownText(p.Tool), markdownText(p.Version),
		strings.ReplaceAll(p.CorpusDigest, "`", ""), p.Seed)
}

// markdownText is text that Markdown shows as it is: on one line, with every
// character that has a meaning escaped, and with the openings of mentions and
// bare links broken by a comment that shows nothing.
func markdownText(s string) string {
	s = clip(plain(s), maxMarkdownCell)
	var b strings.Builder
	for _, c := range s {
		switch c {
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '&':
			b.WriteString("&amp;")
		case '@':
			b.WriteString("@<!-- -->")
		case ':':
			b.WriteString(":<!-- -->")
		case '.':
			b.WriteString(".")
		case '\\', '`', '*', '_', '{', '}', '[', ']', '(', ')', '#', '+', '-', '!', '|', '~', '=', '$':
			b.WriteByte('\\')
			b.WriteRune(c)
		default:
			b.WriteRune(c)
		}
	}
	return strings.ReplaceAll(b.String(), "www.", "www<!-- -->.")
}
