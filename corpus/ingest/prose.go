package ingest

// prose is the bundle of a file that holds paragraphs: the articles of an
// export, or one document. The paragraphs of pages may be marked (m).
func (in *input) prose(blocks []block, m *markup) bundle {
	s := paragraphs(blocks)
	a := article{text: s.text(), date: dayInName(in.id)}
	if m != nil {
		a.text, a.page, a.quotes = m.read(a.text)
	} else if b, ok := exported(s); ok {
		return b
	}
	a.title = headlineOf(a.text)
	if len(blocks) > 1 && blocks[0].head && len(blocks[0].text) <= maxHeadline {
		a.title = unmarked(s.line(0))
	}
	return single(a.cells())
}
