package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"parallax/framing/gate"
	"parallax/internal/atomicfile"
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
		if err := writeBaseline(cmd.Context(), name, gate.NewBaseline(m.result, m.facts)); err != nil {
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

// writeBaseline puts the file in its place whole. It replaces an earlier
// baseline, and nothing else.
func writeBaseline(ctx context.Context, name string, b *gate.Baseline) error {
	existing := atomicfile.Refuse
	if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
		old, err := os.Open(name)
		if err != nil {
			return fmt.Errorf("the baseline that is there: %w", err)
		}
		if gate.IsBaseline(old) {
			existing = atomicfile.Replace
		}
		old.Close()
	}
	f, err := createFile(ctx, name, existing)
	if err != nil {
		return fmt.Errorf("the baseline: %w", err)
	}
	defer f.Discard()
	if err := b.Write(f); err != nil {
		return fmt.Errorf("writing the baseline %s: %w", name, err)
	}
	return f.Commit()
}
