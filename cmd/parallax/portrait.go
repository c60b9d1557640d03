package main

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/framing/inference"
	"parallax/framing/labels"
	"parallax/reports/table"
)

// companyDocs is the least number of a group's documents in which a word goes
// with a name.
const companyDocs = 2

func portraitCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "portrait [flags] PATH…",
		Short: "How each referent is portrayed: who acts, who is acted upon, which names are kept at a distance",
		Long: `Looks at the sentence around every mention of a codebook's labels and writes five
tables: agency (acts, is acted upon, by a deleted agent), distance (so-called,
alleged, scare quotes, hedges, negation), company (the modifiers and verbs that
go with each referent), first_use (who used a label first, and who followed) and
differences (how much the groups differ in their choice of families: Cramér's V,
divergence, a permutation test over documents, pairwise).`,
		Example: `  parallax portrait articles/ --codebook codebook.yaml
  parallax portrait articles/ --codebook ready:conflict --table first_use --format csv`,
	}
	input := addInputFlags(cmd)
	study := addStudyFlags(cmd)
	telling := addProgressFlags(cmd)
	listing := addListingFlags(cmd, "agency", "distance", "company", "first_use", "differences")
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if err := errors.Join(telling.check(), listing.check()); err != nil {
			return err
		}
		_, paths, err := study.read(cmd, paths)
		if err != nil {
			return err
		}
		o, err := study.study()
		if err != nil {
			return err
		}
		if o.Codebook == nil {
			return usageError{errors.New("--codebook is needed: 'parallax labels --draft FILE' drafts one, 'parallax codebook' lists those that ship")}
		}
		observer, err := labels.NewPortrayer(o.Codebook)
		if err != nil {
			return err
		}
		reader, err := newReader(o.Codebook)
		if err != nil {
			return err
		}
		docs, _, err := openStudied(cmd, paths, input, o.Where)
		if err != nil {
			return err
		}
		p := telling.open(cmd).of(input)
		defer p.close()
		p.start("observing names", "documents", -1)
		portrayal := labels.NewPortrayal()
		for d, err := range docs {
			if err != nil {
				return err
			}
			if err := cmd.Context().Err(); err != nil {
				return err
			}
			found := observer.Observe(&d, reader.Read(&d))
			found = slices.DeleteFunc(found, func(x labels.Observation) bool { return !x.Voice.Among(o.Voices) })
			portrayal.Add(&d, found, func(x labels.Observation) string {
				s := corpus.Statement{Voice: x.Voice}
				if x.Source != "" {
					s.Source = &corpus.Source{Name: x.Source}
				}
				return stratum(o.By, &d, &s)
			})
			p.add(1)
		}
		p.close()
		io := inference.Defaults()
		io.Seed, io.Level, io.Resamples, io.Permutations, io.Workers = o.Seed, o.Level, o.Resamples, o.Permutations, o.Workers
		rows, err := portrayal.Rows(io)
		if err != nil {
			return err
		}
		return listing.write(cmd, table.Agency(rows), table.Distance(rows), table.Company(portrayal.Company(companyDocs)), table.FirstUse(portrayal.FirstUse()), table.Differences(portrayal.Differences(io)))
	}
	return cmd
}
