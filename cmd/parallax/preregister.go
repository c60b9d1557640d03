package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"parallax/framing/preregistration"
	"parallax/internal/atomicfile"
)

func preregisterCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "preregister [flags]",
		Short: "Writes a study's hypotheses and options into a file to deposit",
		Long: `Writes what a study decides before it looks: its hypotheses, every option, the
digest of its codebook and the version of Parallax, as a JSON file to deposit where
others can see its date. It reads no corpus. 'parallax compare --preregistration FILE'
later says, in the report and in the methods, whether the study followed it, and lists
each choice that is otherwise.`,
		Example: `  parallax preregister --study parallax.yaml
  parallax preregister --study parallax.yaml --out plan.json`,
		Args: cobra.NoArgs,
	}
	study := addStudyFlags(cmd)
	out := cmd.Flags().String("out", "preregistration.json", "`FILE` to write; one that is there is not replaced")
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		if _, _, err := study.read(cmd, nil); err != nil {
			return err
		}
		o, err := study.study()
		if err != nil {
			return err
		}
		plan, err := preregistration.PlanOf(o, toolVersion)
		if err != nil {
			return usageError{err}
		}
		var b bytes.Buffer
		if err := plan.Write(&b); err != nil {
			return err
		}
		if err := atomicfile.Write(*out, b.Bytes(), atomicfile.Refuse); err != nil {
			return fmt.Errorf("writing the preregistration: %w", err)
		}
		fmt.Fprintf(cmd.OutOrStdout(), "%s holds what the study expects (%s); deposit it, and give it to 'parallax compare --preregistration'\n", *out, strings.Join(o.Hypotheses, "; "))
		return nil
	}
	return cmd
}

// readPlan reads the preregistration that a flag names; nil where it names none.
func readPlan(name string) (*preregistration.Deposit, error) {
	if name == "" {
		return nil, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("reading the preregistration: %w", err)
	}
	defer f.Close()
	d, err := preregistration.Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return d, nil
}
