package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"parallax/corpus"
	"parallax/explore/server"
	"parallax/explore/store"
	"parallax/framing/codebook"
	"parallax/framing/story"
)

// identity is what the store of a corpus follows from.
func (f *exploreFlags) identity(paths []string, names *codebook.Codebook) (store.Identity, error) {
	build, err := buildDigest()
	if err != nil {
		return store.Identity{}, err
	}
	aliases, classes := names.Aliases()
	h := sha256.New()
	fmt.Fprintf(h, "%q%q", pairs(aliases), pairs(classes))
	id := store.Identity{Build: build, Version: toolVersion, Names: hex.EncodeToString(h.Sum(nil))}
	h.Reset()
	fmt.Fprintf(h, "%q%q%q%q%q%v%d%d", paths, pairs(f.input.columns), f.input.outlet, f.input.encoding, f.input.dates, f.input.skipBad, f.input.document, f.input.record)
	if f.fromStream() {
		fmt.Fprintf(h, "read once, at %s", time.Now().Format(time.RFC3339Nano))
	}
	for _, s := range f.input.sources {
		if s.Stream != nil {
			continue
		}
		root := s.File
		if root == "" {
			root = "."
		}
		// What cannot be read counts nothing here: reading it tells the error.
		_ = fs.WalkDir(s.FS, root, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return nil
			}
			if info, err := d.Info(); err == nil {
				fmt.Fprintf(h, "%q%q%d %d\n", s.Name, name, info.Size(), info.ModTime().UnixNano())
			}
			return nil
		})
	}
	id.Input = hex.EncodeToString(h.Sum(nil))
	return id, nil
}

// keptFile is where the store of these paths is kept where nobody names a file.
func keptFile(paths []string) (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("finding the user's cache folder: %w: name a file with --store", err)
	}
	var all []string
	for _, p := range paths {
		abs, err := filepath.Abs(p)
		if err != nil {
			return "", fmt.Errorf("%s: %w", p, err)
		}
		all = append(all, abs)
	}
	sum := sha256.Sum256([]byte(strings.Join(all, "\x00")))
	return filepath.Join(dir, "parallax", "explore", hex.EncodeToString(sum[:8])+".store"), nil
}

// tokenOf is the secret that a file keeps beside its store, which only its owner may
// read: the address is the same on each start at one --port, and so are links into it.
func tokenOf(file string) (string, error) {
	info, err := os.Stat(file)
	if err == nil && (info.Mode().Perm()&0o077 == 0 || runtime.GOOS == "windows") {
		if b, err := os.ReadFile(file); err == nil && server.IsToken(strings.TrimSpace(string(b))) {
			return strings.TrimSpace(string(b)), nil
		}
	}
	token, err := server.NewToken()
	if err != nil {
		return "", err
	}
	// A file that was there and held something else, or was open to others, is made anew.
	if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("keeping the secret of the address: %w", err)
	}
	if err := os.WriteFile(file, []byte(token+"\n"), 0o600); err != nil {
		return "", fmt.Errorf("keeping the secret of the address: %w", err)
	}
	return token, nil
}

// heldDocuments are the documents of a stream, which can be read once.
func heldDocuments(docs iter.Seq2[corpus.Document, error]) (iter.Seq2[corpus.Document, error], error) {
	var all []corpus.Document
	for d, err := range docs {
		if err != nil {
			return nil, err
		}
		all = append(all, d)
	}
	return func(yield func(corpus.Document, error) bool) {
		for _, d := range all {
			if !yield(d, nil) {
				return
			}
		}
	}, nil
}

// storiesOf numbers the stories of several documents, as 'parallax stories' finds
// them, by the ids of these.
func storiesOf(ctx context.Context, docs iter.Seq2[corpus.Document, error], p *progress) (map[string]int, error) {
	p.start("finding stories", "documents", -1)
	c, err := story.Collect(counting(docs, p))
	if err != nil {
		return nil, err
	}
	o := story.DefaultOptions()
	o.Workers = workersOf(0)
	found, err := c.Stories(ctx, o)
	if err != nil {
		return nil, err
	}
	of, n := map[string]int{}, 0
	for _, s := range found {
		if len(s.Documents) < 2 {
			continue
		}
		for _, d := range s.Documents {
			of[c.Documents[d].ID] = n
		}
		n++
	}
	return of, nil
}
