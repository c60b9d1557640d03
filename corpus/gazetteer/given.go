package gazetteer

import "bytes"

// Gender is what a word says of the gender of the person it stands for.
type Gender uint8

const (
	Unsaid Gender = iota // nothing
	Male
	Female
	Either // a name that men and women bear
)

// Fits reports whether one person may be of both genders: only Male and Female
// exclude each other.
func (g Gender) Fits(h Gender) bool {
	return g == Unsaid || h == Unsaid || g == Either || h == Either || g == h
}

// Given is the gender of a given name: that which at least four of five of the
// list's languages give it, else Either; Unsaid where the list has no such
// name. A hyphenated name goes by its first part where the whole is not there.
func (g *Gazetteer) Given(name string) Gender {
	if found := g.lookUp(name); found != Unsaid {
		return found
	}
	for i := range len(name) {
		if name[i] == '-' && i > 1 {
			return g.lookUp(name[:i])
		}
	}
	return Unsaid
}

// lookUp finds a line by bisection of the list as it lies in memory.
func (g *Gazetteer) lookUp(name string) Gender {
	low, high := 0, len(g.given)
	for low < high {
		start := (low + high) / 2
		if k := bytes.LastIndexByte(g.given[low:start], '\n'); k >= 0 {
			start = low + k + 1
		} else {
			start = low
		}
		line := g.given[start:high]
		end := bytes.IndexByte(line, '\n')
		if end < 0 {
			end = len(line)
		}
		line = line[:end]
		tab := bytes.IndexByte(line, '\t')
		if tab < 0 || tab+1 == len(line) {
			return Unsaid
		}
		switch {
		case name < string(line[:tab]):
			high = start
		case name > string(line[:tab]):
			low = start + end + 1
		case line[tab+1] == 'm':
			return Male
		case line[tab+1] == 'f':
			return Female
		default:
			return Either
		}
	}
	return Unsaid
}
