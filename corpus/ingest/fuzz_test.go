package ingest

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"unicode/utf8"
)

// FuzzJSON holds the decoder against encoding/json: what that takes for an
// object of valid UTF-8 is read the same here, and nothing else is read.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{
		`{"text":"a\n\"b\" é 😀","n":-1.5e3,"l":[1,{"x":"]}"}],"t":true,"z":null}`,
		`{}`, ` { "a" : "b" } `, `{"a":"\ud800"}`, `{"a":"\ud83d\ude00","b":"\\"}`, `{"a":"b"`, `{"a":1 2}`, `{"a":01}`, "{\"a\":\"\x01\"}",
		`{"a":"b",}`, `{"a":"b"} x`, `[1]`, `{"a":[}`, `{"a":"\u00e9\/\b\f\r\t"}`, `{"a":nul}`, `{"a":"\x"}`, `{"\u0061":""}`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		cells, err := decodeJSON(encoding{}, record{bytes: []byte(s)}, nil)
		var want map[string]any
		d := json.NewDecoder(strings.NewReader(s))
		d.UseNumber()
		valid := json.Valid([]byte(s)) && utf8.ValidString(s) && d.Decode(&want) == nil && want != nil
		if err == nil != valid {
			if valid && strings.Contains(err.Error(), "surrogate") {
				return // encoding/json puts U+FFFD in its place
			}
			t.Fatalf("%q: error %v, valid for encoding/json: %v", s, err, valid)
		}
		if err != nil {
			return
		}
		for i, c := range cells {
			if slices.ContainsFunc(cells[i+1:], func(d cell) bool { return d.name == c.name }) {
				continue // encoding/json keeps the last of a name
			}
			switch v := want[c.name].(type) {
			case string:
				if c.kind != isText || c.value != v {
					t.Errorf("%q: %s is %q, want %q", s, c.name, c.value, v)
				}
			case json.Number:
				if c.kind != isPlain || c.value != v.String() {
					t.Errorf("%q: %s is %q, want %v", s, c.name, c.value, v)
				}
			case bool:
				if c.kind != isPlain || c.value != "true" && c.value != "false" {
					t.Errorf("%q: %s is %q, want %v", s, c.name, c.value, v)
				}
			case nil:
				if c.kind != isNull {
					t.Errorf("%q: %s is no null", s, c.name)
				}
			default:
				if c.kind != isNested || !json.Valid([]byte(c.value)) {
					t.Errorf("%q: %s is %q", s, c.name, c.value)
				}
			}
		}
	})
}

// rows reads a table to its end.
func rows(text, name string) (got [][]string, err error) {
	o := open(strings.NewReader(text), new(atomic.Int64), bufio.NewReaderSize(nil, bufferBytes))
	t, err := openTable(&input{opened: o, limits: Limits{}.orDefault()}, name == "tsv")
	if err != nil {
		return nil, err
	}
	got = append(got, t.header)
	for {
		r, err := t.next()
		if err != nil {
			return got, err
		}
		cells, err := t.decode(r, nil)
		if err != nil {
			return got, err
		}
		var row []string
		for _, c := range cells {
			row = append(row, c.value)
		}
		got = append(got, row)
	}
}

// FuzzCSV writes rows with encoding/csv and reads the same here.
func FuzzCSV(f *testing.F) {
	f.Add("a", "b,c", "said \"no\"", "two\nlines")
	f.Add("", "\"", "\r\n", ";")
	f.Add("x\",y", " \"a\"", "\ta", "|")
	f.Fuzz(func(t *testing.T, a, b, c, d string) {
		for _, s := range []string{a, b, c, d} {
			if !utf8.ValidString(s) {
				return
			}
		}
		var written strings.Builder
		w := csv.NewWriter(&written)
		in := [][]string{{"one", "two"}, {a, b}, {c, d}}
		if err := w.WriteAll(in); err != nil {
			t.Fatal(err)
		}
		got, _ := rows(written.String(), "csv")
		if !slices.EqualFunc(got, in, slices.Equal) {
			t.Errorf("%q was read as %q", written.String(), got)
		}
	})
}

// FuzzGlob holds patterns against the regular expression that they mean.
func FuzzGlob(f *testing.F) {
	for _, c := range [][2]string{{"**/*.txt", "a/b/c.txt"}, {"*.txt", "a/b.txt"}, {"a/**/b/**", "a/x/b/y/z"}, {"**", ""}, {"a?/**", "ab"}, {"**/a/**/a", "a/a/b/a"}, {"a**/b", "axx/b"}} {
		f.Add(c[0], c[1])
	}
	f.Fuzz(func(t *testing.T, pattern, name string) {
		if len(pattern) > 40 || len(name) > 40 || strings.ContainsAny(pattern, "[]\\") || !utf8.ValidString(pattern) || !utf8.ValidString(name) {
			return
		}
		var re strings.Builder
		re.WriteString(`(?s)^/`)
		for _, element := range strings.Split(pattern, "/") {
			if element == "**" {
				re.WriteString(`([^/]*/)*`)
				continue
			}
			e := regexp.QuoteMeta(element)
			e = strings.ReplaceAll(strings.ReplaceAll(e, `\*`, `[^/]*`), `\?`, `[^/]`)
			re.WriteString(e + "/")
		}
		want := regexp.MustCompile(re.String() + "$").MatchString("/" + name + "/")
		if got := matchGlob(pattern, name); got != want {
			_, err := path.Match(pattern, name)
			t.Errorf("%q of %q is %v, want %v (%v)", pattern, name, got, want, err)
		}
	})
}
