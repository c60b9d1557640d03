package main

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/corpus/attribution"
	"parallax/corpus/wordclass"
	"parallax/framing/labels"
)

// labelsCommand measures the grouping of mentions on a folder laid out as
// NewsWCL50 is: Annotations.csv and texts/EVENT_name/EVENT_PUBLISHER.json.
func labelsCommand() *cobra.Command {
	var gold string
	cmd := &cobra.Command{
		Use:   "labels --gold DIR",
		Short: "Groups hand-marked mentions by referent: B³ within events",
		Long: `Reads hand-marked mentions and the texts they stand in, groups the mentions of
each event by referent, and prints B³ precision, recall and F1 (Bagga and
Baldwin 1998) beside two baselines: one group per exact string, one per head
noun. The groups are made from the spans and the texts alone; the codes are
read only to score. Three sets are scored: all annotations, those that name
something (all but properties), and those of actors and countries.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if gold == "" {
				return errors.New("--gold DIR is needed: the folder with Annotations.csv and texts/")
			}
			events, err := readGold(gold)
			if err != nil {
				return err
			}
			return scoreEvents(cmd.OutOrStdout(), events)
		},
	}
	cmd.Flags().StringVar(&gold, "gold", "", "`DIR` of Annotations.csv and texts/")
	return cmd
}

// goldSets are the sets of annotations that are scored, by code type.
func goldSets() []struct {
	name string
	in   func(kind string) bool
} {
	return []struct {
		name string
		in   func(kind string) bool
	}{
		{"all annotations", func(string) bool { return true }},
		{"names (no properties)", func(k string) bool { return k != "PROPERTY" }},
		{"actors and countries", func(k string) bool { return strings.HasPrefix(k, "ACTOR") || k == "COUNTRY" }},
	}
}

func scoreEvents(w io.Writer, events []goldEvent) error {
	var groups [][]int
	for i := range events {
		g, err := groupEvent(&events[i])
		if err != nil {
			return err
		}
		groups = append(groups, g)
	}
	for _, set := range goldSets() {
		fmt.Fprintf(w, "%s\n  %-10s %8s  %-24s %-24s %-24s\n", set.name, "event", "mentions", "Parallax  P    R    F1", "exact     P    R    F1", "head      P    R    F1")
		var all [3]bCubed
		for n, e := range events {
			var chains []string
			var ours, exact, head []string
			for i, m := range e.mentions {
				if !set.in(m.kind) {
					continue
				}
				chains = append(chains, m.chain)
				ours = append(ours, strconv.Itoa(groups[n][i]))
				exact = append(exact, m.text)
				words := strings.Fields(strings.ToLower(m.text))
				head = append(head, words[max(0, len(words)-1):][0])
			}
			if len(chains) == 0 {
				continue
			}
			fmt.Fprintf(w, "  %-10s %8d", e.id, len(chains))
			for k, keys := range [][]string{ours, exact, head} {
				b := scoreBCubed(chains, keys)
				all[k].add(b)
				fmt.Fprintf(w, "  %24s", b)
			}
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "  %-10s %8d  %24s  %24s  %24s\n", "together", all[0].n, all[0], all[1], all[2])
	}
	for _, e := range events {
		if e.unplaced > 0 {
			fmt.Fprintf(w, "event %s: %d mentions whose words do not stand in their text are grouped by their words alone\n", e.id, e.unplaced)
		}
	}
	return nil
}

// groupEvent groups the mentions of one event.
func groupEvent(e *goldEvent) ([]int, error) {
	attributor, err := attribution.New(attribution.Options{})
	if err != nil {
		return nil, err
	}
	tagger, err := wordclass.New()
	if err != nil {
		return nil, err
	}
	evidence := labels.NewEvidence()
	tagged := make([][]wordclass.Token, len(e.texts))
	for doc, text := range e.texts {
		d := corpus.Document{ID: strconv.Itoa(doc), Outlet: strconv.Itoa(doc), Text: text}
		for _, s := range attributor.Read(&d).Sentences {
			tokens := tagger.Sentence(text, s)
			evidence.Read(doc, text, tokens)
			tagged[doc] = append(tagged[doc], tokens...)
		}
	}
	ms := make([]labels.Mention, len(e.mentions))
	for i, m := range e.mentions {
		if m.span.Empty() {
			whole := corpus.Span{End: len(m.text)}
			ms[i] = evidence.Mention(m.doc, m.text, whole, tagger.Sentence(m.text, whole))
			continue
		}
		ms[i] = evidence.Mention(m.doc, e.texts[m.doc], m.span, tagged[m.doc])
	}
	return labels.Group(ms, evidence), nil
}
