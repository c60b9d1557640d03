package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime"

	"parallax/corpus"
	"parallax/corpus/identity"
	"parallax/internal/inorder"
	"parallax/internal/readings"
	"parallax/internal/unfinished"
)

// Options say how a store is built.
type Options struct {
	Identity
	// Book is what a codebook says of the names of sources; it may be nil.
	Book identity.Book
	// Old is a store of before, whose documents need not be read again where they
	// are the same; it may be nil, and is closed before the new one takes its place.
	Old *Store
	// Story is the number of each document's story, by id; a document without is in none.
	Story map[string]int
	// Step is told of each document that was read.
	Step func()
}

// Counts is what a build did.
type Counts struct{ Documents, Known int }

// A parsed document, on its way into the store.
type parsed struct {
	doc     *corpus.Document
	digest  []byte
	reading corpus.Reading
	encoded []byte
	roster  identity.Roster
	words   []corpus.Span
	known   bool
}

// Build reads documents into a store, which takes the place of file once it is
// whole. r decides who speaks.
func Build(ctx context.Context, file string, docs iter.Seq2[corpus.Document, error], r corpus.Reader, o Options) (Counts, error) {
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		return Counts{}, fmt.Errorf("making the folder of the store: %w", err)
	}
	f, err := os.CreateTemp(filepath.Dir(file), "."+filepath.Base(file)+".partial-*")
	if err != nil {
		return Counts{}, fmt.Errorf("building the store: %w", err)
	}
	name := f.Name()
	remove := func() { _ = os.Remove(name) } // it is gone where the store took its place
	unfinished.Add(ctx, remove)
	defer remove()
	if err := f.Close(); err != nil {
		return Counts{}, fmt.Errorf("building the store: %w", err)
	}
	n, err := fill(ctx, name, docs, r, o)
	if err != nil {
		return n, err
	}
	if o.Old != nil {
		if err := o.Old.Close(); err != nil {
			return n, fmt.Errorf("closing the store of before: %w", err)
		}
	}
	if err := settle(name, file); err != nil {
		return n, fmt.Errorf("putting the store in its place: %w", err)
	}
	return n, nil
}

// settle flushes a file to the disk and gives it its name.
func settle(name, file string) error {
	f, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(name, file)
}

func fill(ctx context.Context, name string, docs iter.Seq2[corpus.Document, error], r corpus.Reader, o Options) (n Counts, err error) {
	db, err := sql.Open("sqlite", address(name)+"&_pragma=journal_mode(off)&_pragma=synchronous(off)&_pragma=page_size(8192)")
	if err != nil {
		return n, fmt.Errorf("building the store: %w", err)
	}
	db.SetMaxOpenConns(1)
	defer func() { err = errors.Join(err, db.Close()) }()
	if _, err := db.ExecContext(ctx, schema); err != nil {
		return n, fmt.Errorf("building the store: %w", err)
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return n, fmt.Errorf("building the store: %w", err)
	}
	b := &builder{tx: tx, o: &o, words: map[string]uint32{}, keys: map[string]int{}}
	if b.document, err = tx.PrepareContext(ctx, `INSERT INTO documents VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`); err != nil {
		return n, errors.Join(fmt.Errorf("building the store: %w", err), tx.Rollback())
	}
	work := func(d *corpus.Document) (parsed, error) { return parse(ctx, d, r, o.Old) }
	for p, err := range inorder.Each(ctx, docs, runtime.GOMAXPROCS(0), work) {
		if err == nil {
			err = b.add(ctx, p)
		}
		if err != nil {
			return b.n, errors.Join(err, tx.Rollback())
		}
		if o.Step != nil {
			o.Step()
		}
	}
	if err := b.finish(ctx); err != nil {
		return b.n, errors.Join(fmt.Errorf("building the store: %w", err), tx.Rollback())
	}
	if err := tx.Commit(); err != nil {
		return b.n, fmt.Errorf("building the store: %w", err)
	}
	return b.n, nil
}

// parse reads a document, or takes its reading from the store of before.
func parse(ctx context.Context, d *corpus.Document, r corpus.Reader, old *Store) (parsed, error) {
	p := parsed{doc: d, digest: digest(d)}
	if old != nil {
		if encoded, err := old.known(ctx, d.ID, p.digest); err != nil {
			return p, err
		} else if encoded != nil {
			if reading, err := readings.Decode(encoded, len(d.Text)); err == nil {
				p.reading, p.encoded, p.known = reading, encoded, true
			}
		}
	}
	if !p.known {
		p.reading = r.Read(d)
		p.encoded = readings.Encode(p.reading)
	}
	p.roster = identity.RosterOf(d.Text, &p.reading)
	for w := range corpus.Words(d.Text) {
		p.words = append(p.words, w)
	}
	return p, nil
}

