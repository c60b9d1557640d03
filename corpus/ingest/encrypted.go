package ingest

import (
	"encoding/xml"
	"net/url"
)

// encrypted lists the parts that a file says are encrypted: a book with copy
// protection, a text of OpenDocument with a password. Fonts are among them in
// books that are not protected, so only who unpacks such a part is told.
func (p *packed) encrypted() (map[string]bool, error) {
	if p.find(func(n string) bool { return n == "encrypted-package" }) != nil {
		return nil, locked()
	}
	var book struct {
		Parts []struct {
			URI string `xml:"URI,attr"`
		} `xml:"EncryptedData>CipherData>CipherReference"`
	}
	var open struct {
		Parts []struct {
			Path string    `xml:"full-path,attr"`
			Key  *struct{} `xml:"encryption-data"`
		} `xml:"file-entry"`
	}
	for _, list := range []struct {
		name string
		into any
	}{{"META-INF/encryption.xml", &book}, {"META-INF/manifest.xml", &open}} {
		f := p.find(func(n string) bool { return n == list.name })
		if f == nil {
			continue
		}
		b, err := p.unpack(f)
		if err != nil {
			return nil, err
		}
		if xml.Unmarshal(b, list.into) != nil {
			continue // whoever reads the parts will say what is damaged
		}
	}
	all := map[string]bool{}
	for _, part := range book.Parts {
		all[part.URI] = true
		if plain, err := url.PathUnescape(part.URI); err == nil {
			all[plain] = true
		}
	}
	for _, part := range open.Parts {
		all[part.Path] = all[part.Path] || part.Key != nil
	}
	return all, nil
}

func locked() *Error {
	return &Error{Why: "is encrypted", Remedy: "save it without a password; of a book with copy protection, get a copy without, or its text as .txt"}
}
