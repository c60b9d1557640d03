package ingest

import (
	"regexp"
	"slices"
	"strings"

	"parallax/corpus/gazetteer"
)

const factivaNumber = `[A-Za-z0-9]{8,12}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[A-Za-z0-9]{6,14}`

var (
	// factivaEnd stands behind each article: "Document COUR000020230304ej34000a1",
	// the outlet's code filled up with zeros to eight places, the day, a number.
	factivaEnd = regexp.MustCompile(`^(?:AN\s+)?Do[ck]umento? (` + factivaNumber + `)$`)
	// factivaSome finds the like anywhere.
	factivaSome = regexp.MustCompile(`Do[ck]umento? ` + factivaNumber + `\b`)
	// factivaWords is the length of the article.
	factivaWords = regexp.MustCompile(`^(?:WC\s+)?[\d,.]+ words$`)
	// factivaCode is the outlet's code, which stands below its name.
	factivaCode = regexp.MustCompile(`^[A-Z0-9]{2,8}$`)
	// factivaTime is the time of day.
	factivaTime = regexp.MustCompile(`^\d{1,2}:\d{2}(?:\s?[A-Z]{2,4})?$`)
	// factivaLabel stands before a part where the export was asked for labels.
	factivaLabel = regexp.MustCompile(`^(SE|HD|CR|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|ART|CO|IN|NS|RE|IPC|IPD|PUB|AN|CLM)(?:\s+(.*))?$`)
	// factivaAuthor is a byline without "By": two to six words with capitals.
	factivaAuthor = regexp.MustCompile(`^(?:\p{Lu}[\p{L}.'’-]*(?:,| and| de| van| von)? ?){2,6}$`)
)

// factivaExport is what Factiva writes, with labels before the parts and without.
func factivaExport() export {
	return export{name: "Factiva", mark: factivaSome.MatchString, split: func(s script) []article {
		var all []article
		start := 0
		for i := range s.blocks {
			if len(s.blocks[i].text) > 80 {
				continue
			}
			if m := factivaEnd.FindStringSubmatch(s.line(i)); m != nil {
				a := factivaArticle(s.part(start, i))
				a.more = append(a.more, cell{name: "accession", value: m[1]})
				all = append(all, a)
				start = i + 1
			}
		}
		if rest := s.part(start, len(s.blocks)); len(all) > 0 && slices.ContainsFunc(rest.blocks, func(b block) bool { return len(b.text) < 80 && factivaWords.MatchString(strings.TrimSpace(b.text)) }) {
			all = append(all, factivaArticle(rest)) // the file is cut off behind it
		}
		return all
	}}
}

func factivaArticle(s script) article {
	var full script // without empty blocks but in the text
	words := -1
	for i := range s.blocks {
		if factivaWords.MatchString(s.line(i)) {
			words = i
			break
		}
	}
	for i := range s.blocks {
		if m := factivaLabel.FindStringSubmatch(s.line(i)); m != nil && (m[1] == "HD" || m[1] == "SE") {
			return factivaLabelled(s)
		}
	}
	full = s
	if words < 0 {
		return article{text: full.text()}
	}
	var a article
	a.factivaTitle(s.part(0, words))
	body := words + 1
	for state := 0; body < len(s.blocks); body++ {
		line := s.line(body)
		date, isDate := dateLine(line)
		switch {
		case line == "":
			continue
		case state == 0 && isDate:
			a.date, state = date, 1
			continue
		case state <= 1 && factivaTime.MatchString(line):
			continue
		case state == 1:
			a.outlet, state = line, 2
			continue
		case state >= 2 && state < 4 && (factivaCode.MatchString(line) || len(line) < 40 && !strings.ContainsAny(line, ".!?”\"") && factivaLanguage(s, body)):
			if isLanguage(line) {
				state = 4
			}
			continue
		case rights.MatchString(line):
			state = 5
			continue
		}
		break
	}
	a.text = s.part(body, len(s.blocks)).text()
	return a
}

