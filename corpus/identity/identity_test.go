package identity

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parallax/corpus"
)

// An invented document is the mentions of its sources and the names that reading
// it gave: "Mr. Hart=Lena Hart". A name alone is its own mention. Behind a
// colon stands the type.
func document(lines ...string) Roster {
	var text strings.Builder
	var r corpus.Reading
	for _, line := range lines {
		line, kind, _ := strings.Cut(line, ":")
		mention, name, ok := strings.Cut(line, "=")
		if !ok {
			name = mention
		}
		t, err := corpus.ParseSourceType(kind)
		if err != nil {
			panic(err)
		}
		at := text.Len()
		text.WriteString(mention + "\n")
		r.Statements = append(r.Statements, corpus.Statement{Voice: corpus.Quoted, Source: &corpus.Source{
			Name: name, Mention: corpus.Span{Start: at, End: at + len(mention)}, Type: t,
		}})
	}
	return RosterOf(text.String(), &r)
}

// named gives the names of a corpus as "name <- as documents give it".
func named(t testing.TB, book Book, docs ...Roster) map[string]string {
	t.Helper()
	var c Census
	for _, d := range docs {
		c.Add(d)
	}
	names, err := c.Names(book)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for key := range c.heard {
		out[strings.NewReplacer(male, "/m", female, "/f").Replace(key)] = names.Of(key)
	}
	return out
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		what string
		docs []Roster
		want map[string]string
	}{
		{"spelling", []Roster{document("Sen. Marco Ruiz", "Ostrian Defence Ministry"), document("Marco Ruiz", "the Ostrian Defense Ministry", "Ostrian Defense Ministry", "Ostrian Defense Ministry"), document("MARCO RUÍZ")},
			map[string]string{"Sen. Marco Ruiz": "Marco Ruiz", "MARCO RUÍZ": "Marco Ruiz", "the Ostrian Defense Ministry": "Ostrian Defense Ministry", "Ostrian Defence Ministry": "Ostrian Defense Ministry"}},
		{"middle names", []Roster{document("Anna B. Drum:person", "Anna Drum:person", "Anna Drum:person"), document("Anna Beth Drum:person"), document("Anna Drum:person")},
			map[string]string{"Anna B. Drum": "Anna Drum", "Anna Beth Drum": "Anna Drum"}},
		{"two persons by their middle names", []Roster{document("George A. Drum:person"), document("George Albert Drum:person"), document("George K. Drum:person"), document("George Drum:person")},
			map[string]string{"George A. Drum": "George Albert Drum", "George K. Drum": "George K. Drum", "George Drum": "George Drum"}},
		{"H.W. is not W.", []Roster{document("George H.W. Drum:person"), document("George W. Drum:person")},
			map[string]string{"George H.W. Drum": "George H.W. Drum", "George W. Drum": "George W. Drum"}},
		{"father and son", []Roster{document("Peter Drum Jr.:person"), document("Peter Drum:person")},
			map[string]string{"Peter Drum Jr.": "Peter Drum Jr.", "Peter Drum": "Peter Drum"}},
		{"nickname", []Roster{document("Bill Marn:person"), document("William J. Marn:person", "William J. Marn:person")},
			map[string]string{"Bill Marn": "William J. Marn"}},
		{"two with one nickname", []Roster{document("Bill Marn:person"), document("Will Marn:person"), document("William Marn:person")},
			map[string]string{"Bill Marn": "Bill Marn", "Will Marn": "Will Marn", "William Marn": "William Marn"}},
		{"a document that names both", []Roster{document("Bill Marn:person", "William Marn:person")},
			map[string]string{"Bill Marn": "Bill Marn", "William Marn": "William Marn"}},
		{"bodies", []Roster{document("Tarn Shipping Inc.:organisation", "Ministry of Defence:organisation"), document("Tarn Shipping:organisation", "Tarn Shipping:organisation", "Defense Ministry:organisation"),
			document("France's Foreign Ministry:organisation"), document("French Foreign Ministry:organisation", "French Foreign Ministry:organisation")},
			map[string]string{"Tarn Shipping Inc.": "Tarn Shipping", "Defense Ministry": "Ministry of Defence", "France's Foreign Ministry": "French Foreign Ministry"}},
		{"a state", []Roster{document("US:organisation", "Britain:organisation", "Britain:organisation", "Ostria:organisation"), document("the United States:organisation", "United States:organisation", "America:organisation", "the U.K.:organisation")},
			map[string]string{"US": "United States", "America": "United States", "the United States": "United States", "Britain": "Britain", "the U.K.": "Britain", "Ostria": "Ostria"}},
		{"a name twice in a row", []Roster{document("Lena Hart Hart:person"), document("Lena Hart:person", "Lena Hart:person")},
			map[string]string{"Lena Hart Hart": "Lena Hart"}},
		{"a body and a person of one name", []Roster{document("Walt Marn Company:organisation"), document("Walt Marn:person")},
			map[string]string{"Walt Marn Company": "Walt Marn Company", "Walt Marn": "Walt Marn"}},
		{"an acronym that a document explains", []Roster{document("NWB=National Water Board:organisation"), document("NWB:organisation")},
			map[string]string{"NWB": "National Water Board"}},
		{"an acronym that nobody explains", []Roster{document("National Water Board:organisation"), document("NWB:organisation")},
			map[string]string{"NWB": "NWB"}},
		{"a family name that a document explains", []Roster{document("Hart=Lena Hart:person"), document("Hart"), document("Mr. Drum=Drum"), document("Pavel Drum:person")},
			map[string]string{"Hart": "Lena Hart", "Drum/m": "Drum"}},
		{"words behind a family name in capitals", []Roster{document("Hart=Lena Hart:person"), document("Hart=Lena Hart:person"), document("Hart=Hart Reacts:person"), document("Hart")},
			map[string]string{"Hart": "Lena Hart", "Hart Reacts": "Hart Reacts"}},
		{"documents disagree", []Roster{document("Hart=Lena Hart:person"), document("Hart=Paul Hart:person"), document("Hart")},
			map[string]string{"Hart": "Hart"}},
		{"another bearer is heard as often", []Roster{document("Hart=Lena Hart:person"), document("Paul Hart:person"), document("Hart")},
			map[string]string{"Hart": "Hart"}},
		{"title and gender", []Roster{document("Hart=Paul Hart:person"), document("Mrs. Hart=Lena Hart:person"), document("Mr. Hart=Hart"), document("Ms. Hart=Hart")},
			map[string]string{"Hart/m": "Paul Hart", "Hart/f": "Lena Hart"}},
		{"a woman of whom nothing else is known", []Roster{document("Hart=Paul Hart:person"), document("Hart"), document("Ms. Hart=Hart")},
			map[string]string{"Hart": "Paul Hart", "Hart/f": "Ms. Hart"}},
		{"one short form of two ministries", []Roster{document("Defence Ministry=Ostrian Defence Ministry:organisation"), document("Defence Ministry:organisation"), document("Defence Ministry:organisation")},
			map[string]string{"Defence Ministry": "Defence Ministry"}},
		{"descriptions stay", []Roster{document("two people:unnamed", "officials:group"), document("Officials:group", "officials:group")},
			map[string]string{"two people": "two people", "Officials": "officials"}},
		{"kings go by given names", []Roster{document("King Marn:person"), document("Prince Marn:person"), document("Marn:person")},
			map[string]string{"King Marn": "King Marn", "Prince Marn": "Prince Marn", "Marn": "Marn"}},
		{"nobody", []Roster{document("=" + corpus.Unnamed), document("=" + corpus.Unnamed)}, map[string]string{corpus.Unnamed: corpus.Unnamed}},
	} {
		got := named(t, nil, c.docs...)
		for name, want := range c.want {
			if got[name] != want {
				t.Errorf("%s: %q goes by %q, want %q", c.what, name, got[name], want)
			}
		}
	}
}

