// Command parallax compares how news outlets frame the same thing.
package main

import (
	"context"
	"os"

	"github.com/spf13/cobra"
)

func main() {
	cobra.EnableCommandSorting = false // help keeps the order of chapters
	ctx, stop := stoppable(context.Background())
	code := run(ctx, os.Stdin, os.Stdout, os.Stderr, os.Args[1:])
	stop()
	os.Exit(code)
}
