package codebook

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"

	"parallax/internal/yamlfile"
)

// readYoshikoder reads the .ykd files of Yoshikoder: XML in which a cnode is a
// category and a pnode a pattern.
//
//	<dictionary><cnode name="economy"><pnode name="tax*"/></cnode></dictionary>
func readYoshikoder(name string, text []byte) (*Codebook, []yamlfile.Problem, error) {
	g := &gatherer{file: name}
	dec := xml.NewDecoder(bytes.NewReader(text))
	var path []string
	for {
		token, err := dec.Token()
		line, _ := dec.InputPos()
		if errors.Is(err, io.EOF) {
			return g.codebook("Yoshikoder dictionary")
		}
		if err != nil {
			return nil, nil, yamlfile.Problems{{File: name, Line: line, Message: fmt.Sprintf("not XML: %v", err)}}
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "cnode":
				if path = append(path, attribute(t, "name")); path[len(path)-1] == "" || len(path) > maxNesting {
					return nil, nil, yamlfile.Problems{{File: name, Line: line, Message: "a category without a name, or nested too deep"}}
				}
				g.frame(path...)
			case "pnode":
				if len(path) == 0 {
					return nil, nil, yamlfile.Problems{{File: name, Line: line, Message: "a pattern outside of any category"}}
				}
				g.add(line, attribute(t, "name"), 1, path...)
			}
		case xml.EndElement:
			if t.Name.Local == "cnode" {
				path = path[:len(path)-1]
			}
		}
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
