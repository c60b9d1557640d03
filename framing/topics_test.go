package framing

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/framing/internal/marked"
	"parallax/framing/study"
)

// coverage is two invented outlets, of which Anvil writes mostly of the harbour and Bell mostly of the school.
func coverage() []corpus.Document {
	harbour := strings.Fields("dockers loaded ferry timber crane lifted cargo quay pilots steered tanker breakwater ropes tide barge mooring")
	school := strings.Fields("pupils read poems teachers classrooms exams parents term lessons desk homework grades reading maths recess playground")
	rng := rand.New(rand.NewPCG(8, 1))
	var docs []corpus.Document
	for i := range 40 {
		outlet, topic := "Anvil", harbour
		if i >= 20 {
			outlet, topic = "Bell", school
		}
		if i%20 < 4 { // some of the other's
			if topic = harbour; outlet == "Anvil" {
				topic = school
			}
		}
		var words []string
		for range 20 {
			words = append(words, topic[rng.IntN(len(topic))])
		}
		docs = append(docs, corpus.Document{ID: fmt.Sprintf("%s-%02d", outlet, i), Outlet: outlet, Text: fmt.Sprintf("%s|item %d of the week", strings.Join(words, " "), i)})
	}
	return docs
}

func TestTopicsAreCompared(t *testing.T) {
	r := runMarked(t, coverage(), func(o *study.Options) { o.Topics = 2 })
	if len(r.Topics.Rows) != 2 || len(r.Topics.Shares) != 4 {
		t.Fatalf("topics %+v", r.Topics)
	}
	for _, x := range r.Topics.Shares {
		harbour := strings.Contains(x.Terms, "barge")
		mostly := harbour == (x.Group == "Anvil")
		if want := map[bool]int{true: 16, false: 4}[mostly]; x.Docs != want || x.Of != 20 {
			t.Errorf("%s has %d of %d documents of %q, wants %d", x.Group, x.Docs, x.Of, x.Terms, want)
		}
		if !x.Holds || len(x.Passages) == 0 {
			t.Errorf("%s, %q: holds %v, p %v, %d passages", x.Group, x.Terms, x.Holds, x.PAdjusted, len(x.Passages))
		}
	}
	if !strings.Contains(fmt.Sprint(r.Answer), "What it covers: ") {
		t.Errorf("the answer tells nothing of coverage: %v", r.Answer)
	}
}

// A study of one topic is that of its documents alone.
func TestStudyWithinATopic(t *testing.T) {
	within := runMarked(t, coverage(), func(o *study.Options) { o.Topics = 2; o.Topic = "Barge" })
	if within.Corpus.Documents != 20 || within.Groups[0].Documents != 16 || within.Groups[1].Documents != 4 {
		t.Errorf("%d documents: %+v", within.Corpus.Documents, within.Groups)
	}
	if within.Warnings[0].Code != "one-topic" || !strings.Contains(within.Warnings[0].Text, "20 of 40 documents") {
		t.Errorf("told %+v", within.Warnings[0])
	}
	var alone []corpus.Document
	for n, d := range coverage() {
		if (d.Outlet == "Anvil") == (n%20 >= 4) { // of the harbour
			alone = append(alone, d)
		}
	}
	same := runMarked(t, alone, func(o *study.Options) { o.Topics = 2 })
	if same.Provenance.CorpusDigest != within.Provenance.CorpusDigest || fmt.Sprint(same.Keywords) != fmt.Sprint(within.Keywords) {
		t.Error("it differs from a study of these documents")
	}
}

func TestTopicThatIsNone(t *testing.T) {
	for _, name := range []string{"weather", "0", "9", ""} {
		o := study.DefaultOptions()
		o.Topics, o.Topic, o.Discover = 2, name, false
		_, err := Run(t.Context(), marked.Sequence(coverage()), o, Environment{Reader: marked.Reader{}})
		if name == "" {
			if err != nil {
				t.Error(err)
			}
		} else if err == nil || !strings.Contains(err.Error(), "there are 1 (") {
			t.Errorf("topic %q: %v", name, err)
		}
	}
	if r := runMarked(t, coverage()[:5], nil); r.Topics.Note == "" || len(r.Topics.Rows) != 0 {
		t.Errorf("5 documents have topics: %+v", r.Topics)
	}
}
