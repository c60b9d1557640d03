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

	"parallax/corpus"
)

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
