package codebook

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parallax/corpus"
)

func wordsOf(text string) []corpus.Span { return slices.Collect(corpus.Words(text)) }

// found writes each match as "label=text", "!" before it where negated.
func found(t *testing.T, yaml, text string) []string {
	t.Helper()
	c, err := Parse("test.yaml", []byte(yaml))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, m := range c.Matcher().Find(text, wordsOf(text)) {
		s := c.Entries()[m.Entry].Label + "=" + m.Span.In(text)
		if m.Negated {
			s = "!" + s
		}
		out = append(out, s)
	}
	return out
}

func TestMatcherRules(t *testing.T) {
	for _, c := range []struct {
		rule, patterns, text string
		want                 []string
	}{
		{"whole words, any case", `rebel`, "Rebel REBEL rebels", []string{"rebel=Rebel", "rebel=REBEL"}},
		{"wildcard", `"rebel*"`, "rebels rebellious rebel prerebel", []string{"rebel*=rebels", "rebel*=rebellious", "rebel*=rebel"}},
		{"wildcard before", `"*rebel"`, "anti-rebel rebel", []string{"*rebel=anti-rebel", "*rebel=rebel"}},
		{"wildcard inside", `"lab*r"`, "labour labor labors", []string{"lab*r=labour", "lab*r=labor"}},
		{"wildcard both sides", `"*terror*"`, "counterterrorism", []string{"*terror*=counterterrorism"}},
		{"hyphens join words", `regime, rebel*`, "anti-regime rebel-held", []string{"rebel*=rebel-held"}},
		{"possessive stays outside", `regime, terror group*`, "the regime's and terror group’s", []string{"regime=regime", "terror group*=terror group"}},
		{"a pattern's own possessive", `"Russia's army"`, "Russia’s army", []string{"Russia's army=Russia’s army"}},
		{"no possessive inside a phrase", `Assad forces`, "Assad's forces", nil},
		{"any white space", `opposition fighters`, "opposition\n\t fighters", []string{"opposition fighters=opposition\n\t fighters"}},
		{"quotation marks", `so-called rebels`, "so-called “rebels”", []string{"so-called rebels=so-called “rebels"}},
		{"not over marks", `opposition fighters`, "the opposition. Fighters; opposition, fighters", nil},
		{"marks of the pattern", `"U.S. official*"`, "U.S. officials U.S officials", []string{"U.S. official*=U.S. officials"}},
		{"longest", `terror, terror group, group`, "terror group group", []string{"terror group=terror group", "group=group"}},
		{"back to the shorter", `terror, terror group of, group`, "terror group", []string{"terror=terror", "group=group"}},
		{"more letters win", `"terror*", "terrorist*"`, "terrorists", []string{"terrorist*=terrorists"}},
		{"no double count", `a b, b c`, "a b c", []string{"a b=a b"}},
		{"wildcard word in a phrase", `"armed * group"`, "armed rebel group", []string{"armed * group=armed rebel group"}},
		{"case", `{pattern: US, case: true}`, "US us US's", []string{"US=US", "US=US"}},
		{"name", `{pattern: "rebel*", name: rebels}, {pattern: insurgent, name: rebels}`, "rebel insurgent", []string{"rebels=rebel", "rebels=insurgent"}},
		{"lemma", `{pattern: child soldier, lemma: true}, {pattern: ban, lemma: true}`, "children soldiers banned bans banana", []string{"child soldier=children soldiers", "ban=banned", "ban=bans"}},
		{"word class", `{pattern: strike, pos: noun}`, "They planned a strike. They will strike the town.", []string{"strike=strike"}},
		{"must", `{pattern: plant, must: [nuclear], within: 2}`, "a nuclear power plant; nuclear was then some plant", []string{"plant=plant"}},
		{"not", `{pattern: race, not: ["car*"], within: 3}`, "race of cars and then came one other race", []string{"race=race"}},
		{"negation", `rebels`, "not the rebels; no, rebels; never any more of the rebels don't rebels", []string{"!rebels=rebels", "rebels=rebels", "rebels=rebels", "!rebels=rebels"}},
		{"letters beyond ASCII", `"Éta*"`, "l'été ÉTATS états", []string{"Éta*=ÉTATS", "Éta*=états"}},
	} {
		got := found(t, "referents: {r: {families: {f: {labels: ["+c.patterns+"]}}}}", c.text)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.rule, diff)
		}
	}
}

