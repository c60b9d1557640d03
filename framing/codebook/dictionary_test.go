package codebook

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// outline writes frames as "frame/inner: pattern pattern*2".
func outline(c *Codebook) []string {
	var out []string
	for _, e := range c.Entries() {
		path := e.Referent
		if e.Family != "" {
			path += "/" + e.Family
		}
		s := path + ": " + e.Label
		if e.Weight != 1 {
			s += fmt.Sprint("*", e.Weight)
		}
		out = append(out, s)
	}
	return out
}

// The files are written for this test in the forms that their programs'
// manuals describe.
func TestDictionaries(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
		passed     int
	}{
		{"old.dic", "%\n1\tposemo\n2\tnegemo\n%\ngood*\t1\nkill\t2 \nlike\t(02 134)2/1\n:)\t1\nodd\t9\nno way\t2\n",
			[]string{"posemo: good*", "posemo: like", "negemo: kill", "negemo: no way"}, 2},
		{"new.dic", "%\r\n1\tfunction (Function Words)\r\n\t2\tpronoun (Pronouns)\r\n%\r\nwe\t1\t2\r\n",
			[]string{"function (Function Words): we", "pronoun (Pronouns): we"}, 0},
		{"mfd2.0.dic", "%\n1 care.virtue\n2 care.vice\n%\nkindness 1\nharm* 2\n",
			[]string{"care.virtue: kindness", "care.vice: harm*"}, 0},
		{"lsd.lc3", "+negative\n~abandon*\na lie\n+positive\nable\nABLE\n",
			[]string{"negative: abandon*", "negative: a lie", "positive: able"}, 0},
		{"topics.cat", "ECONOMY\n\tJOBS\n\t\tLAYOFF* (1)\n\t\tPINK_SLIP (1)\n\tTAX (1)\nWAR\n\t@NEAR [x] (1)\n\tBOMB* (1)\n",
			[]string{"ECONOMY: TAX", "ECONOMY/JOBS: LAYOFF*", "ECONOMY/JOBS: PINK SLIP", "WAR: BOMB*"}, 1},
		{"laver.ykd", `<?xml version="1.0"?><dictionary><cnode name="economy"><pnode name="tax*"/><cnode name="jobs"><pnode name="hire"/></cnode></cnode></dictionary>`,
			[]string{"economy: tax*", "economy/jobs: hire"}, 0},
		{"topics.yml", "economy:\n  jobs: [layoff*, pink slip]\n  taxes:\n    - tax*\nwar: [bomb*, 42]\n",
			[]string{"economy/jobs: layoff*", "economy/jobs: pink slip", "economy/taxes: tax*", "war: bomb*", "war: 42"}, 0},
		{"emfd_scoring.csv", "word,care_p,fairness_p,care_sent\nhelp,0.25,0,0.1\nfair,0,0.5,0.2\n",
			[]string{"care: help*0.25", "fairness: fair*0.5"}, 0},
	} {
		got, passed, err := Open(c.name, []byte("\ufeff"+c.text))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if diff := cmp.Diff(c.want, outline(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
		if len(passed) != c.passed {
			t.Errorf("%s: passed over %v, want %d", c.name, passed, c.passed)
		}
		if _, err := Parse(c.name, got.YAML()); err != nil {
			t.Errorf("%s: the codebook does not read back: %v", c.name, err)
		}
	}
}

func TestBrokenDictionariesAreErrorsWithAPlace(t *testing.T) {
	for name, text := range map[string]string{
		"a.dic": "good\t1\n", "b.dic": "", "c.lc3": "good\n", "d.cat": "\t\tTOO DEEP\n", "e.ykd": "<dictionary><cnode",
		"f.ykd": `<dictionary><pnode name="x"/></dictionary>`, "g.csv": "a,b\n1,2\n", "h.csv": "word,care_p\nx,2\n", "i.dic": "%\n1 a\n%\n\xff 1\n",
	} {
		if _, _, err := Open(name, []byte(text)); err == nil || !strings.HasPrefix(err.Error(), name+":") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestOpenTellsACodebookFromAQuantedaDictionary(t *testing.T) {
	if _, _, err := Open("c.yaml", []byte("referent:\n  a: [b]\n")); err == nil || !strings.Contains(err.Error(), "referents") {
		t.Errorf("a misspelt codebook was read as a dictionary: %v", err)
	}
}

func FuzzDictionaries(f *testing.F) {
	f.Add("%\n1 a\n%\nx 1\n")
	f.Add("A\n\tB (1)\n")
	f.Add("<d><cnode name='a'><pnode name='b'/></cnode></d>")
	f.Add("a: [b, {c: [d]}]")
	f.Fuzz(func(t *testing.T, text string) {
		for _, format := range Formats() {
			if c, _, err := Import(format, "f", []byte(text)); err == nil {
				c.Matcher()
				c.YAML()
			}
		}
	})
}
