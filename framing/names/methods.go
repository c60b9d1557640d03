package names

import (
	"parallax/framing/study"
)

// Methods are the numbers that the study makes of the names of referents.
func Methods() []study.Method {
	return []study.Method{
		{
			ID: "label_share", Title: "Share of a label",
			Answers: "Of all the names that a group uses for a referent, what part is this one?",
			Formula: "Σ mentions of the label / Σ mentions of the referent, over documents",
			Unit:    "share", Range: "[0, 1]",
			Undefined: "where the group never names the referent in this voice",
			References: []string{
				"Efron (1987), Better Bootstrap Confidence Intervals, JASA 82(397), doi:10.1080/01621459.1987.10478410",
			},
		},
		{
			ID: "label_omnibus", Title: "Omnibus test of a family of names",
			Answers: "Is there any difference between the groups in the share of a family of names?",
			Formula: "max |z_g| over groups g of two documents or more; z_g the balanced z of the documents of g against all others; p from documents that mention the referent dealt again among all groups",
			Unit:    "p", Range: "(0, 1]",
			Undefined:  "where fewer documents than --min-docs mention the referent, or fewer than two groups have two of them",
			References: []string{"Nelson, Wludyka & Copeland (2005), The Analysis of Means: A Graphical Method for Comparing Means, Rates, and Proportions, SIAM, doi:10.1137/1.9780898718362"},
		},
		{
			ID: "label_difference", Title: "Difference of two groups in a family of names",
			Answers: "In a family in which the groups differ: which two do, and by how much?",
			Formula: "share in one group − share in the other; percentile interval from documents drawn again, or of the two shares' own bounds where one of them is none or all; p from the documents of the two dealt again, corrected over all pairs of all such families",
			Unit:    "difference of shares", Range: "[−1, 1]",
			Undefined:  "where one of the two has fewer than two documents that mention the referent",
			References: []string{"Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17(8), 873–890"},
		},
		{
			ID: "label_change", Title: "Test of a share over time",
			Answers: "Is the share of a family of names in a group the same in all periods?",
			Formula: "max |z_c| over all cuts c between two periods; z_c the balanced z of the group's documents before c against those after it; p from documents that mention the referent dealt again among the periods",
			Unit:    "p", Range: "(0, 1]",
			Undefined: "where fewer documents than --min-docs mention the referent, or no cut has two on both sides",
			References: []string{
				"James, James & Siegmund (1987), Tests for a change-point, Biometrika 74(1), 71–83, doi:10.1093/biomet/74.1.71",
				"Antoch & Hušková (2001), Permutation tests in change point analysis, Statistics & Probability Letters 53(1), 37–46",
			},
		},
	}
}
