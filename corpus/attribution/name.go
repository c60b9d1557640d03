package attribution

import (
	"slices"
	"strings"
	"unicode"
)

// titles are words before a person's name that are no part of it.
func isTitle(low string) bool {
	switch strings.TrimSuffix(low, ".") {
	case "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "capt", "adm", "prof", "rev", "pres", "sir",
		"senator", "representative", "governor", "general", "colonel", "lieutenant", "sergeant", "captain", "admiral",
		"professor", "reverend", "president", "minister", "secretary", "chairman", "chairwoman", "chair", "chief",
		"spokesman", "spokeswoman", "spokesperson", "director", "manager", "leader", "commander", "ambassador", "envoy",
		"mayor", "congressman", "congresswoman", "attorney", "judge", "justice", "king", "queen", "prince", "princess",
		"premier", "chancellor", "officer", "officials", "official", "strategist", "adviser", "advisor", "counterpart",
		"nominee", "candidate", "sheriff", "speaker", "deputy", "analyst", "correspondent", "reporter", "editor",
		"columnist", "author", "host", "lawyer", "executive", "ceo", "founder", "pope", "archbishop", "bishop", "rabbi", "imam":
		return true
	}
	return false
}

// organised are the nouns that make a name one of an organisation.
func isOrganisation(low string) bool {
	switch low {
	case "ministry", "department", "agency", "campaign", "committee", "council", "commission", "party", "university",
		"college", "institute", "center", "centre", "company", "corporation", "group", "association", "union", "bank",
		"house", "senate", "congress", "court", "government", "administration", "army", "military", "police", "office",
		"bureau", "times", "post", "journal", "news", "network", "foundation", "federation", "league", "organization",
		"organisation", "coalition", "alliance", "front", "forces", "state", "states", "nations", "embassy", "parliament",
		"board", "authority", "service", "magazine", "newspaper", "press", "radio", "television", "tv", "media", "inc", "inc.", "corp.", "co.", "ltd":
		return true
	}
	return false
}

// A naming is what one mention calls a source.
type naming struct {
	name     string   // as it stands, without determiner and title
	words    []string // folded
	proper   bool     // holds a proper name
	person   bool
	pronoun  bool
	title    string // the folded title word before a person's name, or a description's head
	at       int
	sentence int
}

// naming reads what the tokens from up to to call somebody.
func (p *page) naming(from, to int) naming {
	n := naming{}
	if from < to {
		n.at = p.tokens[from].Start
	}
	for from < to && (p.tokens[from].mark() || p.tokens[from].is("DT") || p.tokens[from].is("PRP$") || p.tokens[from].is("CC") || p.tokens[from].is("PDT")) {
		from++
	}
	if from >= to {
		return n
	}
	if to-from == 1 && (p.tokens[from].tag == "PRP" || p.tokens[from].is("W")) {
		n.pronoun, n.name = true, p.tokens[from].word
		n.words = []string{p.tokens[from].low}
		return n
	}
	head := from // the end of the head part: before a comma, a preposition, a verb
	for head < to && !(p.tokens[head].mark() && p.inside[head] < 0) && !p.tokens[head].is("IN") && !p.tokens[head].is("W") && !p.tokens[head].is("TO") {
		head++
	}
	if head < to && p.tokens[head].is("IN") && (p.tokens[head].low == "of" && head > from && p.tokens[head-1].capital() && head+1 < to && p.tokens[head+1].capital() && !isTitle(p.tokens[head-1].low) ||
		head > 0 && !p.tokens[head-1].capital()) {
		head = to // "Department of Justice", "center for reconciliation"
		for k := from; k < to; k++ {
			if p.tokens[k].low == "," {
				head = k
				break
			}
		}
	}
	if head == from {
		head = to
	}
	if k := p.apposed(from, head, to); k > 0 {
		n := p.naming(head+1, k)
		n.at = p.tokens[from].Start
		return n
	}
	for head > from && (p.tokens[head-1].is("POS") || p.tokens[head-1].mark()) {
		head--
	}
	run := head // the capitals that end the head part
	for run > from && (p.tokens[run-1].capital() || p.tokens[run-1].low == "of" && run-1 > from && p.tokens[run-2].capital() || strings.HasPrefix(p.tokens[run-1].low, "al-")) {
		run--
	}
	last := -1 // the last title in the run
	for k := from; k < head; k++ {
		if isTitle(p.tokens[k].low) {
			last = k
		}
	}
	start := from
	switch {
	case last >= 0 && last+1 < head && p.tokens[last+1].capital():
		start, n.person, n.title = last+1, true, p.tokens[last].low
	case run > from && run < head:
		start = run // "state news agency SANA"
	}
	n.proper = start < head && p.tokens[start].capital() && run <= start
	n.name = p.tidy(start, head)
	if first := &p.tokens[start]; n.proper && head-start == 1 && !first.is("NNP") && start == p.sentences[p.sentenceAt(first.Start)].from {
		n.proper, n.name = false, first.low // "Officials said": a capital only as the sentence's first
	}
	for _, t := range p.tokens[start:head] {
		if !t.mark() {
			n.words = append(n.words, t.low)
		}
	}
	if n.proper && !n.person && len(n.words) >= 2 && len(n.words) <= 3 {
		n.person = !slices.ContainsFunc(n.words, isOrganisation) && !slices.Contains(n.words, "of") && !slices.Contains(n.words, "'s")
	}
	if !n.proper && len(n.words) > 0 {
		n.title = n.words[len(n.words)-1]
	}
	return n
}

// apposed finds a name between commas behind a description ("the mayor of
// Ostria, Lena Hart,"): its end, or 0.
func (p *page) apposed(from, head, to int) int {
	if head >= to || p.tokens[head].low != "," || p.tokens[head-1].capital() && !strings.ContainsFunc(p.tokens[from].word[:1], unicode.IsLower) {
		return 0
	}
	k := head + 1
	for k < to && p.tokens[k].capital() && !p.tokens[k].mark() {
		k++
	}
	if n := k - head - 1; n < 2 || n > 4 || k < to && p.tokens[k].low != "," {
		return 0
	}
	return k
}

// tidy is the text of tokens without quotation marks around it.
func (p *page) tidy(from, to int) string {
	for from < to && p.tokens[from].mark() {
		from++
	}
	for from < to && p.tokens[to-1].mark() {
		to--
	}
	if from >= to {
		return ""
	}
	return strings.Join(strings.Fields(p.span(from, to).In(p.text)), " ")
}
