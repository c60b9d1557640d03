package ingest

import "bytes"

// textFormat is a file that is the text of one document.
func textFormat() format {
	return format{
		name:       "text",
		extensions: []string{".txt", ".text", ".md"},
		sniff:      func(head []byte, _ *columns) bool { return bytes.IndexByte(head, 0) < 0 },
		open: func(in *input) (records, error) {
			r, enc := in.text()
			return &whole{read: func() ([]byte, error) { return in.all(r) }, bundle: func(r record) (bundle, error) {
				if len(r.bytes) == 0 {
					return bundle{}, emptyFile()
				}
				t, err := enc.text(r.bytes, r.offset)
				if err != nil {
					return bundle{}, err
				}
				return in.plain(t), nil
			}}, nil
		},
	}
}

// plain is the bundle of a plain text: the articles of an export, or one document.
func (in *input) plain(t string) bundle {
	if marked(t) {
		if b, ok := exported(lineScript(t)); ok {
			return b
		}
	}
	text := cell{name: "text", value: t}
	text.readMarkup()
	cells := []cell{text}
	for _, c := range [...]cell{{name: "date", value: dayInName(in.id)}, {name: "title", value: headlineOf(text.value)}} {
		if c.value != "" {
			cells = append(cells, c)
		}
	}
	return single(cells)
}
