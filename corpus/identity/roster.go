package identity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/corpus/gazetteer"
)

// A Roster is who speaks in one document.
type Roster struct {
	// Keys stand for the source of each statement of the reading, "" where
	// it has none. Names.Of gives the name that a key goes by in the corpus.
	// The key of a family name alone tells besides whether the document speaks
	// of a man or a woman ("Mrs. Hart"); every other key is the name itself.
	Keys []string

	statements map[string]int
	types      map[string]corpus.SourceType
	ties       map[tie]bool
	apart      map[[2]string]bool
}

// The marks behind a family name in a key.
const (
	male   = "\x1fm"
	female = "\x1ff"
)

// unmarked parts a key into the name and its mark.
func unmarked(key string) (name, mark string) {
	if at := strings.IndexByte(key, male[0]); at >= 0 {
		return key[:at], key[at:]
	}
	return key, ""
}

// RosterOf reads who speaks in a document whose text was read.
func RosterOf(text string, r *corpus.Reading) Roster {
	c := Roster{
		Keys: make([]string, len(r.Statements)), statements: map[string]int{}, types: map[string]corpus.SourceType{},
		ties: map[tie]bool{}, apart: map[[2]string]bool{},
	}
	forms := make([]shortForm, len(r.Statements))
	marks := map[string]string{}
	for i := range r.Statements {
		src := r.Statements[i].Source
		if src == nil {
			continue
		}
		forms[i] = readMention(src.Mention.In(text))
		if f := &forms[i]; f.mark != "" && strings.IndexByte(src.Name, ' ') < 0 {
			if before, ok := marks[src.Name]; ok && before != f.mark {
				marks[src.Name] = "" // the document calls two persons so
			} else {
				marks[src.Name] = f.mark
			}
		}
	}
	for i := range r.Statements {
		src := r.Statements[i].Source
		if src == nil {
			continue
		}
		key := src.Name + marks[src.Name]
		c.Keys[i] = key
		c.statements[key]++
		c.types[key] = src.Type
		if f := &forms[i]; f.words != "" && f.shortens(src.Name) {
			c.ties[tie{f.words + f.mark, key}] = true
		}
	}
	c.part()
	return c
}

// maxMention bounds the bytes of a mention in which a short form is looked for,
// and of the name that it may be short for.
const maxMention = 120

// A shortForm is what a mention calls its source, if that may be a short form
// of a name: folded words without title and article.
type shortForm struct{ words, mark string }

// readMention gives the proper name in a mention; none where it has a word in
// small letters, as a description has.
func readMention(mention string) shortForm {
	if len(mention) > maxMention {
		return shortForm{}
	}
	mention, _, _ = strings.Cut(mention, ",")
	var f shortForm
	var words []string
	for i, raw := range strings.Fields(mention) {
		low := Fold(raw)
		if i == 0 && article(low) {
			continue
		}
		kind, gender := gazetteer.Title(low)
		if len(words) == 0 && kind != gazetteer.NoTitle {
			switch {
			case kind == gazetteer.Honorific && gender == gazetteer.Male:
				f.mark = male
			case kind == gazetteer.Honorific && gender == gazetteer.Female:
				f.mark = female
			}
			continue
		}
		if first, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(raw, notLetter)); !unicode.IsUpper(first) && !linking(low) {
			return shortForm{}
		}
		words = append(words, low)
	}
	f.words = strings.Join(words, " ")
	return f
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// linking are the small words inside of names.
func linking(low string) bool {
	switch low {
	case "of", "for", "and", "the", "on", "de", "del", "da", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "le", "di", "du":
		return true
	}
	return false
}

// shortens reports whether the form stands for a longer name: it is how the name
// begins or ends, or its initials.
func (f *shortForm) shortens(name string) bool {
	if len(name) > maxMention {
		return false
	}
	full := Fold(name)
	if len(full) <= len(f.words) {
		return false
	}
	return strings.HasSuffix(full, " "+f.words) || strings.HasPrefix(full, f.words+" ") || f.words == initials(full)
}

// initials of a folded name, without its small words; "" of a single word.
func initials(full string) string {
	var b strings.Builder
	n := 0
	for w := range strings.FieldsSeq(full) {
		if linking(w) {
			continue
		}
		r, _ := utf8.DecodeRuneInString(w)
		b.WriteRune(r)
		n++
	}
	if n < 2 {
		return ""
	}
	return b.String()
}

// maxNamesakes bounds the bearers of one family name of which pairs are noted.
const maxNamesakes = 6

// part notes which full names of one family name the document gives to different
// sources.
func (c *Roster) part() {
	families := map[string][]string{}
	for key := range c.statements {
		if words := foldWords(key); len(words) > 1 && len(words) <= maxPersonWords {
			last := words[len(words)-1]
			families[last] = append(families[last], key)
		}
	}
	for _, keys := range families {
		slices.Sort(keys)
		keys = keys[:min(len(keys), maxNamesakes)]
		for i, a := range keys {
			for _, b := range keys[i+1:] {
				c.apart[[2]string{a, b}] = true
			}
		}
	}
}
