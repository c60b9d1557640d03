package framing

import (
	"cmp"
	"maps"
	"slices"

	"parallax/corpus"
	"parallax/corpus/attribution"
	"parallax/framing/value"
)

// maxSources is the most sources shown of one outlet: those heard most often.
const maxSources = 60

// heard is how one outlet hears one source.
type heard struct {
	row      SourceRow
	said     ratio // statements of the source in each document
	verbs    map[uint32]int
	stance   map[string]*ratio
	examples []int
}

// stances are the classes of reporting verbs that a source row shows.
var stances = [...]string{"neutral", "doubting", "endorsing"}

// sources fills the table of who is heard: a row for each outlet and source.
func (s *study) sources(r *Result) error {
	table, all := s.listen()
	var shown []*heard
	for _, outlet := range r.Corpus.Outlets {
		rows := table[outlet.Outlet]
		slices.SortFunc(rows, func(a, b *heard) int {
			return cmp.Or(cmp.Compare(b.row.Statements, a.row.Statements), cmp.Compare(a.row.Source, b.row.Source))
		})
		shown = append(shown, rows[:min(len(rows), maxSources)]...)
	}
	err := s.parallel(len(shown), func(i int) error { return s.estimateSource(shown[i], all[shown[i].row.Outlet]) })
	if err != nil {
		return err
	}
	for _, h := range shown {
		if h.row.Passages, err = s.wholes(s.evidence.sample(h.examples)); err != nil {
			return err
		}
		r.Sources = append(r.Sources, h.row)
	}
	return nil
}

// listen deals the quoted and reported statements to outlets and sources; the
// second answer is all such statements of each outlet, by document.
func (s *study) listen() (map[string][]*heard, map[string]ratio) {
	type place struct{ outlet, source string }
	at := map[place]*heard{}
	table := map[string][]*heard{}
	all := map[string]ratio{}
	t := s.tally
	classes := s.sourceClasses()
	for i := range t.statements {
		st := &t.statements[i]
		if !st.voice.Sourced() || s.drops(i) {
			continue
		}
		outlet, source := t.documents[st.doc].Outlet, s.names[st.source]
		whole := all[outlet]
		whole.add(st.doc, 1, 1)
		all[outlet] = whole
		h := at[place{outlet, source}]
		if h == nil {
			h = &heard{row: SourceRow{Outlet: outlet, Source: source, Class: classes[source]}, verbs: map[uint32]int{}, stance: map[string]*ratio{}}
			for _, class := range stances {
				h.stance[class] = &ratio{}
			}
			at[place{outlet, source}] = h
			table[outlet] = append(table[outlet], h)
		}
		h.hear(t, i)
	}
	return table, all
}

// sourceClasses gives each source the class that most of its statements show;
// statements that show none do not count.
func (s *study) sourceClasses() map[string]string {
	votes := map[string]map[string]int{}
	for i := range s.tally.statements {
		st := &s.tally.statements[i]
		if !st.voice.Sourced() {
			continue
		}
		class := s.tally.classes.Term(st.class)
		if class == "" {
			continue
		}
		name := s.names[st.source]
		if votes[name] == nil {
			votes[name] = map[string]int{}
		}
		votes[name][class]++
	}
	out := make(map[string]string, len(votes))
	for name, of := range votes {
		out[name] = slices.MaxFunc(slices.Sorted(maps.Keys(of)), func(a, b string) int { return of[a] - of[b] })
	}
	return out
}

func (h *heard) hear(t *Tally, i int) {
	st := &t.statements[i]
	h.row.Statements++
	h.row.Words += st.words
	if st.voice == corpus.Quoted {
		h.row.Quoted++
	} else {
		h.row.Reported++
	}
	h.said.add(st.doc, 1, 0)
	h.examples = append(h.examples, i)
	cue := t.cues.Term(st.cue)
	if cue == "" {
		return
	}
	h.verbs[st.cue]++
	class := attribution.VerbClass(cue)
	for _, c := range stances {
		n := 0.0
		if c == class {
			n = 1
		}
		h.stance[c].add(st.doc, n, 1)
	}
}

// estimateSource fills in the shares and the verbs of a source's row.
func (s *study) estimateSource(h *heard, all ratio) error {
	row := &h.row
	row.Documents = len(h.said.docs)
	for cue, n := range h.verbs {
		verb := s.tally.cues.Term(cue)
		row.Verbs = append(row.Verbs, VerbCount{Verb: verb, Class: attribution.VerbClass(verb), Count: n})
	}
	slices.SortFunc(row.Verbs, func(a, b VerbCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Verb, b.Verb))
	})
	return s.shares(map[*value.Estimate]ratio{
		&row.Share: within(h.said, all), &row.Neutral: *h.stance["neutral"],
		&row.Doubting: *h.stance["doubting"], &row.Endorsing: *h.stance["endorsing"],
	})
}

// wholes shows statements without marks.
func (s *study) wholes(statements []int) ([]PassageRef, error) {
	refs := make([]PassageRef, 0, len(statements))
	for _, i := range statements {
		ref, err := s.evidence.whole(i)
		if err != nil {
			return nil, err
		}
		refs = append(refs, ref)
	}
	return refs, nil
}
