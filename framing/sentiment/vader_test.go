package sentiment

import (
	"bufio"
	"compress/gzip"
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/internal/realnews"
)

// The compounds and shares are those printed in the README of
// cjhutto/vaderSentiment for its demonstration sentences, those of the first
// column of its rules; "Not bad at all" and "The book was good." too.
func TestVADERGolden(t *testing.T) {
	for _, c := range []struct {
		text               string
		neg, neu, pos, com float64
	}{
		{"VADER is smart, handsome, and funny.", 0, .254, .746, .8316},
		{"VADER is smart, handsome, and funny!", 0, .248, .752, .8439},
		{"VADER is very smart, handsome, and funny.", 0, .299, .701, .8545},
		{"VADER is VERY SMART, handsome, and FUNNY.", 0, .246, .754, .9227},
		{"VADER is VERY SMART, handsome, and FUNNY!!!", 0, .233, .767, .9342},
		{"VADER is VERY SMART, uber handsome, and FRIGGIN FUNNY!!!", 0, .294, .706, .9469},
		{"VADER is not smart, handsome, nor funny.", .646, .354, 0, -.7424},
		{"The book was good.", 0, .508, .492, .4404},
		{"At least it isn't a horrible book.", 0, .678, .322, .431},
		{"The book was only kind of good.", 0, .697, .303, .3832},
		{"The plot was good, but the characters are uncompelling and the dialog is not great.", .327, .579, .094, -.7042},
		{"Today SUX!", .779, .221, 0, -.5461},
		{"Today only kinda sux! But I'll get by, lol", .127, .556, .317, .5249},
		{"Make sure you :) or :D today!", 0, .294, .706, .8633},
		{"Catch utf-8 emoji such as 💘 and 💋 and 😁", 0, .583, .417, .875},
		{"Not bad at all", 0, .513, .487, .431},
	} {
		got := VADER().Score(c.text).Rounded()
		want := Score{Compound: c.com, Positive: c.pos, Neutral: c.neu, Negative: c.neg}
		if got != want {
			t.Errorf("Score(%q) = %+v, want %+v", c.text, got, want)
		}
	}
}

