package audit

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"parallax/corpus"
)

// genre finds documents that are no articles: transcripts, in which names
// before colons say who speaks, and live blogs, in which many short posts
// stand under their times.
type genre struct {
	transcripts, blogs tally
}

const (
	// turns is the fewest lines with a speaker, and posts the fewest lines with
	// a time, of such a document.
	turns, posts = 5, 5
	// turnsShare is the least share of such lines among all.
	turnsShare = 0.3
)

// postTime is a time that begins a line and stands alone or before the post.
var postTime = regexp.MustCompile(`^(?:(?:Posted|Updated) at )?\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?\s?(?:GMT|BST|ET|EST|EDT|PT|CET|CEST|UTC|AEST|AEDT)?(?:$|[\s:–—-])`)

func (g *genre) add(d *seen) {
	lines, speaking, timed := 0, 0, 0
	var first, post corpus.Span
	at := 0
	for line := range strings.Lines(d.Text) {
		text := strings.TrimSpace(line)
		span := corpus.Span{Start: at, End: at + len(strings.TrimRight(line, "\r\n"))}
		at += len(line)
		if text == "" {
			continue
		}
		lines++
		switch {
		case speaks(text):
			if speaking++; speaking == 1 {
				first = span
			}
		case text[0] >= '0' && text[0] <= '9' || strings.HasPrefix(text, "Posted at ") || strings.HasPrefix(text, "Updated at "):
			if postTime.MatchString(text) {
				if timed++; timed == 1 {
					post = span
				}
			}
		}
	}
	if speaking >= turns && float64(speaking) >= turnsShare*float64(lines) {
		g.transcripts.note(d, Place{Span: first, Note: cut(first.In(d.Text))})
	}
	if timed >= posts {
		g.blogs.note(d, Place{Span: post, Note: fmt.Sprintf("%d times, the first: %s", timed, cut(post.In(d.Text)))})
	}
}

// maxSpeaker is the most bytes of a name before a colon.
const maxSpeaker = 60

// speaks reports whether a line begins with a speaker in capitals ("REYES:", "MR.
// TOL (through a translator):").
func speaks(line string) bool {
	name, _, ok := strings.Cut(line[:min(len(line), maxSpeaker)], ":")
	if !ok {
		return false
	}
	name, _, _ = strings.Cut(name, "(")
	name, _, _ = strings.Cut(name, ",")
	letters := 0
	for _, r := range name {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 2
}

func (g *genre) findings(c *summary) []Finding {
	all := g.transcripts.findings(c, "transcript", func(n int) string {
		return fmt.Sprintf("documents that are transcripts, with the speaker's name before each turn: %d", n)
	}, "leave them out, or compare them apart: who speaks is found by the rules of articles, and words of guests would count as the outlet's own")
	return append(all, g.blogs.findings(c, "live-blog", func(n int) string {
		return fmt.Sprintf("documents that seem to be live blogs, posts under their times: %d", n)
	}, "leave them out, or split them into posts: one document of many days and voices is one observation")...)
}
