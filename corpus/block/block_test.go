package block

import (
	"strings"
	"testing"
)

// Text that is not UTF-8 is refused at ingest; a program that uses the package
// by itself gets an end all the same.
func TestBlocksOfBrokenText(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("\x80", 3*maxBlock), "a" + strings.Repeat("\xbf", 2*maxBlock) + "b", strings.Repeat("é", maxBlock),
	} {
		end := 0
		for _, b := range Of(text) {
			if b.Start < end || b.End <= b.Start || b.Len() > maxBlock {
				t.Fatalf("block %v after %d", b, end)
			}
			end = b.End
		}
		if end != len(text) {
			t.Errorf("the blocks end at %d of %d", end, len(text))
		}
	}
}
