package ingest

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/parquet-go/parquet-go"
	pqformat "github.com/parquet-go/parquet-go/format"
)

// parquetFormat is an Apache Parquet file. Columns of lists and groups become
// fields in JSON; days and moments are written year-month-day.
func parquetFormat() format {
	return format{
		name:       "parquet",
		extensions: []string{".parquet", ".pq"},
		sniff:      func(head []byte, _ *columns) bool { return bytes.HasPrefix(head, []byte("PAR1")) },
		open:       openParquet,
	}
}

type parquetRows struct {
	groups []parquet.RowGroup
	rows   parquet.Rows // of the row group that is being read; nil between two
	leaves []leaf
	names  []string // of the columns at the top, in the order of the schema
	buf    []parquet.Row
	have   int // rows in buf that have been read
	at     int // of which so many have been given
	want   int // rows to read next: the fewer, the longer they are
	n      int
}

// A leaf is a column as the file stores it.
type leaf struct {
	top    string   // the column at the top that it belongs to
	inner  []string // its path below
	list   bool     // the top is a list of this one leaf
	moment func(parquet.Value) string
}

func openParquet(in *input) (records, error) {
	at, n, err := in.whole(in.limits.ArchiveBytes)
	if err != nil {
		return nil, err
	}
	file, err := parquet.OpenFile(at, n, parquet.SkipPageIndex(true), parquet.SkipBloomFilters(true))
	if err != nil {
		return nil, err
	}
	p := &parquetRows{groups: file.RowGroups(), buf: make([]parquet.Row, 64), want: 1}
	for _, g := range file.Metadata().RowGroups {
		// A column of a row group may have to be held whole.
		if g.TotalByteSize > int64(in.limits.ArchiveBytes) {
			return nil, &Error{Why: "a row group is larger than the limit of " + size(in.limits.ArchiveBytes), Remedy: "write it with smaller row groups", ends: true}
		}
	}
	paths := file.Schema().Columns()
	of := map[string]int{}
	for _, path := range paths {
		of[path[0]]++
	}
	for _, path := range paths {
		c, _ := file.Schema().Lookup(path...)
		l := leaf{top: path[0], inner: path[1:], moment: momentOf(c.Node.Type().LogicalType())}
		l.list = of[l.top] == 1 && c.MaxRepetitionLevel == 1
		p.leaves = append(p.leaves, l)
		if !slices.Contains(p.names, l.top) {
			p.names = append(p.names, l.top)
		}
	}
	return p, nil
}

func (p *parquetRows) next() (record, error) {
	for p.at == p.have {
		if err := p.read(); err != nil {
			return record{}, err
		}
	}
	row := p.buf[p.at]
	p.at++
	p.n++
	r := record{n: p.n}
	cells, err := p.cells(row)
	r.cells = cells
	return r, err
}

// read fills the buffer from the row group at hand, or goes on to the next.
func (p *parquetRows) read() error {
	if p.rows == nil {
		if len(p.groups) == 0 {
			return io.EOF
		}
		p.rows = p.groups[0].Rows()
		p.groups = p.groups[1:]
	}
	n, err := p.rows.ReadRows(p.buf[:p.want])
	held := 0
	for _, row := range p.buf[:n] {
		for _, v := range row {
			if k := v.Kind(); k == parquet.ByteArray || k == parquet.FixedLenByteArray {
				held += len(v.ByteArray())
			}
		}
	}
	if p.want = min(2*p.want, len(p.buf)); held > batchBytes {
		p.want = max(1, p.want/4)
	}
	p.have, p.at = n, 0
	if err == io.EOF || err == nil && n == 0 {
		err = p.rows.Close()
		p.rows = nil
	}
	return err
}

// cells gathers the values of a row by the columns at the top.
func (p *parquetRows) cells(row parquet.Row) ([]cell, error) {
	cells := make([]cell, len(p.names))
	nested := map[string]map[string][]any{} // column → path below → values
	for i, name := range p.names {
		cells[i] = cell{name: name, kind: isNull}
	}
	for _, v := range row {
		l := p.leaves[v.Column()]
		c := &cells[slices.Index(p.names, l.top)]
		text := l.text(v)
		if !utf8.ValidString(text) {
			return nil, &Error{Field: l.top, Why: "the value is not UTF-8", Remedy: skipBadRemedy}
		}
		switch {
		case v.IsNull():
		case len(l.inner) == 0 && !l.list:
			c.value, c.kind = text, kindOf(v)
			if l.moment != nil {
				c.kind = isText
			}
		default:
			if nested[l.top] == nil {
				nested[l.top] = map[string][]any{}
			}
			key := strings.Join(l.inner, ".")
			if l.list {
				key = ""
			}
			nested[l.top][key] = append(nested[l.top][key], text)
		}
	}
	for i, name := range p.names {
		values, ok := nested[name]
		if !ok {
			continue
		}
		var tree any = values // written with its names sorted
		if list, ok := values[""]; ok {
			tree = list
		}
		b, err := json.Marshal(tree)
		if err != nil {
			return nil, err
		}
		cells[i].value, cells[i].kind = string(b), isNested
	}
	return cells, nil
}

func (p *parquetRows) decode(r record, into []cell) ([]cell, error) {
	return append(into, r.cells...), nil
}

func (l leaf) text(v parquet.Value) string {
	if v.IsNull() {
		return ""
	}
	if l.moment != nil {
		return l.moment(v)
	}
	return v.String()
}

func kindOf(v parquet.Value) kind {
	switch v.Kind() {
	case parquet.ByteArray, parquet.FixedLenByteArray:
		return isText
	}
	return isPlain
}

// momentOf is how the values of a column of days or moments are written; nil
// for other columns.
func momentOf(t *pqformat.LogicalType) func(parquet.Value) string {
	if t == nil {
		return nil
	}
	switch t := t.Value.(type) {
	case *pqformat.DateType:
		return func(v parquet.Value) string {
			return time.Unix(int64(v.Int32())*24*60*60, 0).UTC().Format(time.DateOnly)
		}
	case *pqformat.TimestampType:
		unit := t.Unit.Value.Duration()
		zone := time.RFC3339Nano
		if !t.IsAdjustedToUTC {
			zone = "2006-01-02T15:04:05.999999999"
		}
		return func(v parquet.Value) string {
			n, per := v.Int64(), int64(time.Second/unit)
			return time.Unix(n/per, n%per*int64(unit)).UTC().Format(zone)
		}
	}
	return nil
}
