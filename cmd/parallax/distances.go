package main

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"parallax/framing/distance"
	"parallax/framing/inference"
	"parallax/framing/wordlist"
	"parallax/reports/table"
)

// distancePermutations is how often documents are permuted for each distance: all
// terms are measured anew each time.
const distancePermutations = 200

func distancesCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "distances [flags] PATH…",
		Short: "How far apart the groups are over all their words, and which words make two differ",
		Long: `Measures the distance between every two groups over all their terms, as a matrix
in which near groups stand together (the leaves of an average-linkage dendrogram
of the first measure).

--table pairs lists every two groups with the mean distance that chance gives
groups of their size (documents permuted between the two) and the p-value of
the distance, corrected over all pairs of all measures. A distance has no
bootstrap interval: drawing documents twice makes a group repeat itself, and
that alone sets it apart.

--target GROUP, against --reference or all others, lists the terms that make the
two differ (--table terms), by their parts in the first of the measures that is a
sum of parts: jsd, rtd or kilgarriff_chi2. surprise is the term's share in the
difference of the two entropies (a word shift): above 0 where it makes the
target's words less predictable.`,
		Example: `  parallax distances articles/
  parallax distances news.jsonl --measures all --commonest 500 --format json
  parallax distances news.jsonl --table pairs --measures jsd,cosine --format csv
  parallax distances articles/ --target Herald --reference Post --top 30`,
	}
	input := addInputFlags(cmd)
	group := addGroupFlags(cmd)
	addObservationFlags(cmd, &group.observe.Cluster, &group.observe.Within)
	terms := addTermFlags(cmd, wordTerms, lemmaTerms, labelTerms).addNgrams(cmd)
	listing := addListingFlags(cmd, "matrix", "pairs", "terms").usually(cmd)
	telling := addProgressFlags(cmd)
	o := distance.Options{Top: 50, Inference: inference.Defaults()}
	o.Inference.Permutations = distancePermutations
	f := cmd.Flags()
	f.StringSliceVar(&o.Measures, "measures", []string{"jsd", "hellinger"}, "distances, the first orders the groups: all, or `ID,…` as 'parallax explain' lists them")
	f.IntVar(&o.Commonest, "commonest", 0, "measure only the `N` commonest terms of the groups compared; 0 for all")
	f.StringVar(&o.Target, "target", "", "the `GROUP` whose terms are told")
	f.StringVar(&o.Reference, "reference", "", "the `GROUP` it is compared with (default: rest, all others)")
	f.IntVar(&o.Top, "top", o.Top, "terms shown; 0 for all")
	f.IntVar(&o.Inference.Permutations, "permutations", o.Inference.Permutations, "permutations of documents for each test of --table pairs; 0 for none")
	correction := f.String("correction", string(o.Inference.Correction), "how p-values are corrected: `bh`, holm, bonferroni or none")
	f.Uint64Var(&o.Inference.Seed, "seed", o.Inference.Seed, "seed of everything that is drawn by chance")
	f.IntVar(&o.Inference.Workers, "workers", 0, "goroutines that work at once; the result is the same for any number (default: one a processor)")
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if o.Target != "" {
			listing.usual = []string{"terms"}
		}
		if err := firstError(listing.check(), telling.check()); err != nil {
			return err
		}
		counted, err := group.options()
		if err != nil {
			return err
		}
		counted.Workers = workersOf(o.Inference.Workers)
		if counted.Observe, err = group.observed(listing.shows("pairs")); err != nil {
			return err
		}
		if err := terms.into(&counted, group); err != nil {
			return err
		}
		if slices.Equal(o.Measures, []string{"all"}) {
			o.Measures = distance.IDs()
		}
		o.Inference.Correction = inference.Correction(*correction)
		if err := firstError(o.Validate(), termsNeedTarget(listing, o)); err != nil {
			return usageError{err}
		}
		p := telling.open(cmd).of(input)
		defer p.close()
		tables, err := findDistances(cmd, paths, input, group, counted, p, listing, o)
		if err != nil {
			return err
		}
		p.close()
		return listing.write(cmd, tables...)
	}
	return cmd
}

// termsNeedTarget refuses to tell the terms of no group where they are asked
// for by name.
func termsNeedTarget(listing *listingFlags, o distance.Options) error {
	if o.Target == "" && slices.Contains(listing.only, "terms") {
		return errors.New("--table terms: name the --target whose terms are told")
	}
	return nil
}

// findDistances counts what the tables need, and measures.
func findDistances(cmd *cobra.Command, paths []string, input *inputFlags, group *groupFlags, counted wordlist.Options, p *progress, listing *listingFlags, o distance.Options) ([]table.Table, error) {
	var totals *wordlist.Totals
	var list *wordlist.List
	var err error
	if listing.shows("pairs") {
		if list, err = countWords(cmd, paths, input, group, counted, p, wordlist.Count); err == nil {
			totals = list.Totals()
		}
	} else {
		totals, err = countWords(cmd, paths, input, group, counted, p, wordlist.CountTotals)
	}
	if err != nil {
		return nil, err
	}
	var tables []table.Table
	if listing.shows("matrix") {
		p.start("measuring", "groups", int64(len(totals.Groups)))
		found, err := distance.Between(totals, o)
		if err != nil {
			return nil, err
		}
		tables = append(tables, distanceMatrixTable(found))
	}
	if list != nil {
		n := min(len(list.Groups), distance.MaxTested)
		p.start("testing", "pairs", int64(len(o.Measures)*n*(n-1)/2))
		found, err := distance.Test(list, o, func() { p.add(1) })
		if err != nil {
			return nil, err
		}
		tables = append(tables, distancePairTable(found, o))
	}
	if o.Target != "" && listing.shows("terms") {
		found, err := distance.Explain(totals, o)
		if err != nil {
			return nil, err
		}
		tables = append(tables, distanceTermTable(found))
	}
	return tables, nil
}
