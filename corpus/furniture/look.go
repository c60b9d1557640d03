package furniture

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
)

// maxLooked is how many words of a piece are looked at; the rest of a long one
// tells nothing new.
const maxLooked = 60

// A look is what is seen of one piece by itself.
type look struct {
	words   []uint32 // hashes of the folded words, at most maxLooked
	count   int      // all words
	classes [classes]uint8
	saying  int // words of sentences
	verbs   int
	past    int // words in -ed
	capital int // words that begin with a capital
	upper   int // words of capitals alone, two letters and more
	digits  int
	runs    int // words that are glued from two: "TrumpHouse"

	first, last  rune
	marks        uint16 // markBits
	dateAtEnd    bool
	startsUpper  bool
	kinds        []class // of the words looked at
	colon        int     // 1 + the word before the first colon, 0 for none
	imperative   bool    // begins with a word that tells the reader what to do
	hash         uint64
	named        bool // holds the outlet's name
	onlyNamed    bool // is the outlet's name
	startsNamed  bool
	restCapital  bool  // every word but small ones begins with a capital
	repeated     uint8 // by the outlet's documents, as a whole
	opening      uint8 // its first words
	closing      uint8 // its last words
	again        int   // times in this document
	openingAgain int
}

// Bits of look.marks.
const (
	markSlash = 1 << iota
	markBar
	markCopyright
	markAt
	markHash
	markURL
	markTime
	markColon
	markBracket
	markEllipsis
	markQuote
	markBullet
	markDashName
	markQuestion
	markComma
)

// look reads a piece; outlet are the hashed words of the outlet's name.
func (r *reader) look(text string, s corpus.Span, outlet []uint32) look {
	room := min(maxLooked, s.Len()/4+1) // words are seldom shorter
	l := look{words: make([]uint32, 0, room), kinds: make([]class, 0, room)}
	r.read(&l, text, s, outlet)
	return l
}

// read is look in the space of an earlier one.
func (r *reader) read(l *look, text string, s corpus.Span, outlet []uint32) {
	*l = look{words: l.words[:0], kinds: l.kinds[:0]}
	part := s.In(text)
	l.first, _ = utf8.DecodeRuneInString(part)
	l.last, _ = utf8.DecodeLastRuneInString(part)
	l.startsUpper = unicode.IsUpper(l.first)
	small, monthAt, yearAt := 0, -1, -1
	for i := 0; i < len(part); {
		c := part[i]
		if !wordByte(c) {
			i += l.mark(part, i)
			continue
		}
		start := i
		h, upper, lower, digit, glued := uint32(2166136261), 0, 0, 0, false
		for i < len(part) {
			c := part[i]
			switch {
			case 'a' <= c && c <= 'z':
				lower++
			case 'A' <= c && c <= 'Z':
				if lower > 2 {
					glued = true
				}
				upper++
				c += 'a' - 'A'
			case '0' <= c && c <= '9':
				digit++
			case c == '\'' && i+1 < len(part) && wordByte(part[i+1]):
			case strings.HasPrefix(part[i:], "’") && i+3 < len(part) && wordByte(part[i+3]):
				h = (h ^ '\'') * 16777619
				i += 3
				continue
			case c >= utf8.RuneSelf:
				v, n := utf8.DecodeRuneInString(part[i:])
				if !unicode.IsLetter(v) && !unicode.IsMark(v) {
					goto ended
				}
				lower++
				for k := range n {
					h = (h ^ uint32(part[i+k])) * 16777619
				}
				i += n
				continue
			default:
				goto ended
			}
			h = (h ^ uint32(c)) * 16777619
			i++
		}
	ended:
		if i == start { // a letter's first byte that is no letter
			i++
			continue
		}
		if digit == i-start {
			h = anyNumber
		}
		h = mix(h)
		l.hash = bits.RotateLeft64(l.hash, 5)*0x9e3779b97f4a7c15 + uint64(h)
		n := l.count
		l.count++
		if n < maxLooked {
			l.words = append(l.words, h)
		}
		known := r.find(h)
		if n < maxLooked {
			l.kinds = append(l.kinds, class(known&classMask))
		}
		if c := class(known & classMask); c != classNone {
			l.classes[c]++
			l.imperative = l.imperative || n == 0 && c == classCall
		}
		if known&isSaying != 0 {
			l.saying++
			small++
		}
		if known&isVerb != 0 {
			l.verbs++
		}
		if i-start > 3 && part[i-1] == 'd' && part[i-2] == 'e' {
			l.past++
		}
		switch {
		case upper > 1 && lower == 0:
			l.upper++
			l.capital++
		case upper > 0 && part[start] >= 'A' && part[start] <= 'Z':
			l.capital++
		}
		if glued {
			l.runs++
		}
		if digit > 0 {
			l.digits++
			if digit == 4 && i-start == 4 && (part[start] == '1' || part[start] == '2') {
				yearAt = n
			}
		}
		if known&isMonth != 0 {
			monthAt = n
		}
	}
	l.dateAtEnd = yearAt >= 0 && yearAt == l.count-1 && monthAt >= yearAt-2 && monthAt >= 0
	l.restCapital = l.count > 0 && l.capital+small >= l.count && l.capital > 0
	l.names(outlet)
}

