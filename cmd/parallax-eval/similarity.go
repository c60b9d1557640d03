package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"gonum.org/v1/gonum/stat"

	"parallax/framing/meaning"
)

// greatestRating is what annotators give to two sentences of one meaning.
const greatestRating = 5

// A ratedSet is the pairs of one file.
type ratedSet struct {
	name  string
	pairs []meaning.Rated
}

// similarityCommand measures how well the similarity of statements agrees with
// people, on the sets of the SemEval tasks of semantic textual similarity (Agirre et
// al. 2012–2014, https://aclanthology.org/S12-1051).
func similarityCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "similarity DIR",
		Short: "Likeness of statements: Pearson correlation with human ratings, each set held out",
		Long: `Reads the sets *.tsv of a folder (rating from 0 to 5, first sentence, second
sentence, with tabs between), fits the weights on all sets but those of one source
and year, scores that one, and prints Pearson's r with the mean human rating, beside
each part alone. The mean is over the sets *.test.tsv.`,
		Example: "  parallax-eval similarity sts/",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			sets, err := readRatedSets(args[0])
			if err != nil {
				return err
			}
			return printSimilarity(cmd.OutOrStdout(), sets)
		},
	}
}

// similarityTrainCommand fits the embedded weights.
func similarityTrainCommand() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "similarity-train DIR",
		Short: "Fits the weights of the similarity of statements on all sets of a folder",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			sets, err := readRatedSets(args[0])
			if err != nil {
				return err
			}
			w, err := meaning.Fit(without(sets, ""))
			if err != nil {
				return err
			}
			text, err := json.Marshal(w)
			if err != nil {
				return fmt.Errorf("writing the weights: %w", err)
			}
			return os.WriteFile(out, append(text, '\n'), 0o644)
		},
	}
	cmd.Flags().StringVar(&out, "out", "framing/meaning/weights.json", "`FILE` to write")
	return cmd
}

func readRatedSets(dir string) ([]ratedSet, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s holds no file *.tsv", dir)
	}
	reader, err := meaning.Open()
	if err != nil {
		return nil, err
	}
	var sets []ratedSet
	for _, file := range files {
		pairs, err := readRatedPairs(file, reader)
		if err != nil {
			return nil, err
		}
		sets = append(sets, ratedSet{strings.TrimSuffix(filepath.Base(file), ".tsv"), pairs})
	}
	return sets, nil
}

func readRatedPairs(file string, reader *meaning.Reader) ([]meaning.Rated, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("reading rated pairs: %w", err)
	}
	defer f.Close()
	var pairs []meaning.Rated
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		cells := strings.SplitN(lines.Text(), "\t", 3)
		if len(cells) < 3 {
			return nil, fmt.Errorf("%s: line %d: want rating, sentence and sentence, with tabs between", file, n)
		}
		rating, err := strconv.ParseFloat(cells[0], 64)
		if err != nil {
			return nil, fmt.Errorf("%s: line %d: rating: %w", file, n, err)
		}
		parts := reader.Parts(reader.Read(cells[1]), reader.Read(cells[2]))
		pairs = append(pairs, meaning.Rated{Parts: parts, Rating: rating / greatestRating})
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return pairs, nil
}

// sourceOf is what the sets of one origin share: the parts of a set are of the
// same texts, so all are held out together.
func sourceOf(set string) string {
	name, _, _ := strings.Cut(set, ".")
	return name
}

// without is the pairs of all sets that are not of a source.
func without(sets []ratedSet, source string) []meaning.Rated {
	var pairs []meaning.Rated
	for _, s := range sets {
		if source == "" || sourceOf(s.name) != source {
			pairs = append(pairs, s.pairs...)
		}
	}
	return pairs
}

func printSimilarity(w io.Writer, sets []ratedSet) error {
	scorers := []string{"similarity, set held out"}
	for _, name := range meaning.PartNames() {
		scorers = append(scorers, name+" alone")
	}
	columns := make([][]float64, len(scorers))
	for _, s := range sets {
		model, err := meaning.Fit(without(sets, sourceOf(s.name)))
		if err != nil {
			return err
		}
		gold, given := make([]float64, len(s.pairs)), make([][]float64, len(scorers))
		for i, p := range s.pairs {
			gold[i] = p.Rating
			given[0] = append(given[0], model.Of(p.Parts))
			for k, x := range p.Parts {
				given[k+1] = append(given[k+1], x)
			}
		}
		for k := range scorers {
			columns[k] = append(columns[k], stat.Correlation(given[k], gold, nil))
		}
	}
	for k, name := range scorers {
		sum, tests := 0.0, 0
		fmt.Fprintf(w, "%s\n", name)
		for i, s := range sets {
			fmt.Fprintf(w, "  %-22s %5d pairs  r %.3f\n", s.name, len(s.pairs), columns[k][i])
			if strings.HasSuffix(s.name, ".test") {
				sum += columns[k][i]
				tests++
			}
		}
		if tests == 0 {
			return errors.New("no set *.test.tsv to take the mean over")
		}
		fmt.Fprintf(w, "  mean of %d test sets: r %.3f\n", tests, sum/float64(tests))
	}
	return nil
}
