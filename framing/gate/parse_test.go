package gate

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		line string
		want Gate
	}{
		{"label_share(referent=opposition, family=terrorist, outlet=Herald, voice=own) within 0.10 of baseline",
			Gate{Quantity: "label_share", Op: Within, Bound: 0.1, Args: []Arg{
				{"referent", "opposition"}, {"family", "terrorist"}, {"outlet", "Herald"}, {"voice", "own"}}}},
		{"documents(outlet=*) >= 20", Gate{Quantity: "documents", Op: AtLeast, Bound: 20, Args: []Arg{{"outlet", "*"}}}},
		{"duplicates <= 0.02", Gate{Quantity: "duplicates", Op: AtMost, Bound: 0.02}},
		{"duplicates()<0.02", Gate{Quantity: "duplicates", Op: Less, Bound: 0.02}},
		{"new_sources <= 5", Gate{Quantity: "new_sources", Op: AtMost, Bound: 5}},
		{"sentiment ( outlet = The Daily Herald ,voice=own ) > -1e-1",
			Gate{Quantity: "sentiment", Op: Greater, Bound: -0.1, Args: []Arg{{"outlet", "The Daily Herald"}, {"voice", "own"}}}},
		{`words(outlet="a, \"b\" (c)") == 7`, Gate{Quantity: "words", Op: Equal, Bound: 7, Args: []Arg{{"outlet", `a, "b" (c)`}}}},
	} {
		got, err := Parse(c.line)
		if err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("Parse(%q) = %+v, %v, want %+v", c.line, got, err, c.want)
			continue
		}
		again, err := Parse(got.String())
		if err != nil || !reflect.DeepEqual(again, got) {
			t.Errorf("Parse(%q), as String writes it, = %+v, %v", got.String(), again, err)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct {
		line   string
		column int
		says   string
	}{
		{"", 1, "expected the name of a quantity"},
		{"labelshare <= 1", 1, `did you mean "label_share"?`},
		{"elephants <= 1", 1, "there are at_position, documents, duplicates, label_share"},
		{"documents(outlets=*) >= 20", 11, `did you mean "outlet"?`},
		{"documents(outlet=) >= 20", 18, "outlet has no value"},
		{"documents(outlet=a, outlet=b) >= 20", 21, "outlet is given twice"},
		{"documents(outlet=a >= 20", 20, "expected , or )"},
		{`documents(outlet="a) >= 20`, 18, "not closed"},
		{"duplicates(outlet=a) <= 1", 12, "no argument of duplicates"},
		{"label_share(family=x) <= 1", 1, "needs referent=…"},
		{"sentiment(voice=owm) <= 1", 17, `did you mean "own"?`},
		{"documents 20", 11, "expected <=, >=, <, >, == or within"},
		{"documents >= twenty", 14, "expected a number"},
		{"duplicates <= 2%", 15, "write 0.05"},
		{"duplicates <= NaN", 15, "expected a number"},
		{"duplicates within -0.1 of baseline", 19, "never negative"},
		{"duplicates within 0.1 of base", 26, `expected "of baseline"`},
		{"duplicates within 0.1", 22, `expected "of baseline"`},
		{"new_sources within 2 of baseline", 13, "counts against the baseline already"},
		{"duplicates <= 0.1 or else", 19, `complete before "or else"`},
		{"é <= 1", 1, "expected the name of a quantity"},
		{strings.Repeat("x", maxLine+1), 1, "longer than"},
	} {
		_, err := Parse(c.line)
		var syntax *SyntaxError
		if !errors.As(err, &syntax) {
			t.Errorf("Parse(%q): error %v, want a SyntaxError", c.line, err)
			continue
		}
		if syntax.Column != c.column || !strings.Contains(syntax.Message, c.says) {
			t.Errorf("Parse(%q): %v, want column %d and %q", c.line, err, c.column, c.says)
		}
	}
}

// Every quantity's example is a gate, and its String is the same gate.
func TestExamples(t *testing.T) {
	names := quantityNames()
	for i, q := range Quantities() {
		if i > 0 && names[i-1] >= q.Name {
			t.Errorf("%s stands after %s", q.Name, names[i-1])
		}
		g, err := Parse(q.Example)
		if err != nil || g.Quantity != q.Name {
			t.Errorf("example of %s: %+v, %v", q.Name, g, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, q := range Quantities() {
		f.Add(q.Example)
	}
	f.Add(`words(outlet="a\"`)
	f.Fuzz(func(t *testing.T, line string) {
		g, err := Parse(line)
		if err != nil {
			return
		}
		again, err := Parse(g.String())
		if err != nil || !reflect.DeepEqual(again, g) {
			t.Fatalf("%q: %+v; as written again %q: %+v, %v", line, g, g.String(), again, err)
		}
	})
}