// names notes whether the piece holds the outlet's name.
func (l *look) names(outlet []uint32) {
	if len(outlet) == 0 {
		return
	}
	for i := 0; i+len(outlet) <= len(l.words); i++ {
		same := true
		for k, w := range outlet {
			same = same && l.words[i+k] == w
		}
		if same {
			for k := range outlet { // as one who is credited
				if l.verbs == 0 && l.kinds[i+k] == classNone {
					l.kinds[i+k] = classCredit
					l.classes[classCredit]++
				}
			}
			l.named = true
			l.startsNamed = l.startsNamed || i == 0
			l.onlyNamed = l.onlyNamed || len(outlet) == l.count
		}
	}
}

// mark notes a mark, and gives its length.
func (l *look) mark(part string, i int) int {
	switch part[i] {
	case '/':
		l.marks |= markSlash
	case '|':
		l.marks |= markBar
	case '@':
		l.marks |= markAt
	case '#':
		l.marks |= markHash
	case ':':
		switch {
		case strings.HasPrefix(part[i:], "://"):
			l.marks |= markURL
		case i > 0 && i+1 < len(part) && digit(part[i-1]) && digit(part[i+1]):
			l.marks |= markTime
		default:
			l.marks |= markColon
			if l.colon == 0 {
				l.colon = l.count
			}
		}
	case '(', '[':
		l.marks |= markBracket
	case '?':
		l.marks |= markQuestion
	case ',':
		l.marks |= markComma
	case '"':
		l.marks |= markQuote
	case '.':
		if strings.HasPrefix(part[i:], "...") {
			l.marks |= markEllipsis
		}
	}
	if part[i] < utf8.RuneSelf {
		return 1
	}
	r, n := utf8.DecodeRuneInString(part[i:])
	switch r {
	case '©':
		l.marks |= markCopyright
	case '…':
		l.marks |= markEllipsis
	case '“', '”':
		l.marks |= markQuote
	case '•', '·', '●', '►', '▪':
		l.marks |= markBullet
	case '—', '–':
		if i == 0 || i+n < len(part) && part[i+n] == ' ' {
			l.marks |= markDashName
		}
	}
	return n
}

func wordByte(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || digit(c) || c >= 0xC3 && c <= 0xCB
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// anyNumber stands for every number: "caption 5 of 12" is "caption 1 of 8".
const anyNumber = 2166136261

// hashWord hashes a folded word as look does.
func hashWord(w string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(w); i++ {
		h = (h ^ uint32(w[i])) * 16777619
	}
	return mix(h)
}

func mix(h uint32) uint32 {
	h ^= h >> 15
	h *= 0x85ebca6b
	return h ^ h>>13
}
