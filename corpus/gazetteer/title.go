package gazetteer

import "strings"

// A TitleKind says what a word before a name is.
type TitleKind uint8

const (
	NoTitle   TitleKind = iota
	Honorific           // Mr., Dr., Sir: no part of the name and no office
	Office              // President, Sen., General, Bishop: a post that one person holds at a time in one place
	Role                // lawyer, analyst, spokesman: what somebody does
)

// Title says what kind of title a word is, and the gender that it gives.
func Title(word string) (TitleKind, Gender) {
	switch strings.TrimSuffix(word, ".") {
	case "mr", "sir", "monsieur", "signor", "señor", "herr", "sr":
		return Honorific, Male
	case "mrs", "ms", "miss", "madam", "madame", "mme", "dame", "señora", "frau":
		return Honorific, Female
	case "dr", "prof", "professor", "messrs":
		return Honorific, Unsaid
	case "king", "prince", "emperor", "duke", "lord", "baron", "count", "congressman", "councilman", "assemblyman", "alderman", "chairman",
		"pope", "imam", "sheikh", "sheik", "ayatollah", "mullah", "rabbi", "archbishop", "cardinal", "monsignor", "father", "pharaoh", "tsar", "sultan", "emir", "caliph":
		return Office, Male
	case "queen", "princess", "empress", "duchess", "lady", "baroness", "countess", "congresswoman", "councilwoman", "assemblywoman", "chairwoman", "sister":
		return Office, Female
	case "president", "president-elect", "vice-president", "premier", "chancellor", "minister", "secretary", "senator", "sen", "sens", "representative", "rep", "reps",
		"governor", "gov", "mayor", "ambassador", "envoy", "commissioner", "speaker", "chair", "chairperson", "chief", "director", "general", "gen", "colonel", "col",
		"major", "maj", "lieutenant", "lt", "sergeant", "sgt", "captain", "capt", "admiral", "adm", "brigadier", "marshal", "commander", "sheriff", "constable", "superintendent",
		"inspector", "detective", "judge", "justice", "attorney", "bishop", "reverend", "rev", "pastor", "pres", "delegate", "deputy", "treasurer", "comptroller", "coroner",
		"administrator", "principal", "dean", "rector", "ombudsman", "leader", "ceo", "chancellor-elect", "mp", "mep", "cllr", "councillor", "councilor", "officer", "private", "corporal", "cpl", "pvt", "supt", "det", "insp":
		return Office, Unsaid
	case "spokesman", "businessman", "anchorman", "salesman", "fisherman", "policeman", "fireman", "actor", "comedian", "brother", "son", "husband", "uncle", "grandfather", "nephew":
		return Role, maleRole(word)
	case "spokeswoman", "businesswoman", "policewoman", "actress", "comedienne", "waitress", "daughter", "wife", "aunt", "mother", "grandmother", "niece", "widow", "girlfriend":
		return Role, Female
	case "spokesperson", "manager", "strategist", "adviser", "advisor", "aide", "counterpart", "nominee", "candidate", "frontrunner", "front-runner", "contender", "analyst",
		"correspondent", "reporter", "editor", "columnist", "author", "host", "anchor", "lawyer", "counsel", "solicitor", "barrister", "prosecutor", "executive", "founder", "co-founder", "professor-emeritus",
		"economist", "historian", "scientist", "researcher", "scholar", "expert", "physician", "doctor", "surgeon", "nurse", "teacher", "student", "activist", "organizer", "organiser",
		"singer", "musician", "rapper", "writer", "novelist", "poet", "filmmaker", "producer", "photographer", "journalist", "blogger", "commentator", "pundit", "pollster",
		"coach", "player", "quarterback", "striker", "billionaire", "magnate", "mogul", "tycoon", "donor", "lobbyist", "operative", "surrogate", "veteran", "soldier",
		"official", "diplomat", "negotiator", "mediator", "lawmaker", "legislator", "politician", "incumbent", "rival", "opponent", "democrat", "republican", "whistleblower", "cleric", "warlord", "rebel", "farmer", "engineer", "pilot", "resident", "partner", "colleague", "friend", "star":
		return Role, Unsaid
	}
	return NoTitle, Unsaid
}

// maleRole tells the words for men from those that women go by too.
func maleRole(word string) Gender {
	if word == "actor" || word == "comedian" {
		return Unsaid
	}
	return Male
}
