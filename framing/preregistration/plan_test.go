package preregistration

import (
	"bytes"
	"strings"
	"testing"

	"parallax/framing/codebook"
	"parallax/framing/study"
)

func planned(t *testing.T) (study.Options, *Deposit) {
	t.Helper()
	book, err := codebook.Parse("c", []byte(`referents: {dockers: {families: {mob: ["mob"], worker: ["docker*"]}}}`))
	if err != nil {
		t.Fatal(err)
	}
	o := study.DefaultOptions()
	o.Codebook, o.Hypotheses = book, []string{"label_share(referent=dockers, family=mob): Anvil > rest"}
	p, err := PlanOf(o, "1.2.3")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := p.Write(&b); err != nil {
		t.Fatal(err)
	}
	d, err := Read(&b)
	if err != nil {
		t.Fatal(err)
	}
	return o, d
}

func TestFollowed(t *testing.T) {
	o, d := planned(t)
	o.By = []string{"outlet"} // what the study chose by itself
	c, err := d.Check(o, "1.2.3", o.Codebook.Digest())
	if err != nil || !c.Followed() || c.Warnings() != nil || len(c.Digest) != 64 {
		t.Errorf("%+v, %v", c, err)
	}
}

func TestDepartures(t *testing.T) {
	o, d := planned(t)
	o.Seed, o.Where = 7, "date>=2020-01-01"
	o.Hypotheses = append(o.Hypotheses, "sentiment_mean(): Anvil < rest")
	c, err := d.Check(o, "1.3.0", "other")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, x := range c.Departures {
		got = append(got, x.Choice)
	}
	if strings.Join(got, " ") != "version codebook hypotheses seed where" {
		t.Errorf("departures %v", got)
	}
	if w := c.Warnings(); len(w) != 1 || !strings.Contains(w[0].Text, "seed (planned 1, done 7)") {
		t.Errorf("%+v", w)
	}
}

func TestNoPlan(t *testing.T) {
	if _, err := PlanOf(study.DefaultOptions(), "1"); err == nil || !strings.Contains(err.Error(), "no hypothesis") {
		t.Errorf("%v", err)
	}
	for text, want := range map[string]string{
		"": "no preregistration", "seed: 1": "no preregistration",
		`{"schema": "parallax.preregistration/9"}`:                   `"parallax.preregistration/1"`,
		`{"schema": "parallax.preregistration/1", "seeds": 1}`:       "seeds",
		"{\"schema\": \"" + strings.Repeat("a", longestPlan) + "\"}": "over 1048576 bytes",
	} {
		if _, err := Read(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40s: %v, want %q", text, err, want)
		}
	}
}
