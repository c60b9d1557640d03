package ingest

import (
	"bytes"
	"io"
	"regexp"
	"slices"
	"strings"
)

// risFormat is the format of reference managers, as Factiva, ProQuest and
// Zotero write it: a tag of two letters before each part, "ER" behind each
// record. The text is the abstract, where databases put the article.
func risFormat() format {
	return format{
		name:       "ris",
		extensions: []string{".ris"},
		magic: func(head []byte) bool {
			m := risTag.FindSubmatch(bytes.TrimLeft(head, " \t\r\n\ufeff"))
			return m != nil && string(m[1]) == "TY"
		},
		sniff: never,
		open: func(in *input) (records, error) {
			lines, enc := newLines(in)
			return &risRecords{lines: lines, enc: enc}, nil
		},
	}
}

var risTag = regexp.MustCompile(`^([A-Z][A-Z0-9])  -(?: |\r?\n|$)`)

// risMoment is a day and what a reference manager says beside it, of which the
// time is read: "2023/03/05/09:00:00", "2023/03/05/spring".
var risMoment = regexp.MustCompile(`^(\d{4}/\d{1,2}/\d{1,2})/(?:T?(\d{1,2}:\d{2}(?::\d{2})?\S*)|.*)$`)

// risParts are the tags that give each part, the best first. Databases put
// the text of the article where reference managers keep the abstract.
func risParts() map[string][]string {
	return map[string][]string{
		"text":     {"N2", "AB"},
		"title":    {"TI", "T1"},
		"outlet":   {"JF", "JO", "T2", "JA", "J2", "BT", "PB"},
		"date":     {"DA", "Y1", "PY"},
		"url":      {"UR"},
		"author":   {"AU", "A1"},
		"section":  {"SE"},
		"keywords": {"KW"},
		"language": {"LA"},
		"notes":    {"N1"},
		"database": {"DB"},
	}
}

type risRecords struct {
	lines *lines
	enc   encoding
	n     int
	held  []byte // a line that starts the next record
}

// next reads on to the end of a record.
func (r *risRecords) next() (record, error) {
	var rec record
	var b []byte
	for {
		line, err := r.line()
		switch {
		case err == io.EOF && rec.n == 0:
			return record{}, io.EOF
		case err == io.EOF:
			return rec, &Error{Why: `the record does not end with "ER"`, Remedy: "the file may be cut off: export it anew", ends: true}
		case err != nil:
			return rec, err
		}
		tag := risTag.FindSubmatch(line)
		if rec.n == 0 {
			if len(bytes.TrimSpace(bytes.TrimPrefix(line, bomUTF8))) == 0 {
				continue
			}
			r.n++
			rec = record{n: r.n, line: r.lines.line, offset: r.lines.offset - int64(len(line))}
			if tag == nil || string(tag[1]) != "TY" {
				return rec, &Error{Why: `a record must start with "TY  - "`, Remedy: "the file is damaged: export it anew", ends: true}
			}
		}
		if tag != nil && string(tag[1]) == "TY" && len(b) > 0 {
			r.held = slices.Clone(line)
			return rec, &Error{Why: `the record does not end with "ER": the next one starts`, Remedy: "the file may be cut off: export it anew"}
		}
		if tag != nil && string(tag[1]) == "ER" {
			rec.bytes = b
			return rec, nil
		}
		if b = append(b, line...); len(b) > r.lines.max {
			e := tooLong("record", r.lines.max)
			e.ends = true
			return rec, e
		}
	}
}

func (r *risRecords) line() ([]byte, error) {
	if line := r.held; line != nil {
		r.held = nil
		return line, nil
	}
	return r.lines.next()
}

func (r *risRecords) decode(rec record, into []cell) ([]cell, error) {
	text, err := r.enc.text(rec.bytes, rec.offset)
	if err != nil {
		return into, err
	}
	values := map[string]string{}
	last := ""
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		value := line
		if m := risTag.FindStringSubmatch(line); m != nil {
			last, value = m[1], strings.TrimPrefix(line[len(m[1])+3:], " ")
		}
		switch {
		case last == "" || last == "TY":
		case values[last] == "":
			values[last] = value
		case value == line: // what has no tag goes on
			values[last] += "\n" + value
		default:
			values[last] += "; " + value
		}
	}
	into = append(into, cell{name: "text"})
	for _, part := range []string{"text", "title", "outlet", "date", "url", "author", "section", "keywords", "language", "notes", "database"} {
		for _, tag := range risParts()[part] {
			v := strings.TrimSpace(values[tag])
			if v == "" {
				continue
			}
			if m := risMoment.FindStringSubmatch(v); part == "date" && m != nil {
				v = strings.TrimSpace(m[1] + " " + m[2])
			}
			if part == "text" {
				into[len(into)-1].value = v
			} else {
				into = append(into, cell{name: part, value: v})
			}
			break
		}
	}
	return into, nil
}
