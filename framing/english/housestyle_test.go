package english

import "testing"

func TestIsHouseStyle(t *testing.T) {
	for term, want := range map[string]bool{
		"mr trump": true, "president castell": true, "said": true, "he says": true, "u.s": true, "told us": true, "on tuesday": true,
		"mob": false, "president": false, "dock workers": false, "trump administration": false, "says mob": false, "": false,
	} {
		if got := IsHouseStyle(term); got != want {
			t.Errorf("%q is house style: %v", term, got)
		}
	}
}
