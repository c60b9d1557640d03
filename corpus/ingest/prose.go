package ingest

// prose is the bundle of a file that holds paragraphs: the articles of an
// export, or one document.
func (in *input) prose(blocks []block) bundle {
	s := paragraphs(blocks)
	if b, ok := exported(s); ok {
		return b
	}
	text := s.text()
	a := article{text: text, date: dayInName(in.id), title: headlineOf(text)}
	if len(blocks) > 1 && blocks[0].head && len(blocks[0].text) <= maxHeadline {
		a.title = s.line(0)
	}
	return single(a.cells())
}
