package ingest

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"sync/atomic"
	"testing"
)

// TestBatches holds what waits to be decoded against the bound on a batch, for
// formats that decode as they read.
func TestBatches(t *testing.T) {
	type row struct {
		Text string `parquet:"text"`
	}
	var rows []row
	sheet := [][]any{{"text", "n"}}
	for i := range 40 {
		text := strings.Repeat(fmt.Sprintf("word%d ", i), 4000)
		rows = append(rows, row{text})
		sheet = append(sheet, []any{text[:24_000], i})
	}
	for _, source := range [][]Source{oneFile("n.parquet", parquetFile(t, rows...)), oneFile("n.xlsx", workbook(t, sheet...))} {
		f := feeder{sources: source, limits: Limits{}.orDefault(), cols: newColumns(Options{}), read: new(atomic.Int64), buffer: bufio.NewReaderSize(nil, bufferBytes)}
		batches := 0
		fill(context.Background(), f, func(b *batch) bool {
			batches++
			held := 0
			for _, p := range b.parcels {
				for _, c := range p.record.cells {
					held += len(c.value)
				}
			}
			if held > 2*batchBytes {
				t.Errorf("%s: a batch holds %d bytes", source[0].File, held)
			}
			return true
		})
		if batches < 3 {
			t.Errorf("%s: %d batches", source[0].File, batches)
		}
	}
}

// TestDamagedWorkbook damages a workbook's sheet: nothing of it is read as if
// it were whole.
func TestDamagedWorkbook(t *testing.T) {
	whole := workbook(t, []any{"text"}, []any{"one"}, []any{"two"}, []any{"three"})
	for name, c := range map[string]struct {
		damage func(part string, b []byte) []byte
		want   string
	}{
		"cut":          {func(_ string, b []byte) []byte { return b[:bytes.Index(b, []byte("<row r=\"3\""))] }, "unexpected EOF"},
		"letters lost": {func(_ string, b []byte) []byte { return bytes.Replace(b, []byte("<row r=\"3\""), []byte("<ro<w"), 1) }, "XML syntax error"},
	} {
		damaged := rezipped(t, whole, "xl/worksheets/sheet1.xml", c.damage)
		docs, _, err := readAll(t, oneFile("n.xlsx", damaged), Options{})
		if err == nil || !strings.Contains(err.Error(), "n.xlsx: the workbook is damaged, in its part xl/worksheets/sheet1.xml: ") || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %d documents, %v", name, len(docs), err)
		}
	}
	// Bytes of the packed part change, and its check sum does not.
	at := strings.Index(whole, "xl/worksheets/sheet1.xml") + 60
	b := []byte(whole)
	b[at] ^= 0x55
	if docs, _, err := readAll(t, oneFile("n.xlsx", string(b)), Options{}); err == nil {
		t.Errorf("a changed byte: %d documents and no error", len(docs))
	}
}

// rezipped is a zip archive of which one part is changed.
func rezipped(t testing.TB, archive, name string, change func(name string, b []byte) []byte) string {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(archive), int64(len(archive)))
	if err != nil {
		t.Fatal(err)
	}
	var parts []string
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == name {
			b = change(name, b)
		}
		parts = append(parts, f.Name, string(b))
	}
	return zipOf(t, parts...)
}
