// Package score measures how well a reading of an article agrees with what
// people marked in it: content, cues, sources and voices.
package score

import (
	"slices"
	"unicode"

	"parallax/corpus"
	"parallax/corpus/attribution/gold"
)

// Kind is how much of an attribution's content stands in quotation marks.
type Kind uint8

const (
	Direct   Kind = iota // at least nine tenths of its characters
	Reported             // none
	Mixed                // some
	Kinds                // how many kinds there are; as an index: all together
)

func (k Kind) String() string {
	return [...]string{"direct", "reported", "mixed", "all"}[k]
}

// Counts are what one article adds to every figure; those of several articles
// add up. An index Kinds holds all kinds together. Characters of white space
// are not counted.
type Counts struct {
	// Characters of gold content, those of them that the reading attributes to
	// any source, by gold kind; characters that the reading attributes, those
	// of them that are gold content, by the kind of what was read.
	GoldChars, GoldFound, ReadChars, ReadRight [Kinds + 1]int
	// Gold attributions, and those with at least half of their characters found.
	Gold, Found [Kinds + 1]int
	// Gold attributions found that have a source, and those of them whose
	// source, as read, shares a byte with the gold one.
	Sourced, SourceRight [Kinds + 1]int
	// Cues that were marked, and those that a read cue shares bytes with; cues
	// read, and those that share bytes with a marked one. By gold kind, and by
	// the kind of what was read.
	GoldCues, GoldCuesFound, ReadCues, ReadCuesRight [Kinds + 1]int
	// Voice counts characters by gold voice and read voice.
	Voice [3][3]int
	Bytes int
}

// Add adds another article's counts.
func (c *Counts) Add(d *Counts) {
	for k := range c.Gold {
		c.GoldChars[k] += d.GoldChars[k]
		c.GoldFound[k] += d.GoldFound[k]
		c.ReadChars[k] += d.ReadChars[k]
		c.ReadRight[k] += d.ReadRight[k]
		c.Gold[k] += d.Gold[k]
		c.Found[k] += d.Found[k]
		c.Sourced[k] += d.Sourced[k]
		c.SourceRight[k] += d.SourceRight[k]
		c.GoldCues[k] += d.GoldCues[k]
		c.GoldCuesFound[k] += d.GoldCuesFound[k]
		c.ReadCues[k] += d.ReadCues[k]
		c.ReadCuesRight[k] += d.ReadCuesRight[k]
	}
	for i := range c.Voice {
		for j := range c.Voice[i] {
			c.Voice[i][j] += d.Voice[i][j]
		}
	}
	c.Bytes += d.Bytes
}

// Article compares the reading of an article with its marks. quoted are the
// spans between quotation marks.
func Article(a *gold.Article, r corpus.Reading, quoted []corpus.Span) *Counts {
	c := &Counts{Bytes: len(a.Text)}
	n := len(a.Text)
	inQuotes, isGold, isRead := paint(n, quoted), make([]bool, n), make([]int32, n)
	voice := make([]corpus.Voice, n)
	for i, s := range r.Statements {
		for _, p := range s.Spans {
			for k := p.Start; k < p.End; k++ {
				voice[k] = s.Voice
				if s.Voice != corpus.Own {
					isRead[k] = int32(i + 1)
				}
			}
		}
	}
	for _, g := range a.Attributions {
		for _, s := range g.Content {
			for k := s.Start; k < s.End; k++ {
				isGold[k] = true
			}
		}
	}
	for k, ch := range a.Text {
		if unicode.IsSpace(ch) {
			continue
		}
		g := corpus.Own
		if isGold[k] {
			g = corpus.Reported
			if inQuotes[k] {
				g = corpus.Quoted
			}
			c.GoldChars[Kinds]++
		}
		c.Voice[g][voice[k]]++
		if isRead[k] > 0 {
			c.ReadChars[Kinds]++
			if isGold[k] {
				c.ReadRight[Kinds]++
				c.GoldFound[Kinds]++
			}
		}
	}
	for _, g := range a.Attributions {
		c.attribution(a.Text, &g, r, inQuotes, isRead)
	}
	c.read(a, r, inQuotes, isGold)
	return c
}

