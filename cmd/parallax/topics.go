package main

import (
	"github.com/spf13/cobra"

	"parallax/framing"
	"parallax/framing/topics"
	"parallax/reports/table"
)

func topicsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "topics [flags] PATH…",
		Short: "What the corpus writes about, and how much each group gives to it",
		Long: `Finds topics in the words of the documents, names them by their heaviest words and a
title, and compares how much of its coverage each group gives to each: the share of
its documents, with an interval, and a test against the rest in which copies are one
observation. Halves of the corpus are asked whether they have a topic too; one that
they do not have is shown and not tested. The numbers are those of compare, and
"parallax compare --topic N" makes the whole study within one of them.`,
		Example: `  parallax topics articles/
  parallax topics news.jsonl --topics 12 --table topic_shares --format csv
  parallax topics news.jsonl --table topic_documents --format csv > topics.csv`,
	}
	f := addRoomFlags(cmd, "topics", "topic_shares", "topic_documents")
	f.listing.usual = []string{"topics", "topic_shares"}
	cmd.Flags().Lookup("topics").Hidden = false
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		o, paths, err := f.options(cmd, paths)
		if err != nil {
			return err
		}
		s, err := f.counted(cmd, paths, o, "topics")
		if err != nil {
			return err
		}
		r, err := framing.ResultOf(s, nil, "topics")
		if err != nil {
			return err
		}
		tables := []table.Table{table.Topics(r), table.TopicShares(r)}
		if f.listing.shows("topic_documents") {
			found, err := topics.Find(s)
			if err != nil {
				return err
			}
			tables = append(tables, table.TopicDocuments(found.Placed(s)))
		}
		return f.listing.write(cmd, tables...)
	}
	return cmd
}
