package main

import (
	"bufio"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"parallax/framing"
)

// toolVersion is the version that results record.
const toolVersion = framing.Version

func versionCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Says which version this is, and what it is made of",
		Long: `Prints the version, the compiler and the platform; with --modules also every
module that is compiled in, with its version and checksum. The list is what the
compiler wrote into the program.`,
		Example: `  parallax version
  parallax version --modules`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{fmt.Errorf("version takes no arguments, and got %q", args[0])}
			}
			return nil
		},
	}
	modules := cmd.Flags().Bool("modules", false, "list the modules that are compiled in")
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		out := bufio.NewWriter(cmd.OutOrStdout())
		fmt.Fprintf(out, "parallax %s\n%s %s/%s\n", toolVersion, runtime.Version(), runtime.GOOS, runtime.GOARCH)
		if info, ok := debug.ReadBuildInfo(); *modules && ok {
			for _, m := range info.Deps {
				if m.Replace != nil {
					m = m.Replace
				}
				fmt.Fprintf(out, "%s %s %s\n", m.Path, m.Version, m.Sum)
			}
		}
		return out.Flush()
	}
	return cmd
}
