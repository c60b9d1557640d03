package attribution

import (
	"bufio"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/jdkato/prose/v3/tag"

	"parallax/corpus/attribution/crf"
)

// maxTagList bounds the list of words that need no tagger, in bytes.
const maxTagList = 4 << 20

// AppendBinary appends the compact form of the model: the length of the list
// of words with their tags, the list, compressed, and the weights.
func (m *Model) AppendBinary(out []byte) ([]byte, error) {
	var list bytes.Buffer
	w, err := flate.NewWriter(&list, flate.BestCompression)
	if err != nil {
		return nil, fmt.Errorf("attribution: compress the list of tags: %w", err)
	}
	for _, word := range slices.Sorted(maps.Keys(m.tags)) {
		if _, err := fmt.Fprintf(w, "%s\t%s\n", word, m.tags[word]); err != nil {
			return nil, fmt.Errorf("attribution: compress the list of tags: %w", err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("attribution: compress the list of tags: %w", err)
	}
	out = binary.AppendUvarint(out, uint64(list.Len()))
	return m.labels.AppendBinary(append(out, list.Bytes()...))
}

// DecodeModel reads what AppendBinary wrote.
func DecodeModel(b []byte) (*Model, error) {
	n, used := binary.Uvarint(b)
	if used <= 0 || n > uint64(len(b)-used) {
		return nil, fmt.Errorf("attribution: the model's list of tags is cut short")
	}
	m := &Model{tags: tag.Lexicon{}}
	list := bufio.NewScanner(io.LimitReader(flate.NewReader(bytes.NewReader(b[used:used+int(n)])), maxTagList))
	for list.Scan() {
		word, t, ok := strings.Cut(list.Text(), "\t")
		if !ok {
			return nil, fmt.Errorf("attribution: the model's list of tags has no tag in %q", list.Text())
		}
		m.tags[word] = t
	}
	if err := list.Err(); err != nil {
		return nil, fmt.Errorf("attribution: read the model's list of tags: %w", err)
	}
	var err error
	if m.labels, err = crf.DecodeModel(b[used+int(n):]); err != nil {
		return nil, fmt.Errorf("attribution: read the model: %w", err)
	}
	if m.labels.Labels != labelCount || m.labels.Bits != featureBits {
		return nil, fmt.Errorf("attribution: the model has %d labels and %d bits, this program reads %d and %d",
			m.labels.Labels, m.labels.Bits, labelCount, featureBits)
	}
	return m, nil
}
