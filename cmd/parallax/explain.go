package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"parallax/framing/measure"
)

func explainCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "explain [MEASURE]",
		Short: "Formula, assumptions and references of a measure; without one, the list",
		Example: `  parallax explain
  parallax explain log_ratio`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return listMeasures(cmd.OutOrStdout())
			}
			d, err := measure.DeclarationByID(args[0])
			if err != nil {
				return usageError{err}
			}
			return explain(cmd.OutOrStdout(), d, terminalWidth(cmd))
		},
	}
}

// listMeasures writes one line for each measure, by kind.
func listMeasures(w io.Writer) error {
	var b strings.Builder
	for _, k := range measure.Kinds() {
		fmt.Fprintf(&b, "%s\n", k.Title())
		for _, d := range measure.Declarations() {
			if d.Kind == k {
				fmt.Fprintf(&b, "  %-32s %s\n", d.ID, d.Title)
			}
		}
		b.WriteByte('\n')
	}
	b.WriteString("parallax explain MEASURE tells all about one.\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// explain writes all of a declaration.
func explain(w io.Writer, d measure.Declaration, width int) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s)\n\n", d.Title, d.ID)
	fmt.Fprintf(&b, "%s\n\n", fill(d.Answers, width, ""))
	for _, line := range d.Lines() {
		fmt.Fprintf(&b, "%-14s%s\n", line.Name, fill(line.Text, width-14, strings.Repeat(" ", 14)))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// fill breaks text into lines; those after the first are indented.
func fill(text string, width int, indent string) string {
	var b strings.Builder
	length := 0
	for i, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case i == 0:
		case length+1+n > max(30, width):
			b.WriteString("\n" + indent)
			length = 0
		default:
			b.WriteByte(' ')
			length++
		}
		b.WriteString(word)
		length += n
	}
	return b.String()
}
