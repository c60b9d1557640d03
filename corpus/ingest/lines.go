package ingest

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// lines reads a file line by line, up to a bound on the line's length.
type lines struct {
	r      *bufio.Reader
	max    int
	long   []byte // a line that is longer than the reader's buffer
	line   int    // number of the line last read
	offset int64  // first byte after the line last read
}

func newLines(in *input) (*lines, encoding) {
	r, enc := in.text()
	return &lines{r: bufio.NewReaderSize(r, 256<<10), max: in.limits.RecordBytes}, enc
}

// next gives the next line with its newline, if it has one. The bytes are
// valid until the next call. A line over the bound is an *Error, and passed over.
func (l *lines) next() ([]byte, error) {
	b, err := l.r.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		b, err = l.longLine(b)
	}
	l.offset += int64(len(b))
	if len(b) == 0 && err != nil {
		return nil, err
	}
	l.line++
	if len(b) > l.max {
		return nil, tooLong("record", l.max)
	}
	if err == io.EOF {
		err = nil
	}
	return b, err
}

// without gives the next whole lines, as far as the buffer reaches, before the one in which
// a byte stands: at most so many bytes. They are valid until the next call.
func (l *lines) without(mark byte, most int) []byte {
	b, _ := l.r.Peek(min(l.r.Buffered(), most))
	if i := bytes.IndexByte(b, mark); i >= 0 {
		b = b[:i]
	}
	b = b[:bytes.LastIndexByte(b, '\n')+1]
	l.line += bytes.Count(b, []byte{'\n'})
	l.offset += int64(len(b))
	l.r.Discard(len(b))
	return b
}

// peek gives the start of the next line, as far as the buffer reaches.
func (l *lines) peek() []byte {
	b, _ := l.r.Peek(l.r.Size()) // an error comes again with next
	if i := bytes.IndexByte(b, '\n'); i >= 0 {
		b = b[:i]
	}
	return b
}

// longLine gathers a line. It holds no more of it than the bound, and gives
// up on a file in which a line is a thousand times as long.
func (l *lines) longLine(head []byte) ([]byte, error) {
	l.long = append(l.long[:0], head...)
	for over := 0; ; {
		b, err := l.r.ReadSlice('\n')
		if len(l.long) <= l.max {
			l.long = append(l.long, b...)
		} else {
			over += len(b)
			l.offset += int64(len(b))
		}
		if over > 1000*l.max {
			e := tooLong("record", l.max)
			e.ends = true
			return nil, e
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return l.long, err
		}
	}
}

func tooLong(what string, most int) *Error {
	return &Error{Why: fmt.Sprintf("the %s is longer than the limit of %s", what, size(most)),
		Remedy: "split it, raise the limit with --max-" + what + ", or pass over such records with --skip-bad"}
}

func size(n int) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MiB", n>>20)
	case n >= 1<<10 && n%(1<<10) == 0:
		return fmt.Sprintf("%d KiB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}
