package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// sentimentCorpus writes an invented corpus of two documents.
func sentimentCorpus(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "news.jsonl")
	text := `{"id":"a","outlet":"Post","text":"VADER is smart, handsome, and funny!"}
{"id":"b","outlet":"Mail","text":"The disgraced liar Moss was jailed for fraud. \"Good,\" said Ruiz, a beloved teacher."}
{"id":"c","outlet":"Mail","text":"…"}
`
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestSentimentOfDocuments(t *testing.T) {
	file := sentimentCorpus(t)
	out, _ := parallax(t, exitDone, "sentiment", "--unit", "document", "--scorer", "vader", "--format", "csv", file)
	// The numbers of document a stand in the README of vaderSentiment.
	want := "doc,start,end,voice,source,compound,positive,neutral,negative\na,0,36,,,0.8439,0.752,0.248,0\n"
	if !strings.HasPrefix(out, want) {
		t.Errorf("got %s\nwant it to start %s", out, want)
	}
	if exact, _ := parallax(t, exitDone, "sentiment", "--unit", "document", "--exact", "--format", "csv", file); !strings.Contains(exact, "a,0,36,,,0.84389631") {
		t.Errorf("--exact rounds: %s", exact)
	}
}

func TestSentimentKeepsVoicesApart(t *testing.T) {
	file := sentimentCorpus(t)
	out, _ := parallax(t, exitDone, "sentiment", "--format", "csv", "--workers", "3", file)
	for _, want := range []string{"b,0,45,own,,", "b,46,53,quoted,"} {
		if !strings.Contains(out, want) {
			t.Errorf("no row %q in %s", want, out)
		}
	}
	quoted, _ := parallax(t, exitDone, "sentiment", "--format", "csv", "--voice", "quoted", file)
	if strings.Contains(quoted, ",own,") || !strings.Contains(quoted, "b,46,53,quoted,") {
		t.Errorf("--voice quoted: %s", quoted)
	}
}

func TestSentimentLexicon(t *testing.T) {
	file := sentimentCorpus(t)
	words := filepath.Join(t.TempDir(), "words.tsv")
	if err := os.WriteFile(words, []byte("smart\t1\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	out, _ := parallax(t, exitDone, "sentiment", "--unit", "document", "--lexicon", words, "--format", "csv", file)
	for _, want := range []string{"a,0,36,,,0.25,0.167,0.833,0\n", "c,0,3,,,,,,\n"} { // 1/√(1+15); one word of six; no word
		if !strings.Contains(out, want) {
			t.Errorf("no row %q in %s", want, out)
		}
	}
}

func TestSentimentOfMentions(t *testing.T) {
	file := sentimentCorpus(t)
	mentions := filepath.Join(t.TempDir(), "mentions.csv")
	write := func(rows string) {
		if err := os.WriteFile(mentions, []byte("doc,start,end\n"+rows), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("b,19,23\nb,4,23\n") // overlapping
	out, _ := parallax(t, exitDone, "sentiment", "--mentions", mentions, "--format", "csv", file)
	if !strings.HasPrefix(out, "doc,start,end,class,score\nb,19,23,negative,-0.") || strings.Count(out, "\n") != 3 {
		t.Errorf("got %s", out)
	}
	for _, c := range []struct{ rows, want string }{
		{"b,19,23\nb,19,2300\n", "line 3: document b: the mention 19–2300 is outside the text"},
		{"d,0,1\n", `line 2: no document "d"`},
		{"b,x,1\n", "line 2: column start"},
	} {
		write(c.rows)
		if _, errs := parallax(t, exitFailed, "sentiment", "--mentions", mentions, file); !strings.Contains(errs, c.want) || !strings.Contains(errs, "mentions.csv") {
			t.Errorf("%q: %s, want %q", c.rows, errs, c.want)
		}
	}
}

func TestSentimentUsage(t *testing.T) {
	file := sentimentCorpus(t)
	for _, args := range [][]string{
		{"--unit", "paragraph", file},
		{"--scorer", "mood", file},
		{"--workers", "-1", file},
		{"--unit", "document", "--voice", "own", file},
		{"--mentions", "m.csv", "--scorer", "afinn", file},
		{"--tone", "--unit", "document", file},
		{"--toward", "rebels", file},
		{"--shift", "vader", file},
		{"--shift", "mood", "--target", "Post", file},
		{"--target", "Post", file},
		{},
	} {
		parallax(t, exitUsage, append([]string{"sentiment"}, args...)...)
	}
}

func TestSentimentTowardReferent(t *testing.T) {
	harbour(t)
	out, _ := parallax(t, exitDone, "sentiment", "articles", "--toward", "protesters", "--codebook", "codebook.yaml", "--format", "csv")
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if want := "group,voice,referent,mentions,"; !strings.HasPrefix(lines[0], want) {
		t.Errorf("columns %s, want %s", lines[0], want)
	}
	if len(lines) < 5 {
		t.Errorf("%d rows: %s", len(lines)-1, out)
	}
	for _, l := range lines[1:] {
		if !strings.Contains(l, ",protesters,") {
			t.Errorf("another referent: %s", l)
		}
	}
	again, _ := parallax(t, exitDone, "sentiment", "articles", "--toward", "protesters", "--codebook", "codebook.yaml", "--format", "csv", "--workers", "3")
	if again != out {
		t.Error("three workers give other rows")
	}
	if _, errs := parallax(t, exitUsage, "sentiment", "articles", "--toward", "nobody", "--codebook", "codebook.yaml"); !strings.Contains(errs, "no such referent") {
		t.Error(errs)
	}
}

func TestSentimentToneAndShift(t *testing.T) {
	harbour(t)
	out, _ := parallax(t, exitDone, "sentiment", "articles", "--tone", "--format", "csv", "--voice", "own,quoted")
	if !strings.HasPrefix(out, "group,voice,measure,value,value_low,value_high,unit,") || !strings.Contains(out, ",own,modal_possibility,") {
		t.Error(out)
	}
	groups := strings.Split(out, "\n")
	target, _, _ := strings.Cut(groups[1], ",")
	shift, _ := parallax(t, exitDone, "sentiment", "articles", "--shift", "vader", "--target", target, "--format", "csv")
	if !strings.HasPrefix(shift, "group,reference,word,weight,target_count,reference_count,share\n") || strings.Count(shift, "\n") < 20 {
		t.Error(shift)
	}
	if _, errs := parallax(t, exitFailed, "sentiment", "articles", "--shift", "vader", "--target", "Nowhere"); !strings.Contains(errs, `no group "Nowhere"`) {
		t.Error(errs)
	}
}
