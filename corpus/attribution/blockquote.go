package attribution

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
)

// blockQuote reports whether block i is a quotation that no marks enclose: a
// paragraph of whole sentences behind one that ends with a colon and says that
// somebody speaks or writes ("The harbour master wrote:"). Items of a list are none, nor is
// a paragraph behind the quotation that was announced: one of those that the markup names.
func blockQuote(text string, blocks, marked []corpus.Span, i int) bool {
	if !colonBefore(text, blocks, i) {
		return false
	}
	next := sort.Search(len(marked), func(k int) bool { return marked[k].Start >= blocks[max(0, i-2)].End })
	if next < len(marked) && marked[next].End <= blocks[i].Start {
		return false
	}
	s := blocks[i].In(text)
	first, _ := utf8.DecodeRuneInString(s)
	end, _ := utf8.DecodeLastRuneInString(s)
	if !unicode.IsUpper(first) && first != '[' || len(strings.Fields(s)) < minBlockQuote || !strings.ContainsRune(".!?…]", end) {
		return false
	}
	if !announces(lead(text, blocks, i)) {
		return false
	}
	if words := len(strings.Fields(s)); i+1 < len(blocks) && words <= 2*minBlockQuote { // two short ones of one length are a list
		next := len(strings.Fields(blocks[i+1].In(text)))
		return 2*next < words || next > minBlockQuote
	}
	return true
}

// colonBefore reports whether one of the two blocks before block i ends with a colon.
func colonBefore(text string, blocks []corpus.Span, i int) bool {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if strings.HasSuffix(blocks[k].In(text), ":") {
			return true
		}
	}
	return false
}

// minBlockQuote is how many words a quotation without marks has at least.
const minBlockQuote = 12

// lead is the block before block i, past the labels of advertisements.
func lead(text string, blocks []corpus.Span, i int) string {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if s := blocks[k].In(text); len(strings.Fields(s)) > 1 {
			return s
		}
	}
	return ""
}

// announces reports whether a paragraph ends in a colon, in a sentence with a verb
// of speech.
func announces(s string) bool {
	s, ok := strings.CutSuffix(s, ":")
	if !ok {
		return false
	}
	if n := strings.LastIndexAny(s, ".?!;"); n >= 0 && n+1 < len(s) && s[n+1] == ' ' {
		s = s[n+1:]
	}
	for _, w := range strings.Fields(corpus.Fold(s)) {
		w = strings.Trim(w, ",;\"“”'’()")
		for _, b := range bases(w) {
			switch b {
			case "write", "say", "tell", "report", "explain", "describe", "note", "add", "argue", "conclude", "reply", "respond", "answer", "tweet", "post", "continue", "state", "read", "reveal", "recall", "observe", "put", "highlight", "summarize", "summarise", "sum", "outline":
				return true
			}
		}
	}
	return false
}
