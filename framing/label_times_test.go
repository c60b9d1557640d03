package framing

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/framing/codebook"
	"parallax/framing/compare"
	"parallax/framing/internal/marked"
	"parallax/framing/study"
)

// article invents a document whose own voice names the strikers five times,
// by a name of the family rioter with a probability of its own around p.
func article(rng *rand.Rand, outlet, id, date string, p float64) corpus.Document {
	var text []string
	p += 0.3 * (rng.Float64() - 0.5)
	for range 5 {
		name := "strikers"
		if rng.Float64() < p {
			name = "thugs"
		}
		text = append(text, "the "+name+" stood at the gate"+invented(rng))
	}
	return corpus.Document{ID: outlet + "/" + id, Outlet: outlet, Date: date, Text: strings.Join(text, "|")}
}

// invented are words that no other article has, so that none is a copy.
func invented(rng *rand.Rand) string {
	var b strings.Builder
	for range 12 {
		fmt.Fprintf(&b, " %c%c%c%c", 'a'+rng.IntN(26), 'a'+rng.IntN(26), 'a'+rng.IntN(26), 'a'+rng.IntN(26))
	}
	return b.String()
}

// runStudy studies documents in the notation of marked.
func runStudy(t *testing.T, docs []corpus.Document, c *codebook.Codebook, sections ...string) *Result {
	t.Helper()
	o := study.DefaultOptions()
	o.Codebook, o.Toward = c, study.TowardNone
	o.Resamples, o.Permutations = 300, 500
	r, err := Run(context.Background(), marked.Sequence(docs), o, Environment{Reader: marked.Reader{}, Sections: sections})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// year are two outlets' articles of twelve months, ten a month; the Anvil
// turns to other names in August, the Beacon stays as it is.
func year() []corpus.Document {
	rng := rand.New(rand.NewPCG(1, 1))
	var docs []corpus.Document
	for m := 1; m <= 12; m++ {
		for i := range 10 {
			date := fmt.Sprintf("2031-%02d-%02d", m, 1+2*i)
			anvil := 0.2
			if m >= 8 {
				anvil = 0.7
			}
			docs = append(docs, article(rng, "Anvil", date, date, anvil), article(rng, "Beacon", date, date, 0.3))
		}
	}
	return docs
}

// TestLabelTimesFollowAShare: what moves is said to, with the month; what stays
// is not; the periods add up to the whole.
func TestLabelTimesFollowAShare(t *testing.T) {
	docs := year()
	docs = append(docs, article(rand.New(rand.NewPCG(2, 2)), "Anvil", "undated", "", 0.5))
	r := runStudy(t, docs, marked.Codebook(t), "labels", "label_times")
	lt := r.LabelTimes
	if lt.Unit != "month" || len(lt.Periods) != 12 || lt.Undated != 1 {
		t.Fatalf("%d periods of a %s, %d undated", len(lt.Periods), lt.Unit, lt.Undated)
	}
	for _, c := range lt.Changes {
		if c.Voice != "own" || c.Family != "rioter" {
			continue
		}
		if moved := c.Group == "Anvil"; c.Moved != moved {
			t.Errorf("%s moved: %t, p %v", c.Group, c.Moved, c.PAdjusted)
		}
		if c.Group == "Anvil" && c.From != "2031-08" {
			t.Errorf("the Anvil turned in 2031-08, not in %s", c.From)
		}
	}
	if tests := 2 * 2 * 2; lt.Family != tests { // outlets × families × voices all and own
		t.Errorf("%d tests, want %d", lt.Family, tests)
	}
	want := "In its own voice, Anvil calls strikers “strikers” in 80 % "
	if len(r.Answer) == 0 || !slices.ContainsFunc(r.Answer, func(f study.Finding) bool {
		return f.Kind == "label_times" && strings.HasPrefix(f.Text, want) && strings.Contains(f.Text, "before August 2031") && len(f.Passages) == 4
	}) {
		t.Errorf("the answer does not tell that the Anvil turned: %v", r.Answer)
	}
	sum := map[string]int{}
	for _, row := range lt.Rows {
		sum[row.Group+row.Voice+row.Family] += row.Count
		if row.Docs != 10 || !row.Share.Low.Defined() || len(row.Passages) != min(compare.PeriodPassages, row.Count) {
			t.Errorf("%s, %s: %d documents, share %v, %d passages", row.Group, row.Period, row.Docs, row.Share, len(row.Passages))
		}
	}
	whole := docs[:len(docs)-1]
	for _, row := range runStudy(t, whole, marked.Codebook(t), "labels").Labels {
		if row.Family != "" && row.Label == "" && sum[row.Group+row.Voice+row.Family] != row.Count {
			t.Errorf("%s %s %s: %d mentions, %d in its periods", row.Group, row.Voice, row.Family, row.Count, sum[row.Group+row.Voice+row.Family])
		}
	}
}

// TestShareOfOneDocument: a period with one document has a row, and no share.
func TestShareOfOneDocument(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	var docs []corpus.Document
	for i := range 8 {
		date := fmt.Sprintf("2031-%02d-01", 1+i%2)
		if i == 7 {
			date = "2031-05-01"
		}
		docs = append(docs, article(rng, "Anvil", fmt.Sprint(i), date, 0.5))
	}
	alone := 0
	for _, row := range runStudy(t, docs, marked.Codebook(t), "label_times").LabelTimes.Rows {
		if row.Docs == 1 {
			alone++
			if why := row.Share.Value.Why(); row.Share.Value.Defined() || why != "1 document, and a share needs 2" {
				t.Errorf("%s: share %v", row.Period, row.Share.Value)
			}
		} else if !row.Share.Value.Defined() {
			t.Errorf("%s: %d documents and no share: %v", row.Period, row.Docs, row.Share.Value)
		}
	}
	if alone != 4 { // families × voices
		t.Errorf("%d rows of one document, want 4", alone)
	}
}
