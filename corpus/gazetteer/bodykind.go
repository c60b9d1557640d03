package gazetteer

import "strings"

// A BodyType is what a body is, so far as its name shows it.
type BodyType uint8

const (
	AnyBody     BodyType = iota // the name does not show it
	MediaBody                   // a paper, a broadcaster, an agency of news
	StateBody                   // a ministry, an agency, a court, a parliament, a state
	CompanyBody                 // a firm, a bank
	GroupBody                   // an association, a union, a party, a movement
)

// BodyKind says what a body is by the words of its name, folded; the last that
// shows it decides.
func BodyKind(words []string) BodyType {
	if mediaName(strings.TrimPrefix(strings.Join(words, " "), "the ")) {
		return MediaBody
	}
	for i := len(words) - 1; i >= 0; i-- {
		if k := kindWord(strings.TrimSuffix(words[i], ".")); k != AnyBody {
			return k
		}
	}
	return AnyBody
}

func kindWord(word string) BodyType {
	switch word {
	case "times", "post", "journal", "news", "press", "tribune", "herald", "gazette", "observer", "guardian", "telegraph", "chronicle", "mail", "globe", "examiner", "magazine", "newspaper", "radio", "television", "tv", "broadcasting",
		"weekly", "daily", "sun", "star", "standard", "reporter", "inquirer", "dispatch", "bee", "monitor", "review":
		return MediaBody
	case "ministry", "department", "agency", "commission", "court", "senate", "congress", "house", "parliament", "assembly", "government", "administration", "army", "navy", "military", "police", "bureau", "embassy", "state",
		"treasury", "pentagon", "kremlin", "cabinet", "authority", "board", "council", "committee", "school", "university", "college", "county", "city", "guard", "office", "service", "hospital", "subcommittee", "legislature", "tribunal":
		return StateBody
	case "company", "corporation", "corp", "inc", "ltd", "llc", "plc", "co", "bank", "airlines", "airways", "industries", "holdings", "enterprises", "motors", "energy", "oil", "technologies", "pharmaceuticals", "capital", "partners", "brands", "stores":
		return CompanyBody
	case "association", "union", "federation", "league", "coalition", "alliance", "foundation", "institute", "society", "party", "movement", "front", "group", "center", "centre", "fund", "pac", "network", "brigade", "campaign", "project", "initiative", "caucus", "watch", "rights", "organization", "organisation", "action", "club", "trust", "conference":
		return GroupBody
	}
	return AnyBody
}

func mediaName(name string) bool {
	switch name {
	case "reuters", "politico", "newsweek", "bloomberg", "breitbart", "newsmax", "vox", "axios", "slate", "salon", "buzzfeed", "huffpost", "forbes", "fortune", "mother jones", "vice", "variety", "rolling stone", "vanity fair", "atlantic", "new yorker", "national review", "economist", "al jazeera", "al-jazeera", "xinhua", "tass", "interfax", "haaretz", "le monde", "der spiegel", "le figaro",
		"cnn", "nbc", "abc", "cbs", "bbc", "npr", "pbs", "msnbc", "cnbc", "afp", "ap", "upi", "fox", "bbc news", "nbc news", "abc news", "cbs news", "fox news", "wall street journal":
		return true
	}
	return false
}
