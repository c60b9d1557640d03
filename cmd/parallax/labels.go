package main

import (
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/framing"
	"parallax/framing/codebook"
	"parallax/framing/labels"
	"parallax/internal/atomicfile"
	"parallax/internal/boundedfile"
	"parallax/internal/yamlfile"
	"parallax/reports/table"
)

func labelsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "labels [flags] PATH…",
		Short: "Finds what each side calls the same referent",
		Long: `Counts the names that each group uses for each referent, by voice, with
intervals over documents. With --codebook the names are the codebook's; without,
they are discovered: noun phrases and names that the texts themselves tie to one
referent (parts of a name, offices and who holds them, states and their capitals,
kindred nouns, the same deeds).

The tables label_tests and label_pairs tell whether the groups differ in their choice
of names, label_times and label_changes how it went over time. Their p are those of
compare; corrected they are for these tables alone, where compare corrects for all that
stands on its page.

--draft FILE writes the discovered names as a codebook to edit. If FILE is there,
only names that are new to it are added: what was renamed, merged, split, moved
or deleted stays as the person left it.`,
		Example: `  parallax labels articles/ --draft codebook.yaml
  parallax labels articles/ --codebook codebook.yaml --mentions mentions.csv
  parallax labels articles/ --codebook codebook.yaml --table label_pairs --format csv`,
	}
	f := &labelsFlags{
		input: addInputFlags(cmd), study: addStudyFlags(cmd), telling: addProgressFlags(cmd),
		listing: addListingFlags(cmd, "labels", "label_tests", "label_pairs", "label_times", "label_changes").usually(cmd), found: labels.DefaultOptions(),
	}
	fs := cmd.Flags()
	fs.StringVar(&f.draft, "draft", "", "write the discovered names into a codebook `FILE`, or add the new ones to it")
	fs.StringVar(&f.mentions, "mentions", "", "write every mention with its place into a CSV `FILE`")
	fs.IntVar(&f.found.Top, "referents", f.found.Top, "most referents that are discovered")
	fs.IntVar(&f.found.MinDocs, "label-docs", f.found.MinDocs, "fewest documents that a discovered name stands in")
	hide(cmd, append(otherSections(), "sentiment"))
	cmd.RunE = f.run
	return cmd
}

type labelsFlags struct {
	input    *inputFlags
	study    *studyFlags
	telling  *progressFlags
	listing  *listingFlags
	draft    string
	mentions string
	found    labels.Options
}

func (f *labelsFlags) run(cmd *cobra.Command, paths []string) error {
	if err := errors.Join(f.telling.check(), f.listing.check()); err != nil {
		return err
	}
	_, paths, err := f.study.read(cmd, paths)
	if err != nil {
		return err
	}
	options, err := f.study.study()
	if err != nil {
		return err
	}
	if err := f.found.Validate(); err != nil {
		return usageError{err}
	}
	if options.Codebook != nil && f.draft != "" {
		return usageError{errors.New("--draft and --codebook: discovered names go into a draft, a codebook's are counted; give the draft alone, and then use it as the codebook")}
	}
	again, err := f.documents(cmd, paths, options.Where)
	if err != nil {
		return err
	}
	p := f.telling.open(cmd).of(f.input)
	defer p.close()
	if options.Codebook == nil {
		if options.Codebook, err = f.discover(cmd, again, p); err != nil {
			return err
		}
	}
	return f.count(cmd, again, options, p)
}

// documents gives the corpus so that it can be read twice. Standard input
// can be read once, so its documents are kept.
func (f *labelsFlags) documents(cmd *cobra.Command, paths []string, where string) (func() (iter.Seq2[corpus.Document, error], error), error) {
	open := func() (iter.Seq2[corpus.Document, error], error) {
		docs, _, err := openStudied(cmd, paths, f.input, where)
		return docs, err
	}
	if !slices.Contains(paths, "-") {
		return open, nil
	}
	docs, err := open()
	if err != nil {
		return nil, err
	}
	var kept []corpus.Document
	for d, err := range docs {
		if err != nil {
			return nil, err
		}
		kept = append(kept, d)
	}
	return func() (iter.Seq2[corpus.Document, error], error) {
		return func(yield func(corpus.Document, error) bool) {
			for _, d := range kept {
				if !yield(d, nil) {
					return
				}
			}
		}, nil
	}, nil
}

