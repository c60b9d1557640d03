package furniture

// ofPages are marks that pages write and sentences of an article hardly ever.
const ofPages = markSlash | markBar | markCopyright | markAt | markHash | markURL | markTime | markBullet | markEllipsis

// plain reports whether a piece is the article's whatever the model makes of it: nothing in it
// is what pages are made of (none of their words or marks, no date at its end, no outlet's name, nothing that
// other documents repeat), and it is a sentence, the line at the head of the text, or a heading in
// capitals above a paragraph. The model learned from long articles, and
// takes three short sentences for captions.
func plain(pieces []piece, looks []look, i int) bool {
	l := &looks[i]
	if l.classed() > 0 || l.evident() {
		return false
	}
	end := endOf(l.last)
	switch {
	case l.restCapital:
	case end == endStop && l.saying > 0 && l.count > 2, end != endNone && end != endOpen && l.verbs+l.past > 0:
		return true
	}
	alone := pieces[i].at == 0 && pieces[i].last
	if i == 0 {
		return alone && l.count > 2 && end != endStop
	}
	return alone && end == endNone && l.count < 5 && l.upper == l.count && l.digits == 0 && i+1 < len(looks) && looks[i+1].count > 10
}

// evident reports whether a piece has a mark of pages, or repeats.
func (l *look) evident() bool {
	return l.marks&ofPages != 0 || l.dateAtEnd || l.named || l.runs > 0 || l.repeated > 0 || l.opening > 0 || l.closing > 0 || l.again > 1
}

// listed reports whether a piece is a line of a list like its others: at most half of its words are those that pages are
// made of.
func (l *look) listed() bool { return !l.evident() && 2*l.classed() <= l.count }

// lines reports whether a text is a list of lines, as headlines, posts and tickers are: less than half of
// its words stand in sentences. There is no article then that a line could stand around.
func lines(looks []look) bool {
	running, all := 0, 0
	for i := range looks {
		all += looks[i].count
		switch endOf(looks[i].last) {
		case endStop, endAsked, endQuote, endBracket, endCut:
			running += looks[i].count
		}
	}
	return 2*running < all
}

// classed counts the words of the piece that are of those that pages are made of.
func (l *look) classed() int {
	all := 0
	for _, n := range l.classes {
		all += int(n)
	}
	return all
}
