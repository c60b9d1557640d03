package main

import (
	"cmp"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
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

// A goldMention is one annotated mention.
type goldMention struct {
	doc   int
	span  corpus.Span
	text  string
	kind  string // code_type
	chain string // what it refers to
}

type goldEvent struct {
	id       string
	texts    []string
	mentions []goldMention
	unplaced int // mentions whose words do not stand in their text
}

// goldRow is a row of Annotations.csv with the columns that are used.
type goldRow struct {
	kind, name, mention, target, event, publisher string
	sentence, start                               int
}

func readGold(dir string) ([]goldEvent, error) {
	rows, err := readAnnotations(filepath.Join(dir, "Annotations.csv"))
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(rows, func(a, b goldRow) int {
		return cmp.Or(cmp.Compare(a.event, b.event), cmp.Compare(a.publisher, b.publisher), cmp.Compare(a.sentence, b.sentence), cmp.Compare(a.start, b.start))
	})
	var events []goldEvent
	publisher, cursor := "", 0
	for _, r := range rows {
		if len(events) == 0 || events[len(events)-1].id != r.event {
			events = append(events, goldEvent{id: r.event})
			publisher = ""
		}
		e := &events[len(events)-1]
		if r.publisher != publisher {
			text, err := readArticle(dir, r.event, r.publisher)
			if err != nil {
				return nil, err
			}
			e.texts = append(e.texts, text)
			publisher, cursor = r.publisher, 0
		}
		doc := len(e.texts) - 1
		m := goldMention{doc: doc, text: r.mention, kind: r.kind, chain: r.name + "\x00" + r.target}
		if span, ok := place(e.texts[doc], r.mention, cursor); ok {
			m.span = span
			cursor = max(cursor, span.Start)
		} else {
			e.unplaced++
		}
		e.mentions = append(e.mentions, m)
	}
	return events, nil
}

func readAnnotations(path string) ([]goldRow, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read the annotations: %w", err)
	}
	cr := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(b), "\ufeff")))
	header, err := cr.Read()
	if err != nil {
		return nil, fmt.Errorf("%s: header: %w", path, err)
	}
	at := map[string]int{}
	for i, h := range header {
		at[h] = i
	}
	for _, h := range []string{"code_type", "code_name", "code_mention", "target_concept", "event_id", "publisher_id", "sentence", "start"} {
		if _, ok := at[h]; !ok {
			return nil, fmt.Errorf("%s: no column %s", path, h)
		}
	}
	var rows []goldRow
	for {
		rec, err := cr.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		r := goldRow{kind: rec[at["code_type"]], name: rec[at["code_name"]], mention: rec[at["code_mention"]], target: rec[at["target_concept"]], event: rec[at["event_id"]], publisher: rec[at["publisher_id"]]}
		line, _ := cr.FieldPos(0)
		for _, f := range []struct {
			name string
			to   *int
		}{{"sentence", &r.sentence}, {"start", &r.start}} {
			if *f.to, err = strconv.Atoi(rec[at[f.name]]); err != nil {
				return nil, fmt.Errorf("%s:%d: %s %q is no number", path, line, f.name, rec[at[f.name]])
			}
		}
		rows = append(rows, r)
	}
}

func readArticle(dir, event, publisher string) (string, error) {
	found, err := filepath.Glob(filepath.Join(dir, "texts", event+"_*", event+"_"+publisher+".json"))
	if err != nil || len(found) == 0 {
		return "", fmt.Errorf("%s: no text of publisher %s on event %s", filepath.Join(dir, "texts"), publisher, event)
	}
	b, err := os.ReadFile(found[0])
	if err != nil {
		return "", fmt.Errorf("read an article: %w", err)
	}
	var a struct{ Title, Text string }
	if err := json.Unmarshal(b, &a); err != nil {
		return "", fmt.Errorf("%s: %w", found[0], err)
	}
	return a.Title + "\n\n" + a.Text, nil
}

// place finds a mention's words in a text, letters and digits alone compared,
// at or after a byte, else anywhere before it.
func place(text, mention string, from int) (corpus.Span, bool) {
	words := mentionWords(mention)
	if len(words) == 0 {
		return corpus.Span{}, false
	}
	spans := slices.Collect(corpus.Words(text))
	first := func(lo, hi int) (corpus.Span, bool) {
		for i := range spans {
			if spans[i].Start < lo || spans[i].Start >= hi {
				continue
			}
			if end, ok := matchesAt(text, spans[i].Start, words); ok {
				return corpus.Span{Start: spans[i].Start, End: end}, true
			}
		}
		return corpus.Span{}, false
	}
	if s, ok := first(from, len(text)); ok {
		return s, true
	}
	return first(0, from)
}

// mentionWords is a mention as Penn Treebank tokens write it, as plain words.
func mentionWords(mention string) []string {
	mention = strings.NewReplacer("-LRB-", " ", "-RRB-", " ").Replace(mention)
	return strings.FieldsFunc(mention, func(r rune) bool { return !letterOrDigit(r) })
}

func letterOrDigit(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r >= 0x80 && r != '’' && r != '‘' && r != '“' && r != '”' && r != '—' && r != '–'
}

// matchesAt says where words end that stand at a byte, with nothing but marks
// and white space between them.
func matchesAt(text string, at int, words []string) (end int, ok bool) {
	for _, w := range words {
		for at < len(text) && !strings.HasPrefix(text[at:], w) {
			r := []rune(text[at:min(len(text), at+4)])[0]
			if letterOrDigit(r) {
				return 0, false
			}
			at += len(string(r))
		}
		if at >= len(text) {
			return 0, false
		}
		at += len(w)
	}
	return at, true
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

// bCubed holds the sums of B³ over mentions.
type bCubed struct {
	precision, recall float64
	n                 int
}

func (b *bCubed) add(o bCubed) {
	b.precision += o.precision
	b.recall += o.recall
	b.n += o.n
}

func (b bCubed) String() string {
	p, r := b.precision/float64(b.n), b.recall/float64(b.n)
	return fmt.Sprintf("%.3f %.3f %.3f", p, r, 2*p*r/(p+r))
}

// scoreBCubed compares two groupings of the same mentions: for each mention
// the share of its group that is in its chain (precision) and the share of its
// chain that is in its group (recall). Bagga and Baldwin 1998,
// doi:10.3115/980451.980859.
func scoreBCubed(chains, groups []string) bCubed {
	type pair struct{ chain, group string }
	inChain, inGroup, inBoth := map[string]int{}, map[string]int{}, map[pair]int{}
	for i := range chains {
		inChain[chains[i]]++
		inGroup[groups[i]]++
		inBoth[pair{chains[i], groups[i]}]++
	}
	b := bCubed{n: len(chains)}
	for i := range chains {
		both := float64(inBoth[pair{chains[i], groups[i]}])
		b.precision += both / float64(inGroup[groups[i]])
		b.recall += both / float64(inChain[chains[i]])
	}
	return b
}
