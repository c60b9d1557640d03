package grouping

import (
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
)

func TestKey(t *testing.T) {
	d := &corpus.Document{ID: "1", Outlet: "Herald", Fields: []corpus.Field{{Name: "topic", Value: "port"}, {Name: "desk", Value: ""}}}
	for _, c := range []struct {
		field  string
		voice  corpus.Voice
		source string
		want   string
	}{
		{"outlet", corpus.Quoted, "Mayor", "Herald"},
		{"voice", corpus.Reported, "Mayor", "reported"},
		{"source", corpus.Quoted, "Mayor", "Mayor"},
		{"source", corpus.Own, "", OwnVoice},
		{"topic", corpus.Own, "", "port"},
		{"desk", corpus.Own, "", NotGiven},
		{"date", corpus.Own, "", NotGiven},
	} {
		if got := Key(c.field, d, c.voice, c.source); got != c.want {
			t.Errorf("Key(%s, %s) = %q, want %q", c.field, c.voice, got, c.want)
		}
	}
}

func TestCheck(t *testing.T) {
	docs := []*corpus.Document{{ID: "1", Outlet: "A"}, {ID: "2", Outlet: "B", Fields: []corpus.Field{{Name: "topic", Value: "x"}}}}
	if err := Check([]string{"outlet", "topic", "source"}, slices.Values(docs)); err != nil {
		t.Error(err)
	}
	err := Check([]string{"outlet", "topik"}, slices.Values(docs))
	if err == nil || !strings.Contains(err.Error(), `"topik"`) || !strings.Contains(err.Error(), "topic") {
		t.Errorf("Check = %v, want an error that names the field and those that there are", err)
	}
}
