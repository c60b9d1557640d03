package readings

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"parallax/corpus"
	"parallax/corpus/attribution"
)

// counted counts how often the reader behind the cache is asked.
type counted struct {
	corpus.Reader
	n atomic.Int64
}

func (c *counted) Read(d *corpus.Document) corpus.Reading {
	c.n.Add(1)
	return c.Reader.Read(d)
}

func newReader(t testing.TB) *counted {
	t.Helper()
	a, err := attribution.New(attribution.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return &counted{Reader: a}
}

// articles are those of the example corpus.
func articles(t testing.TB) []corpus.Document {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("..", "..", "examples", "harbour", "articles", "*", "*.txt"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	var docs []corpus.Document
	for _, p := range paths {
		text, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, corpus.Document{ID: p, Text: string(text)})
	}
	return docs
}

func open(t testing.TB, dir string, r corpus.Reader, identity ...string) *Cache {
	t.Helper()
	c, err := Open(dir, r, identity...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// The Readings of an empty cache, of a full one, and of none are the same.
func TestSameAsWithout(t *testing.T) {
	docs, reader, dir := articles(t), newReader(t), t.TempDir()
	var want []corpus.Reading
	for i := range docs {
		want = append(want, reader.Reader.Read(&docs[i]))
	}
	for run, reads := range []int{len(docs), 0} {
		c := open(t, dir, reader, "a")
		reader.n.Store(0)
		for i := range docs {
			if got := c.Read(&docs[i]); !reflect.DeepEqual(got, want[i]) {
				t.Errorf("run %d: %s is read otherwise", run, docs[i].ID)
			}
		}
		hits, misses := c.Counts()
		if n := int(reader.n.Load()); n != reads || int(misses) != reads || int(hits) != len(docs)-reads || c.Err() != nil {
			t.Errorf("run %d: %d were read, want %d; %d hits, %d misses, %v", run, n, reads, hits, misses, c.Err())
		}
	}
}

// A corpus that grew by one article costs one reading; a document that moved
// costs none, one that changed by a letter costs one.
func TestOnlyTheNewIsRead(t *testing.T) {
	docs, reader, dir := articles(t), newReader(t), t.TempDir()
	c := open(t, dir, reader, "a")
	for i := range docs[1:] {
		c.Read(&docs[i+1])
	}
	for _, step := range []struct {
		name string
		doc  corpus.Document
		want int64
	}{
		{"new", docs[0], 1},
		{"moved", corpus.Document{ID: "elsewhere", Outlet: "Other", Text: docs[3].Text}, 0},
		{"changed", corpus.Document{ID: docs[3].ID, Text: docs[3].Text + "."}, 1},
	} {
		reader.n.Store(0)
		c.Read(&step.doc)
		if got := reader.n.Load(); got != step.want {
			t.Errorf("%s: %d were read, want %d", step.name, got, step.want)
		}
	}
	reader.n.Store(0)
	other := open(t, dir, reader, "b")
	other.Read(&docs[0])
	if reader.n.Load() != 1 {
		t.Error("a reader of another identity found the entry of this one")
	}
}

// Every file of the cache is broken in one way after the other, as a kill or a
// full disk may break it: the Reading stays right, and is kept again.
func TestBrokenEntries(t *testing.T) {
	docs, reader, dir := articles(t)[:1], newReader(t), t.TempDir()
	c := open(t, dir, reader, "a")
	want := c.Read(&docs[0])
	name := c.path(c.key(&docs[0]))
	whole, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	flipped := bytes.Clone(whole)
	flipped[len(flipped)/2] ^= 1
	for what, b := range map[string][]byte{
		"empty": {}, "half": whole[:len(whole)/2], "a bit": flipped, "longer": append(bytes.Clone(whole), 0), "zeros": make([]byte, len(whole)),
	} {
		if err := os.WriteFile(name, b, 0o666); err != nil {
			t.Fatal(err)
		}
		reader.n.Store(0)
		if got := c.Read(&docs[0]); !reflect.DeepEqual(got, want) || reader.n.Load() != 1 {
			t.Errorf("%s: read %d times, want 1", what, reader.n.Load())
		}
		if again, err := os.ReadFile(name); err != nil || !bytes.Equal(again, whole) {
			t.Errorf("%s: the entry was not mended: %v", what, err)
		}
	}
}

func TestCannotKeep(t *testing.T) {
	docs, reader, dir := articles(t)[:1], newReader(t), t.TempDir()
	c := open(t, dir, reader, "a")
	key := c.key(&docs[0])
	blocked := filepath.Dir(c.path(key))
	if err := os.WriteFile(blocked, nil, 0o666); err != nil { // a file where the folder would be
		t.Fatal(err)
	}
	if got := c.Read(&docs[0]); !reflect.DeepEqual(got, reader.Reader.Read(&docs[0])) {
		t.Error("the Reading is another")
	}
	if err := c.Err(); err == nil || !strings.Contains(err.Error(), "keeping what was read") {
		t.Errorf("the error is %v", err)
	}
}

func TestSeveralAtOnce(t *testing.T) {
	docs, reader, dir := articles(t), newReader(t), t.TempDir()
	var all sync.WaitGroup
	for worker := range 4 {
		all.Go(func() {
			c := open(t, dir, reader, "a")
			for i := range docs {
				d := &docs[(i+worker*6)%len(docs)]
				if got := c.Read(d); !reflect.DeepEqual(got, reader.Reader.Read(d)) {
					t.Errorf("%s is read otherwise", d.ID)
				}
			}
		})
	}
	all.Wait()
}

func TestTrim(t *testing.T) {
	docs, reader, dir := articles(t)[:2], newReader(t), t.TempDir()
	c := open(t, dir, reader, "a")
	long := time.Now().Add(-100 * 24 * time.Hour)
	for i := range docs {
		c.Read(&docs[i])
	}
	stale := c.path(c.key(&docs[0]))
	half := filepath.Join(filepath.Dir(stale), partial+"1")
	strange := filepath.Join(dir, "notes.txt")
	for _, name := range []string{half, strange} {
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{stale, half, strange} {
		if err := os.Chtimes(name, long, long); err != nil {
			t.Fatal(err)
		}
	}
	if err := Trim(dir, 30*24*time.Hour); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{stale: false, half: false, strange: true, c.path(c.key(&docs[1])): true} {
		if _, err := os.Stat(name); (err == nil) != want {
			t.Errorf("%s: there %v, want %v", name, err == nil, want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	key := sha256.Sum256(nil)
	for _, r := range []corpus.Reading{
		{},
		{
			Sentences: []corpus.Span{{Start: 0, End: 5}, {Start: 6, End: 9}},
			Statements: []corpus.Statement{
				{Voice: corpus.Own, Spans: []corpus.Span{{Start: 0, End: 2}}, Frame: true, Scare: []corpus.Span{{Start: 1, End: 2}}},
				{Voice: corpus.Quoted, Spans: []corpus.Span{{Start: 2, End: 5}, {Start: 6, End: 9}}, Cue: &corpus.Span{Start: 1, End: 2},
					Source: &corpus.Source{Name: "A", Class: "person", Type: corpus.TypePerson}, With: []corpus.Source{{Name: "C", Type: corpus.TypeGroup}}, Inner: []corpus.Source{{Name: "B", Mention: corpus.Span{Start: 3, End: 4}}}},
			},
		},
	} {
		b := encode(r, key)
		if got, err := decode(b, key, 9); err != nil || !reflect.DeepEqual(got, r) {
			f.Fatalf("%+v read back as %+v, %v", r, got, err)
		}
		f.Add(b[len(key):len(b)-8], 9)
	}
	f.Fuzz(func(t *testing.T, body []byte, size int) {
		if size < 0 {
			return
		}
		// The checksum is made right, so that what lies behind it is tried.
		r, err := decode(seal(append(key[:], body...)), key, size)
		if err != nil {
			return
		}
		check := func(s corpus.Span) {
			if s.Start < 0 || s.End < s.Start || s.End > size {
				t.Fatalf("span %v of a text of %d bytes", s, size)
			}
		}
		for _, s := range r.Sentences {
			check(s)
		}
		for _, s := range r.Statements {
			for _, p := range s.Spans {
				check(p)
			}
			if s.Source != nil {
				check(s.Source.Mention)
			}
			_ = s.Voice.String()
		}
	})
}

func BenchmarkRead(b *testing.B) {
	docs, reader := articles(b), newReader(b)
	size := 0
	for i := range docs {
		size += len(docs[i].Text)
	}
	full := open(b, b.TempDir(), reader, "a")
	for i := range docs {
		full.Read(&docs[i])
	}
	for name, r := range map[string]corpus.Reader{"attribution": reader, "cache": full} {
		b.Run(fmt.Sprintf("by=%s", name), func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				for i := range docs {
					r.Read(&docs[i])
				}
			}
		})
	}
}
