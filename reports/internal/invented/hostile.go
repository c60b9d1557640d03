package invented

import (
	"reflect"
	"strings"

	"parallax/corpus"
	"parallax/framing"
)

// Hostile lists texts that an article, a file name or a column may hold to
// make a report run code, leave its place or break its layout.
func Hostile() []string {
	return []string{
		`<script>document.title="owned"</script>`,
		`</script><script>document.title="owned"</script>`,
		`<!--<script>`,
		`"><img src=x onerror=document.title="owned">`,
		`' onmouseover='document.title="owned"`,
		`javascript:document.title="owned"`,
		`</style><style>body{display:none}</style>`,
		`{{.}}${1+1}` + "`",
		"\u202eesrever\u2066\u200f",
		strings.Repeat("W", 100_000),
		`=HYPERLINK("http://owned.example")`, `+1`, `-1`, `@SUM(1)`, "\t=1", "\r=1",
		"\x00\x01\x1b[31m",
		"]]>&lt;b&gt;\\u003cb>",
	}
}

// With is the invented result with a text put after each of its texts that
// come from a corpus, its codebook or its file names. The same text goes
// everywhere, so that names still refer to each other. A long text goes into
// names and passages only.
func With(text string) *framing.Result {
	r := Result()
	if len(text) < 1000 {
		put(reflect.ValueOf(r).Elem(), text)
	} else {
		r.Groups[0].Name += text
		r.Corpus.Outlets[0].Outlet += text
		r.Labels[0].Referent += text
		r.Keywords[0].Term += text
		r.Sources[0].Source += text
		r.Answer[0].Text += text
		r.Passages[0].Text += text
		r.Passages[0].Title += text
	}
	return r
}

// put appends text to every string below v. Fields whose values the program
// itself writes are left as they are.
func put(v reflect.Value, text string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(v.String() + text)
	case reflect.Slice:
		for i := range v.Len() {
			put(v.Index(i), text)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			switch f := v.Type().Field(i); {
			case !f.IsExported(), f.Name == "Voice", f.Name == "Schema", f.Type == reflect.TypeFor[corpus.Voice]():
			default:
				put(v.Field(i), text)
			}
		}
	}
}
