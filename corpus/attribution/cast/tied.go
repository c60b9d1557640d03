package cast

import "parallax/corpus/gazetteer"

// tiedBody reports whether "and" at j stands inside the name of one body that starts at
// i: "the House Energy and Commerce Committee", "the Food and Drug Administration".
func (c *Cast) tiedBody(i, j int, s Sentence) bool {
	first := c.text.Low(i)
	state := (c.lists.Demonym(first) != "" || first == "u.s.") && j-1 > i // "U.S. Citizenship and Immigration Services"
	if j == i || j+2 >= s.To || !state && (i <= s.From || c.text.Low(i-1) != "the" && first != "house" && first != "senate") {
		return false
	}
	if j-1 > i || first != "house" && first != "senate" {
		if low := c.text.Low(j - 1); gazetteer.Body(low) || c.lists.Place(low) != gazetteer.NoPlace || c.lists.Given(low) != gazetteer.Unsaid {
			return false
		}
	}
	for k := j + 1; k < s.To && k < j+5 && c.text.Open(k) && c.capital(k); k++ {
		switch c.text.Low(k) {
		case "committee", "subcommittee", "department", "commission", "ministry", "administration", "agency", "bureau", "service", "services", "council", "board", "authority", "institute", "association", "protection", "enforcement":
			return k > j+1
		}
	}
	return false
}
