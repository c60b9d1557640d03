package main

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"
)

// TestKeywordLabels: every label is counted as the label table counts it, in
// every group and voice, of the same documents and of as many words.
func TestKeywordLabels(t *testing.T) {
	const none = "0"
	out, _ := carryOut(t, exitDone, "labels", harbourArticles, "--codebook", harbourCodebook, "--format", "csv", "--resamples", none, "--permutations", none)
	_, rows := tableOf(t, out)
	want := map[string]string{} // term, group, voice → count and documents
	for _, r := range rows {
		if group, voice, label, count := r[0], r[1], r[4], r[5]; label != "" && count != "0" {
			want[strings.Join([]string{r[2], r[3], label, group, voice}, "/")] = count + " in " + r[10]
		}
	}
	got := map[string]string{}
	tokens := map[string]string{}
	for _, voice := range []string{"all", "own", "quoted", "reported"} {
		args := []string{"keywords", harbourArticles, "--terms", "labels", "--codebook", harbourCodebook, "--format", "csv", "--resamples", none, "--permutations", none, "--min-docs", none, "--top", none}
		if voice != "all" {
			args = append(args, "--voice", voice)
		}
		// Every group once as the target, with what it uses less as well.
		for _, group := range []string{"Anvil", "Courier", "Northwire", "Velta"} {
			out, _ := carryOut(t, exitDone, append(args, "--target", group)...)
			_, rows := tableOf(t, out)
			for _, r := range rows {
				if r[3] != "0" {
					got[r[0]+"/"+group+"/"+voice] = r[3] + " in " + r[7]
				}
				tokens[group+" "+voice] = r[5]
			}
		}
	}
	if len(want) < 50 || len(got) != len(want) {
		t.Errorf("%d counts of labels, the label table has %d", len(got), len(want))
	}
	for key, n := range want {
		if got[key] != n {
			t.Errorf("%s: %q documents, the label table has %q", key, got[key], n)
		}
	}
	out, _ = carryOut(t, exitDone, "keywords", harbourArticles, "--target", "Anvil", "--top", "1", "--format", "csv", "--resamples", none, "--permutations", none)
	if _, rows = tableOf(t, out); rows[0][5] != tokens["Anvil all"] {
		t.Errorf("labels are of %s words, words of %s", tokens["Anvil all"], rows[0][5])
	}
	if _, errs := carryOut(t, exitUsage, "keywords", harbourArticles, "--terms", "labels"); !strings.Contains(errs, "--codebook") {
		t.Errorf("labels without a codebook: %s", errs)
	}
	if _, errs := carryOut(t, exitUsage, "keywords", harbourArticles, "--terms", "labels", "--codebook", harbourCodebook, "--ngrams", "2"); !strings.Contains(errs, "no n-grams") {
		t.Errorf("n-grams of labels: %s", errs)
	}
	if _, errs := carryOut(t, exitUsage, "keywords", harbourArticles, "--terms", "stems"); !strings.Contains(errs, "words") {
		t.Errorf("unknown terms: %s", errs)
	}
}

// TestKeywordLemmas: the forms of a word are one term, whose count is theirs
// together; rates are of as many words; n-grams are of lemmas too.
func TestKeywordLemmas(t *testing.T) {
	counts := func(args ...string) map[string][2]string {
		t.Helper()
		args = append([]string{"keywords", harbourArticles, "--target", "Velta", "--top", "0", "--min-docs", "0", "--permutations", "0", "--resamples", "0", "--format", "csv"}, args...)
		out, _ := carryOut(t, exitDone, args...)
		_, rows := tableOf(t, out)
		n := map[string][2]string{}
		for _, r := range rows {
			n[r[0]] = [2]string{r[3], r[5]}
		}
		return n
	}
	words, lemmas := counts(), counts("--terms", "lemmas", "--ngrams", "1-2")
	forms := 0
	for _, form := range []string{"say", "says", "said", "saying"} {
		n, err := strconv.Atoi(words[form][0])
		if err == nil {
			forms += n
		}
	}
	if got := lemmas["say"]; forms < 5 || got[0] != strconv.Itoa(forms) || got[1] != words["said"][1] {
		t.Errorf("say: %v, its forms %d of %s words", got, forms, words["said"][1])
	}
	for _, gone := range []string{"said", "says", "ministers", "minister said"} {
		if n, ok := lemmas[gone]; ok {
			t.Errorf("%q is a term of %v", gone, n)
		}
	}
	if _, ok := lemmas["the minister"]; !ok {
		t.Error("no two lemmas are a term")
	}
	out, _ := carryOut(t, exitDone, "collocates", "terminal", harbourArticles, "--terms", "lemmas", "--format", "csv", "--top", "0", "--min-count", "1", "--min-docs", "1")
	_, rows := tableOf(t, out)
	for _, r := range rows {
		if r[2] == "said" || r[2] == "workers" {
			t.Errorf("the collocate %q is no lemma", r[2])
		}
	}
}

