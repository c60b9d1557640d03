package labels

import (
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/corpus/wordclass"
)

// read gives the mentions of invented sentences by their text.
func read(t *testing.T, sentences ...string) (*Evidence, []Mention, string) {
	t.Helper()
	tagger, err := wordclass.New()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(sentences, "\n")
	e := NewEvidence()
	var ms []Mention
	at := 0
	for _, s := range sentences {
		ms = append(ms, e.Read(0, text, tagger.Sentence(text, corpus.Span{Start: at, End: at + len(s)}))...)
		at += len(s) + 1
	}
	return e, ms, text
}

func TestOpposedSidesAreNeverOne(t *testing.T) {
	for _, pair := range [][2]string{
		{"the government forces", "the opposition forces"},
		{"legal immigrants", "illegal immigrants"},
		{"the Russian troops", "the Turkish troops"},
		{"the House committee", "the Senate committee"},
		{"pro-government protesters", "anti-government protesters"},
		{"the first memo", "the second memo"},
		{"a news agency", "an intelligence agency"},
	} {
		e, ms, text := read(t, "He saw "+pair[0]+".", "She saw "+pair[1]+".")
		var named []Mention
		for _, m := range ms {
			if s := m.Span.In(text); s == pair[0] || s == pair[1] {
				named = append(named, m)
			}
		}
		if len(named) != 2 {
			t.Fatalf("%q: %d mentions", pair, len(named))
		}
		if got := Group(named, e, nil); got[0] == got[1] {
			t.Errorf("%q are one referent", pair)
		}
	}
}

func TestNamesInsideOthersAreMentions(t *testing.T) {
	_, ms, text := read(t, "ORAN (Newswire) - Ada Marlow's lawyer met Robert S. Haddad Jr., the leader of the Harbour Council, on Sunday.")
	var got []string
	for _, m := range ms {
		got = append(got, m.Span.In(text))
	}
	want := "Ada Marlow's lawyer|Ada Marlow|Robert S. Haddad Jr.|the leader of the Harbour Council|the Harbour Council"
	if strings.Join(got, "|") != want {
		t.Errorf("mentions %q, want %s", got, want)
	}
}

func TestHouseStyleIsOneLabel(t *testing.T) {
	style := func(sentence, words string) string {
		_, ms, text := read(t, sentence)
		for i := range ms {
			if ms[i].Span.In(text) == words {
				return houseStyle(&ms[i])
			}
		}
		t.Fatalf("no %q in %q", words, sentence)
		return ""
	}
	for _, c := range []struct {
		sentence, words, other, words2 string
		one                            bool
	}{
		{"Mr. Marlow spoke.", "Mr. Marlow", "President Ada Marlow spoke.", "President Ada Marlow", true},
		{"The U.S. acted.", "The U.S.", "The United States acted.", "The United States", true},
		{"The United States acted.", "The United States", "The White House acted.", "The White House", false},
		{"A labour organisation sued.", "A labour organisation", "Labor organizations sued.", "Labor organizations", true},
		{"The rebels won.", "The rebels", "The terrorists won.", "The terrorists", false},
	} {
		if one := style(c.sentence, c.words) == style(c.other, c.words2); one != c.one {
			t.Errorf("%q and %q: one label %v, want %v", c.words, c.words2, one, c.one)
		}
	}
}

func TestPlainName(t *testing.T) {
	for name, want := range map[string]string{
		"robert s. haddad iii": "robert haddad", "omar b haddad jr.": "omar haddadjr", "kim-jong il": "kim jong il", "d.n.c.": "dnc", "b": "b",
	} {
		if got := plainName(name); got != want {
			t.Errorf("%q is plainly %q, want %q", name, got, want)
		}
	}
}

func TestModelIsRead(t *testing.T) {
	var b strings.Builder
	if err := embedded().Write(&b); err != nil || b.String() != string(pairsModel) {
		t.Errorf("the embedded model does not come back: %v", err)
	}
	for _, broken := range []string{"", "threshold\t1\n", strings.Replace(b.String(), "bias\t", "bias\tx", 1)} {
		if _, err := ReadModel(strings.NewReader(broken)); err == nil {
			t.Errorf("%d bytes of a broken model are read", len(broken))
		}
	}
}
