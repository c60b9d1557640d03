package framing

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/framing/internal/marked"
	"parallax/framing/names"
	"parallax/framing/study"
)

// runMarked studies documents of the tests' own notation (see marked).
func runMarked(t *testing.T, docs []corpus.Document, change func(*study.Options)) *Result {
	t.Helper()
	o := study.DefaultOptions()
	o.Codebook, o.Toward, o.Dims, o.Workers = marked.Codebook(t), study.TowardNone, 2, 2
	if change != nil {
		change(&o)
	}
	r, err := Run(context.Background(), marked.Sequence(docs), o, Environment{Reader: marked.Reader{}})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// many makes n documents of an outlet that all hold the text, and words of their
// own, so that none is a copy of another.
func many(outlet string, n int, text string) []corpus.Document {
	var docs []corpus.Document
	for i := range n {
		var own []string
		for k := range 30 {
			own = append(own, fmt.Sprintf("%s%dx%d", outlet, i, k))
		}
		docs = append(docs, corpus.Document{ID: fmt.Sprint(outlet, i), Outlet: outlet, Text: text + "|" + strings.Join(own, " ")})
	}
	return docs
}

func labelRow(t *testing.T, r *Result, group, voice, family string) names.LabelRow {
	t.Helper()
	for _, x := range r.Labels {
		if x.Group == group && x.Voice == voice && x.Family == family && x.Label == "" {
			return x
		}
	}
	t.Fatalf("no row for %s, %s, %s", group, voice, family)
	return names.LabelRow{}
}

// Counts and shares by voice, counted by hand: the Herald's own words say
// strikers once in each document, the mayor it quotes says thugs.
func TestLabelsByVoice(t *testing.T) {
	docs := many("Herald", 6, "the strikers left the port|Mayor: the thugs must go|~Union: strikers will stay")
	docs = append(docs, many("Post", 6, "the thugs left the port|~Mayor: the thugs must go")...)
	r := runMarked(t, docs, nil)
	for _, c := range []struct {
		group, voice, family string
		count                int
		share                string
	}{
		{"Herald", "all", "worker", 12, "0.667"}, {"Herald", "all", "rioter", 6, "0.333"},
		{"Herald", "own", "worker", 6, "1.000"}, {"Herald", "own", "rioter", 0, "0.000"},
		{"Herald", "quoted", "rioter", 6, "1.000"}, {"Herald", "reported", "worker", 6, "1.000"},
		{"Post", "own", "rioter", 6, "1.000"}, {"Post", "quoted", "rioter", 0, ""},
		{"Post", "all", "worker", 0, "0.000"},
	} {
		x := labelRow(t, r, c.group, c.voice, c.family)
		share := ""
		if v, ok := x.Share.Value.Get(); ok {
			share = fmt.Sprintf("%.3f", v)
		} else if x.Share.Value.Why() == "" {
			t.Errorf("%s %s %s: no share, and no reason", c.group, c.voice, c.family)
		}
		if x.Count != c.count || share != c.share {
			t.Errorf("%s, %s, %s: %d mentions, share %q; want %d, %q", c.group, c.voice, c.family, x.Count, share, c.count, c.share)
		}
	}
	for _, x := range r.Labels {
		if x.Family == "" && (x.Share.Low.Defined() || x.PAdjusted.Defined()) {
			t.Errorf("%s, %s: the total of %s has an interval or a test, and it is all of itself", x.Group, x.Voice, x.Referent)
		}
	}
	if p, ok := labelRow(t, r, "Herald", "own", "worker").PAdjusted.Get(); !ok || p >= .05 {
		t.Errorf("six documents against six that share no name: p = %v %v, want a difference", p, ok)
	}
}

// Who is heard, and how often in each voice, counted by hand.
func TestSourcesAreCounted(t *testing.T) {
	docs := many("Herald", 5, "Mayor: go home|Mayor: stay home|~Union: we stay")
	r := runMarked(t, docs, nil)
	var got []string
	for _, x := range r.Sources {
		share, _ := x.Share.Value.Get()
		got = append(got, fmt.Sprintf("%s %s: %d quoted, %d reported, in %d, %.3f", x.Outlet, x.Source, x.Quoted, x.Reported, x.Documents, share))
	}
	want := []string{"Herald Mayor: 10 quoted, 0 reported, in 5, 0.667", "Herald Union: 0 quoted, 5 reported, in 5, 0.333"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func warning(r *Result, code string) string {
	for _, w := range r.Warnings {
		if w.Code == code {
			return w.Subject + ": " + w.Text
		}
	}
	return ""
}

// A caption that a group's pages repeat is told, with the number of documents;
// words that are the articles' own are not.
func TestRepeatedSentencesAreTold(t *testing.T) {
	var docs []corpus.Document
	for i := range 20 {
		own := fmt.Sprintf("dock%d workers%d met%d at%d noon%d", i, i, i, i, i)
		if i < 8 {
			own = "press here to hear more|" + own
		}
		docs = append(docs, corpus.Document{ID: fmt.Sprint("h", i), Outlet: "Herald", Text: own})
		docs = append(docs, corpus.Document{ID: fmt.Sprint("p", i), Outlet: "Post", Text: fmt.Sprintf("rain%d fell%d on%d the%d port%d", i, i, i, i, i)})
	}
	got := warning(runMarked(t, docs, nil), "repeated-sentences")
	if !strings.Contains(got, "Herald “press here to hear more …” in 8 of 20") || strings.Contains(got, "Post") {
		t.Errorf("warning %q, want the Herald's in 8 of 20 and nothing of the Post", got)
	}
}

// What repeats is left out where the study says so: of the words, of the names
// and of who is heard; and the warning counts it.
func TestRepeatedSentencesAreDropped(t *testing.T) {
	docs := many("Herald", 10, "read the strikers live blog|Agency: the strikers photo by agency")
	docs = append(docs, many("Post", 10, "dockers left port five")...)
	kept, dropped := runMarked(t, docs, nil), runMarked(t, docs, func(o *study.Options) { o.DropRepeated = true })
	if n := labelRow(t, kept, "Herald", "all", "worker").Count; n != 20 {
		t.Errorf("%d mentions where nothing is left out, want 20", n)
	}
	if n := labelRow(t, dropped, "Herald", "all", "worker").Count; n != 0 || len(dropped.Sources) != 0 {
		t.Errorf("%d mentions and %d sources are left of what repeats", n, len(dropped.Sources))
	}
	if got := warning(dropped, "repeated-sentences-dropped"); !strings.Contains(got, "30 statements with 150 words, and take no part") {
		t.Errorf("the warning is %q, want 30 statements (two of the Herald's and one of the Post's in each of ten documents) with 150 words", got)
	}
	if words := dropped.Groups[0].Words; words != 300 {
		t.Errorf("the Herald has %d words left, want the 30 of its own in each of ten documents", words)
	}
}

// Side by side stand statements that differ in their words, none twice.
func TestPairsDifferAndStandOnce(t *testing.T) {
	common := "ministers promised twelve million crowns for the harbour on monday"
	var docs []corpus.Document
	for i := range 4 {
		docs = append(docs,
			corpus.Document{ID: fmt.Sprint("h", i), Outlet: "Herald", Text: common + fmt.Sprintf("|the harbour slept under snow %d", i)},
			corpus.Document{ID: fmt.Sprint("p", i), Outlet: "Post", Text: strings.Replace(common, "promised", "pledged", 1) + fmt.Sprintf("|rain fell on the market %d", i)},
			corpus.Document{ID: fmt.Sprint("s", i), Outlet: "Star", Text: common})
	}
	r := runMarked(t, docs, nil)
	if len(r.Vectors.Neighbours) == 0 {
		t.Fatal("no pair, though two outlets say one thing in other words")
	}
	seen := map[string]bool{}
	for _, n := range r.Vectors.Neighbours {
		left, right := r.Passages[n.Left.Passage].Text, r.Passages[n.Right.Passage].Text
		if left == right {
			t.Errorf("a pair of the same words: %q", left)
		}
		if seen[left] || seen[right] {
			t.Errorf("shown twice: %q or %q", left, right)
		}
		seen[left], seen[right] = true, true
	}
}

// The order of the documents changes no count, share or test.
func TestOrderOfDocuments(t *testing.T) {
	docs := many("Herald", 6, "the strikers left|Mayor: the thugs must go")
	docs = append(docs, many("Post", 6, "the thugs left|~Union: strikers will stay")...)
	turned := slices.Clone(docs)
	slices.Reverse(turned)
	shown := func(r *Result) string {
		var b strings.Builder
		for _, x := range r.Labels {
			share, _ := x.Share.Value.Get()
			p, _ := x.PAdjusted.Get()
			fmt.Fprintf(&b, "%s %s %s %s: %d %.9f p %.9f\n", x.Group, x.Voice, x.Family, x.Label, x.Count, share, p)
		}
		return b.String()
	}
	if a, b := shown(runMarked(t, docs, nil)), shown(runMarked(t, turned, nil)); a != b {
		t.Errorf("in another order:\n%s\ninstead of:\n%s", b, a)
	}
}

// The answer tells of the groups that were chosen, against the chosen one, and
// names no group as an extreme on too few documents.
func TestAnswerTellsOfTheChosen(t *testing.T) {
	docs := many("Herald", 8, "the strikers left the port")
	docs = append(docs, many("Post", 8, "the thugs left the port")...)
	docs = append(docs, many("Star", 8, "the strikers and the thugs left the port")...)
	docs = append(docs, many("Leaflet", 2, "thugs thugs thugs")...)
	for _, c := range []struct{ target, reference, want, never string }{
		{"", "", "Herald calls strikers “strikers” in 100 % [63, 100] of mentions, Post in 0 % [0, 37], which says “thugs”: in 100 % [63, 100], against 0 % [0, 37]", "Leaflet"},
		{"Star", "Herald", "Herald calls strikers “strikers” in 100 % [63, 100] of mentions, Star in 50 %", "Post"},
		{"Herald", "Post", " (100 [48, 100] points apart, p", "the rest"},
	} {
		r := runMarked(t, docs, func(o *study.Options) { o.Target, o.Reference = c.target, c.reference })
		var text []string
		for _, f := range slices.Concat(r.Answer, r.Undecided) {
			if f.Kind == "labels" {
				text = append(text, f.Text)
			}
		}
		all := strings.Join(text, "\n")
		if !strings.Contains(all, c.want) || strings.Contains(all, c.never) {
			t.Errorf("target %q, reference %q: the answer is\n%s\nwant %q and no %q", c.target, c.reference, all, c.want, c.never)
		}
	}
}

// The answer's words are those that say something: neither the group's own
// name nor a function word.
func TestAnswerLeavesOutTheObvious(t *testing.T) {
	var docs []corpus.Document
	for i := range 10 {
		docs = append(docs, many(fmt.Sprint("Herald", i), 1, fmt.Sprintf("on day%d the herald tells%d uproar port%d", i, i, i))...)
		docs[i].Outlet = "Herald"
	}
	docs = append(docs, many("Post", 10, "dockers left port five")...)
	for _, f := range runMarked(t, docs, nil).Answer {
		if f.Kind != "keywords" || f.Groups[0] != "Herald" {
			continue
		}
		for _, never := range []string{"“herald”", "“of”", "“the”"} {
			if strings.Contains(f.Text, never) {
				t.Errorf("%s: names %s", f.Text, never)
			}
		}
		if !strings.Contains(f.Text, "“uproar”") {
			t.Errorf("%s: does not name the uproar", f.Text)
		}
		return
	}
	t.Error("no words set the Herald apart")
}
