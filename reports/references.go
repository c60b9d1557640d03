package reports

import (
	"fmt"
	"reflect"
	"strings"

	"parallax/framing"
)

// A referenceSet is the passages that one field of a result refers to.
type referenceSet struct {
	where string // "labels[3].passages"
	refs  []framing.PassageRef
}

// references lists every reference to a passage, with its place in the file:
// whatever field of a result refers to passages, its type says so.
func references(r *framing.Result) []referenceSet {
	var all []referenceSet
	gather(reflect.ValueOf(r).Elem(), "", &all)
	return all
}

func gather(v reflect.Value, where string, all *[]referenceSet) {
	switch x := v.Interface().(type) {
	case framing.PassageRef:
		*all = append(*all, referenceSet{where, []framing.PassageRef{x}})
		return
	case []framing.PassageRef:
		*all = append(*all, referenceSet{where, x})
		return
	}
	switch {
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Struct:
		for i := range v.Len() {
			gather(v.Index(i), fmt.Sprintf("%s[%d]", where, i), all)
		}
	case v.Kind() == reflect.Struct:
		for _, f := range reflect.VisibleFields(v.Type()) {
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if !f.IsExported() || f.Anonymous || name == "-" {
				continue
			}
			gather(v.FieldByIndex(f.Index), strings.TrimPrefix(where+"."+name, "."), all)
		}
	}
}
