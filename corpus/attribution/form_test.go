package attribution

import (
	"testing"

	"parallax/corpus"
)

// The forms that speech has in news. All texts are invented.
func TestForms(t *testing.T) {
	for _, c := range []struct {
		text, part string
		voice      corpus.Voice
		name       string
	}{
		{"The hall was full.\n\n“Who will mend the roof?” Drum asked.\n", "mend the roof", corpus.Quoted, "Drum"},
		{"The hall was full.\n\n\"We will not sell!\" Mayor Lena Hart told the crowd.\n", "not sell", corpus.Quoted, "Lena Hart"},
		{"The hall was full.\n\n“Get out!” Drum shouted. The crowd left.\n", "Get out", corpus.Quoted, "Drum"},
		{"‘The roof will hold,’ Hart said. ‘We have looked at every beam.\n\n‘There is no crack that we don’t know.\n\n‘Nobody needs to leave.’\n\nIt rained on Monday.\n", "no crack", corpus.Quoted, "Hart"},
		{"'They're cowards,' the foreman said. 'We won't wait for 'em, or for the pilots' guild. It's our quay.'\n", "wait for", corpus.Quoted, "foreman"},
		{"\"The roof will hold,\" Hart said. \"We have looked at every beam. \"There is no crack anywhere. \"Nobody needs to leave.\" It rained on Monday.\n", "no crack", corpus.Quoted, "Hart"},
		{"ELSA BRANDT, RADIO HOST: Good morning.\n\nIVO KERN, FARMER: They flooded my field.\n\nBRANDT: Who did?\n\nKERN: The ministry did.\n", "flooded my field", corpus.Quoted, "IVO KERN"},
		{"ELSA BRANDT, RADIO HOST: Good morning.\n\nIVO KERN, FARMER: They flooded my field.\n\nBRANDT: Who did?\n\nKERN: The ministry did.\n", "ministry did", corpus.Quoted, "IVO KERN"},
		{"The court was asked twice.\n\nThe bridge stays closed, come what may. — Ivo Kern (@ivokern) May 3, 2031\n\nMany agreed.\n", "bridge stays closed", corpus.Quoted, "Ivo Kern"},
		{"The crew slept.\n\nThe storm is over, Lena Hart and Pavel Drum said in a letter.\n", "storm is over", corpus.Reported, "Lena Hart"},
		{"The harbour master, Lena Hart, wrote in her memoir:\n\nI had never seen the quay so empty. We waited for two hours, and no ship came in from the north.\n\nThe book sold well.\n", "never seen the quay", corpus.Quoted, "Lena Hart"},
		{"The court was asked twice.\n\nIvo Kern (@ivokern) The bridge stays closed for as long as nobody pays for the third beam.\n\nMany agreed.\n", "bridge stays closed", corpus.Quoted, "Ivo Kern"},
		{"The council, which has nine members, said the costs of the bridge were a scandal.\n", "costs of the bridge", corpus.Reported, "council"},
		{"The audit notes Kern was paid twice for the bridge.\n", "paid twice", corpus.Reported, "audit"},
		{"Ivo Kern, her brother, told the Belin Post he could hardly stand in the wind.\n", "hardly stand", corpus.Reported, "Ivo Kern"},
		{"Lena Hart, R-Texas, met the farmers. Ivo Kern was there too.\n\n“The well is dry,” the Texas Republican said.\n", "well is dry", corpus.Quoted, "Lena Hart"},
		{"“The well is dry,” said Lena Hart, of the clinic at Marn, Os.\n", "well is dry", corpus.Quoted, "Lena Hart"},
	} {
		_, all := read(t, c.text)
		got := holding(all, c.part)
		if len(got) != 1 || got[0].voice != c.voice || got[0].name != c.name {
			t.Errorf("%s\n\tgot %+v, want %s by %q", c.text, got, c.voice, c.name)
		}
	}
}

// One family name, two bearers: title, gender and use decide, and where nothing
// does, the name stays what it is.
func TestFamilyNames(t *testing.T) {
	for _, c := range []struct{ text, part, name string }{
		{"Peter Holm flew to Marn. Anna Holm stayed at home. “It is hot here,” Mr. Holm said.", "hot here", "Peter Holm"},
		{"Peter Holm flew to Marn with Anna Holm. “It is hot here,” Mrs. Holm said.", "hot here", "Anna Holm"},
		{"Peter Holm flew to Marn. Anna Holm stayed at home. “It is hot,” Mr. Holm said. The well is dry, Holm said.", "well is dry", "Peter Holm"},
		{"Peter Holm and Paul Holm flew to Marn. “It is hot here,” Holm said.", "hot here", "Holm"},
		{"Senator Peter Holm flew to Marn. Paul Holm, a baker, came by train. “It is hot here,” Senator Holm said.", "hot here", "Peter Holm"},
	} {
		_, all := read(t, c.text)
		got := holding(all, c.part)
		if len(got) != 1 || got[0].name != c.name {
			t.Errorf("%s\n\tgot %+v, want %q", c.text, got, c.name)
		}
	}
}

// A pronoun goes to nobody who cannot speak, and to nobody of the other gender.
func TestPronouns(t *testing.T) {
	for _, c := range []struct{ text, part, name string }{
		{"Lena Hart met Pavel Drum on Tuesday in Belin. “The well is dry,” she said.", "well is dry", "Lena Hart"},
		{"Lena Hart met Pavel Drum on Tuesday in Belin. “The well is dry,” he said.", "well is dry", "Pavel Drum"},
		{"Pavel Drum flew to East Harbour on Monday. In New Ostria, “the well is dry,” he said.", "well is dry", "Pavel Drum"},
		{"The Ostrian Water Board met on Friday. It said that the well was dry.", "well was dry", "Ostrian Water Board"},
	} {
		_, all := read(t, c.text)
		got := holding(all, c.part)
		if len(got) != 1 || got[0].name != c.name {
			t.Errorf("%s\n\tgot %+v, want %q", c.text, got, c.name)
		}
	}
}

func TestJointSpeakersAreBothKept(t *testing.T) {
	text := "The storm is over, Lena Hart and Pavel Drum said in a letter."
	r, _ := read(t, text)
	s := r.Statements[0]
	if s.Source == nil || s.Source.Name != "Lena Hart" || len(s.With) != 1 || s.With[0].Name != "Pavel Drum" {
		t.Errorf("%+v, %+v", s.Source, s.With)
	}
}
