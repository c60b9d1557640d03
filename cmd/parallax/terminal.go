package main

import (
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// pipedWidth is the width of a summary that goes into a pipe or a file.
const pipedWidth = 100

// terminalWidth is the width to write standard output in.
func terminalWidth(cmd *cobra.Command) int {
	if f, ok := cmd.OutOrStdout().(*os.File); ok {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
			return w
		}
	}
	return pipedWidth
}
