package coding

import (
	"bytes"
	"strings"
	"testing"

	"parallax/framing/validation"
)

// The page shows what the sheet shows, nothing of the outlet, the group or the tool's codes, and no text of the corpus
// ends its script. What its keys do is tested in a browser (reports/browser/coding.test.mjs).
func TestPage(t *testing.T) {
	s := &validation.Sample{Schema: validation.SampleSchema, Variables: validation.Variables(nil)}
	for id, text := range map[string]string{"s0001-a": "The gates are open.", "s0002-b": "Hostile </script><script>alert(1)</script> text."} {
		s.Items = append(s.Items, validation.Item{
			ID: id, Doc: "doc7", Outlet: "Herald", Group: "Herald", Part: validation.Plain, Text: text, Context: "Before. ⟦" + text + "⟧ After.",
			Tool: []string{"own", "none", "neutral", ""}, Probability: .125,
		})
	}
	var page bytes.Buffer
	if err := Page(&page, s); err != nil {
		t.Fatal(err)
	}
	for _, hidden := range []string{"doc7", "Herald", "plain", "<script>alert", `"tool"`, "https:", "http:"} {
		if strings.Contains(page.String(), hidden) {
			t.Errorf("the page holds %q", hidden)
		}
	}
	for _, shown := range []string{`"s0001-a"`, `"s0002-b"`, "The gates are open.", `"Before. "`, `" After."`, "0.125"} {
		if !strings.Contains(page.String(), shown) {
			t.Errorf("the page lacks %s", shown)
		}
	}
}
