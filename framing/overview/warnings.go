package overview

import (
	"fmt"
	"slices"
	"strings"

	"parallax/framing/answer"
	"parallax/framing/compare"
	"parallax/framing/study"
	"parallax/framing/tally"
)

// copyWarning tells of copies, and how many cross from one outlet to another.
func copyWarning(c *Corpus) []study.Warning {
	if len(c.Copies) == 0 {
		return nil
	}
	across := 0
	var outlets []string
	for _, row := range c.Copies {
		if row.Outlet != row.OfOutlet {
			across++
		}
		if !slices.Contains(outlets, row.Outlet) {
			outlets = append(outlets, row.Outlet)
		}
	}
	slices.Sort(outlets)
	return []study.Warning{{
		Code: "copies", Subject: answer.List(outlets),
		Text:   fmt.Sprintf("%s an earlier document, %d of another outlet: each set of copies is one observation in tests and intervals, but its words are counted for every outlet that prints them", nearlyRepeat(len(c.Copies)), across),
		Remedy: "see tables/copies.csv; take them out if you compare what outlets write themselves",
	}}
}

func nearlyRepeat(n int) string {
	if n == 1 {
		return "1 document nearly repeats"
	}
	return fmt.Sprintf("%d documents nearly repeat", n)
}

// fewDocuments is the least number of documents of a group under which its
// intervals are too rough to rest a claim on.
const fewDocuments = 20

// Warnings says what a reader of the numbers must know.
func Warnings(s *compare.Study, c *Corpus) []study.Warning {
	var out []study.Warning
	if w, ok := shortGroups(s.Sides.Groups); ok {
		out = append(out, w)
	}
	if w, ok := undated(s.Tally); ok {
		out = append(out, w)
	}
	out = append(out, copyWarning(c)...)
	out = append(out, observationWarnings(s)...)
	out = append(out, s.Openings.Warning(s.Tally, s.Options.DropRepeated)...)
	out = append(out, residue(s, c)...)
	if s.Options.Codebook == nil {
		out = append(out, study.Warning{
			Code: "no-codebook", Subject: "labels",
			Text:   "no codebook was given, so no names of referents are counted",
			Remedy: "write one (parallax labels --draft codebook.yaml makes a start) and name it with --codebook",
		})
	} else if s.Options.Discovered > 0 {
		out = append(out, study.Warning{
			Code: "discovered-names", Subject: "labels",
			Text:   fmt.Sprintf("no codebook was given: the names compared were discovered in %d documents, and nobody has checked which belong together", s.Options.Discovered),
			Remedy: "write them down (parallax labels --draft codebook.yaml), edit, and name the file with --codebook",
		})
	} else if len(s.Tally.Mentions) == 0 {
		w := study.Warning{
			Code: "codebook-without-match", Subject: s.Options.Codebook.File,
			Text:   "no pattern of the codebook stands in the corpus",
			Remedy: "look at its patterns: a label matches whole words, and * any letters of one word",
		}
		if why := misread(s.Options.Codebook); why != "" {
			w.Remedy = why
		}
		out = append(out, w)
	} else {
		out = append(out, unmatched(s.Tally, s.Options.Codebook)...)
	}
	return out
}

func shortGroups(groups []compare.Group) (study.Warning, bool) {
	var short []string
	for _, g := range groups {
		if g.Documents < fewDocuments {
			short = append(short, fmt.Sprintf("%s (%d)", g.Name, g.Documents))
		}
	}
	if len(short) == 0 {
		return study.Warning{}, false
	}
	return study.Warning{
		Code: "few-documents", Subject: strings.Join(short, ", "),
		Text:   fmt.Sprintf("%d of %d groups have fewer than %d documents: their intervals are rough, and only large differences can be found", len(short), len(groups), fewDocuments),
		Remedy: "add documents of these groups before you rest a claim on them",
	}, true
}

func undated(t *tally.Tally) (study.Warning, bool) {
	n := 0
	for i := range t.Docs {
		if !compare.Dated(t.Docs[i].Date) {
			n++
		}
	}
	if n == 0 {
		return study.Warning{}, false
	}
	return study.Warning{
		Code: "undated", Subject: "date",
		Text:   fmt.Sprintf("%d of %d documents have no date of the form 2016-06-18: they are in no timeline, and whether the groups cover the same time cannot be told for them", n, len(t.Docs)),
		Remedy: "give a date column (--map date=COLUMN), in ISO 8601",
	}, true
}

func SkippedWarnings(s Skipped) []study.Warning {
	if s.Records == 0 {
		return nil
	}
	return []study.Warning{{
		Code: "skipped", Subject: "corpus",
		Text:   fmt.Sprintf("%d records could not be read and were left out", s.Records),
		Remedy: "see them under corpus.skipped in result.json, and mend them",
	}}
}
