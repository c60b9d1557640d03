package audit

import (
	"fmt"
	"regexp"

	"parallax/corpus"
)

// bundled finds documents that hold the lines of a database's export, and
// with them perhaps several articles.
type bundled struct {
	tally
	pattern *regexp.Regexp
}

// bundledPattern knows the lines that Nexis, Factiva and ProQuest write
// around articles.
const bundledPattern = `(?m)^[ \t]*(?:\d+ of \d+ DOCUMENTS?|End of Document|LOAD-DATE: .+|Load-Date: .+|LENGTH: \d+ words|Length: ?\d+ words|Document \d+ of \d+|Document [A-Za-z0-9]{8,12}(?:19|20)\d{6}[A-Za-z0-9]{6,14}|ProQuest document ID: ?\d*|PUBLICATION-TYPE: .+|TY  - [A-Z]+|ER  -)[ \t\r]*$`

func (b *bundled) add(d *seen) {
	if b.pattern == nil {
		b.pattern = regexp.MustCompile(bundledPattern)
	}
	const shown = 3
	var places []Place
	for _, at := range b.pattern.FindAllStringIndex(d.Text, shown) {
		span := corpus.Span{Start: at[0], End: at[1]}
		places = append(places, Place{Span: span, Note: cut(span.In(d.Text))})
	}
	if len(places) > 0 {
		b.note(d, places...)
	}
}

func (b *bundled) findings(c *summary) []Finding {
	return b.tally.findings(c, "export", func(n int) string {
		return fmt.Sprintf("documents with lines of a database's export, perhaps of several articles: %d", n)
	}, "read the export's own file (TXT, RTF, DOCX or HTML), which is taken apart into its articles: here they count as one document of one outlet")
}
