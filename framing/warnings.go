package framing

import (
	"fmt"
	"strings"
)

// fewDocuments is the least number of documents of a group under which its
// intervals are too rough to rest a claim on.
const fewDocuments = 20

// warnings says what a reader of the numbers must know.
func (s *study) warnings(r *Result) []Warning {
	var out []Warning
	if w, ok := shortGroups(r.Groups); ok {
		out = append(out, w)
	}
	if w, ok := undated(s.tally); ok {
		out = append(out, w)
	}
	out = append(out, copyWarning(&r.Corpus)...)
	out = append(out, s.openings.warning(s.tally, s.options.DropRepeated)...)
	out = append(out, s.residue(&r.Corpus)...)
	if s.options.Codebook == nil {
		out = append(out, Warning{
			Code: "no-codebook", Subject: "labels",
			Text:   "no codebook was given, so no names of referents are counted",
			Remedy: "write one (parallax labels --draft codebook.yaml makes a start) and name it with --codebook",
		})
	} else if s.options.Discovered > 0 {
		out = append(out, Warning{
			Code: "discovered-names", Subject: "labels",
			Text:   fmt.Sprintf("no codebook was given: the names compared were discovered in %d documents, and nobody has checked which belong together", s.options.Discovered),
			Remedy: "write them down (parallax labels --draft codebook.yaml), edit, and name the file with --codebook",
		})
	} else if len(s.tally.mentions) == 0 {
		out = append(out, Warning{
			Code: "codebook-without-match", Subject: s.options.Codebook.File,
			Text:   "no pattern of the codebook stands in the corpus",
			Remedy: "look at its patterns: a label matches whole words, and * any letters of one word",
		})
	}
	return out
}

func shortGroups(groups []Group) (Warning, bool) {
	var short []string
	for _, g := range groups {
		if g.Documents < fewDocuments {
			short = append(short, fmt.Sprintf("%s (%d)", g.Name, g.Documents))
		}
	}
	if len(short) == 0 {
		return Warning{}, false
	}
	return Warning{
		Code: "few-documents", Subject: strings.Join(short, ", "),
		Text:   fmt.Sprintf("%d of %d groups have fewer than %d documents: their intervals are rough, and only large differences can be found", len(short), len(groups), fewDocuments),
		Remedy: "add documents of these groups before you rest a claim on them",
	}, true
}

func undated(t *Tally) (Warning, bool) {
	n := 0
	for i := range t.documents {
		if !isoDate(t.documents[i].Date) {
			n++
		}
	}
	if n == 0 {
		return Warning{}, false
	}
	return Warning{
		Code: "undated", Subject: "date",
		Text:   fmt.Sprintf("%d of %d documents have no date of the form 2016-06-18: they are in no timeline, and whether the groups cover the same time cannot be told for them", n, len(t.documents)),
		Remedy: "give a date column (--map date=COLUMN), in ISO 8601",
	}, true
}

func skippedWarning(s Skipped) []Warning {
	if s.Records == 0 {
		return nil
	}
	return []Warning{{
		Code: "skipped", Subject: "corpus",
		Text:   fmt.Sprintf("%d records could not be read and were left out", s.Records),
		Remedy: "see them under corpus.skipped in result.json, and mend them",
	}}
}
