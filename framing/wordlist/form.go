package wordlist

import "parallax/corpus"

// formOf is the number of what a word is counted as. Each word is asked for once.
func (c *counter) formOf(id uint32) uint32 {
	if n := len(c.words.forms); len(c.forms) < n {
		c.forms = append(c.forms, make([]uint32, n-len(c.forms))...)
	}
	if to := c.forms[id]; to != 0 {
		return to - 1
	}
	form := c.o.Form(c.words.text(id))
	to, isNew := c.words.word(form, corpus.Span{End: len(form)})
	if isNew {
		c.seen = append(c.seen, 0)
	}
	c.forms[id] = to + 1
	return to
}
