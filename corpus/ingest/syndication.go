package ingest

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/mmcdole/gofeed"
)

// feedFormat is a feed (RSS or Atom), of which each item is a document. Its
// text is the item's content, else its description, which is often no more
// than the article's first lines.
func feedFormat() format {
	return format{
		name:       "feed",
		extensions: []string{".rss", ".atom"},
		magic: func(head []byte) bool {
			return slices.Contains([]string{"rss", "RDF", "feed"}, xmlRoot(head))
		},
		sniff: never,
		open: func(in *input) (records, error) {
			return &whole{read: func() ([]byte, error) { return in.all(in) }, bundle: func(r record) (bundle, error) { return in.feed(r.bytes) }}, nil
		},
	}
}

func (in *input) feed(b []byte) (bundle, error) {
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(xmlUTF8(b)))
	if err != nil {
		return bundle{}, &Error{Why: fmt.Sprintf("the feed is damaged: %v", err), Cause: err, Remedy: "it may be cut off: fetch it anew"}
	}
	if len(feed.Items) == 0 {
		return bundle{}, &Error{Why: "the feed holds no item", Remedy: "take it out, or pass over such files with --skip-bad"}
	}
	out := bundle{numbered: true}
	for _, item := range feed.Items {
		a := article{title: markedUp(item.Title), url: item.Link, date: item.Published, section: strings.Join(item.Categories, "; ")}
		if a.date == "" {
			a.date = item.Updated
		}
		if a.markupText(item.Content); a.text == "" {
			a.markupText(item.Description)
		}
		var authors []string
		for _, p := range item.Authors {
			if p != nil {
				authors = append(authors, strings.TrimSpace(p.Name))
			}
		}
		a.author = strings.Join(authors, "; ")
		a.more = in.publisher(markedUp(feed.Title), "feed")
		out.documents = append(out.documents, a.cells())
	}
	return out, nil
}

// publisher makes an outlet of what a file says of its origin, where neither
// folder nor --outlet names one; else a field.
func (in *input) publisher(name, field string) []cell {
	if firstFolder(in.id) == "" && in.cols.outlet == "" {
		field = "outlet"
	}
	return []cell{{name: field, value: name}}
}
