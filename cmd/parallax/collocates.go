package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/framing/collocation"
	"parallax/framing/concordance"
	"parallax/framing/inference"
	"parallax/framing/keywords"
	"parallax/framing/wordlist"
	"parallax/reports/table"
)

// everyPair is the NODE that asks for all pairs of adjacent words.
const everyPair = "*"

func collocatesCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "collocates NODE [flags] PATH…",
		Short: "What a word keeps company with in each group, and the shift between groups",
		Long: `Counts the words in a span around each place of NODE (words, "*" for any
letters of one), in each group, and measures how strongly they are tied to it.
With --target a second table, shift, tells which words stand near NODE more in the
target than in the reference, tested by document as keywords are.

Compare asks something else: which words stand within five words of a name of a referent, in its sentence.

With --terms lemmas collocates are lemmas; NODE is found in the words as they
stand. The NODE "*" alone lists all pairs of adjacent words.`,
		Example: `  parallax collocates 'immigrant*' articles/ --by outlet --top 20
  parallax collocates police news.jsonl --target Herald --table shift --format csv
  parallax collocates '*' news.jsonl --by topic --measures log_dice,mi3`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{errors.New("no NODE: name the word whose company is wanted")}
			}
			return nil
		},
	}
	input := addInputFlags(cmd)
	group := addGroupFlags(cmd)
	terms := addTermFlags(cmd, wordTerms, lemmaTerms)
	listing := addListingFlags(cmd, "collocates", "shift")
	telling := addProgressFlags(cmd)
	shift := keywords.Options{Inference: inference.Defaults()}
	near := wordlist.Near{Left: wordlist.Span, Right: wordlist.Span, Sentence: true}
	var o collocation.Options
	f := cmd.Flags()
	f.IntVar(&near.Left, "left", near.Left, "words before the node")
	f.IntVar(&near.Right, "right", near.Right, "words after the node")
	f.BoolVar(&near.Sentence, "sentence", near.Sentence, "keep to the node's sentence; else to its paragraph")
	f.StringSliceVar(&o.Measures, "measures", []string{"log_dice", "mi", "t", "ll"}, "measures, ranked by the first: all, or `ID,…` as 'parallax explain' lists them")
	f.IntVar(&o.Top, "top", 50, "collocates shown of each group; 0 for all")
	f.IntVar(&o.MinTogether, "min-count", 3, "fewest times that node and collocate meet")
	f.IntVar(&o.MinDocs, "min-docs", 2, "fewest documents in which they meet")
	f.StringVar(&shift.Target, "target", "", "the `GROUP` whose shift is tested")
	f.StringVar(&shift.Reference, "reference", "", "the `GROUP` it is compared with (default: rest, all others)")
	addInferenceFlags(cmd, &shift.Inference)
	addObservationFlags(cmd, &group.observe.Cluster, &group.observe.Within)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := firstError(listing.check(), telling.check()); err != nil {
			return err
		}
		counted, err := group.options()
		if err != nil {
			return err
		}
		counted.Workers, shift.Top = workersOf(shift.Inference.Workers), o.Top
		if counted.Observe, err = group.observed(shift.Target != ""); err != nil {
			return err
		}
		if err := terms.into(&counted, group); err != nil {
			return err
		}
		if slices.Equal(o.Measures, []string{"all"}) {
			o.Measures = collocation.IDs()
		}
		if err := firstError(o.Validate(), near.Validate(), shift.Validate()); err != nil {
			return usageError{err}
		}
		if shift.Target == "" && !listing.shows("collocates") && args[0] != everyPair {
			return usageError{errors.New("--table shift: name the --target whose shift is tested")}
		}
		p := telling.open(cmd).of(input)
		defer p.close()
		if args[0] == everyPair {
			if shift.Target != "" || !listing.shows("collocates") {
				return usageError{errors.New("the shift is of one node: name it instead of \"*\"")}
			}
			counted.MinN, counted.MaxN = 2, 2
			all, err := countWords(cmd, args[1:], input, group, counted, p, wordlist.CountTotals)
			if err != nil {
				return err
			}
			rows, err := collocation.Adjacent(all, o)
			if err != nil {
				return err
			}
			p.close()
			return listing.write(cmd, collocateTable(rows, o, "adjacent words"))
		}
		pattern, err := concordance.ParsePattern(args[0])
		if err != nil {
			return usageError{err}
		}
		near.Find = pattern.Find
		var all *wordlist.Totals
		windows, err := countWords(cmd, args[1:], input, group, counted, p, func(ctx context.Context, docs iter.Seq2[corpus.Document, error], r corpus.Reader, o wordlist.Options) (*wordlist.List, error) {
			l, t, err := wordlist.CountNear(ctx, docs, r, o, near)
			all = t
			return l, err
		})
		if err != nil {
			return err
		}
		rows, err := collocation.OfNode(args[0], windows, all, o)
		if err != nil {
			return err
		}
		tables := []table.Table{collocateTable(rows, o, fmt.Sprintf("%d words left, %d right", near.Left, near.Right))}
		if shift.Target != "" {
			p.start("testing", "terms", -1)
			found, err := keywords.Find(windows, shift)
			if err != nil {
				return err
			}
			t := keywordTable(found, shift)
			t.Name, t.Title = "shift", fmt.Sprintf("Words near %q that set the target apart", args[0])
			tables = append(tables, t)
		}
		p.close()
		return listing.write(cmd, tables...)
	}
	return cmd
}

func collocateTable(rows []collocation.Row, o collocation.Options, span string) table.Table {
	t := table.Table{
		Name: "collocates", Title: "Collocates (" + span + ")",
		Note:  "Ranked by " + o.Measures[0] + ". Counts: how often the two meet, positions near the node, occurrences of the collocate outside it, all positions.",
		Keys:  []string{"node", "collocate"},
		Print: append([]string{"group", "node", "collocate", "together", "docs"}, o.Measures...),
		Columns: []table.Column{{Name: "group", Title: "Group"}, {Name: "node", Title: "Node"}, {Name: "collocate", Title: "Collocate"},
			{Name: "together", Title: "Together", Kind: table.Count}, {Name: "docs", Title: "Docs", Kind: table.Count},
			{Name: "node_count", Title: "Near the node", Kind: table.Count}, {Name: "collocate_count", Title: "Of the collocate", Kind: table.Count},
			{Name: "positions", Title: "Positions", Kind: table.Count}},
	}
	for _, id := range o.Measures {
		t.Columns = append(t.Columns, table.Column{Name: id, Title: id, Kind: table.Number})
	}
	for _, r := range rows {
		cells := []table.Cell{table.TextCell(r.Group), table.TextCell(r.Node), table.TextCell(r.Collocate),
			table.CountCell(r.Counts.Together), table.CountCell(r.Docs), table.CountCell(r.Counts.Node), table.CountCell(r.Counts.Collocate), table.CountCell(r.Counts.Positions)}
		for _, v := range r.Measures {
			cells = append(cells, table.ValueCell(v))
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}
