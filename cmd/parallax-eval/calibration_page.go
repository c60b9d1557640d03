package main

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/corpus/attribution"
	"parallax/corpus/ingest"
	"parallax/framing"
	"parallax/framing/codebook"
	"parallax/internal/calibration"
)

// aDesign is how many documents of one outlet each invented outlet gets.
type aDesign []int

func (d aDesign) String() string {
	return strings.Trim(strings.ReplaceAll(fmt.Sprint([]int(d)), " ", " v "), "[]")
}

func pageCommand() *cobra.Command {
	var path, outlet string
	var runs, permutations int
	var seed uint64
	cmd := &cobra.Command{
		Use:   "page --corpus FILE",
		Short: "How often a whole report says of parts of one outlet that they differ",
		Long: `Draws documents of one outlet of a corpus of news and deals them at random to
outlets of invented names and sizes, so that nothing differs. Each time compare is
run on them whole, with a codebook of common words, and what stands under "What
holds" is counted: sentences that are all false. Intervals are exact, of 95 %.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			docs, err := outletDocuments(cmd.Context(), path, outlet)
			if err != nil {
				return err
			}
			return pages(cmd.Context(), cmd.OutOrStdout(), docs, runs, permutations, seed)
		},
	}
	f := cmd.Flags()
	f.StringVar(&path, "corpus", "", "`FILE` of news (JSONL, CSV, …) with an outlet for each article")
	f.StringVar(&outlet, "outlet", "", "the `OUTLET` whose articles are dealt out (default: the one with most)")
	f.IntVar(&runs, "runs", 100, "runs of each design")
	f.IntVar(&permutations, "permutations", 1000, "permutations of each test")
	f.Uint64Var(&seed, "seed", 1, "seed")
	_ = cmd.MarkFlagRequired("corpus")
	return cmd
}

// outletDocuments are the documents of one outlet.
func outletDocuments(ctx context.Context, path, outlet string) ([]corpus.Document, error) {
	dir, file := filepath.Split(path)
	if dir == "" {
		dir = "."
	}
	of := map[string][]corpus.Document{}
	for d, err := range ingest.Read(ctx, []ingest.Source{{Name: filepath.ToSlash(dir), FS: os.DirFS(dir), File: file}}, ingest.Options{}, nil) {
		if err != nil {
			return nil, err
		}
		of[d.Outlet] = append(of[d.Outlet], d)
	}
	if outlet == "" {
		for name, docs := range of {
			if n := len(of[outlet]); len(docs) > n || len(docs) == n && name < outlet {
				outlet = name
			}
		}
	}
	if len(of[outlet]) == 0 {
		return nil, fmt.Errorf("%s has no documents of %q", path, outlet)
	}
	return of[outlet], nil
}

// pageBook takes the pairs of words of the other calibrations for names of referents.
func pageBook() (*codebook.Codebook, error) {
	var b strings.Builder
	b.WriteString("referents:\n")
	for _, pair := range calibration.Labels() {
		fmt.Fprintf(&b, "  %s: {families: {%s: [%s], %s: [%s]}}\n", pair[0]+"_or_"+pair[1], pair[0], pair[0], pair[1], pair[1])
	}
	return codebook.Parse("pairs of words", []byte(b.String()))
}

// remembered reads each document once.
type remembered struct {
	reader corpus.Reader
	of     map[string]corpus.Reading
}

func (r *remembered) Read(d *corpus.Document) corpus.Reading {
	if x, ok := r.of[d.ID]; ok {
		return x
	}
	return r.reader.Read(d)
}

func pages(ctx context.Context, out io.Writer, docs []corpus.Document, runs, permutations int, seed uint64) error {
	reader, err := attribution.New(attribution.Options{})
	if err != nil {
		return err
	}
	book, err := pageBook()
	if err != nil {
		return err
	}
	memory := &remembered{reader, map[string]corpus.Reading{}}
	for i := range docs {
		memory.of[docs[i].ID] = reader.Read(&docs[i])
	}
	fmt.Fprintf(out, "%d documents of %s\n\n", len(docs), docs[0].Outlet)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "documents\tany sentence under What holds\tof names\tthat moved\tof sentiment\tof attitudes\tof portraits\tof who is heard\tof headlines\tof words")
	for _, design := range []aDesign{{6, 6}, {20, 20}, {20, 150}, {15, 15, 15, 15}, {40, 40, 40, 40}} {
		var any calibration.Tally
		kinds := map[string]*calibration.Tally{"labels": {}, "label_times": {}, "sentiment": {}, "attitudes": {}, "portraits": {}, "heard": {}, "positions": {}, "keywords": {}}
		for run := range runs {
			r, err := dealt(ctx, docs, design, book, memory, permutations, rand.New(rand.NewPCG(seed, uint64(run))))
			if err != nil {
				return err
			}
			any.Add(r.Tested())
			for kind, tally := range kinds {
				said := false
				for _, f := range r.Answer {
					said = said || f.Kind == kind
				}
				tally.Add(said)
			}
		}
		fmt.Fprintf(w, "%s\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\n", design, share(any), kinds["labels"].Hits, kinds["label_times"].Hits, kinds["sentiment"].Hits,
			kinds["attitudes"].Hits, kinds["portraits"].Hits, kinds["heard"].Hits, kinds["positions"].Hits, kinds["keywords"].Hits)
	}
	return w.Flush()
}

// dealt runs compare on documents dealt at random to outlets.
func dealt(ctx context.Context, docs []corpus.Document, design aDesign, book *codebook.Codebook, reader corpus.Reader, permutations int, rng *rand.Rand) (*framing.Result, error) {
	order := rng.Perm(len(docs))
	var chosen []corpus.Document
	for outlet, n := range design {
		for range n {
			if len(order) == 0 {
				break
			}
			d := docs[order[0]]
			order = order[1:]
			d.Outlet = fmt.Sprintf("Outlet %d", outlet+1)
			chosen = append(chosen, d)
		}
	}
	o := framing.DefaultOptions()
	o.Codebook, o.Permutations, o.Resamples, o.Seed = book, permutations, 0, rng.Uint64()
	return framing.Run(ctx, func(yield func(corpus.Document, error) bool) {
		for _, d := range chosen {
			if !yield(d, nil) {
				return
			}
		}
	}, o, framing.Environment{
		Reader: reader, Marked: true,
		Sections: []string{"sources", "labels", "label_tests", "label_times", "portraits", "keywords", "sentiment", "attitudes", "positions"},
	})
}
