package story

import (
	"context"
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"

	"parallax/corpus"
)

type article struct{ outlet, date, text string }

func collected(t *testing.T, articles ...article) *Corpus {
	t.Helper()
	c, err := Collect(func(yield func(corpus.Document, error) bool) {
		for i, a := range articles {
			if !yield(corpus.Document{ID: fmt.Sprint(i), Outlet: a.outlet, Date: a.date, Text: a.text}, nil) {
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func found(t *testing.T, c *Corpus, o Options) []Story {
	t.Helper()
	stories, err := c.Stories(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	return stories
}

// Invented articles: a fire told by three outlets, a match by two, and one
// about the weather.
const (
	fireA   = "A fire destroyed the old sugar mill in Tarn on Monday, said fire chief Ola Bren. Two guards were hurt."
	fireB   = "Two guards were hurt when the sugar mill of Tarn burned down; fire chief Bren suspects arson."
	fireC   = "Arson suspected as flames destroy historic Tarn mill: fire chief Ola Bren speaks of a crime."
	matchA  = "Keeper Lund saved three penalties as Norrfjord won the cup final against Vest United."
	matchB  = "Norrfjord beat Vest United on penalties in the cup final; keeper Lund was the hero."
	weather = "Heavy snow closed mountain passes and schools across the northern counties."
)

func TestStories(t *testing.T) {
	c := collected(t,
		article{"A", "2023-05-02", fireA}, article{"A", "2023-05-01", matchA}, article{"B", "2023-05-01T10:00:00Z", fireB},
		article{"C", "", fireC}, article{"B", "2023-05-02", matchB}, article{"C", "2023-05-02", weather})
	stories := found(t, c, DefaultOptions())
	if len(stories) != 3 {
		t.Fatalf("%d stories: %+v", len(stories), stories)
	}
	fire, match, alone := stories[0], stories[1], stories[2]
	if !slices.Equal(fire.Documents, []int{2, 0, 3}) || fire.Outlets != 3 || fire.First != "2023-05-01" || fire.Last != "2023-05-02" {
		t.Errorf("the fire: %+v", fire)
	}
	if !slices.Equal(match.Documents, []int{1, 4}) || !slices.Equal(alone.Documents, []int{5}) || alone.Likeness[0] != 0 {
		t.Errorf("the match %+v, the weather %+v", match, alone)
	}
	if !slices.Contains(fire.Terms, "mill") || slices.Contains(fire.Terms, "the") {
		t.Errorf("the fire is named by %v", fire.Terms)
	}
	if c.Undated() != 1 {
		t.Errorf("%d documents without a date", c.Undated())
	}
}

func TestStoriesKeepToTheirDays(t *testing.T) {
	articles := []article{{"A", "2023-05-01", fireA}, {"B", "2023-05-03", fireB}, {"C", "2023-05-05", fireC}}
	o := DefaultOptions()
	for days, want := range map[int]int{4: 1, 3: 2, 1: 3} {
		o.Days = days
		if got := len(found(t, collected(t, articles...), o)); got != want {
			t.Errorf("within %d days: %d stories, want %d", days, got, want)
		}
	}
}

// Average linkage by hand: 0–1 at .8, 2–3 at .7, and .3 between all others but
// 0–3, which is not linked, so .225 on average.
func TestJoined(t *testing.T) {
	c := &Corpus{Documents: make([]Document, 4)}
	links := []link{{0, 1, 0.8}, {0, 2, 0.3}, {1, 2, 0.3}, {1, 3, 0.3}, {2, 3, 0.7}}
	for least, want := range map[float64][][]int{
		0.22: {{0, 1, 2, 3}},
		0.23: {{0, 1}, {2, 3}},
		0.75: {{2}, {3}, {0, 1}},
	} {
		if got := joined(c, links, Options{Least: least}); !reflect.DeepEqual(got, want) {
			t.Errorf("least %v: %v, want %v", least, got, want)
		}
	}
}

func TestStoriesSameForAnyWorkers(t *testing.T) {
	var articles []article
	for i := range 400 {
		articles = append(articles, article{fmt.Sprint(i % 5), "", fmt.Sprintf("event%d place%d name%d word%d detail%d", i/4, i/4, i/8, i%7, i)})
	}
	c := collected(t, articles...)
	o := DefaultOptions()
	one := found(t, c, o)
	o.Workers = 8
	if !reflect.DeepEqual(one, found(t, c, o)) {
		t.Error("one worker and eight find different stories")
	}
}

// The second prints the first's text with a new end, in another outlet; the
// third repeats the second in its own.
func TestCopies(t *testing.T) {
	wire := fireA + " The mill stood since 1871 and had been empty for nine years."
	c := collected(t,
		article{"Wire", "2023-05-01", wire},
		article{"B", "2023-05-02", wire + " Neighbours saw smoke."},
		article{"B", "2023-05-02", wire + " Neighbours saw smoke."},
		article{"C", "2023-05-02", fireC})
	copies := c.Copies(found(t, c, DefaultOptions()))
	if len(copies) != 2 {
		t.Fatalf("copies %+v", copies)
	}
	first, second := copies[0], copies[1]
	// 32 words of the wire make 28 runs, 35 words of the reprint 31.
	if first.Doc != 1 || first.Of != 0 || !first.Wire || math.Abs(first.Shared-28.0/31) > 1e-12 {
		t.Errorf("wire copy %+v", first)
	}
	if second.Doc != 2 || second.Of != 1 || second.Wire || second.Shared != 1 {
		t.Errorf("repetition %+v", second)
	}
}

func TestStoriesOfLittle(t *testing.T) {
	if got := found(t, collected(t), DefaultOptions()); len(got) != 0 {
		t.Errorf("stories of no documents: %+v", got)
	}
	c := collected(t, article{"A", "", ""}, article{"B", "", "the of"})
	if got := found(t, c, DefaultOptions()); len(got) != 2 || len(c.Copies(got)) != 0 {
		t.Errorf("stories of documents without words: %+v", got)
	}
}

func TestOptionsAreChecked(t *testing.T) {
	for _, o := range []Options{{}, {Least: 2, Workers: 1}, {Least: 0.5, Days: -1, Workers: 1}, {Least: 0.5}} {
		if _, err := collected(t).Stories(context.Background(), o); err == nil {
			t.Errorf("%+v, and no error", o)
		}
	}
}
