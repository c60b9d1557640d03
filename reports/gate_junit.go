package reports

import (
	"encoding/xml"
	"io"

	"parallax/framing/gate"
)

type junitSuites struct {
	XMLName xml.Name   `xml:"testsuites"`
	Suite   junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Class   string        `xml:"classname,attr"`
	Name    string        `xml:"name,attr"`
	File    string        `xml:"file,attr,omitempty"`
	Line    int           `xml:"line,attr,omitempty"`
	Failure *junitFailure `xml:"failure,omitempty"`
	Skipped *junitSkipped `xml:"skipped,omitempty"`
	Out     string        `xml:"system-out,omitempty"`
}

type junitFailure struct {
	Type    string `xml:"type,attr"`
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

type junitSkipped struct {
	Message string `xml:"message,attr"`
}

// verdictJUnit writes the verdict as test results: a check that fails the job
// is a failure, one without enough data that does not is skipped.
func verdictJUnit(w io.Writer, v *gate.Verdict) error {
	s := junitSuite{Name: "parallax gates", Tests: len(v.Checks)}
	for i := range v.Checks {
		c := &v.Checks[i]
		k := junitCase{Class: "parallax.gates", Name: valid(c.Subject), File: valid(studyURI(v)), Line: c.Line}
		text := valid(c.Gate + "\n" + c.Why)
		switch {
		case fails(v, c):
			s.Failures++
			for j := range c.Passages {
				p := &c.Passages[j]
				text += "\n\n" + valid(plain(p.Text))
				if p.Doc != "" {
					text += valid(" (" + plain(origin(p)) + ")")
				}
			}
			k.Failure = &junitFailure{Type: string(c.Outcome), Message: valid(plain(c.Why)), Text: text}
		case c.Outcome == gate.NoData:
			s.Skipped++
			k.Skipped = &junitSkipped{Message: valid(plain(string(c.Outcome) + ": " + c.Why))}
		default:
			k.Out = text
		}
		s.Cases = append(s.Cases, k)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", " ")
	if err := e.Encode(junitSuites{Suite: s}); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
