package toward

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"parallax/corpus"
)

// mark gives a sentence without its brackets, and the span within them.
func mark(t *testing.T, s string) (string, corpus.Span) {
	t.Helper()
	start, end := strings.IndexByte(s, '['), strings.IndexByte(s, ']')
	if start < 0 || end < start {
		t.Fatalf("no mention in %q", s)
	}
	return s[:start] + s[start+1:end] + s[end+1:], corpus.Span{Start: start, End: end - 1}
}

func embeddedTarget(t testing.TB) *Target {
	t.Helper()
	m, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// Sentences of our own with an obvious attitude; the same words, another
// mention, another answer.
func TestClassify(t *testing.T) {
	m := embeddedTarget(t)
	for _, c := range []struct {
		sentence string
		want     Class
	}{
		{"Critics accused [Ruiz] of lying about the disastrous spending.", Negative},
		{"Voters praised [Ruiz] for his courage and his honest leadership.", Positive},
		{"[Ruiz] met with reporters on Tuesday.", Neutral},
		{"The corrupt mayor [Ruiz] was jailed for fraud.", Negative},
		{"[Ruiz], a beloved teacher, won the award for her brilliant work.", Positive},
	} {
		s, span := mark(t, c.sentence)
		got := m.Classify(s, span, Context{})
		if got.Class() != c.want {
			t.Errorf("%s: %s (%+v), want %s", c.sentence, got.Class(), got, c.want)
		}
		if sum := got.Negative + got.Neutral + got.Positive; math.Abs(sum-1) > 1e-12 || got.Score != got.Positive-got.Negative {
			t.Errorf("%s: %+v", c.sentence, got)
		}
	}
}

// The model does not know who a mention is.
func TestNamesDoNotMatter(t *testing.T) {
	m := embeddedTarget(t)
	score := func(name, other string) TargetScore {
		s, span := mark(t, "On Monday Senator ["+name+"] attacked the plan of "+other+" in Congress.")
		return m.Classify(s, span, Context{})
	}
	want := score("Smith", "Jones")
	for _, names := range [][2]string{{"Trump", "Clinton"}, {"Clinton", "Trump"}, {"Obama", "Bush"}} {
		if got := score(names[0], names[1]); got != want {
			t.Errorf("%v: %+v, others %+v", names, got, want)
		}
	}
}

// The family's word counts as the mention's own.
func TestFamilyCounts(t *testing.T) {
	m := embeddedTarget(t)
	s, span := mark(t, "The [men] arrived in the town.")
	plain, dark := m.Classify(s, span, Context{}), m.Classify(s, span, Context{Family: "terrorist"})
	if dark.Score >= plain.Score {
		t.Errorf("family terrorist %+v, none %+v", dark, plain)
	}
}

func TestCheckMention(t *testing.T) {
	text := "é was there"
	for _, c := range []struct {
		start, end int
		want       string
	}{
		{0, 2, ""}, {0, len(text), ""}, {-1, 2, "outside"}, {3, len(text) + 1, "outside"},
		{4, 4, "empty"}, {5, 4, "empty"}, {1, 3, "cuts a character"}, {0, 1, "cuts a character"},
	} {
		err := CheckMention(text, corpus.Span{Start: c.start, End: c.end})
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%d–%d: %v, want %q", c.start, c.end, err, c.want)
		}
	}
}

// A sentence of a megabyte costs no more than its neighbourhood, and what is
// beyond reach changes nothing.
func TestLongSentence(t *testing.T) {
	m := embeddedTarget(t)
	far := strings.Repeat("horrible war crime ", 1<<16)
	near := strings.Repeat("in the hall of the town ", 30)
	s, span := mark(t, near+"[Ruiz] spoke "+near)
	want := m.Classify(s, span, Context{})
	long := corpus.Span{Start: span.Start + len(far), End: span.End + len(far)}
	if got := m.Classify(far+s+far, long, Context{}); got != want {
		t.Errorf("%+v, without the far words %+v", got, want)
	}
}

func FuzzClassify(f *testing.F) {
	m := embeddedTarget(f)
	f.Add("Ruiz was “praised", 0, 4)
	f.Add("   ", 1, 2)
	f.Add("😁😁 HE SAID n't", 4, 8)
	f.Fuzz(func(t *testing.T, s string, start, end int) {
		span := corpus.Span{Start: start, End: end}
		if CheckMention(s, span) != nil {
			return
		}
		p := m.Classify(s, span, Context{Voice: corpus.Quoted})
		if sum := p.Negative + p.Neutral + p.Positive; !(math.Abs(sum-1) < 1e-9) {
			t.Errorf("%q %v: %+v", s, span, p)
		}
	})
}

