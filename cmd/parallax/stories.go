package main

import (
	"iter"
	"path/filepath"
	"runtime"
	"slices"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/framing/story"
	"parallax/reports/table"
)

func storiesCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "stories [flags] PATH…",
		Short: "Finds which documents cover one event, and who took over whose text",
		Long: `Joins documents whose words are alike and whose dates lie near each other to
stories, and finds in each the documents that print half of an earlier one's
text: wire copy where that is another outlet's, a repetition where it is its
own. Stories of one document are left out unless --all is given.

--report DIR writes the stories of several outlets side by side, a column for each
outlet: what statements of several say alike and in which wording, who is heard,
the headline, what it alone tells and what it alone leaves out, in its order.`,
		Example: `  parallax stories articles/
  parallax stories news.jsonl --days 2 --table documents --format csv
  parallax stories news.jsonl --all --format json
  parallax stories articles/ --report side-by-side --codebook codebook.yaml`,
	}
	input := addInputFlags(cmd)
	told := addProgressFlags(cmd)
	listing := addListingFlags(cmd, "documents", "stories")
	o := story.DefaultOptions()
	fs := cmd.Flags()
	condition := fs.String("where", "", "take only documents that fulfil a `CONDITION`, such as 'date>=2016-01-01 && topic=syria'")
	fs.Float64Var(&o.Least, "least", o.Least, "least average `COSINE` between the parts of a story")
	fs.IntVar(&o.Days, "days", o.Days, "greatest distance of a story's documents in days; those without an ISO date may stand in any")
	all := fs.Bool("all", false, "show stories of one document too")
	fs.IntVar(&o.Workers, "workers", runtime.GOMAXPROCS(0), "goroutines that work at once; the result is the same for any number")
	var report storyReport
	report.add(cmd)
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if err := firstError(told.check(), listing.check(), report.check(paths)); err != nil {
			return err
		}
		if err := o.Validate(); err != nil {
			return usageError{err}
		}
		docs, _, err := openStudied(cmd, paths, input, *condition)
		if err != nil {
			return err
		}
		p := told.open(cmd).of(input)
		defer p.close()
		p.start("reading", "documents", -1)
		c, err := story.Collect(counting(docs, p))
		if err != nil {
			return err
		}
		if n := c.Undated(); n > 0 {
			p.note("%d of %d documents have no ISO date (2016-06-18) and may stand in a story of any time", n, len(c.Documents))
		}
		p.start("joining", "documents", int64(len(c.Documents)))
		stories, err := c.Stories(cmd.Context(), o)
		if err != nil {
			return err
		}
		if !*all {
			whole := len(stories)
			stories = slices.DeleteFunc(stories, func(s story.Story) bool { return len(s.Documents) < 2 })
			p.note("%d stories of one document are not shown", whole-len(stories))
		}
		copies := c.Copies(stories)
		p.close()
		if report.dir != "" {
			report.workers = o.Workers
			again := func() (iter.Seq2[corpus.Document, error], error) {
				docs, _, err := openStudied(cmd, paths, input, *condition)
				return docs, err
			}
			if err := report.write(cmd, c, stories, copies, again, p); err != nil {
				return err
			}
			p.note("the stories side by side are in %s: open %s", report.dir, filepath.Join(report.dir, "index.html"))
		}
		return listing.write(cmd, table.Stories(stories), table.StoryDocuments(c, stories, copies))
	}
	return cmd
}
