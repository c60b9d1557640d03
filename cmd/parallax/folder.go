package main

import (
	"fmt"

	"parallax/internal/atomicdir"
	"parallax/reports"
)

// writeFolder writes files into a folder that appears whole or not at all.
func writeFolder(name string, files []reports.File) error {
	dir, err := atomicdir.Stage(name)
	if err != nil {
		return fmt.Errorf("preparing the folder: %w", err)
	}
	defer dir.Discard()
	if err := writeFiles(dir, files); err != nil {
		return err
	}
	return dir.Commit()
}
