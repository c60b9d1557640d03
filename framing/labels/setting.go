package labels

// setting reads what the words around a phrase say of it: a capital after "in"
// is a town, not a government.
func (a *analyst) setting(m *Mention, ws []word, c chunk) {
	if m.Kind != Place || c.from <= 0 || !a.states.isTown(m.Name) {
		return
	}
	at := c.from - 1
	for at > 0 && ws[at].tag == "DT" {
		at--
	}
	switch ws[at].low {
	case "in", "at", "near", "outside", "around", "across", "inside", "through", "into", "throughout", "from", "toward", "towards", "central", "downtown", "via":
		m.Kind, m.State = Proper, ""
		m.Head = m.Name
	}
}

// isTown reports whether a folded name of a state is one of a town: its capital.
func (g *gazetteer) isTown(name string) bool {
	_, named := g.byName[name]
	return named && !g.demonyms[name] && g.byName[name] != name && !isOtherName(name)
}

// isOtherName reports whether a name of a state that is neither its usual one nor
// its people's is no town: a short form, an old name, a seat of government.
func isOtherName(name string) bool {
	switch name {
	case "united kingdom", "uk", "u.k.", "great britain", "downing street", "whitehall", "westminster", "bosnia and herzegovina",
		"people's republic of china", "prc", "democratic republic of congo", "democratic republic of the congo", "drc", "czechia", "eu", "e.u.",
		"elysee", "quai d'orsay", "islamic republic of iran", "islamic republic", "jewish state", "cote d'ivoire", "north macedonia", "burma",
		"holland", "dprk", "d.p.r.k.", "democratic people's republic of korea", "palestinian territories", "palestinian authority",
		"russian federation", "kremlin", "kingdom of saudi arabia", "republic of korea", "rok", "blue house", "syrian arab republic", "turkiye",
		"uae", "u.a.e.", "emirates", "u.s", "u.s.", "us", "usa", "u.s.a.", "america", "united states of america", "white house", "pentagon",
		"capitol hill", "oval office", "holy see":
		return true
	}
	return false
}
