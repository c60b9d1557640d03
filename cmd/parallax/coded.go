package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"parallax/framing/validation"
	"parallax/internal/boundedfile"
)

// codedFlags name people's codes of a sample.
type codedFlags struct {
	sheets []string
	key    *string
}

func addCodedFlags(cmd *cobra.Command) *codedFlags {
	f := &codedFlags{key: addKeyFlag(cmd)}
	cmd.Flags().StringArrayVar(&f.sheets, "coded", nil, "correct shares by a `SHEET` of parallax sample that people coded; several times for several coders")
	return f
}

func addKeyFlag(cmd *cobra.Command) *string {
	return cmd.Flags().String("key", "", "the `FILE` of the sample's key (default: the sheet's name with .key.json)")
}

// read reads the codes; nil where none are named.
func (f *codedFlags) read() (*validation.HandCodes, error) {
	if len(f.sheets) == 0 {
		if *f.key != "" {
			return nil, usageError{errors.New("--key without --coded: name the sheet that people coded")}
		}
		return nil, nil
	}
	sample, err := readKey(*f.key, f.sheets[0])
	if err != nil {
		return nil, err
	}
	codes, err := readCodes(sample, f.sheets)
	if err != nil {
		return nil, err
	}
	return &validation.HandCodes{Sample: sample, Codes: codes}, nil
}

// readCodes reads the coded sheets of a sample.
func readCodes(sample *validation.Sample, paths []string) (*validation.Codes, error) {
	var sheets []validation.Table
	for _, p := range paths {
		t, err := readSheet(p)
		if err != nil {
			return nil, err
		}
		sheets = append(sheets, t)
	}
	return sample.Gather(sheets)
}

// readKey reads the sample that a sheet belongs to.
func readKey(key, sheet string) (*validation.Sample, error) {
	if key == "" {
		key = strings.TrimSuffix(sheet, filepath.Ext(sheet)) + ".key.json"
	}
	b, err := boundedfile.Read(key, validation.MaxSheet)
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("%s: there is no such key: 'parallax sample' writes it beside the sheet; name it with --key", key)
	}
	if err != nil {
		return nil, fmt.Errorf("reading the key: %w", err)
	}
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	s := new(validation.Sample)
	if err := dec.Decode(s); err != nil {
		return nil, fmt.Errorf("%s: not the key of a sample: %w", key, err)
	}
	if err := s.Validate(); err != nil {
		return nil, fmt.Errorf("%s: %w", key, err)
	}
	return s, nil
}

func readSheet(path string) (validation.Table, error) {
	f, err := os.Open(path)
	if err != nil {
		return validation.Table{}, fmt.Errorf("opening a coded sheet: %w", err)
	}
	defer f.Close()
	if strings.EqualFold(filepath.Ext(path), ".xlsx") {
		return validation.ReadXLSX(path, f)
	}
	return validation.ReadCSV(path, f)
}
