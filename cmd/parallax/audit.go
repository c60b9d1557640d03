package main

import (
	"github.com/spf13/cobra"

	"parallax/corpus/audit"
	"parallax/reports/table"
)

func auditCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "audit [flags] PATH…",
		Short: "Finds what is wrong with a corpus before anyone counts",
		Long: `Looks for near-duplicates and wire copy, lines that belong to the page and not
to the article, letters spoilt by a wrong decoding, remains of HTML, documents
that are too short, too long, cut off or in another language, transcripts and
live blogs, exports of several articles in one document, outlets whose quotation
marks are lost or that stand under two names, missing dates, outlets of few
documents, and outlets that cover another time than the others.

The tables are findings, with what to do about each; places, where the first of
them show; and outlets. Findings are no errors: the exit status is 0.`,
		Example: `  parallax audit articles/
  parallax audit news.jsonl --table places --format csv`,
	}
	input := addInputFlags(cmd)
	input.raw = true
	told := addProgressFlags(cmd)
	listing := addListingFlags(cmd, "findings", "outlets", "places")
	book := cmd.Flags().String("codebook", "", "look also which patterns of a codebook match nothing: its `FILE`, or ready:NAME")
	condition := cmd.Flags().String("where", "", "take only documents that fulfil a `CONDITION`, such as 'date>=2016-01-01 && topic=syria'")
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if err := firstError(told.check(), listing.check()); err != nil {
			return err
		}
		var named *patterns
		if *book != "" {
			c, _, err := openCodebook(*book)
			if err != nil {
				return err
			}
			named = newPatterns(c)
		}
		docs, _, err := openStudied(cmd, paths, input, *condition)
		if err != nil {
			return err
		}
		p := told.open(cmd).of(input)
		defer p.close()
		p.start("reading", "documents", -1)
		a := audit.New()
		for d, err := range counting(docs, p) {
			if err != nil {
				return err
			}
			a.Add(&d)
			if named != nil {
				named.add(&d)
			}
		}
		findings := a.Findings()
		if named != nil {
			findings = append(findings, named.findings()...)
		}
		p.close()
		tables := []table.Table{table.AuditOutlets(a.Outlets()), table.Findings(findings)}
		if listing.only == nil && listing.format != "json" {
			tables = append(tables, table.Remedies(findings)) // for readers; the places are long
		} else {
			tables = append(tables, table.FindingPlaces(findings))
		}
		return listing.write(cmd, tables...)
	}
	return cmd
}