// shared opens a file of the folder of shared data, or skips the test.
func shared(t *testing.T, name ...string) io.ReadCloser {
	t.Helper()
	f, err := os.Open(realnews.Path(t, name...))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func sharedCSV(t *testing.T, name ...string) []map[string]string {
	t.Helper()
	f := shared(t, name...)
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	all, err := csv.NewReader(z).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range all[1:] {
		m := make(map[string]string)
		for i, c := range all[0] {
			m[c] = row[i]
		}
		out = append(out, m)
	}
	return out
}

// compare counts the texts whose four numbers are not those of the reference.
func compare(t *testing.T, text string, row map[string]string) {
	t.Helper()
	s := VADER().Score(text).Rounded()
	for _, c := range []struct {
		col string
		got float64
	}{{"compound", s.Compound}, {"neg", s.Negative}, {"neu", s.Neutral}, {"pos", s.Positive}} {
		want, err := strconv.ParseFloat(row[c.col], 64)
		if err != nil {
			t.Fatal(err)
		}
		if c.got != want {
			t.Errorf("%s of %s%s %s: %v, reference %v", c.col, row["set"], row["n"], row["id"], c.got, want)
		}
	}
}

// Source: the reference implementation (Python, vaderSentiment) run on news.
func TestVADERNewsSentences(t *testing.T) {
	rows := sharedCSV(t, "oracles", "py_vader_sentences.csv.gz")
	if len(rows) != 8758 {
		t.Errorf("%d sentences, want 8758", len(rows))
	}
	plain := 0
	for _, row := range rows {
		// The reference knows no word with a typographic mark beside or in it.
		if text := row["sentence"]; corpus.PlainOf(text).Text == text {
			plain++
			compare(t, text, row)
		}
	}
	if plain < 6000 {
		t.Errorf("%d sentences are compared, want 6000 at least", plain)
	}
}

// The same words in another typography have the same scores, and each word
// stands where it does. The sentences are invented.
func TestVADERTypography(t *testing.T) {
	for _, c := range []struct{ straight, other string }{
		{"The plan doesn't help, and the talks weren't good.", "The plan doesn’t help, and the talks weren’t good."},
		{`The mayor called it a "disaster" and a "great shame".`, "The mayor called it a “disaster” and a “great shame”."},
		{"The quay was lost... and it was terrible.", "The quay was lost… and it was terrible."},
		{"They lost the war. The victory is awful.", "They lost the war.The victory is awful."},
		{"A terrible and horrible crime.", "A _terri\u00adble_ and hor-\nrible crime."},
	} {
		if got, want := VADER().Score(c.other), VADER().Score(c.straight); got != want {
			t.Errorf("%q scores %v, %q %v", c.other, got, c.straight, want)
		}
		a, b := VADER().Explain(c.straight), VADER().Explain(c.other)
		if len(a) != len(b) {
			t.Errorf("%q has %d words with a weight, %q %d", c.other, len(b), c.straight, len(a))
			continue
		}
		for i := range a {
			said, of := b[i].Span.In(c.other), a[i].Span.In(c.straight)
			if a[i].Weight != b[i].Weight || corpus.Fold(strings.Trim(said, "_“”")) != corpus.Fold(strings.Trim(of, `"`)) {
				t.Errorf("%q: %q weighs %v, want %q with %v", c.other, said, b[i].Weight, of, a[i].Weight)
			}
		}
	}
}

// Source: the same on the four sets of rated texts published with VADER.
func TestVADERRatedSets(t *testing.T) {
	texts := make(map[string]string)
	for _, set := range []string{"amazonReviewSnippets", "movieReviewSnippets", "nytEditorialSnippets", "tweets"} {
		f := shared(t, "data", "vader", set+"_GroundTruth.txt")
		lines := bufio.NewScanner(f)
		for lines.Scan() {
			c := strings.SplitN(lines.Text(), "\t", 3)
			texts[set+" "+c[0]] = c[2]
		}
		f.Close()
	}
	rows := sharedCSV(t, "oracles", "py_vader_rated_sets.csv.gz")
	if len(rows) != 23703 || len(texts) != len(rows) {
		t.Errorf("%d rows of %d texts, want 23703", len(rows), len(texts))
	}
	plain := 0
	for _, row := range rows {
		text, ok := texts[row["set"]+" "+row["id"]]
		if !ok {
			t.Fatalf("no text %s %s", row["set"], row["id"])
		}
		if corpus.PlainOf(text).Text == text {
			plain++
			compare(t, text, row)
		}
	}
	if plain < 23000 {
		t.Errorf("%d texts are compared, want 23000 at least", plain)
	}
}

func TestVADERUndefined(t *testing.T) {
	for _, text := range []string{"", " \n\t ", "\u00a0\u2003"} {
		if got := VADER().Score(text); got != (Score{Empty: true}) {
			t.Errorf("Score(%q) = %+v, want empty", text, got)
		}
		if got := VADER().Explain(text); got != nil {
			t.Errorf("Explain(%q) = %v", text, got)
		}
	}
}

// By hand from the rules: capitals raise a word only where others have none.
func TestVADERCapitals(t *testing.T) {
	v := VADER()
	low, all := v.Score("the war was horrible"), v.Score("THE WAR WAS HORRIBLE")
	if low != all {
		t.Errorf("all capitals %v differ from none %v", all, low)
	}
	if mixed := v.Score("the WAR was horrible"); mixed.Compound >= low.Compound {
		t.Errorf("one word in capitals: %v, not below %v", mixed.Compound, low.Compound)
	}
}

func TestVADERExplain(t *testing.T) {
	text := "Terrible 😁 news, but not good at all"
	var got []string
	for _, c := range VADER().Explain(text) {
		got = append(got, fmt.Sprintf("%s %.4g", c.Span.In(text), c.Weight))
	}
	// By hand: terrible -2.1 halved before "but"; "smiling" 2.0 halved, shown
	// on the emoji; good 1.9 × -.74 × 1.5.
	want := []string{"Terrible -1.05", "😁 1", "good -2.109"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// The sum of what Explain gives, with the emphasis, is what Score maps.
func TestVADERExplainAddsUp(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 1))
	words := strings.Fields("good bad horrible no not never so this but kind of least the GREAT :) very 😁 💘x war. peace!")
	for range 2000 {
		var b []string
		for range rng.IntN(14) + 1 {
			b = append(b, words[rng.IntN(len(words))])
		}
		text := strings.Join(b, " ")
		var sum float64
		last := corpus.Span{}
		for _, c := range VADER().Explain(text) {
			if c.Span.Start < last.Start || c.Span.Empty() || c.Span.End > len(text) {
				t.Fatalf("%q: span %v after %v", text, c.Span, last)
			}
			last = c.Span
			sum += c.Weight
		}
		switch e := emphasis(text); {
		case sum > 0:
			sum += e
		case sum < 0:
			sum -= e
		}
		if got := VADER().Score(text).Compound; math.Abs(got-normalise(sum)) > 1e-12 {
			t.Fatalf("%q: compound %v, sum of the contributions gives %v", text, got, normalise(sum))
		}
	}
}

// The walk of the reference, done in two ways.
func TestContrastManyEqualsFew(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 5))
	values := []float64{0, 0, 1, -1, .5, 2, -2, 1.5, .75, 3}
	for range 500 {
		a := make([]token, rng.IntN(60)+1)
		for i := range a {
			a[i].weight = values[rng.IntN(len(values))]
		}
		b := slices.Clone(a)
		but := rng.IntN(len(a))
		contrastFew(a, but)
		contrastMany(b, but)
		for i := range a {
			if a[i].weight != b[i].weight {
				t.Fatalf("place %d: %v and %v", i, a[i].weight, b[i].weight)
			}
		}
	}
}

