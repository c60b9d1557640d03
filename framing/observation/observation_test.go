package observation

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
)

// Invented articles, different enough to be no copies of each other.
func text(i int) string {
	words := strings.Fields("harbour strike mill fire verdict budget storm election bridge festival museum orchard railway tunnel pilot lantern copper velvet marsh quarry")
	var b strings.Builder
	for k := range 12 {
		fmt.Fprintf(&b, "%s %s%d ", words[(i*7+k*3)%len(words)], words[(i*5+k)%len(words)], i*100+k)
	}
	return b.String()
}

func observe(t *testing.T, c Choice, docs []corpus.Document) *Documents {
	t.Helper()
	w := NewWatcher(c)
	for _, err := range w.Watch(func(yield func(corpus.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	}) {
		if err != nil {
			t.Fatal(err)
		}
	}
	of, err := w.Documents(context.Background(), 1)
	if err != nil {
		t.Fatal(err)
	}
	return of
}

// Documents of one author are one cluster, copies of one text too, and both together
// where they meet; without an author a document stands alone.
func TestCluster(t *testing.T) {
	var docs []corpus.Document
	for i, author := range []string{"Moe", "Lind", "Moe", "", ""} {
		d := corpus.Document{ID: fmt.Sprint(i), Outlet: "Herald", Date: fmt.Sprintf("2023-05-0%dT08:00:00Z", 1+i/2), Text: text(i)}
		if author != "" {
			d.Fields = []corpus.Field{{Name: "author", Value: author}}
		}
		docs = append(docs, d)
	}
	docs[4].Text = docs[1].Text // a copy of Lind's
	of := observe(t, Choice{Cluster: "author"}, docs)
	if !slices.Equal(of.Cluster, []int{0, 1, 0, 3, 1}) || of.Stratum != nil || of.Drawn != nil {
		t.Errorf("by author: %+v", of)
	}
	if of.Clusters != (Joined{Field: "author", Values: 1, Documents: 2, Largest: 2, Missing: 2}) {
		t.Errorf("by author: %+v", of.Clusters)
	}
	if of := observe(t, Choice{Cluster: "date"}, docs); !slices.Equal(of.Cluster, []int{0, 0, 2, 2, 0}) {
		t.Errorf("by day: %v", of.Cluster)
	}
	if of := observe(t, Choice{}, docs); !slices.Equal(of.Cluster, []int{0, 1, 2, 3, 1}) {
		t.Errorf("copies alone: %v", of.Cluster)
	}
}

// Within a field, small strata are drawn whole and large ones document by document.
func TestWithin(t *testing.T) {
	var docs []corpus.Document
	for i := range 8 {
		topic := "port"
		if i < 2 {
			topic = "fire"
		}
		docs = append(docs, corpus.Document{ID: fmt.Sprint(i), Outlet: "Herald", Text: text(i), Fields: []corpus.Field{{Name: "topic", Value: topic}}})
	}
	of := observe(t, Choice{Within: "topic"}, docs)
	if !slices.Equal(of.Stratum, []int{1, 1, 2, 2, 2, 2, 2, 2}) || !slices.Equal(of.Drawn, []int{0, 0, 2, 3, 4, 5, 6, 7}) || !slices.Equal(of.Cluster, []int{0, 1, 2, 3, 4, 5, 6, 7}) {
		t.Errorf("%+v", of)
	}
	w := NewWatcher(Choice{Within: "tipic"})
	for range w.Watch(func(yield func(corpus.Document, error) bool) { yield(docs[0], nil) }) {
		continue
	}
	if _, err := w.Documents(context.Background(), 1); err == nil || !strings.Contains(err.Error(), `"tipic"`) {
		t.Errorf("a field that no document has: %v", err)
	}
}

// Two outlets tell of a fire: one story, which is one observation.
func TestStory(t *testing.T) {
	docs := []corpus.Document{
		{ID: "a", Outlet: "A", Date: "2023-05-02", Text: "A fire destroyed the old sugar mill in Tarn on Monday, said fire chief Ola Bren. Two guards were hurt."},
		{ID: "b", Outlet: "B", Date: "2023-05-01", Text: "Two guards were hurt when the sugar mill of Tarn burned down; fire chief Bren suspects arson."},
		{ID: "c", Outlet: "B", Date: "2023-05-02", Text: "Heavy snow closed mountain passes and schools across the northern counties."},
	}
	if of := observe(t, Choice{Cluster: Story}, docs); !slices.Equal(of.Cluster, []int{0, 0, 2}) {
		t.Errorf("by story: %v", of.Cluster)
	}
}
