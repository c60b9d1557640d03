package ingest

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"sync/atomic"
)

// An opened is a file, or the content of a compressed one, that can be read.
type opened struct {
	*bufio.Reader
	at   io.ReaderAt   // nil where there is only the stream
	size int64         // of at
	in   *atomic.Int64 // bytes read of it
	out  *atomic.Int64 // bytes that it has been unpacked to
	all  *atomic.Int64 // bytes read of all files
}

// bufferBytes is how much of a file can be seen before it is read.
const bufferBytes = 64 << 10

// open starts to read a file, whose bytes count for all as well. The buffer is
// that of the file before, which is done with.
func open(r io.Reader, all *atomic.Int64, buffer *bufio.Reader) opened {
	o := opened{Reader: buffer, in: new(atomic.Int64), out: new(atomic.Int64), all: all}
	buffer.Reset(counted{r, o.in, all})
	if at, ok := r.(io.ReaderAt); ok {
		if f, ok := r.(fs.File); ok {
			if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
				o.at, o.size = at, info.Size()
			}
		}
	}
	return o
}

// counted counts the bytes that are read.
type counted struct {
	r      io.Reader
	n, all *atomic.Int64
}

func (c counted) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n.Add(int64(n))
	c.all.Add(int64(n))
	return n, err
}

// expanded is what r makes of the file. All that is unpacked from one file
// counts against one bound on how often it may grow.
func (o opened) expanded(r io.Reader, most Limits) opened {
	o.Reader = bufio.NewReaderSize(bounded{r, o.in, o.out, most}, bufferBytes)
	o.at, o.size = nil, 0
	return o
}

type bounded struct {
	r       io.Reader
	in, out *atomic.Int64
	most    Limits
}

func (b bounded) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	if out := b.out.Add(int64(n)); out > int64(b.most.Unpacked) && out/int64(b.most.Expansion) > b.in.Load() {
		return 0, &Error{ends: true, Why: fmt.Sprintf("unpacks to more than %d times its size", b.most.Expansion),
			Remedy: "if it is meant to, unpack it first"}
	}
	return n, err
}

// peek is how the file starts, as far as the buffer reaches.
func (o opened) peek() []byte {
	b, _ := o.Peek(o.Size()) // an error comes again with the next read
	return b
}

// whole gives the file for reading here and there, from memory where it must.
func (o opened) whole(most int) (io.ReaderAt, int64, error) {
	if o.at != nil {
		o.all.Add(o.size - o.in.Swap(o.size))
		return o.at, o.size, nil
	}
	b, err := io.ReadAll(io.LimitReader(o, int64(most)+1))
	if err != nil {
		return nil, 0, err
	}
	if len(b) > most {
		return nil, 0, &Error{ends: true, Why: "must be held in memory to be read, and is larger than the limit of " + size(most),
			Remedy: "unpack it first"}
	}
	return bytes.NewReader(b), int64(len(b)), nil
}
