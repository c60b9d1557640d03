package server

import (
	"bytes"
	"embed"
	"net/http"

	"parallax/reports/page/part"
)

// pages are the page, its styles and its scripts.
//
//go:embed page
var pages embed.FS

// shared are the styles of the report's page, so that both look the same.
func shared() []string { return []string{"base.css"} }

// pageFiles serves the page. The report's style comes first, then its own.
func pageFiles(mux *http.ServeMux) {
	var style, script bytes.Buffer
	for _, name := range shared() {
		write(&style, part.Files.ReadFile, name)
	}
	for _, name := range []string{"page/explore.css"} {
		write(&style, pages.ReadFile, name)
	}
	script.WriteString("\"use strict\";\n")
	for _, name := range scripts() {
		write(&script, pages.ReadFile, "page/"+name)
	}
	var html bytes.Buffer
	write(&html, pages.ReadFile, "page/index.html")
	serve := func(path, kind string, b []byte) {
		mux.HandleFunc("GET "+path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind+"; charset=utf-8")
			_, _ = w.Write(b) // the browser has gone
		})
	}
	serve("/{$}", "text/html", html.Bytes())
	serve("/style.css", "text/css", style.Bytes())
	serve("/script.js", "text/javascript", script.Bytes())
}

// scripts share one scope, and each may use those that come first.
func scripts() []string {
	return []string{"dom.js", "view.js", "lines.js", "counts.js", "document.js", "correct.js", "tabs.js", "word.js", "book.js", "save.js", "start.js"}
}

// write adds an embedded file, which is always there.
func write(to *bytes.Buffer, read func(string) ([]byte, error), name string) {
	b, err := read(name)
	if err != nil {
		panic("explore/server: the program lacks " + name)
	}
	to.Write(b)
}
