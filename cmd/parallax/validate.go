package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parallax/framing/validation"
	"parallax/reports/table"
)

func validateCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "validate [flags] CODED…",
		Short: "Agreement of coders with each other, and of the tool with them",
		Long: `Reads coded sheets of a sample back and writes four tables: agreement between
the coders for each variable (Krippendorff's α with an interval over documents,
the mean of Cohen's κ over pairs of coders, percent agreement); precision, recall
and F1 of the tool's codes against the coders' majority, for each code, by group
and together, where each statement weighs by how improbable its draw was; how often the source and its type are right, by outlet; and every
disagreement with its place.`,
		Example: `  parallax validate sheet-ann.xlsx sheet-bob.xlsx --key sheet.key.json
  parallax validate coded.csv --table disagreements --format csv`,
	}
	listing := addListingFlags(cmd, "agreement", "accuracy", "names", "disagreements")
	fs := cmd.Flags()
	key := fs.String("key", "", "the `FILE` of the sample's key (default: the sheet's name with .key.json)")
	levels := fs.StringToString("level-of", nil, "measure variables on another scale: `VARIABLE=nominal|ordinal|interval,…`")
	resamples := fs.Int("resamples", 1000, "bootstrap resamples of documents for α's interval; 0 for none")
	level := fs.Float64("level", 0.95, "level of the intervals")
	seed := fs.Uint64("seed", 1, "seed of everything that is drawn by chance")
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if err := listing.check(); err != nil {
			return err
		}
		switch {
		case len(paths) == 0:
			return usageError{errors.New("no CODED sheet: name the files that the coders filled in")}
		case *level <= 0 || *level >= 1:
			return usageError{fmt.Errorf("--level %g: must lie between 0 and 1, such as 0.95", *level)}
		case *resamples < 0:
			return usageError{fmt.Errorf("--resamples %d: must not be negative", *resamples)}
		}
		sample, err := readKey(*key, paths[0])
		if err != nil {
			return err
		}
		if err := relevel(sample, *levels); err != nil {
			return usageError{err}
		}
		var sheets []validation.Table
		for _, p := range paths {
			t, err := readSheet(p)
			if err != nil {
				return err
			}
			sheets = append(sheets, t)
		}
		codes, err := sample.Gather(sheets)
		if err != nil {
			return err
		}
		r := validation.Judge(sample, codes, validation.Options{Resamples: *resamples, Level: *level, Seed: *seed})
		return listing.write(cmd, table.Agreement(r), table.Accuracy(r), table.Names(r), table.Disagreements(r))
	}
	return cmd
}

// readKey reads the sample that a sheet belongs to.
func readKey(key, sheet string) (*validation.Sample, error) {
	if key == "" {
		key = strings.TrimSuffix(sheet, filepath.Ext(sheet)) + ".key.json"
	}
	b, err := os.ReadFile(key)
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

func relevel(s *validation.Sample, levels map[string]string) error {
	for _, name := range slices.Sorted(maps.Keys(levels)) {
		i := slices.IndexFunc(s.Variables, func(v validation.Variable) bool { return v.Name == name })
		if i < 0 {
			return fmt.Errorf("--level-of: the sample has no variable %q", name)
		}
		l, err := validation.ParseLevel(levels[name])
		if err != nil {
			return fmt.Errorf("--level-of %s: %w", name, err)
		}
		s.Variables[i].Level = l
	}
	return nil
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
