package audit

import (
	"fmt"
	"strings"

	"parallax/corpus"
)

// A Foreign watches for outlets that write in another language than English,
// before a comparison of their words says anything. The zero value has seen no
// document.
type Foreign struct {
	outlets []foreignOutlet
	byName  map[string]int
}

type foreignOutlet struct {
	name, language string // language of the first document that is not English
	first          string // that document
	known, foreign int
}

// Add looks at a document.
func (f *Foreign) Add(d *corpus.Document) {
	words := 0
	for range corpus.Words(d.Text[:min(len(d.Text), languageBytes)]) {
		words++
	}
	if words < languageWords {
		return
	}
	language := languageOf(d.Text)
	if language == "" {
		return
	}
	i, ok := f.byName[d.Outlet]
	if !ok {
		if f.byName == nil {
			f.byName = map[string]int{}
		}
		i = len(f.outlets)
		f.byName[d.Outlet] = i
		f.outlets = append(f.outlets, foreignOutlet{name: d.Outlet})
	}
	o := &f.outlets[i]
	o.known++
	if language != english {
		if o.foreign++; o.foreign == 1 {
			o.language, o.first = language, d.ID
		}
	}
}

// Err is an error where most documents of an outlet are in another language.
func (f *Foreign) Err() error {
	var all []string
	for _, o := range f.outlets {
		if 2*o.foreign > o.known {
			all = append(all, fmt.Sprintf("%s (%s, %d of %d documents, such as %s)", o.name, o.language, o.foreign, o.known, o.first))
		}
	}
	if len(all) == 0 {
		return nil
	}
	const shown = 5
	more := ""
	if len(all) > shown {
		more = fmt.Sprintf(" and %d more", len(all)-shown)
		all = all[:shown]
	}
	return fmt.Errorf("not in English: %s%s: Parallax reads English, and words of other languages give no meaningful numbers: leave these documents out (--where), or pass --language any to count all the same", strings.Join(all, ", "), more)
}
