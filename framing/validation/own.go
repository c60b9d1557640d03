package validation

import (
	"fmt"
	"slices"
	"strings"
)

// ReadyPrefix begins the name of a coding book that ships.
const ReadyPrefix = "ready:"

// maxOwn bounds what a study may ask its coders beside what every sheet asks.
const maxOwn = 40

// OwnVariables are a study's own questions about a statement, each as "NAME: CODE, CODE, … | QUESTION", or
// "ready:BOOK" for those of a coding book that ships. The machine does not answer them.
func OwnVariables(texts []string) ([]Variable, error) {
	var out []Variable
	for _, text := range texts {
		lines := []string{text}
		if name, ok := strings.CutPrefix(text, ReadyPrefix); ok {
			b, err := bookOf(name)
			if err != nil {
				return nil, err
			}
			lines = b.Variables
		}
		for _, line := range lines {
			v, err := parseOwn(line)
			if err != nil {
				return nil, fmt.Errorf("coding variable %q: %w", line, err)
			}
			if slices.ContainsFunc(out, func(x Variable) bool { return strings.EqualFold(x.Name, v.Name) }) {
				return nil, fmt.Errorf("coding variable %q stands twice", v.Name)
			}
			out = append(out, v)
		}
	}
	if len(out) > maxOwn {
		return nil, fmt.Errorf("%d coding variables: nobody codes more than %d of a statement with care", len(out), maxOwn)
	}
	return out, nil
}

func parseOwn(text string) (Variable, error) {
	definition, ask, _ := strings.Cut(text, "|")
	name, codes, ok := strings.Cut(definition, ":")
	name = strings.TrimSpace(name)
	v := Variable{Name: name, Ask: strings.TrimSpace(ask), Level: Nominal, Own: true}
	if !ok || name == "" || len(name) > 80 || strings.ContainsAny(text, "\n\r\t") {
		return v, fmt.Errorf("it is written NAME: CODE, CODE, … | QUESTION, on one line, such as \"conflict: yes, no | Do sides disagree here?\"")
	}
	reserved := append(Variables(nil), Variable{Name: "item"}, Variable{Name: "statement"}, Variable{Name: "context"}, Variable{Name: "coder"},
		Variable{Name: "source"}, Variable{Name: "remark"}, Variable{Name: "probability"}, Variable{Name: strings.TrimSuffix(LabelPrefix, ": ")}, Variable{Name: strings.TrimSuffix(FramePrefix, ": ")})
	if slices.ContainsFunc(reserved, func(r Variable) bool { return strings.EqualFold(r.Name, name) }) {
		return v, fmt.Errorf("every sheet has a column %q: choose another name", name)
	}
	for code := range strings.SplitSeq(codes, ",") {
		code = strings.TrimSpace(code)
		if code == "" || slices.ContainsFunc(v.Codes, func(c string) bool { return strings.EqualFold(c, code) }) {
			return v, fmt.Errorf("its codes have to be two or more, each another, and none empty")
		}
		v.Codes = append(v.Codes, code)
	}
	if len(v.Codes) < 2 {
		return v, fmt.Errorf("one code is no choice: give two or more, parted by commas")
	}
	if v.Ask == "" {
		v.Ask = name + ": as the study's coding book has it."
	}
	return v, nil
}
