package main

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"parallax/framing/inference"
	"parallax/framing/keywords"
	"parallax/framing/wordlist"
	"parallax/reports/table"
)

func keywordsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "keywords [flags] PATH…",
		Short: "Words and phrases that set the target apart",
		Long: `Counts the terms of each group and lists those that set it apart from the
reference, the surest first. Each term is tested by document: a
permutation test permutes whole documents between the groups, and its
p-values are corrected over all terms tested. The log ratio has a bootstrap
interval over documents. Token-level measures (--measures) are for ranking
and for comparison with the literature.

Terms are words, or with --terms lemmas the lemmas of words ("says" and "said"
are say), alone or in n-grams; or with --terms labels the labels of a codebook,
as referent/family/label and counted as 'parallax labels' counts them: statement
by statement. The tokens that rates rest on are words in each case (of labels
too: all words of the group, so that a rate is uses per word), and the places of
n-grams are taken to be as many as words.

Of words the numbers are those of compare. It tests words and phrases apart, where
--ngrams 1-3 corrects over both here, and it compares the 60 largest groups at most,
where all others are the rest here.

A lemma is looked up for the word alone, whatever stands around it: "left" is
always leave, "saw" see, "meeting" meeting. docs/lemmas.md tells the rule.

Of more than two groups, --table omnibus tests each term for any difference
among all groups at once, and --table pairs takes the terms that this test calls
(at 1 − --level) and compares every two groups. --table all gives all three.

With --permutations 0 --resamples 0 nothing is tested, terms are ranked by G²,
and the time is that of reading and counting.`,
		Example: `  parallax keywords articles/ --target Herald
  parallax keywords news.jsonl --by topic --ngrams 1-3 --top 50
  parallax keywords news.jsonl --table omnibus,pairs --format json
  parallax keywords articles/ --terms lemmas --ngrams 1-2 --target Herald
  parallax keywords articles/ --terms labels --codebook codebook.yaml --by outlet,voice
  parallax keywords news.jsonl --target CNN --reference "Fox News" --measures all --format csv`,
	}
	input := addInputFlags(cmd)
	group := addGroupFlags(cmd)
	terms := addTermFlags(cmd, wordTerms, lemmaTerms, labelTerms).addNgrams(cmd)
	listing := addListingFlags(cmd, "keywords", "omnibus", "pairs").usually(cmd)
	telling := addProgressFlags(cmd)
	o := keywords.Options{Top: 100, Inference: inference.Defaults()}
	f := cmd.Flags()
	f.StringVar(&o.Target, "target", "", "the `GROUP` whose words are wanted (default: each group in turn)")
	f.StringVar(&o.Reference, "reference", "", "the `GROUP` it is compared with (default: rest, all others)")
	measures := f.StringSlice("measures", nil, "further measures: all, or `ID,…` as 'parallax explain' lists them")
	f.IntVar(&o.Top, "top", o.Top, "terms shown of each target; 0 for all")
	f.IntVar(&o.Inference.MinDocs, "min-docs", o.Inference.MinDocs, "fewest documents that a term stands in, to be shown and tested")
	correction := f.String("correction", string(o.Inference.Correction), "how p-values are corrected: `bh`, holm, bonferroni, westfall-young or none")
	addInferenceFlags(cmd, &o.Inference)
	addObservationFlags(cmd, &group.observe.Cluster, &group.observe.Within)
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if err := firstError(listing.check(), telling.check()); err != nil {
			return err
		}
		counted, err := group.options()
		if err != nil {
			return err
		}
		counted.Workers = workersOf(o.Inference.Workers)
		if counted.Observe, err = group.observed(o.Inference.Permutations > 0 || o.Inference.Resamples > 0); err != nil {
			return err
		}
		if err := terms.into(&counted, group); err != nil {
			return err
		}
		if o.Measures = *measures; slices.Equal(o.Measures, []string{"all"}) {
			o.Measures = keywords.IDs()
		}
		o.Measures = slices.DeleteFunc(slices.Clone(o.Measures), func(id string) bool { return slices.Contains(keywords.Always(), id) })
		o.Inference.Correction = inference.Correction(*correction)
		if err := firstError(o.Validate(), amongGroups(listing, o)); err != nil {
			return usageError{err}
		}
		tables, err := findKeywords(cmd, paths, input, group, counted, telling, listing, o)
		if err != nil {
			return err
		}
		return listing.write(cmd, tables...)
	}
	return cmd
}

// amongGroups says what does not go with the tables of all groups.
func amongGroups(listing *listingFlags, o keywords.Options) error {
	switch {
	case !listing.shows("omnibus") && !listing.shows("pairs"):
		return nil
	case o.Inference.Permutations == 0:
		return errors.New("--permutations 0: the tables omnibus and pairs are tests, and need permutations")
	case o.Target != "" && !listing.shows("keywords"):
		return errors.New("--target: the tables omnibus and pairs are of all groups; leave it out, take --where to choose groups, or --table keywords")
	}
	return nil
}

// findKeywords counts what the tables need, and no more.
func findKeywords(cmd *cobra.Command, paths []string, input *inputFlags, group *groupFlags, counted wordlist.Options, telling *progressFlags, listing *listingFlags, o keywords.Options) ([]table.Table, error) {
	p := telling.open(cmd).of(input)
	defer p.close()
	among := listing.shows("omnibus") || listing.shows("pairs")
	if !o.NeedsDocuments() && !among {
		totals, err := countWords(cmd, paths, input, group, counted, p, wordlist.CountTotals)
		if err != nil {
			return nil, err
		}
		found, err := keywords.FindInTotals(totals, o)
		if err != nil {
			return nil, err
		}
		return []table.Table{keywordTable(found, o)}, nil
	}
	list, err := countWords(cmd, paths, input, group, counted, p, wordlist.Count)
	if err != nil {
		return nil, err
	}
	var tables []table.Table
	if listing.shows("keywords") {
		p.start("testing", "terms", -1)
		found, err := keywords.Find(list, o)
		if err != nil {
			return nil, err
		}
		tables = append(tables, keywordTable(found, o))
	}
	if among {
		p.start("testing all groups", "terms", -1)
		found, err := keywords.FindAmong(list, o, listing.shows("pairs"))
		if err != nil {
			return nil, err
		}
		tables = append(tables, omnibusTable(found, o), pairTable(found, o))
	}
	return tables, nil
}
