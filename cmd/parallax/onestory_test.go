package main

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// What the report of stories says of an event, claim by claim and outlet by outlet, is what compare says of it. The event is
// invented, and stands among other news, so that its words are rare in the corpus.
func TestOneStory(t *testing.T) {
	t.Chdir(t.TempDir())
	article := func(outlet, day, title, text string) {
		name := filepath.Join("articles", outlet, day+".txt")
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(title+"\n\n"+text+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	const common = "The roof of the warehouse fell in the flames, and tons of molasses ran into the streets of Tarn, said fire chief Bren Oster."
	article("Anvil", "2023-05-02", "Thugs storm sugar mill in Tarn", "The thugs stormed the gate of the sugar mill in Tarn on Monday night. Two guards were hurt in the fire at the mill. "+common)
	article("Bell", "2023-05-01", "Fire at sugar mill in Tarn", "The strikers stormed the gate of the sugar mill in Tarn on Monday night. Two guards were injured in the fire at the mill. "+common)
	for i := range 6 {
		article("Anvil", fmt.Sprintf("2023-06-%02d", 2*i+1), fmt.Sprintf("Pass %d", i), fmt.Sprintf("Snow closed pass number %d, and lorries turned back at the barrier. A plough is expected within %d hours.", i, i+3))
		article("Bell", fmt.Sprintf("2023-07-%02d", 2*i+1), fmt.Sprintf("Lake %d", i), fmt.Sprintf("Rain fell on lake number %d while anglers waited on the shore. They caught %d trout.", i, i+3))
	}
	parallax(t, exitDone, "compare", "articles", "--resamples", "0", "--permutations", "0", "--out", "report")
	parallax(t, exitDone, "stories", "articles", "--report", "stories")
	for _, c := range []struct {
		study, command string
		keys, same     []string
		least          int
	}{
		{"story_claims.csv", "claims.csv", []string{"outlet", "doc", "start"}, []string{"outlets", "renamed", "reworded", "likeness", "end", "voice", "source", "text"}, 4},
		{"story_tellings.csv", "tellings.csv", []string{"outlet", "headline"}, []string{"documents", "claims", "only", "leaves_out"}, 2},
	} {
		ours := rowsByKey(t, read(t, filepath.Join("stories", c.command)), c.keys, nil)
		study := rowsByKey(t, read(t, filepath.Join("report", "tables", c.study)), c.keys, nil)
		both := 0
		for key, row := range study {
			other, ok := ours[key]
			if !ok {
				continue
			}
			both++
			for _, column := range c.same {
				if !equalCells(t, other, row, column, 1e-9) {
					t.Errorf("%s, %s, %s: %q, compare has %q", c.command, key, column, other[column], row[column])
				}
			}
		}
		if both < c.least {
			t.Errorf("%s and %s have %d rows in common, want %d", c.command, c.study, both, c.least)
		}
	}
}
