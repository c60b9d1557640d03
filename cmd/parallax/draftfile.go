package main

import (
	"fmt"
	"os"
)

// A draftFile holds statement lines until all documents are read and the
// sources have their names. It stands in the system's folder for such files
// without a name there where the system allows that, so that a run that is killed
// leaves nothing; else it is gone once discarded.
type draftFile struct{ *os.File }

func newDraftFile() (*draftFile, error) {
	f, err := os.CreateTemp("", "parallax-statements-*.jsonl")
	if err != nil {
		return nil, fmt.Errorf("preparing a file for statements whose sources have no name yet: %w", err)
	}
	_ = os.Remove(f.Name()) // fails where an open file keeps its name
	return &draftFile{f}, nil
}

// discard closes the file and takes it away.
func (d *draftFile) discard() {
	_ = d.Close()
	_ = os.Remove(d.Name())
}
