package vector

import (
	"bufio"
	"context"
	"encoding/csv"
	"encoding/json"
	"io"
	"math"
	"strconv"
	"strings"
	"testing"

	"parallax/framing/counts"
	"parallax/internal/realnews"
)

// The oracles are what scikit-learn (TfidfVectorizer and TruncatedSVD) made of
// 166 news articles; they are not part of the repository.
func openOracle(t *testing.T, name string) io.Reader {
	t.Helper()
	return realnews.Gunzip(t, "oracles", name)
}

func oracleTable(t *testing.T, name string) [][]string {
	t.Helper()
	rows, err := csv.NewReader(openOracle(t, name)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func oracleNumber(t *testing.T, cell string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(cell, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// oracleCorpus counts the neutral token stream.
func oracleCorpus(t *testing.T) (m *counts.Matrix, v *counts.Vocabulary, ids, outlets []string) {
	t.Helper()
	v = new(counts.Vocabulary)
	m = counts.NewMatrix(0)
	lines := bufio.NewScanner(openOracle(t, "news_1mb_tokens.jsonl.gz"))
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var doc struct{ ID, Outlet, Tokens string }
		if err := json.Unmarshal(lines.Bytes(), &doc); err != nil {
			t.Fatal(err)
		}
		var terms []uint32
		for term := range strings.FieldsSeq(doc.Tokens) {
			terms = append(terms, v.ID(term))
		}
		m.AppendTerms(terms)
		ids, outlets = append(ids, doc.ID), append(outlets, doc.Outlet)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return m, v, ids, outlets
}

func TestTFIDFEqualsScikitLearn(t *testing.T) {
	m, v, _, outlets := oracleCorpus(t)
	w, idf := TFIDF(m)
	for _, row := range oracleTable(t, "py_tfidf_default_idf.csv.gz")[1:] {
		id, ok := v.Lookup(row[0])
		if !ok {
			t.Fatalf("term %q is not in the token stream", row[0])
		}
		near(t, "idf of "+row[0], idf[id], oracleNumber(t, row[1]), 1e-9)
	}
	terms, weights := w.Row(0)
	first := map[string]float64{}
	for k, term := range terms {
		first[v.Term(uint32(term))] = weights[k]
	}
	rows := oracleTable(t, "py_tfidf_default_doc0.csv.gz")[1:]
	if len(rows) != len(first) {
		t.Errorf("the first document has %d terms, want %d", len(first), len(rows))
	}
	for _, row := range rows {
		near(t, "weight of "+row[0], first[row[0]], oracleNumber(t, row[1]), 1e-9)
	}
	checkOutlets(t, w, outlets, "py_tfidf_default_outlet_cosine.csv.gz", 1e-9)
}

func TestSVDEqualsScikitLearn(t *testing.T) {
	m, _, ids, outlets := oracleCorpus(t)
	w, _ := TFIDF(m)
	f, err := SVD(context.Background(), w, 100, 1, 2)
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range oracleTable(t, "py_lsa_default_singular.csv.gz")[1:] {
		near(t, "singular value "+row[0], f.Sigma[i], oracleNumber(t, row[1]), 1e-6)
	}
	checkOutlets(t, f, outlets, "py_lsa_default_outlet_cosine.csv.gz", 1e-6)
	table := oracleTable(t, "py_lsa_default_doc20_cosine.csv.gz")
	place := map[string]int{}
	for i, id := range ids {
		place[id] = i
	}
	for i, row := range table[1:] {
		for j, cell := range row {
			a, b := place[table[0][i]], place[table[0][j]]
			cos := f.Dot(a, f.row(b)) / (f.Norm(a) * f.Norm(b))
			near(t, "cosine of documents", cos, oracleNumber(t, cell), 1e-6)
		}
	}
}

func checkOutlets(t *testing.T, s Space, outlets []string, file string, tolerance float64) {
	t.Helper()
	table := oracleTable(t, file)
	number := map[string]int{}
	for i, name := range table[0][1:] {
		number[name] = i
	}
	group := make([]int, len(outlets))
	for i, name := range outlets {
		group[i] = number[name]
	}
	c, err := NewCentroids(s, group, len(number))
	if err != nil {
		t.Fatal(err)
	}
	cosines := c.CosineMatrix()
	for i, row := range table[1:] {
		for j, cell := range row[1:] {
			got, _ := cosines[i][j].Get()
			near(t, row[0]+" and "+table[0][j+1], got, oracleNumber(t, cell), tolerance)
		}
	}
}

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if math.IsNaN(got) || math.Abs(got-want) > tolerance*max(1, math.Abs(want)) {
		t.Errorf("%s = %.17g, want %.17g", what, got, want)
	}
}
