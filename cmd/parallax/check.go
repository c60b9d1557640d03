package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parallax/framing/gate"
	"parallax/reports"
)

func checkCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "check [flags] [PATH…]",
		Short: "Holds a study against its gates and its baseline",
		Long: `Carries out the study of a study file, says what shifted against the
baseline, and holds the numbers against the gates of the file. The exit status
is 3 where a gate tripped, whatever the format. docs/ci.md lists what a gate
can speak of.`,
		Example: `  parallax check
  parallax check --study study/parallax.yaml --format github
  parallax check --verdict verdict/ --cache .parallax-cache`,
	}
	flags := addMeasuredFlags(cmd)
	format := cmd.Flags().String("format", "text", "`FORMAT` of the verdict: "+strings.Join(reports.VerdictFormats(), ", "))
	dir := cmd.Flags().String("verdict", "", "`DIR` to write the verdict into in every format")
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if !slices.Contains(reports.VerdictFormats(), *format) {
			return usageError{fmt.Errorf("--format %q: the formats are %s", *format, strings.Join(reports.VerdictFormats(), ", "))}
		}
		m, err := flags.measure(cmd, paths)
		if err != nil {
			return err
		}
		if len(m.file.Gates) == 0 {
			return fmt.Errorf("%s: the study has no gates: write some under the key gates", m.file.Name)
		}
		before, err := flags.readBaseline(m)
		if err != nil {
			return err
		}
		v := gate.Check(m.result, m.facts, before, m.file.Gates, m.file.Policy)
		v.Study = m.file.Name
		if err := writeVerdict(cmd.Context(), *dir, v); err != nil {
			return err
		}
		if err := reports.Verdict(cmd.OutOrStdout(), *format, v); err != nil {
			return fmt.Errorf("writing the verdict: %w", err)
		}
		if v.Failed {
			return gateError{fmt.Errorf("%d of %d checks tripped, %d without enough data",
				v.Count(gate.Tripped), len(v.Checks), v.Count(gate.NoData))}
		}
		return nil
	}
	return cmd
}

// readBaseline reads the study's baseline; nil where the study names none and
// none is there.
func (f *measuredFlags) readBaseline(m *measured) (*gate.Baseline, error) {
	name, named := f.baselineFile(m)
	file, err := os.Open(name)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !named:
		if slices.ContainsFunc(m.file.Gates, func(g gate.Gate) bool { return g.NeedsBaseline() }) {
			m.notes.note("there is no %s: gates that compare with a baseline have not enough data until 'parallax baseline' writes it", name)
		}
		return nil, nil
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("the baseline %s is not there: 'parallax baseline' writes it", name)
	case err != nil:
		return nil, fmt.Errorf("opening the baseline: %w", err)
	}
	defer file.Close()
	b, err := gate.ReadBaseline(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return b, nil
}

// writeVerdict writes the verdict's files into a folder, if one is named.
func writeVerdict(ctx context.Context, name string, v *gate.Verdict) error {
	if name == "" {
		return nil
	}
	dir, err := stageFolder(ctx, name)
	if err != nil {
		return err
	}
	defer dir.Discard()
	if err := writeFiles(ctx, dir, reports.VerdictFiles(v)); err != nil {
		return err
	}
	if err := dir.Commit(); err != nil {
		return fmt.Errorf("putting the verdict in its place: %w", err)
	}
	return nil
}
