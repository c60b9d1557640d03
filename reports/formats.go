package reports

import (
	"io"

	"parallax/framing"
	"parallax/reports/figure"
	"parallax/reports/page"
)

// A Format is one way to write a result.
type Format struct {
	// Name is what the command line calls it.
	Name string
	// About says what it writes.
	About string
	Files func(r *framing.Result) []File
}

// Formats lists every format, sorted by name.
func Formats() []Format {
	return []Format{
		{"csv", "one CSV file for each table", CSVTables},
		{"figures", "the charts as SVG and as PNG at 300 dots an inch", Figures},
		{"html", "the page for people, one file", single("index.html", page.Write)},
		{"json", "the result, in the form of docs/schema/result.schema.json", single("result.json", JSON)},
		{"latex", "one LaTeX longtable for each main table", LaTeXTables},
		{"md", "Markdown for a job summary", single("report.md", Markdown)},
		{"report", "what compare writes: page, Markdown, JSON and CSV", Directory},
		{"text", "the summary that compare prints", single("summary.txt", func(w io.Writer, r *framing.Result) error { return Summary(w, r, 100) })},
		{"xlsx", "a workbook with a sheet for each table", single("report.xlsx", XLSX)},
	}
}

// Figures lists each chart as SVG and as PNG.
func Figures(r *framing.Result) []File {
	var files []File
	for _, f := range figure.All(r) {
		write := func(encode func(*figure.Drawing, io.Writer) error) func(io.Writer) error {
			return func(w io.Writer) error {
				d, err := f.Draw()
				if err != nil {
					return err
				}
				return encode(d, w)
			}
		}
		files = append(files, File{"figures/" + f.Name + ".png", write((*figure.Drawing).PNG)},
			File{"figures/" + f.Name + ".svg", write((*figure.Drawing).SVG)})
	}
	return files
}

func single(name string, write func(io.Writer, *framing.Result) error) func(*framing.Result) []File {
	return func(r *framing.Result) []File {
		return []File{{name, func(w io.Writer) error { return write(w, r) }}}
	}
}
