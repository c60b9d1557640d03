package readings

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"

	"github.com/cespare/xxhash/v2"

	"parallax/corpus"
)

// errBroken is returned where a file is no entry, or not the one asked for.
var errBroken = errors.New("the entry is broken")

// decode reads what encode wrote for a text of so many bytes. Whatever the
// bytes are, it gives a Reading whose spans lie in the text, or an error.
func decode(b []byte, key [sha256.Size]byte, size int) (corpus.Reading, error) {
	end := len(b) - 8
	if end < len(key) || !bytes.HasPrefix(b, key[:]) || xxhash.Sum64(b[:end]) != binary.LittleEndian.Uint64(b[end:]) {
		return corpus.Reading{}, errBroken
	}
	d := &decoder{b: b[len(key):end], size: size}
	var r corpus.Reading
	r.Sentences = d.spans()
	for range d.count() {
		d.names = append(d.names, d.text())
	}
	if n := d.count(); n > 0 {
		r.Statements = make([]corpus.Statement, n)
		for i := range r.Statements {
			d.statement(&r.Statements[i])
		}
	}
	if d.broken || len(d.b) > 0 {
		return corpus.Reading{}, errBroken
	}
	return r, nil
}

// A decoder takes values off the front; once broken it gives zeros.
type decoder struct {
	b      []byte
	size   int
	names  []string
	broken bool
}

func (d *decoder) fail() int {
	d.broken, d.b = true, nil
	return 0
}

func (d *decoder) number() int {
	v, n := binary.Varint(d.b)
	if n <= 0 || v != int64(int(v)) {
		return d.fail()
	}
	d.b = d.b[n:]
	return int(v)
}

// count is the length of a list, each of whose entries takes a byte at least.
func (d *decoder) count() int {
	n := d.number()
	if n < 0 || n > len(d.b) {
		return d.fail()
	}
	return n
}

func (d *decoder) text() string {
	n := d.count()
	s := string(d.b[:n])
	d.b = d.b[n:]
	return s
}

func (d *decoder) span() corpus.Span {
	return d.within(d.number(), d.number())
}

func (d *decoder) within(start, length int) corpus.Span {
	if start < 0 || start > d.size || length < 0 || length > d.size-start {
		d.fail()
		return corpus.Span{}
	}
	return corpus.Span{Start: start, End: start + length}
}

func (d *decoder) spans() []corpus.Span {
	n := d.count()
	if n == 0 {
		return nil
	}
	out := make([]corpus.Span, n)
	last := 0
	for i := range out {
		step := d.number()
		if step < -d.size || step > d.size {
			d.fail()
			return nil
		}
		out[i] = d.within(last+step, d.number())
		last = out[i].End
	}
	return out
}

func (d *decoder) source() corpus.Source {
	name, class, kind := d.number(), d.number(), d.number()
	if name < 0 || class < 0 || name >= len(d.names) || class >= len(d.names) || kind < 0 || kind > len(corpus.SourceTypes()) {
		d.fail()
		return corpus.Source{}
	}
	return corpus.Source{Name: d.names[name], Class: d.names[class], Type: corpus.SourceType(kind), Mention: d.span()}
}

func (d *decoder) sources() (out []corpus.Source) {
	for range d.count() {
		out = append(out, d.source())
	}
	return out
}

func (d *decoder) statement(s *corpus.Statement) {
	if len(d.b) == 0 {
		d.fail()
		return
	}
	has := d.b[0]
	d.b = d.b[1:]
	s.Voice = corpus.Voice(has & 3)
	s.Frame = has&isFrame != 0
	s.Spans = d.spans()
	if has&hasSource != 0 {
		source := d.source()
		s.Source = &source
	}
	if has&hasCue != 0 {
		cue := d.span()
		s.Cue = &cue
	}
	if has&hasScare != 0 {
		s.Scare = d.spans()
	}
	if has&hasInner != 0 {
		s.Inner = d.sources()
	}
	if has&hasWith != 0 {
		s.With = d.sources()
	}
}
