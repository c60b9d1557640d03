package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"parallax/internal/spelling"
)

// Exit statuses; the same for every format. A run that a signal ends has 128 and
// the signal's number.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
	exitGate   = 3
)

// usageError is a command line that cannot be carried out as written.
type usageError struct{ err error }

func (e usageError) Error() string { return e.err.Error() }
func (e usageError) Unwrap() error { return e.err }

// gateError is a run that did its work and found that a gate tripped.
type gateError struct{ err error }

func (e gateError) Error() string { return e.err.Error() }
func (e gateError) Unwrap() error { return e.err }

// A chapter is the commands that help shows under one heading.
type chapter struct {
	title    string
	commands []*cobra.Command
}

// chapters lists every command, in the order in which help shows them.
func chapters() []chapter {
	return []chapter{
		{"The main job:", []*cobra.Command{compareCommand(), renderCommand(), initCommand(), preregisterCommand(), powerCommand()}},
		{"Who says what:", []*cobra.Command{statementsCommand(), kwicCommand(), exploreCommand()}},
		{"Names and attitudes:", []*cobra.Command{labelsCommand(), codebookCommand(), portraitCommand(), sentimentCommand(), positionsCommand()}},
		{"Words:", []*cobra.Command{keywordsCommand(), collocatesCommand(), dispersionCommand(), distancesCommand(), styleCommand()}},
		{"What is alike:", []*cobra.Command{neighboursCommand(), storiesCommand(), topicsCommand(), vectorsCommand()}},
		{"Is it sound:", []*cobra.Command{auditCommand(), sampleCommand(), validateCommand(), explainCommand(), versionCommand()}},
		{"In CI:", []*cobra.Command{baselineCommand(), checkCommand()}},
	}
}

func run(ctx context.Context, in io.Reader, out, errs io.Writer, args []string) int {
	root := &cobra.Command{
		Use:   "parallax COMMAND [flags] PATH…",
		Short: "Compares how news outlets frame the same thing",
		Long: `Compares how news outlets frame the same thing: who says each statement, by
which names each side calls one actor, with what sentiment, and how sure it is
that a difference is real.`,
		Example: `  parallax compare articles/                       # articles/OUTLET/article.txt
  parallax compare news.jsonl --codebook codebook.yaml --out report
  parallax keywords news.jsonl --target Herald --reference Post`,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.Args = known
	root.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	for _, c := range chapters() {
		root.AddGroup(&cobra.Group{ID: c.title, Title: c.title})
		for _, cmd := range c.commands {
			cmd.GroupID = c.title
			root.AddCommand(cmd)
		}
	}
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	root.SetArgs(args)
	cmd, err := root.ExecuteContextC(ctx)
	if why, ok := stopped(ctx); ok && err != nil {
		fmt.Fprintf(errs, "parallax: %v\n", why)
		return why.status()
	}
	return exit(errs, cmd, err)
}

// known refuses a word that is no command, and names the one that may be meant.
func known(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range root.Commands() {
		names = append(names, c.Name())
	}
	if near := spelling.Nearest(args[0], names); near != "" {
		return usageError{fmt.Errorf("no command %q: is it %s?", args[0], near)}
	}
	return usageError{fmt.Errorf("no command %q: the commands are %s", args[0], strings.Join(names, ", "))}
}

// exit says what went wrong, and gives the exit status that says it again.
func exit(errs io.Writer, cmd *cobra.Command, err error) int {
	if err == nil {
		return exitDone
	}
	var usage usageError
	var gate gateError
	switch {
	case errors.As(err, &gate):
		fmt.Fprintf(errs, "parallax: %s\n", told(err.Error()))
		return exitGate
	case errors.As(err, &usage):
		fmt.Fprintf(errs, "parallax: %s\nRun '%s --help' for what it takes.\n", told(err.Error()), cmd.CommandPath())
		return exitUsage
	}
	fmt.Fprintf(errs, "parallax: %s\n", told(err.Error()))
	return exitFailed
}
