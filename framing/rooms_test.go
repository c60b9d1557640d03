package framing

import (
	"os"
	"strings"
	"testing"
)

// ARCHITECTURE.md has a line for each room, with its question.
func TestRoomsAreDrawn(t *testing.T) {
	text, err := os.ReadFile("../ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range Rooms() {
		if question := strings.ToLower(r.Question[:1]) + r.Question[1:]; !strings.Contains(string(text), "| "+question+" |") {
			t.Errorf("the table of rooms lacks %q of %s", question, r.Title)
		}
	}
}
