package gazetteer

import "strings"

// KnownBody reports whether a name of a word or two is commonly that of a body,
// where nothing in the name shows it.
func KnownBody(name string) bool {
	switch strings.TrimPrefix(name, "the ") {
	case "reuters", "politico", "newsweek", "bloomberg", "breitbart", "newsmax", "vox", "axios", "slate", "salon", "buzzfeed", "huffpost", "huffington post", "forbes", "fortune", "mother jones", "vice", "variety",
		"rolling stone", "vanity fair", "the atlantic", "atlantic", "new yorker", "national review", "weekly standard", "economist", "al jazeera", "al-jazeera", "xinhua", "tass", "interfax", "ria novosti", "haaretz", "le monde", "der spiegel", "spiegel", "le figaro", "el país", "el pais",
		"facebook", "twitter", "google", "apple", "amazon", "microsoft", "youtube", "instagram", "netflix", "uber", "tesla", "spacex", "boeing", "airbus", "walmart", "exxon", "exxonmobil", "chevron", "shell", "gazprom", "rosneft", "toyota", "volkswagen", "samsung", "huawei", "tiktok", "snapchat", "whatsapp", "telegram", "wikipedia", "wikileaks", "pfizer", "moderna", "starbucks", "disney", "comcast", "goldman sachs", "morgan stanley", "citigroup", "gallup", "nielsen", "ipsos", "yougov", "quinnipiac", "rasmussen", "zogby",
		"hamas", "hezbollah", "fatah", "taliban", "al-qaeda", "al qaeda", "al-qaida", "al-nusra", "boko haram", "isis", "isil", "kremlin", "pentagon", "vatican", "holy see", "congress", "parliament", "senate", "knesset", "bundestag", "duma", "downing street", "whitehall", "westminster", "white house", "wall street", "capitol hill", "state department",
		"interpol", "europol", "greenpeace", "amnesty", "oxfam", "unicef", "unesco", "opec", "nato", "labour", "likud", "fidesz", "ukip", "brexit party", "planned parenthood", "black lives matter", "common cause", "moveon", "emily's list", "human rights watch", "amnesty international", "red cross", "world bank", "supreme court":
		return true
	}
	return false
}

// Feature reports whether a word, as the last or first of a name, makes it one
// of a place.
func Feature(word string) bool {
	switch word {
	case "street", "avenue", "road", "boulevard", "square", "plaza", "park", "room", "hall", "hill", "hills", "building", "tower", "towers", "bridge", "airport", "river", "lake", "sea", "ocean", "gulf", "bay", "beach", "coast", "island", "islands", "mountain", "mountains", "mount", "valley", "desert", "canyon", "forest", "peninsula", "strait", "canal", "harbor", "harbour", "port", "fort", "hotel", "stadium", "arena", "theater", "theatre", "cemetery", "memorial", "monument", "cathedral", "mosque", "synagogue", "temple", "prison", "station", "base", "camp", "springs", "heights", "falls", "grove", "east", "west", "north", "south", "northeast", "northwest", "southeast", "southwest", "eastern", "western", "northern", "southern", "central", "upper", "lower", "san", "santa", "saint", "los", "las", "new", "district", "region", "territory", "border", "highway", "garden", "gardens", "farm", "ranch", "resort", "mall", "market", "lawn":
		return true
	}
	return false
}

// Event reports whether a word, as the last of a name, makes it one of an event, a
// law, a prize or a work: nothing that speaks.
func Event(word string) bool {
	switch word {
	case "act", "amendment", "war", "day", "night", "eve", "prize", "award", "awards", "cup", "games", "olympics", "election", "elections", "primary", "caucuses", "convention", "debate", "summit", "conference", "crisis", "revolution", "spring", "treaty", "agreement", "accord", "accords", "deal", "plan", "program", "programme", "tour", "series", "bowl", "festival", "parade", "march", "scandal", "affair", "doctrine", "rule", "rules", "law", "code", "bible", "quran", "koran", "constitution", "bill", "medicare", "medicaid", "obamacare", "brexit", "christmas", "easter", "ramadan", "god", "allah", "english", "spanish", "french", "internet", "web", "covid-19", "coronavirus", "ebola", "zika", "pac-man", "majority", "minority", "tv", "r-okla", "dr", "islam", "christianity", "judaism", "catholicism", "communism", "nazism", "depression", "recession", "holocaust":
		return true
	}
	return len(word) > 3 && (strings.HasPrefix(word, "r-") || strings.HasPrefix(word, "d-")) // "R-Ohio"
}

// Members reports whether a word is one for the members of a party or a faith.
func Members(word string) bool {
	switch word {
	case "democrats", "republicans", "conservatives", "liberals", "libertarians", "progressives", "tories", "greens", "nationalists", "socialists", "communists", "islamists", "marxists", "evangelicals", "christians", "muslims", "jews", "catholics", "protestants", "sunnis", "shiites", "shias", "alawites", "hindus", "buddhists", "mormons", "dems", "gop", "democrat", "republican", "millennials", "hispanics", "latinos", "blacks", "whites", "yazidis", "westerners", "southerners", "northerners":
		return true
	}
	return false
}
