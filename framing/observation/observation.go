// Package observation says which documents of a corpus are one observation, and
// within what they are compared: copies always, and what the user names, such as
// the documents of one story, author or day. Tests and intervals take what it says as
// inference.Design does.
package observation

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"parallax/corpus"
	"parallax/corpus/duplicate"
	"parallax/framing/story"
)

// Story as a choice is the story that a document tells, as framing/story finds it.
const Story = "story"

// A Choice is what a user names; the zero Choice leaves every document for itself,
// but for its copies.
type Choice struct {
	// Cluster is the field whose equal values make documents one observation:
	// Story, "date" (the day), "author", or another. "" for none.
	Cluster string
	// Within is the field within whose values documents are permuted: groups
	// are compared on the documents of one value only. "" for none.
	Within string
	// Apart leaves copies an observation each.
	Apart bool
}

// Validate says what cannot be carried out.
func (c Choice) Validate() error {
	if c.Cluster == "" || c.Cluster != c.Within {
		return nil
	}
	return fmt.Errorf("cluster and within are both %q: documents of one %s are compared with each other, or are one observation; name it once", c.Cluster, c.Cluster)
}

// Documents are what tests and intervals must know of documents, by their place in the
// corpus.
type Documents struct {
	// Cluster numbers what is permuted as one.
	Cluster []int
	// Stratum numbers what documents are permuted within; nil for one stratum.
	Stratum []int
	// Drawn numbers what intervals draw as one: the cluster, and all of a stratum of few
	// documents, such as a story; nil for Cluster.
	Drawn []int
	// Clusters and Strata tell how many documents the fields of the choice join.
	Clusters, Strata Joined

	prints []int // numbers a document and its copies
	joined []int // the values of the field that joins documents; nil where none was chosen
}

// Copies is the same with each copy for itself, or a document and its copies as one.
func (d *Documents) Copies(apart bool) *Documents {
	out := *d
	out.Cluster = d.prints
	if apart {
		out.Cluster = make([]int, len(d.prints))
		for i := range out.Cluster {
			out.Cluster[i] = i
		}
	}
	if d.joined != nil {
		out.Cluster = join(out.Cluster, d.joined)
	}
	if d.Stratum != nil {
		out.Drawn = join(out.Cluster, few(d.Stratum))
	}
	return &out
}

// Joined is how a field divides documents.
type Joined struct {
	// Field as it was chosen; "" where none was.
	Field string
	// Values that several documents have, and the documents with one of them.
	Values, Documents int
	// Largest is the number of documents of the commonest value, Missing of those without one.
	Largest, Missing int
}

// fewDrawn is the number of documents under which a stratum is drawn whole: of fewer, no
// document stands for another.
const fewDrawn = 5

// A Watcher sees the documents of a corpus in order.
type Watcher struct {
	choice  Choice
	copies  duplicate.Finder
	stories story.Corpus
	cluster field
	within  field
}

// NewWatcher sees to what the choice names.
func NewWatcher(c Choice) *Watcher {
	return &Watcher{choice: c, cluster: newField(c.Cluster), within: newField(c.Within)}
}

// Copies are the documents that nearly repeat an earlier one.
func (w *Watcher) Copies() *duplicate.Finder { return &w.copies }

// Watch shows documents to the watcher on their way.
func (w *Watcher) Watch(docs iter.Seq2[corpus.Document, error]) iter.Seq2[corpus.Document, error] {
	return func(yield func(corpus.Document, error) bool) {
		for d, err := range docs {
			if err == nil {
				w.copies.Add(&d)
				w.cluster.add(&d)
				w.within.add(&d)
				if w.choice.Cluster == Story || w.choice.Within == Story {
					w.stories.Add(&d)
				}
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

// Documents says what is one observation, after the last document. A field that no
// document has is an error.
func (w *Watcher) Documents(ctx context.Context, workers int) (*Documents, error) {
	if w.choice.Cluster == Story || w.choice.Within == Story {
		o := story.DefaultOptions()
		o.Workers = max(1, workers)
		stories, err := w.stories.Stories(ctx, o)
		if err != nil {
			return nil, fmt.Errorf("finding the stories: %w", err)
		}
		for _, f := range []*field{&w.cluster, &w.within} {
			if f.name == Story {
				f.take(stories, w.copies.Documents())
			}
		}
	}
	for _, f := range []*field{&w.cluster, &w.within} {
		if len(f.of) > 0 && len(f.count) == 0 {
			return nil, fmt.Errorf("what documents have in common (--cluster, --within) is %q, and no document has that field", f.name)
		}
	}
	d := &Documents{Clusters: w.cluster.joined(), Strata: w.within.joined(), prints: w.copies.Clusters()}
	if w.cluster.name != "" {
		d.joined = w.cluster.of
	}
	if w.within.name != "" {
		d.Stratum = w.within.strata()
	}
	return d.Copies(w.choice.Apart), nil
}

// few keeps the numbers that fewer than fewDrawn documents have; the others are −1.
func few(of []int) []int {
	count := map[int]int{}
	for _, v := range of {
		count[v]++
	}
	out := slices.Clone(of)
	for i, v := range of {
		if count[v] >= fewDrawn {
			out[i] = -1
		}
	}
	return out
}

// join makes one cluster of all clusters with a document of the same value; a value under
// 0 joins nothing. Clusters are numbered by their first document.
func join(cluster, value []int) []int {
	parent := map[int]int{}
	var root func(int) int
	root = func(c int) int {
		p, ok := parent[c]
		if !ok || p == c {
			return c
		}
		r := root(p)
		parent[c] = r
		return r
	}
	first := map[int]int{} // value → its first cluster
	for i, v := range value {
		if v < 0 {
			continue
		}
		if c, ok := first[v]; ok {
			a, b := root(c), root(cluster[i])
			parent[max(a, b)] = min(a, b)
		} else {
			first[v] = cluster[i]
		}
	}
	out := make([]int, len(cluster))
	number := map[int]int{}
	for i, c := range cluster {
		r := root(c)
		if _, ok := number[r]; !ok {
			number[r] = i
		}
		out[i] = number[r]
	}
	return out
}
