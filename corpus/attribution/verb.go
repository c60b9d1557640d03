package attribution

import (
	"slices"
	"strings"

	"parallax/corpus"
)

// The classes of reporting verbs, after what the writer's choice of verb says
// of the truth of the words reported: nothing (non-factive), that they may be
// false (counter-factive), that they are true (factive).
//
// The division is that of Thompson, G. and Ye, Y. (1991), Evaluation in the
// reporting verbs used in academic papers, Applied Linguistics 12(4),
// 365–382, doi:10.1093/applin/12.4.365; the assignment of the verbs of news
// follows Caldas-Coulthard, C. R. (1994), On reporting reporting, in Coulthard
// (ed.), Advances in Written Text Analysis, 295–308, and the factive verbs of
// Hooper, J. B. (1975), On assertive predicates, Syntax and Semantics 4, 91–124.
const (
	Neutral   = "neutral"
	Doubting  = "doubting"
	Endorsing = "endorsing"
)

// neutralVerbs only say that words were said.
func neutralVerbs() []string {
	return []string{"according to", "add", "announce", "answer", "ask", "comment", "continue", "declare", "describe",
		"explain", "express", "inform", "mention", "observe", "post", "quote", "read", "remark", "repeat", "reply",
		"report", "respond", "say", "speak", "state", "talk", "tell", "tweet", "write"}
}

// doubtingVerbs keep the writer's distance.
func doubtingVerbs() []string {
	return []string{"allege", "argue", "assert", "assume", "believe", "boast", "claim", "contend", "imagine", "insinuate",
		"insist", "maintain", "opine", "pretend", "profess", "purport", "speculate", "suggest", "suppose", "suspect"}
}

// endorsingVerbs take what was said for true.
func endorsingVerbs() []string {
	return []string{"acknowledge", "admit", "clarify", "concede", "conclude", "confess", "confirm", "demonstrate",
		"determine", "disclose", "discover", "emphasize", "establish", "expose", "find", "highlight", "illustrate",
		"know", "learn", "note", "prove", "realize", "recall", "recognize", "remember", "remind", "reveal", "show",
		"stress", "underline", "underscore", "verify", "warn"}
}

// otherVerbs report speech, thought or intent and stand in none of the
// classes: orders, promises, hopes, denials, judgements.
func otherVerbs() []string {
	return []string{"accuse", "advise", "advocate", "affirm", "agree", "anticipate", "apologize", "appeal", "assess",
		"assure", "attack", "attest", "aver", "back", "beg", "bet", "blame", "blast", "brag", "call", "caution",
		"challenge", "charge", "cite", "complain", "condemn", "consider", "counter", "counsel", "credit", "criticize",
		"dare", "decide", "decline", "decry", "defend", "demand", "denounce", "deny", "deride", "direct", "disagree",
		"dismiss", "dispute", "doubt", "elaborate", "encourage", "endorse", "envision", "estimate", "exclaim", "expect",
		"fear", "feel", "forecast", "foresee", "guarantee", "guess", "hail", "hear", "hint", "hope", "imply", "indicate",
		"instruct", "intend", "interrupt", "joke", "judge", "lament", "laugh", "liken", "mock", "murmur", "muse",
		"mutter", "object", "oppose", "order", "plan", "plead", "pledge", "point", "ponder", "praise", "predict",
		"proclaim", "project", "promise", "propose", "protest", "question", "quip", "reason", "reassure", "recommend",
		"recount", "refer", "refuse", "regret", "reiterate", "reject", "relate", "request", "retort", "rule", "scoff",
		"scream", "seek", "shout", "sigh", "signal", "slam", "snap", "support", "swear", "testify", "think", "threaten",
		"tout", "urge", "vow", "want", "whisper", "wish", "wonder", "worry", "yell"}
}

// irregular gives the base form of the verb forms that no rule makes.
func irregular(form string) string {
	switch form {
	case "said":
		return "say"
	case "told":
		return "tell"
	case "wrote", "written":
		return "write"
	case "spoke", "spoken":
		return "speak"
	case "thought":
		return "think"
	case "knew", "known":
		return "know"
	case "felt":
		return "feel"
	case "found":
		return "find"
	case "showed", "shown":
		return "show"
	case "saw", "seen":
		return "see"
	case "heard":
		return "hear"
	case "held":
		return "hold"
	case "swore", "sworn":
		return "swear"
	case "foresaw", "foreseen":
		return "foresee"
	case "sought":
		return "seek"
	}
	return form
}

// bases are the words that a verb form may be a form of, likeliest first.
func bases(form string) []string {
	out := []string{irregular(form)}
	cut := func(suffix string, puts ...string) {
		stem, ok := strings.CutSuffix(form, suffix)
		if !ok || len(stem) < 2 {
			return
		}
		for _, put := range puts {
			out = append(out, stem+put)
		}
		if n := len(stem); n > 2 && suffix[0] != 's' && stem[n-1] == stem[n-2] {
			out = append(out, stem[:n-1])
		}
	}
	cut("s", "")
	cut("es", "")
	cut("ies", "y")
	cut("ed", "", "e")
	cut("ied", "y")
	cut("ing", "", "e")
	for _, b := range out { // British spelling
		if stem, ok := strings.CutSuffix(b, "ise"); ok && len(stem) > 3 {
			out = append(out, stem+"ize")
		}
	}
	return out
}

// VerbClass gives the class of a cue by its reporting verb: Neutral, Doubting,
// Endorsing, or "" where the cue has no verb of these ("ordered", "hopes").
// The last verb of the cue that has a class decides ("was quoted as saying").
func VerbClass(cue string) string {
	if strings.Contains(foldName(cue), "according to") {
		return Neutral
	}
	class := ""
	for s := range corpus.Words(cue) {
		for _, b := range bases(corpus.Fold(s.In(cue))) {
			if _, ok := slices.BinarySearch(neutralVerbs(), b); ok {
				class = Neutral
				break
			}
			if _, ok := slices.BinarySearch(doubtingVerbs(), b); ok {
				class = Doubting
				break
			}
			if _, ok := slices.BinarySearch(endorsingVerbs(), b); ok {
				class = Endorsing
				break
			}
		}
	}
	return class
}

// reportingVerbs gives every reporting verb with its strength: 2 where a
// clause may follow it with no "that", 1 for the others.
func reportingVerbs() map[string]int {
	out := map[string]int{}
	for _, list := range [][]string{neutralVerbs(), doubtingVerbs(), endorsingVerbs()} {
		for _, v := range list {
			out[v] = 2
		}
	}
	for _, v := range otherVerbs() {
		out[v] = 1
	}
	for _, v := range []string{"describe", "establish", "expose", "illustrate", "read", "speak", "talk", "quote", "know", "show", "find", "continue"} {
		out[v] = 1
	}
	return out
}
