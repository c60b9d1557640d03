// Package schema writes the JSON Schemas of the files that Parallax writes from
// the Go types that they are written from, with the types' comments. Nothing
// imports it: its test compares what it writes with docs/schema.
package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"reflect"
	"strings"

	"parallax/corpus"
	"parallax/framing"
	"parallax/framing/gate"
	"parallax/framing/value"
)

// A document is one kind of file and its schema.
type document struct {
	file, title, version string
	of                   reflect.Type
}

// documents lists every kind of file, by name.
func documents() []document {
	return []document{
		{"baseline.schema.json", "A Parallax baseline", gate.BaselineSchema, reflect.TypeFor[gate.Baseline]()},
		{"result.schema.json", "A Parallax result (result.json)", framing.ResultSchema, reflect.TypeFor[framing.Result]()},
		{"verdict.schema.json", "A Parallax verdict (verdict.json)", gate.VerdictSchema, reflect.TypeFor[gate.Verdict]()},
	}
}

// an object of JSON.
type object = map[string]any

// special are the schemas of types that write themselves.
func special() map[reflect.Type]object {
	number := object{"type": "number"}
	undefined := object{"type": "string", "description": "why there is no value"}
	return map[reflect.Type]object{
		reflect.TypeFor[value.Value](): {
			"type": "object", "required": []string{"value"}, "additionalProperties": false,
			"properties": object{"value": object{"type": []string{"number", "null"}}, "undefined": undefined},
		},
		reflect.TypeFor[gate.Number](): {
			"type": "object", "required": []string{"value", "units"}, "additionalProperties": false,
			"properties": object{
				"value": object{"type": []string{"number", "null"}}, "undefined": undefined,
				"low": number, "high": number, "level": number, "units": object{"type": "integer"},
			},
		},
		reflect.TypeFor[corpus.Voice]():      {"enum": []string{"own", "quoted", "reported", "page"}},
		reflect.TypeFor[corpus.SourceType](): {"enum": corpus.SourceTypes()},
		reflect.TypeFor[gate.Outcome]():      {"enum": []gate.Outcome{gate.Passed, gate.Tripped, gate.NoData}},
		reflect.TypeFor[gate.Op](): {
			"enum": []gate.Op{gate.AtMost, gate.AtLeast, gate.Less, gate.Greater, gate.Equal, gate.Within},
		},
	}
}

// write gives the schema of a kind of file.
func (d document) write(comments comments) ([]byte, error) {
	w := &writer{special: special(), comments: comments, defs: object{}}
	root, err := w.object(d.of)
	if err != nil {
		return nil, err
	}
	root["properties"].(object)["schema"] = object{"const": d.version}
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["title"] = d.title
	root["$defs"] = w.defs
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	err = e.Encode(root)
	return b.Bytes(), err
}

// A writer gathers the definitions that a schema refers to.
type writer struct {
	special  map[reflect.Type]object
	comments comments
	defs     object
}

// of is the schema of a value of a type.
func (w *writer) of(t reflect.Type) (object, error) {
	if s, ok := w.special[t]; ok {
		return w.ref(t, func() (object, error) { return s, nil })
	}
	switch t.Kind() {
	case reflect.String:
		return object{"type": "string"}, nil
	case reflect.Bool:
		return object{"type": "boolean"}, nil
	case reflect.Float64:
		return object{"type": "number"}, nil
	case reflect.Int, reflect.Int64, reflect.Uint64:
		return object{"type": "integer"}, nil
	case reflect.Struct:
		return w.ref(t, func() (object, error) { return w.object(t) })
	case reflect.Pointer:
		of, err := w.of(t.Elem())
		return object{"anyOf": []object{of, {"type": "null"}}}, err
	case reflect.Slice:
		of, err := w.of(t.Elem())
		return object{"type": []string{"array", "null"}, "items": of}, err
	}
	return nil, fmt.Errorf("no schema for the type %v: declare it in special", t)
}

// ref refers to a type's definition, which it makes once.
func (w *writer) ref(t reflect.Type, define func() (object, error)) (object, error) {
	name := path.Base(t.PkgPath()) + "." + t.Name()
	if _, done := w.defs[name]; !done {
		w.defs[name] = object{} // a type that holds itself finds this
		s, err := define()
		if err != nil {
			return nil, err
		}
		w.defs[name] = s
	}
	return object{"$ref": "#/$defs/" + name}, nil
}

// describe adds to a field's schema what its comment says, and its heading and
// measure where it is a column of a table.
func describe(s object, f reflect.StructField, comment string) {
	if title := f.Tag.Get("title"); title != "" && title != "-" {
		s["title"] = title
	}
	switch id := f.Tag.Get("measure"); id {
	case "": // a name or a count
	case "row":
		comment = strings.TrimSpace(comment + " Measure: the one that the row names.")
	default:
		comment = strings.TrimSpace(comment + " Measure: " + id + ".")
	}
	if comment != "" {
		s["description"] = comment
	}
}

// object is the schema of a struct: its exported fields as encoding/json
// names them; what is written always is required.
func (w *writer) object(t reflect.Type) (object, error) {
	properties, required := object{}, []string{}
	for _, f := range reflect.VisibleFields(t) {
		name, option, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || f.Anonymous || name == "-" {
			continue
		}
		s, err := w.of(f.Type)
		if err != nil {
			return nil, fmt.Errorf("%v.%s: %w", t, f.Name, err)
		}
		describe(s, f, w.comments.field(t, f))
		properties[name] = s
		if option != "omitempty" {
			required = append(required, name)
		}
	}
	out := object{"type": "object", "additionalProperties": false, "properties": properties, "required": required}
	if text := w.comments[key(t, "")]; text != "" {
		out["description"] = text
	}
	return out, nil
}
