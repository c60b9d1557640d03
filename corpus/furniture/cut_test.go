package furniture_test

import (
	"strings"
	"testing"

	"parallax/corpus"
)

// The mark of a service that cut an article off is the page's, in a text of any length.
func TestCutMarks(t *testing.T) {
	for text, want := range map[string]string{
		"Hart said the dam would ho… [+2219 chars]":                                   "… [+2219 chars]",
		"Hart said the dam would ho... [2,219 characters]":                            "... [2,219 characters]",
		"The dam held.\nIt rained.\nHart left.\nNobody knew why [+ 431 more words]\n": "[+ 431 more words]",
		"He wrote [60 words] on the dam [+71 chars] and left":                         "[+71 chars]",
		"He wrote a note [60 words] and a letter.":                                    "",
		"The dam held.\n\nThe post Dam holds appeared first on The Herald.":           "The post Dam holds appeared first on The Herald.",
		"The dam held. [12 chars] ":                                                   "[12 chars]",
	} {
		d := &corpus.Document{ID: "1", Outlet: "Herald", Text: text}
		if got := strings.Join(find(t, d, nil), "|"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// A list of headlines has no page around it but what says so of itself.
func TestLines(t *testing.T) {
	text := "Herald: dam holds\nOld mill on the hill\nMayor calls farmers thieves\nA night in the new harbour\nCrane falls into the basin\nAll rights reserved"
	for _, sep := range []string{"\n", "\n\n"} {
		d := &corpus.Document{ID: "1", Outlet: "A", Text: strings.ReplaceAll(text, "\n", sep)}
		if got := strings.Join(find(t, d, nil), "|"); got != "All rights reserved" {
			t.Errorf("%q", got)
		}
	}
}