func TestLayersCountByThemselvesAndStopRules(t *testing.T) {
	yaml := `
referents: {r: {families: {f: [rebel advance, advance]}}}
frames: {war: ["rebel*"], gain: ["advance*"]}
stop: ["the daily *"]
`
	got := found(t, yaml, "The daily advance. Rebel advance")
	want := []string{"rebel advance=Rebel advance", "rebel*=Rebel", "advance*=advance"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// naive finds labels by trying every pattern at every word: a second way to
// the same answer, without trie or tables.
func naive(patterns []string, text string) []string {
	words := wordsOf(text)
	var out []string
	for i := 0; i < len(words); {
		best, length, letters := "", 0, 0
		for _, p := range patterns {
			parts := strings.Fields(p)
			n := len(parts)
			if i+n > len(words) {
				continue
			}
			fits := true
			for k, part := range parts {
				fits = fits && globMatch(part, words[i+k].In(text))
			}
			l := len(strings.NewReplacer("*", "", " ", "").Replace(p))
			if fits && (n > length || n == length && l > letters) {
				best, length, letters = p, n, l
			}
		}
		if length == 0 {
			i++
			continue
		}
		out = append(out, fmt.Sprint(best, " ", i))
		i += length
	}
	return out
}

func TestMatcherAgreesWithTryingEveryPattern(t *testing.T) {
	word := rapid.StringMatching(`[ab]{1,3}`)
	glob := rapid.OneOf(word, rapid.StringMatching(`[ab]{1,2}\*`), rapid.StringMatching(`\*[ab]{1,2}`), rapid.StringMatching(`a\*b`), rapid.StringMatching(`\*[ab]\*`))
	rapid.Check(t, func(t *rapid.T) {
		patterns := rapid.SliceOfNDistinct(rapid.Map(rapid.SliceOfN(glob, 1, 3), func(s []string) string { return strings.Join(s, " ") }), 1, 8, rapid.ID[string]).Draw(t, "patterns")
		text := strings.Join(rapid.SliceOfN(word, 0, 12).Draw(t, "words"), " ")
		c := &Codebook{Referents: []Referent{{Families: []Family{{}}}}}
		for _, p := range patterns {
			f := &c.Referents[0].Families[0]
			f.Labels = append(f.Labels, Label{Pattern: p})
		}
		words := wordsOf(text)
		var got []string
		for _, m := range c.Matcher().Find(text, words) {
			i := slices.IndexFunc(words, func(s corpus.Span) bool { return s.Start == m.Span.Start })
			got = append(got, fmt.Sprint(c.Entries()[m.Entry].Label, " ", i))
		}
		if diff := cmp.Diff(naive(patterns, text), got); diff != "" {
			t.Fatalf("patterns %q, text %q (-naive +got):\n%s", patterns, text, diff)
		}
	})
}

func TestEveryNegatorNegates(t *testing.T) {
	for _, w := range append(Negators(), "doesn't", "Not", "NEVER") {
		if got := found(t, "referents: {r: {families: {f: [rebels]}}}", w+" the rebels"); len(got) != 1 || got[0] != "!rebels=rebels" {
			t.Errorf("%q: %v", w, got)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("rebel*", "the rebels’ ‘rebel’ group", true)
	f.Add("a * b", "a\xffb a b b", false)
	f.Fuzz(func(t *testing.T, p, text string, fold bool) {
		if faultOf(p) != "" {
			return
		}
		c := &Codebook{Referents: []Referent{{Families: []Family{{Labels: []Label{{Pattern: p, Case: fold}}}}}}}
		words := wordsOf(text)
		end := 0
		for _, m := range c.Matcher().Find(text, words) {
			if m.Span.Start < end || m.Span.Empty() || m.Span.End > len(text) {
				t.Fatalf("match %v after byte %d of %d", m.Span, end, len(text))
			}
			end = m.Span.End
		}
	})
}
