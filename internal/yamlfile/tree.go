package yamlfile

import (
	"errors"
	"fmt"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// Bounds of a file, against files made to break the parser, which calls itself
// for each level of nesting.
const (
	MaxBytes = 16 << 20
	maxDepth = 64
)

// Tree parses a file of one YAML document; nil for an empty one. what is what
// the file should be, such as "a study"; name stands in messages. The error is
// Problems.
func Tree(what, name string, source []byte) (ast.Node, error) {
	if len(source) > MaxBytes {
		return nil, Problems{{File: name, Message: fmt.Sprintf("%s of %d bytes is more than the %d that are read", what, len(source), MaxBytes)}}
	}
	if at := tooDeep(source); at != nil {
		return nil, Problems{{name, at.Line, at.Column, fmt.Sprintf("nested more than %d deep", maxDepth)}}
	}
	file, err := parser.ParseBytes(source, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		p := Problem{File: name, Message: "not YAML: " + err.Error()}
		var syntax yaml.Error
		if errors.As(err, &syntax) {
			p.Message = "not YAML: " + syntax.GetMessage()
			if t := syntax.GetToken(); t != nil && t.Position != nil {
				p.Line, p.Column = t.Position.Line, t.Position.Column
			}
		}
		return nil, Problems{p}
	}
	switch len(file.Docs) {
	case 0:
		return nil, nil
	case 1:
		return file.Docs[0].Body, nil
	}
	line, column := Position(file.Docs[1].Body)
	return nil, Problems{{name, line, column, what + " is one YAML document; this file has several"}}
}

// tooDeep is where brackets, or list entries begun on one line, nest too deep.
func tooDeep(source []byte) *token.Position {
	depth, entries, line := 0, 0, 0
	for _, t := range lexer.Tokenize(string(source)) {
		if t.Position.Line != line {
			line, entries = t.Position.Line, 0
		}
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			depth++
		case token.SequenceEndType, token.MappingEndType:
			depth--
		case token.SequenceEntryType:
			entries++
		}
		if depth > maxDepth || entries > maxDepth {
			return t.Position
		}
	}
	return nil
}
