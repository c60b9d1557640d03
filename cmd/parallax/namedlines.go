package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"parallax/corpus"
	"parallax/corpus/identity"
	"parallax/framing/codebook"
)

// namedLines writes the statements of a corpus with the names that their sources
// go by in all of it: into a draft while documents are read, then out of it.
type namedLines struct {
	draft  *draftFile
	to     *bufio.Writer // the draft
	census identity.Census
}

func newNamedLines() (*namedLines, error) {
	draft, err := newDraftFile()
	if err != nil {
		return nil, err
	}
	return &namedLines{draft: draft, to: bufio.NewWriter(draft)}, nil
}

// add takes the statements of a document in these voices; none named is all.
func (n *namedLines) add(d *corpus.Document, r corpus.Reading, voices []corpus.Voice) error {
	roster := identity.RosterOf(d.Text, &r)
	n.census.Add(roster)
	var line bytes.Buffer
	for i := range r.Statements {
		s := &r.Statements[i]
		if len(voices) > 0 && !slices.Contains(voices, s.Voice) {
			continue
		}
		line.Reset()
		err := identity.WriteDraft(&line, d, s, roster.Keys[i])
		if err == nil {
			_, err = n.to.Write(line.Bytes())
		}
		if err != nil {
			return fmt.Errorf("keeping statements until their sources have names: %w", err)
		}
	}
	return nil
}

// write gives all lines to a writer, by the names of the corpus.
func (n *namedLines) write(w statementWriter, book *codebook.Codebook) error {
	names, err := n.census.Names(bookOf(book))
	if err != nil {
		return err
	}
	if err := n.to.Flush(); err != nil {
		return fmt.Errorf("keeping statements until their sources have names: %w", err)
	}
	if _, err := n.draft.Seek(0, io.SeekStart); err != nil {
		return fmt.Errorf("reading the statements back: %w", err)
	}
	lines := bufio.NewReader(n.draft)
	for {
		raw, err := lines.ReadBytes('\n')
		if errors.Is(err, io.EOF) && len(raw) == 0 {
			return nil
		}
		if err != nil {
			return fmt.Errorf("reading the statements back: %w", err)
		}
		if raw, err = names.Line(raw); err != nil {
			return err
		}
		if err := w.write(raw); err != nil {
			return fmt.Errorf("writing statements: %w", err)
		}
	}
}

// lineOf reads a line of JSON.
func lineOf(raw []byte) (l corpus.Line, err error) {
	if err := json.Unmarshal(raw, &l); err != nil {
		return l, fmt.Errorf("reading a statement back: %w", err)
	}
	return l, nil
}
