package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/corpus/identity"
	"parallax/framing/sentiment"
	"parallax/framing/tally"
	"parallax/framing/validation"
	"parallax/internal/atomicfile"
	"parallax/reports/coding"
)

func sampleCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "sample [flags] PATH…",
		Short: "Draws statements to code by hand, blind to the tool's codes",
		Long: `Draws statements, the same number from each group, and writes a sheet for
people to code: who speaks, what kind of source it is, the sentiment and, with
--codebook, the family of names used for each referent and each frame. Of each
group half are drawn evenly, half more often where the machine may be wrong: by how
much its models doubt, where two documents credit one quotation to different
people, where a name is rare, where a statement is long. None is left out, and the
sheet tells how probable each was. With --budget the statements are divided over the
groups and parts of the corpus so that the intervals of the study's hypotheses become
as narrow as they can, and only what these need is asked. The sheet shows neither outlet nor group nor the tool's own codes;
these go into the key beside it (NAME.key.json), which 'parallax validate' and
'parallax compare --coded' need. A column further on shows the source that the
tool found, to be confirmed once the rest is coded; the last one is
that probability.

A sheet ending in .xlsx has drop-down lists of the codes; one ending in .html is a
page to code in, offline and by keys alone, which saves a CSV; any other is CSV. Give
each coder a copy; a copy with its coder column empty is of one coder, who goes
by the file's name.`,
		Example: `  parallax sample articles/ --codebook codebook.yaml --statements 200 --out sheet.xlsx
  parallax sample articles/ --codes 'conflict: yes, no | Do sides disagree here?' --codes ready:moral-foundations
  parallax sample --study parallax.yaml --budget 300 --out sheet.csv
  parallax validate sheet-ann.xlsx sheet-bob.xlsx --key sheet.key.json
  parallax compare articles/ --codebook codebook.yaml --coded sheet-ann.xlsx --coded sheet-bob.xlsx --key sheet.key.json`,
	}
	input := addInputFlags(cmd)
	study := addStudyFlags(cmd)
	telling := addProgressFlags(cmd)
	n := cmd.Flags().Int("statements", 200, "how many statements are drawn")
	budget := addBudgetFlags(cmd)
	own := cmd.Flags().StringArray("codes", nil, "a question of your own: `VARIABLE` as 'NAME: CODE, CODE | QUESTION', or ready:"+strings.Join(bookNames(), ", ready:")+"; several times for several")
	out := cmd.Flags().String("out", "sample.csv", "the `FILE` of the sheet, .csv, .xlsx or .html")
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if err := telling.check(); err != nil {
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
		scorer, err := sentiment.ByID(o.Scorer)
		if err != nil {
			return usageError{err}
		}
		key := strings.TrimSuffix(*out, filepath.Ext(*out)) + ".key.json"
		sheetFile, err := createFile(cmd.Context(), *out, atomicfile.Refuse)
		if err != nil {
			return err
		}
		defer sheetFile.Discard()
		keyFile, err := createFile(cmd.Context(), key, atomicfile.Refuse)
		if err != nil {
			return err
		}
		defer keyFile.Discard()
		variables, err := validation.OwnVariables(*own)
		if err != nil {
			return usageError{fmt.Errorf("--codes: %w", err)}
		}
		coder := validation.NewCoder(o.Codebook, scorer, variables...)
		if err := askStances(coder, &o); err != nil {
			return err
		}
		size, goals, err := budget.goals(cmd, &o, *n)
		if err != nil {
			return err
		}
		coder.Pursue(goals)
		sampler, err := validation.NewSampler(size, o.Seed, coder)
		if err != nil {
			return usageError{err}
		}
		if err := sampler.Pursue(goals); err != nil {
			return usageError{err}
		}
		pilot, err := budget.read()
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
		p.start("drawing statements", "documents", -1)
		var census identity.Census
		drawnFrom := tally.NewDigest()
		for d, err := range docs {
			if err != nil {
				return err
			}
			if err := cmd.Context().Err(); err != nil {
				return err
			}
			drawnFrom.Add(&d)
			reading := reader.Read(&d)
			doubts := doubtsOf(reader, input.finder, &d, reading.Statements)
			roster := identity.RosterOf(d.Text, &reading)
			census.Add(roster)
			for i, s := range reading.Statements {
				if !s.Voice.Among(o.Voices) {
					continue
				}
				sampler.Add(validation.Candidate{Document: &d, Statement: &s, Group: stratum(o.By, &d, &s), Source: roster.Keys[i], Sentences: reading.Sentences, Doubt: doubts[i]})
			}
			p.add(1)
		}
		names, err := census.Names(bookOf(o.Codebook))
		if err != nil {
			return err
		}
		if pilot != nil {
			sampler.Learn(pilot)
		}
		sample := &validation.Sample{Schema: validation.SampleSchema, Seed: o.Seed, Corpus: drawnFrom.String(), Variables: coder.Variables, Items: sampler.Items(names.Of)}
		if o.Codebook != nil {
			sample.Codebook = o.Codebook.Digest()
		}
		if n := sampler.Parts(); len(sample.Items) > 0 && len(sample.Items) < 2*n {
			p.note("%d statements are few for %d parts of groups: with less than two of each, some cannot be drawn or tell nothing of how sure they are; ask for more with --statements", len(sample.Items), n)
		}
		if len(sample.Items) == 0 {
			return errors.New("no statement to draw: the paths, or the condition of --where, leave none")
		}
		write := sample.WriteCSV
		switch strings.ToLower(filepath.Ext(*out)) {
		case ".xlsx":
			write = sample.WriteXLSX
		case ".html":
			write = func(w io.Writer) error { return coding.Page(w, sample) }
		}
		if err := writeSample(sample, write, sheetFile, keyFile); err != nil {
			return err
		}
		for _, line := range outlooks(sampler.Outlooks(), len(coder.Variables)) {
			p.note("%s", line)
		}
		p.note("%d statements are in %s, the tool's codes in %s: keep these from the coders", len(sample.Items), *out, key)
		return nil
	}
	return cmd
}

// stratum is the group from which a statement is drawn: the values of the
// fields of --by, the outlet where none is given.
func stratum(by []string, d *corpus.Document, s *corpus.Statement) string {
	if len(by) == 0 {
		return d.Outlet
	}
	keys := make([]string, len(by))
	for i, field := range by {
		switch field {
		case "voice":
			keys[i] = s.Voice.String()
		case "source":
			if s.Source != nil {
				keys[i] = s.Source.Name
			}
		default:
			keys[i], _ = d.Field(field)
		}
	}
	return strings.Join(keys, " / ")
}

// bookNames are the coding books that ship.
func bookNames() []string {
	var out []string
	for _, b := range validation.Books() {
		out = append(out, b.Name)
	}
	return out
}

// writeSample writes the sheet and its key, which stand only together.
func writeSample(s *validation.Sample, write func(io.Writer) error, sheet, key *atomicfile.File) error {
	if err := write(sheet); err != nil {
		return err
	}
	enc := json.NewEncoder(key)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(s); err != nil {
		return fmt.Errorf("writing the key: %w", err)
	}
	if err := key.Commit(); err != nil {
		return err
	}
	return sheet.Commit()
}
