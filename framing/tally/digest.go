package tally

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"

	"parallax/corpus"
)

// A Digest names a sequence of documents by all that a study reads of them: it is the same for
// the same documents in the same order. Tally.Digest is that of the documents counted.
type Digest struct{ h hash.Hash }

// NewDigest is the digest of no document.
func NewDigest() *Digest { return &Digest{sha256.New()} }

// Add takes a further document.
func (d *Digest) Add(doc *corpus.Document) { d.add(digest(doc)) }

func (d *Digest) add(sum [sha256.Size]byte) { d.h.Write(sum[:]) }

func (d *Digest) String() string { return hex.EncodeToString(d.h.Sum(nil)) }

// Digest is over the digests of the documents, in order.
func (t *Tally) Digest() string {
	d := NewDigest()
	for i := range t.Docs {
		d.add(t.Docs[i].digest)
	}
	return d.String()
}

// digest names a document by all that the study reads of it.
func digest(d *corpus.Document) [sha256.Size]byte {
	h := sha256.New()
	for _, s := range []string{d.ID, d.Outlet, d.Date, d.Title, d.URL, d.Text} {
		writeSized(h, s)
	}
	for _, f := range d.Fields {
		writeSized(h, f.Name)
		writeSized(h, f.Value)
	}
	return [sha256.Size]byte(h.Sum(nil))
}

// writeSized writes the string behind its length, so that no two lists of
// strings give the same bytes.
func writeSized(h hash.Hash, s string) {
	fmt.Fprintf(h, "%d:", len(s))
	h.Write([]byte(s))
}