// attribution counts one gold attribution.
func (c *Counts) attribution(text string, g *gold.Attribution, r corpus.Reading, inQuotes []bool, isRead []int32) {
	chars, quotes, found := 0, 0, 0
	votes := map[int32]int{}
	for _, s := range g.Content {
		for k, ch := range s.In(text) {
			k += s.Start
			if unicode.IsSpace(ch) {
				continue
			}
			chars++
			if inQuotes[k] {
				quotes++
			}
			if isRead[k] > 0 {
				found++
				votes[isRead[k]]++
			}
		}
	}
	kind := kindOf(quotes, chars)
	best := int32(0)
	for v, n := range votes {
		if best == 0 || n > votes[best] || n == votes[best] && v < best {
			best = v
		}
	}
	c.GoldChars[kind] += chars
	c.GoldFound[kind] += found
	for _, k := range []Kind{kind, Kinds} {
		c.Gold[k]++
		if 2*found >= chars && chars > 0 {
			c.Found[k]++
			if len(g.Source) > 0 {
				c.Sourced[k]++
				if src := r.Statements[best-1].Source; src != nil && shares(g.Source, src.Mention) {
					c.SourceRight[k]++
				}
			}
		}
		if len(g.Cue) == 0 {
			continue
		}
		c.GoldCues[k]++
		for _, s := range r.Statements {
			if s.Cue != nil && shares(g.Cue, *s.Cue) {
				c.GoldCuesFound[k]++
				break
			}
		}
	}
}

// A group is what was read as one attribution: statements that share their
// source's mention and their cue, quoted and reported.
type group struct {
	mention, cue corpus.Span
	parts        []corpus.Span
}

// groups joins the statements that are read as one attribution. Those with
// neither cue nor mention stand alone.
func groups(r corpus.Reading) []group {
	type key struct{ mention, cue corpus.Span }
	at := map[key]int{}
	var out []group
	for _, s := range r.Statements {
		if s.Voice == corpus.Own {
			continue
		}
		k := key{mention: s.Source.Mention}
		if s.Cue != nil {
			k.cue = *s.Cue
		}
		i, ok := at[k]
		if !ok || k == (key{}) || s.Cue == nil {
			i = len(out)
			at[k] = i
			out = append(out, group{mention: k.mention, cue: k.cue})
		}
		out[i].parts = append(out[i].parts, s.Spans...)
	}
	return out
}

// read counts what was read: its characters and its cues.
func (c *Counts) read(a *gold.Article, r corpus.Reading, inQuotes, isGold []bool) {
	for _, g := range groups(r) {
		chars, quotes, right := 0, 0, 0
		for _, p := range g.parts {
			for k, ch := range p.In(a.Text) {
				if unicode.IsSpace(ch) {
					continue
				}
				chars++
				if inQuotes[k+p.Start] {
					quotes++
				}
				if isGold[k+p.Start] {
					right++
				}
			}
		}
		kind := kindOf(quotes, chars)
		c.ReadChars[kind] += chars
		c.ReadRight[kind] += right
		if g.cue.Empty() {
			continue
		}
		hit := slices.ContainsFunc(a.Attributions, func(x gold.Attribution) bool { return shares(x.Cue, g.cue) })
		for _, k := range []Kind{kind, Kinds} {
			c.ReadCues[k]++
			if hit {
				c.ReadCuesRight[k]++
			}
		}
	}
}

func kindOf(quotes, chars int) Kind {
	switch {
	case quotes == 0:
		return Reported
	case 10*quotes >= 9*chars:
		return Direct
	}
	return Mixed
}

func shares(spans []corpus.Span, s corpus.Span) bool {
	for _, t := range spans {
		if t.Overlap(s) > 0 {
			return true
		}
	}
	return false
}

func paint(n int, spans []corpus.Span) []bool {
	out := make([]bool, n)
	for _, s := range spans {
		for k := s.Start; k < s.End; k++ {
			out[k] = true
		}
	}
	return out
}
