package ingest

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
	xencoding "golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
)

// htmlFormat is a web page that is one document: the main text of the page,
// found by Mozilla's Readability, with its title, date and address.
func htmlFormat() format {
	return format{
		name:       "html",
		extensions: []string{".html", ".htm", ".xhtml"},
		sniff:      func(head []byte, _ *columns) bool { return startsAsPage(head) },
		magic:      startsAsPage,
		open: func(in *input) (records, error) {
			// A page says itself in which encoding it is, so its bytes are taken as they are.
			return &whole{read: func() ([]byte, error) { return in.all(in) }, bundle: func(r record) (bundle, error) { return in.pages(in.enc, r.bytes) }}, nil
		},
	}
}

func startsAsPage(head []byte) bool {
	if !bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n\ufeff"), []byte("<")) {
		return false
	}
	start := strings.ToLower(string(bytes.TrimLeft(head[:min(len(head), 1024)], " \t\r\n\ufeff")))
	return strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html") ||
		strings.HasPrefix(start, "<?xml") && strings.Contains(start, "<html")
}

// maxElements bounds the time that a page may take.
const maxElements = 200_000

func page(enc encoding, b []byte) ([]cell, error) {
	if len(b) == 0 {
		return nil, emptyFile()
	}
	source, err := decodePage(enc, b)
	if err != nil {
		return nil, err
	}
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil, &Error{Why: fmt.Sprintf("the page cannot be parsed: %v", err), Cause: err}
	}
	address := canonical(doc)
	markup := markStructure(doc)
	p := readability.NewParser()
	p.MaxElemsToParse = maxElements
	article, err := p.ParseAndMutate(doc, address)
	if err != nil {
		return nil, &Error{Why: fmt.Sprintf("no main text was found in the page: %v", err), Cause: err}
	}
	var main strings.Builder
	if article.Node != nil {
		if err := article.RenderText(&main); err != nil {
			return nil, err
		}
	}
	text, around, quotes := markup.read(main.String())
	cells := []cell{{name: "text", value: text, page: around, quotes: quotes, markup: true}, {name: "title", value: unmarked(article.Title())}}
	if address != nil {
		cells = append(cells, cell{name: "url", value: address.String()})
	}
	if at, err := article.PublishedTime(); err == nil {
		cells = append(cells, cell{name: "date", value: dateOf(at)})
	}
	return cells, nil
}

// decodePage makes UTF-8 of a page: by the encoding that the user named, else
// as it is where its bytes are UTF-8 and hold more than ASCII, whatever the
// page says (no text in another encoding looks like that by chance), else by
// the one that the page names.
func decodePage(enc encoding, b []byte) (string, error) {
	if enc.name != "" && !enc.auto {
		e, err := htmlindex.Get(enc.name)
		if err != nil {
			return "", err
		}
		b, err = e.NewDecoder().Bytes(b)
		return string(b), err
	}
	if e := utf16Of(b); e != nil {
		b, err := e.NewDecoder().Bytes(b)
		return string(b), err
	}
	if utf8.Valid(b) && bytes.IndexFunc(b, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
		return string(bytes.TrimPrefix(b, bomUTF8)), nil
	}
	e := declared(b)
	if e == nil {
		return enc.text(b, 0)
	}
	b, err := e.NewDecoder().Bytes(b)
	return string(b), err
}

// declared is the encoding, if not UTF-8, that a byte order mark or the head
// of the page declares.
func declared(b []byte) xencoding.Encoding {
	e, name, certain := charset.DetermineEncoding(b, "")
	if !certain {
		// Where nothing is declared, the package guesses by the letters beyond
		// ASCII. One letter in UTF-8, and no other, makes the guess UTF-8.
		head := bytes.Map(func(r rune) rune {
			if r >= utf8.RuneSelf {
				return -1
			}
			return r
		}, b[:min(len(b), 1000)])
		e, name, _ = charset.DetermineEncoding(append(head, "é "...), "")
	}
	if name == "utf-8" {
		return nil
	}
	return e
}

// canonical is the page's own address, as it gives it; nil where it does not.
func canonical(doc *html.Node) *url.URL {
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		at := map[string]string{}
		for _, a := range n.Attr {
			at[a.Key] = a.Val
		}
		href := ""
		switch {
		case n.Data == "link" && strings.EqualFold(at["rel"], "canonical"):
			href = at["href"]
		case n.Data == "meta" && at["property"] == "og:url":
			href = at["content"]
		}
		if u, err := url.Parse(href); err == nil && u.IsAbs() {
			return u
		}
	}
	return nil
}

// dateOf writes a day as a day, and a moment as a moment.
func dateOf(t time.Time) string {
	if h, m, s := t.Clock(); h == 0 && m == 0 && s == 0 {
		return t.Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}
