package codebook

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// YAML writes the codebook as a file that Parse reads back to the same
// codebook: one form for each content, so that equal codebooks have equal
// bytes.
func (c *Codebook) YAML() []byte {
	var w writer
	w.text(0, "title", c.Title)
	w.text(0, "note", c.Note)
	w.text(0, "origin", c.Origin)
	w.text(0, "licence", c.Licence)
	if w.key(0, "referents", len(c.Referents)) {
		for _, r := range c.Referents {
			w.name(1, r.Name, r.Note == "" && len(r.Examples) == 0 && len(r.Families) == 0)
			w.text(2, "note", r.Note)
			w.list(2, "examples", r.Examples)
			if w.key(2, "families", len(r.Families)) {
				for _, f := range r.Families {
					w.name(3, f.Name, f.Note == "" && len(f.Examples) == 0 && len(f.Labels) == 0)
					w.text(4, "note", f.Note)
					w.list(4, "examples", f.Examples)
					w.labels(4, "labels", f.Labels)
				}
			}
		}
	}
	w.frames(0, c.Frames)
	if w.key(0, "sources", len(c.Sources)) {
		for _, s := range c.Sources {
			w.name(1, s.Name, len(s.Aliases) == 0 && s.Class == "" && s.Note == "")
			w.list(2, "aliases", s.Aliases)
			w.text(2, "class", s.Class)
			w.text(2, "note", s.Note)
		}
	}
	if w.key(0, "axes", len(c.Axes)) {
		for _, a := range c.Axes {
			w.name(1, a.Name, false)
			w.text(2, "note", a.Note)
			w.list(2, "positive", a.Positive)
			w.list(2, "negative", a.Negative)
		}
	}
	w.labels(0, "stop", c.Stop)
	w.list(0, "proposed", c.Proposed)
	return w.Bytes()
}

// Digest is the SHA-256 of the canonical YAML: the same for two files that
// say the same, whatever their comments and layout.
func (c *Codebook) Digest() string {
	sum := sha256.Sum256(c.YAML())
	return hex.EncodeToString(sum[:])
}

type writer struct{ bytes.Buffer }

func (w *writer) line(depth int, s string) {
	for range depth {
		w.WriteString("  ")
	}
	w.WriteString(s)
	w.WriteByte('\n')
}

func (w *writer) key(depth int, key string, n int) bool {
	if n > 0 {
		w.line(depth, key+":")
	}
	return n > 0
}

func (w *writer) name(depth int, name string, empty bool) {
	s := scalar(name) + ":"
	if empty {
		s += " {}"
	}
	w.line(depth, s)
}

func (w *writer) text(depth int, key, value string) {
	if value != "" {
		w.line(depth, key+": "+scalar(value))
	}
}

func (w *writer) list(depth int, key string, values []string) {
	if len(values) > 0 {
		w.line(depth, key+": "+flow(values))
	}
}

func (w *writer) labels(depth int, key string, ls []Label) {
	if !w.key(depth, key, len(ls)) {
		return
	}
	for _, l := range ls {
		w.line(depth+1, "- "+l.yaml())
	}
}

func (w *writer) frames(depth int, fs []Frame) {
	if !w.key(depth, "frames", len(fs)) {
		return
	}
	for _, f := range fs {
		w.name(depth+1, f.Name, f.Note == "" && len(f.Examples) == 0 && len(f.Patterns) == 0 && len(f.Frames) == 0)
		w.text(depth+2, "note", f.Note)
		w.list(depth+2, "examples", f.Examples)
		w.labels(depth+2, "patterns", f.Patterns)
		w.frames(depth+2, f.Frames)
	}
}

// yaml is the label as a string, or as a flow mapping where it has more than
// its pattern.
func (l Label) yaml() string {
	parts := []string{"pattern: " + scalar(l.Pattern)}
	put := func(given bool, key, value string) {
		if given {
			parts = append(parts, key+": "+value)
		}
	}
	put(l.Name != "" && l.Name != l.Pattern, "name", scalar(l.Name))
	put(l.weight() != 1, "weight", strconv.FormatFloat(l.Weight, 'g', -1, 64))
	put(l.Case, "case", "true")
	put(l.Lemma, "lemma", "true")
	put(l.POS != "", "pos", l.POS)
	put(len(l.Must) > 0, "must", flow(l.Must))
	put(len(l.Not) > 0, "not", flow(l.Not))
	put(l.Within != 0 && l.Within != DefaultWithin, "within", strconv.Itoa(l.Within))
	put(l.Note != "", "note", scalar(l.Note))
	put(len(l.Examples) > 0, "examples", flow(l.Examples))
	if len(parts) == 1 {
		return scalar(l.Pattern)
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func flow(values []string) string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = scalar(v)
	}
	return "[" + strings.Join(out, ", ") + "]"
}

// scalar writes a string plainly where YAML reads it back as that string
// beyond doubt, and in double quotes otherwise.
func scalar(s string) string {
	plain := s != ""
	for i := 0; i < len(s); i++ {
		c := s[i]
		letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
		inside := i > 0 && (c == '_' || c == '-' || '0' <= c && c <= '9' ||
			i < len(s)-1 && (c == ' ' && s[i-1] != ' ' || c == '.'))
		if !letter && !inside {
			plain = false
		}
	}
	switch strings.ToLower(s) {
	case "true", "false", "null", "yes", "no", "on", "off", "y", "n":
		plain = false
	}
	if plain {
		return s
	}
	return doubleQuoted(s)
}

// doubleQuoted writes a YAML double-quoted scalar.
func doubleQuoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < 0x20 || r == 0x7f || r == 0xfeff || 0x80 <= r && r < 0xa0:
			b.WriteString(`\u`)
			b.WriteString(strings.Repeat("0", 4-len(strconv.FormatInt(int64(r), 16))))
			b.WriteString(strconv.FormatInt(int64(r), 16))
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