func TestTheCodebookWins(t *testing.T) {
	book := Book{Fold("Lena Hart"): "Mayor Hart", Fold("the Water Board"): "Board of Waters", Fold("Bill Marn"): "Bill Marn", Fold("William Marn"): "William Marn"}
	got := named(t, book, document("Lena M. Hart:person", "Water Board:organisation"), document("Lena Hart:person", "Bill Marn:person"), document("William Marn:person", "William P. Marn:person"))
	for name, want := range map[string]string{
		"Lena M. Hart": "Mayor Hart", "Lena Hart": "Mayor Hart", "Water Board": "Board of Waters", "Bill Marn": "Bill Marn", "William Marn": "William Marn",
	} {
		if got[name] != want {
			t.Errorf("%q goes by %q, want %q", name, got[name], want)
		}
	}
}

// Evidence for each merge.
func TestAliases(t *testing.T) {
	var c Census
	for _, d := range []Roster{
		document("Hart=Lena M. Hart:person", "Lena M. Hart:person"), document("Hart=Lena Hart:person", "Lena Hart:person", "Lena Hart:person"), document("Hart"), document("Hart"), document("Mayor Lena Hart:person"),
	} {
		c.Add(d)
	}
	names, err := c.Names(nil)
	if err != nil {
		t.Fatal(err)
	}
	s := names.Source("Lena Hart")
	want := []Alias{
		{Name: "Hart", Why: ByTie, Statements: 2, Documents: 2, Both: 2},
		{Name: "Lena M. Hart", Why: ByMiddle, Statements: 2, Documents: 1},
		{Name: "Mayor Lena Hart", Why: BySpelling, Statements: 1, Documents: 1},
	}
	if s == nil || !slices.Equal(s.Aliases, want) || s.Type != corpus.TypePerson || s.Statements != 8 {
		t.Errorf("got %+v", s)
	}
}

