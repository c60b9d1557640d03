package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/framing"
	"parallax/internal/readings"
)

// unusedAfter is how long an entry of the cache stays without use.
const unusedAfter = 30 * 24 * time.Hour

// cacheFlag is the folder in which who says what is kept from run to run.
type cacheFlag struct{ dir string }

func addCacheFlag(cmd *cobra.Command) *cacheFlag {
	f := new(cacheFlag)
	cmd.Flags().StringVar(&f.dir, "cache", "", "keep in `DIR` who says what, and read only documents that are new to it; the result is the same")
	return f
}

// keptReadings is an open cache; nil where none is used.
type keptReadings struct {
	cache *readings.Cache
	dir   string
}

// open gives the reader of a study: nil, the study's own, without --cache.
func (f *cacheFlag) open(o *framing.Options) (corpus.Reader, *keptReadings, error) {
	if f.dir == "" {
		return nil, nil, nil
	}
	build, err := buildDigest()
	if err != nil {
		return nil, nil, err
	}
	reader, err := newReader(o.Codebook)
	if err != nil {
		return nil, nil, err
	}
	aliases, classes := o.Codebook.Aliases()
	identity := append([]string{build, "aliases"}, pairs(aliases)...)
	identity = append(append(identity, "classes"), pairs(classes)...)
	cache, err := readings.Open(f.dir, reader, identity...)
	if err != nil {
		return nil, nil, err
	}
	return cache, &keptReadings{cache, f.dir}, nil
}

// openReader gives the reader of a command that carries out no study.
func openReader(f *cacheFlag, o *framing.Options) (corpus.Reader, *keptReadings, error) {
	reader, kept, err := f.open(o)
	if err != nil || reader != nil {
		return reader, kept, err
	}
	a, err := newReader(o.Codebook)
	return a, nil, err
}

// tell says what the cache did, and takes old entries out of it.
func (k *keptReadings) tell(p *progress) {
	if k == nil {
		return
	}
	hits, misses := k.cache.Counts()
	p.note("%d documents were known to the cache, %d were read", hits, misses)
	for _, err := range []error{k.cache.Err(), readings.Trim(k.dir, unusedAfter)} {
		if err != nil {
			p.note("the cache is not complete, the result is: %v", err)
		}
	}
}

// buildDigest names the program that runs by its bytes: another build may read
// the same document otherwise.
func buildDigest() (string, error) {
	name, err := os.Executable()
	if err != nil {
		return "", fmt.Errorf("finding this program, by which the cache is named: %w", err)
	}
	f, err := os.Open(name)
	if err != nil {
		return "", fmt.Errorf("reading this program, by which the cache is named: %w", err)
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", fmt.Errorf("reading this program, by which the cache is named: %w", err)
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// pairs lists a map by its sorted keys.
func pairs(m map[string]string) []string {
	var out []string
	for _, k := range slices.Sorted(maps.Keys(m)) {
		out = append(out, k, m[k])
	}
	return out
}
