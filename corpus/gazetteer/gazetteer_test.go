package gazetteer

import (
	"testing"

	"parallax/corpus"
)

func TestGiven(t *testing.T) {
	g, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]Gender{
		"anna": Female, "peter": Male, "robin": Either, "jean-pierre": Male, "mary-xqz": Female, "xqz": Unsaid, "": Unsaid, "zzzz": Unsaid, "aa": Unsaid,
	} {
		if got := g.Given(name); got != want {
			t.Errorf("Given(%q) = %d, want %d", name, got, want)
		}
	}
}

// Every name of the list is found, the first and the last too.
func TestGivenFindsEveryLine(t *testing.T) {
	g, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	n, start := 0, 0
	for i, c := range g.given {
		if c != '\n' {
			continue
		}
		line := string(g.given[start:i])
		start = i + 1
		n++
		if name := line[:len(line)-2]; g.lookUp(name) == Unsaid {
			t.Fatalf("%q is in the list and not found", name)
		}
	}
	if n < 50000 {
		t.Errorf("%d names", n)
	}
}

func TestPlaces(t *testing.T) {
	g, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]PlaceKind{
		"france": Country, "paris": Capital, "ohio": State, "mumbai": City, "russian federation": Country, "anna": NoPlace,
	} {
		if got := g.Place(name); got != want {
			t.Errorf("Place(%q) = %d, want %d", name, got, want)
		}
	}
	for word, want := range map[string]string{"french": "France", "iraqis": "Iraq", "american": "United States", "table": ""} {
		if got := g.Demonym(word); got != want {
			t.Errorf("Demonym(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestNouns(t *testing.T) {
	for word, want := range map[string]corpus.SourceType{
		"ministry": corpus.TypeOrganisation, "report": corpus.TypeDocument, "studies": corpus.TypeDocument, "critics": corpus.TypeGroup, "lawyers": corpus.TypeGroup,
		"woman": corpus.TypeUnnamed, "minister": corpus.TypeUnnamed, "bridge": corpus.TypeUnknown, "police": corpus.TypeGroup,
	} {
		if got, _ := Noun(word); got != want {
			t.Errorf("Noun(%q) = %v, want %v", word, got, want)
		}
	}
	if _, g := Noun("spokeswoman"); g != Female {
		t.Errorf("a spokeswoman is %d", g)
	}
	if kind, g := Title("mr."); kind != Honorific || g != Male {
		t.Errorf("Mr. is %d, %d", kind, g)
	}
}
