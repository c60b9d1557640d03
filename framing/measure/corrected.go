package measure

// corrected are the numbers that people's codes correct.
func corrected() []Declaration {
	references := []string{
		"Särndal, Swensson & Wretman (1992), Model Assisted Survey Sampling, Springer, chapter 6: the difference estimator",
		"Angelopoulos, Duchi & Zrnic (2023), PPI++: Efficient prediction-powered inference, arXiv:2311.01453: power tuning",
		"Egami, Hinck, Stewart & Wei (2023), Using imperfect surrogates for downstream inference: design-based supervised learning, NeurIPS 36, arXiv:2306.04746",
		"TeBlunthuis, Hase & Chan (2024), Misclassification in automated content analysis causes bias in regression, Communication Methods and Measures 18(3), 278–299, doi:10.1080/19312458.2023.2293713",
	}
	return []Declaration{{
		ID: "corrected_share", Title: "A share corrected by people's codes", Kind: Voices,
		Answers: "What is the share once the program's own errors are taken off?",
		Formula: "R(λ) = T_num(λ)/T_den(λ), T(λ) = λ·Σ ŷ + Σ (y − λ·ŷ)/π: ŷ is the program's reading of every statement of the group, y the mean of the coders' codes of those that were drawn with probability π. " +
			"λ of 0 to 1 leaves the least variance; 0 is the codes alone (Hájek), taken as well where its interval is the narrower. Interval: linearised, u = (num − R·den)/T_den summed by document, " +
			"less what a fixed number from each stratum saves, and one statement more than was seen that counts otherwise; Student's t with the documents with codes, on the scale of the log-odds",
		Unit: "share", Range: unit(), Swap: Moves,
		Undefined:  "without codes of the group; the interval below 5 documents with codes",
		Assumes:    "The statements were drawn by parallax sample and coded blind; what people say is taken for right. Where not all that were drawn are coded, those of the same stratum stand for the rest.",
		References: references,
	}, {
		ID: "corrected_difference", Title: "A corrected share against another group's", Kind: Voices,
		Answers:    "Do two groups differ, once the program's own errors are taken off each?",
		Formula:    "R(group) − R(reference), each corrected; its variance is that of the two linearised together, p by Student's t, corrected over the groups and numbers of one measure",
		Unit:       "difference of shares",
		Range:      signedUnit(),
		Swap:       Negate,
		Equal:      "0",
		Undefined:  "where either group has fewer than 5 documents with codes",
		Assumes:    "As corrected_share. A difference that is there only in the program's errors is called no more often than the level allows.",
		References: references,
	}, {
		ID: "corrected_accuracy", Title: "What the machine makes of a code", Kind: Voices,
		Answers:   "Of the statements to which people give a code, how many does the program read so, and how many as each other code?",
		Formula:   "Σ 1/π over the statements that people give the first code and the program the second ÷ Σ 1/π over those that people give the first, the coders of a statement counting as equal parts of it; interval as that of corrected_share with λ = 0",
		Unit:      "share",
		Range:     unit(),
		Swap:      Moves,
		Undefined: "where nobody gave the code; the interval below 5 documents with codes",
		Assumes:   "The program's codes are those of the day of the draw.",
		References: []string{
			"Horvitz & Thompson (1952), A generalization of sampling without replacement from a finite universe, JASA 47(260), 663–685, doi:10.1080/01621459.1952.10483446",
		},
	}, {
		ID: "learned_f1", Title: "Macro-F1 of a coding variable that was learned", Kind: Voices,
		Answers:   "How well are statements that nobody coded read as people coded others?",
		Formula:   "mean over the codes of 2·P·R/(P + R), P and R the precision and recall in documents (or outlets) that the model has not seen, statements weighted by 1/π; refused below a fifth of the way from 1/(number of codes) to 1",
		Unit:      "0 to 1",
		Range:     unit(),
		Swap:      Moves,
		Undefined: "without codes; that of other outlets where the codes are of one",
		Assumes:   "A multinomial logistic regression (L2) over words, lemmas, names and frames of the codebook, voice, place in the document, and the mean of the words' vectors; documents are assigned to five folds.",
		References: []string{
			"van Rijsbergen (1979), Information Retrieval, 2nd ed., Butterworths, chapter 7",
			"Zrnic & Candès (2024), Cross-prediction-powered inference, PNAS 121(15), e2322083121, doi:10.1073/pnas.2322083121: each document read by a model that has not seen it",
		},
	}, {
		ID: "calibration_error", Title: "Calibration error", Kind: Voices,
		Answers:   "How far is how probable the model finds a code from how often it is right?",
		Formula:   "Σ over ten bins of probability of |Σ w·p − Σ w·right| ÷ Σ w, w = 1/π",
		Unit:      "0 to 1",
		Range:     unit(),
		Swap:      Moves,
		Undefined: "without codes",
		References: []string{
			"Naeini, Cooper & Hauskrecht (2015), Obtaining well calibrated probabilities using Bayesian binning, AAAI 29, doi:10.1609/aaai.v29i1.9602",
		},
	}}
}
