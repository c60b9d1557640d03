package audit

import "fmt"

const (
	// shortWords is what an article has at least; less is a caption, a teaser
	// or a page that was not fetched.
	shortWords = 50
	// longTimes is how many times the corpus's median a document has that is
	// probably several.
	longTimes = 20
)

// length finds documents that are too short or too long to be articles.
type length struct {
	short tally
	sizes []sized
}

type sized struct {
	outlet string
	place  Place
	words  int
}

// longCandidate bounds what is kept until the median is known.
const longCandidate = shortWords * longTimes

func (l *length) add(d *seen) {
	if d.words < shortWords {
		l.short.note(d, Place{Note: fmt.Sprintf("%d words", d.words)})
	}
	if d.words >= longCandidate {
		l.sizes = append(l.sizes, sized{d.Outlet, Place{Doc: d.ID, Outlet: d.Outlet, Note: fmt.Sprintf("%d words", d.words)}, d.words})
	}
}

func (l *length) findings(c *summary) []Finding {
	all := l.short.findings(c, "short", func(n int) string {
		return fmt.Sprintf("documents of fewer than %d words: %d", shortWords, n)
	}, "check whether they are articles: teasers and captions weigh as much as articles where documents are counted")
	long := Finding{
		Code: "long", Of: c.documents,
		Remedy: "check whether several articles stand in one document: they are counted as one observation",
	}
	for _, s := range l.sizes {
		if s.words >= longTimes*max(c.median, shortWords) {
			long.Documents++
			if len(long.Places) < maxPlaces {
				long.Places = append(long.Places, s.place)
			}
		}
	}
	if long.Documents > 0 {
		long.Text = fmt.Sprintf("documents of more than %d times the median of %d words: %d", longTimes, c.median, long.Documents)
		all = append(all, long)
	}
	return all
}
