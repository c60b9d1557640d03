// Command parallax-eval measures how good Parallax is, on labelled data that
// the user names, and trains the models that it embeds. Nothing in it is
// needed to use Parallax.
package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

// commands lists every evaluation, in the order in which help shows them.
func commands() []*cobra.Command {
	return []*cobra.Command{
		attributionCommand(),
		attributionTrainCommand(),
		calibrationCommand(), pageCommand(), hypothesesCommand(),
		correctedCommand(),
		furnitureCommand(),
		furnitureTrainCommand(),
		labelsCommand(),
		speakersCommand(),
		speedCommand(),
		growthCommand(),
		similarityCommand(),
		similarityTrainCommand(),
		speakersTrainCommand(),
		labelsTrainCommand(),
		storiesCommand(),
		newsSentimentCommand(),
		newsSentimentTrainCommand(),
		targetSentimentCommand(),
		targetSentimentTrainCommand(),
		vectorsCommand(),
		wordVectorsCommand(),
	}
}

func main() {
	root := &cobra.Command{
		Use:           "parallax-eval EVALUATION [flags]",
		Short:         "Measures how good Parallax is on labelled data",
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.AddCommand(commands()...)
	if err := root.Execute(); err != nil {
		fmt.Fprintf(os.Stderr, "parallax-eval: %v\n", err)
		os.Exit(1)
	}
}
