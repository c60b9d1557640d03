package schema

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
)

// A validator checks values against the keywords of JSON Schema 2020-12 that
// the published schemas use.
type validator struct{ root map[string]any }

func (v *validator) check(s map[string]any, x any, at string) (wrong []string) {
	say := func(format string, args ...any) { wrong = append(wrong, at+": "+fmt.Sprintf(format, args...)) }
	if ref, ok := s["$ref"].(string); ok {
		def := v.root["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")]
		wrong = append(wrong, v.check(def.(map[string]any), x, at)...)
	}
	if c, ok := s["const"]; ok && !reflect.DeepEqual(c, x) {
		say("%v is not %v", x, c)
	}
	if list, ok := s["enum"].([]any); ok && !slices.Contains(list, x) {
		say("%v is none of %v", x, list)
	}
	if list, ok := s["anyOf"].([]any); ok && !slices.ContainsFunc(list, func(o any) bool { return len(v.check(o.(map[string]any), x, at)) == 0 }) {
		say("%v is none of the kinds", x)
	}
	switch t := s["type"].(type) {
	case string:
		if !isKind(t, x) {
			say("%v is no %s", x, t)
		}
	case []any:
		if !slices.ContainsFunc(t, func(k any) bool { return isKind(k.(string), x) }) {
			say("%v is none of %v", x, t)
		}
	}
	switch x := x.(type) {
	case map[string]any:
		properties, _ := s["properties"].(map[string]any)
		for k, y := range x {
			if p, ok := properties[k]; ok {
				wrong = append(wrong, v.check(p.(map[string]any), y, at+"/"+k)...)
			} else if s["additionalProperties"] == false {
				say("no property %q", k)
			}
		}
		required, _ := s["required"].([]any)
		for _, k := range required {
			if _, ok := x[k.(string)]; !ok {
				say("%v is missing", k)
			}
		}
	case []any:
		if items, ok := s["items"].(map[string]any); ok {
			for i, y := range x {
				wrong = append(wrong, v.check(items, y, fmt.Sprintf("%s/%d", at, i))...)
			}
		}
	}
	return wrong
}

func isKind(kind string, x any) bool {
	switch x := x.(type) {
	case nil:
		return kind == "null"
	case bool:
		return kind == "boolean"
	case string:
		return kind == "string"
	case float64:
		return kind == "number" || kind == "integer" && x == math.Trunc(x)
	case []any:
		return kind == "array"
	case map[string]any:
		return kind == "object"
	}
	return false
}
