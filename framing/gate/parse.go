package gate

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/internal/spelling"
)

// A SyntaxError says what is wrong with a gate's line, and where in it.
type SyntaxError struct {
	// Column is the 1-based letter of the line.
	Column  int
	Message string
}

func (e *SyntaxError) Error() string { return fmt.Sprintf("column %d: %s", e.Column, e.Message) }

// maxLine bounds the length of a gate's line, in bytes.
const maxLine = 2000

// Parse reads a gate:
//
//	gate     = quantity ( op number | "within" number "of" "baseline" )
//	quantity = name [ "(" [ arg { "," arg } ] ")" ]
//	arg      = name "=" value
//	op       = "<=" | ">=" | "<" | ">" | "=="
//
// A value is any text up to a comma or a closing bracket, or stands in double
// quotation marks; * stands for each. The error is a *SyntaxError.
func Parse(line string) (Gate, error) {
	p := &parser{line: line}
	g, err := p.gate()
	if err != nil {
		return Gate{}, err
	}
	return g, nil
}

type parser struct {
	line string
	at   int
}

func (p *parser) wrong(at int, format string, args ...any) error {
	return &SyntaxError{Column: utf8.RuneCountInString(p.line[:at]) + 1, Message: fmt.Sprintf(format, args...)}
}

func (p *parser) gate() (Gate, error) {
	if len(p.line) > maxLine {
		return Gate{}, p.wrong(0, "a gate of %d bytes is longer than the %d that are read", len(p.line), maxLine)
	}
	var g Gate
	p.space()
	start := p.at
	g.Quantity = p.name()
	q, ok := find(g.Quantity)
	if !ok {
		return g, p.wrong(start, "%s", unknown("quantity", g.Quantity, quantityNames()))
	}
	p.space()
	if p.take("(") {
		if err := p.args(&g, q); err != nil {
			return g, err
		}
	}
	for _, a := range q.args {
		if a.required && g.Arg(a.name) == "" {
			return g, p.wrong(start, "%s needs %s=…, as in %s", q.name, a.name, q.example)
		}
	}
	if err := p.bound(&g, q); err != nil {
		return g, err
	}
	p.space()
	if p.at < len(p.line) {
		return g, p.wrong(p.at, "the gate is complete before %q", p.line[p.at:])
	}
	return g, nil
}

func (p *parser) args(g *Gate, q quantity) error {
	p.space()
	if p.take(")") {
		return nil
	}
	for {
		p.space()
		start := p.at
		a := Arg{Name: p.name()}
		if !q.takes(a.Name) {
			return p.wrong(start, "%s", unknown("argument of "+q.name, a.Name, q.argNames()))
		}
		if g.Arg(a.Name) != "" {
			return p.wrong(start, "%s is given twice", a.Name)
		}
		p.space()
		if !p.take("=") {
			return p.wrong(p.at, "expected = after %s", a.Name)
		}
		p.space()
		start = p.at
		var err error
		if a.Value, err = p.value(); err != nil {
			return err
		}
		if a.Value == "" {
			return p.wrong(start, "%s has no value", a.Name)
		}
		if a.Name == "voice" && a.Value != Every && !isVoice(a.Value) {
			return p.wrong(start, "%s", unknown("voice", a.Value, voiceNames()))
		}
		g.Args = append(g.Args, a)
		p.space()
		switch {
		case p.take(","):
		case p.take(")"):
			return nil
		default:
			return p.wrong(p.at, "expected , or ) after %s=%s", a.Name, quoteValue(a.Value))
		}
	}
}

func (p *parser) bound(g *Gate, q quantity) error {
	p.space()
	start := p.at
	for _, op := range []Op{AtMost, AtLeast, Equal, Less, Greater, Within} {
		if p.take(string(op)) {
			g.Op = op
			break
		}
	}
	if g.Op == "" {
		return p.wrong(start, "expected <=, >=, <, >, == or within, as in %s", q.example)
	}
	if g.Op == Within && q.baseline {
		return p.wrong(start, "%s counts against the baseline already: write %s", q.name, q.example)
	}
	p.space()
	start = p.at
	for p.at < len(p.line) && p.line[p.at] > ' ' {
		p.at++
	}
	written := p.line[start:p.at]
	n, err := strconv.ParseFloat(written, 64)
	if err != nil || math.IsNaN(n) || math.IsInf(n, 0) {
		if strings.HasSuffix(written, "%") {
			return p.wrong(start, "shares run from 0 to 1: write 0.05 and not 5%%")
		}
		return p.wrong(start, "expected a number such as 0.1, not %q", written)
	}
	g.Bound = n
	if g.Op != Within {
		return nil
	}
	if n < 0 {
		return p.wrong(start, "a distance from the baseline is never negative")
	}
	for _, word := range []string{"of", "baseline"} {
		p.space()
		if at := p.at; p.name() != word {
			return p.wrong(at, "expected \"of baseline\" after within %s", written)
		}
	}
	return nil
}

func (p *parser) space() {
	for p.at < len(p.line) {
		r, n := utf8.DecodeRuneInString(p.line[p.at:])
		if !unicode.IsSpace(r) {
			return
		}
		p.at += n
	}
}

func (p *parser) take(s string) bool {
	if !strings.HasPrefix(p.line[p.at:], s) {
		return false
	}
	p.at += len(s)
	return true
}

func (p *parser) name() string {
	start := p.at
	for p.at < len(p.line) {
		c := p.line[p.at]
		if c != '_' && (c|0x20 < 'a' || c|0x20 > 'z') && (c < '0' || c > '9') {
			break
		}
		p.at++
	}
	return p.line[start:p.at]
}

// value reads a value in marks, or bare text up to a comma or bracket.
func (p *parser) value() (string, error) {
	start := p.at
	if !p.take(`"`) {
		for p.at < len(p.line) && !strings.ContainsRune(",()=<>", rune(p.line[p.at])) {
			p.at++
		}
		return strings.TrimSpace(p.line[start:p.at]), nil
	}
	var b strings.Builder
	for p.at < len(p.line) {
		c := p.line[p.at]
		p.at++
		switch {
		case c == '"':
			return b.String(), nil
		case c == '\\' && p.at < len(p.line):
			b.WriteByte(p.line[p.at])
			p.at++
		default:
			b.WriteByte(c)
		}
	}
	return "", p.wrong(start, "the quotation mark is not closed")
}

// unknown says that a name is none of a list, and which it may have meant.
func unknown(what, name string, list []string) string {
	if name == "" {
		return fmt.Sprintf("expected the name of a %s: %s", what, strings.Join(list, ", "))
	}
	if near := spelling.Nearest(name, list); near != "" {
		return fmt.Sprintf("no %s %q: did you mean %q?", what, name, near)
	}
	return fmt.Sprintf("no %s %q: there are %s", what, name, strings.Join(list, ", "))
}
