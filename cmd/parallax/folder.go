package main

import (
	"bytes"
	"context"
	"fmt"
	"runtime"

	"parallax/internal/atomicdir"
	"parallax/internal/atomicfile"
	"parallax/internal/inorder"
	"parallax/internal/unfinished"
	"parallax/reports"
)

// stageFolder starts to write a folder, which goes when the program is stopped.
func stageFolder(ctx context.Context, name string) (*atomicdir.Dir, error) {
	dir, err := atomicdir.Stage(name)
	if err != nil {
		return nil, fmt.Errorf("preparing the folder: %w", err)
	}
	unfinished.Add(ctx, func() { dir.Discard() })
	return dir, nil
}

// createFile starts to write a file, which goes when the program is stopped.
func createFile(ctx context.Context, name string, existing atomicfile.Existing) (*atomicfile.File, error) {
	f, err := atomicfile.Create(name, existing)
	if err == nil {
		unfinished.Add(ctx, f.Discard)
	}
	return f, err
}

// writeFolder writes files into a folder that appears whole or not at all.
func writeFolder(ctx context.Context, name string, files []reports.File) error {
	dir, err := stageFolder(ctx, name)
	if err != nil {
		return err
	}
	defer dir.Discard()
	if err := writeFiles(ctx, dir, files); err != nil {
		return err
	}
	return dir.Commit()
}

// writeFiles writes the files of a report into a staged folder. Several are made
// at once, in memory.
func writeFiles(ctx context.Context, dir *atomicdir.Dir, files []reports.File) error {
	type made struct {
		name  string
		bytes bytes.Buffer
	}
	render := func(f *reports.File) (*made, error) {
		m := &made{name: f.Name}
		if err := f.Write(&m.bytes); err != nil {
			return nil, fmt.Errorf("writing %s: %w", f.Name, err)
		}
		return m, nil
	}
	all := func(yield func(reports.File, error) bool) {
		for _, f := range files {
			if !yield(f, nil) {
				return
			}
		}
	}
	for m, err := range inorder.Each(ctx, all, runtime.GOMAXPROCS(0), render) {
		if err != nil {
			return err
		}
		if err := writeFile(dir, m.name, m.bytes.Bytes()); err != nil {
			return fmt.Errorf("writing %s: %w", m.name, err)
		}
	}
	return nil
}

func writeFile(dir *atomicdir.Dir, name string, content []byte) error {
	w, err := dir.Create(name)
	if err != nil {
		return err
	}
	if _, err := w.Write(content); err != nil {
		w.Close()
		return err
	}
	return w.Close()
}
