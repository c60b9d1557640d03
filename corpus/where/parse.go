package where

import (
	"fmt"
	"strings"
)

type kind uint8

const (
	end kind = iota
	word
	operator // a comparison
	sign     // && || ( )
)

type token struct {
	kind kind
	text string
	at   int // byte, for messages
}

// maxDepth bounds the nesting of parentheses.
const maxDepth = 50

type parser struct {
	text      string
	condition *Condition
	pos       int
	depth     int
	token     token
	err       error
}

func (p *parser) fail(wanted string) {
	if p.err != nil {
		return
	}
	found := "the end"
	if p.token.kind != end {
		found = fmt.Sprintf("%q", p.token.text)
	}
	p.err = fmt.Errorf("column %d: expected %s, found %s", p.token.at+1, wanted, found)
}

func (p *parser) either() node {
	list := or{p.both()}
	for p.err == nil && p.token.kind == sign && p.token.text == "||" {
		p.next()
		list = append(list, p.both())
	}
	if len(list) == 1 {
		return list[0]
	}
	return list
}

func (p *parser) both() node {
	list := and{p.one()}
	for p.err == nil && p.token.kind == sign && p.token.text == "&&" {
		p.next()
		list = append(list, p.one())
	}
	if len(list) == 1 {
		return list[0]
	}
	return list
}

func (p *parser) one() node {
	if p.token.kind == sign && p.token.text == "(" {
		if p.depth++; p.depth > maxDepth {
			p.err = fmt.Errorf("column %d: more than %d parentheses inside each other", p.token.at+1, maxDepth)
			return all{}
		}
		p.next()
		c := p.either()
		if p.err == nil && (p.token.kind != sign || p.token.text != ")") {
			p.fail(`")"`)
		}
		p.depth--
		p.next()
		return c
	}
	if p.token.kind != word {
		p.fail("a field")
		return all{}
	}
	c := comparison{field: p.token.text}
	p.next()
	if p.token.kind != operator {
		p.fail("one of = != < <= > >= ~")
		return all{}
	}
	c.op = p.token.text
	p.next()
	if p.token.kind != word {
		p.fail("a value")
		return all{}
	}
	c.value = p.token.text
	if err := c.dates(); err != nil && p.err == nil {
		p.err = fmt.Errorf("column %d: %w", p.token.at+1, err)
	}
	p.condition.names(c.field)
	p.next()
	return c
}

const signs = "=!<>~&|()"

// next reads the next token.
func (p *parser) next() {
	if p.err != nil {
		return
	}
	for p.pos < len(p.text) && strings.ContainsRune(" \t\n", rune(p.text[p.pos])) {
		p.pos++
	}
	at := p.pos
	rest := p.text[at:]
	take := func(k kind, n int) {
		p.pos += n
		p.token = token{k, rest[:n], at}
	}
	if rest == "" {
		p.token = token{end, "", at}
		return
	}
	for _, op := range [...]string{"!=", "<=", ">=", "=", "<", ">", "~"} {
		if strings.HasPrefix(rest, op) {
			take(operator, len(op))
			return
		}
	}
	for _, s := range [...]string{"&&", "||", "(", ")"} {
		if strings.HasPrefix(rest, s) {
			take(sign, len(s))
			return
		}
	}
	if rest[0] == '"' || rest[0] == '\'' {
		close := strings.IndexByte(rest[1:], rest[0])
		if close < 0 {
			p.err = fmt.Errorf("column %d: the quotation mark is not closed", at+1)
			return
		}
		p.pos += close + 2
		p.token = token{word, rest[1 : close+1], at}
		return
	}
	n := strings.IndexAny(rest, signs+" \t\n")
	if n < 0 {
		n = len(rest)
	}
	if n == 0 {
		p.token = token{sign, rest[:1], at}
		p.fail("a field, a value, && or ||")
		return
	}
	take(word, n)
}
