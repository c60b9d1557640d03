package reports

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/framing"
	"parallax/reports/numeral"
	"parallax/reports/table"
)

// summaryLines is the height of the screen that the summary fits on.
const summaryLines = 40

// Summary writes for a terminal what a reader wants to know first: what was
// read, the differences that hold, the label matrix of the first referents,
// and the warnings. It keeps to 40 lines of the given width (at least 40).
func Summary(w io.Writer, r *framing.Result, width int) error {
	width = max(width, 40)
	s := summary{width: width, left: summaryLines}
	s.corpus(r)
	s.credits(r)
	// The answer comes first, with its passages where there is room; the line on what is open and the warnings keep
	// theirs, and the matrix stands where it still fits.
	warnings := summaryWarnings(r, width)
	open := s.lines(r, r.Undecided[:min(len(r.Undecided), 1)], false)
	open = open[:min(len(open), 3)]
	room := s.left - len(warnings) - 1
	if len(open) > 0 {
		room -= 2 + len(open)
	}
	answer := r.Answer
	if nothing := r.NothingHolds(); nothing != "" {
		answer = append([]framing.Finding{{Text: nothing}}, answer...)
	}
	told := s.lines(r, answer, true)
	if len(told)+2 > room {
		told = s.lines(r, answer, false)
	}
	s.titled(r.AnswerTitle(), told, room)
	s.ways(r)
	s.titled("Not decided", open, 2+len(open))
	if matrix := summaryMatrix(r, width); len(matrix)+len(warnings) <= s.left {
		warnings = append(matrix, warnings...)
	} else {
		s.say("")
	}
	for _, line := range warnings {
		s.say(line)
	}
	_, err := io.WriteString(w, s.b.String())
	return err
}

// summaryWarnings are the first three warnings, in two lines each, and how many more there are.
func summaryWarnings(r *framing.Result, width int) []string {
	const shown, deep = 3, 2
	var lines []string
	for _, x := range r.Warnings[:min(len(r.Warnings), shown)] {
		wrapped := wrap(plain(x.Subject)+": "+plain(x.Text), width-2)
		if len(wrapped) > deep {
			wrapped = append(wrapped[:deep-1], clip(strings.Join(wrapped[deep-1:], " "), width-2))
		}
		begin := "! "
		for _, line := range wrapped {
			lines = append(lines, begin+line)
			begin = "  "
		}
	}
	if n := len(r.Warnings) - shown; n > 0 {
		lines = append(lines, "! and "+numeral.Counted(n, "more warning")+" in the report")
	}
	return lines
}

type summary struct {
	b           strings.Builder
	width, left int
}

func (s *summary) say(line string) {
	if s.left == 0 {
		return
	}
	s.left--
	s.b.WriteString(strings.TrimRight(line, " "))
	s.b.WriteByte('\n')
}

func (s *summary) corpus(r *framing.Result) {
	c := r.Corpus
	line := fmt.Sprintf("%s, %s, %s", numeral.Counted(c.Documents, "document"),
		numeral.Counted(len(c.Outlets), "outlet"), numeral.Counted(c.Words, "word"))
	for _, v := range c.Voices {
		line += fmt.Sprintf(" · %s %s", numeral.Percent(v.Share), v.Voice)
	}
	s.say(clip(line, s.width))
}

// ways tells in how many ways to carry the study out its sentences hold.
func (s *summary) ways(r *framing.Result) {
	if r.Multiverse == nil || len(r.Multiverse.Sentences) == 0 {
		return
	}
	var held []string
	for _, x := range r.Multiverse.Sentences {
		held = append(held, numeral.Count(x.Holds))
	}
	s.say(fmt.Sprintf("Made in %d ways, these hold in %s of them.", r.Multiverse.Ways, strings.Join(held, ", ")))
}

// credits tells what the corpus itself says of how its sources are named, beside
// the published accuracy.
func (s *summary) credits(r *framing.Result) {
	c := &r.Credits
	if c.Pairs == 0 {
		return
	}
	s.say(clip(fmt.Sprintf("same quotation, same source: %s of %s", numeral.Percent(c.Share.Value), numeral.Counted(c.Pairs, "document pair")), s.width))
	var line string
	for _, a := range r.Accuracy {
		if what, ok := strings.CutPrefix(a.Step, "who says it: name, "); ok {
			line += fmt.Sprintf(" · %s %.0f %%", what, 100*a.Value)
		}
	}
	if line != "" {
		s.say(clip("right name of who speaks, on other news"+line, s.width))
	}
}

