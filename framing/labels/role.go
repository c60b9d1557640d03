package labels

import "strings"

// isRole reports whether a noun names an office or function that one person holds,
// in the singular or plural.
func isRole(low string) bool {
	switch singular(low) {
	case "activist", "admiral", "adviser", "advisor", "aide", "ally", "ambassador", "analyst", "archbishop", "attorney", "author",
		"autocrat", "ayatollah", "boss", "candidate", "captain", "ceo", "chair", "chairman", "chairperson", "chairwoman",
		"challenger", "chancellor", "chief", "colonel", "commander", "commissioner", "congressman", "congresswoman", "correspondent",
		"counsel", "counterpart", "czar", "defendant", "delegate", "democrat", "deputy", "dictator", "diplomat", "director",
		"doctor", "editor", "emir", "emperor", "envoy", "executive", "expert", "founder", "frontrunner", "general", "governor",
		"head", "imam", "incumbent", "judge", "justice", "king", "lawmaker", "lawyer", "leader", "legislator", "lieutenant", "major",
		"manager", "mayor", "minister", "monarch", "negotiator", "nominee", "officer", "official", "opponent", "owner", "pastor",
		"politician", "pope", "premier", "president", "president-elect", "prime", "prince", "princess", "principal", "professor",
		"prosecutor", "publisher", "queen", "rabbi", "ranking", "rep", "representative", "republican", "researcher", "ruler",
		"secretary", "sen", "senator", "sergeant", "sheriff", "shooter", "singer", "speaker", "spokesman", "spokesperson",
		"spokeswoman", "strategist", "strongman", "sultan", "superintendent", "suspect", "treasurer", "tycoon", "tyrant",
		"undersecretary", "veteran", "vice", "whistleblower", "writer":
		return true
	}
	return false
}

func isPluralRole(low string) bool { return isRole(low) && singular(low) != low }

// singular takes a role's plural off.
func singular(low string) string {
	if s, ok := strings.CutSuffix(low, "men"); ok {
		return s + "man"
	}
	if s, ok := strings.CutSuffix(low, "ies"); ok {
		return s + "y"
	}
	for _, end := range []string{"sses", "ches", "shes", "xes", "zes"} {
		if strings.HasSuffix(low, end) {
			return low[:len(low)-2]
		}
	}
	if s, ok := strings.CutSuffix(low, "s"); ok && !strings.HasSuffix(s, "s") && len(s) > 2 {
		return s
	}
	return low
}

// isCourtesy reports whether a word before a name is no part of it.
func isCourtesy(low string) bool {
	switch strings.TrimSuffix(low, ".") {
	case "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "prof", "rev", "sir", "madam", "lord", "lady", "dame":
		return true
	}
	return false
}

// isOrganisation reports whether a noun makes a proper name one of an organisation.
func isOrganisation(low string) bool {
	switch low {
	case "administration", "agency", "alliance", "army", "association", "authority", "bank", "board", "brigade", "bureau",
		"center", "centre", "church", "club", "coalition", "college", "commission", "committee", "company", "conference", "congress",
		"corporation", "corps", "council", "court", "democrats", "department", "embassy", "federation", "force", "forces", "foundation",
		"front", "fund", "government", "group", "guard", "house", "institute", "institution", "international", "journal", "league", "media",
		"ministry", "movement", "museum", "nations", "network", "news", "office", "organisation", "organization", "parliament", "party",
		"police", "post", "press", "radio", "republicans", "school", "senate", "service", "society", "state", "states", "street", "television",
		"times", "tribunal", "tv", "union", "university", "act", "law", "bill", "treaty", "accord", "agreement", "war", "day",
		"city", "county", "province", "valley", "river", "sea", "island", "islands", "peninsula", "border", "amendment", "tower", "square",
		"airport", "hospital", "prize", "award":
		return true
	}
	return false
}

// isLight reports whether a verb or noun says little of what is done: the word that
// it governs says it ("hold talks", "make a decision").
func isLight(low string) bool {
	switch low {
	case "be", "is", "are", "was", "were", "been", "being", "am", "do", "does", "did", "done", "have", "has", "had", "having",
		"make", "makes", "made", "making", "take", "takes", "took", "taken", "taking", "hold", "holds", "held", "holding",
		"give", "gives", "gave", "given", "giving", "get", "gets", "got", "getting", "go", "goes", "went", "going", "gone",
		"want", "wants", "wanted", "seek", "seeks", "sought", "plan", "plans", "planned", "planning", "agree", "agrees", "agreed",
		"vow", "vows", "vowed", "say", "says", "said", "saying", "will", "would", "could", "can", "may", "might", "should", "must",
		"need", "needs", "needed", "try", "tries", "tried", "trying", "begin", "began", "start", "started", "continue", "continued",
		"set", "put", "let", "come", "came", "coming", "expect", "expected", "expects", "prepare", "preparing", "prepared",
		"aim", "aiming", "aimed", "hope", "hopes", "hoped", "call", "called", "calls", "calling", "reportedly", "'s", "'re", "not", "n't":
		return true
	}
	return false
}
