package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"parallax/framing/codebook"
	"parallax/internal/boundedfile"
	"parallax/internal/study"
	"parallax/internal/yamlfile"
)

// studyFileName is the study file that is taken where none is named.
const studyFileName = "parallax.yaml"

// read takes in the file of --study: it sets the flags that the file speaks
// of and the command line does not, and gives the file's corpus where the
// command line names no path. The file is nil where --study is not given.
func (f *studyFlags) read(cmd *cobra.Command, paths []string) (*study.File, []string, error) {
	if f.file == "" {
		return nil, paths, nil
	}
	file, err := openStudy(f.file)
	if err != nil {
		return nil, nil, err
	}
	dir := filepath.Dir(f.file)
	for _, s := range file.Settings {
		flag := cmd.Flags().Lookup(strings.ReplaceAll(s.Key, "_", "-"))
		if flag == nil || flag.Changed {
			continue
		}
		values := s.Values
		if s.Path {
			values = beside(dir, values)
		}
		if err := setFlag(flag, values); err != nil {
			return nil, nil, yamlfile.Problem{File: file.Name, Line: s.Line, Column: s.Column, Message: fmt.Sprintf("%s: %v", s.Key, err)}
		}
	}
	f.inline = file.Codebook
	if len(paths) == 0 {
		paths = beside(dir, file.Corpus)
	}
	return file, paths, nil
}

// openStudy reads a study file, or the study of a saved result.
func openStudy(name string) (*study.File, error) {
	if filepath.Ext(name) == ".json" {
		r, err := readResult(name)
		if err != nil {
			return nil, err
		}
		return study.Repeat(name, r)
	}
	text, err := boundedfile.Read(name, yamlfile.MaxBytes)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: there is no such study file: 'parallax init' writes one", name)
	case err != nil:
		return nil, fmt.Errorf("reading the study: %w", err)
	}
	return study.Parse(name, text)
}

// setFlag gives a flag the values of a key.
func setFlag(flag *pflag.Flag, values []string) error {
	if list, ok := flag.Value.(pflag.SliceValue); ok {
		return list.Replace(values)
	}
	for _, v := range values {
		if err := flag.Value.Set(v); err != nil {
			return err
		}
	}
	return nil
}

// beside gives paths that are relative to a folder.
func beside(dir string, paths []string) []string {
	var out []string
	for _, p := range paths {
		if p != "-" && !filepath.IsAbs(p) && !strings.HasPrefix(p, codebook.ReadyPrefix) {
			p = filepath.Join(dir, p)
		}
		out = append(out, p)
	}
	return out
}
