package gazetteer

import (
	"strings"

	"parallax/corpus"
)

// Noun says what type of source a noun makes as the head of a description, and
// its gender: "the ministry" is an organisation, "a report" a document, "critics"
// a group, "a resident" one person without a name.
// corpus.TypeUnknown for nouns that speak for nobody.
func Noun(word string) (corpus.SourceType, Gender) {
	switch {
	case body(word):
		return corpus.TypeOrganisation, Unsaid
	case paper(word), paper(strings.TrimSuffix(word, "s")), strings.HasSuffix(word, "ies") && paper(strings.TrimSuffix(word, "ies")+"y"):
		return corpus.TypeDocument, Unsaid
	}
	if t, g := person(word); t != corpus.TypeUnknown {
		return t, g
	}
	if plural(word) {
		return corpus.TypeGroup, Unsaid
	}
	for _, cut := range []string{"s", "es"} {
		if one, ok := strings.CutSuffix(word, cut); ok {
			if t, _ := person(one); t != corpus.TypeUnknown {
				return corpus.TypeGroup, Unsaid
			}
		}
	}
	return corpus.TypeUnknown, Unsaid
}

// person knows the nouns for one person that are not titles as well.
func person(word string) (corpus.SourceType, Gender) {
	if kind, g := Title(word); kind == Office || kind == Role {
		return corpus.TypeUnnamed, g
	}
	switch word {
	case "man", "boy", "gentleman", "guy", "grandson", "stepson", "fiancé", "boyfriend", "widower", "waiter":
		return corpus.TypeUnnamed, Male
	case "woman", "girl", "granddaughter", "stepdaughter", "fiancée", "housewife":
		return corpus.TypeUnnamed, Female
	case "person", "source", "insider", "witness", "survivor", "bystander", "neighbor", "neighbour", "victim", "voter", "worker", "employee", "shopkeeper",
		"owner", "driver", "passenger", "tourist", "refugee", "migrant", "immigrant", "protester", "protestor", "demonstrator", "supporter", "critic", "fan", "skeptic",
		"observer", "participant", "delegate", "attendee", "panelist", "caller", "listener", "reader", "viewer", "user", "customer", "tenant", "landlord", "guest",
		"investigator", "prosecutor", "juror", "defendant", "plaintiff", "suspect", "gunman", "attacker", "fighter", "militant", "commander", "guard", "paramedic", "firefighter",
		"regulator", "trader", "investor", "banker", "broker", "consultant", "strategist", "conservative", "liberal", "progressive", "moderate", "nationalist", "leftist", "centrist", "populist",
		"ally", "opponent", "member", "staffer", "staff", "intern", "assistant", "clerk", "secretary-general", "spokesperson", "advocate", "campaigner", "preacher", "priest",
		"parishioner", "believer", "villager", "dissident", "exile", "defector", "hacker", "leaker", "agent", "operative", "contractor", "rancher", "miner", "sailor", "astronaut", "parent", "child", "kid",
		"relative", "cousin", "lover", "classmate", "roommate", "teammate", "speaker", "presenter", "narrator", "signatory", "academic", "theorist", "biologist", "psychologist", "sociologist",
		"physicist", "climatologist", "epidemiologist", "psychiatrist", "meteorologist", "forecaster", "statistician", "demographer", "philosopher", "ethicist", "technician", "specialist", "practitioner", "counselor", "therapist", "dentist", "veterinarian", "pharmacist", "hawk", "dove", "insurgent", "separatist", "loyalist", "islamist", "jihadist", "socialist", "communist", "feminist", "environmentalist", "hardliner", "hard-liner", "reformer":
		return corpus.TypeUnnamed, Unsaid
	}
	return corpus.TypeUnknown, Unsaid
}

