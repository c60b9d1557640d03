package framing

import "testing"

// Words of names are no words of sentiment, wherever they stand; the same words written small are.
func TestNamesDoNotShiftSentiment(t *testing.T) {
	docs := append(many("Anvil", 5, "United Harbour raised its fares. The ferries of United Harbour sailed on Monday. A grand jury heard the friendly pilot."),
		many("Bell", 5, "The crews were united. The ferries of the port sailed on Monday. A grand parade passed the hostile pilot.")...)
	shifted := map[string][2]int{}
	for _, row := range runMarked(t, docs, nil).Shifts {
		if row.Group == "Anvil" {
			shifted[row.Word] = [2]int{row.Target, row.ReferenceCount}
		}
	}
	if shifted["united"] != [2]int{0, 5} {
		t.Errorf("united: %v, want none in Anvil, which prints it in a name, and 5 in Bell", shifted["united"])
	}
	if shifted["friendly"] != [2]int{5, 0} || shifted["hostile"] != [2]int{0, 5} {
		t.Errorf("words written small: %v", shifted)
	}
}
