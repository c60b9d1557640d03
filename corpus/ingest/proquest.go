package ingest

import (
	"regexp"
	"strings"
)

var (
	// proquestRule stands before each document.
	proquestRule = regexp.MustCompile(`^_{20,}$`)
	// proquestCount is the number of the document.
	proquestCount = regexp.MustCompile(`^Do[ck]umento? \d+ (?:of|von|de|di|sur) \d+$`)
	// proquestFull is the line before the text, alone or with a colon.
	proquestFull = regexp.MustCompile(`^(?:F(?:ull [Tt]ext|ULL TEXT)|Volltext|Vollständiger Text|Texte (?:intégral|complet)|Texto completo|Testo completo)[ \x{a0}]?(?::|\r?\n?$)`)
	// proquestSource is "The Courier ; Velta [Velta]04 Mar 2023: A.1.".
	proquestSource = regexp.MustCompile(`^(.+?)\s*(?:;|,|\[|$)`)
	// proquestEdition stands behind the name of an outlet (", Late Edition (East
	// Coast)") and behind a title (": [Late Edition (East Coast)]").
	proquestEdition = regexp.MustCompile(`(?i)(?:,|:? \[)\s*([^,\]]*\bedition\b[^,\]]*)\]?$`)
	// proquestNothing stands in the place of a text that ProQuest does not hold.
	proquestNothing = regexp.MustCompile(`(?i)^\W*(?:full text )?(?:is )?(?:not|none|un) ?available\W*$`)
)

// proquestExport is the text that ProQuest writes: each document under a rule
// or its number, its parts with labels.
func proquestExport() export {
	return export{name: "ProQuest", mark: func(text string) bool {
		return strings.Contains(text, "ProQuest document") || announcesFullText(text)
	}, split: func(s script) []article {
		var all []article
		start, found := 0, false
		flush := func(end int) {
			if a, ok := proquestArticle(s.part(start, end)); ok {
				all = append(all, a)
			}
			start = end + 1
		}
		for i := range s.blocks {
			line := s.line(i)
			if proquestRule.MatchString(line) || proquestCount.MatchString(line) {
				flush(i)
				found = true
			}
		}
		flush(len(s.blocks))
		if !found {
			return nil
		}
		return all
	}}
}

// proquestLabels are the labels of all parts but the text.
func proquestLabels() []string {
	return []string{"Author", "Byline", "Publication info", "ProQuest document link", "Abstract", "Links", "Subject", "Location", "People", "Company / organization", "Classification",
		"Identifier / keyword", "Title", "Alternate title", "Publication title", "First page", "Last page", "Pages", "Number of pages", "Publication year", "Publication date",
		"Column", "Section", "Edition", "Volume", "Issue", "Year", "Publisher", "Place of publication", "Country of publication", "Country", "Publication subject", "ISSN", "e-ISSN", "Source type",
		"Language of publication", "Language", "Document type", "Document feature", "ProQuest document ID", "Document URL", "Copyright", "Last updated", "Database", "DOI", "Dateline",
		"Credit", "Illustration", "Journal subject", "Online publication date", "Publication history", "Accession number", "Supplement", "Business indexing term", "Correspondence author"}
}

// proquestArticle reads one document; false for what is none, such as the
// list of databases at the end.
func proquestArticle(s script) (a article, ok bool) {
	values := map[string]string{}
	label := "title above"
	text, end := -1, len(s.blocks)
	for i := range s.blocks {
		line := s.line(i)
		if l, value, is := labelled(line, proquestLabels()); is {
			if text >= 0 && end == len(s.blocks) {
				end = i
			}
			label = l
			if values[l] == "" {
				values[l] = value
			}
			continue
		}
		switch {
		case text < 0 && proquestFull.MatchString(line):
			text, label = i, ""
		case line == "":
		case label == "title above":
			values[label] = strings.TrimSpace(values[label] + " " + line)
		case label != "" && text < 0 && values[label] != "" && s.join == "\n": // a value goes on
			values[label] += " " + line
		}
	}
	if text < 0 && values["Publication title"] == "" {
		return a, false
	}
	first := func(labels ...string) string {
		for _, l := range labels {
			if v := values[l]; v != "" && v != "None available." {
				return v
			}
		}
		return ""
	}
	a.title = proquestEdition.ReplaceAllString(first("Title", "title above"), "")
	a.outlet, _, _ = strings.Cut(first("Publication title"), ";") // the place follows
	if m := proquestEdition.FindStringSubmatch(a.outlet); m != nil {
		a.outlet = strings.TrimSuffix(a.outlet, m[0])
		a.more = append(a.more, cell{name: "edition", value: m[1]})
	}
	if info := first("Publication info"); a.outlet == "" && info != "" {
		a.outlet = proquestSource.FindStringSubmatch(info)[1]
	}
	a.author, a.section, a.url = first("Author", "Byline"), first("Section"), first("Document URL")
	a.date = first("Publication date", "Publication year")
	if date, ok := dateLine(a.date); ok {
		a.date = date
	}
	if id := first("ProQuest document ID"); id != "" {
		a.more = append(a.more, cell{name: "accession", value: id})
	}
	if text >= 0 {
		full := script{append([]block(nil), s.blocks[text:end]...), s.join}
		_, full.blocks[0].text, _ = strings.Cut(full.blocks[0].text, ":") // the label, which may stand alone
		if a.text = full.text(); proquestNothing.MatchString(a.text) {
			a.text = ""
		}
	}
	return a, true
}

// announcesFullText reports whether a line of a text is ProQuest's own before the
// article. It is asked of every text, so that the pattern is tried only where a line begins.
func announcesFullText(text string) bool {
	for line := range strings.Lines(text) {
		if proquestFull.MatchString(line) {
			return true
		}
	}
	return false
}
