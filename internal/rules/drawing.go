package rules

import (
	"fmt"
	"slices"
	"strings"
)

// arrow parts a package of the drawing from those that it imports.
const arrow = " ─► "

// drawing holds the arrows between packages in ARCHITECTURE.md against the
// imports of the files: of the packages that the drawing names, every import is
// an arrow, and every arrow an import.
func drawing(r repository) (broken []string) {
	drawn := map[string][]string{}
	named := map[string]bool{}
	for line := range strings.Lines(r.architecture) {
		from, to, ok := strings.Cut(line, arrow)
		if from = strings.TrimSpace(from); !ok || !strings.HasPrefix(line, "    ") || strings.Contains(from, " ") {
			continue
		}
		drawn[from] = strings.Split(strings.TrimSpace(to), ", ")
		for _, p := range append(drawn[from], from) {
			named[p] = true
		}
	}
	found := map[string][]string{}
	for _, f := range r.files {
		if f.test() || !named[f.dir()] {
			continue
		}
		for _, spec := range f.ast.Imports {
			p, ours := strings.CutPrefix(strings.Trim(spec.Path.Value, `"`), "parallax/")
			if ours && named[p] && !slices.Contains(found[f.dir()], p) {
				found[f.dir()] = append(found[f.dir()], p)
			}
		}
	}
	for from := range named {
		for _, p := range found[from] {
			if !slices.Contains(drawn[from], p) {
				broken = append(broken, fmt.Sprintf("ARCHITECTURE.md: the drawing lacks %s%s%s", from, arrow, p))
			}
		}
		for _, p := range drawn[from] {
			if !slices.Contains(found[from], p) {
				broken = append(broken, fmt.Sprintf("ARCHITECTURE.md: the drawing has %s%s%s, and nothing there imports it", from, arrow, p))
			}
		}
	}
	slices.Sort(broken)
	return broken
}
