package labels

import "strings"

// mended are the words of a sentence with names put together that tokens cut
// ("Robert S", ".", "Mueller"), and without the dateline that a report begins
// with ("LONDON (Reuters) -").
func mended(ws []word) []word {
	ws = ws[dateline(ws):]
	out := ws[:0:0]
	for i := 0; i < len(ws); i++ {
		w := ws[i]
		if i+2 < len(ws) && len(w.text) == 1 && w.capital() && w.proper() && ws[i+1].text == "." && ws[i+1].span.Start == w.span.End && ws[i+2].capital() && ws[i+2].proper() {
			w.text += "."
			w.low += "."
			w.span.End++
			i++
		}
		out = append(out, w)
	}
	return out
}

// longestDateline is how many words one has at most: "NEW YORK CITY, N.Y.
// (Reuters) —".
const longestDateline = 12

// dateline is the number of words of the dateline that a sentence begins with:
// capitals, and a dash behind them.
func dateline(ws []word) int {
	if len(ws) == 0 || len(ws[0].text) < 3 || !ws[0].proper() || ws[0].text != strings.ToUpper(ws[0].text) {
		return 0
	}
	for i := 1; i < len(ws) && i < longestDateline; i++ {
		switch w := ws[i]; {
		case w.text == "-" || w.text == "--" || w.text == "—" || w.text == "–":
			return i + 1
		case w.mark(), w.proper() && w.capital(), w.tag == "CD":
		default:
			return 0
		}
	}
	return 0
}

// isTime reports whether a noun names a day, a month or a time of day, which nobody
// calls by another name.
func isTime(low string) bool {
	switch singular(low) {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july",
		"august", "september", "october", "november", "december", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sept.", "sep.", "oct.",
		"nov.", "dec.", "today", "yesterday", "tomorrow", "tonight", "a.m.", "p.m.", "gmt", "est", "edt", "weekend":
		return true
	}
	return false
}
