package ingest

import (
	"bufio"
	"errors"
	"io"
)

// An input is one open file, decompressed.
type input struct {
	entry  entry
	r      *bufio.Reader
	enc    encoding
	limits Limits
	base   int64 // bytes of a byte order mark that text has taken off
}

// text is the file as UTF-8, as far as its encoding is known.
func (in *input) text() io.Reader {
	head, _ := in.r.Peek(512) // an error comes again with the next read
	head = append([]byte(nil), head...)
	in.r.Discard(len(head))
	r, skipped := in.enc.stream(head, in.r)
	in.base = skipped
	return r
}

// all is the whole text of a file that is one document.
func (in *input) all() ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(in.text(), int64(in.limits.RecordBytes)+1))
	if err != nil {
		return nil, err
	}
	if len(b) > in.limits.RecordBytes {
		return nil, tooLong("record", len(b), in.limits.RecordBytes)
	}
	return b, nil
}

// broken turns what a reader said into an error about the file.
func (in *input) broken(err error) *Error {
	var e *Error
	if errors.As(err, &e) {
		return e
	}
	return &Error{Why: "cannot be read: " + reason(err), Remedy: "check the file, or pass over such files with --skip-bad", Cause: err}
}
