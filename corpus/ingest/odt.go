package ingest

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// odtFormat is a text of OpenDocument, as LibreOffice writes it. Deleted text,
// notes and comments are left out.
func odtFormat() format {
	return packedFormat("odt", ".odt", func(p *packed) ([]block, article, error) {
		b, err := p.part("content.xml")
		if err != nil {
			return nil, article{}, err
		}
		blocks, err := openBlocks(b)
		return blocks, article{}, err
	})
}

func openBlocks(b []byte) ([]block, error) {
	var all []block
	var text strings.Builder
	head, depth := false, 0 // paragraphs that are open
	flush := func() {
		if t := strings.Trim(text.String(), " \t\u00a0"); t != "" {
			all = append(all, block{text: t, head: head})
		}
		text.Reset()
	}
	err := xmlWalk{
		skip: func(e xml.StartElement) bool {
			switch e.Name.Local {
			case "tracked-changes", "note", "annotation", "forms", "automatic-styles":
				return true
			}
			return false
		},
		start: func(e xml.StartElement) {
			switch e.Name.Local {
			case "p", "h":
				flush()
				head = e.Name.Local == "h"
				depth++
			case "s":
				n, err := strconv.Atoi(attribute(e, "c"))
				if err != nil {
					n = 1
				}
				text.WriteString(strings.Repeat(" ", min(max(n, 1), 100)))
			case "tab":
				text.WriteByte('\t')
			case "line-break":
				flush()
			}
		},
		end: func(n xml.Name) {
			if n.Local == "p" || n.Local == "h" {
				flush()
				depth--
			}
		},
		text: func(s []byte) {
			if depth > 0 {
				text.Write(s)
			}
		},
	}.run(b)
	return all, err
}
