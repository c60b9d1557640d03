package ingest

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"parallax/internal/realnews"
)

func BenchmarkGzipJSONL(b *testing.B) {
	dir := realnews.Path(b, "data", "large")
	src := []Source{{Name: dir, FS: os.DirFS(dir), File: "news_100mb.jsonl.gz"}}
	for b.Loop() {
		var text int64
		for d, err := range Read(context.Background(), src, Options{}, nil) {
			if err != nil {
				b.Fatal(err)
			}
			text += int64(len(d.Text))
		}
		b.SetBytes(text)
	}
}

const benchSentence = "The port authority said on Tuesday that the harbour would stay closed, and the union called it a pretext.\n"

// benchmark reads sources that hold so many bytes; the texts are invented.
func benchmark(b *testing.B, sources []Source, bytes int) {
	for b.Loop() {
		for _, err := range Read(context.Background(), sources, Options{}, nil) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	b.SetBytes(int64(bytes))
}

func BenchmarkCSV(b *testing.B) {
	row := "Herald,2023-03-07,\"" + strings.Repeat(benchSentence, 50) + "\"\n"
	table := "outlet,date,text\n" + strings.Repeat(row, 20<<20/len(row))
	benchmark(b, oneFile("n.csv", table), len(table))
}

// BenchmarkText reads 4,000 files of a folder.
func BenchmarkText(b *testing.B) {
	text := strings.Repeat(benchSentence, 50)
	files := fstest.MapFS{}
	for i := range 4000 {
		files[fmt.Sprintf("Herald/%d.txt", i)] = &fstest.MapFile{Data: []byte(text)}
	}
	benchmark(b, []Source{{FS: files}}, 4000*len(text))
}

// BenchmarkJSONL reads records that are not compressed; they are invented.
func BenchmarkJSONL(b *testing.B) {
	sentence := "The port authority said on Tuesday that the harbour would stay closed, and the union called it \\u201ca pretext\\u201d.\\n"
	line := fmt.Sprintf(`{"outlet": "Herald", "date": "2023-03-07", "text": "%s"}`+"\n", strings.Repeat(sentence, 50))
	src := oneFile("n.jsonl", strings.Repeat(line, 100<<20/len(line)))
	for b.Loop() {
		for _, err := range Read(context.Background(), src, Options{}, nil) {
			if err != nil {
				b.Fatal(err)
			}
		}
		b.SetBytes(100 << 20)
	}
}
