package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"parallax/internal/study"
)

func initCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "init [flags] [PATH…]",
		Short: "Writes a commented study file to start from",
		Long: `Writes parallax.yaml with every key explained: the corpus and two gates
set, the rest as comments. A file that is there is not replaced.`,
		Example: `  parallax init articles/
  parallax init articles/ --codebook codebook.yaml`,
	}
	out := cmd.Flags().String("study", studyFileName, "`FILE` to write")
	codebook := cmd.Flags().String("codebook", "", "`FILE` of the study's codebook")
	force := cmd.Flags().Bool("force", false, "replace a file that is there")
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if len(paths) == 0 {
			paths = []string{"articles"}
		}
		set := map[string]string{
			"by":    "[outlet]",
			"gates": "\n  - documents(outlet=*) >= 5\n  - duplicates <= 0.10",
		}
		list, err := fromFile(*out, paths)
		if err != nil {
			return err
		}
		set["corpus"] = "[" + strings.Join(list, ", ") + "]"
		if *codebook != "" {
			list, err := fromFile(*out, []string{*codebook})
			if err != nil {
				return err
			}
			set["codebook"] = list[0]
		}
		how := os.O_WRONLY | os.O_CREATE | os.O_EXCL
		if *force {
			how = os.O_WRONLY | os.O_CREATE | os.O_TRUNC
		}
		f, err := os.OpenFile(*out, how, 0o666)
		if errors.Is(err, fs.ErrExist) {
			return fmt.Errorf("%s is there already: name another with --study, or replace it with --force", *out)
		}
		if err != nil {
			return fmt.Errorf("writing the study: %w", err)
		}
		_, err = f.WriteString(study.Template(set))
		if err := errors.Join(err, f.Close()); err != nil {
			return fmt.Errorf("writing the study %s: %w", *out, err)
		}
		fmt.Fprintf(cmd.ErrOrStderr(), "parallax: wrote %s: 'parallax compare --study %s' carries it out\n", *out, *out)
		return nil
	}
	return cmd
}

// fromFile writes paths as a file in another folder names them, in quotes.
func fromFile(file string, paths []string) ([]string, error) {
	var out []string
	for _, p := range paths {
		if !filepath.IsAbs(p) && !strings.HasPrefix(p, "ready:") {
			rel, err := filepath.Rel(filepath.Dir(file), p)
			if err != nil {
				return nil, fmt.Errorf("naming %s in %s: %w", p, file, err)
			}
			p = filepath.ToSlash(rel)
		}
		quoted, err := json.Marshal(p)
		if err != nil {
			return nil, fmt.Errorf("naming %s in %s: %w", p, file, err)
		}
		out = append(out, string(quoted))
	}
	return out, nil
}
