package inflection

import (
	"cmp"
	"slices"
	"strings"
)

// choose is the lemma of a form that the table gives several, or that is a
// lemma of its own as well.
func choose(form string, candidates []string, isHead bool) string {
	best := slices.MinFunc(candidates, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	})
	if !isHead {
		return best
	}
	if verb := strings.HasSuffix(form, "ing") || strings.HasSuffix(form, "ed"); verb && slices.Contains(Forms(best), form) {
		return best
	}
	return form
}

// irregularLemmas gives the lemmas of the irregular forms. A form that is a
// lemma of the table as well ("lay") stays that.
func irregularLemmas() map[string]string {
	lemmas := make(map[string]string)
	for _, line := range irregular() {
		lemma, forms, _ := strings.Cut(line, " ")
		for form := range strings.FieldsSeq(forms) {
			lemmas[form] = lemma
		}
	}
	for _, line := range irregular() {
		lemma, _, _ := strings.Cut(line, " ")
		lemmas[lemma] = lemma
	}
	return lemmas
}

// settled are the forms whose lemma is decided here, against the tables or
// between their rows, for the reading that is commoner in news.
func settled() map[string]string {
	lemmas := make(map[string]string)
	for form := range strings.FieldsSeq(themselves) {
		lemmas[form] = form
	}
	for pair := range strings.FieldsSeq(decided) {
		form, lemma, _ := strings.Cut(pair, "=")
		lemmas[form] = lemma
	}
	return lemmas
}

// themselves are forms that stand for themselves.
const themselves = `
	meeting hearing ruling funding shooting building housing evening training briefing rating gathering wedding
	ceiling bombing landing banking marketing blessing painting recording
	people data media politics ethics agenda trivia stamina memorabilia insignia sera ani
	arms goods customs headquarters corps securities aids odds premises surroundings
	well more most less least could might would later further united drunk bit born lay
	ok okay yeah nope thee pence capita maria nostra qualia
	sanders vegas wales brooks peters grimes gates starbucks hhs gps iuds
`

// decided are forms whose lemma neither table nor rule would give.
const decided = `
	does=do these=this those=that better=good best=good worse=bad worst=bad lower=low closer=close
	lives=life leaves=leave analyses=analysis diagnoses=diagnosis discusses=discuss doses=dose appalled=appall appalling=appall
	fulfilled=fulfill fulfilling=fulfill fulfills=fulfill installed=install installing=install installs=install
	enrolled=enroll enrolling=enroll enrolls=enroll instilled=instill instilling=instill instills=instill
	calories=calorie cookies=cookie premiered=premiere paled=pale tinged=tinge classified=classify excited=excite
	routed=rout paralyses=paralysis lenses=lens hypotheses=hypothesis bases=base axes=axe halves=half syringes=syringe
`
