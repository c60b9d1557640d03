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
	o := DefaultOptions()
	o.Codebook, o.Toward = c, TowardNone
	o.Resamples, o.Permutations = 300, 500
	r, err := Run(context.Background(), sequence(docs), o, Environment{Reader: marked{}, Sections: sections})
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
	r := runStudy(t, docs, testCodebook(t), "labels", "label_times")
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
	want := "In its own voice, Anvil calls strikers by “rioter” names in "
	if len(r.Answer) == 0 || !slices.ContainsFunc(r.Answer, func(f Finding) bool {
		return f.Kind == "label_times" && strings.HasPrefix(f.Text, want) && strings.Contains(f.Text, "before August 2031") && len(f.Passages) == 4
	}) {
		t.Errorf("the answer does not tell that the Anvil turned: %v", r.Answer)
	}
	sum := map[string]int{}
	for _, row := range lt.Rows {
		sum[row.Group+row.Voice+row.Family] += row.Count
		if row.Docs != 10 || !row.Share.Low.Defined() || len(row.Passages) != min(periodPassages, row.Count) {
			t.Errorf("%s, %s: %d documents, share %v, %d passages", row.Group, row.Period, row.Docs, row.Share, len(row.Passages))
		}
	}
	whole := docs[:len(docs)-1]
	for _, row := range runStudy(t, whole, testCodebook(t), "labels").Labels {
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
	for _, row := range runStudy(t, docs, testCodebook(t), "label_times").LabelTimes.Rows {
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

// TestPeriods: ISO 8601 has the weeks (2021-01-03 is a Sunday of 2020-W53), the
// calendar the rest; the finest grain with enough documents is taken.
func TestPeriods(t *testing.T) {
	for _, c := range []struct {
		name, unit  string
		dates       []string
		first, last Period
	}{
		{"days", "day", []string{"2031-03-01", "2031-03-01", "2031-03-04", "2031-03-04"}, Period{"2031-03-01", "1 March 2031", "2031-03-01", "2031-03-01"}, Period{"2031-03-04", "4 March 2031", "2031-03-04", "2031-03-04"}},
		{"weeks", "week", []string{"2020-12-28", "2021-01-03", "2021-01-04", "2021-01-05"}, Period{"2020-W53", "the week of 28 December 2020", "2020-12-28", "2021-01-03"}, Period{"2021-W01", "the week of 4 January 2021", "2021-01-04", "2021-01-10"}},
		{"months", "month", []string{"2024-02-01", "2024-02-29", "2024-04-01", "2024-04-09"}, Period{"2024-02", "February 2024", "2024-02-01", "2024-02-29"}, Period{"2024-04", "April 2024", "2024-04-01", "2024-04-30"}},
		{"quarters", "quarter", []string{"2024-01-01", "2024-03-31", "2024-12-31", "2024-10-01"}, Period{"2024-Q1", "the quarter from January 2024", "2024-01-01", "2024-03-31"}, Period{"2024-Q4", "the quarter from October 2024", "2024-10-01", "2024-12-31"}},
		{"years", "year", []string{"1999-01-01", "1999-12-31", "2031-05-01", "2031-11-01"}, Period{"1999", "1999", "1999-01-01", "1999-12-31"}, Period{"2031", "2031", "2031-01-01", "2031-12-31"}},
		{"one day", "", []string{"2031-03-01", "2031-03-01", "", "2031-02-30"}, Period{}, Period{}},
	} {
		docs, groups := make([]document, len(c.dates)), make([][]int, len(c.dates))
		for i, d := range c.dates {
			docs[i].Date, groups[i] = d, []int{0}
		}
		got := choosePeriods(docs, groups, 2)
		if got == nil || c.unit == "" {
			if got != nil || c.unit != "" {
				t.Errorf("%s: %v", c.name, got)
			}
			continue
		}
		if n := len(got.periods); got.unit != c.unit || got.periods[0] != c.first || got.periods[n-1] != c.last {
			t.Errorf("%s: %s, %v", c.name, got.unit, got.periods)
		}
	}
}

// TestTooManyPeriods: 40 days with a document each are not followed by the day.
func TestTooManyPeriods(t *testing.T) {
	docs, groups := make([]document, 40), make([][]int, 40)
	for i := range docs {
		docs[i].Date, groups[i] = fmt.Sprintf("2031-%02d-%02d", 1+i/28, 1+i%28), []int{0}
	}
	if c := choosePeriods(docs, groups, 1); c.unit != "week" || slices.Max(c.of) != len(c.periods)-1 {
		t.Errorf("%d periods of a %s", len(c.periods), c.unit)
	}
}
