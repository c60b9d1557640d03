package attribution

import "testing"

// Invented sentences: who is described first and named elsewhere, or the other way
// round.
func TestDescriptions(t *testing.T) {
	for _, c := range []struct {
		text, part, name string
	}{
		{"Belmar Stores will close two mills. The company has debts. It met the bank on Monday, and the company asked for time. Workers left early. The firm also said it would sell the land in Marn.", "sell the land", "Belmar Stores"},
		{"Marn Airways cut its fares. Most of the money went to the company that built the bridge. The airline said it would fly to Belin.", "fly to Belin", "Marn Airways"},
		{"The Belin Post last year said that the dam would fail.", "dam would fail", "Belin Post"},
		{"Lena Hart is a hydrologist who says the dam will fail.", "dam will fail", "Lena Hart"},
		{"Pavel Drum, 60, is a former engineer who said that the dam would fail.", "dam would fail", "Pavel Drum"},
		{"“The dam will fail,” actress and local activist Lena Hart wrote on Monday.", "dam will fail", "Lena Hart"},
		{"A former engineer, Lena Hart, said last week that the dam would fail.", "dam would fail", "Lena Hart"},
		{"“Nor is this the end of it,” said Aldo Reyes King III, the oldest son of the founder.", "end of it", "Aldo Reyes King III"},
		{"“We have read the file, and the gates were shut on the eve of the flood,” a letter from the board states (the stress is ours).", "gates were shut", "letter from the board"},
		{"A Marn spokesman said Monday that the dam would hold. The minister was away.\n\nMarn spokesman Lev Hart said the gates were open.", "dam would hold", "Lev Hart"},
		{"A Belin spokesman said Monday that the dam would hold. The minister was away.\n\nMarn spokesman Lev Hart said the gates were open.", "dam would hold", "Belin spokesman"},
		{"Lena Hart of Marn, who said that the dam would fail, went home.", "dam would fail", "Lena Hart"},
		{"Belmar Stores’s director, who said that the dam would fail, went home.", "dam would fail", "director"},
		{"U.S. Harbour and Dam Protection announced on Monday that it would count the gates. “All of them were shut,” a letter from HDP to the mayor states.", "All of them", "U.S. Harbour and Dam Protection"},
		{"U.S. Harbour and Dam Services met on Monday. USHDS said that the gates were shut.", "gates were shut", "U.S. Harbour and Dam Services"},
		{"By Lena Hart’s own admission, the gates were shut too late.", "gates were shut", "Lena Hart"},
		{"The Senate Fisheries and Harbors Committee met on Monday. The Fisheries and Harbors Committee said that the dam would hold.", "dam would hold", "Senate Fisheries and Harbors Committee"},
		{"The Belin Post/Marn poll was taken in May. About 38 percent of voters said the dam would fail.", "dam would fail", "Belin Post/Marn poll"},
		{"About 38 percent of voters said the dam would fail.", "dam would fail", "38 percent of voters"},
	} {
		_, all := read(t, c.text)
		got := holding(all, c.part)
		if len(got) != 1 || got[0].name != c.name {
			t.Errorf("%s\n\tgot %+v, want source %q", c.text, got, c.name)
		}
	}
}

// A couple is both of its two, and a list of names all of them.
func TestSeveralSpeakers(t *testing.T) {
	for _, c := range []struct {
		text string
		with int
	}{
		{"Lena Hart and her husband, Pavel Drum, own the mill. The couple said that the dam would hold.", 1},
		{"The dam will hold. Despite what Lena Hart and the union will claim, that the pumps are old, they are new.", 1},
		{"Lena Hart, R-Marn, and two other members on Wednesday called for a study of the dam.", 1},
		{"At least four members -- Lena Hart of Marn, Pavel Drum of Belin, Ana Reyes of Osk and Orin Marsh of Belin -- said that the dam would hold.", 3},
	} {
		r, _ := read(t, c.text)
		found := false
		for _, s := range r.Statements {
			found = found || s.Source != nil && s.Source.Name == "Lena Hart" && len(s.With) == c.with
		}
		if !found {
			t.Errorf("%s\n\tgot %+v", c.text, r.Statements)
		}
	}
}

// The items of a list are said by whoever says the sentence that begins it.
func TestListItems(t *testing.T) {
	list := "\n\n- Higher pay for the night shift in the old mill\n\n- Two new gates for the dam\n\nThe hall was cold and nobody stayed for long."
	_, all := read(t, "The union met on Monday.\n\nLena Hart said that the workers of Marn want:"+list)
	if got := holding(all, "Two new gates"); len(got) != 1 || got[0].name != "Lena Hart" {
		t.Errorf("items: got %+v, want Lena Hart", got)
	}
	if got := holding(all, "hall was cold"); len(got) == 1 && got[0].name != "" {
		t.Errorf("what follows the list went to %q", got[0].name)
	}
	_, all = read(t, "The union met on Monday.\n\nIn the hall stood three tables:"+list)
	if got := holding(all, "Two new gates"); len(got) == 1 && got[0].name != "" {
		t.Errorf("a list that nobody says went to %q", got[0].name)
	}
}

// Invented: of two who bear one family name, kin and those with "Jr." are named in full,
// and whoever "he said" reports something of is not the one who says it.
func TestBearersOfOneName(t *testing.T) {
	for _, c := range []struct {
		text, part, name string
	}{
		{"Hart opened the dam on Monday. The minister was cold. Next to first lady Ella Hart stood an engineer. Hart said that the dam would hold.", "dam would hold", "Hart"},
		{"President Pavel Hart came late. His son, Jay Hart, came early. Hart said that the dam would hold.", "dam would hold", "Pavel Hart"},
		{"President Pavel Hart came late. Pavel Hart Jr. came early. The crowd was there for Pavel Hart. Mr. Hart said that the dam would hold.", "dam would hold", "Pavel Hart"},
		{"Aldo Reyes King Jr. spoke for an hour. Later King said that the dam would hold.", "dam would hold", "Aldo Reyes King Jr."},
		{"Pavel Drum met Ivo Kern in Belin. He said Kern had opened the gates too late.", "opened the gates", "Pavel Drum"},
	} {
		_, all := read(t, c.text)
		got := holding(all, c.part)
		if len(got) != 1 || got[0].name != c.name {
			t.Errorf("%s\n\tgot %+v, want source %q", c.text, got, c.name)
		}
	}
}
