package ingest

import "io"

// An input is one file of records, decompressed.
type input struct {
	opened
	id     string // path below the root
	enc    encoding
	limits Limits
	cols   *columns
	hint   string   // what to do where the records have no text
	base   int64    // bytes of a byte order mark that text has taken off
	notes  []string // parts of the file that are not read
}

// text is the file as UTF-8, as far as its encoding is known, and the
// encoding by which its records are to be checked.
func (in *input) text() (io.Reader, encoding) {
	head, _ := in.Peek(512) // an error comes again with the next read
	head = append([]byte(nil), head...)
	in.Discard(len(head))
	r, skipped := in.enc.stream(head, in)
	in.base = skipped
	return r, in.enc
}

// all is the whole of a file that is one document.
func (in *input) all(r io.Reader) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, int64(in.limits.RecordBytes)+1))
	if err != nil {
		return nil, err
	}
	if len(b) > in.limits.RecordBytes {
		return nil, tooLong("record", in.limits.RecordBytes)
	}
	return b, nil
}
