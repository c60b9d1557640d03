package labels

import "strings"

// A chunk is a noun phrase of a sentence: words from up to, not including, to.
type chunk struct{ from, to int }

// chunks finds the noun phrases of a tagged sentence, left to right: an
// article or possessive, modifiers, a noun; quotation marks inside them
// ("so-called “rebels”"); a possessor ("Assad's forces"); and "of" between
// names ("Ministry of Defence").
func chunks(ws []word) []chunk {
	var out []chunk
	for i := 0; i < len(ws); {
		to := chunkEnd(ws, i)
		if to == i {
			i++
			continue
		}
		if n := len(out); n > 0 && i > 0 && out[n-1].to == i-1 && ws[i-1].low == "of" && ws[i-2].capital() && ws[i].capital() {
			out[n-1].to = to
		} else {
			out = append(out, chunk{i, to})
		}
		i = to
	}
	return out
}

// chunkEnd is the end of the phrase that starts at word i; i where none does.
func chunkEnd(ws []word, i int) int {
	end, noun := i, false
	for j := i; j < len(ws); j++ {
		w := ws[j]
		possessed := j > i && ws[j-1].tag == "POS"
		switch {
		case noun && end == j && !possessed && w.proper() && w.capital() && ws[j-1].noun() && !ws[j-1].capital() && !isRole(ws[j-1].low):
			return end // "the way Britain"
		case w.noun() && !w.mark():
			end, noun = j+1, true
		case w.tag == "DT" || w.tag == "PRP$" || w.tag == "PDT":
			if j > i && !(j == i+1 && ws[i].tag == "PDT") {
				return end
			}
		case w.tag == "POS":
			if !noun || end != j {
				return end
			}
		case strings.HasPrefix(w.tag, "JJ"), w.tag == "CD", w.low == "&" && noun:
			if noun && !w.capital() && ws[j-1].tag != "POS" && ws[j-1].low != "\"" {
				return end
			}
		case w.tag == "VBN" || w.tag == "VBG":
			if noun && !possessed || j == i {
				return end
			}
		case w.low == "\"" || w.low == "“" || w.low == "”" || w.low == "'" || w.low == "‘":
			if j == i || noun {
				return end
			}
		case w.tag == "RB" || w.tag == "RBS" || w.tag == "RBR":
			if noun || j == i {
				return end
			}
		default:
			return end
		}
	}
	return end
}
