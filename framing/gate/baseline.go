package gate

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"parallax/framing"
)

// BaselineSchema names the version of the baseline's form.
const BaselineSchema = "parallax.baseline/1"

// A Baseline is a study's numbers, kept to hold later ones against.
type Baseline struct {
	Schema string `json:"schema"`
	// Version of the tool that wrote it.
	Version string `json:"version"`
	// CorpusDigest and CodebookDigest say what was measured, and by which
	// codebook; By, Voice, Where and Scorer the choices that change what the
	// numbers mean.
	CorpusDigest   string   `json:"corpus_digest"`
	CodebookDigest string   `json:"codebook_digest"`
	By             []string `json:"by"`
	Voice          []string `json:"voice"`
	Where          string   `json:"where"`
	Scorer         string   `json:"scorer"`
	Models         []string `json:"models"`
	Facts
}

// NewBaseline keeps the facts of a result.
func NewBaseline(r *framing.Result, f *Facts) *Baseline {
	p := &r.Provenance
	b := &Baseline{
		Schema: BaselineSchema, Version: p.Version, CorpusDigest: p.CorpusDigest,
		CodebookDigest: p.CodebookDigest, By: p.Options.By, Where: p.Options.Where,
		Scorer: p.Options.Scorer, Models: p.Models, Facts: *f,
	}
	for _, v := range p.Options.Voices {
		b.Voice = append(b.Voice, v.String())
	}
	return b
}

// Write writes the baseline with one row on a line, so that a reader sees in
// a difference of two baselines which numbers moved.
func (b *Baseline) Write(w io.Writer) error {
	var out bytes.Buffer
	out.WriteString("{\n")
	rows := []struct {
		name string
		list []any
		one  any
	}{
		{name: "schema", one: b.Schema},
		{name: "version", one: b.Version},
		{name: "corpus_digest", one: b.CorpusDigest},
		{name: "codebook_digest", one: b.CodebookDigest},
		{name: "by", one: orEmpty(b.By)},
		{name: "voice", one: orEmpty(b.Voice)},
		{name: "where", one: b.Where},
		{name: "scorer", one: b.Scorer},
		{name: "models", one: orEmpty(b.Models)},
		{name: "documents", one: b.Documents},
		{name: "duplicates", one: b.Duplicates},
		{name: "outlets", list: anys(b.Outlets)},
		{name: "groups", list: anys(b.Groups)},
		{name: "labels", list: anys(b.Labels)},
		{name: "sentiment", list: anys(b.Sentiment)},
		{name: "told", list: anys(b.Told)},
		{name: "sources", list: anys(b.Sources)},
	}
	for i, r := range rows {
		if i > 0 {
			out.WriteString(",\n")
		}
		fmt.Fprintf(&out, " %q: ", r.name)
		if r.one != nil {
			if err := encode(&out, r.one); err != nil {
				return fmt.Errorf("write baseline: %s: %w", r.name, err)
			}
			continue
		}
		out.WriteByte('[')
		for j, row := range r.list {
			if j > 0 {
				out.WriteByte(',')
			}
			out.WriteString("\n  ")
			if err := encode(&out, row); err != nil {
				return fmt.Errorf("write baseline: %s %d: %w", r.name, j+1, err)
			}
		}
		out.WriteString("\n ]")
	}
	out.WriteString("\n}\n")
	_, err := w.Write(out.Bytes())
	return err
}

func encode(out *bytes.Buffer, v any) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err
	}
	out.Truncate(out.Len() - 1) // the line feed that Encode ends with
	return nil
}

func anys[T any](list []T) []any {
	out := make([]any, len(list))
	for i := range list {
		out[i] = &list[i]
	}
	return out
}

func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

// IsBaseline reports whether r begins as a baseline of any version does.
func IsBaseline(r io.Reader) bool {
	d := json.NewDecoder(io.LimitReader(r, 4096))
	for _, want := range []json.Token{json.Delim('{'), "schema"} {
		if got, err := d.Token(); err != nil || got != want {
			return false
		}
	}
	schema, err := d.Token()
	name, ok := schema.(string)
	return err == nil && ok && strings.HasPrefix(name, "parallax.baseline/")
}

// maxBaseline bounds the size of a baseline that is read.
const maxBaseline = 64 << 20

// ReadBaseline reads what Write wrote. It refuses another version of the
// form, a field that it does not know, and anything after the end.
func ReadBaseline(r io.Reader) (*Baseline, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxBaseline+1))
	if err != nil {
		return nil, fmt.Errorf("read baseline: %w", err)
	}
	if len(text) > maxBaseline {
		return nil, fmt.Errorf("read baseline: larger than %d MB: is this a baseline that 'parallax baseline' wrote?", maxBaseline>>20)
	}
	var head struct {
		Schema string `json:"schema"`
	}
	if err := json.Unmarshal(text, &head); err != nil {
		return nil, fmt.Errorf("read baseline: %w%s", err, place(text, err))
	}
	if head.Schema != BaselineSchema {
		return nil, fmt.Errorf("read baseline: schema %q, this version reads %q: write it again with 'parallax baseline'", head.Schema, BaselineSchema)
	}
	var b Baseline
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&b); err != nil {
		return nil, fmt.Errorf("read baseline: %w%s", err, place(text, err))
	}
	return &b, nil
}

// place tells the line of an error that knows its byte.
func place(text []byte, err error) string {
	var at int64
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &kind):
		at = kind.Offset
	default:
		return ""
	}
	at = min(at, int64(len(text)))
	return fmt.Sprintf(" (line %d)", 1+bytes.Count(text[:at], []byte("\n")))
}

// differences say which choices of the baseline's study today's does not
// share, so that a shift may come from them and not from the corpus.
func (b *Baseline) differences(now *Baseline) []string {
	var out []string
	say := func(what string, before, after any) {
		x, y := fmt.Sprint(before), fmt.Sprint(after)
		if x != y {
			out = append(out, fmt.Sprintf("%s: %s in the baseline, %s now", what, orNone(x), orNone(y)))
		}
	}
	say("codebook", short(b.CodebookDigest), short(now.CodebookDigest))
	say("by", b.By, now.By)
	say("voice", b.Voice, now.Voice)
	say("where", b.Where, now.Where)
	say("scorer", b.Scorer, now.Scorer)
	say("models", b.Models, now.Models)
	return out
}

func short(digest string) string { return digest[:min(12, len(digest))] }

func orNone(s string) string {
	if s == "" || s == "[]" {
		return "none"
	}
	return s
}
