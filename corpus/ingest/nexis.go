package ingest

import (
	"regexp"
	"slices"
	"strings"
)

// nexisEnd stands behind each article of Nexis Uni.
const nexisEnd = "End of Document"

var (
	// nexisSome finds the like anywhere.
	nexisSome = regexp.MustCompile(`End of Document|Ende des Dokuments|Fin d[ue]l? document|Fine del documento|Fim do documento`)
	// nexisAddress stands below the text of an article that was on the web.
	nexisAddress = regexp.MustCompile(`^URL: ?(https?://\S+)$`)
	// nexisLink stands where the database left out what it does not hold.
	nexisLink = regexp.MustCompile(`^(?:Link to (?:Image|Video|Audio|Story|Original Source|PDF)|(?:Image|Video|Graphic) (?:is )?not available(?: online)?\.?)$`)
)

// nexisExport is what Nexis Uni and Lexis+ write: title, outlet and day, a
// list of labels, "Body", the text, "Classification", more labels and "End of
// Document".
func nexisExport() export {
	return export{name: "Nexis Uni", mark: nexisSome.MatchString, split: func(s script) []article {
		var all []article
		start := 0
		for i := range s.blocks {
			if s.line(i) == nexisEnd {
				if a, ok := nexisArticle(s.part(start, i)); ok {
					all = append(all, a)
				}
				start = i + 1
			}
		}
		if len(all) > 0 { // the file may be cut off
			if a, ok := nexisArticle(s.part(start, len(s.blocks))); ok {
				all = append(all, a)
			}
		}
		return all
	}}
}

// nexisLabels are the labels above and below the text.
func nexisLabels() []string {
	return []string{"Section", "Length", "Byline", "Dateline", "Highlight", "Series", "Column", "Edition", "Copyright", "Source"}
}

// nexisTail are lines that end the text.
func nexisTail() []string {
	return []string{"Load-Date", "Language", "Publication-Type", "Journal Code", "Subject", "Industry", "Person", "Geographic", "Organization", "Company", "Acc-No", "Document-Type", "Correction-Date", "Notes"}
}

// nexisArticle reads one article; false for what is none, such as a list of
// the documents that stands before the first.
func nexisArticle(s script) (a article, ok bool) {
	body, labels := -1, -1
	for i := range s.blocks {
		line := s.line(i)
		if line == "Body" {
			body = i
			break
		}
		if _, _, ok := labelled(line, nexisLabels()); ok && labels < i {
			labels = i
		}
	}
	head := body
	switch {
	case body < 0 && labels < 0:
		return a, false
	case body < 0: // some articles have no such line
		body, head = labels, labels+1
	}
	a.nexisHead(s.part(0, head))
	text := script{join: s.join}
	corrected := slices.ContainsFunc(s.blocks, func(b block) bool { return strings.HasPrefix(b.text, "Correction-Date:") })
	for i := body + 1; i < len(s.blocks); i++ {
		line := s.line(i)
		if m := nexisAddress.FindStringSubmatch(line); m != nil {
			a.url = m[1]
			break
		}
		_, _, label := labelled(line, nexisTail())
		if label || line == "Classification" || line == "Graphic" || line == "Load-Date" || line == "Correction" && corrected {
			break
		}
		if !nexisLink.MatchString(line) {
			text.blocks = append(text.blocks, s.blocks[i])
		}
	}
	a.text = text.text()
	return a, true
}

// nexisHead reads what stands above the text.
func (a *article) nexisHead(s script) {
	day, owned := -1, -1
	for i := range s.blocks {
		label, value, ok := labelled(s.line(i), nexisLabels())
		switch {
		case !ok:
			if date, is := dateLine(s.line(i)); is && a.section == "" && a.author == "" {
				a.date, day = date, i // the last before the labels: a list of documents has dates too
			} else if rights.MatchString(s.line(i)) {
				owned = i
			}
		case label == "Byline":
			a.author = byline(value)
		case label == "Section":
			a.section = value
		}
	}
	above := func(i int) int { // the last block before i that holds anything
		for i--; i >= 0 && strings.TrimSpace(s.line(i)) == ""; i-- {
		}
		return i
	}
	if day < 0 {
		day = owned // an article without a day
	}
	if day < 0 {
		return
	}
	if i := above(day); i >= 0 {
		a.outlet = s.line(i)
		if i = above(i); i >= 0 {
			a.title = s.line(i)
		}
	}
}
