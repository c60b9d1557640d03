package main

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/corpus/grouping"
	"parallax/framing"
	"parallax/internal/realnews"
)

func resultIn(t *testing.T, dir string) *framing.Result {
	t.Helper()
	var r framing.Result
	if err := json.Unmarshal([]byte(read(t, filepath.Join(dir, "result.json"))), &r); err != nil {
		t.Fatal(err)
	}
	return &r
}

// filesIn gives the content of every file below a folder.
func filesIn(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		files[name] = read(t, filepath.Join(dir, name))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// label finds a row of the label table.
func label(t *testing.T, r *framing.Result, group, voice, referent, family, label string) framing.LabelRow {
	t.Helper()
	for _, row := range r.Labels {
		if row.Group == group && row.Voice == voice && row.Referent == referent && row.Family == family && row.Label == label {
			return row
		}
	}
	t.Fatalf("no label row %s, %s, %s, %s, %s", group, voice, referent, family, label)
	return framing.LabelRow{}
}

// What examples/README.md says was planted: two agencies print "terrorist" as
// often, but only one of them says it.
func TestCompareTellsOwnFromQuoted(t *testing.T) {
	harbour(t)
	out, _ := parallax(t, exitDone, "compare", "articles", "--codebook", "codebook.yaml")
	if !strings.Contains(out, "What holds") || strings.Count(out, "\n") > 42 {
		t.Errorf("the summary does not answer, or does not fit a screen:\n%s", out)
	}
	r := resultIn(t, "parallax-report")
	printed := map[string]int{}
	own := map[string]int{}
	for _, row := range r.Labels {
		if row.Family != "terrorist" || row.Label != "" {
			continue
		}
		switch row.Voice {
		case framing.AllVoices:
			printed[row.Group] += row.Count
		case corpus.Own.String():
			own[row.Group] += row.Count
		}
	}
	if printed["Velta"] < 10 || printed["Northwire"] < 10 {
		t.Errorf("terrorist names printed: %v; both agencies print a dozen", printed)
	}
	if own["Velta"] < 5 || own["Northwire"] != 0 || own["Anvil"] != 0 || own["Courier"] != 0 {
		t.Errorf("terrorist names in own voice: %v; only Velta says one", own)
	}
	if row := label(t, r, "Anvil", "own", "protesters", "criminal", ""); len(row.Passages) == 0 || !row.PAdjusted.Defined() {
		t.Errorf("Anvil's criminal names have no passages or no test: %+v", row)
	}
}

// Same input, options and seed: same bytes, whatever the number of workers,
// and again from the saved result.
func TestCompareIsReproducible(t *testing.T) {
	harbour(t)
	for _, workers := range []string{"1", "8"} {
		parallax(t, exitDone, "compare", "articles", "--codebook", "codebook.yaml", "--workers", workers, "--out", "w"+workers)
	}
	one, eight := filesIn(t, "w1"), filesIn(t, "w8")
	if len(one) < 10 {
		t.Fatalf("a report of %d files", len(one))
	}
	for name, text := range one {
		if eight[name] != text {
			t.Errorf("%s differs between 1 and 8 workers", name)
		}
	}
}

// The shapes of the article that product.md describes, on a text of our own:
// invented, with its dirt (a curly quote opened as a closing one, a sentence
// glued to the next, a headline between paragraphs).
const valley = `Valley Daily: A Minister Comes to Keld

3 May 2031 – Tom Writer – While pro-Dorn forces leave village after village around Keld, Interior Minister Ada Holm has flown in to see the Premier.

State news agency VANA had little to tell of the “working trip”, saying merely that it served “the common effort to drive terrorist organizations out of the valley”.

The Norland Interior Ministry kept to that account: “How both sides can act together against terror groups here was talked about at length.”

Holm also told the officer in charge of the Norland “peace house” to “invite the village councils to”put down their arms”, according to the Ministry.

What Comes Next?

The regime has lost ground all spring, for all of Norland's help.However, rebels have pressed pro-Dorn forces hardest this week. While Osk has said that a settlement is a “last line”, the talks go on.

State media passed over what the rebels had won. Instead, the “center for peace” declared, “Our soldiers have thrown back an attack by military formations of the Front.”
`

const valleyCodebook = `
referents:
  opposition:
    families:
      terrorist: {labels: ["terrorist*", "terrorist organization*", "terror group*"]}
      rebel: {labels: ["rebel*"]}
      named: {labels: ["military formations of the Front", "military formations of Jabhat al-Nusra", "Jabhat al-Nusra"]}
  government:
    families:
      regime: {labels: ["regime", "pro-Dorn forces", "pro-Assad forces"]}
`

func TestCompareOneArticleBySource(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	write(t, "valley.txt", valley)
	write(t, "codebook.yaml", valleyCodebook)
	parallax(t, exitDone, "compare", "valley.txt", "--codebook", "codebook.yaml")
	r := resultIn(t, "parallax-report")
	hasForm(t, r, "VANA", "opposition", "terrorist organizations")
	hasForm(t, r, "Norland Interior Ministry", "opposition", "terror groups")
	hasForm(t, r, "center for peace", "opposition", "military formations of the Front")
	hasForm(t, r, grouping.OwnVoice, "opposition", "rebels")
	hasForm(t, r, grouping.OwnVoice, "government", "pro-Dorn forces")
	hasForm(t, r, grouping.OwnVoice, "government", "regime")
	if row := label(t, r, grouping.OwnVoice, "all", "opposition", "terrorist", ""); row.Count != 0 {
		t.Errorf("the article's own voice says a terrorist name %d times: %v", row.Count, row.Forms)
	}
}

// The article itself, where it is at hand.
func TestCompareSeed(t *testing.T) {
	seed, err := filepath.Abs(realnews.Path(t, "data", "seed"))
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	write(t, "codebook.yaml", valleyCodebook)
	parallax(t, exitDone, "compare", seed, "--codebook", "codebook.yaml")
	r := resultIn(t, "parallax-report")
	hasForm(t, r, "SANA", "opposition", "terrorist organizations")
	hasForm(t, r, "Russian Defense Ministry", "opposition", "terror groups")
	hasForm(t, r, "center for reconciliation", "opposition", "military formations of Jabhat al-Nusra")
	hasForm(t, r, grouping.OwnVoice, "opposition", "rebels")
	hasForm(t, r, grouping.OwnVoice, "government", "pro-Assad forces")
	hasForm(t, r, grouping.OwnVoice, "government", "regime")
	if row := label(t, r, grouping.OwnVoice, "all", "opposition", "terrorist", ""); row.Count != 0 {
		t.Errorf("the article's own voice says a terrorist name %d times: %v", row.Count, row.Forms)
	}
}

func hasForm(t *testing.T, r *framing.Result, group, referent, form string) {
	t.Helper()
	row := label(t, r, group, "all", referent, "", "")
	if !slices.ContainsFunc(row.Forms, func(f framing.FormCount) bool { return f.Form == form }) {
		t.Errorf("%s says of %s: %v, want %q among it", group, referent, row.Forms, form)
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
