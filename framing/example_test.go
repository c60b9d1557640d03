package framing_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"parallax/corpus/ingest"
	"parallax/framing"
	"parallax/framing/codebook"
	"parallax/reports"
)

// From articles on the disk to a report's folder: what the command compare does.
func Example() {
	const harbour = "../examples/harbour"
	text, err := os.ReadFile(filepath.Join(harbour, "codebook.yaml"))
	if err != nil {
		fmt.Println(err)
		return
	}
	names, err := codebook.Parse("codebook.yaml", text)
	if err != nil {
		fmt.Println(err)
		return
	}

	ctx := context.Background()
	articles := ingest.Source{Name: "articles", FS: os.DirFS(filepath.Join(harbour, "articles"))}
	docs := ingest.Read(ctx, []ingest.Source{articles}, ingest.Options{}, nil)

	o := framing.DefaultOptions()
	o.Codebook, o.Where = names, "outlet=Northwire || outlet=Velta"
	r, err := framing.Run(ctx, docs, o, framing.Environment{Watcher: framing.Notice("en")})
	if err != nil {
		fmt.Println(err)
		return
	}

	out, err := os.MkdirTemp("", "report")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(out)
	for _, f := range reports.Directory(r) {
		if err := write(filepath.Join(out, f.Name), f); err != nil {
			fmt.Println(err)
			return
		}
	}
	page, err := os.Stat(filepath.Join(out, "index.html"))
	fmt.Println(len(r.Groups), "groups,", r.Corpus.Documents, "documents, a page:", err == nil && page.Size() > 0)
	for _, row := range r.Labels {
		if row.Voice == "own" && row.Family == "terrorist" && row.Label == "" {
			fmt.Println(row.Group, "says it", row.Count, "times in its own voice")
		}
	}
	// Output:
	// 2 groups, 12 documents, a page: true
	// Northwire says it 0 times in its own voice
	// Velta says it 5 times in its own voice
}

// write puts one file of a report below its folder.
func write(name string, f reports.File) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	to, err := os.Create(name)
	if err != nil {
		return err
	}
	if err := f.Write(to); err != nil {
		to.Close()
		return err
	}
	return to.Close()
}
