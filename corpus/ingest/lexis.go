package ingest

import (
	"regexp"
	"strings"
)

// lexisCount stands before each article: "1 of 2 DOCUMENTS".
var lexisCount = regexp.MustCompile(`^(?:DOCUMENTO? |DOKUMENT )?\d+ (?:(?i:of|von|de|di|sur)) \d+ (?:DOCUMENT(?:S|OS?|I)?|DOKUMENT(?:EN?)?)$`)

// lexisExport is what LexisNexis Academic and Nexis wrote until 2019: each
// article under its number, the outlet and the day centred above the title,
// labels in capitals before and after the text.
func lexisExport() export {
	return export{name: "LexisNexis", mark: func(text string) bool {
		return strings.Contains(text, " DOCUMENT") || strings.Contains(text, " DOKUMENT")
	}, split: func(s script) []article {
		var starts []int
		for i := range s.blocks {
			if len(s.blocks[i].text) < 200 && lexisCount.MatchString(s.line(i)) {
				starts = append(starts, i)
			}
		}
		var all []article
		for i, start := range starts {
			end := len(s.blocks)
			if i+1 < len(starts) {
				end = starts[i+1]
			}
			all = append(all, lexisArticle(s.part(start+1, end)))
		}
		return all
	}}
}

// lexisHead are the labels between title and text, lexisTail those behind it.
func lexisHead() []string {
	return []string{"BYLINE", "SECTION", "LENGTH", "DATELINE", "HIGHLIGHT", "HEADLINE", "SERIES", "COLUMN", "EDITION", "SOURCE", "BODY", "ABSTRACT", "DISTRIBUTION", "CONTRIBUTORS"}
}

func lexisTail() []string {
	return []string{"LOAD-DATE", "LANGUAGE", "PUBLICATION-TYPE", "GRAPHIC", "SUBJECT", "ORGANIZATION", "COMPANY", "TICKER", "INDUSTRY", "PERSON", "GEOGRAPHIC",
		"COUNTRY", "STATE", "CITY", "REGION", "DOCUMENT-TYPE", "DOC-TYPE", "TYPE", "JOURNAL-CODE", "JOURNAL CODE", "ACC-NO", "URL", "NOTES", "NOTE", "PUB-TYPE", "ISSN",
		"TRANSCRIPT", "CORRECTION", "CORRECTION-DATE", "PUBLISHER", "SUBJECTS", "UPDATE", "CATEGORY", "Copyright", "Classification"}
}

func lexisArticle(s script) article {
	var a article
	head, body := 0, -1 // the end of the banner; the start of the text
	for i := 0; i < len(s.blocks); i++ {
		label, value, ok := labelled(s.line(i), lexisHead())
		if !ok {
			if body < 0 || s.line(i) == "" {
				continue
			}
			break // the first line of the text
		}
		if body < 0 {
			head = i
		}
		for label != "BODY" && i+1 < len(s.blocks) && s.join == "\n" && s.line(i+1) != "" { // a value goes on to the empty line
			i++
			value += " " + s.line(i)
		}
		body = i + 1
		switch label {
		case "BYLINE":
			a.author = byline(value)
		case "SECTION":
			a.section = value
		case "HEADLINE":
			a.title = value
		}
		if label == "BODY" {
			break
		}
	}
	if body < 0 {
		head, body = len(s.blocks), len(s.blocks)
	}
	after := a.banner(s.part(0, head))
	if body == len(s.blocks) && head == body { // no label before the text
		body = after
	}
	end := body
	for end < len(s.blocks) {
		line := s.line(end)
		if _, _, ok := labelled(line, lexisTail()); ok {
			break
		}
		end++
	}
	for end > body && (s.line(end-1) == "" || rights.MatchString(s.line(end-1))) {
		end--
	}
	a.text = s.part(body, end).text()
	return a
}

// banner reads the outlet, the day and the title above the labels, and gives
// the block that follows the title.
func (a *article) banner(s script) (after int) {
	type group struct {
		text     string
		centred  bool
		from, to int
	}
	var groups []group
	for i := range s.blocks {
		line := s.line(i)
		if line == "" || rights.MatchString(line) {
			continue
		}
		centred := strings.HasPrefix(s.blocks[i].text, "          ")
		if n := len(groups); n > 0 && groups[n-1].to == i && s.join == "\n" && groups[n-1].centred == centred && !centred {
			groups[n-1].text += " " + line
			groups[n-1].to = i + 1
			continue
		}
		groups = append(groups, group{line, centred, i, i + 1})
	}
	day := -1
	for i, g := range groups {
		if date, ok := dateLine(g.text); ok {
			a.date, day = date, i
			break
		}
	}
	if day > 0 {
		a.outlet = groups[0].text
	}
	rest := groups[day+1:]
	for i, g := range rest {
		// The edition stands centred below the day, the title at the left.
		if !g.centred && (s.join == "\n" || i == len(rest)-1) && a.title == "" {
			a.title = g.text
			return g.to
		}
	}
	return len(s.blocks)
}
