package table

import (
	"reflect"
	"slices"
	"strings"

	"parallax/framing"
)

// The columns of a table stand as tags on the fields of its rows, and nowhere
// else:
//
//	title     the column's heading; "-" keeps the field out of tables
//	column    its name in files, where that is not the field's JSON name
//	kind      "share" or "p"; otherwise the field's type says what it holds
//	measure   the ID of the measure that the number is of (package measure), or
//	          "row" where another column of the row names it
//	after     the column that it follows, where that is not the field before
//	interval  "-" leaves out the bounds of an estimate
//	none      why there is no value where the field is 0
//	print     "yes" for columns that fit on a page, "value" for an estimate
//	          without its bounds; a table without any prints all its columns
//
// A field of several columns, such as an estimate, names them after itself.
// Fields that refer to passages are the evidence of their row.

// A tagged column is one with the way to its cell from a row of its table.
type tagged struct {
	Column
	print bool
	cell  func(r *framing.Result, row reflect.Value) Cell
}

// Of fills a table with rows of a single command, which are no part of a Result.
func Of[Row any](t Table, rows []Row) Table { return rowsOf(nil, t, rows) }

// rowsOf fills a table with rows whose type says the columns.
func rowsOf[Row any](r *framing.Result, t Table, rows []Row) Table {
	row := reflect.TypeFor[Row]()
	columns, evidence := taggedOf(row), evidenceOf(row)
	for _, s := range columns {
		t.Columns = append(t.Columns, s.Column)
		if s.print {
			t.Print = append(t.Print, s.Name)
		}
	}
	for i := range rows {
		v := reflect.ValueOf(&rows[i]).Elem()
		cells := make([]Cell, len(columns))
		for k, s := range columns {
			cells[k] = s.cell(r, v)
		}
		t.Rows = append(t.Rows, cells)
		if evidence != nil {
			t.Evidence = append(t.Evidence, evidence(v))
		}
	}
	return t
}

// taggedOf reads the tags of a row's type.
func taggedOf(row reflect.Type) []tagged {
	var placed, moved []block
	for _, b := range blocksOf(row, nil) {
		if b.after == "" {
			placed = append(placed, b)
		} else {
			moved = append(moved, b)
		}
	}
	for _, b := range moved {
		at := slices.IndexFunc(placed, func(o block) bool { return o.name == b.after })
		placed = slices.Insert(placed, at+1, b)
	}
	var all []tagged
	for _, b := range placed {
		all = append(all, b.columns...)
	}
	return all
}

// A block is the columns of one field of a row.
type block struct {
	name, after string
	columns     []tagged
}

// blocksOf lists the fields that are columns, those of embedded rows among them.
func blocksOf(row reflect.Type, path []int) []block {
	if row.Kind() == reflect.Pointer {
		row = row.Elem()
	}
	var blocks []block
	for i := range row.NumField() {
		f, at := row.Field(i), append(slices.Clone(path), i)
		title := f.Tag.Get("title")
		switch {
		case f.Anonymous:
			blocks = append(blocks, blocksOf(f.Type, at)...)
		case title != "" && title != "-":
			name := f.Tag.Get("column")
			if name == "" {
				name, _, _ = strings.Cut(f.Tag.Get("json"), ",")
			}
			blocks = append(blocks, block{name, f.Tag.Get("after"), columnsOf(f, name, at)})
		}
	}
	return blocks
}

// evidenceOf gathers the passages that a row refers to; nil where its type
// refers to none.
func evidenceOf(row reflect.Type) func(reflect.Value) []framing.PassageRef {
	var fields [][]int
	for _, f := range reflect.VisibleFields(row) {
		switch f.Type {
		case reflect.TypeFor[framing.PassageRef](), reflect.TypeFor[[]framing.PassageRef]():
			fields = append(fields, f.Index)
		}
	}
	if fields == nil {
		return nil
	}
	return func(v reflect.Value) []framing.PassageRef {
		var refs []framing.PassageRef
		for _, at := range fields {
			switch f := v.FieldByIndex(at).Interface().(type) {
			case framing.PassageRef:
				refs = append(refs, f)
			case []framing.PassageRef:
				refs = append(refs, f...)
			}
		}
		return refs
	}
}
