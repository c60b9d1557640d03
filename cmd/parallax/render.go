package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"parallax/framing"
	"parallax/reports"
)

func renderCommand() *cobra.Command {
	var formats strings.Builder
	for _, f := range reports.Formats() {
		fmt.Fprintf(&formats, "\n  %-8s %s", f.Name, f.About)
	}
	cmd := &cobra.Command{
		Use:   "render [flags] RESULT",
		Short: "Writes a saved result again, in any format",
		Long: `Reads a result.json that compare wrote, or the folder that holds it, and
writes it again. A format of one file goes to standard output unless --out
names a folder; a format of several goes into a folder. The report's own
statements.jsonl is copied where it lies beside the result and is the one that
the result was made with.

Formats:` + formats.String(),
		Example: `  parallax render parallax-report --format md >> "$GITHUB_STEP_SUMMARY"
  parallax render parallax-report/result.json --out again
  parallax render parallax-report --format figures --out figures`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError{fmt.Errorf("%d results: name one result.json, its folder, or - for standard input", len(args))}
			}
			return nil
		},
	}
	format := cmd.Flags().String("format", "report", "`FORMAT` to write, see above")
	out := cmd.Flags().String("out", "", "`DIR` to write into; it appears whole or not at all")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		files, err := filesOf(*format)
		if err != nil {
			return err
		}
		r, name, err := openResult(cmd.InOrStdin(), args[0])
		if err != nil {
			return err
		}
		list := files(r)
		if len(list) == 1 && *out == "" {
			return list[0].Write(cmd.OutOrStdout())
		}
		dir := *out
		if dir == "" {
			dir = "parallax-report"
		}
		return renderInto(cmd, dir, list, r, filepath.Join(filepath.Dir(name), statementsFile), *format == "report" && name != "-")
	}
	return cmd
}

// filesOf finds the files of a format by its name.
func filesOf(format string) (func(*framing.Result) []reports.File, error) {
	var names []string
	for _, f := range reports.Formats() {
		if f.Name == format {
			return f.Files, nil
		}
		names = append(names, f.Name)
	}
	return nil, usageError{fmt.Errorf("--format %q: the formats are %s", format, strings.Join(names, ", "))}
}

// openResult reads a result from a file, a report's folder, or standard input,
// and gives the file's name.
func openResult(in io.Reader, path string) (*framing.Result, string, error) {
	if path == "-" {
		r, err := reports.ReadResult(in)
		return r, path, err
	}
	if s, err := os.Stat(path); err == nil && s.IsDir() {
		path = filepath.Join(path, "result.json")
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, "", fmt.Errorf("opening the result: %w", err)
	}
	defer f.Close()
	r, err := reports.ReadResult(f)
	if err != nil {
		return nil, "", fmt.Errorf("%s: %w", path, err)
	}
	return r, path, nil
}

// renderInto writes files into a folder, with the statements where asked.
func renderInto(cmd *cobra.Command, name string, files []reports.File, r *framing.Result, statements string, withStatements bool) error {
	var lines *os.File
	if withStatements {
		f, why, err := openStatements(statements, r.Provenance.StatementsDigest)
		if err != nil {
			return err
		}
		if f == nil {
			fmt.Fprintf(cmd.ErrOrStderr(), "parallax: without %s: %s\n", statementsFile, why)
		} else {
			defer f.Close()
			lines = f
		}
	}
	dir, err := stageFolder(cmd.Context(), name)
	if err != nil {
		return err
	}
	defer dir.Discard()
	if lines != nil {
		files = append(files, reports.File{Name: statementsFile, Write: func(w io.Writer) error {
			_, err := io.Copy(w, bufio.NewReader(lines))
			return err
		}})
	}
	if err := writeFiles(cmd.Context(), dir, files); err != nil {
		return err
	}
	if err := dir.Commit(); err != nil {
		return fmt.Errorf("putting the report in its place: %w", err)
	}
	fmt.Fprintf(cmd.ErrOrStderr(), "parallax: %d files are in %s\n", len(files), name)
	return nil
}

// openStatements opens the statement lines at their start, if they are those
// of the digest; otherwise it says why not.
func openStatements(path, digest string) (*os.File, string, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, "it does not lie beside the result", nil
	}
	if err != nil {
		return nil, "", fmt.Errorf("opening the statements: %w", err)
	}
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		f.Close()
		return nil, "", fmt.Errorf("reading %s: %w", path, err)
	}
	if hex.EncodeToString(sum.Sum(nil)) != digest {
		f.Close()
		return nil, path + " is not the one that the result was made with", nil
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		f.Close()
		return nil, "", fmt.Errorf("reading %s: %w", path, err)
	}
	return f, "", nil
}
