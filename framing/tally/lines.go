package tally

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"

	"parallax/corpus"
	"parallax/corpus/identity"
)

// A Spool is where statement lines are written and passages read back, so
// that a study holds no text: a file, or memory for a small corpus.
type Spool interface {
	io.Writer
	io.ReaderAt
}

// Lines writes the statements of a study to a spool and finds them again.
type Lines struct {
	spool  Spool
	starts []int64
	end    int64
	sum    interface {
		io.Writer
		Sum([]byte) []byte
	}
}

func NewLines(s Spool) *Lines { return &Lines{spool: s, sum: sha256.New()} }

func (l *Lines) append(line []byte) error {
	if _, err := l.spool.Write(line); err != nil {
		return fmt.Errorf("writing statement %d: %w", len(l.starts)+1, err)
	}
	l.sum.Write(line)
	l.starts = append(l.starts, l.end)
	l.end += int64(len(line))
	return nil
}

// Read gives statement i again.
func (l *Lines) Read(i int) (corpus.Line, error) {
	var line corpus.Line
	raw, err := l.raw(i)
	if err != nil {
		return line, err
	}
	if err := json.Unmarshal(raw, &line); err != nil {
		return line, fmt.Errorf("reading statement %d again: %w", i+1, err)
	}
	return line, nil
}

// raw gives the line of statement i again.
func (l *Lines) raw(i int) ([]byte, error) {
	end := l.end
	if i+1 < len(l.starts) {
		end = l.starts[i+1]
	}
	raw := make([]byte, end-l.starts[i])
	if _, err := l.spool.ReadAt(raw, l.starts[i]); err != nil && err != io.EOF {
		return nil, fmt.Errorf("reading statement %d again: %w", i+1, err)
	}
	return raw, nil
}

// Named writes the lines of a draft, with the names that the sources go by in
// the corpus.
func (l *Lines) Named(draft *Lines, names *identity.Names) error {
	for i := range draft.starts {
		raw, err := draft.raw(i)
		if err != nil {
			return err
		}
		if raw, err = names.Line(raw); err != nil {
			return err
		}
		if err := l.append(raw); err != nil {
			return err
		}
	}
	return nil
}

func (l *Lines) Digest() string { return hex.EncodeToString(l.sum.Sum(nil)) }

// Memory is a Spool for corpora that fit.
type Memory struct{ bytes.Buffer }

// ReadAt reads from the lines written so far.
func (m *Memory) ReadAt(p []byte, off int64) (int, error) {
	return bytes.NewReader(m.Bytes()).ReadAt(p, off)
}
