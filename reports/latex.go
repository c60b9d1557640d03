package reports

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"parallax/framing"
	"parallax/reports/table"
)

// maxLaTeXRows keeps a table to what a paper's appendix can hold; the whole
// table is the CSV file of the same name.
const maxLaTeXRows = 400

// LaTeXTables lists one LaTeX file for each main table, to be \input into a
// paper that uses the packages booktabs and longtable.
func LaTeXTables(r *framing.Result) []File {
	var files []File
	for _, t := range []table.Table{
		table.Outlets(r), table.Groups(r), table.Sources(r), table.Labels(r), table.Keywords(r), table.Sentiment(r), table.Similarity(r),
	} {
		files = append(files, File{"latex/" + t.Name + ".tex", func(w io.Writer) error { return LaTeX(w, t) }})
	}
	return files
}

// LaTeX writes the printed columns of a table as a longtable with a caption
// and a label.
func LaTeX(w io.Writer, t table.Table) error {
	b := bufio.NewWriter(w)
	columns := t.Printed()
	align, heads := "", []string{}
	for _, i := range columns {
		c := t.Columns[i]
		if c.Kind == table.Text {
			align += "l"
			heads = append(heads, latexText(c.Title))
		} else {
			align += "r"
			heads = append(heads, `\multicolumn{1}{r}{`+latexText(c.Title)+"}")
		}
	}
	rows := t.Rows[:min(len(t.Rows), maxLaTeXRows)]
	note := t.Note
	if len(rows) < len(t.Rows) {
		note += fmt.Sprintf(" The first %d of %d rows.", len(rows), len(t.Rows))
	}
	head := strings.Join(heads, " & ") + " \\\\\n\\midrule\n"
	fmt.Fprintf(b, "%% needs \\usepackage{booktabs,longtable}\n\\begin{longtable}{%s}\n", align)
	fmt.Fprintf(b, "\\caption{%s. %s}\\label{tab:%s}\\\\\n\\toprule\n%s\\endfirsthead\n", latexText(t.Title), latexText(note), t.Name, head)
	fmt.Fprintf(b, "\\toprule\n%s\\endhead\n\\bottomrule\n\\endfoot\n", head)
	for _, row := range rows {
		for n, i := range columns {
			if n > 0 {
				b.WriteString(" & ")
			}
			b.WriteString(latexText(clip(row[i].Show(t.Columns[i].Kind), 200)))
		}
		b.WriteString(" \\\\\n")
	}
	b.WriteString("\\end{longtable}\n")
	return b.Flush()
}

// latexText is text that LaTeX sets as it is: no character of it is a command.
func latexText(s string) string {
	return strings.NewReplacer(
		`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "$", `\$`, "&", `\&`, "#", `\#`, "%", `\%`, "_", `\_`,
		"~", `\textasciitilde{}`, "^", `\textasciicircum{}`, "<", "$<$", ">", "$>$", "|", "$|$", `"`, "''",
		"−", "$-$", "–", "--", "²", `\textsuperscript{2}`, "[", "{[}", "]", "{]}",
	).Replace(plain(s))
}
