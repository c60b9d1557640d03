package ingest

import (
	"encoding/xml"
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/html"
)

// epubFormat is an electronic book: one document, its chapters in the order of
// reading, with the title, author and day that the book gives.
func epubFormat() format {
	return packedFormat("epub", ".epub", func(p *packed) ([]block, article, error) {
		var root struct {
			Files []struct {
				Path string `xml:"full-path,attr"`
			} `xml:"rootfiles>rootfile"`
		}
		if err := p.decode("META-INF/container.xml", &root); err != nil {
			return nil, article{}, err
		}
		if len(root.Files) == 0 {
			return nil, article{}, &Error{Why: "the book names no content", Remedy: "write it anew, or convert it with Calibre: ebook-convert BOOK.epub BOOK.txt"}
		}
		var book struct {
			Title   string `xml:"metadata>title"`
			Creator string `xml:"metadata>creator"`
			Date    string `xml:"metadata>date"`
			Items   []struct {
				ID   string `xml:"id,attr"`
				Path string `xml:"href,attr"`
				Kind string `xml:"media-type,attr"`
				Role string `xml:"properties,attr"`
			} `xml:"manifest>item"`
			Order []struct {
				Item string `xml:"idref,attr"`
			} `xml:"spine>itemref"`
		}
		if err := p.decode(root.Files[0].Path, &book); err != nil {
			return nil, article{}, err
		}
		about := article{title: strings.TrimSpace(book.Title), author: strings.TrimSpace(book.Creator), date: strings.TrimSpace(book.Date), marks: &markup{}}
		paths := map[string]string{}
		for _, item := range book.Items {
			if strings.Contains(item.Kind, "html") && !strings.Contains(item.Role, "nav") {
				paths[item.ID] = item.Path
			}
		}
		var all []block
		for _, chapter := range book.Order {
			name, ok := paths[chapter.Item]
			if !ok {
				continue
			}
			if plain, err := url.PathUnescape(name); err == nil {
				name = plain
			}
			b, err := p.part(path.Join(path.Dir(root.Files[0].Path), name))
			if err != nil {
				return nil, article{}, err
			}
			doc, err := html.Parse(strings.NewReader(string(b)))
			if err != nil {
				return nil, article{}, err
			}
			about.marks.mark(doc)
			all = append(all, htmlBlocks(doc)...)
		}
		return all, about, nil
	})
}

// decode reads a part that is XML.
func (p *packed) decode(name string, into any) error {
	b, err := p.part(name)
	if err != nil {
		return err
	}
	if err := xml.Unmarshal(b, into); err != nil {
		return &Error{Why: "the part " + name + " is damaged: " + err.Error(), Cause: err, Remedy: "write the file anew"}
	}
	return nil
}
