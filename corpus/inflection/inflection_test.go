package inflection

import (
	"os"
	"slices"
	"strings"
	"testing"
)

func lexicon(t *testing.T) *Lexicon {
	t.Helper()
	l, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// exceptions of WordNet that the lexicon decides otherwise, and what it says:
// another reading of the form, or American spelling.
func otherwise() map[string]string {
	return map[string]string{
		"fulfilled": "fulfill", "fulfilling": "fulfill", "leaves": "leave",
	}
}

// TestWordNet: irregular forms have the lemma that WordNet's exception lists
// give them, or stay themselves where they are settled so.
func TestWordNet(t *testing.T) {
	l := lexicon(t)
	text, err := os.ReadFile("testdata/wordnet_exceptions.tsv")
	if err != nil {
		t.Fatal(err)
	}
	agreed, stayed := 0, 0
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		form, lemmas, _ := strings.Cut(strings.TrimSpace(line), "\t")
		switch got := l.Lemma(form); {
		case slices.Contains(strings.Fields(lemmas), got):
			agreed++
		case got == form:
			stayed++
		case otherwise()[form] != got:
			t.Errorf("%s: lemma %s, WordNet has %s", form, got, lemmas)
		}
	}
	if agreed < 300 || stayed > agreed/10 {
		t.Errorf("%d forms as in WordNet, %d left as they are", agreed, stayed)
	}
}

// TestAmbiguous: forms of several readings have the one that the package's
// comment tells; the readings are the everyday ones of any dictionary.
func TestAmbiguous(t *testing.T) {
	l := lexicon(t)
	for form, want := range map[string]string{
		// A past form that is a word of its own as well.
		"left": "leave", "saw": "see", "found": "find", "felt": "feel", "shot": "shoot", "bound": "bind", "fell": "fall", "rose": "rise", "thought": "think", "spoke": "speak",
		// Forms in -ing: the verb's, but for things.
		"saying": "say", "killing": "kill", "working": "work", "meeting": "meeting", "building": "building", "hearing": "hearing",
		// Other lemmas that the table makes a form of another.
		"number": "number", "matter": "matter", "ground": "ground", "well": "well", "might": "might", "first": "first", "second": "second",
		// Several lemmas.
		"lives": "life", "leaves": "leave", "taxes": "tax", "dying": "die", "putting": "put", "bases": "base", "better": "good", "worse": "bad",
		// Rows that are no inflection.
		"as": "as", "vaguely": "vaguely", "ok": "ok", "feed": "feed", "media": "media", "data": "data", "people": "people",
		"are": "be", "is": "be", "has": "have", "an": "a", "these": "this", "women": "woman", "children": "child",
		// Possessives, and what only looks like one.
		"minister's": "minister", "women's": "woman", "rebels'": "rebels'", "it's": "it's", "there's": "there's", "don't": "don't",
		// Words that no table has.
		"neotraditionalists": "neotraditionalist", "tokenised": "tokenise", "19-year-olds": "19-year-old", "damascus": "damascus", "assads": "assads",
		"zzxq": "zzxq", "": "", "-": "-", "s-400": "s-400", "القدس": "القدس",
	} {
		if got := l.Lemma(form); got != want {
			t.Errorf("%q: lemma %q, want %q", form, got, want)
		}
	}
}

// TestLemmasOfForms: the forms that Forms lists of a lemma lead back to it, for
// verbs and nouns without another reading.
func TestLemmasOfForms(t *testing.T) {
	l := lexicon(t)
	for _, lemma := range []string{"liberate", "terrorize", "occupy", "refugee", "withdraw", "take", "kill", "condemn", "militia", "policeman", "child", "write"} {
		for _, form := range Forms(lemma) {
			if got := l.Lemma(form); got != lemma && got != form {
				t.Errorf("%s, a form of %s: lemma %s", form, lemma, got)
			}
		}
		if got := l.Lemma(lemma); got != lemma {
			t.Errorf("%s: lemma %s", lemma, got)
		}
	}
}

// TestTable: reading the tables twice gives the same lexicon, without an empty
// lemma.
func TestTable(t *testing.T) {
	l := lexicon(t)
	again, err := read()
	if err != nil {
		t.Fatal(err)
	}
	if len(l.lemma) < 50_000 || len(again.lemma) != len(l.lemma) {
		t.Fatalf("%d forms, and %d", len(l.lemma), len(again.lemma))
	}
	for form, lemma := range l.lemma {
		if lemma == "" || again.lemma[form] != lemma {
			t.Errorf("%q: lemma %q, and %q", form, lemma, again.lemma[form])
		}
	}
}

func BenchmarkLemma(b *testing.B) {
	l, err := Open()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		l.Lemma("protesters")
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := read(); err != nil {
			b.Fatal(err)
		}
	}
}
