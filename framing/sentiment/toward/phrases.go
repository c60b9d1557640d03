package toward

import "strconv"

// window is how many words on each side of the mention make phrases.
const window = 40

// phrases adds words and runs of two and three words, anywhere in the window
// and by their place toward the mention.
func (f *features) phrases(p *passage) {
	lo, hi := max(0, p.at-window), min(len(p.words), p.at+window+1)
	w := p.words[:hi]
	for i := lo; i < hi; i++ {
		f.from = i
		form := w[i].form
		f.set("word " + form)
		if w[i].not {
			f.set("not " + w[i].stem)
		}
		if i+1 < hi {
			f.set("pair " + form + " " + w[i+1].form)
		}
		switch {
		case i < p.at:
			f.set("before " + w[i].stem)
		case i > p.at:
			f.set("behind " + w[i].stem)
		}
	}
	f.from = p.at
	f.set("tag " + p.words[p.at].tag)
	const near = 4
	for d := 1; d <= near; d++ {
		if i := p.at - d; i >= lo {
			f.from = i
			f.set(strconv.Itoa(-d) + " " + w[i].form)
			f.set("just before " + w[i].stem)
		}
		if i := p.at + d; i < hi {
			f.from = i
			f.set("+" + strconv.Itoa(d) + " " + w[i].form)
			f.set("just behind " + w[i].stem)
		}
	}
}
