package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"parallax/corpus"
	"parallax/corpus/attribution"
	"parallax/corpus/wordclass"
	"parallax/framing/labels"
)

// A taggedEvent is an event with the word classes of its sentences.
type taggedEvent struct {
	*goldEvent
	sentences [][][]wordclass.Token // by text
}

// readTagged reads the events of a folder. The texts lie below it, or where
// texts says.
func readTagged(dir, texts string) ([]taggedEvent, error) {
	if own := filepath.Join(dir, "texts"); texts == "" || isDir(own) {
		texts = own
	}
	events, err := readGold(dir, texts)
	if err != nil {
		return nil, err
	}
	return tagEvents(events)
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// tagEvents reads the sentences of all events.
func tagEvents(events []goldEvent) ([]taggedEvent, error) {
	attributor, err := attribution.New(attribution.Options{})
	if err != nil {
		return nil, err
	}
	tagger, err := wordclass.New()
	if err != nil {
		return nil, err
	}
	out := make([]taggedEvent, len(events))
	for i := range events {
		out[i] = taggedEvent{&events[i], make([][][]wordclass.Token, len(events[i].texts))}
		for doc, text := range events[i].texts {
			d := corpus.Document{ID: strconv.Itoa(doc), Outlet: strconv.Itoa(doc), Text: text}
			for _, s := range attributor.Read(&d).Sentences {
				out[i].sentences[doc] = append(out[i].sentences[doc], tagger.Sentence(text, s))
			}
		}
	}
	return out, nil
}

// groupMarked groups the marked mentions of an event. A mention that does not
// stand in its text stands alone.
func groupMarked(e taggedEvent, model *labels.Model) []string {
	ms, at, evidence := markedMentions(e)
	out := alone(len(e.mentions))
	for n, group := range labels.Group(ms, evidence, model) {
		out[at[n]] = strconv.Itoa(group)
	}
	return out
}

// markedMentions reads the marked mentions that stand in their text, with the
// number of each, and what the texts say of who is who.
func markedMentions(e taggedEvent) (ms []labels.Mention, at []int, evidence *labels.Evidence) {
	evidence = labels.NewEvidence()
	tokens := make([][]wordclass.Token, len(e.texts))
	for doc, text := range e.texts {
		for _, s := range e.sentences[doc] {
			evidence.Read(doc, text, s)
			tokens[doc] = append(tokens[doc], s...)
		}
	}
	for i, m := range e.mentions {
		if !m.span.Empty() {
			ms = append(ms, evidence.Mention(m.doc, e.texts[m.doc], m.span, tokens[m.doc]))
			at = append(at, i)
		}
	}
	return ms, at, evidence
}

// alone gives each of n mentions a group of its own.
func alone(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprintf("alone %d", i)
	}
	return out
}

// groupFound discovers the names of an event's texts as "parallax labels" does,
// and gives each marked mention the referent of the found mention that it is
// matched with.
func groupFound(e taggedEvent, model *labels.Model) (groups []string, found int) {
	o := labels.DefaultOptions()
	o.Model = model
	d := labels.NewDiscovery(o)
	for doc, text := range e.texts {
		d.Add(strconv.Itoa(doc), text, e.sentences[doc])
	}
	groups = alone(len(e.mentions))
	all := d.Mentions()
	for i, m := range matchSpans(e.mentions, all) {
		if m < 0 {
			continue
		}
		found++
		if r := all[m].Referent; r >= 0 {
			groups[i] = strconv.Itoa(r)
		}
	}
	return groups, found
}

// leastDice is how far a found span has to agree with a marked one.
const leastDice = 0.5

// matchSpans gives each marked mention the found one that agrees best by the
// Dice coefficient of their bytes (Dice 1945), each found mention to the marked
// span that it agrees with best; −1 for none.
func matchSpans(marked []goldMention, found []labels.Located) []int {
	byDoc := make(map[int][]int)
	for i, f := range found {
		byDoc[f.Doc] = append(byDoc[f.Doc], i)
	}
	type pair struct {
		marked, found int
		dice          float64
	}
	var pairs []pair
	for i, m := range marked {
		if m.span.Empty() {
			continue
		}
		for _, f := range byDoc[m.doc] {
			s := found[f].Span
			if dice := 2 * float64(m.span.Overlap(s)) / float64(m.span.Len()+s.Len()); dice >= leastDice {
				pairs = append(pairs, pair{i, f, dice})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.dice, a.dice) })
	out := make([]int, len(marked))
	for i := range out {
		out[i] = -1
	}
	// Two codes on the same words share what was found there.
	taken := make(map[int]corpus.Span)
	for _, p := range pairs {
		span := marked[p.marked].span
		if by, ok := taken[p.found]; out[p.marked] >= 0 || ok && by != span {
			continue
		}
		out[p.marked] = p.found
		taken[p.found] = span
	}
	return out
}
