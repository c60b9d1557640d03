package main

import (
	"errors"
	"fmt"
	"maps"
	"slices"

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
	key := addKeyFlag(cmd)
	book := fs.String("codebook", "", "refuse codes that were not made by this codebook, a YAML `FILE`")
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
		if err := madeBy(sample, *book); err != nil {
			return err
		}
		if err := relevel(sample, *levels); err != nil {
			return usageError{err}
		}
		codes, err := readCodes(sample, paths)
		if err != nil {
			return err
		}
		r := validation.Judge(sample, codes, validation.Options{Resamples: *resamples, Level: *level, Seed: *seed})
		return listing.write(cmd, table.Agreement(r), table.Accuracy(r), table.Names(r), table.Disagreements(r))
	}
	return cmd
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

// madeBy refuses a sample of another codebook than this file's; "" asks for none.
func madeBy(s *validation.Sample, path string) error {
	if path == "" {
		return nil
	}
	c, _, err := openCodebook(path)
	if err != nil {
		return err
	}
	if digest := c.Digest(); digest != s.Codebook {
		return fmt.Errorf("%s: the sample was drawn with another codebook: its digest is %.12s, this file's %.12s; draw again, or name the codebook of then", path, s.Codebook, digest)
	}
	return nil
}
