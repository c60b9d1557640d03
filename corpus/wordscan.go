package corpus

// A wordClass is what the word rule needs to know of a character.
type wordClass uint8

const (
	classOther  wordClass = iota // stands alone
	classLetter                  // ALetter
	classDigit                   // Numeric
	classJoin                    // ExtendNumLet: the underscore
	classComma                   // MidNum: joins two digits
	classDot                     // MidNumLet, Single_Quote: joins two letters or two digits
	classPoint                   // the same, but for the point between two sentences
	classHyphen                  // stands alone, and joins words without space
	classRare                    // needs the whole Unicode rule
)

// asciiClasses is the class of each byte under 0x80 (UAX 29, WordBreakProperty).
func asciiClasses() (table [256]wordClass) {
	for c := range table {
		switch {
		case c >= 0x80:
			table[c] = classRare
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			table[c] = classLetter
		case '0' <= c && c <= '9':
			table[c] = classDigit
		}
	}
	table['_'], table[','], table[';'], table['.'], table['\''], table['-'] =
		classJoin, classComma, classComma, classPoint, classDot, classHyphen
	return table
}

// wordClasses is asciiClasses, made once and never written.
var wordClasses = asciiClasses()

// classAt is the class of the character at i, and its length in bytes; the
// typographic marks of news text are known besides ASCII.
func classAt(text string, i int) (wordClass, int) {
	c := wordClasses[text[i]]
	if c != classRare {
		return c, 1
	}
	if i+2 < len(text) && text[i] == 0xE2 && text[i+1] == 0x80 {
		switch text[i+2] {
		case 0x98, 0x99: // ‘ ’
			return classDot, 3
		case 0x90, 0x91: // hyphen, non-breaking hyphen
			return classHyphen, 3
		case 0x93, 0x94, 0x9C, 0x9D, 0xA2, 0xA6, 0xAF: // – — “ ” • … and the narrow space
			return classOther, 3
		}
	}
	return classRare, 1
}

// scanWords finds the words of text as unicodeWords does, some times faster:
// ASCII and the typographic marks are told apart by a table, and what holds any
// other character goes by the whole Unicode rule. False where j said to stop.
func scanWords(text string, j *joiner) bool {
	for i := 0; i < len(text); {
		start := i
		class, n := classAt(text, i)
		i += n
		isLetterOrDigit := class == classLetter || class == classDigit
		if isLetterOrDigit {
			i = wordEnd(text, i, class)
		}
		// A rare character may extend the segment to its left.
		if class == classRare || i < len(text) && wordClasses[text[i]] == classRare && rareAt(text, i) {
			i = afterRare(text, i)
			if !unicodeWords(text, start, i, j) {
				return false
			}
			continue
		}
		ok := true
		switch {
		case isLetterOrDigit:
			ok = j.word(Span{start, i})
		case j.held.End > 0: // only then does what is no word matter
			ok = j.other(Span{start, i}, gapAt(text[start], class))
		}
		if !ok {
			return false
		}
	}
	return true
}

// gapAt is gapOf for a character that scanWords knows.
func gapAt(c byte, class wordClass) gap {
	switch {
	case class == classHyphen:
		return gapHyphen
	case c == '\n':
		return gapLine
	case c == ' ', c == '\t':
		return gapBlank
	case c == '\r':
		return gapReturn
	}
	return gapOther
}

func rareAt(text string, i int) bool {
	c, _ := classAt(text, i)
	return c == classRare
}

// wordEnd is where the run of letters and digits ends whose character before i
// has the class last. A rare character ends the run too.
func wordEnd(text string, i int, last wordClass) int {
	for i < len(text) {
		c := wordClasses[text[i]]
		switch c {
		case classLetter, classDigit:
			last = c
			i++
			continue
		case classOther, classHyphen:
			return i
		case classJoin:
			k := i
			for k < len(text) && text[k] == '_' {
				k++
			}
			if k == len(text) {
				return i
			}
			switch next, _ := classAt(text, k); next {
			case classLetter, classDigit:
				i = k
				continue
			case classRare:
				return k // the caller sees the rare character
			}
			return i
		}
		mid, n := classAt(text, i)
		if i+n == len(text) {
			return i
		}
		next, _ := classAt(text, i+n)
		dot := mid == classDot || mid == classPoint
		letters := last == classLetter && dot
		digits := last == classDigit && (mid == classComma || dot)
		switch {
		case (letters || digits) && next == classRare:
			return i + n // the caller sees the rare character
		case letters && next == classLetter:
			if mid == classPoint {
				if _, glued := Glued(text, i); glued {
					return i
				}
			}
			i += n
			continue
		case digits && next == classDigit:
			i += n
			continue
		}
		return i
	}
	return i
}

// afterRare is the first place from i on at which words start anew whatever
// stands before it: after a space or line end, before an ASCII character.
func afterRare(text string, i int) int {
	for i++; i < len(text); i++ {
		if (text[i-1] == ' ' || text[i-1] == '\n') && text[i] < 0x80 {
			return i
		}
	}
	return len(text)
}
