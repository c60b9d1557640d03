package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"parallax/framing"
	"parallax/reports/table"
)

// A mentionsFile is a CSV file of label mentions that appears whole or not at
// all.
type mentionsFile struct {
	name string
	file *os.File
	buf  *bufio.Writer
	csv  *csv.Writer
}

func createMentions(name string) (*mentionsFile, error) {
	file, err := os.CreateTemp(filepath.Dir(name), ".parallax-mentions-*")
	if err != nil {
		return nil, fmt.Errorf("writing the mentions: %w", err)
	}
	m := &mentionsFile{name: name, file: file, buf: bufio.NewWriter(file)}
	m.csv = csv.NewWriter(m.buf)
	return m, m.csv.Write([]string{"doc", "start", "end", "text", "referent", "label", "family", "voice", "source"})
}

// write adds a mention; a frame's patterns are no mentions of a referent.
func (m *mentionsFile) write(x framing.Mention) error {
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
	err := errors.Join(m.csv.Error(), m.buf.Flush(), m.file.Chmod(0o644), m.file.Close())
	if err == nil {
		err = os.Rename(m.file.Name(), m.name)
	}
	if err != nil {
		return fmt.Errorf("writing the mentions to %s: %w", m.name, err)
	}
	return nil
}

// discard removes what was not committed.
func (m *mentionsFile) discard() {
	m.file.Close()
	os.Remove(m.file.Name())
}

// writeWhole puts a file in its place whole, or leaves what is there.
func writeWhole(name string, text []byte) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".parallax-*")
	if err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	_, err = f.Write(text)
	if err = errors.Join(err, f.Chmod(0o644), f.Close()); err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		os.Remove(f.Name())
		return fmt.Errorf("writing %s: %w", name, err)
	}
	return nil
}
