package rules

import (
	"fmt"
	"strings"
)

// A border says what the packages below a folder never import. An entry that
// ends in "/..." stands for the package and all below it.
type border struct {
	inside string
	never  []string
}

// borders keep the way of the data one way: bytes, documents, statements,
// counts, measures, result, report.
func borders() []border {
	commandLine := []string{"flag", "github.com/spf13/...", "parallax/cmd/..."}
	templates := []string{"html/template", "text/template"}
	join := func(lists ...[]string) (all []string) {
		for _, l := range lists {
			all = append(all, l...)
		}
		return all
	}
	return []border{
		{inside: "corpus", never: join(commandLine, templates, []string{"os", "os/...", "parallax/framing/...", "parallax/reports/..."})},
		{inside: "framing", never: join(commandLine, templates, []string{"os", "os/...", "parallax/corpus/ingest", "parallax/reports/..."})},
		{inside: "framing/measure", never: []string{"io", "io/fs", "parallax/corpus/..."}},
		{inside: "framing/codebook", never: []string{"parallax/framing/measure"}},
		{inside: "reports", never: join(commandLine, []string{"os", "os/...", "parallax/corpus/ingest", "parallax/internal/stats/..."})},
		{inside: "internal/stats", never: join(commandLine, []string{"parallax/corpus/...", "parallax/framing/...", "parallax/reports/..."})},
		{inside: ".", never: []string{"C", "unsafe"}},
	}
}

func imports(r repository) (broken []string) {
	for _, f := range r.files {
		if f.test() {
			continue // a test may open its own fixtures
		}
		for _, b := range borders() {
			if !within(f.dir(), b.inside) || f.program() && b.inside != "." {
				continue // a program, such as one that tests start, is no part of the way
			}
			for _, spec := range f.ast.Imports {
				if p := strings.Trim(spec.Path.Value, `"`); forbidden(p, b.never) {
					broken = append(broken, fmt.Sprintf("%s imports %s, which nothing in %s may", f.path, p, b.inside))
				}
			}
		}
	}
	return broken
}

func within(dir, folder string) bool {
	return folder == "." || dir == folder || strings.HasPrefix(dir, folder+"/")
}

func forbidden(p string, never []string) bool {
	for _, n := range never {
		tree, all := strings.CutSuffix(n, "/...")
		if p == tree || all && strings.HasPrefix(p, tree+"/") {
			return true
		}
	}
	return false
}
