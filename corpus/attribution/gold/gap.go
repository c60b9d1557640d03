package gold

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A Pronoun is a passage with a pronoun and two names of its gender; places are
// bytes.
type Pronoun struct {
	Text        string
	At          int // of the pronoun
	Name, Other int // of the name that it stands for, and of the other
}

// ReadPronouns reads a file of GAP (Webster, K., Recasens, M., Axelrod, V. and
// Baldridge, J. (2018), Mind the GAP, TACL 6, 605–617): tab-separated, with a
// header; offsets in characters. Passages in which the pronoun stands for neither
// name are left out.
func ReadPronouns(root fs.FS, name string) ([]Pronoun, error) {
	b, err := fs.ReadFile(root, name)
	if err != nil {
		return nil, fmt.Errorf("gold: read the pronouns: %w", err)
	}
	var out []Pronoun
	n := 0
	for line := range strings.Lines(string(b)) {
		if n++; n == 1 {
			continue
		}
		c := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(c) < 10 {
			return nil, fmt.Errorf("gold: %s, line %d: %d columns, want 10 or more", name, n, len(c))
		}
		var at [3]int
		for k, column := range []int{3, 5, 8} {
			characters, err := strconv.Atoi(c[column])
			if err != nil {
				return nil, fmt.Errorf("gold: %s, line %d: %q is no offset", name, n, c[column])
			}
			for range characters {
				_, size := utf8.DecodeRuneInString(c[1][at[k]:])
				at[k] += size
			}
		}
		p := Pronoun{Text: c[1], At: at[0], Name: at[1], Other: at[2]}
		switch a, b := strings.EqualFold(c[6], "true"), strings.EqualFold(c[9], "true"); {
		case b && !a:
			p.Name, p.Other = p.Other, p.Name
		case a == b:
			continue
		}
		out = append(out, p)
	}
	return out, nil
}
