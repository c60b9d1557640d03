package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"parallax/framing/meaning"
	"parallax/reports/table"
)

// maxPairs bounds the bytes of a file of pairs.
const maxPairs = 1 << 30

// writePairs writes how alike the two texts of each row of a file are.
func writePairs(cmd *cobra.Command, name string, listing *listingFlags) error {
	file, err := os.Open(name)
	if err != nil {
		return fmt.Errorf("reading the pairs: %w", err)
	}
	defer file.Close()
	reader, err := meaning.Open()
	if err != nil {
		return err
	}
	t := table.Table{
		Name: "pairs", Title: "Similarity of pairs",
		Note: "How nearly the texts a and b of a row say the same: 0 for unrelated, 1 for the same, as people rate it.",
		Columns: []table.Column{
			{Name: "row", Title: "Row", Kind: table.Count},
			{Name: "similarity", Title: "Similarity", Kind: table.Number},
		},
	}
	for pair, err := range readPairs(name, io.LimitReader(file, maxPairs+1)) {
		if err != nil {
			return err
		}
		if err := cmd.Context().Err(); err != nil {
			return err
		}
		similarity := reader.Similarity(reader.Read(pair[0]), reader.Read(pair[1]))
		t.Rows = append(t.Rows, []table.Cell{table.CountCell(len(t.Rows) + 1), table.ValueCell(similarity)})
	}
	return listing.write(cmd, t)
}

// readPairs yields the texts of the columns a and b of a CSV file.
func readPairs(name string, r io.Reader) func(yield func([2]string, error) bool) {
	return func(yield func([2]string, error) bool) {
		fail := func(format string, args ...any) {
			yield([2]string{}, fmt.Errorf("%s: "+format, append([]any{name}, args...)...))
		}
		text := bufio.NewReader(r)
		if mark, err := text.Peek(3); err == nil && string(mark) == "\ufeff" {
			_, _ = text.Discard(len(mark)) // they were there to be seen
		}
		rows := csv.NewReader(text)
		head, err := rows.Read()
		if err != nil {
			fail("reading the line of column names: %w", err)
			return
		}
		head = slices.Clone(head)
		a, b := column(head, "a"), column(head, "b")
		if a < 0 || b < 0 {
			fail("line 1: the columns are %s: a and b are needed, the two texts of a pair", strings.Join(head, ", "))
			return
		}
		for {
			row, err := rows.Read()
			if errors.Is(err, io.EOF) {
				if rows.InputOffset() > maxPairs {
					fail("larger than %d MB: divide it", maxPairs>>20)
				}
				return
			}
			if err != nil {
				fail("%w", err)
				return
			}
			for _, at := range []int{a, b} {
				if !utf8.ValidString(row[at]) {
					line, _ := rows.FieldPos(at)
					fail("line %d: column %s: the text is not UTF-8", line, head[at])
					return
				}
			}
			if !yield([2]string{row[a], row[b]}, nil) {
				return
			}
		}
	}
}

func column(head []string, name string) int {
	return slices.IndexFunc(head, func(h string) bool { return strings.EqualFold(strings.TrimSpace(h), name) })
}
