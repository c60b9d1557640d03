package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"parallax/corpus/ingest"
	"parallax/framing/sentiment/wordvec"
)

// wordVectorsCommand builds the word vectors that the trained sentiment
// models stand on.
func wordVectorsCommand() *cobra.Command {
	o := wordvec.Options{}
	var out string
	cmd := &cobra.Command{
		Use:   "word-vectors FILE",
		Short: "Builds word vectors from the documents of a file",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			dir, file := filepath.Split(args[0])
			if dir == "" {
				dir = "."
			}
			var b wordvec.Builder
			source := ingest.Source{Name: dir, FS: os.DirFS(dir), File: file}
			for doc, err := range ingest.Read(cmd.Context(), []ingest.Source{source}, ingest.Options{}, nil) {
				if err != nil {
					return err
				}
				b.Add(doc.Text)
			}
			v, err := b.Build(o)
			if err != nil {
				return err
			}
			f, err := os.Create(out)
			if err != nil {
				return fmt.Errorf("write word vectors: %w", err)
			}
			return errors.Join(v.Write(f), f.Close())
		},
	}
	cmd.Flags().IntVar(&o.Words, "words", 16384, "words that get a vector")
	cmd.Flags().IntVar(&o.Contexts, "contexts", 5000, "words that count as company")
	cmd.Flags().IntVar(&o.Dims, "dims", 96, "dimensions")
	cmd.Flags().IntVar(&o.Window, "window", 4, "words on each side that are company")
	cmd.Flags().BoolVar(&o.Names, "names", false, "names get a vector too")
	cmd.Flags().Uint64Var(&o.Seed, "seed", 1, "of the random start")
	cmd.Flags().StringVar(&out, "out", "framing/sentiment/wordvec/news.vec.gz", "`FILE` to write")
	return cmd
}
