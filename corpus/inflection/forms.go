package inflection

import "strings"

// Forms lists the forms of an English lemma: the lemma, its plural or third
// person, past, and -ing form, by rule, or from the table of irregular forms.
// A form that is no word ("terroristed") costs nothing, since it stands in no
// text.
func Forms(lemma string) []string {
	forms := []string{lemma}
	add := func(form string) {
		for _, f := range forms {
			if f == form {
				return
			}
		}
		forms = append(forms, form)
	}
	for _, line := range irregular() {
		if first, rest, _ := strings.Cut(line, " "); first == lemma {
			for _, f := range strings.Fields(rest) {
				add(f)
			}
		}
	}
	n := len(lemma)
	if n < 2 {
		return forms
	}
	last := lemma[n-1]
	consonantY := last == 'y' && !vowel(lemma[n-2])
	switch {
	case consonantY:
		add(lemma[:n-1] + "ies")
	case strings.HasSuffix(lemma, "s"), strings.HasSuffix(lemma, "x"), strings.HasSuffix(lemma, "z"),
		strings.HasSuffix(lemma, "ch"), strings.HasSuffix(lemma, "sh"), last == 'o':
		add(lemma + "es")
	}
	if !consonantY {
		add(lemma + "s")
	}
	switch {
	case consonantY:
		add(lemma[:n-1] + "ied")
		add(lemma + "ing")
	case strings.HasSuffix(lemma, "ie"):
		add(lemma + "d")
		add(lemma[:n-2] + "ying")
	case strings.HasSuffix(lemma, "ee"):
		add(lemma + "d")
		add(lemma + "ing")
	case last == 'e':
		add(lemma + "d")
		add(lemma[:n-1] + "ing")
	default:
		add(lemma + "ed")
		add(lemma + "ing")
		if doubles(lemma) {
			add(lemma + string(last) + "ed")
			add(lemma + string(last) + "ing")
		}
	}
	return forms
}

// doubles reports whether the lemma ends in one vowel and one consonant, which a
// stressed last syllable doubles ("ban", "banned"). Stress is not known, so
// both spellings are forms.
func doubles(lemma string) bool {
	n := len(lemma)
	if n < 3 || strings.IndexByte("wxyhqj", lemma[n-1]) >= 0 {
		return false
	}
	return !vowel(lemma[n-1]) && vowel(lemma[n-2]) && !vowel(lemma[n-3])
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

// irregular lists lemmas whose forms the rules miss, each followed by the
// forms. After the tables of irregular verbs and nouns in Quirk et al. 1985,
// A Comprehensive Grammar of the English Language, §3.11–3.20 and §5.77–5.93.
func irregular() []string {
	return []string{
		"arise arose arisen", "be am is are was were been being", "bear bore borne born", "beat beaten",
		"become became", "begin began begun", "bend bent", "bind bound", "bite bit bitten", "bleed bled",
		"blow blew blown", "break broke broken", "breed bred", "bring brought", "build built", "burn burnt",
		"buy bought", "catch caught", "child children", "choose chose chosen", "cling clung", "come came",
		"creep crept", "deal dealt", "dig dug", "do does did done", "draw drew drawn", "drink drank drunk",
		"drive drove driven", "eat ate eaten", "fall fell fallen", "feed fed", "feel felt", "fight fought",
		"find found", "flee fled", "fly flew flown", "foot feet", "forbid forbade forbidden",
		"foresee foresaw foreseen", "forget forgot forgotten", "forgive forgave forgiven", "freeze froze frozen",
		"get got gotten", "give gave given", "go goes went gone", "grow grew grown", "half halves", "hang hung",
		"have has had having", "hear heard", "hide hid hidden", "hold held", "keep kept", "kneel knelt",
		"knife knives", "know knew known", "lay laid", "lead led", "leaf leaves", "leave left", "lend lent",
		"lie lay lain lying", "life lives", "light lit", "lose lost", "make made", "man men", "mean meant",
		"meet met", "mistake mistook mistaken", "overcome overcame", "overthrow overthrew overthrown", "pay paid",
		"person people", "policeman policemen", "policewoman policewomen", "ride rode ridden", "ring rang rung",
		"rise rose risen", "run ran", "say said", "see saw seen", "seek sought", "sell sold", "send sent",
		"shake shook shaken", "shelf shelves", "shoot shot", "show shown", "shrink shrank shrunk", "sing sang sung",
		"sink sank sunk", "sit sat", "sleep slept", "slide slid", "speak spoke spoken", "spend spent",
		"spread", "stand stood", "steal stole stolen", "stick stuck", "strike struck stricken", "strive strove striven",
		"swear swore sworn", "sweep swept", "swim swam swum", "swing swung", "take took taken", "teach taught",
		"tear tore torn", "tell told", "thief thieves", "think thought", "throw threw thrown", "tooth teeth",
		"undergo underwent undergone", "understand understood", "undertake undertook undertaken", "uphold upheld",
		"wake woke woken", "wear wore worn", "weave wove woven", "weep wept", "wife wives", "win won",
		"withdraw withdrew withdrawn", "withhold withheld", "withstand withstood", "wolf wolves", "woman women",
		"write wrote written",
	}
}
