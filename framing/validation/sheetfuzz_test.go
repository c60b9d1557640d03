package validation

import (
	"bytes"
	"strings"
	"testing"
)

// A coded sheet of any bytes gives codes of the variables alone, or an error.
func FuzzReadCSV(f *testing.F) {
	s := &Sample{Schema: SampleSchema, Variables: []Variable{{Name: "voice", Codes: []string{"own", "quoted"}}}, Items: []Item{{ID: "s1"}, {ID: "s2"}}}
	f.Add([]byte("item,coder,voice\ns1,ann,own\ns2,ann,quoted\n"))
	f.Add([]byte("\xef\xbb\xbfitem;coder;voice\r\ns1;;own\r\ns1;;own\r\n"))
	f.Add([]byte("item\tvoice\n\"s1\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		table, err := ReadCSV("sheet.csv", bytes.NewReader(text))
		if err != nil {
			if !strings.Contains(err.Error(), "sheet.csv") {
				t.Fatalf("%q: the error names no file: %v", text, err)
			}
			return
		}
		codes, err := s.Gather([]Table{table})
		if err != nil {
			if !strings.Contains(err.Error(), "sheet.csv:") || strings.Count(err.Error(), "\n") > maxWrong {
				t.Fatalf("%q: the error names no line, or too many: %v", text, err)
			}
			return
		}
		for _, unit := range codes.Units[0] {
			for _, code := range unit {
				if code != "" && code != "own" && code != "quoted" {
					t.Fatalf("%q: a code %q", text, code)
				}
			}
		}
	})
}

// A workbook of any bytes is read or refused.
func FuzzReadXLSX(f *testing.F) {
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte("item,voice\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		table, err := ReadXLSX("sheet.xlsx", bytes.NewReader(text))
		if err != nil && !strings.Contains(err.Error(), "sheet.xlsx") {
			t.Fatalf("the error names no file: %v", err)
		}
		if err == nil && len(table.Rows) != len(table.Lines) {
			t.Fatalf("%d rows, %d lines", len(table.Rows), len(table.Lines))
		}
	})
}
