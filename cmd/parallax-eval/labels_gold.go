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
	// miscellany: the coders put what is left over of a country into its
	// chain ("USA-Misc", "USA-I"); it names no one thing.
	miscellany bool
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

// readGold reads the mentions of DIR/Annotations.csv and the texts that they
// stand in, by event. Properties say what is thought of a thing and name
// none: they are left out.
func readGold(dir, texts string) ([]goldEvent, error) {
	rows, err := readAnnotations(filepath.Join(dir, "Annotations.csv"))
	if err != nil {
		return nil, err
	}
	rows = slices.DeleteFunc(rows, func(r goldRow) bool { return r.kind == "PROPERTY" })
	slices.SortStableFunc(rows, func(a, b goldRow) int {
		return cmp.Or(cmp.Compare(a.event, b.event), cmp.Compare(a.publisher, b.publisher), cmp.Compare(a.sentence, b.sentence), cmp.Compare(a.start, b.start))
	})
	var events []goldEvent
	for from, to := 0, 0; from < len(rows); from = to {
		first := rows[from]
		for to < len(rows) && rows[to].event == first.event && rows[to].publisher == first.publisher {
			to++
		}
		text, err := readArticle(texts, first.event, first.publisher)
		if err != nil {
			return nil, err
		}
		if len(events) == 0 || events[len(events)-1].id != first.event {
			events = append(events, goldEvent{id: first.event})
		}
		events[len(events)-1].add(text, rows[from:to])
	}
	if len(events) == 0 {
		return nil, fmt.Errorf("%s holds no mention", filepath.Join(dir, "Annotations.csv"))
	}
	return events, nil
}

// add takes in a text and its mentions.
func (e *goldEvent) add(text string, rows []goldRow) {
	doc := len(e.texts)
	e.texts = append(e.texts, text)
	spans := placeAll(text, rows)
	for i, r := range rows {
		name := r.name[strings.LastIndexByte(r.name, '\\')+1:]
		e.mentions = append(e.mentions, goldMention{
			doc: doc, span: spans[i], text: r.mention, kind: r.kind, chain: r.name + "\x00" + r.target,
			miscellany: strings.HasSuffix(name, "-I") || strings.HasSuffix(name, "-Misc"),
		})
		if spans[i].Empty() {
			e.unplaced++
		}
	}
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

func readArticle(texts, event, publisher string) (string, error) {
	found, err := filepath.Glob(filepath.Join(texts, event+"_*", event+"_"+publisher+".json"))
	if err != nil || len(found) == 0 {
		return "", fmt.Errorf("%s: no text of publisher %s on event %s; --texts DIR says where the texts lie", texts, publisher, event)
	}
	b, err := os.ReadFile(found[0])
	if err != nil {
		return "", fmt.Errorf("read an article: %w", err)
	}
	var a struct{ Title, Text string }
	if err := json.Unmarshal(b, &a); err != nil {
		return "", fmt.Errorf("%s: %w", found[0], err)
	}
	if a.Title == "" {
		return a.Text, nil
	}
	return a.Title + "\n\n" + a.Text, nil
}
