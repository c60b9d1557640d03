package labels

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"parallax/framing/codebook"
)

func labelsOf(c *codebook.Codebook) map[string][]string {
	out := map[string][]string{}
	for _, e := range c.Entries() {
		out[e.Referent] = append(out[e.Referent], e.Family+"="+e.Label)
	}
	return out
}

func TestExtendKeepsWhatAPersonEdited(t *testing.T) {
	name := func(forms ...string) Referent {
		r := Referent{Name: forms[0]}
		for _, f := range forms {
			r.Labels = append(r.Labels, Label{Form: f, Docs: 3})
		}
		return r
	}
	first := Draft([]Referent{name("rebels", "insurgents", "terrorists"), name("talks", "negotiations"), name("people", "citizens")})
	// A person renames the first, puts two labels into one family, deletes
	// the third and the whole last referent.
	edited, err := codebook.Parse("edited.yaml", []byte(`
referents:
  opposition:
    families:
      neutral: [rebels, insurgents]
  talks:
    families:
      talks: [talks]
      negotiations: [negotiations]
proposed: [`+"rebels, insurgents, terrorists, talks, negotiations, people, citizens"+`]
`))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"citizens", "insurgents", "negotiations", "people", "rebels", "talks", "terrorists"}, first.Proposed); diff != "" {
		t.Errorf("proposed (-want +got):\n%s", diff)
	}
	again := Extend(edited, []Referent{name("rebels", "insurgents", "terrorists", "fighters"), name("talks", "negotiations"), name("people", "citizens", "residents"), name("ship", "vessel")})
	want := map[string][]string{
		"opposition": {"neutral=rebels", "neutral=insurgents", "fighters=fighters"},
		"talks":      {"talks=talks", "negotiations=negotiations"},
		"ship":       {"ship=ship", "vessel=vessel"},
	}
	if diff := cmp.Diff(want, labelsOf(again)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(edited.Referents) != 2 || len(edited.Referents[0].Families) != 1 {
		t.Error("Extend changed its argument")
	}
	if once := Extend(again, []Referent{name("ship", "vessel")}); len(once.Proposed) != len(again.Proposed) {
		t.Error("the same labels were proposed twice")
	}
}

func TestContrast(t *testing.T) {
	// G² of the table 10 0 / 0 10 is 2·20·ln 2 = 27.7258872223978 (by hand), df 1.
	got := contrast([]map[string]int{{"a": 10}, {"b": 10}})
	if d := got - 26.7258872223978; d > 1e-12 || d < -1e-12 {
		t.Errorf("contrast %v, want 26.7258872223978", got)
	}
	if got := contrast([]map[string]int{{"a": 5, "b": 5}, {"a": 5, "b": 5}}); got != -1 {
		t.Errorf("no difference: %v, want −df = −1", got)
	}
}
