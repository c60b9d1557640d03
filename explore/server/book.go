package server

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"sync"

	"parallax/explore/index"
	"parallax/explore/mention"
	"parallax/framing/codebook"
	"parallax/internal/atomicfile"
	"parallax/internal/boundedfile"
	"parallax/internal/yamlfile"
)

// A book is the codebook that is shown and edited.
type book struct {
	file string // "" where none was named

	mu     sync.Mutex
	saved  string   // the file as this program read or wrote it last
	edited *edition // what was asked for last
}

// An edition is a codebook as it stands at one moment.
type edition struct {
	text     string
	codebook *codebook.Codebook // nil where there is none
	digest   string             // "" without one

	once     sync.Mutex
	mentions *mention.Mentions
	before   *mention.Mentions // of an earlier edition
}

func newEdition(name, text string) (*edition, error) {
	c, err := codebook.Parse(name, []byte(text))
	if err != nil {
		return nil, err
	}
	return &edition{text: text, codebook: c, digest: c.Digest()}, nil
}

func openBook(file string) (*book, error) {
	b := &book{file: file, edited: new(edition)}
	if file == "" {
		return b, nil
	}
	text, err := boundedfile.Read(file, maxBook)
	if err != nil {
		return nil, fmt.Errorf("reading the codebook: %w", err)
	}
	e, err := newEdition(file, string(text))
	if err != nil {
		return nil, err
	}
	b.saved, b.edited = string(text), e
	return b, nil
}

func (b *book) current() *edition {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.edited
}

// edit makes a text the edition that searches go by.
func (b *book) edit(text string) (*edition, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.edited.codebook != nil && b.edited.text == text {
		return b.edited, nil
	}
	e, err := newEdition(b.name(), text)
	if err != nil {
		return nil, err
	}
	e.before = b.edited.found()
	b.edited = e
	return e, nil
}

func (b *book) name() string {
	if b.file == "" {
		return "codebook.yaml"
	}
	return b.file
}

// found is what was found of an edition so far; nil where nobody has asked, or
// somebody is at it.
func (e *edition) found() *mention.Mentions {
	if !e.once.TryLock() {
		return e.before
	}
	defer e.once.Unlock()
	if e.mentions == nil {
		return e.before
	}
	return e.mentions
}

// find gives the mentions of an edition.
func (s *Server) mentions(ctx context.Context, e *edition) (*mention.Mentions, error) {
	e.once.Lock()
	defer e.once.Unlock()
	if e.codebook == nil {
		return &mention.Mentions{Of: make([][]mention.Mention, len(s.index.Documents))}, nil
	}
	if e.mentions == nil {
		m, err := mention.Find(ctx, s.store, s.index, e.codebook, e.before)
		if err != nil {
			return nil, err
		}
		e.mentions, e.before = m, nil
	}
	return e.mentions, nil
}

// mentioned gives the places of a referent's names by an edition of the codebook.
func (s *Server) mentioned(e *edition) index.Mentioned {
	return func(ctx context.Context, referent, family string, take func(int) bool) ([]index.Hit, error) {
		m, err := s.mentions(ctx, e)
		if err != nil {
			return nil, err
		}
		return m.Hits(referent, family, take), nil
	}
}

// maxBook bounds what a request may carry.
const maxBook = 4 << 20

func readText(r *http.Request) (string, error) {
	b, err := io.ReadAll(http.MaxBytesReader(nil, r.Body, maxBook))
	if err != nil {
		return "", askedError{fmt.Errorf("reading the request: %w", err)}
	}
	return string(b), nil
}

// codebookNow is the codebook as the file has it, and as it was edited last.
func (s *Server) codebookNow(*http.Request) (any, error) {
	b := s.book
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.file != "" {
		if text, err := boundedfile.Read(b.file, maxBook); err == nil && b.edited.text == b.saved && string(text) != b.saved {
			// Nobody has edited it here: the file as it is now is shown.
			if e, err := newEdition(b.file, string(text)); err == nil {
				e.before = b.edited.found()
				b.saved, b.edited = string(text), e
			}
		}
	}
	return map[string]string{"file": b.file, "saved": b.saved, "text": b.edited.text}, nil
}

// problem is what is wrong with a codebook, and where.
type problem struct {
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Message string `json:"message"`
}

// problemsOf are the problems of a text that is no codebook.
func problemsOf(err error) []problem {
	var list yamlfile.Problems
	if !errors.As(err, &list) {
		return []problem{{Message: err.Error()}}
	}
	out := make([]problem, len(list))
	for i, p := range list {
		out[i] = problem{p.Line, p.Column, p.Message}
	}
	return out
}

// save writes the codebook where nobody has changed the file since it was read:
// the request names the text that the editor began with.
func (s *Server) save(r *http.Request) (any, error) {
	var asked struct{ Text, Saved string }
	if err := decode(r, &asked); err != nil {
		return nil, err
	}
	b := s.book
	if b.file == "" {
		return nil, askedError{errors.New("no file to save to: start with --codebook FILE, or copy the text")}
	}
	if _, err := codebook.Parse(b.file, []byte(asked.Text)); err != nil {
		return nil, askedError{fmt.Errorf("this is no codebook, and is not saved:\n%w", err)}
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	now, err := boundedfile.Read(b.file, maxBook)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("looking whether the codebook has changed: %w", err)
	}
	if string(now) != asked.Saved {
		return nil, conflictError{fmt.Errorf("%s was changed by somebody else since it was opened here: nothing is saved, and nothing is lost; take the file as it is now, or write yours over it", b.file)}
	}
	if err := atomicfile.Write(b.file, []byte(asked.Text), atomicfile.Replace); err != nil {
		return nil, err
	}
	b.saved = asked.Text
	return map[string]string{"saved": asked.Text}, nil
}

// fileNow is the file as it is on the disk.
func (s *Server) fileNow(*http.Request) (any, error) {
	if s.book.file == "" {
		return nil, askedError{errors.New("no codebook file")}
	}
	text, err := boundedfile.Read(s.book.file, maxBook)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("reading the codebook: %w", err)
	}
	return map[string]string{"text": string(text)}, nil
}
