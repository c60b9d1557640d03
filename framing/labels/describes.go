package labels

import "strings"

// describes reports whether a description can be a label: it says what something
// is, not when, how much or how often.
func describes(m *Mention) bool {
	if m.Kind != Common && m.Kind != Role || len(m.Form) < 3 || m.Form[0] <= '9' {
		return false
	}
	first, _, more := strings.Cut(m.Form, " ")
	if more && isQuantity(first) {
		return false
	}
	switch m.Noun {
	case "one", "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "minute", "minutes", "time", "times",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow", "morning",
		"afternoon", "evening", "night", "weekend", "decade", "decades", "century", "percent", "%", "number", "numbers", "amount",
		"lot", "part", "parts", "way", "ways", "thing", "things", "kind", "sort", "type", "end", "beginning", "rest", "place", "fact",
		"case", "point", "example", "reason", "reasons", "idea", "question", "questions", "something", "nothing", "anything",
		"everything", "nobody", "somebody", "anybody", "everybody", "home", "someone", "anyone", "everyone", "others", "half", "most", "some", "million", "billion", "dollars", "dozens",
		"hundreds", "thousands", "scores", "series", "side", "sides", "level", "levels", "area", "areas", "story", "photo", "image",
		"video", "name", "word", "words", "wednesday's", "page", "email", "twitter", "facebook", "percentage", "majority", "moment",
		"period", "addition", "hand", "hands", "face", "life", "lives", "world", "future", "past", "order", "line", "lines", "top":
		return false
	}
	return true
}

// isQuantity reports whether a word before a noun says how many or which of them,
// not what they are.
func isQuantity(low string) bool {
	switch low {
	case "additional", "another", "certain", "different", "dozen", "dozens", "eight", "enough", "few", "fewer", "first", "five", "four", "further",
		"half", "hundreds", "hundred", "last", "latest", "least", "less", "little", "many", "million", "millions", "more", "most", "much", "multiple",
		"new", "next", "nine", "numerous", "only", "other", "others", "own", "previous", "recent", "same", "second", "seven", "several", "single", "six",
		"some", "such", "ten", "third", "thousands", "three", "two", "various", "very", "whole":
		return true
	}
	return false
}