// lines are sentences, wrapped, with a line of each passage that is shown of them.
func (s *summary) lines(r *framing.Result, all []framing.Finding, passages bool) []string {
	var lines []string
	for _, f := range all {
		begin := "• "
		for _, line := range wrap(plain(f.Text), s.width-2) {
			lines = append(lines, begin+line)
			begin = "  "
		}
		for _, ref := range f.Shown {
			if passages {
				lines = append(lines, clip("    > "+plain(shown(r, ref)), s.width))
			}
		}
	}
	return lines
}

// titled writes lines under a title, in at most so many; where they do not all fit, it says how many
// sentences are left.
func (s *summary) titled(title string, lines []string, room int) {
	if len(lines) == 0 || room < 3 {
		return
	}
	s.say("")
	s.say(title)
	room -= 2
	if len(lines) > room {
		at := room - 1
		for at > 0 && !strings.HasPrefix(lines[at], "•") {
			at--
		}
		left := 0
		for _, line := range lines[at:] {
			if strings.HasPrefix(line, "•") {
				left++
			}
		}
		lines = append(lines[:at:at], fmt.Sprintf("  … and %d more in the report", left))
	}
	for _, line := range lines {
		s.say(line)
	}
}

// summaryMatrix draws the family shares of the first referent, all voices and
// then the outlet's own, which is where a keyword tool goes wrong.
func summaryMatrix(r *framing.Result, width int) []string {
	referents := table.Referents(r)
	if len(referents) == 0 || len(referents[0].Families) == 0 {
		return nil
	}
	const cell, maxGroups = 15, 8
	ref := referents[0]
	name := min(24, width/3)
	families := ref.Families[:min(len(ref.Families), max(1, (width-name)/cell))]
	head := pad("", name)
	for _, f := range families {
		head += padLeft(clip(plain(f.Name), cell-2), cell)
	}
	title := "Names for " + plain(ref.Name)
	if r.Provenance.Options.Discovered > 0 {
		title = "To be checked: names found for " + plain(ref.Name)
	}
	lines := []string{"", clip(title+": % of mentions, and in the outlet's own voice (own)", width), head}
	var groups []string
	for _, g := range r.Groups {
		if x := ref.Row(g.Name, framing.AllVoices, "", ""); x == nil || x.Count > 0 {
			groups = append(groups, g.Name)
		}
	}
	for _, g := range groups[:min(len(groups), maxGroups)] {
		line := pad(clip(plain(g), name-1), name)
		for _, f := range families {
			line += padLeft(summaryCell(ref, g, f.Name), cell)
		}
		lines = append(lines, clip(line, width))
	}
	if n := len(groups) - maxGroups; n > 0 {
		lines = append(lines, fmt.Sprintf("… and %s more in the report", numeral.Counted(n, "group")))
	}
	return append(lines, "")
}

func summaryCell(ref *table.Referent, group, family string) string {
	all := ref.Row(group, framing.AllVoices, family, "")
	own := ref.Row(group, corpus.Own.String(), family, "")
	s := numeral.None
	if all != nil {
		s = numeral.Percent(all.Share.Value)
	}
	if own != nil {
		s += " (" + strings.TrimSuffix(numeral.Percent(own.Share.Value), " %") + ")"
	}
	return s
}

// plain is text from a corpus made safe for a terminal: one line, no control
// characters, no marks that turn the direction of writing.
func plain(s string) string {
	s = strings.Map(func(c rune) rune {
		switch {
		case unicode.IsSpace(c):
			return ' '
		case unicode.IsControl(c), unicode.Is(unicode.Cf, c):
			return -1
		}
		return c
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

func wrap(s string, width int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(s) {
		word = clip(word, width)
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width:
			lines = append(lines, line)
			line = word
		default:
			line += " " + word
		}
	}
	return append(lines, line)
}

func clip(s string, width int) string {
	if utf8.RuneCountInString(s) <= width {
		return s
	}
	return string([]rune(s)[:width-1]) + "…"
}

func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-utf8.RuneCountInString(s)))
}

func padLeft(s string, width int) string {
	return strings.Repeat(" ", max(0, width-utf8.RuneCountInString(s))) + s
}
