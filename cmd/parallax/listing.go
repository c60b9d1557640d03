package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parallax/reports"
	"parallax/reports/table"
)

// listingFlags say how a command writes its tables.
type listingFlags struct {
	format string
	table  string
	names  []string
}

// addListingFlags declares --format, and --table for a command with several
// tables, whose names are given in the order in which they are shown.
func addListingFlags(cmd *cobra.Command, tables ...string) *listingFlags {
	f := &listingFlags{names: tables}
	cmd.Flags().StringVar(&f.format, "format", "text", "`FORMAT` of the output: "+strings.Join(reports.ListingFormats(), ", "))
	if len(tables) > 1 {
		cmd.Flags().StringVar(&f.table, "table", "", fmt.Sprintf("only this `TABLE`: %s (default: all; %s in csv and jsonl)", strings.Join(tables, ", "), tables[0]))
	}
	return f
}

// check says what cannot be carried out, before any work is done.
func (f *listingFlags) check() error {
	if !slices.Contains(reports.ListingFormats(), f.format) {
		return usageError{fmt.Errorf("--format %q: the formats are %s", f.format, strings.Join(reports.ListingFormats(), ", "))}
	}
	if f.table != "" && !slices.Contains(f.names, f.table) {
		return usageError{fmt.Errorf("--table %q: the tables are %s", f.table, strings.Join(f.names, ", "))}
	}
	if f.table == "" && len(f.names) > 1 && (f.format == "csv" || f.format == "jsonl") {
		f.table = f.names[0]
	}
	return nil
}

// write writes the tables that were asked for to standard output.
func (f *listingFlags) write(cmd *cobra.Command, tables ...table.Table) error {
	if f.table != "" {
		tables = slices.DeleteFunc(tables, func(t table.Table) bool { return t.Name != f.table })
	}
	return reports.Listing(cmd.OutOrStdout(), f.format, tables, terminalWidth(cmd))
}
