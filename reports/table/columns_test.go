package table

import (
	"reflect"
	"slices"
	"testing"

	"parallax/framing"
	"parallax/framing/value"
)

// rowTypes lists the structs of a result that carry columns, and the rows that
// this package makes of them.
func rowTypes() []reflect.Type {
	found := []reflect.Type{
		reflect.TypeFor[formRow](), reflect.TypeFor[timeRow](), reflect.TypeFor[termRow](), reflect.TypeFor[likenessRow](), reflect.TypeFor[distanceRow](),
	}
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(t reflect.Type) {
		for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct || seen[t] {
			return
		}
		seen[t] = true
		for i := range t.NumField() {
			if _, ok := t.Field(i).Tag.Lookup("title"); ok && !slices.Contains(found, t) {
				found = append(found, t)
			}
			walk(t.Field(i).Type)
		}
	}
	walk(reflect.TypeFor[framing.Result]())
	return found
}

// A field that is added to a row is a column, or says that it is none.
func TestEveryFieldOfARowSaysWhetherItIsAColumn(t *testing.T) {
	types := rowTypes()
	if len(types) < 20 {
		t.Fatalf("only %d types of rows were found", len(types))
	}
	refs := []reflect.Type{reflect.TypeFor[framing.PassageRef](), reflect.TypeFor[[]framing.PassageRef]()}
	for _, row := range types {
		for i := range row.NumField() {
			f := row.Field(i)
			if _, ok := f.Tag.Lookup("title"); !ok && !f.Anonymous && !slices.Contains(refs, f.Type) {
				t.Errorf("%v.%s: no title; give it one, or \"-\" where it is no column", row, f.Name)
			}
			for tag, allowed := range map[string][]string{"kind": {"", "share", "p"}, "print": {"", "yes", "value"}, "interval": {"", "-"}} {
				if v := f.Tag.Get(tag); !slices.Contains(allowed, v) {
					t.Errorf("%v.%s: %s is %q, and may be one of %q", row, f.Name, tag, v, allowed)
				}
			}
		}
	}
}

func TestColumnsHaveNamesOfTheirOwn(t *testing.T) {
	parts := []reflect.Type{reflect.TypeFor[framing.TermPlot](), reflect.TypeFor[framing.TermPoint]()} // of termRow
	for _, row := range rowTypes() {
		if slices.Contains(parts, row) {
			continue
		}
		blocks := blocksOf(row, nil)
		for _, b := range blocks {
			if b.after != "" && !slices.ContainsFunc(blocks, func(o block) bool { return o.name == b.after && o.name != b.name }) {
				t.Errorf("%v: %s stands after %q, and there is no such column", row, b.name, b.after)
			}
		}
		names := map[string]bool{}
		for _, c := range taggedOf(row) {
			if c.Name == "" || c.Title == "" || names[c.Name] {
				t.Errorf("%v: column %q, title %q: without a name or title, or there twice", row, c.Name, c.Title)
			}
			names[c.Name] = true
		}
	}
}

// Every measure that a column is of is declared, and stands in the methods of
// a result; a column that is no count and no name says of which measure it is.
func TestColumnsAreOfDeclaredMeasures(t *testing.T) {
	told := map[string]bool{}
	for _, id := range framing.Measures() {
		told[id] = true
	}
	found := 0
	for _, row := range rowTypes() {
		_, named := row.FieldByName("Measure") // a column names the measure
		for i := range row.NumField() {
			f := row.Field(i)
			id, kind := f.Tag.Get("measure"), f.Tag.Get("kind")
			switch {
			case id == "row" && !named:
				t.Errorf("%v.%s is of the measure that its row names, and the row names none", row, f.Name)
			case id != "" && id != "row" && !told[id]:
				t.Errorf("%v.%s is of %s, which the methods do not tell", row, f.Name, id)
			case id == "" && f.Tag.Get("title") != "" && f.Tag.Get("title") != "-" && (measured(f.Type) || kind == "p" || kind == "share"):
				t.Errorf("%v.%s does not say of which measure it is", row, f.Name)
			case id != "":
				found++
			}
		}
	}
	if found < 30 {
		t.Errorf("only %d columns say of which measure they are", found)
	}
}

// measured reports whether a column's type holds what was computed: counts, names and verdicts are not.
func measured(of reflect.Type) bool {
	for of.Kind() == reflect.Pointer || of.Kind() == reflect.Slice {
		of = of.Elem()
	}
	switch of {
	case reflect.TypeFor[value.Value](), reflect.TypeFor[value.Estimate]():
		return true
	}
	return of.Kind() == reflect.Float64
}
