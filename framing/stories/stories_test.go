package stories

import (
	"strings"
	"testing"

	"parallax/framing/study"
)

// The first statement with another name is told with its wordings, one of each outlet; stories without one are not.
func TestFindings(t *testing.T) {
	x := &Stories{
		Several: 2,
		Rows:    []Row{{Story: 1, Terms: "gate, crowd", First: "2023-03-14"}, {Story: 2, Terms: "fire, mill"}},
		Claims: []Claim{
			{Story: 1, Claim: 1, Outlet: "Anvil", Likeness: 0.8, Reworded: true, Passages: []study.PassageRef{{Passage: 0}}},
			{Story: 1, Claim: 1, Outlet: "Bell", Likeness: 0.8, Reworded: true, Passages: []study.PassageRef{{Passage: 1}}},
			{Story: 1, Claim: 2, Outlet: "Anvil", Likeness: 0.7, Renamed: true, Passages: []study.PassageRef{{Passage: 2}}},
			{Story: 1, Claim: 2, Outlet: "Anvil", Likeness: 0.7, Renamed: true, Passages: []study.PassageRef{{Passage: 3}}},
			{Story: 1, Claim: 2, Outlet: "Bell", Likeness: 0.7, Renamed: true, Passages: []study.PassageRef{{Passage: 4}}},
			{Story: 2, Claim: 2, Outlet: "Crier", Likeness: 0.9, Renamed: true, Passages: []study.PassageRef{{Passage: 5}}},
		},
	}
	o := study.DefaultOptions()
	found := Findings(x, &o)
	if len(found) != 1 || len(found[0].Sides) != 2 || found[0].Sides[1][0].Passage != 4 || !strings.Contains(found[0].Text, "gate, crowd; 2023-03-14") || !strings.Contains(found[0].Text, "Anvil and Bell") {
		t.Errorf("told %+v", found)
	}
	x.Claims = x.Claims[:2]
	if found := Findings(x, &o); len(found) != 1 || len(found[0].Groups) != 0 || !strings.Contains(found[0].Text, "2 events are told") {
		t.Errorf("told %+v", found)
	}
	if found := Findings(&Stories{}, &o); len(found) != 0 {
		t.Errorf("told %q of no story", found[0].Text)
	}
}
