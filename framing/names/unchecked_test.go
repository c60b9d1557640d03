package names

import (
	"strings"
	"testing"

	"parallax/framing/study"
)

// Findings on names that nobody has reviewed stand apart, and say so.
func TestUnchecked(t *testing.T) {
	found := []study.Finding{{Kind: "labels", Text: "The Herald says “rebels” more often."}}
	if got := Unchecked(found, &study.Options{}); got != nil {
		t.Errorf("with a codebook that a person gave: %v", got)
	}
	if got := Unchecked(nil, &study.Options{Discovered: 9}); got != nil {
		t.Errorf("without findings: %v", got)
	}
	got := Unchecked(found, &study.Options{Discovered: 9})
	if len(got) != 2 || !strings.Contains(got[0].Text, "--draft codebook.yaml") || got[1].Text != "To be checked: "+found[0].Text {
		t.Errorf("discovered names: %v", got)
	}
	if found[0].Text != "The Herald says “rebels” more often." {
		t.Error("the findings were changed")
	}
}
