package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"parallax/framing/labels"
)

// labelsCommand measures discovery on a folder laid out as NewsWCL50 is:
// Annotations.csv and texts/EVENT_name/EVENT_PUBLISHER.json.
func labelsCommand() *cobra.Command {
	var gold, texts string
	var train []string
	var out bool
	cmd := &cobra.Command{
		Use:   "labels --gold DIR",
		Short: "How well names of one referent are found and joined: B³ within events",
		Long: `Reads hand-marked mentions (Annotations.csv) and the texts that they stand in,
and prints B³ precision, recall and F1 (Bagga and Baldwin 1998) within events, of

  marked spans  the marked mentions, grouped from their words and the texts;
  end to end    what "parallax labels" finds in the texts: each marked mention has
                the referent of the found one that agrees best (Dice of the bytes
                at least .5, each found mention used once); a mention that is not
                found, or has no referent, stands alone.

Beside them stand three baselines on the marked spans: one group for each exact
string, for each head lemma, and for names that hold each other's parts with head
lemmas for the rest. Properties are left out.
Chains that hold what is left over of a country ("USA-Misc", "USA-I") name no one
thing: figures are given with and without them.

The embedded model was trained on NewsWCL50 and ECB+: what it gives on them says
little. --leave-one-event-out trains a model for each event on the others.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if gold == "" {
				return errors.New("--gold DIR is needed: the folder with Annotations.csv and texts/")
			}
			events, err := readTagged(gold, texts)
			if err != nil {
				return err
			}
			models := func(taggedEvent) (*labels.Model, error) { return nil, nil }
			if out {
				if models, err = leaveOneOut(append([]string{gold}, train...), texts); err != nil {
					return err
				}
			}
			scored, err := scoreLabels(events, models)
			if err != nil {
				return err
			}
			writeLabelScores(cmd.OutOrStdout(), scored)
			return nil
		},
	}
	cmd.Flags().StringVar(&gold, "gold", "", "`DIR` of Annotations.csv and texts/")
	cmd.Flags().StringVar(&texts, "texts", "", "`DIR` of the texts, where they do not lie below that of --gold")
	cmd.Flags().BoolVar(&out, "leave-one-event-out", false, "group each event by a model that has not seen it, nor others of its number")
	cmd.Flags().StringSliceVar(&train, "train", nil, "further `DIR`s that such models are trained on")
	return cmd
}

// A scoredEvent is an event with the groups of its mentions by each method:
// marked spans, end to end, then the baselines.
type scoredEvent struct {
	*goldEvent
	groups [][]string
	found  int // marked mentions that discovery finds
}

func scoreLabels(events []taggedEvent, models func(taggedEvent) (*labels.Model, error)) ([]scoredEvent, error) {
	var out []scoredEvent
	for _, e := range events {
		model, err := models(e)
		if err != nil {
			return nil, err
		}
		base, err := baselines(e.mentions)
		if err != nil {
			return nil, err
		}
		found, n := groupFound(e, model)
		out = append(out, scoredEvent{e.goldEvent, append([][]string{groupMarked(e, model), found}, base...), n})
	}
	return out, nil
}

// writeLabelScores prints B³ by kind of chain, and by event.
func writeLabelScores(w io.Writer, events []scoredEvent) {
	kinds := map[string]bool{}
	for _, e := range events {
		for _, m := range e.mentions {
			kinds[m.kind] = true
		}
	}
	fmt.Fprintf(w, "%-24s %8s  %-17s  %-17s", "", "mentions", "marked P   R   F1", "end to end")
	for _, b := range baselineNames() {
		fmt.Fprintf(w, "  %-17s", b)
	}
	fmt.Fprintln(w)
	line := func(name string, events []scoredEvent, in func(goldMention) bool) {
		methods := 2 + len(baselineNames())
		sums := make([]bCubed, methods)
		for _, e := range events {
			for k := range methods {
				var chains, groups []string
				for i, m := range e.mentions {
					if in(m) {
						chains, groups = append(chains, m.chain), append(groups, e.groups[k][i])
					}
				}
				sums[k].add(scoreBCubed(chains, groups))
			}
		}
		if sums[0].n == 0 {
			return
		}
		fmt.Fprintf(w, "%-24s %8d", name, sums[0].n)
		for _, s := range sums {
			fmt.Fprintf(w, "  %-17s", s)
		}
		fmt.Fprintln(w)
	}
	every := func(goldMention) bool { return true }
	line("all", events, every)
	line("without -I and -Misc", events, func(m goldMention) bool { return !m.miscellany })
	if len(kinds) > 1 {
		for _, kind := range slices.Sorted(maps.Keys(kinds)) {
			line("kind "+kind, events, func(m goldMention) bool { return m.kind == kind })
		}
	}
	for i := range events {
		line("event "+events[i].id, events[i:i+1], every)
	}
	found, unplaced := 0, 0
	for _, e := range events {
		found += e.found
		unplaced += e.unplaced
	}
	fmt.Fprintf(w, "%d of the marked mentions are found in the texts; %d have words that do not stand in their text, and stand alone\n", found, unplaced)
}