// plural knows plural and collective nouns for people that no rule makes.
func plural(word string) bool {
	switch word {
	case "people", "men", "women", "children", "police", "authorities", "others", "some", "many", "most", "several", "few", "both", "all", "pundits",
		"democrats", "republicans", "conservatives", "liberals", "progressives", "moderates", "libertarians", "evangelicals", "christians", "muslims", "jews", "catholics",
		"americans", "allies", "attorneys", "parties", "families", "secretaries", "spokesmen", "spokeswomen", "spokespeople", "congressmen", "businessmen", "gunmen", "policemen", "servicemen",
		"establishment", "public", "left", "right", "crowd", "audience", "electorate", "voters", "masses", "elites", "residents", "locals", "folks", "rebels", "insurgents", "troops", "youth", "elders", "clergy", "parents", "relatives", "wives",
		"opposition", "media", "family", "wing", "base", "community", "personnel", "leadership", "caucus", "hawks", "colleagues", "skeptics", "detractors", "pollsters", "majority", "minority", "half", "percent":
		return true
	}
	return false
}

// Body reports whether a word, as part of a name, makes it that of a body: an
// organisation, a state, a paper.
func Body(word string) bool { return body(strings.TrimSuffix(word, ".")) }

func body(word string) bool {
	switch word {
	case "ministry", "department", "agency", "campaign", "committee", "council", "commission", "party", "university", "college", "institute", "institution",
		"center", "centre", "company", "corporation", "corp", "inc", "ltd", "llc", "plc", "co", "group", "association", "union", "bank", "house", "senate", "congress", "court",
		"government", "administration", "army", "navy", "military", "office", "bureau", "times", "post", "journal", "news", "network", "foundation", "federation",
		"league", "organization", "organisation", "coalition", "alliance", "front", "forces", "state", "states", "nations", "embassy", "parliament", "assembly", "board",
		"authority", "service", "services", "magazine", "newspaper", "paper", "press", "radio", "television", "tv", "channel", "media", "society", "club", "team", "firm", "school", "church",
		"ministries", "agencies", "companies", "banks", "outlet", "publication", "tribune", "herald", "gazette", "observer", "guardian", "telegraph", "chronicle", "mail", "daily", "weekly", "globe", "examiner", "tribunal",
		"branch", "chamber", "cabinet", "treasury", "pentagon", "kremlin", "directorate", "secretariat", "mission", "delegation", "command", "brigade", "battalion", "regiment", "corps", "guard", "militia", "monitor", "watchdog", "regulator",
		"think-tank", "nonprofit", "charity", "ngo", "website", "site", "blog", "startup", "start-up", "airline", "carrier", "maker", "manufacturer", "retailer", "publisher", "broadcaster", "chain", "hospital", "clinic", "museum", "trust", "fund", "pac", "lobby", "insurer", "brokerage", "carmaker", "automaker", "lender", "broadsheet", "tabloid", "centers", "centres", "country", "nation", "city", "county", "province", "town", "village",
		"regime", "movement", "body", "panel", "jury", "tank", "project", "initiative", "caucus", "division", "unit", "consortium", "syndicate", "partnership", "enterprise", "enterprises", "industries", "holdings", "partners", "associates", "laboratory", "lab", "observatory", "academy", "faculty", "force", "fbi", "cia", "nato", "un", "u.n", "eu":
		return true
	}
	return false
}

// paper knows the nouns for what is written, told or counted, and speaks.
func paper(word string) bool {
	switch word {
	case "report", "poll", "survey", "study", "lawsuit", "suit", "complaint", "indictment", "filing", "affidavit", "memo", "memorandum", "letter", "email", "e-mail",
		"statement", "article", "editorial", "op-ed", "column", "essay", "book", "memoir", "document", "record", "transcript", "tweet", "post-mortem", "dossier", "brief", "briefing",
		"analysis", "research", "paper", "review", "audit", "law", "bill", "statute", "constitution", "amendment", "ruling", "verdict", "opinion", "order", "resolution", "declaration",
		"treaty", "agreement", "accord", "contract", "petition", "headline", "story", "ad", "advertisement", "commercial", "video", "film", "documentary", "movie", "broadcast", "release",
		"press-release", "communique", "communiqué", "manifesto", "platform", "budget", "forecast", "estimate", "data", "figure", "statistic", "census", "index", "database", "testimony", "deposition",
		"subpoena", "warrant", "motion", "sign", "banner", "placard", "slogan", "message", "note", "text", "notice", "guideline", "policy", "proposal", "plan", "model", "caption", "headstone", "bible", "koran", "quran", "torah", "diary", "blog", "page", "profile", "evidence", "findings", "results", "polling", "legislation", "footage", "tape", "recording":
		return true
	}
	return false
}
