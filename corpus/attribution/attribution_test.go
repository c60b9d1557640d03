package attribution

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"parallax/corpus"
	"parallax/internal/realnews"
)

// shipped is the reader as it ships, made once for all tests.
var shipped = sync.OnceValues(func() (*Attributor, error) { return New(Options{}) })

func reader(t testing.TB) *Attributor {
	t.Helper()
	a, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func read(t testing.TB, text string) (corpus.Reading, []said) {
	t.Helper()
	a := reader(t)
	r := a.Read(document(text))
	return r, flat(text, r)
}

func document(text string) *corpus.Document {
	return &corpus.Document{ID: "test", Outlet: "Test", Text: text}
}

// said is a statement as a test sees it.
type said struct {
	voice              corpus.Voice
	text, source, name string
	class, cue         string
	scare              []string
	frame              bool
}

func flat(text string, r corpus.Reading) []said {
	var out []said
	for _, s := range r.Statements {
		x := said{voice: s.Voice, frame: s.Frame}
		var parts []string
		for _, p := range s.Spans {
			parts = append(parts, p.In(text))
		}
		x.text = strings.Join(parts, " | ")
		if s.Source != nil {
			x.name, x.source, x.class = s.Source.Name, s.Source.Mention.In(text), s.Source.Class
		}
		if s.Cue != nil {
			x.cue = s.Cue.In(text)
		}
		for _, p := range s.Scare {
			x.scare = append(x.scare, p.In(text))
		}
		out = append(out, x)
	}
	return out
}

// holding gives the statements whose text holds a string.
func holding(all []said, part string) []said {
	var out []said
	for _, s := range all {
		if strings.Contains(strings.ToLower(s.text), strings.ToLower(part)) {
			out = append(out, s)
		}
	}
	return out
}

// valley is invented. It has the shapes, and the dirt, of a news article that
// quotes several sides: a glued sentence, a closing mark that should open, a
// headline between paragraphs, words in marks that nobody is quoted by.
const valley = `Valley Daily: A Minister Comes to Marn

3 May 2031 – With new losses for pro-Kared troops around Belin every week, Ostrian Interior Minister Pavel Drum flew to Marn overnight.

Maren State news agency KONA had little to tell of the “short call…asked for by Ostrian Prime Minister Ilan Fost”, saying merely that it served “good trade and the common hunt for bandit gangs in the Maren hills”.

The Ostrian Interior Ministry gave its own account of an evening “at the wish” of Fost: “How both sides can keep criminal bands away from the river was gone through point by point.”

Drum also told the head of the Ostrian “calm office” to “press village elders and gunmen to”lay down arms and go home”, according to the Ministry.

How Will They Answer?

While Yarland has proclaimed that the removal of Kared is a “thick line” for everyone on its side, the road stays shut until winter.Kared has held on, refusing a council without him. However, the junta has failed to hold the Pass. Meanwhile, partisans and the Night Brigade have taken three farms.

Ostrian State media kept silent on the farms. Instead, the “office for calm” declared, “West of the Yarland road our soldiers have broken an attack by armed columns of the Night Brigade.”
`

func TestReadsWhoSaysWhat(t *testing.T) {
	_, all := read(t, valley)
	for _, c := range []struct {
		part  string
		voice corpus.Voice
		name  string
	}{
		{"bandit gangs", corpus.Quoted, "KONA"},
		{"short call", corpus.Quoted, "KONA"},
		{"criminal bands", corpus.Quoted, "Ostrian Interior Ministry"},
		{"lay down arms", corpus.Quoted, "Ostrian Interior Ministry"},
		{"Drum also told", corpus.Reported, "Ostrian Interior Ministry"},
		{"armed columns", corpus.Quoted, "office for calm"},
		{"the junta has failed", corpus.Own, ""},
		{"partisans and the Night Brigade", corpus.Own, ""},
		{"new losses for pro-Kared troops", corpus.Own, ""},
		{"removal of Kared", corpus.Reported, "Yarland"},
	} {
		got := holding(all, c.part)
		if len(got) != 1 || got[0].voice != c.voice || got[0].name != c.name {
			t.Errorf("%q: got %+v, want one statement, %s, source %q", c.part, got, c.voice, c.name)
		}
	}
	for _, part := range []string{"calm office", "thick line", "office for calm"} {
		got := holding(all, part)
		if len(got) != 1 || !slices.ContainsFunc(got[0].scare, func(s string) bool { return strings.Contains(s, part) }) {
			t.Errorf("%q is not marked as a scare quote: %+v", part, got)
		}
	}
	for _, s := range holding(all, "according to the Ministry") {
		if s.voice != corpus.Own || !s.frame {
			t.Errorf("attribution is no frame: %+v", s)
		}
	}
}

// The outer source owns a statement; the inner one is kept beside it. A paper that
// only passes on what somebody said is the inner one.
func TestNestedSources(t *testing.T) {
	for _, c := range []struct{ text, part, outer, inner string }{
		{"Lena Hart said that the Water Board had denied that the dam leaks.", "dam leaks", "Lena Hart", "Water Board"},
		{"“The dam leaks,” Pavel Drum said on Monday, according to the Belin Post.", "dam leaks", "Pavel Drum", "Belin Post"},
		{"“The dam leaks,” Pavel Drum said on Monday, according to Lena Hart.", "dam leaks", "Lena Hart", "Pavel Drum"},
		{"The Belin Post quoted Pavel Drum as saying that the dam leaks.", "dam leaks", "Pavel Drum", "Belin Post"},
	} {
		r, all := read(t, c.text)
		for i, s := range r.Statements {
			if s.Voice == corpus.Own || !strings.Contains(all[i].text, c.part) {
				continue
			}
			if s.Source.Name != c.outer || len(s.Inner) != 1 || s.Inner[0].Name != c.inner {
				t.Errorf("%s\n\tsource %q, inner %+v; want %q and %q", c.text, s.Source.Name, s.Inner, c.outer, c.inner)
			}
		}
	}
}

// The article that the tool must get right, by the names that it gives its sources.
func TestReadsTheSeedArticle(t *testing.T) {
	b, err := os.ReadFile(realnews.Path(t, "data", "seed", "article.txt"))
	if err != nil {
		t.Fatal(err)
	}
	_, all := read(t, string(b))
	for part, name := range map[string]string{
		"terrorist organizations":                "SANA",
		"terror groups":                          "Russian Defense Ministry",
		"join the peace process":                 "Russian Defense Ministry",
		"military formations of Jabhat al-Nusra": "center for reconciliation",
	} {
		got := holding(all, part)
		if len(got) != 1 || got[0].voice != corpus.Quoted || got[0].name != name {
			t.Errorf("%q: got %+v, want it quoted from %q", part, got, name)
		}
	}
	for _, s := range holding(all, "terror") {
		if s.voice == corpus.Own {
			t.Errorf("the outlet's own voice says %q", s.text)
		}
	}
	for _, part := range []string{"meanwhile, rebels", "further losses for pro-assad forces", "the regime has failed"} {
		if got := holding(all, part); len(got) != 1 || got[0].voice != corpus.Own {
			t.Errorf("%q: got %+v, want the outlet's own voice", part, got)
		}
	}
	for _, part := range []string{"red line", "reconciliation center"} {
		if got := holding(all, part); len(got) != 1 || len(got[0].scare) != 1 {
			t.Errorf("%q: got %+v, want a scare quote", part, got)
		}
	}
}
