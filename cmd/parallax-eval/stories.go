package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/corpus/headline"
	"parallax/framing/story"
)

// storiesCommand measures how well stories are found, on the NeuS data (Lee et
// al. 2022, arXiv:2204.04902): a line of a .source file holds the beginnings
// of three articles about one event, "TITLE=> … ARTICLE=> …", split by [SEP].
func storiesCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "stories FILE",
		Short: "B-cubed precision, recall and F1 of stories on a .source file of NeuS",
		Args:  cobra.ExactArgs(1),
	}
	o := story.DefaultOptions()
	cmd.Flags().Float64Var(&o.Least, "least", o.Least, "least average cosine")
	cmd.Flags().IntVar(&o.Workers, "workers", 2, "goroutines at once")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		docs, truth, err := neusDocuments(args[0])
		if err != nil {
			return err
		}
		c, err := story.Collect(func(yield func(corpus.Document, error) bool) {
			for _, d := range docs {
				if !yield(d, nil) {
					return
				}
			}
		})
		if err != nil {
			return err
		}
		stories, err := c.Stories(cmd.Context(), o)
		if err != nil {
			return err
		}
		found := make([]string, len(docs))
		for i, s := range stories {
			for _, d := range s.Documents {
				found[d] = strconv.Itoa(i)
			}
		}
		_, err = fmt.Fprintf(cmd.OutOrStdout(), "%d documents, %d stories found; B-cubed precision, recall, F1: %s\n",
			len(docs), len(stories), scoreBCubed(truth, found))
		return err
	}
	return cmd
}

func neusDocuments(file string) (docs []corpus.Document, truth []string, err error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, nil, err
	}
	for i, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		for j, article := range strings.Split(line, " [SEP] ") {
			title, body, ok := strings.Cut(article, "ARTICLE=>")
			if !ok {
				return nil, nil, fmt.Errorf("%s: line %d: article %d has no ARTICLE=>", file, i+1, j+1)
			}
			d := corpus.Document{ID: fmt.Sprintf("%d.%d", i+1, j+1), Outlet: strconv.Itoa(j), Title: strings.TrimPrefix(title, "TITLE=>"), Text: body}
			headline.Place(&d)
			docs = append(docs, d)
			truth = append(truth, strconv.Itoa(i))
		}
	}
	return docs, truth, nil
}
