package codebook

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWithCommentsKeepsThemAtTheirPlace(t *testing.T) {
	old := `# our study
referents:
  # the armed groups
  opposition: # as SANA sees them
    families:
      terrorist: {labels: ["terrorist*", "terror group*"]} # hostile
      rebel:
        labels:
          # the usual word
          - rebel
          - {pattern: fighter, lemma: true}  # rare
# the end
`
	c, err := Parse("c.yaml", []byte(old))
	if err != nil {
		t.Fatal(err)
	}
	c.Referents = append(c.Referents, Referent{Name: "new"})
	got, err := WithComments(c, []byte(old))
	if err != nil {
		t.Fatal(err)
	}
	want := `# our study
referents:
  # the armed groups
  opposition:  # as SANA sees them
    families:
      terrorist:  # hostile
        labels:
          - "terrorist*"
          - "terror group*"
      rebel:
        labels:
          # the usual word
          - rebel
          - {pattern: fighter, lemma: true}  # rare
  new: {}
# the end
`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, err := Parse("c.yaml", got); err != nil {
		t.Error(err)
	}
}
