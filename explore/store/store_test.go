package store_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/corpus/attribution"
	"parallax/explore/store"
)

// documents are invented.
func documents() []corpus.Document {
	return []corpus.Document{
		{ID: "a", Outlet: "Herald", Date: "2021-03-01", Title: "Port", Text: "“We saw no mob,” the mayor said.\n\nRead more", Page: []corpus.Span{{Start: 38, End: 47}}, Headline: corpus.Span{Start: 3, End: 9}, Appended: 2,
			Fields: []corpus.Field{{Name: "topic", Value: "port"}}},
		{ID: "b", Outlet: "Post", Text: ""},
		{ID: "c", Outlet: "Post", Text: "Nobody spoke. 'x'); DROP TABLE documents; --"},
	}
}

func sequence(docs []corpus.Document, end error) func(func(corpus.Document, error) bool) {
	return func(yield func(corpus.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
		if end != nil {
			yield(corpus.Document{}, end)
		}
	}
}

// counted counts what is read.
type counted struct {
	corpus.Reader
	n int
}

func (c *counted) Read(d *corpus.Document) corpus.Reading {
	c.n++
	return c.Reader.Read(d)
}

func reader(t *testing.T) corpus.Reader {
	r, err := attribution.New(attribution.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func id() store.Identity { return store.Identity{Build: "1", Version: "0.1", Names: "n", Input: "i"} }

func TestReadBack(t *testing.T) {
	ctx, file, r := context.Background(), filepath.Join(t.TempDir(), "a %?#.store"), reader(t)
	docs := documents()
	if _, err := store.Build(ctx, file, sequence(docs, nil), r, store.Options{Identity: id(), Story: map[string]int{"c": 3}}); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(ctx, file, id())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	n := 0
	for d, err := range s.Documents(ctx) {
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(d.Document, docs[n]) {
			t.Errorf("%+v, want %+v", d.Document, docs[n])
		}
		if want := r.Read(&docs[n]); len(want.Statements)+len(d.Reading.Statements) > 0 && !reflect.DeepEqual(d.Reading, want) {
			t.Errorf("%s: %+v, want %+v", d.ID, d.Reading, want)
		}
		n++
	}
	if n != len(docs) {
		t.Errorf("%d documents, want %d", n, len(docs))
	}
	if d, err := s.Document(ctx, 2); err != nil || d.Story != 3 {
		t.Errorf("document 2: %+v, %v", d, err)
	}
	if same, err := s.Same(ctx, id()); err != nil || !same {
		t.Errorf("same: %v, %v", same, err)
	}
}

// A build that fails or is stopped leaves the store of before.
func TestUnfinished(t *testing.T) {
	dir := t.TempDir()
	ctx, file, r := context.Background(), filepath.Join(dir, "x.store"), reader(t)
	if _, err := store.Build(ctx, file, sequence(documents(), nil), r, store.Options{Identity: id()}); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken")
	if _, err := store.Build(ctx, file, sequence(documents(), broken), r, store.Options{Identity: id()}); !errors.Is(err, broken) {
		t.Errorf("error of the documents: %v", err)
	}
	stopped, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := store.Build(stopped, file, sequence(documents(), nil), r, store.Options{Identity: id()}); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	after, err := os.ReadFile(file)
	if err != nil || string(before) != string(after) {
		t.Errorf("the store of before is not what it was: %v", err)
	}
	if list, err := os.ReadDir(dir); err != nil || len(list) != 1 {
		t.Errorf("left behind: %v, %v", list, err)
	}
}

// Only what has changed is read again, and the result is that of reading all.
func TestUpdate(t *testing.T) {
	ctx, file := context.Background(), filepath.Join(t.TempDir(), "x.store")
	docs := documents()
	if _, err := store.Build(ctx, file, sequence(docs, nil), reader(t), store.Options{Identity: id()}); err != nil {
		t.Fatal(err)
	}
	old, err := store.Open(ctx, file, id())
	if err != nil {
		t.Fatal(err)
	}
	docs[1].Text = "The mob came."
	docs[0].Title = "Another title"
	r := &counted{Reader: reader(t)}
	n, err := store.Build(ctx, file, sequence(docs, nil), r, store.Options{Identity: id(), Old: old})
	if err != nil || n.Known != 2 || r.n != 1 {
		t.Errorf("%+v, %d read, %v", n, r.n, err)
	}
	s, err := store.Open(ctx, file, id())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	d, err := s.Document(ctx, 0)
	if err != nil || d.Title != "Another title" {
		t.Errorf("%+v, %v", d, err)
	}
	words, err := s.Words(ctx)
	if err != nil || !strings.Contains(strings.Join(words, " "), "came") {
		t.Errorf("%q, %v", words, err)
	}
}

func TestRefused(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	file := filepath.Join(dir, "x.store")
	if _, err := store.Open(ctx, file, id()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no store: %v", err)
	}
	if _, err := store.Build(ctx, file, sequence(documents(), nil), reader(t), store.Options{Identity: id()}); err != nil {
		t.Fatal(err)
	}
	other := id()
	other.Build = "2"
	var wrong store.OtherVersionError
	if _, err := store.Open(ctx, file, other); !errors.As(err, &wrong) || !strings.Contains(err.Error(), "--rebuild") {
		t.Errorf("another version: %v", err)
	}
	text := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(text, []byte("these are notes, and no store"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Open(ctx, text, id()); err == nil || !strings.Contains(err.Error(), text) {
		t.Errorf("no store at all: %v", err)
	}
}

// A store that is deleted while it is open can be read to the end.
func TestDeleted(t *testing.T) {
	ctx, file := context.Background(), filepath.Join(t.TempDir(), "x.store")
	if _, err := store.Build(ctx, file, sequence(documents(), nil), reader(t), store.Options{Identity: id()}); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(ctx, file, id())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := os.Remove(file); err != nil {
		t.Skip("an open file cannot be removed on this system: ", err)
	}
	if !s.Gone() {
		t.Error("the store is not told to be gone")
	}
	if _, err := s.Document(ctx, 0); err != nil {
		t.Error(err)
	}
}
