package reports

import (
	"encoding/json"
	"io"
	"net/url"

	"parallax/framing/gate"
)

// The parts of SARIF 2.1.0 (OASIS standard, 27 March 2020) that a verdict
// needs.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool    sarifTool     `json:"tool"`
		Columns string        `json:"columnKind"`
		Results []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"semanticVersion,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID    string    `json:"id"`
		Short sarifText `json:"shortDescription"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		Rule      string          `json:"ruleId"`
		Index     int             `json:"ruleIndex"`
		Kind      string          `json:"kind"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
		Related   []sarifLocation `json:"relatedLocations,omitempty"`
	}
	sarifLocation struct {
		ID       int           `json:"id,omitempty"`
		Physical sarifPhysical `json:"physicalLocation"`
		Message  *sarifText    `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   sarifRegion   `json:"region"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		Line   int  `json:"startLine,omitempty"`
		Offset *int `json:"byteOffset,omitempty"`
		Length int  `json:"byteLength,omitempty"`
	}
)

// verdictSARIF writes the verdict for tools that read static analysis: each
// check at its gate's line, with the passages as related locations. The
// address of a passage is its document's id.
func verdictSARIF(w io.Writer, v *gate.Verdict) error {
	run := sarifRun{Columns: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "parallax", Version: v.Version}
	place := map[string]int{}
	for i, q := range gate.Quantities() {
		place[q.Name] = i
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{q.Name, sarifText{q.About}})
	}
	for i := range v.Checks {
		c := &v.Checks[i]
		r := sarifResult{
			Rule: c.Quantity, Index: place[c.Quantity], Kind: "fail", Level: "error",
			Message:   sarifText{valid(c.Subject + ": " + c.Why)},
			Locations: []sarifLocation{{Physical: sarifPhysical{sarifArtifact{address(studyURI(v))}, sarifRegion{Line: max(1, c.Line)}}}},
		}
		switch {
		case fails(v, c):
		case c.Outcome == gate.NoData:
			r.Kind, r.Level = "open", "none"
		default:
			r.Kind, r.Level = "pass", "none"
		}
		for j := range c.Passages {
			if p := &c.Passages[j]; p.Doc != "" {
				r.Related = append(r.Related, sarifLocation{ID: j + 1, Message: &sarifText{valid(p.Text)},
					Physical: sarifPhysical{sarifArtifact{address(p.Doc)}, sarifRegion{Offset: &p.Start, Length: p.End - p.Start}}})
			}
		}
		run.Results = append(run.Results, r)
	}
	e := json.NewEncoder(w)
	e.SetIndent("", " ")
	return e.Encode(sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0", Runs: []sarifRun{run},
	})
}

// address is a path as a relative URI.
func address(p string) string { return (&url.URL{Path: p}).EscapedPath() }
