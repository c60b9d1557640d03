package main

import (
	"encoding/csv"
	"math"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// One question has one number: what a command says of the example and what
// compare says of it are the same cells. Questions that differ are left out: the
// corrected p of label tests (compare corrects for its whole page), collocates (of a node and its window, not of a referent's
// mentions) and style (means over documents, not over sentences). Stories have a test of their own.
func TestOneNumber(t *testing.T) {
	harbour(t)
	draws := []string{"--resamples", "100", "--permutations", "100"}
	parallax(t, exitDone, append([]string{"compare", "articles", "--codebook", "codebook.yaml", "--top", "0", "--out", "report"}, draws...)...)
	book := []string{"--codebook", "codebook.yaml"}
	for _, c := range []struct {
		command []string
		table   string
		keys    []string
		// same are columns that both have; where the report has fewer digits, within.
		same   []string
		within float64
		least  int               // rows that both have
		only   map[string]string // of the report's rows
	}{
		{append([]string{"keywords", "articles", "--min-docs", "5", "--top", "0"}, draws...), "keywords.csv", []string{"term", "target", "reference"},
			[]string{"target_count", "reference_count", "target_tokens", "reference_tokens", "target_docs", "reference_docs", "log_ratio", "log_ratio_low", "log_ratio_high", "g2", "p", "p_adjusted"}, 0, 100, map[string]string{"voice": "all"}},
		{append(append([]string{"labels", "articles"}, book...), draws...), "labels.csv", []string{"group", "voice", "referent", "family", "label"},
			[]string{"count", "share", "share_low", "share_high", "p_adjusted"}, 0, 20, nil},
		{append(append([]string{"labels", "articles", "--table", "label_tests"}, book...), draws...), "label_tests.csv", []string{"voice", "referent", "family"},
			[]string{"z", "p"}, 0, 5, nil},
		{append(append([]string{"labels", "articles", "--table", "label_pairs"}, book...), draws...), "label_pairs.csv", []string{"voice", "referent", "family", "group", "other"},
			[]string{"share", "other_share", "difference", "difference_low", "difference_high", "p"}, 0, 2, nil},
		{append(append([]string{"portrait", "articles"}, book...), draws...), "portraits.csv", []string{"group", "voice", "referent", "measure"},
			[]string{"count", "of", "docs", "share", "share_low", "share_high", "p", "p_adjusted", "holds"}, 0, 40, nil},
		{append(append([]string{"portrait", "articles", "--table", "distancing"}, book...), draws...), "distancing.csv", []string{"group", "voice", "referent"},
			[]string{"mentions", "worded", "scare_quoted", "hedged", "negated"}, 0, 10, nil},
		{append([]string{"sentiment", "articles", "--toward", "all"}, book...), "attitudes.csv", []string{"group", "voice", "referent"},
			[]string{"mentions", "mean", "negative", "neutral", "positive", "difference"}, 0, 4, nil},
		{append(append([]string{"positions", "articles"}, book...), draws...), "positions.csv", []string{"group", "position", "voice", "measure", "referent", "family"},
			[]string{"value", "value_low", "value_high", "p_adjusted", "difference", "p_position", "holds", "moves"}, 0, 100, nil},
		{append([]string{"topics", "articles", "--table", "topic_shares"}, draws...), "topic_shares.csv", []string{"topic", "group"},
			[]string{"docs", "of", "share", "share_low", "p_adjusted", "difference", "holds"}, 0, 8, nil},
		{[]string{"sentiment", "articles", "--tone"}, "profiles.csv", []string{"group", "voice", "measure"},
			[]string{"value", "unit"}, 0, 60, nil},
		{[]string{"neighbours", "articles", "--least", "0.7", "--nearest", "3", "--top", "0"}, "neighbours.csv", []string{"left_doc", "left_start", "right_doc", "right_start"},
			[]string{"similarity", "left_text", "right_text"}, 1e-9, 5, nil},
		{[]string{"sentiment", "articles", "--shift", "vader", "--target", "Velta", "--voice", "own"}, "sentiment_words.csv", []string{"word"},
			[]string{"target_count", "reference_count", "weight", "share"}, 0, 2, map[string]string{"group": "Velta", "target": "Velta"}},
	} {
		out, _ := parallax(t, exitDone, append(c.command, "--format", "csv")...)
		ours := rowsByKey(t, out, c.keys, nil)
		study := rowsByKey(t, read(t, filepath.Join("report", "tables", c.table)), c.keys, c.only)
		both := 0
		for key, row := range ours {
			other, ok := study[key]
			if !ok {
				continue
			}
			both++
			for _, column := range c.same {
				if !equalCells(t, row, other, column, c.within) {
					t.Errorf("%s, %s, %s: %q, compare has %q", strings.Join(c.command[:1], " "), key, column, row[column], other[column])
				}
			}
		}
		if both < c.least {
			t.Errorf("%s and %s have %d rows in common, want %d", c.command[0], c.table, both, c.least)
		}
	}
}

// Where one document speaks in several groups the words of both are permuted alike.
func TestOneNumberByVoice(t *testing.T) {
	harbour(t)
	draws := []string{"--resamples", "50", "--permutations", "50"}
	for _, by := range []string{"outlet,voice", "voice"} {
		parallax(t, exitDone, append([]string{"compare", "articles", "--by", by, "--top", "0", "--out", "report"}, draws...)...)
		out, _ := parallax(t, exitDone, append([]string{"keywords", "articles", "--by", by, "--min-docs", "5", "--top", "0", "--format", "csv"}, draws...)...)
		keys := []string{"term", "target", "reference"}
		ours := rowsByKey(t, out, keys, nil)
		study := rowsByKey(t, read(t, filepath.Join("report", "tables", "keywords.csv")), keys, map[string]string{"voice": "all"})
		both := 0
		for key, row := range ours {
			if other, ok := study[key]; ok {
				both++
				for _, column := range []string{"target_count", "target_tokens", "log_ratio_low", "p", "p_adjusted"} {
					if !equalCells(t, row, other, column, 0) {
						t.Errorf("--by %s, %s, %s: %q, compare has %q", by, key, column, row[column], other[column])
					}
				}
			}
		}
		if both < 100 {
			t.Errorf("--by %s: %d terms in common, want 100", by, both)
		}
	}
}

// The mean of the sentences that the command lists is the study's.
func TestOneSentiment(t *testing.T) {
	harbour(t)
	parallax(t, exitDone, "compare", "articles", "--resamples", "0", "--permutations", "0", "--out", "report")
	out, _ := parallax(t, exitDone, "sentiment", "articles", "--unit", "sentence", "--exact", "--format", "csv")
	lines, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	sum, n := map[string]float64{}, map[string]float64{}
	for _, line := range lines[1:] {
		v, err := strconv.ParseFloat(line[5], 64)
		if err != nil {
			continue // a sentence without a word
		}
		outlet, _, _ := strings.Cut(line[0], "/")
		sum[outlet+" / "+line[3]] += v
		n[outlet+" / "+line[3]]++
	}
	study := rowsByKey(t, read(t, filepath.Join("report", "tables", "sentiment.csv")), []string{"group", "voice"}, nil)
	if len(n) != 4*3 {
		t.Errorf("%d groups and voices, want 12", len(n))
	}
	for key := range n {
		want, err := strconv.ParseFloat(study[key]["mean"], 64)
		if err != nil || math.Abs(sum[key]/n[key]-want) > 1e-9 || study[key]["sentences"] != strconv.Itoa(int(n[key])) {
			t.Errorf("%s: %g over %g sentences, compare has %s over %s", key, sum[key]/n[key], n[key], study[key]["mean"], study[key]["sentences"])
		}
	}
}

// The distances of the command are the study's, which keeps nine decimals.
func TestOneDistance(t *testing.T) {
	harbour(t)
	parallax(t, exitDone, "compare", "articles", "--resamples", "0", "--permutations", "0", "--out", "report")
	out, _ := parallax(t, exitDone, "distances", "articles", "--format", "csv")
	ours := rowsByKey(t, out, []string{"measure", "group"}, nil)
	study := rowsByKey(t, read(t, filepath.Join("report", "tables", "distances.csv")), []string{"measure", "left", "right"}, nil)
	if len(study) != 2*6 {
		t.Errorf("%d distances of four outlets by two measures, want 12", len(study))
	}
	for key, row := range study {
		matrix := ours[row["measure"]+" / "+row["left"]]
		if matrix == nil || !equalCells(t, map[string]string{"": matrix[row["right"]]}, map[string]string{"": row["distance"]}, "", 1e-9) {
			t.Errorf("%s: %v, compare has %s", key, matrix, row["distance"])
		}
	}
}

func equalCells(t *testing.T, a, b map[string]string, column string, within float64) bool {
	t.Helper()
	x, inA := a[column]
	y, inB := b[column]
	if !inA || !inB {
		t.Errorf("no column %s", column)
		return true
	}
	if x == y {
		return true
	}
	v, errV := strconv.ParseFloat(x, 64)
	w, errW := strconv.ParseFloat(y, 64)
	return errV == nil && errW == nil && math.Abs(v-w) <= within
}

// rowsByKey reads a table, of which only the rows count that have these values.
func rowsByKey(t *testing.T, text string, keys []string, only map[string]string) map[string]map[string]string {
	t.Helper()
	lines, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]map[string]string{}
lines:
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, name := range lines[0] {
			row[name] = line[i]
		}
		for column, value := range only {
			if x, has := row[column]; has && x != value {
				continue lines
			}
		}
		var key []string
		for _, k := range keys {
			key = append(key, row[k])
		}
		rows[strings.Join(key, " / ")] = row
	}
	return rows
}
