package main

import (
	"bufio"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"strconv"

	"parallax/framing"
	"parallax/internal/atomicfile"
	"parallax/reports/table"
)

// A mentionsFile is a CSV file of label mentions that appears whole or not at
// all.
type mentionsFile struct {
	file *atomicfile.File
	buf  *bufio.Writer
	csv  *csv.Writer
}

// createMentions starts the file; one that is there is not replaced, since a
// person may have coded in it.
func createMentions(ctx context.Context, name string) (*mentionsFile, error) {
	file, err := createFile(ctx, name, atomicfile.Refuse)
	if err != nil {
		return nil, fmt.Errorf("the mentions: %w", err)
	}
	m := &mentionsFile{file: file, buf: bufio.NewWriter(file)}
	m.csv = csv.NewWriter(m.buf)
	return m, m.csv.Write([]string{"doc", "start", "end", "text", "referent", "label", "family", "voice", "source"})
}

// write adds a mention; a frame's patterns are no mentions of a referent.
func (m *mentionsFile) write(x framing.MentionLine) error {
	if x.Entry.Kind != 0 {
		return nil
	}
	err := m.csv.Write([]string{
		table.Inert(x.Doc), strconv.Itoa(x.Start), strconv.Itoa(x.End), table.Inert(x.Text),
		table.Inert(x.Entry.Referent), table.Inert(x.Entry.Label), table.Inert(x.Entry.Family), x.Voice.String(), table.Inert(x.Source),
	})
	if err != nil {
		return fmt.Errorf("writing the mentions: %w", err)
	}
	return nil
}

func (m *mentionsFile) commit() error {
	m.csv.Flush()
	if err := errors.Join(m.csv.Error(), m.buf.Flush()); err != nil {
		return fmt.Errorf("the mentions: %w", err)
	}
	if err := m.file.Commit(); err != nil {
		return fmt.Errorf("the mentions: %w", err)
	}
	return nil
}

// discard removes what was not committed.
func (m *mentionsFile) discard() { m.file.Discard() }