// isLanguage reports whether a line names the language of the article.
func isLanguage(line string) bool {
	switch line {
	case "Englisch", "Deutsch", "Französisch", "Spanisch", "Italienisch", "Anglais", "Français", "Allemand", "Espagnol", "Italien", "Inglés", "Francés", "Alemán", "Español", "Italiano",
		"Inglese", "Francese", "Tedesco", "Spagnolo", "Inglês", "Francês", "Alemão", "Espanhol", "Português", "Portugués", "Nederlands", "Engels", "Duits", "Frans":
		return true
	case "English", "French", "German", "Spanish", "Italian", "Portuguese", "Dutch", "Russian", "Chinese", "Japanese", "Arabic", "Polish", "Turkish", "Swedish", "Danish", "Norwegian", "Finnish", "Korean", "Czech":
		return true
	}
	return false
}

// factivaLanguage reports whether the line with the language is this one or one of
// the next few: page and edition stand before it.
func factivaLanguage(s script, from int) bool {
	for i := from; i < min(from+8, len(s.blocks)); i++ {
		if isLanguage(s.line(i)) {
			return true
		}
	}
	return false
}

// maxSections is the most lines above a title that name a section.
const maxSections = 2

// factivaTitle reads section, title and author, which stand without labels
// above the length. What the file sets off as a heading is the title.
func (a *article) factivaTitle(s script) {
	var lines []string
	var apart []bool // of each line: an empty one stands above it
	title := -1
	for i := range s.blocks {
		if line := s.line(i); line != "" {
			if s.blocks[i].head && title < 0 {
				title = len(lines)
			}
			apart = append(apart, i > 0 && s.line(i-1) == "")
			lines = append(lines, line)
		}
	}
	if len(lines) == 0 {
		return
	}
	if n := len(lines); title < 0 {
		// The last line is the author's where it is written like a name.
		title = n - 1
		if by := slices.IndexFunc(lines, written.MatchString); by > 0 {
			title = by - 1
		} else if n > 1 && authored(lines[n-2], lines[n-1]) {
			title = n - 2
		}
	}
	a.title = lines[title]
	if title == 1 || !apart[title] { // else the cover of the export and its contents stand above
		a.section = strings.Join(lines[max(0, title-maxSections):title], "; ")
	}
	a.author = byline(strings.Join(lines[title+1:], "; "))
}

// authored reports whether the last line above the length is who wrote the article, without
// "By": a given name or an initial begins it, or it is short below a title of some length. A title in
// capitals below the name of a section looks much the same.
func authored(before, last string) bool {
	if !factivaAuthor.MatchString(last) {
		return false
	}
	words := strings.Fields(last)
	if names, err := gazetteer.Open(); len(words) <= 4 && err == nil && names.Given(words[0]) != gazetteer.Unsaid || len(strings.Trim(words[0], ".")) == 1 {
		return true
	}
	return len(words) <= 3 && len(strings.Fields(before)) > 3
}

// factivaLabelled reads an article whose parts have labels, on their own line
// or before the part.
func factivaLabelled(s script) article {
	parts := map[string]script{}
	label := ""
	for i, b := range s.blocks {
		if m := factivaLabel.FindStringSubmatch(strings.TrimSpace(b.text)); m != nil {
			if label = m[1]; m[2] != "" {
				parts[label] = script{append(parts[label].blocks, block{text: m[2]}), s.join}
			}
			continue
		}
		if label != "" {
			parts[label] = script{append(parts[label].blocks, s.blocks[i]), s.join}
		}
	}
	line := func(label string) string {
		return strings.Join(strings.Fields(parts[label].text()), " ")
	}
	a := article{title: line("HD"), outlet: line("SN"), section: line("SE"), author: byline(line("BY")), date: line("PD")}
	if date, ok := dateLine(a.date); ok {
		a.date = date
	}
	var text []string
	for _, l := range []string{"LP", "TD"} {
		if t := parts[l].text(); t != "" {
			text = append(text, t)
		}
	}
	a.text = strings.Join(text, "\n\n")
	return a
}