// digest is over all that the reading of a document follows from.
func digest(d *corpus.Document) []byte {
	h := sha256.New()
	fmt.Fprintf(h, "%d:%s%v%v%v%d", len(d.Text), d.Text, d.Page, d.Quotes, d.Headline, d.Appended)
	return h.Sum(nil)[:16]
}

// known is the reading of a document of before that is the same; nil for none.
func (s *Store) known(ctx context.Context, id string, digest []byte) ([]byte, error) {
	var was, reading []byte
	err := s.db.QueryRowContext(ctx, "SELECT digest, reading FROM documents WHERE id = ?", id).Scan(&was, &reading)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading the store of before: %w", err)
	}
	if !bytes.Equal(was, digest) {
		return nil, nil
	}
	return reading, nil
}

// A builder puts documents into the tables, one after another.
type builder struct {
	tx       *sql.Tx
	document *sql.Stmt
	o        *Options
	n        Counts
	words    map[string]uint32
	list     []string       // words by number
	keys     map[string]int // keys of sources
	keyList  []string
	census   identity.Census
	folded   []byte
}

func (b *builder) add(ctx context.Context, p parsed) error {
	d := p.doc
	b.census.Add(p.roster)
	var words []byte
	end := 0
	for _, w := range p.words {
		words = appendWord(words, Word{b.word(w.In(d.Text)), plain(d.Text[end:w.Start])})
		end = w.End
	}
	runs := runsOf(p.words, &p.reading, func(n int) int {
		if p.reading.Statements[n].Source == nil {
			return -1
		}
		return b.key(p.roster.Keys[n])
	})
	fields, err1 := json.Marshal(d.Fields)
	page, err2 := json.Marshal(d.Page)
	quotes, err3 := json.Marshal(d.Quotes)
	headline, err4 := json.Marshal(heading{d.Headline, d.Appended})
	if err := errors.Join(err1, err2, err3, err4); err != nil {
		return fmt.Errorf("keeping document %s: %w", d.ID, err)
	}
	story, ok := b.o.Story[d.ID]
	if !ok {
		story = -1
	}
	_, err := b.document.ExecContext(ctx, b.n.Documents, d.ID, d.Outlet, d.Date, d.Title, d.URL, string(fields), d.Text, string(headline), string(page), string(quotes),
		p.encoded, p.digest, blob(words), blob(appendRuns(nil, runs)), story)
	if err != nil {
		return fmt.Errorf("keeping document %s: %w", d.ID, err)
	}
	b.n.Documents++
	if p.known {
		b.n.Known++
	}
	return nil
}

// heading is where the title of a document stands in its text.
type heading struct {
	Headline corpus.Span
	Appended int
}

// blob is never NULL.
func blob(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}

func (b *builder) word(text string) uint32 {
	b.folded = corpus.AppendFold(b.folded[:0], text)
	if n, ok := b.words[string(b.folded)]; ok {
		return n
	}
	n := uint32(len(b.list))
	w := string(b.folded)
	b.words[w], b.list = n, append(b.list, w)
	return n
}

func (b *builder) key(key string) int {
	n, ok := b.keys[key]
	if !ok {
		n = len(b.keyList)
		b.keys[key], b.keyList = n, append(b.keyList, key)
	}
	return n
}

// finish writes what is known once all documents are: words, names and what the
// store follows from.
func (b *builder) finish(ctx context.Context) error {
	names, err := b.census.Names(b.o.Book)
	if err != nil {
		return err
	}
	word, err := b.tx.PrepareContext(ctx, "INSERT INTO words VALUES (?, ?)")
	if err != nil {
		return err
	}
	for n, w := range b.list {
		if _, err := word.ExecContext(ctx, n, w); err != nil {
			return err
		}
	}
	for n, key := range b.keyList {
		if _, err := b.tx.ExecContext(ctx, "INSERT INTO sources VALUES (?, ?, ?)", n, key, names.Of(key)); err != nil {
			return err
		}
	}
	for _, row := range [][2]string{{"format", format}, {"build", b.o.Build}, {"version", b.o.Version}, {"names", b.o.Names}, {"input", b.o.Input}} {
		if _, err := b.tx.ExecContext(ctx, "INSERT INTO about VALUES (?, ?)", row[0], row[1]); err != nil {
			return err
		}
	}
	return nil
}
