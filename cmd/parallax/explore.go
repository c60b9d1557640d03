package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/explore/index"
	"parallax/explore/server"
	"parallax/explore/store"
	"parallax/framing/codebook"
)

func exploreCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "explore [flags] PATH…",
		Short: "A page on this machine to read the corpus with the numbers beside it",
		Long: `Opens a page that only this machine can reach, at an address with a secret in it:
a concordance of the whole corpus by words, phrases, wildcards, lemmas, word
classes and the names of a codebook; how often, by group, with intervals; each
article with who says what in it; a portrait of any word; and the codebook, edited
beside what it hits. It ends with Ctrl-C. docs/explore.md shows it.

What is read is kept in a store, so that the next start takes a moment; documents
that have changed are read again. The corpus itself is never written to.`,
		Example: `  parallax explore articles/
  parallax explore news.jsonl --codebook codebook.yaml
  parallax explore news.jsonl --store news.store --port 8099`,
	}
	f := &exploreFlags{input: addInputFlags(cmd), telling: addProgressFlags(cmd)}
	fs := cmd.Flags()
	fs.StringVar(&f.codebook, "codebook", "", "YAML `FILE` of referents, labels and sources")
	fs.StringVar(&f.store, "store", "", "`FILE` in which what was read is kept (default: one for these paths, in the user's cache folder)")
	fs.StringVar(&f.report, "report", "", "the `DIR` of a report on this corpus, whose numbers then open here")
	fs.StringVar(&f.corrections, "corrections", "", "`FILE.csv` that corrections of single statements go to, with FILE.key.json beside it: 'parallax validate' reads it")
	fs.BoolVar(&f.rebuild, "rebuild", false, "read everything anew")
	fs.IntVar(&f.port, "port", 0, "`PORT` of the address on this machine; 0 takes one that is free")
	cmd.RunE = f.run
	return cmd
}

type exploreFlags struct {
	input    *inputFlags
	telling  *progressFlags
	codebook string
	report   string
	store    string

	corrections string

	rebuild bool
	port    int
}

func (f *exploreFlags) run(cmd *cobra.Command, paths []string) error {
	if err := f.telling.check(); err != nil {
		return err
	}
	if f.port < 0 || f.port > 65535 {
		return usageError{fmt.Errorf("--port %d: must be 0 to 65535", f.port)}
	}
	var names *codebook.Codebook
	if f.codebook != "" {
		c, _, err := openCodebook(f.codebook)
		if err != nil {
			return err
		}
		names = c
	}
	p := f.telling.open(cmd).of(f.input)
	defer p.close()
	s, err := f.open(cmd, paths, names, p)
	if err != nil {
		return err
	}
	defer s.Close()
	p.start("opening the store", "documents", 0)
	x, err := index.Load(cmd.Context(), s)
	if err != nil {
		return err
	}
	p.close()
	token, err := tokenOf(s.File + ".token")
	if err != nil {
		return err
	}
	page, err := server.New(s, x, server.Options{Token: token, Title: titleOf(paths), Codebook: f.codebook, Corrections: f.corrections, Report: f.report, Workers: workersOf(0)})
	if err != nil {
		return err
	}
	l, err := page.Listen(f.port)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintln(cmd.OutOrStdout(), page.Address()); err != nil {
		return errors.Join(fmt.Errorf("telling the address: %w", err), l.Close())
	}
	p.note("open this address in a browser; Ctrl-C ends")
	return page.Serve(cmd.Context(), l)
}

// open gives the store of the paths: that which is there where nothing has changed,
// else a new one.
func (f *exploreFlags) open(cmd *cobra.Command, paths []string, names *codebook.Codebook, p *progress) (*store.Store, error) {
	ctx := cmd.Context()
	docs, _, err := openCorpus(ctx, cmd.InOrStdin(), paths, f.input)
	if err != nil {
		return nil, err
	}
	id, err := f.identity(paths, names)
	if err != nil {
		return nil, err
	}
	file := f.store
	if file == "" {
		if file, err = keptFile(paths); err != nil {
			return nil, err
		}
	}
	old, err := store.Open(ctx, file, id)
	var other store.OtherVersionError
	switch {
	case err == nil:
		same, err := old.Same(ctx, id)
		if err == nil && same && !f.rebuild {
			return old, nil
		}
		if f.rebuild || err != nil {
			if err := old.Close(); err != nil {
				return nil, err
			}
			old = nil
		}
	case errors.Is(err, fs.ErrNotExist):
	case f.rebuild:
	case f.store == "" && errors.As(err, &other):
		// Only this program writes there: the store is built anew.
		p.note("version %s made the store that was kept: it is built anew", other.Made)
	default:
		return nil, err
	}
	if err := f.build(ctx, file, docs, names, id, old, p); err != nil {
		return nil, err
	}
	return store.Open(ctx, file, id)
}

func (f *exploreFlags) build(ctx context.Context, file string, docs iter.Seq2[corpus.Document, error], names *codebook.Codebook, id store.Identity, old *store.Store, p *progress) error {
	if old != nil {
		defer old.Close()
	}
	reader, err := newReader(names)
	if err != nil {
		return err
	}
	if f.fromStream() {
		if docs, err = heldDocuments(docs); err != nil {
			return err
		}
	}
	stories, err := storiesOf(ctx, docs, p)
	if err != nil {
		return err
	}
	p.start("reading who says what", "documents", -1)
	n, err := store.Build(ctx, file, docs, reader, store.Options{
		Identity: id, Book: bookOf(names), Old: old, Story: stories, Step: func() { p.add(1) },
	})
	if err != nil {
		return err
	}
	p.close()
	if n.Documents == 0 {
		return errors.New("no document to explore: the paths have none")
	}
	p.note("%d documents are kept in %s, %d of them were known", n.Documents, file, n.Known)
	return nil
}

// titleOf names the corpus as the page does.
func titleOf(paths []string) string {
	if len(paths) == 1 {
		return filepath.Base(paths[0])
	}
	return fmt.Sprintf("%s and %d more", filepath.Base(paths[0]), len(paths)-1)
}

// fromStream reports whether a path can be read only once.
func (f *exploreFlags) fromStream() bool { return slices.ContainsFunc(f.input.sources, readOnce) }
