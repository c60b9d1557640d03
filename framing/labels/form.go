package labels

import "strings"

// written is the text of words as it stands, without courtesy titles.
func written(ws []word) string {
	return joined(ws, func(w word) string { return w.text })
}

// form is the folded text of words, without courtesy titles.
func form(ws []word) string {
	return joined(ws, func(w word) string { return w.low })
}

func joined(ws []word, as func(word) string) string {
	var b strings.Builder
	for i, w := range ws {
		if isCourtesy(w.low) && i+1 < len(ws) || w.mark() && w.low != "&" {
			continue
		}
		if b.Len() > 0 && w.tag != "POS" {
			b.WriteByte(' ')
		}
		b.WriteString(as(w))
	}
	return b.String()
}

// singularPhrase is a phrase with its last word in the singular.
func singularPhrase(phrase string) string {
	i := strings.LastIndexByte(phrase, ' ') + 1
	return phrase[:i] + singular(phrase[i:])
}

// contentOf gives the stems of the words that say what something is.
func (a *analyst) contentOf(ws []word) []string {
	var out []string
	for i := 0; i < len(ws); i++ {
		if s, n := a.states.at(ws[i:]); n > 0 {
			out = append(out, s)
			i += n - 1
			continue
		}
		w := ws[i]
		if w.mark() || isLight(w.low) || isCourtesy(w.low) {
			continue
		}
		if w.noun() || w.verb() || strings.HasPrefix(w.tag, "JJ") || w.tag == "CD" {
			out = append(out, a.concept(w.low))
		}
	}
	return out
}
