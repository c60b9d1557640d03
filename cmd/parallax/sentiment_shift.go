package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/framing/sentiment"
	"parallax/reports/table"
)

// runShift tells which words make one group darker than another.
func (f *sentimentFlags) runShift(cmd *cobra.Command, paths []string) error {
	weights, err := sentiment.ListWeights(f.shift)
	if err != nil {
		return usageError{fmt.Errorf("--shift: %w", err)}
	}
	study, err := f.study.study()
	if err != nil {
		return err
	}
	if study.Target == "" {
		return usageError{errors.New("--shift needs --target GROUP (and may have --reference GROUP; the rest if absent)")}
	}
	counts := make(map[string]*[2]int) // in the target, in the reference
	var found [2]bool
	err = f.readDocuments(cmd, paths, everyDocument, func(d *corpus.Document, r corpus.Reading) error {
		for i := range r.Statements {
			s := &r.Statements[i]
			if !s.Voice.Among(study.Voices) {
				continue
			}
			side := 1
			switch group := f.groupName(d, s); {
			case group == study.Target:
				side = 0
			case study.Reference != "" && group != study.Reference:
				continue
			}
			found[side] = true
			for _, span := range s.Spans {
				text := span.In(d.Text)
				for w := range corpus.Words(text) {
					word := corpus.Fold(w.In(text))
					if counts[word] == nil {
						counts[word] = new([2]int)
					}
					counts[word][side]++
				}
			}
		}
		return nil
	})
	switch {
	case err != nil:
		return err
	case !found[0]:
		return fmt.Errorf("no statement is of the target %q: --by says what the groups are", study.Target)
	case !found[1] && study.Reference == "":
		return fmt.Errorf("every statement is of the target %q, and there is no rest to compare it with", study.Target)
	case !found[1]:
		return fmt.Errorf("no statement is of the reference %q: --by says what the groups are", study.Reference)
	}
	words := make([]string, 0, len(counts))
	for w := range counts {
		words = append(words, w)
	}
	slices.Sort(words)
	target, reference := make([]int, len(words)), make([]int, len(words))
	for i, w := range words {
		target[i], reference[i] = counts[w][0], counts[w][1]
	}
	shift, err := sentiment.NewShift(words, target, reference, weights)
	if err != nil {
		return err
	}
	t := newSentimentTable("shift", "Words that make the target darker (below 0) or brighter", "word", "target_count reference_count", "", "weight share", "")
	for _, w := range shift.Words {
		t.Rows = append(t.Rows, []table.Cell{
			table.TextCell(w.Word), table.CountCell(w.Target), table.CountCell(w.Reference), table.RealCell(w.Weight), table.ValueCell(w.Share),
		})
	}
	return f.listing.write(cmd, t)
}
