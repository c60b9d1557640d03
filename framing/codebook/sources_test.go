package codebook

import (
	"fmt"
	"strings"
	"testing"
)

func TestSourcesHaveOneOwner(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"sources:\n  Lena Hart: {aliases: [the mayor]}\n  Pavel Drum: {aliases: [drum]}", ""},
		{"sources:\n  Lena Hart: {aliases: [Lena Hart, The Lena Hart]}", ""},
		{"sources:\n  Water Board: {aliases: [NWB]}\n  NWB: {aliases: [the board]}", ""}, // a chain
		{"sources:\n  Water Board: {aliases: [NWB]}\n  NWB: {aliases: [the Water  Board]}", `x:2:3: sources "Water Board" and "NWB" are aliases of each other in a circle`},
		{"sources:\n  A: {aliases: [B]}\n  B: {aliases: [C]}\n  C: {aliases: [A]}\n  D: {aliases: [E]}", `sources "A" and "C" and "B" are aliases of each other`},
		{"sources:\n  Lena Hart: {aliases: [the mayor]}\n  Pavel Drum: {aliases: [The Mayor.]}", `"The Mayor." is an alias of "Lena Hart" and of "Pavel Drum"`},
		{"sources:\n  Defence Ministry: {}\n  The Defense Ministry: {}", `sources "Defence Ministry" and "The Defense Ministry" are one name`},
	} {
		_, err := Parse("x", []byte(c.text))
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s\n\t%v", c.text, err)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s\n\tgot %v, want %s", c.text, err, c.want)
		}
	}
}

func TestAliasesFollowAChain(t *testing.T) {
	c, err := Parse("x", []byte("sources:\n  Water Board: {aliases: [NWB]}\n  NWB: {aliases: [the board]}"))
	if err != nil {
		t.Fatal(err)
	}
	aliases, _ := c.Aliases()
	for _, name := range []string{"Water Board", "NWB", "the board"} {
		if aliases[name] != "Water Board" {
			t.Errorf("%s goes by %q", name, aliases[name])
		}
	}
}

// A codebook of many sources in one chain takes no time of their square.
func TestLongChain(t *testing.T) {
	var b strings.Builder
	b.WriteString("sources:\n")
	for i := range 5000 {
		fmt.Fprintf(&b, "  S%d: {aliases: [S%d]}\n", i, i+1)
	}
	if _, err := Parse("x", []byte(b.String())); err != nil {
		t.Error(err)
	}
}
