package study

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallax/framing"
	"parallax/framing/gate"

	"parallax/internal/yamlfile"
)

func TestParse(t *testing.T) {
	f, err := Parse("parallax.yaml", []byte(`
corpus: ["articles/**/*.txt", more.jsonl]
map: {text: content, outlet: source}
by: outlet
voice: [own, quoted]
skip_bad: true
seed: 7
level: 0.9
out: report
baseline: base.json
min_documents: 3
no_data: fail
codebook:
  referents:
    opposition: {families: {rebel: ["rebel*"]}}
gates:
  - label_share(referent=opposition, family=rebel, outlet=Herald) within 0.10 of baseline
  - "documents(outlet=*) >= 20"
`))
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(f.Corpus, []string{"articles/**/*.txt", "more.jsonl"}) || f.Baseline != "base.json" {
		t.Errorf("corpus %q, baseline %q", f.Corpus, f.Baseline)
	}
	if f.Policy != (gate.Policy{MinDocuments: 3, NoDataFails: true}) {
		t.Errorf("policy %+v", f.Policy)
	}
	for key, want := range map[string][]string{
		"map": {"text=content", "outlet=source"}, "by": {"outlet"}, "voice": {"own", "quoted"},
		"skip_bad": {"true"}, "seed": {"7"}, "level": {"0.9"}, "out": {"report"}, "codebook": nil,
	} {
		if got, _ := f.Setting(key); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
	if f.Codebook == nil || f.Codebook.Referents[0].Name != "opposition" {
		t.Errorf("codebook %+v", f.Codebook)
	}
	if len(f.Gates) != 2 || f.Gates[0].Line != 17 || f.Gates[0].Column != 5 || f.Gates[1].Op != gate.AtLeast {
		t.Errorf("gates %+v", f.Gates)
	}
}

// A hypothesis that cannot be read is told with its place in the file.
func TestParseHypotheses(t *testing.T) {
	good := "label_share(referent=crowd, family=thug): Herald > rest"
	f, err := Parse("s", []byte("hypotheses:\n  - \""+good+"\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := f.Setting("hypotheses"); !slices.Equal(got, []string{good}) {
		t.Errorf("hypotheses %q", got)
	}
	_, err = Parse("s", []byte("seed: 1\nhypotheses:\n  - \""+good+"\"\n  - \"log_ratio(term=mob): Herald > rest\"\n"))
	if err == nil || !strings.Contains(err.Error(), "s:4:5: ") || !strings.Contains(err.Error(), "no other number such as") {
		t.Errorf("got %v", err)
	}
}

// Everything that is wrong is told at once, each with its place.
func TestParseTellsAll(t *testing.T) {
	for _, c := range []struct {
		source string
		want   []string
	}{
		{"corpsu: [a]\nseed: one\nlevel: 1\ndims: 1\nvoice: [own, quotd]\nskip_bad: maybe\nby: []\nmap: [a]\nno_data: warn\nout:\n  - a\n", []string{
			`s:1:1: no key "corpsu": did you mean "corpus"?`,
			`s:2:7: seed has to be a whole number of at least 0, not "one"`,
			`s:3:8: level has to be a number between 0 and 1, such as 0.95, not "1"`,
			`s:4:7: dims has to be a whole number of at least 2, not "1"`,
			`s:5:14: no voice "quotd": did you mean "quoted"?`,
			`s:6:11: skip_bad has to be true or false, not "maybe"`,
			`s:7:5: by has to be a list of names, not an empty list`,
			`s:8:6: map has to be a mapping of parts to columns, such as {text: content, outlet: source}, not a list`,
			`s:9:10: no no_data "warn": there are pass, fail`,
			`s:11:3: out has to be a path, not a list`,
		}},
		{"seed: 1\nseed: 2\n", []string{`s:2:1: seed stands twice; the first is on line 1`}},
		{"seed: 1.5\n", []string{`s:1:7: seed has to be a whole number of at least 0, not "1.5"`}},
		{"top: -1\n", []string{`s:1:6: top has to be a whole number of at least 0, not "-1"`}},
		{"reference: A\n", []string{`s:1:1: reference without a target: name the target as well`}},
		{"target: A\nreference: A\n", []string{`s:2:1: target and reference are both "A"`}},
		{"by: [outlet, outlet]\n", []string{`s:1:1: by names "outlet" twice`}},
		{"gates: documents >= 1\n", []string{`s:1:8: gates has to be a list of gates, not "documents >= 1"`}},
		{"gates:\n  - documents(outlt=*) >= 1\n  - [a]\n  - label_share(referent=a, family=b) < 1\n", []string{
			`s:2:15: no argument of documents "outlt": did you mean "outlet"?`,
			`s:3:5: a gate has to be text such as "`,
			`s:4:5: label_share needs a codebook, and the file has no key codebook`,
		}},
		{"codebook:\n  referents:\n    rebels: {families: {x: [\"y*\"]}}\ngates:\n  - label_share(referent=rebel, family=x) < 1\n  - label_share(referent=rebels, family=z) < 1\n", []string{
			`s:5:5: no referent "rebel": did you mean "rebels"?`,
			`s:6:5: no family of rebels "z": did you mean "x"?`,
		}},
		{"codebook:\n  referent: {}\n", []string{`s:2:3: a codebook has no key "referent": did you mean "referents"?`}},
		{"- a\n", []string{`s:1:1: a study has to be a mapping (key: value), not a list`}},
		{"by: [a\n", []string{`s:1:5: not YAML:`}},
		{"a: 1\n---\nb: 2\n", []string{`s:3:1: a study is one YAML document; this file has several`}},
		{"by: " + strings.Repeat("[", 70) + "\n", []string{"s:1:69: nested more than 64 deep"}},
		{"out:\n  a: b\n", []string{`s:2:3: out has to be a path, not a mapping`}},
		{"by: &x outlet\n", []string{`s:1:5: by has to be a list of names, not an anchor or alias (write the value out)`}},
	} {
		_, err := Parse("s", []byte(c.source))
		var got yamlfile.Problems
		if !errors.As(err, &got) {
			t.Errorf("%q: error %v, want Problems", c.source, err)
			continue
		}
		for i, p := range got {
			if i >= len(c.want) || !strings.HasPrefix(p.Error(), c.want[i]) {
				t.Errorf("%q: problem %d: %v", c.source, i+1, p)
			}
		}
		if len(got) != len(c.want) {
			t.Errorf("%q: %d problems, want %d", c.source, len(got), len(c.want))
		}
	}
}

func TestEmpty(t *testing.T) {
	for _, source := range []string{"", "\n", "# nothing\n", "null\n"} {
		f, err := Parse("s", []byte(source))
		if err != nil || len(f.Settings) != 0 {
			t.Errorf("%q: %+v, %v", source, f, err)
		}
	}
}

// A template is a study file, and so it is with every example taken in.
func TestTemplate(t *testing.T) {
	f, err := Parse("s", []byte(Template(map[string]string{"corpus": `["articles"]`, "by": "[outlet]"})))
	if err != nil || len(f.Corpus) != 1 || len(f.Settings) != 1 {
		t.Errorf("template: %+v, %v", f, err)
	}
	all := map[string]string{}
	for _, k := range Keys() {
		all[k.Name] = k.Example
	}
	f, err = Parse("s", []byte(Template(all)))
	if err != nil {
		t.Fatalf("every example: %v", err)
	}
	if len(f.Gates) != len(gate.Quantities()) {
		t.Errorf("%d gates of %d quantities", len(f.Gates), len(gate.Quantities()))
	}
}

// The bounds of the keys are those that framing.Options asks for.
func TestBounds(t *testing.T) {
	for key, set := range map[string]func(*framing.Options, int){
		"resamples":    func(o *framing.Options, n int) { o.Resamples = n },
		"permutations": func(o *framing.Options, n int) { o.Permutations = n },
		"top":          func(o *framing.Options, n int) { o.Top = n },
		"min_docs":     func(o *framing.Options, n int) { o.MinDocs = n },
		"dims":         func(o *framing.Options, n int) { o.Dims = n },
		"passages":     func(o *framing.Options, n int) { o.Passages = n },
	} {
		k := Keys()[slices.Index(keyNames(), key)]
		for n, valid := range map[int]bool{k.min: true, k.min - 1: false} {
			o := framing.DefaultOptions()
			set(&o, n)
			if err := o.Validate(); (err == nil) != valid {
				t.Errorf("%s %d: framing.Options says %v", key, n, err)
			}
		}
	}
}

func TestExampleStudy(t *testing.T) {
	source, err := os.ReadFile(filepath.Join("..", "..", "examples", "harbour", "parallax.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Parse("parallax.yaml", source); err != nil {
		t.Error(err)
	}
}

var update = flag.Bool("update", false, "write docs/schema/study.schema.json")

func TestSchema(t *testing.T) {
	path := filepath.Join("..", "..", "docs", "schema", "study.schema.json")
	if *update {
		if err := os.WriteFile(path, Schema(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	published, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(published, Schema()) {
		t.Errorf("%s is not what Schema gives: go test ./internal/study -update", path)
	}
	var s struct{ Properties map[string]any }
	if err := json.Unmarshal(published, &s); err != nil || len(s.Properties) != len(Keys()) {
		t.Errorf("%d properties of %d keys, %v", len(s.Properties), len(Keys()), err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("corpus: [a]\ngates:\n  - documents >= 1\n")
	f.Add("codebook: {referents: {a: {families: {b: [c]}}}}\n")
	f.Add("map: {text: *x}\nby: &x [a]\n")
	f.Fuzz(func(t *testing.T, source string) {
		file, err := Parse("s", []byte(source))
		if (file == nil) == (err == nil) {
			t.Fatalf("%q: %v, %v", source, file, err)
		}
	})
}
