package names

import (
	"strings"
	"testing"

	"parallax/framing/ranking"
	"parallax/framing/study"
	"parallax/framing/value"
)

// Names that nobody has reviewed stand in the answer only where they differ in stance, and say so; the others are counted.
func TestChecked(t *testing.T) {
	found := []study.Finding{
		{Kind: "labels", Text: "The Herald says “rebels” more often.", Worth: ranking.Of(ranking.Stance, 1, 1)},
		{Kind: "labels", Text: "The Herald says “U.S.” more often.", Worth: ranking.Of(ranking.NeutralNames, 1, 1)},
	}
	if told, left := Checked(found, &study.Options{}); len(told) != 2 || left != nil {
		t.Errorf("with a codebook that a person gave: %v, %v", told, left)
	}
	told, left := Checked(found, &study.Options{Discovered: 9})
	if len(told) != 1 || !strings.HasPrefix(told[0].Text, "To be checked") || !strings.HasSuffix(told[0].Text, found[0].Text) {
		t.Errorf("told of discovered names: %v", told)
	}
	if len(left) != 1 || !strings.HasPrefix(left[0].Text, "1 difference in names") || !strings.Contains(left[0].Text, "--draft codebook.yaml") {
		t.Errorf("left of discovered names: %v", left)
	}
}

// A contrast in which one side only passes the names on is told before one of a smaller p.
func TestTheQuotedContrastIsTold(t *testing.T) {
	tests := &LabelTests{
		Rows: []LabelTestRow{{Voice: "own", Referent: "strikers", Family: "rioter", P: of(.001), PAdjusted: of(.001), Differ: true}},
		Pairs: []LabelPairRow{
			{Voice: "own", Referent: "strikers", Family: "rioter", Group: "Anvil", Other: "Bell", Share: share(.8), OtherShare: share(0), Difference: share(.8), PAdjusted: of(.001), Holds: true},
			{Voice: "own", Referent: "strikers", Family: "rioter", Group: "Anvil", Other: "Crier", Share: share(.8), OtherShare: share(0), Difference: share(.8), PAdjusted: of(.04), Holds: true},
		},
	}
	var rows []LabelRow
	for _, x := range []struct {
		group    string
		own, all int
		share    float64
	}{{"Anvil", 8, 9, .8}, {"Bell", 0, 0, 0}, {"Crier", 0, 7, 0}} {
		for _, v := range []struct {
			voice string
			count int
		}{{"all", x.all}, {"own", x.own}} {
			rows = append(rows, LabelRow{Group: x.group, Voice: v.voice, Referent: "strikers", Family: "rioter", Count: v.count, Share: share(x.share),
				Forms: []FormCount{{"rioters", v.count}, {"rioter", 1}}})
		}
	}
	got := Findings(rows, tests, &study.Options{By: []string{"outlet"}})
	const want = "In its own voice, Anvil calls strikers “rioters” in 80 % of mentions, Crier in 0 % (80 points apart, p = .040, corrected). Crier (7 times) prints such names only in the words of others."
	if len(got) != 1 || got[0].Text != want || got[0].Worth.Kind != ranking.QuotedOnly {
		t.Errorf("got %+v\nwant %s", got, want)
	}
}

func of(v float64) value.Value { return value.Of(v) }

func share(v float64) value.Estimate {
	none := value.Undefined("no interval")
	return value.Estimate{Value: value.Of(v), Low: none, High: none}
}