// discover finds names and, with --draft, keeps them for a person to edit.
func (f *labelsFlags) discover(cmd *cobra.Command, again func() (iter.Seq2[corpus.Document, error], error), p *progress) (*codebook.Codebook, error) {
	docs, err := again()
	if err != nil {
		return nil, err
	}
	reader, err := newReader(nil)
	if err != nil {
		return nil, err
	}
	p.start("discovering names", "documents", -1)
	counted := func(yield func(corpus.Document, error) bool) {
		for d, err := range docs {
			if !yield(d, err) {
				return
			}
			p.add(1)
		}
	}
	found, err := labels.Run(cmd.Context(), counted, reader, f.workers(), f.found)
	if err != nil {
		return nil, err
	}
	if f.draft == "" {
		p.note("no codebook: the names are discovered, %d referents; --draft FILE writes them down to edit", len(found))
		return labels.Draft(found), nil
	}
	old, err := boundedfile.Read(f.draft, yamlfile.MaxBytes)
	if errors.Is(err, os.ErrNotExist) {
		return f.newDraft(found, p)
	}
	if err != nil {
		return nil, fmt.Errorf("reading the draft: %w", err)
	}
	edited, err := codebook.Parse(f.draft, old)
	if err != nil {
		return nil, fmt.Errorf("the draft is no codebook any more; mend it or remove it:\n%w", err)
	}
	first, _ := labels.Split(found)
	c := labels.Extend(edited, first)
	added := len(c.Proposed) - len(edited.Proposed)
	if added == 0 {
		p.note("%s has every name that was found; it is left as it is", f.draft)
		return edited, nil
	}
	p.note("%s has %d new names; what was edited stays", f.draft, added)
	text, err := codebook.WithComments(c, old)
	if err != nil {
		return nil, err
	}
	return c, atomicfile.Write(f.draft, text, atomicfile.Replace)
}

// newDraft writes what was found, as much as a person reads, and the rest
// beside it.
func (f *labelsFlags) newDraft(found []labels.Referent, p *progress) (*codebook.Codebook, error) {
	first, rest := labels.Split(found)
	c := labels.Draft(first)
	if err := atomicfile.Write(f.draft, c.YAML(), atomicfile.Refuse); err != nil {
		return nil, err
	}
	p.note("the draft is in %s: %d referents; edit it and pass it as --codebook", f.draft, len(c.Referents))
	if len(rest) == 0 {
		return c, nil
	}
	ext := filepath.Ext(f.draft)
	more := strings.TrimSuffix(f.draft, ext) + ".rest" + ext
	if err := atomicfile.Write(more, labels.Draft(rest).YAML(), atomicfile.Refuse); err != nil {
		p.note("what was left out of it is not written: %v", err)
		return c, nil
	}
	p.note("what was left out of it, the less telling and the rarer names, is in %s", more)
	return c, nil
}

func (f *labelsFlags) workers() int {
	if n := f.study.options.Workers; n > 0 {
		return n
	}
	return runtime.GOMAXPROCS(0)
}

// count counts the codebook's names.
func (f *labelsFlags) count(cmd *cobra.Command, again func() (iter.Seq2[corpus.Document, error], error), options framing.Options, p *progress) error {
	docs, err := again()
	if err != nil {
		return err
	}
	var lines *mentionsFile
	env := framing.Environment{Version: toolVersion, Marked: true, Progress: studyProgress{p}, Sections: f.sections()}
	if f.mentions != "" {
		if lines, err = createMentions(cmd.Context(), f.mentions); err != nil {
			return err
		}
		defer lines.discard()
		env.Mentions = lines.write
	}
	r, err := framing.Run(cmd.Context(), docs, options, env)
	if err != nil {
		return err
	}
	if lines != nil {
		if err := lines.commit(); err != nil {
			return err
		}
	}
	p.close()
	noteUnmatched(p, r)
	return f.listing.write(cmd, table.Labels(r), table.LabelTests(r), table.LabelPairs(r), table.LabelTimes(r), table.LabelChanges(r))
}

// sections are the parts of a study that the tables asked for stand in.
func (f *labelsFlags) sections() []string {
	sections := []string{"labels"}
	if f.listing.shows("label_tests") || f.listing.shows("label_pairs") {
		sections = append(sections, "label_tests")
	}
	if f.listing.shows("label_times") || f.listing.shows("label_changes") {
		sections = append(sections, "label_times")
	}
	return sections
}
