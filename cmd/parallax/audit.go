package main

import (
	"context"
	"iter"

	"github.com/spf13/cobra"

	"parallax/corpus"
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
documents, outlets that cover another time than the others, and documents that
print one quotation and credit different sources. The last asks who speaks, which
takes most of the time: --speakers=false leaves it out.

The tables are findings, with what to do about each; places, where the first of
them show; and outlets. Findings are no errors: the exit status is 0.`,
		Example: `  parallax audit articles/
  parallax audit news.jsonl --table places --format csv`,
	}
	input := addInputFlags(cmd)
	told := addProgressFlags(cmd)
	listing := addListingFlags(cmd, "findings", "outlets", "places")
	book := cmd.Flags().String("codebook", "", "look also which patterns of a codebook match nothing: its `FILE`, or ready:NAME")
	condition := cmd.Flags().String("where", "", "take only documents that fulfil a `CONDITION`, such as 'date>=2016-01-01 && topic=syria'")
	speakers := cmd.Flags().Bool("speakers", true, "read who speaks, and compare whom documents credit with one quotation")
	workers := cmd.Flags().Int("workers", 0, "goroutines that read at once; the result is the same for any number (default: one a processor)")
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
		input.raw = !*speakers // who speaks on the page around an article is no source, as in compare
		docs, _, err := openStudied(cmd, paths, input, *condition)
		if err != nil {
			return err
		}
		p := told.open(cmd).of(input)
		defer p.close()
		p.start("reading", "documents", -1)
		a := audit.New()
		seen := counting(docs, p)
		if named != nil {
			seen = named.of(seen)
		}
		if err := auditAll(cmd.Context(), a, seen, *speakers, workersOf(*workers)); err != nil {
			return err
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

// auditAll takes all documents in, with who speaks in them where that is asked
// for.
func auditAll(ctx context.Context, a *audit.Auditor, docs iter.Seq2[corpus.Document, error], speakers bool, workers int) error {
	if !speakers {
		for d, err := range docs {
			if err != nil {
				return err
			}
			a.Add(&d)
		}
		return nil
	}
	reader, err := newReader(nil)
	if err != nil {
		return err
	}
	return readAll(ctx, docs, reader, workers, func(d *corpus.Document, r corpus.Reading) error {
		a.AddRead(d, &r)
		return nil
	})
}
