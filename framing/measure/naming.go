package measure

import "math"

// naming are the numbers of what a referent is called. They are ratios over
// documents, which the study makes of the mentions that a codebook matches.
func naming() []Declaration {
	const never = "where the group never names the referent in this voice"
	return []Declaration{
		{
			ID: "label_share", Title: "Share of a label", Kind: Naming,
			Answers: "Of all the names that a group uses for a referent, what part is this one, or of this family?",
			Formula: "Σ mentions by the label / Σ mentions of the referent", Unit: "share of mentions", Range: unit(), Swap: Moves, Undefined: never,
			Assumes:    "The codebook matches the names of this referent and of no other.",
			References: []string{shareIntervals},
		},
		{
			ID: "label_rate", Title: "Rate of a label", Kind: Naming,
			Answers: "How often does a group use this name, for the length of what it says?",
			Formula: "1000 · Σ mentions by the label / Σ words", Unit: "per 1,000 words", Range: Range{0, 1000}, Swap: Moves,
			Undefined:  "where the group has no word in this voice",
			References: []string{"McEnery & Hardie (2012), Corpus Linguistics: Method, Theory and Practice, Cambridge University Press, doi:10.1017/CBO9780511981395"},
		},
		{
			ID: "word_rate", Title: "Rate of a word", Kind: Contrast,
			Answers: "How often does a group use this word, for the length of what it says?",
			Formula: "1000 · Σ uses of the word / Σ words", Unit: "per 1,000 words", Range: Range{0, 1000}, Swap: Moves,
			Undefined:  "where the group has no word in this voice",
			References: []string{"McEnery & Hardie (2012), Corpus Linguistics: Method, Theory and Practice, Cambridge University Press, doi:10.1017/CBO9780511981395", rateIntervals},
		},
		{
			ID: "label_omnibus", Title: "Omnibus test of a family of names", Kind: Naming,
			Answers: "Is there any difference between the groups in the share of a family of names?",
			Formula: "max |z_g| over groups g of two documents or more; z_g the balanced z of the documents of g against all others; p from permutations of the documents that mention the referent among all groups",
			Unit:    "p", Range: unit(), Swap: Same,
			Undefined: "where fewer documents than --min-docs mention the referent, or fewer than two groups have two of them",
			References: []string{
				"Nelson, Wludyka & Copeland (2005), The Analysis of Means: A Graphical Method for Comparing Means, Rates, and Proportions, SIAM, doi:10.1137/1.9780898718362",
			},
		},
		{
			ID: "page_family", Title: "A family of tests among those of the page", Kind: Naming,
			Answers: "Does anything in a family of tests differ (names, words, sentiment), beside the other families of the report?",
			Formula: "least n·p₍ᵢ₎/i of its n primary tests (Simes); corrected by Benjamini–Hochberg over the families, each p over its weight; a row of a family called is held to the level × the number called × its weight, which is to multiply its p by as much (times)",
			Unit:    "p", Range: unit(), Swap: Same,
			Undefined: "where none of its tests has a p",
			References: []string{
				"Benjamini & Bogomolov (2014), Selective inference on multiple families of hypotheses, JRSS B 76(1), 297–318, doi:10.1111/rssb.12028",
				"Genovese, Roeder & Wasserman (2006), False discovery control with p-value weighting, Biometrika 93(3), 509–524, doi:10.1093/biomet/93.3.509",
			},
		},
		{
			ID: "page_times", Title: "What a table's p is multiplied with for the page", Kind: Naming,
			Answers: "How much stricter is the answer with a row than the row's own table?",
			Formula: "1 / (families called, at least 1 × weight of the row's family), at least 1; the answer tells a row where p adjusted × times is at most 1 − level",
			Unit:    "times", Range: Range{1, math.Inf(1)}, Swap: Same,
			Undefined:  "where none of the family's tests has a p",
			References: []string{"Benjamini & Bogomolov (2014), Selective inference on multiple families of hypotheses, JRSS B 76(1), 297–318, doi:10.1111/rssb.12028"},
		},
		{
			ID: "multiverse_share", Title: "Share of the ways to make the study", Kind: Naming,
			Answers: "In how many of the ways in which the study could as well have been made does a sentence of its answer hold?",
			Formula: "ways in which it holds for the same groups in the same direction, by a p corrected there / ways carried out: every combination of all voices or the outlets' own words, each scorer, " +
				"copies as one observation or each for itself, repeated sentences kept or left out, and the codebook with or without the commonest name of each family",
			Unit: "share of ways", Range: unit(), Swap: Same,
			Undefined: "where the study was carried out in no such way",
			Assumes:   "It is no test, and no p: all ways read the same documents, and nobody says that each is as good as the others.",
			References: []string{
				"Steegen, Tuerlinckx, Gelman & Vanpaemel (2016), Increasing Transparency Through a Multiverse Analysis, Perspectives on Psychological Science 11(5), 702–712, doi:10.1177/1745691616658637",
				"Simonsohn, Simmons & Nelson (2020), Specification curve analysis, Nature Human Behaviour 4, 1208–1214, doi:10.1038/s41562-020-0912-z",
			},
		},
		{
			ID: "power", Title: "Power", Kind: Naming,
			Answers: "If the difference is there, how likely is it that a study of so many documents calls it?",
			Formula: "P(|t| ≥ t_crit), t = δ/√(V₁/n + V₂/n): δ the difference, V the document_variance of each group, n its documents; t_crit by Welch's degrees of freedom at (1 − level)/hypotheses named",
			Unit:    "probability", Range: unit(), Swap: Same,
			Undefined:  "where too few documents of the pilot have any of the number",
			Assumes:    "Documents are independent: of copies and follow-ups more are needed.",
			References: []string{"Johnson & Welch (1940), Applications of the non-central t-distribution, Biometrika 31(3/4), 362–389, doi:10.1093/biomet/31.3-4.362"},
		},
		{
			ID: "document_variance", Title: "Variance of a document", Kind: Naming,
			Answers: "How much does one document's part in a number differ from another's?",
			Formula: "Var(num − R·den) / mean(den)² over the documents of a group, R = Σ num / Σ den; the number's variance from n documents is near this / n",
			Unit:    "the number's, squared", Range: nonNegative(), Swap: Moves,
			Undefined:  "where too few documents of the pilot have any of the number",
			References: []string{"Cochran (1977), Sampling Techniques, 3rd ed., Wiley, §2.11"},
		},
		{
			ID: "hypothesis", Title: "Test of a named hypothesis", Kind: Naming,
			Answers: "Do two groups differ in one number as was expected before anyone looked?",
			Formula: "the number in the target − the number in the reference; p from permutations of documents between the two, corrected over the hypotheses of the study (Holm); confirmed where p is at most 1 − level and the sign is the one that was named",
			Unit:    "difference", Range: Range{-1000, 1000}, Swap: Negate, Equal: "0",
			Undefined: "where one of the two has fewer than two documents with any of it",
			References: []string{
				"Holm (1979), A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6(2), 65–70",
			},
		},
		{
			ID: "equivalence", Title: "Two groups that are alike", Kind: Naming,
			Answers: "Are two groups alike in one number, but for a difference that the study named as too small to matter?",
			Formula: "the interval of the difference, at the level 1 − 2(1 − level)/h for h hypotheses of the study, lies within ± the margin: two one-sided tests; corrected over the hypotheses (Bonferroni)",
			Unit:    "difference", Range: Range{-1000, 1000}, Swap: Negate, Equal: "0",
			Undefined: "where the difference has no interval, or no margin was named",
			References: []string{
				"Schuirmann (1987), A Comparison of the Two One-Sided Tests Procedure and the Power Approach, Journal of Pharmacokinetics and Biopharmaceutics 15(6), 657–680, doi:10.1007/BF01068419",
				"Lakens (2017), Equivalence Tests, Social Psychological and Personality Science 8(4), 355–362, doi:10.1177/1948550617697177",
			},
		},
		{
			ID: "beta_binomial", Title: "Second opinion by a beta-binomial model", Kind: Naming,
			Answers: "Does a model of documents that each have their own share see the difference as well?",
			Formula: "2·(ln L with a mean for each side − ln L with one mean), a χ² of 1 degree of freedom; x of n in a document is beta-binomial, with one correlation for both sides",
			Unit:    "p", Range: unit(), Swap: Same,
			Undefined: "where a side has fewer than 2 documents with any of it, or the model cannot be fitted",
			References: []string{
				"Williams (1975), The Analysis of Binary Responses from Toxicological Experiments Involving Reproduction and Teratogenicity, Biometrics 31(4), 949–952, doi:10.2307/2529820",
			},
		},
		{
			ID: "label_difference", Title: "Difference of two groups in a family of names", Kind: Naming,
			Answers: "In a family in which the groups differ: which two do, and by how much?",
			Formula: "share in one group − share in the other; percentile interval from documents drawn again, or of the two shares' own bounds where one of them is none or all; p from permutations of the documents of the two, corrected over all pairs of all such families",
			Unit:    "difference of shares", Range: signedUnit(), Swap: Negate, Equal: "0",
			Undefined:  "where one of the two has fewer than two documents that mention the referent",
			References: []string{"Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17(8), 873–890"},
		},
		{
			ID: "label_change", Title: "Test of a share over time", Kind: Naming,
			Answers: "Is the share of a family of names in a group the same in all periods?",
			Formula: "max |z_c| over all cuts c between two periods; z_c the balanced z of the group's documents before c against those after it; p from permutations of the documents that mention the referent among the periods",
			Unit:    "p", Range: unit(), Swap: Same,
			Undefined: "where fewer documents than --min-docs mention the referent, or no cut has two on both sides",
			Assumes:   "Documents are independent. A story that fills a week moves a share as wording does.",
			References: []string{
				"James, James & Siegmund (1987), Tests for a change-point, Biometrika 74(1), 71–83, doi:10.1093/biomet/74.1.71",
				"Antoch & Hušková (2001), Permutation tests in change point analysis, Statistics & Probability Letters 53(1), 37–46",
			},
		},
		{
			ID: "label_attitude", Title: "Attitude of a family of names", Kind: Naming,
			Answers: "Are a referent's names of this family used in friendlier or more hostile sentences than its other names?",
			Formula: "mean attitude of the mentions by the family − mean attitude of the referent's other mentions; all voices of all groups",
			Unit:    "difference of scores", Range: Range{-2, 2}, Swap: Same,
			Undefined:  "where fewer documents than --min-docs have the family, the referent has no other names, or attitudes were not asked for",
			References: []string{"Hamborg & Donnay (2021), NewsMTSC: A Dataset for (Multi-)Target-dependent Sentiment Classification in Political News Articles, EACL, doi:10.18653/v1/2021.eacl-main.142"},
		},
		{
			ID: "label_connotation", Title: "Connotation of a family of names", Kind: Naming,
			Answers: "Are the names themselves darker or brighter words than the referent's other names?",
			Formula: "mean compound of the mentions' own words (VADER) − that of the referent's other mentions; all voices of all groups",
			Unit:    "difference of scores", Range: Range{-2, 2}, Swap: Same,
			Undefined:  "where nobody uses the family's names, or the referent has no others",
			References: []string{"Hutto & Gilbert (2014), VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text, ICWSM 8(1), 216–225, doi:10.1609/icwsm.v8i1.14550"},
		},
		{
			ID: "cramers_v", Title: "Cramér's V, without its bias", Kind: Naming,
			Answers: "How strongly does the group decide by which family of names a referent is called?",
			Formula: "√(max(0, χ²/n − (r−1)(c−1)/(n−1)) / min(r̃−1, c̃−1)), r groups, c families, n mentions; r̃ = r − (r−1)²/(n−1), c̃ alike",
			Unit:    "association", Range: unit(), Swap: Same, Equal: "0",
			Undefined:  "with fewer than two groups or families that have mentions, and where n is too small for the correction",
			References: []string{"Bergsma (2013), A bias-correction for Cramér's V and Tschuprow's T, Journal of the Korean Statistical Society 42(3), 323–328, doi:10.1016/j.jkss.2012.10.002"},
		},
	}
}

// Where the intervals of rates and of shares are published.
const rateIntervals = "Fay & Feuer (1997), Confidence intervals for directly standardized rates, Statistics in Medicine 16(7), 791–801: intervals"
const shareIntervals = "Korn & Graubard (1998), Confidence Intervals for Proportions with Small Expected Number of Positive Counts Estimated from Survey Data, Survey Methodology 24(2), 193–201"
