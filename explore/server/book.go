package server

import (
	"context"
	"fmt"
	"os"
	"sync"

	"parallax/explore/index"
	"parallax/framing/codebook"
)

// A book is the codebook that is shown and edited.
type book struct {
	file string

	mu     sync.Mutex
	edited *edition
}

// An edition is a codebook as it stands at one moment.
type edition struct {
	text     string
	codebook *codebook.Codebook // nil where there is none
	digest   string             // "" without one
}

func openBook(file string) (*book, error) {
	b := &book{file: file, edited: new(edition)}
	if file == "" {
		return b, nil
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("reading the codebook: %w", err)
	}
	c, err := codebook.Parse(file, text)
	if err != nil {
		return nil, err
	}
	b.edited = &edition{string(text), c, c.Digest()}
	return b, nil
}

func (b *book) current() *edition {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.edited
}

// mentioned gives the places of a referent's names by an edition of the codebook.
func (s *Server) mentioned(*edition) index.Mentioned {
	return func(context.Context, string, string, func(int) bool) ([]index.Hit, error) {
		return nil, askedError{fmt.Errorf("no codebook")}
	}
}
