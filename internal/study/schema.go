package study

import (
	"bytes"
	"encoding/json"
)

// Schema is the JSON Schema of a study file, for editors; it is published as
// docs/schema/study.schema.json.
func Schema() []byte {
	properties := map[string]any{}
	for _, k := range Keys() {
		s := k.schema()
		s["description"] = k.About
		properties[k.Name] = s
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	// A map of strings, numbers and such maps cannot fail to be written.
	_ = e.Encode(map[string]any{
		"$schema":              "https://json-schema.org/draft/2020-12/schema",
		"title":                "A Parallax study (parallax.yaml)",
		"type":                 "object",
		"additionalProperties": false,
		"properties":           properties,
		"dependentRequired":    map[string]any{"reference": []string{"target"}},
	})
	return b.Bytes()
}

func (k *Key) schema() map[string]any {
	one := map[string]any{"type": "string", "minLength": 1}
	if k.choices != nil {
		one = map[string]any{"enum": k.choices}
	}
	switch k.kind {
	case list, paths:
		return map[string]any{"anyOf": []any{one, map[string]any{"type": "array", "items": one, "minItems": 1}}}
	case whole:
		return map[string]any{"type": "integer", "minimum": k.min}
	case fraction:
		return map[string]any{"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}
	case switched:
		return map[string]any{"type": "boolean"}
	case mapping:
		return map[string]any{"type": "object", "additionalProperties": one}
	case book:
		return map[string]any{"anyOf": []any{one, map[string]any{"type": "object"}}}
	case gates:
		return map[string]any{"type": "array", "items": one}
	}
	return one
}
