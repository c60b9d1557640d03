package keywords

import (
	"fmt"
	"slices"
	"strings"

	"parallax/framing/inference"
)

func referenceName(groups []string, c inference.Contrast) string {
	if c.Reference == inference.Rest {
		return Rest
	}
	return groups[c.Reference]
}

// contrasts are the comparisons of the table.
func contrasts(groups []string, o Options) ([]inference.Contrast, error) {
	find := func(what, name string) (int, error) {
		g, ok := slices.BinarySearch(groups, name)
		if !ok {
			return 0, fmt.Errorf("%s %q: no such group; there are %s", what, name, strings.Join(groups[:min(20, len(groups))], ", "))
		}
		return g, nil
	}
	if len(groups) < 2 {
		return nil, oneGroup(groups)
	}
	if o.Target == "" {
		var list []inference.Contrast
		for g := range groups {
			list = append(list, inference.Contrast{Target: g, Reference: inference.Rest})
		}
		return list, nil
	}
	target, err := find("target", o.Target)
	if err != nil {
		return nil, err
	}
	reference := inference.Rest
	if o.Reference != "" && o.Reference != Rest {
		if reference, err = find("reference", o.Reference); err != nil {
			return nil, err
		}
	}
	return []inference.Contrast{{Target: target, Reference: reference}}, nil
}

func oneGroup(groups []string) error {
	if len(groups) == 0 {
		return fmt.Errorf("no group has a word, and a comparison needs two groups")
	}
	return fmt.Errorf("one group (%s), and a comparison needs two: group by another field with --by", groups[0])
}
