package reports

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"parallax/framing"
	"parallax/reports/table"
)

// maxLaTeXRows keeps a table to what a paper's appendix can hold; the whole
// table is the CSV file of the same name.
const maxLaTeXRows = 400

// LaTeXTables lists one LaTeX file for each main table, to be \input into a
// paper that uses the packages array, booktabs and longtable. Of the labels it has
// the families: a paper's table names these, and the CSV file each label.
func LaTeXTables(r *framing.Result) []File {
	var files []File
	for _, t := range table.In(r, table.Paper) {
		files = append(files, File{"latex/" + t.Name + ".tex", func(w io.Writer) error { return LaTeX(w, t) }})
	}
	return files
}

// LaTeX writes the printed columns of a table as a longtable with a caption
// and a label.
func LaTeX(w io.Writer, t table.Table) error {
	b := bufio.NewWriter(w)
	columns := t.Printed()
	rows := t.Rows[:min(len(t.Rows), maxLaTeXRows)]
	align, heads := "", []string{}
	for _, i := range columns {
		c := t.Columns[i]
		if c.Kind == table.Text {
			align += latexColumn(rows, i)
			heads = append(heads, latexText(c.Title))
		} else {
			align += "r"
			heads = append(heads, `\multicolumn{1}{r}{`+latexText(c.Title)+"}")
		}
	}
	note := t.Note
	if len(rows) < len(t.Rows) {
		note += fmt.Sprintf(" The first %d of %d rows.", len(rows), len(t.Rows))
	}
	head := strings.Join(heads, " & ") + " \\\\\n\\midrule\n"
	fmt.Fprintf(b, "%% needs \\usepackage{array,booktabs,longtable}; names in other scripts than Latin\n%% need lualatex and a font that has them.\n\\begingroup\\footnotesize\n\\begin{longtable}{%s}\n", align)
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
	b.WriteString("\\end{longtable}\n\\endgroup\n")
	return b.Flush()
}

// latexColumn sets a column of text: long cells go on in further lines.
func latexColumn(rows [][]table.Cell, column int) string {
	const longest = 32
	for _, row := range rows {
		if utf8.RuneCountInString(row[column].Text()) > longest {
			return `>{\raggedright\arraybackslash}p{.28\linewidth}`
		}
	}
	return "l"
}

// latexText is text that LaTeX sets as it is: no character of it is a command.
func latexText(s string) string {
	return strings.NewReplacer(
		`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "$", `\$`, "&", `\&`, "#", `\#`, "%", `\%`, "_", `\_`,
		"~", `\textasciitilde{}`, "^", `\textasciicircum{}`, "<", "$<$", ">", "$>$", "|", "$|$", `"`, "''",
		"−", "$-$", "–", "--", "²", `\textsuperscript{2}`, "[", "{[}", "]", "{]}",
	).Replace(plain(s))
}
