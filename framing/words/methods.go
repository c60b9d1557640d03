package words

import (
	"parallax/framing/study"
)

// Methods are the numbers that the study makes of words and phrases.
func Methods() []study.Method {
	return []study.Method{
		{
			ID: "keyword_test", Title: "Test of keywords",
			Answers: "Does a group use this word or phrase at another rate than its reference?",
			Formula: "the sum over the group's documents of (x − r·n)/√n, x of n words, r the rate of both sides, against the same sum when whole documents are dealt again; corrected after Benjamini & Hochberg over the words of a voice in all groups, and apart from them over its phrases. A phrase is an n-gram that begins and ends with a content word and crosses no mark; told_by marks what a longer or stronger term of the table tells already",
			Unit:    "p", Range: "(0, 1]",
			Undefined: "in fewer documents than the minimum evidence",
			References: []string{
				"Benjamini & Hochberg (1995), Controlling the False Discovery Rate, JRSS B 57(1), 289–300, doi:10.1111/j.2517-6161.1995.tb02031.x",
				"Ge, Dudoit & Speed (2003), Resampling-based multiple testing for microarray data analysis, TEST 12(1), 1–77, doi:10.1007/BF02595811",
				"Justeson & Katz (1995), Technical terminology: some linguistic properties and an algorithm for identification in text, Natural Language Engineering 1(1), 9–27, doi:10.1017/S1351324900000048",
			},
		},
	}
}
