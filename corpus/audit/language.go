package audit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/abadojack/whatlanggo"
)

// language finds documents in another language than most.
type language struct {
	documents map[string]int     // by language
	others    map[string][]other // by language
}

type other struct {
	outlet string
	place  Place
}

// languageBytes of a document are enough to tell its language, and
// languageWords the fewest that allow it.
const (
	languageBytes = 1000
	languageWords = 30
)

func (l *language) add(d *seen) {
	if d.words < languageWords {
		return
	}
	info := whatlanggo.Detect(strings.ToValidUTF8(d.Text[:min(len(d.Text), languageBytes)], ""))
	if !info.IsReliable() {
		return
	}
	if l.documents == nil {
		l.documents, l.others = map[string]int{}, map[string][]other{}
	}
	name := info.Lang.String()
	l.documents[name]++
	l.others[name] = append(l.others[name], other{d.Outlet, Place{Doc: d.ID, Outlet: d.Outlet, Note: name}})
}

func (l *language) findings(c *summary) []Finding {
	names := make([]string, 0, len(l.documents))
	for name := range l.documents {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(l.documents[b], l.documents[a]), cmp.Compare(a, b))
	})
	var all []Finding
	for _, name := range names[min(1, len(names)):] {
		f := Finding{
			Code: "language", Documents: l.documents[name], Of: c.documents,
			Text:   fmt.Sprintf("documents in %s, where most are in %s: %d", name, names[0], l.documents[name]),
			Remedy: "leave them out: words of two languages cannot be compared",
		}
		for _, o := range l.others[name][:min(maxPlaces, len(l.others[name]))] {
			f.Places = append(f.Places, o.place)
		}
		all = append(all, f)
	}
	return all
}
