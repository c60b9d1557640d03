package ingest

import (
	"encoding/xml"
	"path"
	"strings"
)

// docxFormat is a Word file of 2007 or later (Office Open XML): the text of
// one document, or an export of several. Deleted text, headers, footers,
// notes and comments are left out.
func docxFormat() format {
	return packedFormat("docx", ".docx", func(p *packed) ([]block, article, error) {
		f := p.find(isWordDocument)
		if f == nil {
			return nil, article{}, &Error{Why: "the file holds no Word document", Remedy: "open it in a word processor and save it as .docx"}
		}
		b, err := p.unpack(f)
		if err != nil {
			return nil, article{}, err
		}
		blocks, err := wordBlocks(b)
		return blocks, article{}, err
	})
}

func isWordDocument(name string) bool {
	ok, err := path.Match("word/document*.xml", name)
	return ok && err == nil
}

func wordBlocks(b []byte) ([]block, error) {
	var all []block
	var text strings.Builder
	head, inText := false, false
	flush := func() {
		if t := strings.Trim(text.String(), " \t\u00a0"); t != "" {
			all = append(all, block{text: t, head: head})
		}
		text.Reset()
	}
	word := func(n xml.Name) bool { return strings.Contains(n.Space, "wordprocessingml") }
	err := xmlWalk{
		skip: func(e xml.StartElement) bool {
			switch e.Name.Local {
			case "Fallback": // what the choice before it says again
				return true
			case "del", "moveFrom", "pPrChange", "rPrChange", "sectPr":
				return word(e.Name)
			}
			return false
		},
		start: func(e xml.StartElement) {
			if !word(e.Name) {
				return
			}
			switch e.Name.Local {
			case "p":
				flush()
				head = false
			case "pStyle":
				style := strings.ToLower(attribute(e, "val"))
				head = head || strings.HasPrefix(style, "heading") || style == "title"
			case "t":
				inText = true
			case "tab":
				if text.Len() > 0 {
					text.WriteByte('\t')
				}
			case "br", "cr":
				flush()
			case "noBreakHyphen":
				text.WriteByte('-')
			}
		},
		end: func(n xml.Name) {
			if !word(n) {
				return
			}
			switch n.Local {
			case "t":
				inText = false
			case "p", "tc":
				flush()
			}
		},
		text: func(s []byte) {
			if inText {
				text.Write(s)
			}
		},
	}.run(b)
	flush()
	return all, err
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
