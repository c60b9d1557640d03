package codebook

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestSchemaHasTheReadersKeys asks the reader which keys it knows, by a key
// that it does not, and compares them with the JSON Schema.
func TestSchemaHasTheReadersKeys(t *testing.T) {
	text, err := os.ReadFile("../../docs/schema/codebook.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	type object struct {
		Properties map[string]any `json:"properties"`
		OneOf      []struct {
			Properties map[string]any `json:"properties"`
		} `json:"oneOf"`
	}
	var schema struct {
		object
		Defs map[string]object `json:"$defs"`
	}
	if err := json.Unmarshal(text, &schema); err != nil {
		t.Fatal(err)
	}
	for name, yaml := range map[string]string{
		"":         "{zzzzzzzzzzzz: 1}",
		"referent": "referents: {a: {zzzzzzzzzzzz: 1}}",
		"family":   "referents: {a: {families: {b: {zzzzzzzzzzzz: 1}}}}",
		"label":    "referents: {a: {families: {b: [{pattern: x, zzzzzzzzzzzz: 1}]}}}",
		"pattern":  "frames: {a: [{pattern: x, zzzzzzzzzzzz: 1}]}",
		"frame":    "frames: {a: {zzzzzzzzzzzz: 1}}",
		"source":   "sources: {a: {zzzzzzzzzzzz: 1}}",
		"axis":     "axes: {a: {positive: x, negative: y, zzzzzzzzzzzz: 1}}",
	} {
		_, err := Parse("x", []byte(yaml))
		if err == nil {
			t.Fatalf("%s: no error", name)
		}
		_, list, _ := strings.Cut(err.Error(), "it may have ")
		read := strings.Split(list, ", ")
		o := schema.object
		if name != "" {
			o = schema.Defs[name]
		}
		keys := []string{}
		for k := range o.Properties {
			keys = append(keys, k)
		}
		for _, one := range o.OneOf {
			for k := range one.Properties {
				keys = append(keys, k)
			}
		}
		slices.Sort(read)
		slices.Sort(keys)
		if !slices.Equal(read, keys) {
			t.Errorf("%q: the reader knows %v, the schema %v", name, read, keys)
		}
	}
}
