package reports

import (
	"encoding/json"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"parallax/framing/gate"
)

// A verdictFormat is one form in which a verdict is written.
type verdictFormat struct {
	name string
	// file is the name of the form's file in a folder of verdicts.
	file  string
	write func(io.Writer, *gate.Verdict) error
}

// verdictFormats lists the forms, by name.
func verdictFormats() []verdictFormat {
	return []verdictFormat{
		{"github", "verdict.github.txt", verdictAnnotations},
		{"json", "verdict.json", verdictJSON},
		{"junit", "verdict.xml", verdictJUnit},
		{"md", "verdict.md", verdictMarkdown},
		{"sarif", "verdict.sarif", verdictSARIF},
		{"text", "verdict.txt", verdictText},
	}
}

// VerdictFormats lists the names that Verdict takes.
func VerdictFormats() []string {
	var names []string
	for _, f := range verdictFormats() {
		names = append(names, f.name)
	}
	return names
}

// Verdict writes what came of a study's gates. Every format says the same.
func Verdict(w io.Writer, format string, v *gate.Verdict) error {
	for _, f := range verdictFormats() {
		if f.name == format {
			return f.write(w, v)
		}
	}
	return fmt.Errorf("no format %q: there are %s", format, strings.Join(VerdictFormats(), ", "))
}

// VerdictFiles lists the verdict in every format, as files of a folder.
func VerdictFiles(v *gate.Verdict) []File {
	var files []File
	for _, f := range verdictFormats() {
		files = append(files, File{f.file, func(w io.Writer) error { return f.write(w, v) }})
	}
	return files
}

func verdictJSON(w io.Writer, v *gate.Verdict) error {
	e := json.NewEncoder(w)
	e.SetIndent("", " ")
	return e.Encode(v)
}

// headline is the verdict in a line.
func headline(v *gate.Verdict) string {
	word := "passed"
	if v.Failed {
		word = "failed"
	}
	text := fmt.Sprintf("%s: %d of %d checks tripped", word, v.Count(gate.Tripped), len(v.Checks))
	if n := v.Count(gate.NoData); n > 0 {
		fails := "passes"
		if v.NoDataFails {
			fails = "fails"
		}
		text += fmt.Sprintf(", %d without enough data, which %s", n, fails)
	}
	return text
}

// byOutcome gives the checks with those that tripped first, then those without
// enough data.
func byOutcome(v *gate.Verdict) []*gate.Checked {
	var out []*gate.Checked
	for _, o := range []gate.Outcome{gate.Tripped, gate.NoData, gate.Passed} {
		for i := range v.Checks {
			if v.Checks[i].Outcome == o {
				out = append(out, &v.Checks[i])
			}
		}
	}
	return out
}

// holding are the shifts that hold, at most n of them, and how many there are.
func holding(v *gate.Verdict, n int) (shown []gate.Shift, all int) {
	for _, s := range v.Shifts {
		if !s.Holds {
			continue
		}
		if all++; len(shown) < n {
			shown = append(shown, s)
		}
	}
	return shown, all
}

// fails reports whether a check is one for which the job fails.
func fails(v *gate.Verdict, c *gate.Checked) bool {
	return c.Outcome == gate.Tripped || c.Outcome == gate.NoData && v.NoDataFails
}

// origin tells where a passage of a document stands and who says it.
func origin(p *gate.Passage) string {
	text := fmt.Sprintf("%s, %s bytes %d–%d, %s", p.Outlet, p.Doc, p.Start, p.End, p.Voice)
	if p.Source != "" {
		text += ", " + p.Source
	}
	return text
}

// studyURI is the study file's name as a relative address.
func studyURI(v *gate.Verdict) string {
	return strings.TrimPrefix(path.Clean(strings.ReplaceAll(v.Study, `\`, "/")), "./")
}

// valid is text as XML and annotations take it: UTF-8, without the characters
// that XML has no way to write.
func valid(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == utf8.RuneError, c < ' ' && c != '\n' && c != '\t', c == 0xfffe, c == 0xffff:
			return -1
		}
		return c
	}, s)
}