// TestKeywordTables: the table of all groups and that of pairs, alone and
// together; the keyword table alone where none is named, as before.
func TestKeywordTables(t *testing.T) {
	out, _ := carryOut(t, exitDone, "keywords", harbourArticles, "--table", "omnibus", "--format", "csv", "--top", "6")
	head, rows := tableOf(t, out)
	if strings.Join(head, ",") != "term,count,docs,highest,highest_per_1000,lowest,lowest_per_1000,z,p,p_adjusted" || len(rows) != 6 {
		t.Errorf("%d rows, columns %v", len(rows), head)
	}
	args := []string{"keywords", harbourArticles, "--table", "pairs", "--format", "csv", "--top", "6"}
	out, _ = carryOut(t, exitDone, append(args, "--workers", "1")...)
	head, pairs := tableOf(t, out)
	if head[0] != "term" || head[14] != "p_adjusted" || len(pairs) < 6 || pairs[0][0] != rows[0][0] {
		t.Errorf("%d pairs, columns %v", len(pairs), head)
	}
	if again, _ := carryOut(t, exitDone, append(args, "--workers", "8")...); again != out {
		t.Error("one worker and eight write different tables")
	}
	out, _ = carryOut(t, exitDone, "keywords", harbourArticles, "--table", "keywords,omnibus,pairs", "--format", "json", "--top", "2")
	var all map[string][]map[string]any
	if err := json.Unmarshal([]byte(out), &all); err != nil || len(all) != 3 || len(all["keywords"]) != 8 || len(all["omnibus"]) != 2 {
		t.Errorf("%v: %d tables", err, len(all))
	}
	for _, wrong := range [][]string{
		{"--table", "nope"}, {"--table", "omnibus,pairs", "--format", "csv"}, {"--table", "all", "--format", "jsonl"},
		{"--table", "omnibus", "--permutations", "0"}, {"--table", "pairs", "--target", "Velta"},
	} {
		carryOut(t, exitUsage, append([]string{"keywords", harbourArticles}, wrong...)...)
	}
	if _, errs := carryOut(t, exitFailed, "keywords", harbourArticles, "--table", "omnibus", "--where", "outlet=Velta"); !strings.Contains(errs, "one group") {
		t.Errorf("one group: %s", errs)
	}
}

// TestSourcesByOneName: groups by source go by the names that a study gives the
// sources: the codebook's, and one name for the forms of one across documents. A
// study leaves the smallest of more than 60 groups out.
func TestSourcesByOneName(t *testing.T) {
	out, _ := carryOut(t, exitDone, "labels", harbourArticles, "--by", "source", "--codebook", harbourCodebook, "--resamples", "0", "--permutations", "0", "--format", "csv")
	_, rows := tableOf(t, out)
	want := map[string]string{}
	for _, r := range rows {
		if r[1] == "all" && r[4] != "" && r[5] != "0" {
			want[strings.Join([]string{r[2], r[3], r[4], r[0]}, "/")] = r[5] + " in " + r[10]
		}
	}
	out, _ = carryOut(t, exitDone, "dispersion", harbourArticles, "--by", "source", "--terms", "labels", "--codebook", harbourCodebook, "--words", "*/*", "--measures", "range", "--format", "csv")
	_, rows = tableOf(t, out)
	got := map[string]string{}
	for _, r := range rows {
		got[r[0]+"/"+r[1]] = r[2] + " in " + r[5]
	}
	for key, n := range want {
		if got[key] != n {
			t.Errorf("%s: %q documents, a study has %q", key, got[key], n)
		}
	}
	if len(want) < 100 {
		t.Errorf("%d counts were compared", len(want))
	}
}
