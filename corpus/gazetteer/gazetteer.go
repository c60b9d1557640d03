// Package gazetteer knows names and nouns that say what kind of thing a name
// stands for: given names by gender, countries with their adjectives and
// capitals, large cities, titles and offices, and the nouns that make a source
// a person, a body, a group or a document. It looks at words alone, never at what
// stands around them; package attribution decides what they mean in a text.
//
// All words are asked for as corpus.Fold gives them, white space as single blanks.
// NOTICE says where the lists come from.
package gazetteer

import (
	"bytes"
	"compress/gzip"
	_ "embed" // the lists
	"fmt"
	"io"
	"strings"
	"sync"

	"parallax/corpus"
)

//go:embed given.tsv.gz
var packedGiven []byte

//go:embed countries.tsv
var countryList string

//go:embed cities.txt
var cityList string

// A Gazetteer answers by its lists. It never changes, and may be used by any
// number of goroutines at once.
type Gazetteer struct {
	given    []byte // lines of a name, a tab and a letter, in the order of bytes
	places   map[string]PlaceKind
	demonyms map[string]string // adjective or people → country
}

// Open reads the lists that the program carries, once.
func Open() (*Gazetteer, error) { return open() }

var open = sync.OnceValues(read)

func read() (*Gazetteer, error) {
	unpacked, err := gzip.NewReader(bytes.NewReader(packedGiven))
	if err != nil {
		return nil, fmt.Errorf("unpack the list of given names: %w", err)
	}
	g := &Gazetteer{places: map[string]PlaceKind{}, demonyms: map[string]string{}}
	if g.given, err = io.ReadAll(unpacked); err != nil {
		return nil, fmt.Errorf("unpack the list of given names: %w", err)
	}
	for line := range strings.Lines(cityList) {
		g.places[corpus.Fold(strings.TrimSpace(line))] = City
	}
	for _, s := range states() {
		g.places[s] = State
	}
	for line := range strings.Lines(countryList) {
		columns := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(columns) != 4 {
			return nil, fmt.Errorf("list of countries: %q is not a country, its other names, its adjectives and its capitals", line)
		}
		g.country(columns[0], columns[1:])
	}
	for name, country := range furtherCountries() {
		g.places[name] = Country
		g.demonyms[name] = country
	}
	for adjective, country := range furtherDemonyms() {
		g.demonyms[adjective] = country
	}
	return g, nil
}

func (g *Gazetteer) country(name string, columns []string) {
	each := func(list string, do func(folded string)) {
		for part := range strings.SplitSeq(list, "|") {
			if part != "" {
				do(corpus.Fold(part))
			}
		}
	}
	each(columns[2], func(capital string) {
		if g.places[capital] != Country {
			g.places[capital] = Capital
		}
	})
	for _, names := range []string{name, columns[0]} {
		each(names, func(n string) { g.places[n] = Country })
	}
	each(columns[1], func(adjective string) {
		if _, ok := g.demonyms[adjective]; !ok {
			g.demonyms[adjective] = name
		}
	})
}
