package main

import (
	"fmt"
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
permutation test deals whole documents again between the groups, and its
p-values are corrected over all terms tested. The log ratio has a bootstrap
interval over documents. Token-level measures (--measures) are for ranking
and for comparison with the literature.

Terms are words, or with --terms lemmas the lemmas of words ("says" and "said"
are say), alone or in n-grams; or with --terms labels the labels of a codebook,
as referent/family/label and counted as 'parallax labels' counts them: statement
by statement. The tokens that rates rest on are words in each case (of labels
too: all words of the group, so that a rate is uses per word), and the places of
n-grams are taken to be as many as words.

A lemma is looked up for the word alone, whatever stands around it: "left" is
always leave, "saw" see, "meeting" meeting. docs/lemmas.md tells the rule.

With --permutations 0 --resamples 0 nothing is tested, terms are ranked by G²,
and the time is that of reading and counting.`,
		Example: `  parallax keywords articles/ --target Herald
  parallax keywords news.jsonl --by topic --ngrams 1-3 --top 50
  parallax keywords articles/ --terms lemmas --ngrams 1-2 --target Herald
  parallax keywords articles/ --terms labels --codebook codebook.yaml --by outlet,voice
  parallax keywords news.jsonl --target CNN --reference "Fox News" --measures all --format csv`,
	}
	input := addInputFlags(cmd)
	group := addGroupFlags(cmd)
	terms := addTermFlags(cmd, wordTerms, lemmaTerms, labelTerms).addNgrams(cmd)
	listing := addListingFlags(cmd)
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
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if err := firstError(listing.check(), telling.check()); err != nil {
			return err
		}
		counted, err := group.options()
		if err != nil {
			return err
		}
		counted.Workers = workersOf(o.Inference.Workers)
		if err := terms.into(&counted, group); err != nil {
			return err
		}
		if o.Measures = *measures; slices.Equal(o.Measures, []string{"all"}) {
			o.Measures = keywords.IDs()
		}
		o.Measures = slices.DeleteFunc(slices.Clone(o.Measures), func(id string) bool { return slices.Contains(keywords.Always(), id) })
		o.Inference.Correction = inference.Correction(*correction)
		if err := o.Validate(); err != nil {
			return usageError{err}
		}
		found, err := findKeywords(cmd, paths, input, group, counted, telling, o)
		if err != nil {
			return err
		}
		return listing.write(cmd, keywordTable(found, o))
	}
	return cmd
}

// findKeywords counts what the options need, and no more.
func findKeywords(cmd *cobra.Command, paths []string, input *inputFlags, group *groupFlags, counted wordlist.Options, telling *progressFlags, o keywords.Options) (*keywords.Table, error) {
	p := telling.open(cmd).of(input)
	defer p.close()
	if !o.NeedsDocuments() {
		totals, err := countWords(cmd, paths, input, group, counted, p, wordlist.CountTotals)
		if err != nil {
			return nil, err
		}
		return keywords.FindInTotals(totals, o)
	}
	list, err := countWords(cmd, paths, input, group, counted, p, wordlist.Count)
	if err != nil {
		return nil, err
	}
	p.start("testing", "terms", -1)
	return keywords.Find(list, o)
}

// keywordTable is the keywords as the command line's contract has them.
func keywordTable(found *keywords.Table, o keywords.Options) table.Table {
	t := table.Table{
		Name: "keywords", Title: "Keywords",
		Note:  keywordNote(found, o),
		Print: []string{"term", "target", "target_count", "reference_count", "target_docs", "reference_docs", "log_ratio", "log_ratio_low", "log_ratio_high", "g2", "p_adjusted"},
		Columns: []table.Column{
			{Name: "term", Title: "Term"}, {Name: "target", Title: "Target"}, {Name: "reference", Title: "Reference"},
			{Name: "target_count", Title: "Count", Kind: table.Count}, {Name: "reference_count", Title: "in reference", Kind: table.Count},
			{Name: "target_tokens", Title: "Words", Kind: table.Count}, {Name: "reference_tokens", Title: "in reference", Kind: table.Count},
			{Name: "target_docs", Title: "Documents", Kind: table.Count}, {Name: "reference_docs", Title: "in reference", Kind: table.Count},
			{Name: "log_ratio", Title: "Log ratio", Kind: table.Number}, {Name: "log_ratio_low", Title: "Low", Kind: table.Number}, {Name: "log_ratio_high", Title: "High", Kind: table.Number},
			{Name: "g2", Title: "G²", Kind: table.Number}, {Name: "p", Title: "p", Kind: table.P}, {Name: "p_adjusted", Title: "p adjusted", Kind: table.P},
		},
	}
	for _, id := range o.Measures {
		t.Columns = append(t.Columns, table.Column{Name: id, Title: id, Kind: table.Number})
		t.Print = append(t.Print, id)
	}
	for _, r := range found.Rows {
		cells := []table.Cell{
			table.TextCell(r.Term), table.TextCell(r.Target), table.TextCell(r.Reference),
			table.CountCell(r.Pair.Target), table.CountCell(r.Pair.Reference), table.CountCell(r.Pair.TargetTokens), table.CountCell(r.Pair.ReferenceTokens),
			table.CountCell(r.Pair.TargetDocs), table.CountCell(r.Pair.ReferenceDocs),
			table.ValueCell(r.LogRatio.Value), table.ValueCell(r.LogRatio.Low), table.ValueCell(r.LogRatio.High),
			table.ValueCell(r.G2), table.ValueCell(r.P), table.ValueCell(r.PAdjusted),
		}
		for _, v := range r.Measures {
			cells = append(cells, table.ValueCell(v))
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// keywordNote says what the numbers rest on.
func keywordNote(found *keywords.Table, o keywords.Options) string {
	note := "Log ratio (Hardie, ½ on zeros) is of base 2: 1 is twice as frequent in the target. G² is of four cells, signed."
	if o.Inference.Permutations == 0 {
		return note + " Not tested; ranked by G², which takes every token for independent."
	}
	return note + fmt.Sprintf(" p by %d permutations of whole documents, corrected (%s) over all %d terms tested, each in %d documents or more.",
		o.Inference.Permutations, o.Inference.Correction, found.Family, max(1, o.Inference.MinDocs))
}
