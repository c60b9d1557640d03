// Package store keeps a corpus that was read, so that it can be explored: its
// documents, who says what in them, the names of the sources, and the order of
// their words. It stands between the reading of a corpus and explore/index:
//
//	documents ─ Build ─► FILE (SQLite) ─ Open ─► Store ─► explore/index, explore/server
//
// A store is built beside its place and renamed, so that a run that is killed
// leaves the store of before or none. It is refused where another version of the
// program made it, for that may read the same text otherwise.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// format names the form of a store; another form is another store.
const format = "parallax store 1"

// An Identity is what a store follows from beside its documents.
type Identity struct {
	// Build names the program that reads: another may read the same text otherwise.
	Build string
	// Version is how messages name the build.
	Version string
	// Names are the aliases by which the reader was told to know sources.
	Names string
	// Input describes the files that were read: where it is the same, so are the documents.
	Input string
}

// An OtherVersionError is a store that another version of the program made.
type OtherVersionError struct{ File, Made string }

func (e OtherVersionError) Error() string {
	return fmt.Sprintf("%s: version %s made this store, and this version does not read it: build it anew with --rebuild, or name another file with --store", e.File, e.Made)
}

// schema is the tables of a store. A document's words, in their order, are one
// value: see words.go.
const schema = `
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE documents (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, outlet TEXT NOT NULL, date TEXT NOT NULL, title TEXT NOT NULL,
  url TEXT NOT NULL, fields TEXT NOT NULL, text TEXT NOT NULL, headline TEXT NOT NULL, page TEXT NOT NULL, quotes TEXT NOT NULL,
  reading BLOB NOT NULL, digest BLOB NOT NULL, words BLOB NOT NULL, runs BLOB NOT NULL, story INTEGER NOT NULL);
CREATE TABLE words (n INTEGER PRIMARY KEY, word TEXT NOT NULL);
CREATE TABLE sources (n INTEGER PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL);
`

// A Store is an open store. It may be used by several goroutines.
type Store struct {
	File string
	db   *sql.DB
}

// connections is how many readers may be at a store at once. They stay open:
// a file that is deleted underneath can be read to the end of the program.
const connections = 4

// Open opens a store to read it. The error matches fs.ErrNotExist where there is
// none, and is an OtherVersionError where another version made it.
func Open(ctx context.Context, file string, id Identity) (*Store, error) {
	s, err := open(ctx, file)
	if err != nil {
		return nil, err
	}
	about, err := s.about(ctx)
	if err != nil {
		s.Close()
		return nil, fmt.Errorf("%s: not a store that can be read: %w: build it anew with --rebuild, or name another file with --store", file, err)
	}
	if about["format"] != format || about["build"] != id.Build {
		s.Close()
		made := about["version"]
		if made == id.Version {
			made += " (another build)"
		}
		return nil, OtherVersionError{file, made}
	}
	return s, nil
}

func open(ctx context.Context, file string) (*Store, error) {
	if _, err := os.Stat(file); err != nil {
		return nil, fmt.Errorf("opening the store: %w", err)
	}
	db, err := sql.Open("sqlite", address(file)+"&mode=ro&immutable=1")
	if err != nil {
		return nil, fmt.Errorf("opening the store: %w", err)
	}
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	s := &Store{file, db}
	if err := s.connect(ctx); err != nil {
		s.Close()
		return nil, fmt.Errorf("%s: opening the store: %w", file, err)
	}
	return s, nil
}

// connect opens all connections now, while the file is there.
func (s *Store) connect(ctx context.Context) (err error) {
	held := make([]*sql.Conn, connections)
	for i := range held {
		if held[i], err = s.db.Conn(ctx); err != nil {
			break
		}
		if _, err = held[i].ExecContext(ctx, "SELECT 1"); err != nil {
			break
		}
	}
	for _, c := range held {
		if c != nil {
			err = errors.Join(err, c.Close())
		}
	}
	return err
}

// Same reports whether a store holds these documents, read with these names.
func (s *Store) Same(ctx context.Context, id Identity) (bool, error) {
	about, err := s.about(ctx)
	return err == nil && about["input"] == id.Input && about["names"] == id.Names, err
}

// Gone reports whether the store's file is no longer where it was.
func (s *Store) Gone() bool {
	_, err := os.Stat(s.File)
	return errors.Is(err, fs.ErrNotExist)
}

// Close closes the store.
func (s *Store) Close() error { return s.db.Close() }

func (s *Store) about(ctx context.Context) (map[string]string, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT key, value FROM about")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[string]string{}
	for rows.Next() {
		var key, value string
		if err := rows.Scan(&key, &value); err != nil {
			return nil, err
		}
		out[key] = value
	}
	return out, rows.Err()
}

// address is a file as SQLite's driver wants it.
func address(file string) string {
	if abs, err := filepath.Abs(file); err == nil {
		file = abs
	}
	u := url.URL{Scheme: "file", OmitHost: true, Path: filepath.ToSlash(file)}
	if p := u.Path; p != "" && p[0] != '/' { // a drive of Windows
		u.Path = "/" + p
	}
	return u.String() + "?_pragma=busy_timeout(2000)"
}
