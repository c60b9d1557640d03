package crf

import (
	"bufio"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
)

// magic starts an encoded model; its last byte is the version of the format.
const magic = "crf\x01"

// AppendBinary appends the compact form of the model: rows without weight are
// left out, and the rest is compressed.
func (m *Model) AppendBinary(out []byte) ([]byte, error) {
	out = append(out, magic...)
	out = append(out, byte(m.Labels), byte(m.Bits))
	out = binary.LittleEndian.AppendUint32(out, math.Float32bits(m.Scale))
	var raw []byte
	for _, list := range [][]int32{m.next, m.start, m.end} {
		for _, w := range list {
			raw = binary.AppendVarint(raw, int64(w))
		}
	}
	last := 0
	for r := range m.rows {
		used := uint64(0)
		for b := range m.Labels {
			if m.weight(r, b) != 0 {
				used |= 1 << b
			}
		}
		if used == 0 {
			continue
		}
		raw = binary.AppendUvarint(raw, uint64(r-last+1))
		raw = binary.AppendUvarint(raw, used)
		for b := range m.Labels {
			if w := m.weight(r, b); w != 0 {
				raw = append(raw, byte(w))
			}
		}
		last = r
	}
	raw = append(raw, 0) // no row follows
	var z bytes.Buffer
	w, err := flate.NewWriter(&z, flate.BestCompression)
	if err != nil {
		return nil, fmt.Errorf("crf: compress the model: %w", err)
	}
	if _, err := w.Write(raw); err != nil {
		return nil, fmt.Errorf("crf: compress the model: %w", err)
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("crf: compress the model: %w", err)
	}
	return append(out, z.Bytes()...), nil
}

// DecodeModel reads what AppendBinary wrote.
func DecodeModel(b []byte) (*Model, error) {
	const head = len(magic) + 2 + 4
	if len(b) < head || string(b[:len(magic)]) != magic {
		return nil, errors.New("crf: this is no model of this version")
	}
	m := &Model{Labels: int(b[len(magic)]), Bits: int(b[len(magic)+1]), Scale: math.Float32frombits(binary.LittleEndian.Uint32(b[len(magic)+2:]))}
	if m.Labels < 2 || m.Labels > maxLabels || m.Bits < 4 || m.Bits > 24 {
		return nil, fmt.Errorf("crf: a model of %d labels and %d bits cannot be", m.Labels, m.Bits)
	}
	l := m.Labels
	m.rows = emptyRows(m.Bits)
	m.next, m.start, m.end = make([]int32, l*l), make([]int32, l), make([]int32, l)
	r := bufio.NewReader(flate.NewReader(bytes.NewReader(b[head:])))
	for _, list := range [][]int32{m.next, m.start, m.end} {
		for k := range list {
			v, err := binary.ReadVarint(r)
			if err != nil {
				return nil, fmt.Errorf("crf: read the weights of label pairs: %w", err)
			}
			list[k] = int32(v)
		}
	}
	return m, m.readRows(r)
}

func (m *Model) readRows(r *bufio.Reader) error {
	at := uint64(0)
	for {
		d, err := binary.ReadUvarint(r)
		if err != nil {
			return fmt.Errorf("crf: read the rows of weights: %w", err)
		}
		if d == 0 {
			if _, err := r.ReadByte(); err != io.EOF {
				return fmt.Errorf("crf: the model does not end where its rows do: %w", errors.Join(err, io.ErrUnexpectedEOF))
			}
			return nil
		}
		at += d - 1
		used, err := binary.ReadUvarint(r)
		if err != nil {
			return fmt.Errorf("crf: read row %d: %w", at, err)
		}
		if at >= 1<<m.Bits || used>>m.Labels != 0 {
			return fmt.Errorf("crf: row %d is outside of the table", at)
		}
		for b := range m.Labels {
			if used&(1<<b) == 0 {
				continue
			}
			w, err := r.ReadByte()
			if err != nil {
				return fmt.Errorf("crf: read row %d: %w", at, errors.Join(err, io.ErrUnexpectedEOF))
			}
			m.setWeight(int(at), b, int8(w))
		}
	}
}
