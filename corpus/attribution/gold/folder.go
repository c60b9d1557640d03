package gold

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"
)

// ReadFolder reads a folder of annotated articles: attributions/ID_xxxx.ann,
// where xxxx names the annotator, and text/ID.txt. Of an article that several
// people annotated, the first by file name is taken, so that every article
// counts once. The outlet is what stands before the first "_" of the ID.
// Articles come in the order of their IDs.
func ReadFolder(root fs.FS) ([]Article, error) {
	entries, err := fs.ReadDir(root, "attributions")
	if err != nil {
		return nil, fmt.Errorf("gold: list the annotations: %w", err)
	}
	var out []Article
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), ".ann")
		if !ok {
			continue
		}
		id := name
		if k := strings.LastIndexByte(name, '_'); k > 0 {
			id = name[:k]
		}
		if len(out) > 0 && out[len(out)-1].ID == id {
			continue
		}
		text, err := fs.ReadFile(root, path.Join("text", id+".txt"))
		if err != nil {
			return nil, fmt.Errorf("gold: read the text of %s: %w", e.Name(), err)
		}
		if !utf8.Valid(text) {
			return nil, fmt.Errorf("gold: text/%s.txt is not UTF-8", id)
		}
		ann, err := fs.ReadFile(root, path.Join("attributions", e.Name()))
		if err != nil {
			return nil, fmt.Errorf("gold: read annotations: %w", err)
		}
		a := Article{ID: id, Text: string(text)}
		a.Outlet, _, _ = strings.Cut(id, "_")
		if a.Attributions, err = Parse(a.Text, string(ann)); err != nil {
			return nil, fmt.Errorf("gold: attributions/%s: %w", e.Name(), err)
		}
		out = append(out, a)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("gold: no attributions/*.ann in the folder")
	}
	return out, nil
}
