package server

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
)

// reportPolicy adds to what a report's page holds itself to, by its own policy, that no
// frame shows it.
const reportPolicy = "frame-ancestors 'none'"

// report serves a report's page, whose numbers then lead to their places in the corpus.
// The page is as it was written but for one attribute, which its script looks for.
func (s *Server) report(w http.ResponseWriter, r *http.Request) {
	if s.options.Report == "" {
		s.refuse(w, r, askedError{errors.New("no report: start with --report DIR")})
		return
	}
	page, err := os.ReadFile(filepath.Join(s.options.Report, "index.html"))
	if err != nil {
		s.refuse(w, r, fmt.Errorf("reading the report: %w", err))
		return
	}
	page = bytes.Replace(page, []byte("<html "), []byte(`<html data-explore="../" `), 1)
	w.Header().Set("Content-Security-Policy", reportPolicy)
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(page) // the browser has gone
}
