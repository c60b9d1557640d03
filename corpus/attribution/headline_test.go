package attribution

import (
	"slices"
	"testing"

	"parallax/corpus"
	"parallax/corpus/headline"
)

// A title behind the body changes nothing of what is read in the body, and its
// own statements lie in it.
func TestHeadlineApart(t *testing.T) {
	a, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	body := "Gunmen attacked a bus near the port on Monday, officials said.\n\n“We will answer,” Lena Hart, the interior minister, said. “And we will not"
	d := corpus.Document{Text: body}
	alone := a.Read(&d)
	d.Title = "Terrorists hit port, says Hart"
	headline.Place(&d)
	r := a.Read(&d)
	n := len(alone.Statements)
	if len(r.Statements) <= n {
		t.Fatalf("%d statements with a title, %d without", len(r.Statements), n)
	}
	for i := range alone.Statements {
		if !slices.Equal(r.Statements[i].Spans, alone.Statements[i].Spans) || r.Statements[i].Voice != alone.Statements[i].Voice {
			t.Errorf("statement %d is %v, without a title %v", i, r.Statements[i], alone.Statements[i])
		}
	}
	said := r.Statements[n]
	if got := said.Text(d.Text); got != "Terrorists hit port" || said.Voice != corpus.Reported || said.Source.Name != "Lena Hart" {
		t.Errorf("the title says %q, %v, by %v", got, said.Voice, said.Source)
	}
}

// A title at the head of a text with hard line ends is a block of its own.
func TestHeadlineEndsSentence(t *testing.T) {
	a, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	d := corpus.Document{Title: "Port of Ansel shut by the", Text: "Port of Ansel shut by the\ndockers, who walked out on Monday."}
	headline.Place(&d)
	r := a.Read(&d)
	if got := r.Sentences[0].In(d.Text); got != d.Title {
		t.Errorf("the first sentence is %q", got)
	}
}