func TestPassage(t *testing.T) {
	x, err := newExtractor()
	if err != nil {
		t.Fatal(err)
	}
	s, span := mark(t, `“We do not trust [Anna Ruiz], said Bob in 2016, but she’s fine.”`)
	p := x.read(s, span, Context{})
	var forms, not []string
	for _, w := range p.words {
		forms = append(forms, w.form)
		if w.not {
			not = append(not, w.form)
		}
	}
	if got, want := strings.Join(forms, " "), `" we do not trust @mention , said @name in @number , but she 's fine . "`; got != want {
		t.Errorf("forms %s, want %s", got, want)
	}
	if got, want := strings.Join(not, " "), "trust @mention ,"; got != want {
		t.Errorf("negated %s, want %s", got, want)
	}
	if got, want := forms[p.clause.Start:p.clause.End], "we do not trust @mention"; strings.Join(got, " ") != want {
		t.Errorf("clause %q, want %s", got, want)
	}
	if !p.words[p.at].quote {
		t.Error("the mention is within quotation marks")
	}
	inside := x.read("He is a liar", corpus.Span{Start: 0, End: 2}, Context{Voice: corpus.Quoted})
	if !inside.words[0].quote {
		t.Error("a quoted sentence without marks stands within quotation marks")
	}
}

// Cases of our own, in which one word decides.
func inventedCases(t *testing.T) []Case {
	var out []Case
	for _, place := range []string{"in town", "at noon", "again", "today", "on air"} {
		for class, verb := range []string{"jailed", "met", "praised"} {
			s, span := mark(t, "They "+verb+" [Ruiz] "+place+".")
			out = append(out, Case{Sentence: s, Mention: span, Class: Classes()[class]})
		}
	}
	return out
}

func TestFitAndRoundTrip(t *testing.T) {
	cases := inventedCases(t)
	table, err := NewTable(cases)
	if err != nil {
		t.Fatal(err)
	}
	all := make([]int, len(cases))
	for i := range all {
		all[i] = i
	}
	m, err := table.Fit(all, DefaultFitOptions())
	if err != nil {
		t.Fatal(err)
	}
	var file, again bytes.Buffer
	if err := m.Write(&file); err != nil {
		t.Fatal(err)
	}
	other, err := table.Fit(all, DefaultFitOptions())
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Write(&again); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(file.Bytes(), again.Bytes()) {
		t.Error("two fits of the same cases differ")
	}
	read, err := Read(&file)
	if err != nil {
		t.Fatal(err)
	}
	for i, c := range cases {
		fit, got := table.Predict(m, i), read.Classify(c.Sentence, c.Mention, c.Context)
		if fit.Class() != c.Class || math.Abs(got.Score-fit.Score) > .01 {
			t.Errorf("%s: %+v, read %+v, want %s", c.Sentence, fit, got, c.Class)
		}
	}
}

// By hand: probabilities (.8, .1, .1) of cases of which half are of the first
// class and a quarter of each other: the best temperature makes them
// (.5, .25, .25), (.8/.1)^(1/T) = 2, T = 3.
func TestTemperature(t *testing.T) {
	s := newScore([]float64{.8, .1, .1})
	got := Temperature([]TargetScore{s, s, s, s}, []Class{Negative, Negative, Neutral, Positive})
	if math.Abs(got-3) > 1e-4 {
		t.Errorf("temperature %v, want 3", got)
	}
	if c := s.Cooled(3); math.Abs(c.Negative-.5) > 1e-12 || math.Abs(c.Neutral-.25) > 1e-12 {
		t.Errorf("cooled %+v", c)
	}
}

func TestReadBrokenModel(t *testing.T) {
	for name, text := range map[string]string{
		"start":   "something else\n",
		"cells":   magic + "\n\t1\t2\n",
		"weight":  magic + "\n\t1\t2\tx\n",
		"twice":   magic + "\n\t1\t2\t3\nword a\t1\t2\t3\nword a\t1\t2\t3\n",
		"no bias": magic + "\nword a\t1\t2\t3\n",
	} {
		if _, err := Read(zipped(t, text)); err == nil || !strings.Contains(err.Error(), "line") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Read(strings.NewReader("plain")); err == nil {
		t.Error("a plain file is no model")
	}
}

func BenchmarkClassify(b *testing.B) {
	m := embeddedTarget(b)
	s := "Officials declined to comment, but two people familiar with the talks said that Ruiz had been criticized by members of his own party."
	at := strings.Index(s, "Ruiz")
	b.ReportAllocs()
	for b.Loop() {
		m.Classify(s, corpus.Span{Start: at, End: at + 4}, Context{})
	}
}
