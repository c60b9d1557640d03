package page

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"strings"

	"parallax/reports/page/part"
)

// chartLibrary is built by reports/browser/vendor.mjs; LICENSES.txt beside it
// names what is in it.
//
//go:embed d3/d3.min.js
var chartLibrary []byte

// assets are the templates, the one style and the one script of the page.
type assets struct {
	template      *template.Template
	style, script []byte
}

// gather joins what sections share and what each of them brings. All scripts
// share one scope, and each section's may use those that come first.
func gather(list []part.Section) (*assets, error) {
	t, err := template.New("page").Funcs(part.Functions()).Parse(pageHTML)
	if err != nil {
		return nil, err
	}
	var style, script bytes.Buffer
	script.Write(chartLibrary)
	script.WriteString("(() => {\n\"use strict\";\n")
	if t, err = add(t, &style, &script, part.Files, part.First()); err != nil {
		return nil, err
	}
	for _, s := range list {
		names, err := fs.Glob(s.Files, "*")
		if err != nil {
			return nil, err
		}
		if t, err = add(t, &style, &script, s.Files, names); err != nil {
			return nil, err
		}
	}
	if t, err = add(t, &style, &script, part.Files, part.Last()); err != nil {
		return nil, err
	}
	script.WriteString("})();\n")
	return &assets{t, style.Bytes(), script.Bytes()}, nil
}

// add puts each file where its kind belongs.
func add(t *template.Template, style, script *bytes.Buffer, files fs.FS, names []string) (*template.Template, error) {
	for _, name := range names {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		switch path.Ext(name) {
		case ".css":
			style.Write(text)
		case ".js":
			script.Write(text)
		default:
			if t, err = t.Parse(string(text)); err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return t, nil
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
