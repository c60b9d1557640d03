package labels

import (
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/corpus/wordclass"
)

// The story is invented. Each line is one sentence.
var story = []string{
	"French President Ada Marlow met rebel leaders in Oran on Monday.",
	"Marlow, the French president, said that talks had begun.",
	"The negotiations with the rebels may last for weeks, French officials said.",
	"The president praised the rebel commander, Karim Haddad.",
	"Haddad said that his fighters would keep the truce.",
	"Algerian President Omar Belkacem called the ceasefire a victory for Algiers.",
	"Paris welcomed the agreement, and the Marlow administration lifted the embargo.",
	"Tourists bought oranges at the harbour.",
	"The ministry spoke of terrorist organizations, an ally of terror groups, others of insurgents.",
}

// spanOf is the nth time (from 0) that words stand in a text.
func spanOf(t *testing.T, text, words string, nth int) corpus.Span {
	t.Helper()
	at := 0
	for ; ; nth-- {
		i := strings.Index(text[at:], words)
		if i < 0 {
			t.Fatalf("%q does not stand in the text", words)
		}
		if nth == 0 {
			return corpus.Span{Start: at + i, End: at + i + len(words)}
		}
		at += i + len(words)
	}
}

func TestGroup(t *testing.T) {
	tagger, err := wordclass.New()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(story, "\n")
	e := NewEvidence()
	var all []wordclass.Token
	at := 0
	for _, s := range story {
		tokens := tagger.Sentence(text, corpus.Span{Start: at, End: at + len(s)})
		e.Read(0, text, tokens)
		all = append(all, tokens...)
		at += len(s) + 1
	}
	one := map[string][]string{
		"a person by name, title and office": {"Ada Marlow", "Marlow", "the French president", "French President Ada Marlow"},
		"another holder of such an office":   {"Algerian President Omar Belkacem"},
		"a state and its organs":             {"French officials", "Paris", "the Marlow administration"},
		"a state and its capital":            {"Algiers"},
		"a person by apposition":             {"the rebel commander", "Karim Haddad", "Haddad"},
		"kindred nouns":                      {"talks", "The negotiations"},
		"other kindred nouns":                {"the truce", "the ceasefire", "the agreement"},
		"collectives of the same people":     {"terrorist organizations", "terror groups", "insurgents"},
		"alone":                              {"oranges"},
	}
	var ms []Mention
	var want []string
	for name, mentions := range one {
		for _, m := range mentions {
			ms = append(ms, e.Mention(0, text, spanOf(t, text, m, 0), all))
			want = append(want, name)
		}
	}
	got := Group(ms, e, nil)
	for i := range ms {
		for j := range i {
			if same := want[i] == want[j]; same != (got[i] == got[j]) {
				t.Errorf("%q and %q: one referent %v, want %v", ms[j].Span.In(text), ms[i].Span.In(text), got[i] == got[j], same)
			}
		}
	}
}

func TestKindredSetsShareNoWord(t *testing.T) {
	in := map[string]string{}
	for _, set := range kindredSets() {
		for _, w := range strings.Fields(set) {
			if other, ok := in[w]; ok && other != set {
				t.Errorf("%q stands in %q and in %q", w, other, set)
			}
			in[w] = set
		}
	}
}

func TestDeeds(t *testing.T) {
	tagger, err := wordclass.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		sentence, phrase string
		part             Part
		verb             string
		deleted          bool
	}{
		{"The rebels attacked the town.", "The rebels", Acts, "attacked", false},
		{"The rebels attacked the town.", "the town", ActedOn, "attacked", false},
		{"The civilians were killed on Monday.", "The civilians", ActedOn, "killed", true},
		{"The civilians were killed by soldiers.", "The civilians", ActedOn, "killed", false},
		{"The civilians were killed by soldiers.", "soldiers", Acts, "killed", false},
		{"The army has not yet taken the hill.", "The army", Acts, "taken", false},
		{"The bombing of Homs went on.", "Homs", ActedOn, "bombing", true},
		{"Fighters are being trained in the desert.", "Fighters", ActedOn, "trained", true},
	} {
		whole := corpus.Span{End: len(c.sentence)}
		ws := wordsOf(c.sentence, tagger.Sentence(c.sentence, whole))
		span := spanOf(t, c.sentence, c.phrase, 0)
		got := Deed{}
		for _, ch := range chunks(ws) {
			if ws[ch.from].span.Start == span.Start && ws[ch.to-1].span.End == span.End {
				got = deedOf(ws, ch)
			}
		}
		if got.Part != c.part || got.Verb != c.verb || got.AgentDeleted != c.deleted {
			t.Errorf("%q in %q: %v %q, agent deleted %v; want %v %q %v", c.phrase, c.sentence, got.Part, got.Verb, got.AgentDeleted, c.part, c.verb, c.deleted)
		}
	}
}

func TestGazetteer(t *testing.T) {
	g := newGazetteer()
	seen := map[string]string{}
	for _, line := range states() {
		state, rest, _ := strings.Cut(line, "|")
		for _, name := range append(strings.FieldsFunc(rest, func(r rune) bool { return r == '|' || r == ',' }), state) {
			if other, ok := seen[name]; ok {
				t.Errorf("%q is a name of %s and of %s", name, other, state)
			}
			seen[name] = state
		}
	}
	for text, want := range map[string]string{
		"North Korean officials": "north korea", "US troops": "united states", "us": "", "The White House": "united states", "White House": "united states",
		"korea": "", "South Sudan": "south sudan",
	} {
		var ws []word
		for _, f := range strings.Fields(text) {
			ws = append(ws, word{text: f, low: strings.ToLower(f)})
		}
		if got, _ := g.at(ws); got != want {
			t.Errorf("%q begins with the state %q, want %q", text, got, want)
		}
	}
}
