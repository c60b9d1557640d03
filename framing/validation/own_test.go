package validation

import (
	"fmt"
	"strings"
	"testing"

	"parallax/framing/sentiment"
)

func TestOwnVariables(t *testing.T) {
	vs, err := OwnVariables([]string{"tone of voice: angry, calm | How is it said?", "ready:generic-frames"})
	if err != nil || len(vs) != 6 {
		t.Fatalf("%d variables, %v", len(vs), err)
	}
	if got := fmt.Sprintf("%s %v %s %t", vs[0].Name, vs[0].Codes, vs[0].Ask, vs[0].Own); got != "tone of voice [angry calm] How is it said? true" {
		t.Error(got)
	}
	for text, want := range map[string]string{
		"conflict":               "NAME: CODE, CODE",
		"conflict: yes":          "one code is no choice",
		"conflict: yes, Yes":     "each another",
		"Voice: own, other":      `every sheet has a column "Voice"`,
		"ready:nothing":          "those that ship are ready:generic-frames",
		"a: x, y\n":              "on one line",
		"conflict: yes, , no":    "none empty",
		"source right: yes, no ": "every sheet has a column",
	} {
		if _, err := OwnVariables([]string{text}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
	if _, err := OwnVariables([]string{"a: x, y", "A: y, z"}); err == nil {
		t.Error("one name twice is taken")
	}
}

// Every coding book that ships can be asked, alone and beside the others.
func TestBooks(t *testing.T) {
	var all []string
	for _, b := range Books() {
		if b.About == "" || b.Reference == "" {
			t.Errorf("%s says too little of itself", b.Name)
		}
		all = append(all, ReadyPrefix+b.Name)
	}
	vs, err := OwnVariables(all)
	if err != nil || len(vs) != 11 {
		t.Fatalf("%d variables, %v", len(vs), err)
	}
	coder := NewCoder(nil, sentiment.VADER(), vs...)
	if n := len(coder.Variables); n != 15 || !coder.Variables[n-1].Confirms {
		t.Errorf("%d variables, the last is %+v", n, coder.Variables[n-1])
	}
	s, err := NewSampler(9, 1, coder)
	if err != nil {
		t.Fatal(err)
	}
	add(s, false)
	for _, item := range s.Items(itself) {
		for v, variable := range coder.Variables {
			if variable.Own && item.Tool[v] != "" {
				t.Errorf("the machine answers %s: %q", variable.Name, item.Tool[v])
			}
		}
	}
}
