// Package readings keeps what was read in a document, who says each of its
// statements, in a folder of small files, so that a study of a corpus that grew
// by a few articles reads those few.
//
// It stands before corpus/attribution and is a reader as that is one:
//
//	Document ─► Cache ┬─ known ─► Reading
//	                  └─ new ──► attribution ─► Reading, kept
//
// A file's name is a digest of all that a Reading follows from: the document's
// text and the identity of the reader. An entry is thus never out of date, and
// a result with the cache is the result without it, byte for byte. Files
// appear whole or not at all, and each ends with a checksum: an entry that is
// broken is one that is not there.
package readings

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"parallax/corpus"
	"parallax/internal/boundedfile"
)

// maxReading bounds an entry that is read: what a document of the largest size gives is far below it.
const maxReading = 256 << 20

// A Cache is a Reader that keeps what another one reads.
type Cache struct {
	dir      string
	reader   corpus.Reader
	identity [sha256.Size]byte

	hits, misses atomic.Int64
	failed       sync.Once
	err          atomic.Value // the first error of keeping, an error
}

// Open makes a cache in a folder, which it makes where it is not there. The
// identity names all that a Reading follows from beside the document: the
// build of the program, the reader's model and options. Two readers that
// differ must not share one.
func Open(dir string, reader corpus.Reader, identity ...string) (*Cache, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, fmt.Errorf("opening the cache: %w", err)
	}
	h := sha256.New()
	writeSized(h, format)
	for _, part := range identity {
		writeSized(h, part)
	}
	c := &Cache{dir: dir, reader: reader}
	h.Sum(c.identity[:0])
	return c, nil
}

// Read gives the kept Reading of the document, or reads it and keeps that. A
// Reading that cannot be kept is given all the same; Err tells why.
func (c *Cache) Read(d *corpus.Document) corpus.Reading {
	key := c.key(d)
	name := c.path(key)
	if b, err := boundedfile.Read(name, maxReading); err == nil {
		if r, err := decode(b, key, len(d.Text)); err == nil {
			c.hits.Add(1)
			freshen(name)
			return r
		}
	}
	c.misses.Add(1)
	r := c.reader.Read(d)
	if err := keep(name, encode(r, key)); err != nil {
		c.failed.Do(func() { c.err.Store(fmt.Errorf("keeping what was read: %w", err)) })
	}
	return r
}

// Counts are how many documents were known, and how many were read.
func (c *Cache) Counts() (hits, misses int64) { return c.hits.Load(), c.misses.Load() }

// Err is the first error of keeping a Reading, nil where all were kept. The
// Readings are right in either case.
func (c *Cache) Err() error {
	err, _ := c.err.Load().(error)
	return err
}

// key digests what the Reading of a document follows from.
func (c *Cache) key(d *corpus.Document) (key [sha256.Size]byte) {
	h := sha256.New()
	h.Write(c.identity[:])
	writeSized(h, d.Text)
	fmt.Fprintf(h, "headline %d-%d ", d.Headline.Start, d.Headline.End)
	for _, s := range d.Page {
		fmt.Fprintf(h, "%d-%d ", s.Start, s.End)
	}
	for _, q := range d.Quotes {
		fmt.Fprintf(h, "%d-%d by %q ", q.Start, q.End, q.Speaker)
	}
	h.Sum(key[:0])
	return key
}

func (c *Cache) path(key [sha256.Size]byte) string {
	name := hex.EncodeToString(key[:])
	return filepath.Join(c.dir, name[:2], name[2:])
}

// writeSized digests a text so that two lists of texts never run together.
func writeSized(h hash.Hash, s string) {
	fmt.Fprintf(h, "%d:", len(s))
	h.Write([]byte(s))
}

// keep writes a file under another name first, so that it appears whole. It
// is not flushed: after a crash of the machine the checksum tells.
func keep(name string, b []byte) error {
	f, err := os.CreateTemp(filepath.Dir(name), partial+"*")
	if errors.Is(err, fs.ErrNotExist) {
		if err = os.MkdirAll(filepath.Dir(name), 0o777); err == nil {
			f, err = os.CreateTemp(filepath.Dir(name), partial+"*")
		}
	}
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

// partial begins the names of files that are being written.
const partial = "partial-"

// freshen marks an entry as used, at most once a day.
func freshen(name string) {
	now := time.Now()
	if info, err := os.Stat(name); err == nil && now.Sub(info.ModTime()) > 24*time.Hour {
		_ = os.Chtimes(name, now, now) // only Trim would miss it
	}
}
