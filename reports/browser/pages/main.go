// Command pages writes the pages that the browser tests open: the invented
// result as it is, without dates, and with each hostile text in it.
//
//	go run ./reports/browser/pages FOLDER
package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"parallax/framing"
	"parallax/reports"
	"parallax/reports/internal/invented"
	"parallax/reports/page"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: pages FOLDER")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "pages:", err)
		os.Exit(1)
	}
}

func write(dir string) error {
	plain := invented.Result()
	if err := file(dir, "plain.html", plain, page.Write); err != nil {
		return err
	}
	if err := file(dir, "plain.json", plain, reports.JSON); err != nil {
		return err
	}
	undated := invented.Result()
	undated.LabelTimes = framing.LabelTimes{Note: "the dates of the documents make no two periods"}
	if err := file(dir, "undated.html", undated, page.Write); err != nil {
		return err
	}
	for i, text := range invented.Hostile() {
		if err := file(dir, fmt.Sprintf("hostile-%02d.html", i), invented.With(text), page.Write); err != nil {
			return err
		}
	}
	return nil
}

func file(dir, name string, r *framing.Result, to func(io.Writer, *framing.Result) error) error {
	f, err := os.Create(filepath.Join(dir, name))
	if err != nil {
		return err
	}
	if err := to(f, r); err != nil {
		return err
	}
	return f.Close()
}
