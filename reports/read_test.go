package reports

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"parallax/framing"
	"parallax/reports/internal/invented"
)

func TestResultComesBack(t *testing.T) {
	want := invented.Result()
	var b bytes.Buffer
	if err := JSON(&b, want); err != nil {
		t.Fatal(err)
	}
	got, err := ReadResult(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	var again bytes.Buffer
	if err := JSON(&again, got); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(again.Bytes(), b.Bytes()) {
		t.Error("the result that was read is not the one that was written")
	}
}

func TestReadResultSaysWhatIsWrong(t *testing.T) {
	var b bytes.Buffer
	if err := JSON(&b, invented.Result()); err != nil {
		t.Fatal(err)
	}
	good := b.String()
	for name, c := range map[string]struct{ in, want string }{
		"empty":          {"", "unexpected end of JSON input"},
		"not JSON":       {"{\n \"schema\": x", "line 2, column 13"},
		"no schema":      {"{}", `no "schema" field`},
		"other schema":   {`{"schema":"parallax.result/9","new":1}`, `schema "parallax.result/9", this version reads "parallax.result/1"`},
		"unknown field":  {strings.Replace(good, `"answer"`, `"anser"`, 1), `unknown field "anser"`},
		"wrong type":     {strings.Replace(good, `"documents": 170`, `"documents": "170"`, 1), "line "},
		"text after it":  {good + "{}", "after top-level value"},
		"lost passage":   {strings.Replace(good, `"passage": 0,`, `"passage": 99999,`, 1), "sources[0].passages: passage 99999 of"},
		"negative":       {strings.Replace(good, `"passage": 0,`, `"passage": -1,`, 1), "sources[0].passages: passage -1 of"},
		"mark too far":   {strings.Replace(good, `"end": `, `"end": 9999`, 1), "does not fit passage"},
		"lost period":    {strings.Replace(good, `"period": "2031-W10"`, `"period": "2031-W99"`, 1), `label_times.rows[0]: no period "2031-W99"`},
		"deeply nested":  {`{"schema":` + strings.Repeat("[", 20000), "exceeded max depth"},
		"cosine missing": {strings.Replace(good, "\n \"groups\": [", `"groups": [ {"name":"x","keys":[],"documents":0,"statements":0,"words":0,"voices":[]},`, 1), "vectors.cosine"},
	} {
		_, err := ReadResult(strings.NewReader(c.in))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
}

func TestEveryReferenceIsChecked(t *testing.T) {
	r := invented.Result()
	listed := 0
	for _, set := range references(r) {
		listed += len(set.refs)
	}
	if n := countRefs(reflect.ValueOf(r)); listed != n {
		t.Errorf("references lists %d passages, the result holds %d", listed, n)
	}
}

// countRefs counts the PassageRefs anywhere in a value.
func countRefs(v reflect.Value) int {
	if !v.IsValid() {
		return 0
	}
	if v.Type() == reflect.TypeFor[framing.PassageRef]() {
		return 1
	}
	n := 0
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			n = countRefs(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			n += countRefs(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			n += countRefs(v.Index(i))
		}
	}
	return n
}

// What ReadResult takes in, every text format writes without a panic.
func FuzzReadResult(f *testing.F) {
	f.Add([]byte(`{"schema":"parallax.result/1"}`))
	f.Add([]byte(`{"schema":"parallax.result/1","groups":[{"name":"a"}],"distances":[{"order":[0],"values":[[{"value":1}]]}]}`))
	f.Add([]byte(`{"schema":"parallax.result/1","passages":[{"text":"é"}],"labels":[{"group":"a","voice":"all","referent":"r","family":"f","passages":[{"passage":0,"marks":[{"start":0,"end":2}]}]}]}`))
	f.Add([]byte(`{"schema":"parallax.result/1","vectors":{"map":{"points":[{"x":1e308,"y":-1e308}]},"neighbours":[{"left":{"passage":0},"right":{"passage":0}}]},"passages":[{}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		r, err := ReadResult(bytes.NewReader(b))
		if err != nil {
			return
		}
		for _, format := range Formats() {
			for _, file := range format.Files(r) {
				if !strings.HasSuffix(file.Name, ".png") && !strings.HasSuffix(file.Name, ".xlsx") {
					written(t, file)
				}
			}
		}
	})
}
