package main

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/corpus/ingest"
	"parallax/framing"
	"parallax/framing/codebook"
	"parallax/framing/compare"
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
		Long: `Draws documents of one outlet of a corpus of news and assigns them at random to
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
	f.StringVar(&outlet, "outlet", "", "the `OUTLET` whose articles are assigned (default: the one with most)")
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

// pageBook takes the pairs of words of the other calibrations for names of referents, and has three
// frames of common words.
func pageBook() (*codebook.Codebook, error) {
	var b strings.Builder
	b.WriteString("referents:\n")
	for _, pair := range calibration.Labels() {
		fmt.Fprintf(&b, "  %s: {families: {%s: [%s], %s: [%s]}}\n", pair[0]+"_or_"+pair[1], pair[0], pair[0], pair[1], pair[1])
	}
	b.WriteString("frames:\n  money: [\"tax*\", \"price*\", \"cost*\", money, \"dollar*\"]\n  law: [law, laws, court, courts, \"judge*\", legal]\n  danger: [\"threat*\", \"danger*\", \"fear*\", risk, risks]\n")
	return codebook.Parse("pairs of words", []byte(b.String()))
}

// A pageKind is a kind of sentence that a page may tell.
type pageKind struct{ kind, heading string }

func pageKinds() []pageKind {
	return []pageKind{
		{"labels", "names"}, {"label_times", "moved"}, {"sentiment", "sentiment"}, {"attitudes", "attitudes"}, {"portraits", "portraits"},
		{"frames", "frames"}, {"heard", "who is heard"}, {"positions", "headlines"}, {"keywords", "words"},
	}
}

// pageSections are the parts of a result whose tests stand side by side on a page.
func pageSections() []string {
	return []string{"sources", "labels", "label_tests", "label_times", "portraits", "frames", "keywords", "sentiment", "attitudes", "positions"}
}

// pages counts the false sentences of so many runs of each design. The documents are read once, and assigned
// to outlets again for each run.
func pages(ctx context.Context, out io.Writer, docs []corpus.Document, runs, permutations int, seed uint64) error {
	counted, err := countPage(ctx, docs, permutations)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%d documents of %s\n\ndocuments | any sentence under What holds | any family called", len(docs), docs[0].Outlet)
	for _, k := range pageKinds() {
		fmt.Fprintf(out, " | of %s", k.heading)
	}
	fmt.Fprintln(out, " | seconds")
	var all calibration.Tally
	for _, design := range []aDesign{{6, 6}, {20, 20}, {20, 150}, {15, 15, 15, 15}, {40, 40, 40, 40}} {
		began := time.Now()
		var any, family calibration.Tally
		said := make([]int, len(pageKinds()))
		for run := range runs {
			r, err := atRandom(counted, design, rand.New(rand.NewPCG(seed, uint64(run))))
			if err != nil {
				return err
			}
			any.Add(r.Tested())
			all.Add(r.Tested())
			family.Add(slices.ContainsFunc(r.Families, func(f framing.PageFamily) bool { return f.Holds }))
			for i, k := range pageKinds() {
				if slices.ContainsFunc(r.Answer, func(f framing.Finding) bool { return f.Kind == k.kind }) {
					said[i]++
				}
			}
		}
		fmt.Fprintf(out, "%s | %s | %d", design, share(any), family.Hits)
		for _, n := range said {
			fmt.Fprintf(out, " | %d", n)
		}
		fmt.Fprintf(out, " | %.0f\n", time.Since(began).Seconds())
	}
	fmt.Fprintf(out, "all | %s\n", share(all))
	return nil
}

// countPage reads the documents.
func countPage(ctx context.Context, docs []corpus.Document, permutations int) (*compare.Study, error) {
	book, err := pageBook()
	if err != nil {
		return nil, err
	}
	o := framing.DefaultOptions()
	o.By, o.Codebook, o.Permutations, o.Resamples = []string{"outlet"}, book, permutations, 0
	return framing.Count(ctx, func(yield func(corpus.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	}, o, framing.Environment{Marked: true, Sections: pageSections()})
}

// atRandom assigns documents at random to outlets, and returns what a page tells of them.
func atRandom(counted *compare.Study, design aDesign, rng *rand.Rand) (*framing.Result, error) {
	outlet := design.assign(rng.Perm(counted.Tally.Documents()), counted.Tally.Documents())
	o := counted.Options
	o.Seed = rng.Uint64()
	s, warnings, err := counted.Again(o, outlets(counted, outlet))
	if err != nil {
		return nil, err
	}
	return framing.ResultOf(s, warnings, pageSections()...)
}

// assign gives the first documents of an order to the first outlet, those behind them to the second, and so on. The
// others have no outlet.
func (d aDesign) assign(order []int, documents int) []string {
	outlet := make([]string, documents)
	for i, n := range d {
		n = min(n, len(order))
		for _, doc := range order[:n] {
			outlet[doc] = outletName(i)
		}
		order = order[n:]
	}
	return outlet
}

func outletName(i int) string { return fmt.Sprintf("Outlet %d", i+1) }

// outlets are documents assigned to outlets; those without one take no part.
func outlets(counted *compare.Study, of []string) compare.Variation {
	return compare.Variation{
		Outlet: func(doc int) string { return of[doc] },
		Leave:  func(statement int) bool { return of[counted.Tally.Statements[statement].Doc] == "" },
	}
}
