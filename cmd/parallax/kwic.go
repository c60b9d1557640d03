package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"parallax/framing/codebook"
	"parallax/framing/concordance"
	"parallax/reports/table"
)

func kwicCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "kwic PATTERN [flags] PATH…",
		Short: "Concordance: every place where words stand, with outlet, voice and source",
		Long: `Finds a pattern of words and shows each place in its line. "*" stands for any
letters of one word, case does not count, and several words match across any
white space. Offsets are bytes of the document's text.

Who speaks is read only in the documents whose lines are shown, and sources go
by one name in all of these; --speakers=false leaves it out, and --voice keeps
what some voices say.`,
		Example: `  parallax kwic 'terror*' articles/
  parallax kwic 'freedom fighter*' news.jsonl --voice own --limit 0 --format csv`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{errors.New("no PATTERN: name the words to find")}
			}
			return nil
		},
	}
	input := addInputFlags(cmd)
	group := addVoiceFlags(cmd)
	listing := addListingFlags(cmd)
	telling := addProgressFlags(cmd)
	var o concordance.Options
	f := cmd.Flags()
	f.IntVar(&o.Limit, "limit", 100, "most lines shown, the first of the corpus; 0 for all")
	f.IntVar(&o.Width, "width", 40, "characters of text on either side; as many as fit on a terminal")
	f.BoolVar(&o.Speakers, "speakers", true, "tell the voice and the source of each line")
	workers := f.Int("workers", 0, "goroutines that work at once; the result is the same for any number (default: one a processor)")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := firstError(listing.check(), telling.check()); err != nil {
			return err
		}
		pattern, err := concordance.ParsePattern(args[0])
		if err != nil {
			return usageError{err}
		}
		voices, err := group.parseVoices()
		if err := firstError(err, group.open()); err != nil {
			return err
		}
		o.Voices, o.Workers, o.Book = voices, workersOf(*workers), bookOf(group.book)
		if err := o.Validate(); err != nil {
			return usageError{err}
		}
		docs, _, err := openStudied(cmd, args[1:], input, group.where)
		if err != nil {
			return err
		}
		p := telling.open(cmd).of(input)
		reader, err := group.reader(o.Speakers || len(o.Voices) > 0, p)
		if err != nil {
			return err
		}
		p.start("searching", "documents", -1)
		found, err := concordance.Collect(cmd.Context(), counting(docs, p), pattern, reader, o)
		p.close()
		if err != nil {
			return err
		}
		if n := len(found.Lines); n < found.Hits {
			p.note("%d of %d lines are shown; --limit 0 shows all", n, found.Hits)
		}
		if why := codebook.Misread(args[0]); found.Hits == 0 && why != "" {
			p.note("%s", why)
		}
		return listing.write(cmd, kwicTable(args[0], found, o))
	}
	return cmd
}

func kwicTable(pattern string, found *concordance.Concordance, o concordance.Options) table.Table {
	t := table.Table{
		Name: "kwic", Title: fmt.Sprintf("%q: %d hits in %d of %d documents", pattern, found.Hits, found.Docs, found.Documents),
		Keys: []string{"match"}, Ends: []string{"left"},
		Print: []string{"outlet", "left", "match", "right"},
		Columns: []table.Column{{Name: "doc", Title: "Document"}, {Name: "outlet", Title: "Outlet"},
			{Name: "start", Title: "Start", Kind: table.Count}, {Name: "end", Title: "End", Kind: table.Count}},
	}
	speakers := o.Speakers || len(o.Voices) > 0
	if speakers {
		t.Columns = append(t.Columns, table.Column{Name: "voice", Title: "Voice"}, table.Column{Name: "source", Title: "Source"})
		t.Print = []string{"outlet", "voice", "source", "left", "match", "right"}
	}
	t.Columns = append(t.Columns, table.Column{Name: "left", Title: "Left"}, table.Column{Name: "match", Title: "Match"}, table.Column{Name: "right", Title: "Right"})
	for _, l := range found.Lines {
		cells := []table.Cell{table.TextCell(l.Doc), table.TextCell(l.Outlet), table.CountCell(l.Start), table.CountCell(l.End)}
		if speakers {
			cells = append(cells, table.TextCell(l.Voice), table.TextCell(l.Source))
		}
		t.Rows = append(t.Rows, append(cells, table.TextCell(oneLine(l.Left)), table.TextCell(oneLine(l.Match)), table.TextCell(oneLine(l.Right))))
	}
	return t
}

// oneLine shows white space as single spaces, so that a line is one line.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' {
			return ' '
		}
		return r
	}, s)
}
