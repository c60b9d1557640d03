package gazetteer

// PlaceKind says what kind of place a name stands for.
type PlaceKind uint8

const (
	NoPlace PlaceKind = iota
	Country
	Capital
	State // of the United States, a province of Canada, a part of the United Kingdom
	City  // of 300,000 and more
)

// Place says what kind of place a name is known for. A name can be a person's
// too ("Paris", "Jordan").
func (g *Gazetteer) Place(name string) PlaceKind { return g.places[name] }

// Demonym gives the country of an adjective or a people ("french", "iraqis"),
// or of a short form of a country's name; "" for other words.
func (g *Gazetteer) Demonym(word string) string {
	if c, ok := g.demonyms[word]; ok {
		return c
	}
	if n := len(word); n > 3 && word[n-1] == 's' {
		return g.demonyms[word[:n-1]]
	}
	return ""
}

// furtherCountries are short forms that the list of countries does not have.
func furtherCountries() map[string]string {
	return map[string]string{
		"u.s.": "United States", "us": "United States", "usa": "United States", "u.s.a.": "United States", "america": "United States",
		"the united states": "United States", "uk": "United Kingdom", "u.k.": "United Kingdom", "britain": "United Kingdom",
		"great britain": "United Kingdom", "england": "United Kingdom", "scotland": "United Kingdom", "wales": "United Kingdom",
		"northern ireland": "United Kingdom", "uae": "United Arab Emirates", "holland": "Netherlands", "burma": "Myanmar",
		"the philippines": "Philippines", "ivory coast": "Ivory Coast", "czech republic": "Czechia", "dprk": "North Korea",
		"korea": "South Korea", "congo": "DR Congo", "turkiye": "Turkey", "macedonia": "North Macedonia", "swaziland": "Eswatini",
		"soviet union": "Russia", "ussr": "Russia", "eu": "European Union", "e.u.": "European Union",
	}
}

// furtherDemonyms are adjectives and peoples that the list of countries does not
// have.
func furtherDemonyms() map[string]string {
	return map[string]string{
		"american": "United States", "english": "United Kingdom", "scottish": "United Kingdom", "welsh": "United Kingdom",
		"briton": "United Kingdom", "spaniard": "Spain", "turk": "Turkey", "dane": "Denmark", "finn": "Finland", "pole": "Poland",
		"swede": "Sweden", "serb": "Serbia", "croat": "Croatia", "filipino": "Philippines", "saudi": "Saudi Arabia", "emirati": "United Arab Emirates",
		"soviet": "Russia", "korean": "South Korea", "congolese": "DR Congo", "palestinian": "Palestine", "kurdish": "Kurdistan",
		"kurd": "Kurdistan", "european": "Europe", "asian": "Asia", "african": "Africa", "arab": "Arab states", "syrian": "Syria",
	}
}

// states are the states of the United States and their short forms in datelines,
// the provinces of Canada.
func states() []string {
	return []string{
		"alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida", "hawaii",
		"idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine", "maryland", "massachusetts", "michigan",
		"minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada", "new hampshire", "new jersey", "new mexico",
		"new york", "north carolina", "north dakota", "ohio", "oklahoma", "oregon", "pennsylvania", "rhode island", "south carolina",
		"south dakota", "tennessee", "texas", "utah", "vermont", "virginia", "washington state", "west virginia", "wisconsin", "wyoming",
		"ala.", "ariz.", "ark.", "calif.", "colo.", "conn.", "del.", "fla.", "ga.", "ill.", "ind.", "kan.", "ky.", "la.", "md.", "mass.", "mich.",
		"minn.", "miss.", "mo.", "mont.", "neb.", "nev.", "n.h.", "n.j.", "n.m.", "n.y.", "n.c.", "n.d.", "okla.", "ore.", "pa.", "r.i.", "s.c.",
		"s.d.", "tenn.", "tex.", "vt.", "va.", "wash.", "w.va.", "wis.", "wyo.", "d.c.",
		"ontario", "quebec", "alberta", "british columbia", "manitoba", "saskatchewan", "nova scotia", "new brunswick", "newfoundland",
	}
}

// Calendar reports whether a word names a day, a month, or a part of time that
// news gives with it.
func Calendar(word string) bool {
	switch word {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"mon.", "tue.", "tues.", "wed.", "thu.", "thurs.", "fri.", "sat.", "sun.",
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.",
		"today", "yesterday", "tomorrow", "tonight", "morning", "afternoon", "evening", "night", "noon", "midnight",
		"week", "weeks", "month", "months", "year", "years", "weekend", "day", "days", "hour", "hours", "minute", "minutes",
		"spring", "summer", "autumn", "winter", "christmas", "thanksgiving", "easter", "ramadan":
		return true
	}
	return false
}
