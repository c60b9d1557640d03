package labels

import (
	"bytes"
	"fmt"
	"math"
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
	// Two names, two outlets of two documents each. By hand: each outlet its own name, R² = 1; each outlet both,
	// R² = 0 and the share 1 − 3/2; one of four documents with the other name: squares 4, all (3, 1), total 4 − 10/4 = 1.5,
	// within 4 − 2 − 1 = 1, share 1 − 1/1.5·3/2 = 0; variance 2·1/(2·5).
	for i, c := range []struct {
		choices [][]int
		want    float64
	}{
		{[][]int{{0}, {0}, {1}, {1}}, 1},
		{[][]int{{0}, {1}, {0}, {1}}, -0.5},
		{[][]int{{0}, {0}, {0}, {1}}, 0},
		{[][]int{{0, 1}, {0, 1}, {0}, {0}}, 1},
	} {
		got := contrastOf(c.choices, []int{0, 0, 1, 1})
		if math.Abs(got.share-c.want) > 1e-12 || math.Abs(got.variance-0.2) > 1e-12 || !got.defined {
			t.Errorf("%d: %+v, want %v and variance .2", i, got, c.want)
		}
	}
	if got := contrastOf([][]int{{0}, {1}}, []int{0, 1}); got.defined {
		t.Errorf("a document of each outlet: %+v", got)
	}
}

// Of two contrasts of .4 the one of few documents is drawn further to the mean; where chance explains all that
// lies between referents, all are the mean.
func TestShrunk(t *testing.T) {
	got := shrunk([]contrast{{0.4, 0.001, true}, {0.4, 0.1, true}, {0, 0.001, true}, {0.1, 0.001, true}, {}})
	if !(got[0] > got[1] && got[1] > got[4] && got[4] > got[2]) {
		t.Errorf("%v", got)
	}
	for _, x := range shrunk([]contrast{{0.1, 0.5, true}, {0.3, 0.5, true}}) {
		if math.Abs(x-0.2) > 1e-12 {
			t.Errorf("%v, want .2", x)
		}
	}
}

// Names that differ in points or hyphens alone are one family; others are not.
func TestDraftJoinsSpellings(t *testing.T) {
	got := labelsOf(Draft([]Referent{{Name: "United States", Labels: []Label{
		{Form: "U.S.", Docs: 9}, {Form: "US", Docs: 8}, {Form: "Washington", Docs: 7}, {Form: "US President-elect", Docs: 6}, {Form: "U.S. President elect", Docs: 5},
	}}}))
	want := map[string][]string{"United States": {"U.S.=U.S.", "U.S.=US", "Washington=Washington", "US President-elect=US President-elect", "US President-elect=U.S. President elect"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A state goes by its own name.
func TestStateName(t *testing.T) {
	for state, want := range map[string]string{"united states": "United States", "trinidad and tobago": "Trinidad and Tobago", "syria": "Syria"} {
		if got := stateName(state); got != want {
			t.Errorf("%q is written %q, want %q", state, got, want)
		}
	}
}

// A draft stays short whatever is found, and nothing is lost.
func TestSplitKeepsADraftShort(t *testing.T) {
	var found []Referent
	for i := range 50 {
		r := Referent{Name: fmt.Sprint("thing ", i)}
		for k := range 40 {
			r.Labels = append(r.Labels, Label{Form: fmt.Sprint("name ", i, " ", k), Plural: "names", Docs: 3})
		}
		found = append(found, r)
	}
	draft, rest := Split(found)
	text := Draft(draft).YAML()
	if lines := bytes.Count(text, []byte("\n")); lines > 400 {
		t.Errorf("a draft of %d lines", lines)
	}
	n := 0
	for _, r := range append(draft, rest...) {
		n += len(r.Labels)
	}
	if n != 50*40 || len(draft) != draftReferents {
		t.Errorf("%d labels and %d referents, want 2000 and %d", n, len(draft), draftReferents)
	}
}
