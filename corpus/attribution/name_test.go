package attribution

import "testing"

// Invented sentences; the names are what a reader would give.
func TestNames(t *testing.T) {
	for _, c := range []struct {
		text, part, name string
	}{
		{"Ostrian Interior Minister Pavel Drum came to Marn. “The road is open,” Drum said.", "road is open", "Pavel Drum"},
		{"Sen. Lena Hart met reporters on Monday. “The dam will hold,” she said.", "dam will hold", "Lena Hart"},
		{"Ms. Hart and Mr. Drum met on Monday. “The dam will hold,” she said.", "dam will hold", "Hart"},
		{"Lena Hart, the mayor of Belin, praised Pavel Drum. “He kept his word,” she told reporters.", "kept his word", "Lena Hart"},
		{"The Ostrian Interior Ministry met on Monday. “The road is open,” the ministry said in a statement.", "road is open", "Ostrian Interior Ministry"},
		{"The National Water Board (NWB) met on Monday. “The dam will hold,” the NWB said.", "dam will hold", "National Water Board"},
		{"“The dam will hold,” said Lena Hart, who leads the council.", "dam will hold", "Lena Hart"},
		{"“The dam will hold,” said the mayor of Belin, Lena Hart.", "dam will hold", "Lena Hart"},
		{"“The dam will hold,” two people briefed on the matter said.", "dam will hold", "two people briefed on the matter"},
		{"Pavel Drum met Lena Hart at Drum Tower. “The road is open,” Drum said.", "road is open", "Pavel Drum"},
		{"Officials said that the dam would hold.", "dam would hold", "officials"},
		{"Lena Hart: “The dam will hold.”", "dam will hold", "Lena Hart"},
		{"According to the Water Board, two gates are open.", "two gates", "Water Board"},
		{"Ana Reyes leads the union. The offer was worthless, according to Ms. Reyes’s account.", "offer was", "Ana Reyes"},
		{"There is still no report about the price of the bridge.", "price of the bridge", ""}, // nobody says it
		{"“The dam will hold.”", "dam will hold", "(unnamed)"},
		{"Lena Hart, joined by Pavel Drum, said the dam would hold.", "dam would hold", "Lena Hart"},
		{"The Belin Post has read the file. The Water Board met in Marn on Friday. The gates were open, the newspaper said.", "gates were open", "Belin Post"},
		{"Orin Marsh (R) of Marn stayed away. “The dam will hold,” he said.", "dam will hold", "Orin Marsh"},
		{"By signing up, you agree to our Privacy Policy. Lena Hart did. See our Privacy Policy for the policy on privacy. “The dam will hold,” she said.", "dam will hold", "Lena Hart"},
	} {
		_, all := read(t, c.text)
		got := holding(all, c.part)
		if len(got) != 1 || got[0].name != c.name {
			t.Errorf("%s\n\tgot %+v, want source %q", c.text, got, c.name)
		}
	}
}

func TestAliasesAndClassesWin(t *testing.T) {
	a, err := New(Options{
		Aliases: map[string]string{"the Water  Board": "Board of Waters", "hart": "Lena Hart"},
		Classes: map[string]string{"Board of Waters": "official"},
	})
	if err != nil {
		t.Fatal(err)
	}
	text := "According to the Water Board, two gates are open. “The dam will hold,” Hart said."
	all := flat(text, a.Read(document(text)))
	if got := holding(all, "two gates"); len(got) != 1 || got[0].name != "Board of Waters" || got[0].class != "official" {
		t.Errorf("got %+v", got)
	}
	if got := holding(all, "dam will hold"); len(got) != 1 || got[0].name != "Lena Hart" {
		t.Errorf("got %+v", got)
	}
}

func TestClasses(t *testing.T) {
	for _, c := range []struct{ text, part, class string }{
		{"“The dam will hold,” a government official said.", "dam will hold", "official"},
		{"“The dam will hold,” residents of the valley said.", "dam will hold", "witness"},
		{"“The dam will hold,” analysts said.", "dam will hold", "expert"},
		{"“The dam will hold,” two people briefed on the matter said.", "dam will hold", "unnamed"},
		{"“The dam will hold,” said Lena Hart.", "dam will hold", "person"},
		{"“The dam will hold,” the Water Board said.", "dam will hold", "organisation"},
		{"“The dam will hold,” UNESCO said.", "dam will hold", "organisation"},
		{"“The dam will hold,” Hart said.", "dam will hold", ""},
		{"“The dam will hold,” they said.", "dam will hold", "unnamed"},
	} {
		_, all := read(t, c.text)
		got := holding(all, c.part)
		if len(got) != 1 || got[0].class != c.class {
			t.Errorf("%s\n\tgot %+v, want class %q", c.text, got, c.class)
		}
	}
}

func TestVerbClass(t *testing.T) {
	for cue, want := range map[string]string{
		"said": Neutral, "SAYS": Neutral, "according to": Neutral, "told": Neutral, "wrote": Neutral,
		"claimed": Doubting, "has alleged": Doubting, "is believed to": Doubting, "insists": Doubting,
		"confirmed": Endorsing, "admitted": Endorsing, "pointed out": "", "emphasised": Endorsing, "showing": Endorsing,
		"was quoted as saying": Neutral, "ordered": "", "": "",
	} {
		if got := VerbClass(cue); got != want {
			t.Errorf("VerbClass(%q) = %q, want %q", cue, got, want)
		}
	}
}

// Two who were named together are both meant by "they", "both" and "the couple".
func TestJointSpeakers(t *testing.T) {
	for _, text := range []string{
		"Lena Hart and Pavel Drum met the farmers on Monday. They said that the dam would hold.",
		"Mayor Lena Hart and Water Minister Pavel Drum met the farmers on Monday. Both said that the dam would hold.",
		"Lena Hart and Pavel Drum met the farmers on Monday. The couple said that the dam would hold.",
	} {
		r, _ := read(t, text)
		found := false
		for _, s := range r.Statements {
			if s.Source == nil || len(s.With) != 1 {
				continue
			}
			found = found || s.Source.Name == "Lena Hart" && s.With[0].Name == "Pavel Drum"
		}
		if !found {
			t.Errorf("%s\n\tgot %+v", text, r.Statements)
		}
	}
}
