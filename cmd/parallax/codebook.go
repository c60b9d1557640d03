package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"parallax/framing/codebook"
	"parallax/internal/boundedfile"
	"parallax/internal/yamlfile"
)

// openCodebook reads what --codebook names: a codebook, a dictionary of
// another program, or, as ready:NAME, one that ships with Parallax. What a
// dictionary has and a codebook cannot hold is told.
func openCodebook(name string) (*codebook.Codebook, []yamlfile.Problem, error) {
	if ready, ok := strings.CutPrefix(name, codebook.ReadyPrefix); ok {
		text, err := codebook.Ready(ready)
		if err != nil {
			return nil, nil, err
		}
		c, err := codebook.Parse(ready+".yaml", text)
		return c, nil, err
	}
	text, err := boundedfile.Read(name, yamlfile.MaxBytes)
	if err != nil {
		return nil, nil, fmt.Errorf("reading the codebook: %w", err)
	}
	return codebook.Open(name, text)
}

func codebookCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "codebook [FILE|ready:NAME]",
		Short: "Checks a codebook, reads another program's dictionary, lists those that ship",
		Long: `Without an argument, lists the codebooks that ship with Parallax. With one, reads
the codebook and writes it to standard output in its canonical form; every fault
is told with its line and column. Dictionaries of LIWC (.dic, also the Moral
Foundations Dictionaries), Lexicoder (.lc3), WordStat (.cat), Yoshikoder (.ykd),
quanteda (YAML) and the eMFD (.csv) are read too: each category is a frame.`,
		Example: `  parallax codebook
  parallax codebook codebook.yaml
  parallax codebook ready:conflict > conflict.yaml
  parallax codebook dictionary.dic > dictionary.yaml`,
		Args: cobra.MaximumNArgs(1),
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		out := cmd.OutOrStdout()
		if len(args) == 0 {
			return listReady(cmd)
		}
		if name, ok := strings.CutPrefix(args[0], codebook.ReadyPrefix); ok {
			text, err := codebook.Ready(name)
			if err == nil {
				_, err = out.Write(text)
			}
			return err
		}
		c, passed, err := openCodebook(args[0])
		if err != nil {
			return err
		}
		tellPassed(cmd, passed)
		_, err = out.Write(c.YAML())
		return err
	}
	return cmd
}

// mostTold is how many lines tell of what was passed over.
const mostTold = 20

func tellPassed(cmd *cobra.Command, passed []yamlfile.Problem) {
	for i, p := range passed {
		if i == mostTold {
			fmt.Fprintf(cmd.ErrOrStderr(), "parallax: and %d more\n", len(passed)-i)
			return
		}
		fmt.Fprintf(cmd.ErrOrStderr(), "parallax: passed over: %s\n", told(fmt.Sprint(p)))
	}
}

func listReady(cmd *cobra.Command) error {
	for _, name := range codebook.ReadyNames() {
		text, err := codebook.Ready(name)
		if err != nil {
			return err
		}
		c, err := codebook.Parse(name+".yaml", text)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(cmd.OutOrStdout(), "%-24s %s: %s\n", codebook.ReadyPrefix+name, c.Title, c.Note); err != nil {
			return err
		}
	}
	return nil
}
