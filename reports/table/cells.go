package table

import (
	"fmt"
	"reflect"
	"strings"

	"parallax/corpus"
	"parallax/framing"
	"parallax/framing/value"
)

// columnsOf makes the columns of one field, which stands at a path in its row.
func columnsOf(f reflect.StructField, name string, path []int) []tagged {
	title, print, kind := f.Tag.Get("title"), f.Tag.Get("print"), kindOf(f)
	column := func(name, title string, kind Kind, shown bool, cell func(*framing.Result, any) Cell) tagged {
		return tagged{Column{name, title, kind}, shown, func(r *framing.Result, row reflect.Value) Cell {
			return cell(r, row.FieldByIndex(path).Interface())
		}}
	}
	switch f.Type {
	case reflect.TypeFor[value.Estimate]():
		part := func(suffix, title string, shown bool, of func(value.Estimate) value.Value) tagged {
			return column(name+suffix, title, kind, shown, func(_ *framing.Result, v any) Cell { return number(of(v.(value.Estimate))) })
		}
		all := []tagged{
			part("", title, print != "", func(e value.Estimate) value.Value { return e.Value }),
			part("_low", "Low", print == "yes", func(e value.Estimate) value.Value { return e.Low }),
			part("_high", "High", print == "yes", func(e value.Estimate) value.Value { return e.High }),
		}
		if f.Tag.Get("interval") == "-" {
			return all[:1]
		}
		return all
	case reflect.TypeFor[[]framing.VoiceCount]():
		var all []tagged
		for _, voice := range corpus.Voices() {
			word := voice.String()
			all = append(all, column(word+"_share", strings.ToUpper(word[:1])+word[1:], Share, print != "", func(_ *framing.Result, v any) Cell {
				return voiceShare(v.([]framing.VoiceCount), voice)
			}))
		}
		return all
	case reflect.TypeFor[framing.VoiceCount]():
		return []tagged{column(name+"_share", title, Share, print != "", func(_ *framing.Result, v any) Cell {
			return number(v.(framing.VoiceCount).Share)
		})}
	case reflect.TypeFor[framing.PassageRef]():
		part := func(suffix, title string, kind Kind, shown bool, of func(*framing.Passage) Cell) tagged {
			return column(name+suffix, title, kind, shown, func(r *framing.Result, v any) Cell {
				return of(&r.Passages[v.(framing.PassageRef).Passage])
			})
		}
		return []tagged{
			part("_doc", "Document", Text, false, func(p *framing.Passage) Cell { return text(p.Doc) }),
			part("_start", "Start", Count, false, func(p *framing.Passage) Cell { return count(p.Start) }),
			part("_end", "End", Count, false, func(p *framing.Passage) Cell { return count(p.End) }),
			part("_text", title, Text, print != "", func(p *framing.Passage) Cell { return text(p.Text) }),
		}
	}
	none := f.Tag.Get("none")
	return []tagged{column(name, title, kind, print != "", func(_ *framing.Result, v any) Cell {
		if none != "" && reflect.ValueOf(v).IsZero() {
			return Cell{why: none}
		}
		return cellOf(v)
	})}
}

// kindOf is what a field's column holds.
func kindOf(f reflect.StructField) Kind {
	switch f.Tag.Get("kind") {
	case "share":
		return Share
	case "p":
		return P
	}
	switch f.Type {
	case reflect.TypeFor[int]():
		return Count
	case reflect.TypeFor[float64](), reflect.TypeFor[value.Value](), reflect.TypeFor[value.Estimate]():
		return Number
	}
	return Text
}

// cellOf is the cell of a field that is one column.
func cellOf(v any) Cell {
	switch v := v.(type) {
	case int:
		return count(v)
	case float64:
		return real(v)
	case value.Value:
		return number(v)
	case bool:
		if v {
			return text("yes")
		}
		return text("no")
	case []string:
		return list(v)
	case []framing.VerbCount:
		return text(Verbs(v, len(v)))
	}
	return text(fmt.Sprint(v))
}

func voiceShare(all []framing.VoiceCount, v corpus.Voice) Cell {
	for _, c := range all {
		if c.Voice == v {
			return number(c.Share)
		}
	}
	return Cell{why: "no words in this voice"}
}
