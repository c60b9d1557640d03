package schema

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"parallax/corpus"
	"parallax/framing"
	"parallax/framing/gate"
	"parallax/framing/value"
)

var update = flag.Bool("update", false, "write docs/schema")

func published(t *testing.T) map[string][]byte {
	t.Helper()
	root := filepath.Join("..", "..")
	c, err := readComments(os.DirFS(root))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, d := range documents() {
		text, err := d.write(c)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(root, "docs", "schema", d.file)
		if *update {
			if err := os.WriteFile(name, text, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(file, text) {
			t.Errorf("docs/schema/%s is not what the types give: go test ./internal/schema -update", d.file)
		}
		out[d.file] = file
	}
	return out
}

// instance is a value as a file holds it.
func instance(t *testing.T, v any) any {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var out any
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// What the program writes is as the schemas say, and what is not so is told.
func TestSchemas(t *testing.T) {
	r := &framing.Result{
		Schema: framing.ResultSchema,
		Corpus: framing.Corpus{Documents: 3, Voices: []framing.VoiceCount{{Voice: corpus.Quoted, Share: value.Of(.5)}}},
		Groups: []framing.Group{{Name: "Herald", Documents: 3}},
		Labels: []framing.LabelRow{
			{Group: "Herald", Voice: "all", Referent: "x", Share: value.Estimate{Value: value.Of(1)}},
			{Group: "Herald", Voice: "all", Referent: "x", Family: "y", Share: value.Estimate{Value: value.Of(.5)}},
		},
		Sources: []framing.SourceRow{{Source: "Union"}},
	}
	facts := gate.NewFacts(r)
	g, err := gate.Parse("documents(outlet=*) >= 5")
	if err != nil {
		t.Fatal(err)
	}
	b := gate.NewBaseline(r, facts)
	files := map[string]any{
		"result.schema.json":   r,
		"baseline.schema.json": b,
		"verdict.schema.json":  gate.Check(r, facts, b, []gate.Gate{g}, gate.Policy{}),
	}
	for name, text := range published(t) {
		var s map[string]any
		if err := json.Unmarshal(text, &s); err != nil {
			t.Fatal(err)
		}
		v := &validator{root: s}
		whole := instance(t, files[name]).(map[string]any)
		if wrong := v.check(s, whole, ""); len(wrong) > 0 {
			t.Errorf("%s: %q", name, wrong)
		}
		for key := range whole {
			less := map[string]any{}
			for k, x := range whole {
				if k != key {
					less[k] = x
				}
			}
			if len(v.check(s, less, "")) == 0 {
				t.Errorf("%s: valid without %s", name, key)
			}
		}
		for key, x := range map[string]any{"schema": "parallax.other/1", "documents": "three", "extra": 1.0} {
			other := map[string]any{}
			for k, x := range whole {
				other[k] = x
			}
			other[key] = x
			if len(v.check(s, other, "")) == 0 {
				t.Errorf("%s: valid with %s %v", name, key, x)
			}
		}
	}
}
