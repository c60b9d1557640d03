package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"parallax/framing/gate"
)

// baselineFileName is the baseline's name where the study gives none.
const baselineFileName = "parallax-baseline.json"

func baselineCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "baseline [flags] [PATH…]",
		Short: "Writes down a study's numbers, for 'parallax check' to compare with",
		Long: `Carries out the study of a study file and writes its numbers (documents,
label shares, sentiment, sources) into a small file, one number a line. Keep it
with the study file: a change of it in review shows which numbers moved.`,
		Example: `  parallax baseline
  parallax baseline --study study/parallax.yaml
  parallax baseline articles-of-march/ --baseline march.json`,
	}
	flags := addMeasuredFlags(cmd)
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		m, err := flags.measure(cmd, paths)
		if err != nil {
			return err
		}
		name, _ := flags.baselineFile(m)
		if err := writeBaseline(name, gate.NewBaseline(m.result, m.facts)); err != nil {
			return err
		}
		m.notes.note("the baseline is in %s: %d documents, %d label shares, %d sources",
			name, m.facts.Documents, len(m.facts.Labels), len(m.facts.Sources))
		return nil
	}
	return cmd
}

// baselineFile is the baseline's path, and whether the user named it.
func (f *measuredFlags) baselineFile(m *measured) (name string, named bool) {
	if f.baseline != "" {
		return f.baseline, true
	}
	dir := filepath.Dir(f.study.file)
	if m.file.Baseline != "" {
		return beside(dir, []string{m.file.Baseline})[0], true
	}
	return filepath.Join(dir, baselineFileName), false
}

// writeBaseline puts the file in its place whole, or leaves what is there.
func writeBaseline(name string, b *gate.Baseline) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".parallax-baseline-*")
	if err != nil {
		return fmt.Errorf("writing the baseline: %w", err)
	}
	err = b.Write(f)
	if err = errors.Join(err, f.Sync(), f.Chmod(0o644), f.Close()); err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		os.Remove(f.Name())
		return fmt.Errorf("writing the baseline %s: %w", name, err)
	}
	return nil
}
