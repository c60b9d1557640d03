package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"parallax/corpus/attribution"
	"parallax/corpus/attribution/gold"
)

// attributionTrainCommand trains the model that corpus/attribution embeds.
func attributionTrainCommand() *cobra.Command {
	var dir, out string
	o := attribution.DefaultTraining()
	c := &cobra.Command{
		Use:   "attribution-train --gold DIR --out FILE",
		Short: "Trains the embedded attribution model on annotated articles",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			articles, err := gold.ReadFolder(os.DirFS(dir))
			if err != nil {
				return fmt.Errorf("read %s: %w", dir, err)
			}
			o.Progress = func(epoch int, loss float64) {
				fmt.Fprintf(c.ErrOrStderr(), "epoch %d: loss %.0f\n", epoch, loss)
			}
			m, err := attribution.Train(articles, o)
			if err != nil {
				return err
			}
			b, err := m.AppendBinary(nil)
			if err != nil {
				return err
			}
			if err := os.WriteFile(out, b, 0o644); err != nil {
				return fmt.Errorf("write the model: %w", err)
			}
			fmt.Fprintf(c.ErrOrStderr(), "trained on %d articles; wrote %d bytes to %s\n", len(articles), len(b), out)
			return nil
		},
	}
	f := c.Flags()
	f.StringVar(&dir, "gold", "", "folder with attributions/ID_xxxx.ann (brat stand-off) and text/ID.txt")
	f.StringVar(&out, "out", "corpus/attribution/model.bin", "file to write")
	trainingFlags(f, &o)
	_ = c.MarkFlagRequired("gold")
	return c
}
