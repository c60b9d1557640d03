package measure

import (
	"bufio"
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"

	"parallax/framing/counts"
	"parallax/framing/value"
)

// outletTokens is the neutral token stream of the 1 MB news corpus.
func outletTokens(t *testing.T) (outlets []string, tokens [][]string) {
	s := bufio.NewScanner(oracleFile(t, "news_1mb_tokens.jsonl.gz"))
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		var d struct{ Outlet, Tokens string }
		if err := json.Unmarshal(s.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		outlets, tokens = append(outlets, d.Outlet), append(tokens, strings.Fields(d.Tokens))
	}
	return outlets, tokens
}

func countTokens(docs [][]string) (*counts.Matrix, *counts.Vocabulary, [][]uint32) {
	v, m := new(counts.Vocabulary), counts.NewMatrix(0)
	var streams [][]uint32
	for _, d := range docs {
		ids := make([]uint32, len(d))
		for i, w := range d {
			ids[i] = v.ID(w)
		}
		streams = append(streams, ids)
		m.AppendTerms(slices.Clone(ids))
	}
	return m, v, streams
}

// TestOracleScattertext: dispersion of every word over 166 articles.
func TestOracleScattertext(t *testing.T) {
	rows := oracleRows(t, "py_scattertext_dispersion.csv.gz", ',')
	_, docs := outletTokens(t)
	m, v, _ := countTokens(docs)
	size := make([]float64, len(docs))
	dense := make([][]float64, v.Len())
	for i := range docs {
		size[i] = float64(len(docs[i]))
		cols, ns := m.Row(i)
		for k, c := range cols {
			if dense[c] == nil {
				dense[c] = make([]float64, len(docs))
			}
			dense[c][i] = float64(ns[k])
		}
	}
	a := agreement{t: t, relative: 1e-9, absolute: 1e-12}
	for _, r := range rows {
		id, ok := v.Lookup(r["term"])
		if !ok {
			t.Fatalf("no word %q", r["term"])
		}
		p := Parts{dense[id], size}
		for _, d := range Dispersions() {
			column := map[string]string{"range": "Range", "juilland_d": "Juilland's D", "rosengren_s": "Rosengren's S", "dp": "DP", "dp_norm": "DP norm", "dkl": "KL-divergence"}[d.ID]
			if column != "" {
				a.check(r["term"]+" "+d.ID, d.Compute(p), num(r[column]))
			}
		}
	}
	a.done()
}

// TestOracleShifts: shifterator's proportion, entropy and Jensen–Shannon shifts
// of the rest (its first system) and CNN; Zipf-juxtaposing ranks by keyflux, before its normaliser.
func TestOracleShifts(t *testing.T) {
	rows := oracleRows(t, "py_shifterator_scores.csv.gz", ',')
	outlets, docs := outletTokens(t)
	_, v, streams := countTokens(docs)
	cnn, rest := make([]float64, v.Len()), make([]float64, v.Len())
	for i, s := range streams {
		for _, id := range s {
			if outlets[i] == "CNN" {
				cnn[id]++
			} else {
				rest[id]++
			}
		}
	}
	jsd := jensenShannon().Shares(rest, cnn)
	a := agreement{t: t, relative: 1e-9, absolute: 1e-12}
	sum := 0.0
	for _, r := range rows {
		sum += math.Abs(num(r["jsd"]))
	}
	for _, r := range rows {
		id, ok := v.Lookup(r["term"])
		if !ok {
			t.Fatalf("no word %q", r["term"])
		}
		a.check(r["term"]+" jsd", value.Of(jsd[id]/total(jsd)), math.Abs(num(r["jsd"]))/sum)
	}
	a.done()
	b := agreement{t: t, relative: 1e-9}
	r1, r2 := ranks(cnn, rest), ranks(rest, cnn)
	for _, r := range oracleRows(t, "py_keyflux_rtd.csv.gz", ',') {
		if alpha := num(r["alpha"]); alpha > 0 {
			b.check("rtd", value.Of((alpha+1)/alpha*total(turbulence(r1, r2, alpha))), num(r["raw"]))
		}
	}
	b.done()
}

// TestOracleLexicalDiversity: quanteda.textstats on the articles.
func TestOracleLexicalDiversity(t *testing.T) {
	rows := oracleRows(t, "q_simple_lexdiv.csv.gz", ',')
	_, docs := outletTokens(t)
	_, _, streams := countTokens(docs)
	a := agreement{t: t, relative: 1e-9}
	for i, r := range rows {
		a.check(r["document"]+" ttr", typeTokenRatio().Compute(streams[i]), num(r["TTR"]))
		a.check(r["document"]+" K", yulesK().Compute(streams[i]), num(r["K"]))
	}
	for i, r := range oracleRows(t, "q_simple_lexdiv_mattr_first40.csv.gz", ',') {
		a.check(r["document"]+" mattr", movingAverage().Compute(streams[i]), num(r["MATTR"]))
	}
	a.done()
}
