package main

import (
	"bytes"
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

// labelsTrainCommand trains the model of pairs that framing/labels embeds.
func labelsTrainCommand() *cobra.Command {
	var golds []string
	var texts, out string
	cmd := &cobra.Command{
		Use:   "labels-train --gold DIR,DIR --out FILE",
		Short: "Trains the embedded model that says whether two names have one referent",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cases, _, err := casesOf(golds, texts)
			if err != nil {
				return err
			}
			m, err := fitPairs(cases)
			if err != nil {
				return err
			}
			var b bytes.Buffer
			if err := m.Write(&b); err != nil {
				return err
			}
			if err := os.WriteFile(out, b.Bytes(), 0o644); err != nil {
				return fmt.Errorf("write the model: %w", err)
			}
			pairs := 0
			for _, c := range cases {
				pairs += len(c.rows)
			}
			fmt.Fprintf(cmd.ErrOrStderr(), "trained on %d cases of %d events; wrote %s\n", pairs, len(cases), out)
			return nil
		},
	}
	f := cmd.Flags()
	f.StringSliceVar(&golds, "gold", nil, "`DIR`s of Annotations.csv and texts/")
	f.StringVar(&texts, "texts", "", "`DIR` of the texts, for those without texts/")
	f.StringVar(&out, "out", "framing/labels/pairs.model", "`FILE` to write")
	_ = cmd.MarkFlagRequired("gold")
	return cmd
}
