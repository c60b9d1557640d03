package ingest

import "strings"

// nexisEnd stands behind each article of Nexis Uni.
const nexisEnd = "End of Document"

// nexisExport is what Nexis Uni and Lexis+ write: title, outlet and day, a
// list of labels, "Body", the text, "Classification", more labels and "End of
// Document".
func nexisExport() export {
	return export{name: "Nexis Uni", mark: func(text string) bool { return strings.Contains(text, nexisEnd) }, split: func(s script) []article {
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
		return all
	}}
}

// nexisLabels are the labels above and below the text.
func nexisLabels() []string {
	return []string{"Section", "Length", "Byline", "Dateline", "Highlight", "Series", "Column", "Edition", "Copyright", "Source"}
}

// nexisTail are lines that end the text.
func nexisTail() []string {
	return []string{"Load-Date", "Language", "Publication-Type", "Journal Code", "Subject", "Industry", "Person", "Geographic", "Organization", "Company", "Acc-No", "Document-Type"}
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
	end := body + 1
	for end < len(s.blocks) {
		line := s.line(end)
		_, _, label := labelled(line, nexisTail())
		if label || line == "Classification" || line == "Graphic" || line == "Load-Date" {
			break
		}
		end++
	}
	a.text = s.part(body+1, end).text()
	return a, true
}

// nexisHead reads what stands above the text.
func (a *article) nexisHead(s script) {
	day := -1
	for i := range s.blocks {
		label, value, ok := labelled(s.line(i), nexisLabels())
		switch {
		case !ok:
			if date, is := dateLine(s.line(i)); is && a.section == "" && a.author == "" {
				a.date, day = date, i // the last before the labels: a list of documents has dates too
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
		return
	}
	if i := above(day); i >= 0 {
		a.outlet = s.line(i)
		if i = above(i); i >= 0 {
			a.title = s.line(i)
		}
	}
}
