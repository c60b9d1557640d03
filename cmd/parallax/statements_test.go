package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"parallax/corpus"
)

// spoken is an invented article.
const spoken = `Rain fell on Tuesday. “The dam will hold,” the mayor of Ostria, Lena Hart, said. According to the Water Board, two gates are open.`

func statements(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	args = append([]string{"statements", "--outlet", "Herald"}, args...)
	if status := run(context.Background(), strings.NewReader(spoken), &out, &errs, append(args, "-")); status != exitDone {
		t.Fatalf("parallax %v: exit status %d\n%s", args, status, errs.String())
	}
	return out.String()
}

func TestStatementsJSONL(t *testing.T) {
	var got []corpus.Line
	for line := range strings.Lines(statements(t)) {
		var l corpus.Line
		if err := json.Unmarshal([]byte(line), &l); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		if l.Outlet != "Herald" || l.Text == "" || (l.Source == nil) != (l.Voice == corpus.Own) {
			t.Errorf("line %s", line)
		}
		got = append(got, l)
	}
	find := func(part string) corpus.Line {
		for _, l := range got {
			if strings.Contains(l.Text, part) {
				return l
			}
		}
		t.Fatalf("no statement holds %q", part)
		return corpus.Line{}
	}
	if l := find("The dam will hold"); l.Voice != corpus.Quoted || !strings.Contains(l.Source.Name, "Hart") || l.Cue == nil || l.Cue.Text != "said" {
		t.Errorf("the quotation: %+v, source %+v, cue %+v", l, l.Source, l.Cue)
	}
	if l := find("two gates"); l.Voice != corpus.Reported || l.Source.Name != "Water Board" || spoken[l.Start:l.End] != l.Text {
		t.Errorf("what is reported: %+v, source %+v", l, l.Source)
	}
	if l := find("Rain fell"); l.Voice != corpus.Own {
		t.Errorf("the outlet's own voice: %+v", l)
	}
}

func TestStatementsCSV(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(statements(t, "--format", "csv", "--voice", "quoted", "--workers", "3"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 2 || rows[0][0] != "doc" || rows[1][2] != "quoted" || !strings.Contains(rows[1][6], "dam") {
		t.Errorf("rows %q", rows)
	}
}

func TestStatementsRefuses(t *testing.T) {
	var out, errs bytes.Buffer
	for _, args := range [][]string{
		{"statements", "--format", "xml", "-"},
		{"statements", "--voice", "loud", "-"},
		{"statements", "--workers", "-1", "-"},
		{"statements"},
	} {
		if status := run(context.Background(), strings.NewReader(spoken), &out, &errs, args); status != exitUsage {
			t.Errorf("parallax %v: exit status %d, want %d", args, status, exitUsage)
		}
	}
}
