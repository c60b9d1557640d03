package measure

import (
	"math"
	"testing"

	"parallax/framing/value"
)

func keyness(t *testing.T, id string) KeynessMeasure {
	m, err := KeynessByID(id)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestOracleBaseR: word counts of two sides of real news, measured by base R.
// Its table prints 12 digits, its pmi is in natural logarithms, its log-odds take the listed words as
// all there are, and its G² of near-equal rates has lost digits, to 1e-9 absolute.
func TestOracleBaseR(t *testing.T) {
	for _, file := range []string{"abp_immigration_right_vs_left.oracle.tsv.gz", "ukimmig_mail_vs_guardian.oracle.tsv.gz"} {
		rows := oracleRows(t, file, '\t')
		a := agreement{t: t, relative: 1e-9, absolute: 1e-9}
		listed := Pair{Terms: len(rows)}
		for _, r := range rows {
			listed.TargetTokens += int(num(r["a"]))
			listed.ReferenceTokens += int(num(r["b"]))
		}
		for _, r := range rows {
			p := Pair{Target: int(num(r["a"])), Reference: int(num(r["b"])), TargetTokens: int(num(r["N1"])), ReferenceTokens: int(num(r["N2"])), Terms: len(rows)}
			for id, column := range map[string]string{
				"g2": "g2_4cell", "g2_2cell": "g2_2cell", "chi2": "chi2", "chi2_yates": "chi2_yates", "fisher": "fisher_p",
				"log_ratio": "log_ratio_half", "percent_diff": "pct_diff",
			} {
				if id == "percent_diff" && p.Reference == 0 { // a floor of 1e-18 there
					continue
				}
				a.check(r["word"]+" "+id, keyness(t, id).Compute(p), num(r[column]))
			}
			a.check(r["word"]+" pmi", pmi().Compute(p).Map(func(x float64) float64 { return x * math.Ln2 }), num(r["pmi"]))
			listed.Target, listed.Reference = p.Target, p.Reference
			a.check(r["word"]+" fightin_words", fightinWords().Compute(listed), num(r["fw_z_alpha0.01"]))
			pooled, all := float64(p.Target+p.Reference), float64(listed.TargetTokens+listed.ReferenceTokens)
			a.check(r["word"]+" fightin_words, prior of the pooled counts", prior{pooled, all}.z(listed), num(r["fw_z_pooledprior"]))
			// That BIC is of the two-cell G².
			tb := p.table()
			a.check(r["word"]+" bic", value.Of(tb.twoCell()-math.Log(tb.n1+tb.n2)), num(r["bic"]))
		}
		a.done()
	}
}

// TestOracleAssociations: the package association-measures on adjacent pairs and on
// the words of one outlet against the rest.
func TestOracleAssociations(t *testing.T) {
	for _, file := range []string{"py_pam_bigrams.csv.gz", "py_pam_keyness.csv.gz"} {
		a := agreement{t: t, relative: 1e-9, absolute: 1e-9}
		for _, r := range oracleRows(t, file, ',') {
			c := Cooccurrence{Together: int(num(r["O11"])), Node: int(num(r["R1"])), Collocate: int(num(r["C1"])), Positions: int(num(r["N"]))}
			for _, m := range Associations() {
				want := math.NaN()
				switch m.ID {
				case "z":
					want = num(r["z_score"])
				case "ll":
					want = num(r["log_likelihood"])
				case "simple_ll":
					want = num(r["simple_ll"])
				case "min_sensitivity":
					want = num(r["min_sensitivity"])
				case "dice":
					want = num(r["dice"])
				case "t":
					if c.Together > 0 { // at 0 the package divides by a discount
						want = num(r["t_score"])
					}
				case "mi":
					if c.Together > 0 { // log10 there
						want = num(r["mutual_information"]) * math.Log2(10)
					}
				default:
					continue
				}
				a.check(r["w1"]+r["term"]+" "+m.ID, m.Compute(c), want)
			}
		}
		a.done()
	}
}

const cnnTokens, restTokens = 20832, 140659

// TestOracleKeynessMeasures: the R package KeynessMeasures, two-cell G² and what rests on it.
func TestOracleKeynessMeasures(t *testing.T) {
	a := agreement{t: t, relative: 1e-9, absolute: 1e-12}
	for _, r := range oracleRows(t, "km_keynessmeasures.csv.gz", ',') {
		p := Pair{Target: int(num(r["f1"])), Reference: int(num(r["f2"])), TargetTokens: cnnTokens, ReferenceTokens: restTokens}
		tb := p.table()
		a.check(r["term"]+" g2_2cell", value.Of(tb.twoCell()), num(r["log_likelihood"]))
		if e1, e2, _, _ := tb.expected(); math.Min(e1, e2) > 1 { // where not, the package goes on
			a.check(r["term"]+" ell", ell().Compute(p), num(r["ell"]))
		}
		if p.Reference > 0 { // an epsilon there where not
			a.check(r["term"]+" %DIFF", percentDiff().Compute(p), num(r["perc_diff"]))
			a.check(r["term"]+" odds", oddsRatio().Compute(p), num(r["odds_ratio"]))
		}
	}
	a.done()
}

// TestOracleFightingWords: the package convokit's z, two-term variance.
func TestOracleFightingWords(t *testing.T) {
	words := map[string]Pair{}
	rows := oracleRows(t, "py_fightingwords_all.csv.gz", ',')
	for _, r := range oracleRows(t, "py_pam_keyness.csv.gz", ',') {
		words[r["term"]] = Pair{Target: int(num(r["O11"])), Reference: int(num(r["O21"])), TargetTokens: cnnTokens, ReferenceTokens: restTokens, Terms: len(rows)}
	}
	a := agreement{t: t, relative: 1e-9}
	for _, r := range rows {
		a.check(r["term"], fightinWords().Compute(words[r["term"]]), num(r["z"]))
	}
	a.done()
}

// TestOracleQuanteda: quanteda's G² is offset by its epsilon inside the logarithm, up to 2·N·1e-9; χ² is not.
func TestOracleQuanteda(t *testing.T) {
	for file, id := range map[string]string{"q_simple_keyness_lr_none.csv.gz": "g2", "q_simple_keyness_chi2_none.csv.gz": "chi2"} {
		a := agreement{t: t, relative: 1e-9, absolute: 1e-9}
		column := "chi2"
		if id == "g2" {
			a.absolute, column = 2*(cnnTokens+restTokens)*1.0001e-9, "G2"
		}
		for _, r := range oracleRows(t, file, ',') {
			p := Pair{Target: int(num(r["n_target"])), Reference: int(num(r["n_reference"])), TargetTokens: cnnTokens, ReferenceTokens: restTokens}
			a.check(r["feature"]+" "+id, keyness(t, id).Compute(p), num(r[column]))
		}
		a.done()
	}
}
