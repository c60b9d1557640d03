package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// formulas are phrases by which pages say the same of every article, whoever prints them:
// rights, cookies, gates, tips, credits of an article. A piece with one is the page's, whatever
// the model makes of its other words.
func formulas() []string {
	return []string{
		"may not be published, broadcast", "may not be republished", "not be published, broadcast, rewritten", "all rights reserved",
		"and our partners use cookies", "and our partners store", "website uses cookies", "site uses cookies", "use of cookies",
		"to continue reading, ", "to keep reading, ", "already a subscriber?", "already have an account?", "log in to continue", "subscribe to continue",
		"have a tip?", "got a tip?", "have a news tip", "send us a tip", "email the author", "email this reporter", "contact the reporter at",
		"additional reporting by", "reporting by ", "editing by ", "compiled by ", "contributed to this report", "contributed to this article", "contributed to this story",
		"this story has been updated", "this article has been updated", "this article was originally published", "this story was originally published",
		"follow us on", "follow him on twitter", "follow her on twitter", "sign up for our", "sign up here for", "download our app", "download the app",
		"filed under", "click here to", "skip to main content", "hide caption", "toggle caption", "enable javascript",
	}
}

// starts are formulas that say so at the start of a piece only: "editing by hand" is no credit.
func starts(formula string) bool {
	switch formula {
	case "reporting by ", "editing by ", "compiled by ", "filed under", "follow us on", "hide caption", "toggle caption", "click here to", "use of cookies":
		return true
	}
	return false
}

// longestNotice is the length in bytes up to which a piece is taken for a notice: a sentence
// of an article that speaks of cookies says more.
const longestNotice = 320

// isNotice reports whether a piece is a formula of the page, or a byline in capitals.
func isNotice(piece string) bool {
	if len(piece) > longestNotice {
		return false
	}
	low := strings.ToLower(strings.Join(strings.Fields(strings.TrimLeft(piece, "([—–-•* ")), " "))
	for _, f := range formulas() {
		if at := strings.Index(low, f); at == 0 || at > 0 && !starts(f) && !strings.ContainsAny(low[:at], "“”\"") {
			return true
		}
	}
	return capitalByline(piece)
}

// capitalByline reports whether a piece is who wrote an article, all in capitals: "By ANNA
// BERG and TOMAS REEVE".
func capitalByline(piece string) bool {
	words := strings.Fields(piece)
	if len(words) < 3 || len(words) > 10 || !strings.EqualFold(words[0], "by") {
		return false
	}
	for _, w := range words[1:] {
		if w == "and" || w == "&" {
			continue
		}
		for _, r := range w {
			if unicode.IsLower(r) {
				return false
			}
		}
		if first, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(first) {
			return false
		}
	}
	return true
}
