package main

import (
	"bufio"
	"context"
	"errors"
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

// writeFiles writes the files of a report into a staged folder, several at once.
func writeFiles(ctx context.Context, dir *atomicdir.Dir, files []reports.File) error {
	all := func(yield func(reports.File, error) bool) {
		for _, f := range files {
			if !yield(f, nil) {
				return
			}
		}
	}
	write := func(f *reports.File) (none struct{}, err error) {
		if err := writeFile(dir, f); err != nil {
			return none, fmt.Errorf("writing %s: %w", f.Name, err)
		}
		return none, nil
	}
	for _, err := range inorder.Each(ctx, all, runtime.GOMAXPROCS(0), write) {
		if err != nil {
			return err
		}
	}
	return nil
}

func writeFile(dir *atomicdir.Dir, f *reports.File) error {
	file, err := dir.Create(f.Name)
	if err != nil {
		return err
	}
	to := bufio.NewWriterSize(file, 1<<16)
	return errors.Join(f.Write(to), to.Flush(), file.Close())
}
