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
	table  string   // as the user names them: several, divided by commas
	names  []string // of all tables, in the order in which they are shown
	usual  []string // shown where the user names none; nil for all, or the first where only one may be
	only   []string // of the tables shown, once checked; nil for all
}

// addListingFlags declares --format, and --table for a command with several
// tables, whose names are given in the order in which they are shown.
func addListingFlags(cmd *cobra.Command, tables ...string) *listingFlags {
	f := &listingFlags{names: tables}
	cmd.Flags().StringVar(&f.format, "format", "text", "`FORMAT` of the output: "+strings.Join(reports.ListingFormats(), ", "))
	if len(tables) > 1 {
		cmd.Flags().StringVar(&f.table, "table", "", fmt.Sprintf("only this `TABLE`, or several, divided by commas: %s (default: all; %s in csv and jsonl)", strings.Join(tables, ", "), tables[0]))
	}
	return f
}

// usually shows only the first table where the user names none.
func (f *listingFlags) usually(cmd *cobra.Command) *listingFlags {
	f.usual = f.names[:1]
	cmd.Flags().Lookup("table").Usage = fmt.Sprintf("the `TABLE` shown, several divided by commas, or all: %s (default: %s)", strings.Join(f.names, ", "), f.names[0])
	return f
}

// check says what cannot be carried out, before any work is done.
func (f *listingFlags) check() error {
	if !slices.Contains(reports.ListingFormats(), f.format) {
		return usageError{fmt.Errorf("--format %q: the formats are %s", f.format, strings.Join(reports.ListingFormats(), ", "))}
	}
	one := f.format == "csv" || f.format == "jsonl"
	switch f.table {
	case "":
		f.only = f.usual
		if f.only == nil && one && len(f.names) > 1 {
			f.only = f.names[:1]
		}
	case "all":
		f.only = nil
	default:
		f.only = strings.Split(f.table, ",")
	}
	for _, name := range f.only {
		if !slices.Contains(f.names, name) {
			return usageError{fmt.Errorf("--table %q: the tables are %s", name, strings.Join(f.names, ", "))}
		}
	}
	if one && len(f.names) > 1 && len(f.only) != 1 {
		return usageError{fmt.Errorf("--table %s: format %s holds one table; name one of %s", f.table, f.format, strings.Join(f.names, ", "))}
	}
	return nil
}

// shows reports whether a table is to be written.
func (f *listingFlags) shows(name string) bool { return f.only == nil || slices.Contains(f.only, name) }

// write writes the tables that were asked for to standard output.
func (f *listingFlags) write(cmd *cobra.Command, tables ...table.Table) error {
	if f.only != nil {
		tables = slices.DeleteFunc(tables, func(t table.Table) bool { return !f.shows(t.Name) })
	}
	return reports.Listing(cmd.OutOrStdout(), f.format, tables, terminalWidth(cmd))
}
