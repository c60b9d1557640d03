// Package page writes the report that people read: one HTML file that opens
// by a double click, asks the network for nothing, and opens every number
// onto its passages.
//
// The way of the data in it:
//
//	framing.Result ─ view (what each section shows) ─ templates ─► HTML, SVG
//	               └ pool (passages, tables as JSON) ─ assets/*.js ─► panel, tables, term plot
//
// The HTML alone answers the question, also in print and without scripts.
// Text from the corpus reaches the file in two ways only, both of which
// escape it: html/template and encoding/json. The content security policy
// lets nothing run but the scripts of this package, by their hash.
package page

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"

	"parallax/framing"
)

//go:embed templates assets
var files embed.FS

// scripts are the page's own, in the order in which they run; they share one
// scope. The chart library comes before them.
func scripts() []string {
	return []string{"dom.js", "panel.js", "theme.js", "voice.js", "grid.js", "place.js", "terms.js", "termsdraw.js", "company.js", "pairs.js", "times.js", "start.js"}
}

// styles are the page's style sheets, in order.
func styles() []string { return []string{"page.css", "times.css"} }

// Write writes the page of a result.
func Write(w io.Writer, r *framing.Result) error {
	style, err := join(styles())
	if err != nil {
		return err
	}
	script, err := bundle()
	if err != nil {
		return err
	}
	t, err := template.New("page.html").Funcs(functions()).ParseFS(files, "templates/*.html")
	if err != nil {
		return err
	}
	// What a large corpus has too much of is given up step by step until the page is in bounds.
	steps := rooms()
	for i, step := range steps {
		b, err := attempt(t, r, step, style, script)
		if err != nil {
			return fmt.Errorf("page: %w", err)
		}
		if len(b) <= maxPage || i == len(steps)-1 {
			_, err = w.Write(b)
			return err
		}
	}
	return nil
}

// maxPage is the size that no page goes over, if the last of rooms is small enough.
const maxPage = 5_000_000

// attempt writes the page with so much of the passages, rows and cells that
// the bounds allow.
func attempt(t *template.Template, r *framing.Result, step room, style, script []byte) ([]byte, error) {
	p := newPool(r, step)
	v := newView(r, p)
	var err error
	if v.Data, err = p.json(); err != nil {
		return nil, err
	}
	v.Style, v.Script = template.CSS(style), template.JS(script)
	v.Policy = policy(style, script)
	var b bytes.Buffer
	if err := t.Execute(&b, v); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// bundle is the chart library and the page's scripts as one script.
func bundle() ([]byte, error) {
	d3, err := files.ReadFile("assets/d3/d3.min.js")
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.Write(d3)
	b.WriteString("(() => {\n\"use strict\";\n")
	own, err := join(scripts())
	if err != nil {
		return nil, err
	}
	b.Write(own)
	b.WriteString("})();\n")
	return b.Bytes(), nil
}

// join reads assets as one.
func join(names []string) ([]byte, error) {
	var b bytes.Buffer
	for _, name := range names {
		s, err := files.ReadFile("assets/" + name)
		if err != nil {
			return nil, err
		}
		b.Write(s)
	}
	return b.Bytes(), nil
}

// policy is the content security policy: no address is ever asked, and only
// this style and this script run. Scripts cannot turn text into HTML either.
func policy(style, script []byte) string {
	return strings.Join([]string{
		"default-src 'none'", "style-src " + hash(style), "script-src " + hash(script), "img-src data:",
		"base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
	}, "; ")
}

func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