// A text of a megabyte with a "but" in it is read in a moment; with the
// reference's own search this one takes hours.
func TestVADERLongText(t *testing.T) {
	text := strings.Repeat("good bad war peace horrible 😁 ", 1<<15) + "but" + strings.Repeat(" nice awful!", 1<<12)
	if s := VADER().Score(text); s.Empty || s.Compound < -1 || s.Compound > 1 {
		t.Errorf("%+v", s)
	}
	if n := len(VADER().Explain(text)); n < 1<<17 {
		t.Errorf("%d contributions", n)
	}
}

func FuzzVADER(f *testing.F) {
	for _, s := range []string{"", "not good!!", "kind of", "but 😁but", "\x1c\x85 İKILL don't", "'' \xff\xfe n't"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s := VADER().Score(text)
		if s.Empty {
			return
		}
		if sum := s.Positive + s.Neutral + s.Negative; math.Abs(sum-1) > 1e-9 || math.Abs(s.Compound) > 1 {
			t.Errorf("%q: %+v", text, s)
		}
		for _, c := range VADER().Explain(text) {
			if c.Span.Start < 0 || c.Span.End > len(text) || c.Span.Empty() {
				t.Errorf("%q: span %v", text, c.Span)
			}
		}
	})
}

// Invented sentences in the manner of news.
func newsLike() []string {
	return []string{
		"The minister said on Tuesday that the agreement was a great success for both countries.",
		"Rebels attacked the town at dawn, killing at least twelve people, officials said.",
		"Officials declined to comment, but two people familiar with the talks called them very difficult.",
		"The bill, which was passed without debate, isn't expected to help poor families.",
		"Markets opened slightly higher after the bank's announcement.",
		"\"We will never accept this shameful attack on our freedom!\" he told a cheering crowd.",
	}
}

func BenchmarkVADER(b *testing.B) {
	texts := newsLike()
	n := 0
	for _, t := range texts {
		n += len(t)
	}
	v := VADER()
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range texts {
			v.Score(t)
		}
	}
	b.ReportMetric(float64(b.N*len(texts))/b.Elapsed().Seconds(), "sentences/s")
}
