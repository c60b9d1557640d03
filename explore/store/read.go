package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"strings"

	"parallax/corpus"
	"parallax/internal/readings"
)

// A Document is a document of a store with who speaks in it. The sources have
// the names that the document gives them; Keys and Store.Sources give those of the
// corpus.
type Document struct {
	N int
	corpus.Document
	Reading corpus.Reading
	// Runs are its words by statement, with the keys of the sources.
	Runs  []Run
	Story int
}

const columns = "n, id, outlet, date, title, url, fields, text, headline, page, quotes, reading, runs, story"

// Documents yields all documents, in the order of the corpus.
func (s *Store) Documents(ctx context.Context) iter.Seq2[*Document, error] {
	return s.documents(ctx, "SELECT "+columns+" FROM documents ORDER BY n")
}

// Some yields the documents of these numbers, in ascending order.
func (s *Store) Some(ctx context.Context, numbers []int) iter.Seq2[*Document, error] {
	list, err := json.Marshal(numbers)
	if err != nil { // numbers always have a form
		return func(yield func(*Document, error) bool) { yield(nil, err) }
	}
	return s.documents(ctx, "SELECT "+columns+" FROM documents WHERE n IN (SELECT value FROM json_each(?)) ORDER BY n", string(list))
}

// Document is the document of a number.
func (s *Store) Document(ctx context.Context, n int) (*Document, error) {
	for d, err := range s.Some(ctx, []int{n}) {
		return d, err
	}
	return nil, fmt.Errorf("no document %d", n)
}

// Number is the number of the document of an id; false for none.
func (s *Store) Number(ctx context.Context, id string) (int, bool, error) {
	var n int
	err := s.db.QueryRowContext(ctx, "SELECT n FROM documents WHERE id = ?", id).Scan(&n)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	return n, err == nil, err
}

func (s *Store) documents(ctx context.Context, query string, args ...any) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		rows, err := s.db.QueryContext(ctx, query, args...)
		if err != nil {
			yield(nil, fmt.Errorf("reading the store: %w", err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			d, err := scan(rows)
			if err != nil {
				err = fmt.Errorf("reading the store: %w", err)
			}
			if !yield(d, err) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(nil, fmt.Errorf("reading the store: %w", err))
		}
	}
}

func scan(rows *sql.Rows) (*Document, error) {
	d := new(Document)
	var fields, headline, page, quotes string
	var title heading
	var reading, runs []byte
	err := rows.Scan(&d.N, &d.ID, &d.Outlet, &d.Date, &d.Title, &d.URL, &fields, &d.Text, &headline, &page, &quotes, &reading, &runs, &d.Story)
	if err != nil {
		return nil, err
	}
	err = errors.Join(json.Unmarshal([]byte(fields), &d.Fields), json.Unmarshal([]byte(page), &d.Page), json.Unmarshal([]byte(quotes), &d.Quotes), json.Unmarshal([]byte(headline), &title))
	if err != nil {
		return nil, err
	}
	if d.Headline, d.Appended = title.Headline, title.Appended; d.Appended < 0 || d.Appended > len(d.Text) || d.Headline.Start < 0 || d.Headline.End > len(d.Text) {
		return nil, fmt.Errorf("document %s: %w", d.ID, errBroken)
	}
	if d.Reading, err = readings.Decode(reading, len(d.Text)); err != nil {
		return nil, fmt.Errorf("document %s: %w", d.ID, errBroken)
	}
	d.Runs, err = readRuns(runs)
	return d, err
}

// An Entry is what an index keeps of a document.
type Entry struct {
	N                       int
	ID, Outlet, Date, Title string
	Fields                  []corpus.Field
	Story                   int
	Runs                    []Run
	// Words calls yield for each word of the document.
	Words func(yield func(Word)) error
}

// Entries yields the documents without their text.
func (s *Store) Entries(ctx context.Context) iter.Seq2[*Entry, error] {
	return func(yield func(*Entry, error) bool) {
		rows, err := s.db.QueryContext(ctx, "SELECT n, id, outlet, date, title, fields, story, runs, words FROM documents ORDER BY n")
		if err != nil {
			yield(nil, fmt.Errorf("reading the store: %w", err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			e := new(Entry)
			var fields string
			var runs, words sql.RawBytes
			err := rows.Scan(&e.N, &e.ID, &e.Outlet, &e.Date, &e.Title, &fields, &e.Story, &runs, &words)
			if err == nil {
				err = json.NewDecoder(strings.NewReader(fields)).Decode(&e.Fields)
			}
			if err == nil {
				e.Runs, err = readRuns(runs)
			}
			if err != nil {
				yield(nil, fmt.Errorf("reading the store: %w", err))
				return
			}
			e.Words = func(yield func(Word)) error { return readWords(words, yield) }
			if !yield(e, nil) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(nil, fmt.Errorf("reading the store: %w", err))
		}
	}
}

// Words are the folded words by their numbers.
func (s *Store) Words(ctx context.Context) ([]string, error) {
	return s.texts(ctx, "SELECT word FROM words ORDER BY n")
}

// Sources are the names that sources go by in the corpus, by the numbers of
// their keys: several keys may have one name.
func (s *Store) Sources(ctx context.Context) ([]string, error) {
	return s.texts(ctx, "SELECT name FROM sources ORDER BY n")
}

func (s *Store) texts(ctx context.Context, query string) (out []string, err error) {
	rows, err := s.db.QueryContext(ctx, query)
	if err != nil {
		return nil, fmt.Errorf("reading the store: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, fmt.Errorf("reading the store: %w", err)
		}
		out = append(out, text)
	}
	return out, rows.Err()
}
