package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parallax/framing"
	"parallax/framing/sentiment/toward"
	"parallax/framing/study"
	"parallax/framing/validation"
)

// budgetFlags say for which hypotheses a sample is drawn, and what a pilot has found of the machine.
type budgetFlags struct {
	statements int
	pilots     []string
	key        string
}

func addBudgetFlags(cmd *cobra.Command) *budgetFlags {
	f := new(budgetFlags)
	fs := cmd.Flags()
	fs.IntVar(&f.statements, "budget", 0, "so many statements in all, divided to tell most of the study's hypotheses (instead of --statements)")
	fs.StringArrayVar(&f.pilots, "pilot", nil, "a `SHEET` of a smaller sample that people have coded: with --budget its errors of the machine decide who is drawn; several times for several coders")
	fs.StringVar(&f.key, "pilot-key", "", "the `FILE` of the pilot's key (default: the sheet's name with .key.json)")
	return f
}

// goals are the hypotheses that a budget is for, and how many statements are drawn.
func (f *budgetFlags) goals(cmd *cobra.Command, o *framing.Options, statements int) (int, []validation.Goal, error) {
	switch {
	case !cmd.Flags().Changed("budget") && (len(f.pilots) > 0 || f.key != ""):
		return 0, nil, usageError{errors.New("--pilot without --budget: a pilot decides how a budget is divided; name the budget")}
	case !cmd.Flags().Changed("budget"):
		return statements, nil, nil
	case cmd.Flags().Changed("statements"):
		return 0, nil, usageError{errors.New("--budget and --statements: name one of them")}
	case f.statements < 1:
		return 0, nil, usageError{fmt.Errorf("--budget %d: at least 1 statement is needed", f.statements)}
	}
	named, err := o.Named()
	if err != nil {
		return 0, nil, usageError{err}
	}
	var goals []validation.Goal
	var silent []string
	for _, h := range named {
		if g, ok := validation.GoalOf(h); ok {
			goals = append(goals, g)
		} else {
			silent = append(silent, h.Measure)
		}
	}
	switch {
	case len(named) == 0:
		return 0, nil, usageError{fmt.Errorf("--budget: the study names no hypotheses to divide it for; write them under hypotheses: in parallax.yaml, or give --hypotheses %q", study.LabelHypothesis)}
	case len(goals) == 0:
		return 0, nil, usageError{fmt.Errorf("--budget: no code of a statement speaks to %s; codes speak to label_share, attitude, sentiment_mean and voice_share", strings.Join(silent, ", "))}
	}
	return f.statements, goals, nil
}

// read reads the pilot; nil where there is none.
func (f *budgetFlags) read() (*validation.HandCodes, error) {
	if len(f.pilots) == 0 {
		return nil, nil
	}
	coded := codedFlags{sheets: f.pilots, key: &f.key}
	return coded.read()
}

// askStances adds the questions of how statements stand to the referents whose attitude the study measures.
func askStances(coder *validation.Coder, o *framing.Options) error {
	if o.Codebook == nil || o.Toward == study.TowardNone {
		return nil
	}
	target, err := toward.Embedded()
	if err != nil {
		return err
	}
	only := o.Toward
	if only == study.TowardAll {
		only = ""
	}
	coder.AskStances(o.Codebook, target, only)
	return nil
}

// outlooks say in words how a budget was divided and what it promises.
func outlooks(all []validation.Outlook, questions int) []string {
	if len(all) == 0 {
		return nil
	}
	drawn := 0
	var groups []string
	for _, g := range all[0].Groups {
		drawn += g.Drawn
		part := ""
		if g.CouldNaming > 0 {
			part = fmt.Sprintf(", %d of them from the %d that name what is spoken of", g.DrawnNaming, g.CouldNaming)
		}
		groups = append(groups, fmt.Sprintf("%s: %d of %d statements%s", g.Group, g.Drawn, g.Could, part))
	}
	lines := []string{fmt.Sprintf("the budget of %d statements, %d questions each, is divided so that the intervals of %s become as narrow as they can:", drawn, questions, counted(len(all), "hypothesis", "hypotheses"))}
	for _, g := range groups {
		lines = append(lines, "  "+g)
	}
	for _, o := range all {
		line := fmt.Sprintf("  %s: the codes leave the difference about ± %.2f", o.Goal.Text, o.Half)
		if o.Even > o.Half {
			line += fmt.Sprintf(" (± %.2f with as many statements of each group)", o.Even)
		}
		lines = append(lines, line)
	}
	if i := slices.IndexFunc(all, func(o validation.Outlook) bool { return o.Goal.Reference == study.Rest }); i < 0 {
		lines = append(lines, "  groups that no hypothesis names are not drawn: they stay uncorrected")
	}
	return lines
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
