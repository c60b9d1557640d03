package attribution

// views are the attributions of a sentence to whose view it is said to be: "By Hart's
// own account, the dam was sound", "In the minister's view, …".
func (p *page) views(s sentence) []attribution {
	first := s.from
	if first+4 >= s.to || p.inside[first] >= 0 {
		return nil
	}
	switch p.tokens[first].low {
	case "by", "in":
	default:
		return nil
	}
	comma := -1
	for i := first + 2; i < s.to && i < first+12; i++ {
		if p.comma(i) {
			comma = i
			break
		}
		if p.inside[i] >= 0 || p.finite(i, s.to) || p.tokens[i].is("IN") && p.tokens[i].low != "of" || p.tokens[i].is("VBN") {
			return nil
		}
	}
	if comma < 0 || !viewed(p.tokens[comma-1].low) || !p.clause(comma+1, s.to) {
		return nil
	}
	owner := comma - 1
	for owner > first && !p.tokens[owner].is("POS") && p.tokens[owner].tag != "PRP$" {
		owner--
	}
	if owner <= first || owner < comma-4 {
		return nil
	}
	a := attribution{cue: p.span(comma-1, comma), content: p.content(comma+1, s.to)}
	if p.tokens[owner].is("POS") {
		a.mention = p.span(first+1, owner)
	} else if a.mention = p.span(owner, owner+1); p.tokens[owner].low == "my" || p.tokens[owner].low == "our" || p.tokens[owner].low == "your" {
		return nil
	}
	if a.mention.Empty() || len(a.content) == 0 {
		return nil
	}
	return []attribution{a}
}

// viewed reports whether a noun is one for what somebody thinks or says of a thing.
func viewed(low string) bool {
	switch low {
	case "account", "accounts", "admission", "estimate", "estimates", "reckoning", "telling", "view", "opinion", "words", "count", "calculation", "calculations", "judgment", "judgement", "mind", "eyes", "assessment":
		return true
	}
	return false
}
