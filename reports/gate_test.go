package reports

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"
	"testing"

	"parallax/framing/gate"
	"parallax/framing/value"
)

const hostile = "</details><script>alert(1)</script> | ::error::x\n@all [l](javascript:x) \u202e\x00"

// inventedVerdict is a verdict with one check of each outcome.
func inventedVerdict(noDataFails bool) *gate.Verdict {
	n := func(v float64) gate.Number {
		none := value.Undefined("none")
		return gate.Number{Value: value.Of(v), Low: none, High: none, Units: 9}
	}
	check := func(o gate.Outcome, line int) gate.Checked {
		c := gate.Checked{
			Gate: "documents(outlet=*) >= 20", Quantity: "documents", Line: line, Subject: fmt.Sprintf("documents(outlet=%d%s)", line, hostile),
			Outcome: o, Unit: "documents", Value: n(3), Op: gate.AtLeast, Bound: 20, Why: "3; at least 20 is asked", Passages: []gate.Passage{},
		}
		if o == gate.Tripped {
			c.Passages = []gate.Passage{
				{Doc: "a b/c.txt", Outlet: "Herald", Voice: "quoted", Source: "Minister", Start: 4, End: 9, Text: hostile},
				{Text: "A new source " + hostile},
			}
		}
		return c
	}
	v := &gate.Verdict{
		Schema: gate.VerdictSchema, Version: "0.1.0", Study: "studies/parallax.yaml", Documents: 25, BaselineDigest: "d0",
		Checks: []gate.Checked{check(gate.Passed, 3), check(gate.NoData, 4), check(gate.Tripped, 5)},
		Notes:  []string{"codebook: a in the baseline, b now"}, NoDataFails: noDataFails, Failed: true,
		Shifts: []gate.Shift{{Subject: "sentiment(group=Herald)", Why: "0.1 → 0.4: +0.3", Holds: true}, {Subject: "sentiment(group=Post)", Why: "no"}},
	}
	return v
}

func writeVerdict(t *testing.T, format string, v *gate.Verdict) string {
	t.Helper()
	var b bytes.Buffer
	if err := Verdict(&b, format, v); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Each format tells the same number of failures, and the same without enough
// data, whichever way the study counts those.
func TestVerdictSameInEveryFormat(t *testing.T) {
	for _, c := range []struct {
		noDataFails      bool
		failures, others int
	}{{false, 1, 1}, {true, 2, 0}} {
		v := inventedVerdict(c.noDataFails)

		var suites junitSuites
		text := writeVerdict(t, "junit", v)
		if err := xml.Unmarshal([]byte(text), &suites); err != nil {
			t.Fatalf("junit: %v in\n%s", err, text)
		}
		s := suites.Suite
		if s.Tests != 3 || s.Failures != c.failures || s.Skipped != c.others || len(s.Cases) != 3 {
			t.Errorf("junit: %d tests, %d failures, %d skipped, want 3, %d, %d", s.Tests, s.Failures, s.Skipped, c.failures, c.others)
		}

		var log sarifLog
		if err := json.Unmarshal([]byte(writeVerdict(t, "sarif", v)), &log); err != nil {
			t.Fatal(err)
		}
		kinds := map[string]int{}
		for _, r := range log.Runs[0].Results {
			kinds[r.Kind]++
			if log.Runs[0].Tool.Driver.Rules[r.Index].ID != r.Rule {
				t.Errorf("sarif: rule %d is not %s", r.Index, r.Rule)
			}
			if (r.Kind == "fail") != (r.Level == "error") {
				t.Errorf("sarif: kind %s at level %s", r.Kind, r.Level)
			}
		}
		if kinds["fail"] != c.failures || kinds["open"] != c.others || kinds["pass"] != 1 {
			t.Errorf("sarif: %v", kinds)
		}
		if at := log.Runs[0].Results[2]; at.Locations[0].Physical.Artifact.URI != "studies/parallax.yaml" ||
			at.Locations[0].Physical.Region.Line != 5 || at.Related[0].Physical.Artifact.URI != "a%20b/c.txt" {
			t.Errorf("sarif: %+v", at)
		}

		notes := writeVerdict(t, "github", v)
		if n := strings.Count(notes, "::error file=studies/parallax.yaml,line="); n != c.failures {
			t.Errorf("github: %d errors, want %d:\n%s", n, c.failures, notes)
		}
		if n := strings.Count(notes, "::warning file="); n != c.others {
			t.Errorf("github: %d warnings, want %d", n, c.others)
		}

		var again gate.Verdict
		if err := json.Unmarshal([]byte(writeVerdict(t, "json", v)), &again); err != nil || !again.Failed || len(again.Checks) != 3 {
			t.Errorf("json: %v, %+v", err, again)
		}

		if n := strings.Count(writeVerdict(t, "md", v), "\n## tripped") + strings.Count(writeVerdict(t, "md", v), "\n## not enough data"); n != c.failures {
			t.Errorf("md: %d sections of failures, want %d", n, c.failures)
		}
		for _, format := range []string{"text", "md", "github"} {
			if text := writeVerdict(t, format, v); !strings.Contains(text, "1 of 3 checks tripped") {
				t.Errorf("%s has no headline:\n%s", format, text)
			}
		}
	}
}

func TestVerdictHostileText(t *testing.T) {
	v := inventedVerdict(false)
	for format, never := range map[string][]string{
		"md":     {"<script", "\n</details><", "](javascript:", "@all", "\u202e", "\x00"},
		"github": {"\n::error::x", "\x00"},
		"text":   {"\u202e", "\x00", "\n::error::x"},
		"junit":  {"<script", "\x00"},
		"sarif":  {"\x00"},
	} {
		text := writeVerdict(t, format, v)
		for _, n := range never {
			if strings.Contains(text, n) {
				t.Errorf("%s holds %q:\n%s", format, n, text)
			}
		}
	}
	for _, line := range strings.Split(strings.TrimSuffix(writeVerdict(t, "github", v), "\n"), "\n") {
		if !strings.HasPrefix(line, "::error ") && !strings.HasPrefix(line, "::warning ") && !strings.HasPrefix(line, "::notice ") {
			t.Errorf("a line of the annotations is no command: %q", line)
		}
	}
}

// GitHub refuses a job summary over 1 MiB.
func TestVerdictMarkdownBound(t *testing.T) {
	v := inventedVerdict(true)
	for len(v.Checks) < 20000 {
		v.Checks = append(v.Checks, v.Checks[:3]...)
	}
	if n := len(writeVerdict(t, "md", v)); n > 1<<20 {
		t.Errorf("%d bytes", n)
	}
}

func TestVerdictFormats(t *testing.T) {
	v := inventedVerdict(false)
	if err := Verdict(&bytes.Buffer{}, "yaml", v); err == nil || !strings.Contains(err.Error(), "junit") {
		t.Errorf("an unknown format: %v", err)
	}
	if files := VerdictFiles(v); len(files) != len(VerdictFormats()) {
		t.Errorf("%d files of %d formats", len(files), len(VerdictFormats()))
	}
	broken := brokenWriter{}
	for _, format := range VerdictFormats() {
		if err := Verdict(broken, format, v); err == nil {
			t.Errorf("%s: a write that failed was not told", format)
		}
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, fmt.Errorf("the disk is full") }