// Any order of the documents, and any way of adding them up, gives the same names
// and aliases.
func TestAnyOrder(t *testing.T) {
	mentions := []string{
		"Hart=Lena Hart:person", "Hart", "Mrs. Hart=Hart", "Mr. Hart=Paul Hart:person", "Lena M. Hart:person", "Lena Mary Hart:person", "Lena K. Hart:person", "Bill Marn:person", "William Marn:person",
		"Will Marn:person", "NWB=National Water Board:organisation", "NWB", "Tarn Inc.:organisation", "Tarn:organisation", "tarn", "Tarn:person", "Marn=Bill Marn:person", "Marn", "the ministry", "Ministry",
	}
	rapid.Check(t, func(t *rapid.T) {
		var docs []Roster
		for range rapid.IntRange(1, 9).Draw(t, "documents") {
			docs = append(docs, document(rapid.SliceOfN(rapid.SampledFrom(mentions), 1, 4).Draw(t, "document")...))
		}
		show := func(c *Census) string {
			names, err := c.Names(nil)
			if err != nil {
				t.Fatal(err)
			}
			var out []string
			for key := range c.heard {
				name := names.Of(key)
				out = append(out, fmt.Sprintf("%q → %+v", key, *names.Source(name)))
			}
			slices.Sort(out)
			return strings.Join(out, "\n")
		}
		var whole, first, second Census
		for _, d := range docs {
			whole.Add(d)
		}
		cut := rapid.IntRange(0, len(docs)).Draw(t, "cut")
		shuffled := rapid.Permutation(docs).Draw(t, "order")
		for _, d := range shuffled[:cut] {
			first.Add(d)
		}
		for _, d := range shuffled[cut:] {
			second.Add(d)
		}
		first.Merge(&second)
		if got, want := show(&first), show(&whole); got != want {
			t.Fatalf("got\n%s\nwant\n%s", got, want)
		}
	})
}

func TestFold(t *testing.T) {
	for _, c := range [][2]string{
		{"The Labour Party", "labor party"}, {"U.S.", "us"}, {"Kim Jong-un", "kim jong un"}, {"O’Brien", "obrien"}, {"Russia's Ministry", "russia ministry"},
		{"McDonald’s", "mcdonalds"}, {"José Núñez", "jose nunez"}, {"AT&T", "at and t"}, {"The", "the"}, {"", ""}, {"  a   b ", "b"}, {"Erdoğan", "erdogan"}, {"Søren", "soren"},
	} {
		if got := Fold(c[0]); got != c[1] {
			t.Errorf("Fold(%q) = %q, want %q", c[0], got, c[1])
		}
	}
}

// Whoever says a statement together with another goes by the name of the corpus too.
func TestFurtherSpeakers(t *testing.T) {
	var c Census
	for range 2 {
		c.Add(document("Lena M. Hart:person"))
	}
	c.Add(document("Lena Hart:person", "Lena Hart:person", "Lena Hart:person"))
	names, err := c.Names(nil)
	if err != nil {
		t.Fatal(err)
	}
	r := corpus.Reading{Statements: []corpus.Statement{{
		Voice: corpus.Quoted, Source: &corpus.Source{Name: "Pavel Drum"}, With: []corpus.Source{{Name: "Lena M. Hart"}},
	}}}
	with := r.Statements[0].With
	names.Apply(&r, RosterOf("", &r))
	if got := r.Statements[0].With[0].Name; got != "Lena Hart" {
		t.Errorf("got %q", got)
	}
	if with[0].Name != "Lena M. Hart" {
		t.Errorf("the reading's own sources were changed: %q", with[0].Name)
	}
}
