package dispersion

import (
	"bufio"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/framing/wordlist"
	"parallax/internal/realnews"
)

func find(t *testing.T, docs iter.Seq2[corpus.Document, error], by string, o Options) *Table {
	t.Helper()
	l, s, err := wordlist.CountInOrder(context.Background(), docs, nil, wordlist.Options{By: []string{by}, MinN: 1, MaxN: 1, Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	found, err := Find(l, s, o)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func each(texts ...string) iter.Seq2[corpus.Document, error] {
	return func(yield func(corpus.Document, error) bool) {
		for i, text := range texts {
			if !yield(corpus.Document{ID: fmt.Sprint(i), Outlet: []string{"Herald", "Post"}[i%2], Text: text}, nil) {
				return
			}
		}
	}
}

// TestFind: the Herald's three articles have 4, 2 and 2 words, and war in the
// first twice and in the last once. By hand: v = ⅔, 0, ⅓ and s = ½, ¼, ¼, so DP is ½(⅙+¼+1/12) = ¼ and
// DPnorm ¼/¾; war stands at 0, 2 and 7 of 8, so v = 8/3 and ARF is (1 + 2 + 8/3)/(8/3).
func TestFind(t *testing.T) {
	docs := each("War and war again", "peace", "no news", "war", "a war", "")
	found := find(t, docs, "outlet", Options{Words: []string{"war", "never"}, Measures: []string{"range", "dp", "dp_norm", ARF}})
	if len(found.Rows) != 4 || !slices.Equal(found.Missing, []string{"never"}) {
		t.Fatalf("%d rows, missing %v", len(found.Rows), found.Missing)
	}
	herald := found.Rows[0]
	if herald.Group != "Herald" || herald.Count != 3 || herald.Docs != 3 || herald.Tokens != 8 {
		t.Errorf("%+v", herald)
	}
	for i, want := range []float64{2, 0.25, 1.0 / 3, (1 + 2 + 8.0/3) / (8.0 / 3)} {
		if x, ok := herald.Measures[i].Get(); !ok || math.Abs(x-want) > 1e-12 {
			t.Errorf("measure %d is %v, want %v", i, herald.Measures[i], want)
		}
	}
	if post := found.Rows[1]; post.Docs != 2 || post.Count != 1 {
		t.Errorf("an article without words is a part: %+v", post)
	}
	for _, v := range found.Rows[2].Measures {
		if v.Defined() || !strings.Contains(v.Why(), "does not occur") {
			t.Errorf("a word that does not occur: %v", v)
		}
	}
}

// TestTerms: the most frequent, all that fit "*", each once; one document has no spread.
func TestTerms(t *testing.T) {
	docs := each("the war the", "the wars")
	terms := func(o Options) (list []string) {
		o.Measures = []string{"dp_norm"}
		for _, r := range find(t, docs, "outlet", o).Rows {
			list = append(list, r.Term+"/"+r.Group)
			if r.Measures[0].Defined() {
				t.Errorf("the spread over one document is %v", r.Measures[0])
			}
		}
		return list
	}
	if got, want := terms(Options{Top: 1}), []string{"the/Herald", "the/Post"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got, want := terms(Options{Words: []string{"War*", "war"}}), []string{"war/Herald", "war/Post", "wars/Herald", "wars/Post"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	for want, o := range map[string]Options{
		"no measure":   {},
		"\"nope\"":     {Measures: []string{"nope"}},
		"not a word":   {Measures: []string{ARF}, Words: []string{"two words"}},
		"must not be":  {Measures: []string{ARF}, Top: -1},
		"\"*\" is not": {Measures: []string{ARF}, Words: []string{"*"}},
	} {
		if err := o.Validate(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
	if _, err := Find(new(wordlist.List), nil, Options{Measures: []string{ARF}}); err == nil {
		t.Error("a list without words, and no error")
	}
}

// TestOracle: the dispersion of every word over 166 articles by Scattertext.
func TestOracle(t *testing.T) {
	rows, err := csv.NewReader(realnews.Gunzip(t, "oracles", "py_scattertext_dispersion.csv.gz")).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	s := bufio.NewScanner(realnews.Gunzip(t, "oracles", "news_1mb_tokens.jsonl.gz"))
	s.Buffer(nil, 1<<24)
	docs := func(yield func(corpus.Document, error) bool) {
		for i := 0; s.Scan(); i++ {
			var d struct{ Tokens string }
			if err := json.Unmarshal(s.Bytes(), &d); err != nil {
				t.Fatal(err)
			}
			if !yield(corpus.Document{ID: fmt.Sprint(i), Outlet: "all", Text: d.Tokens}, nil) {
				return
			}
		}
	}
	column := []string{"Range", "Juilland's D", "Rosengren's S", "DP", "DP norm", "KL-divergence"}
	found := find(t, docs, "outlet", Options{Measures: []string{"range", "juilland_d", "rosengren_s", "dp", "dp_norm", "dkl"}})
	of := map[string]Row{}
	for _, r := range found.Rows {
		of[r.Term] = r
	}
	bad := 0
	for _, r := range rows[1:] {
		for i, name := range column {
			want, err := strconv.ParseFloat(r[slices.Index(rows[0], name)], 64)
			if err != nil {
				t.Fatal(err)
			}
			if x, ok := of[r[0]].Measures[i].Get(); !ok || math.Abs(x-want) > 1e-9*math.Abs(want)+1e-12 {
				if bad++; bad < 5 {
					t.Errorf("%s: %s is %v, Scattertext has %v", r[0], name, x, want)
				}
			}
		}
	}
	if bad > 0 || len(rows)-1 != len(found.Rows) {
		t.Errorf("%d numbers disagree; %d words, Scattertext has %d", bad, len(found.Rows), len(rows)-1)
	}
}
