// Package sources is the room of sources: whom each outlet hears, how much, and
// with which verbs.
package sources

import (
	"cmp"
	"maps"
	"slices"

	"parallax/corpus"
	"parallax/corpus/attribution"
	"parallax/framing/compare"
	"parallax/framing/study"
	"parallax/framing/tally"
	"parallax/framing/value"
)

// A SourceRow is how one outlet hears one source.
type SourceRow struct {
	Outlet string `json:"outlet" title:"Outlet" print:"yes"`
	Source string `json:"source" title:"Source" print:"yes"`
	Class  string `json:"class,omitempty" title:"Class"`
	// Type is what most of its statements show it to be.
	Type corpus.SourceType `json:"type,omitempty" title:"Type"`
	// Aliases are the other names that documents give it, most used first;
	// Result.SourceNames has the evidence.
	Aliases    []string `json:"aliases" title:"Other names" after:"endorsing"`
	Statements int      `json:"statements" title:"Statements" print:"yes"`
	Quoted     int      `json:"quoted" title:"Quoted"`
	Reported   int      `json:"reported" title:"Reported"`
	Words      int      `json:"words" title:"Words"`
	Documents  int      `json:"documents" title:"Documents" column:"docs"`
	// Share of the outlet's quoted and reported statements that are this
	// source's.
	Share value.Estimate `json:"share" title:"Share" measure:"source_share" kind:"share" print:"yes"`
	// Verbs are the cues that attribute, most frequent first.
	Verbs []VerbCount `json:"verbs" title:"Verbs" after:"endorsing" print:"yes"`
	// Shares of the cues by stance of the verb: "said", "claimed", "confirmed".
	Neutral   value.Estimate     `json:"neutral" title:"Neutral verbs" measure:"verb_share" kind:"share" interval:"-"`
	Doubting  value.Estimate     `json:"doubting" title:"Doubting verbs" measure:"verb_share" kind:"share" interval:"-"`
	Endorsing value.Estimate     `json:"endorsing" title:"Endorsing verbs" measure:"verb_share" kind:"share" interval:"-"`
	Passages  []study.PassageRef `json:"passages"`
}

// A VerbCount is how often one cue attributes.
type VerbCount struct {
	Verb  string `json:"verb"`
	Class string `json:"class,omitempty"` // neutral, doubting, endorsing, "" unknown
	Count int    `json:"count"`
}

// maxSources is the most sources shown of one outlet: those heard most often.
const maxSources = 60

// heard is how one outlet hears one source.
type heard struct {
	row      SourceRow
	said     compare.Ratio // statements of the source in each document
	verbs    map[uint32]int
	stance   map[string]*compare.Ratio
	examples []int
}

// stances are the classes of reporting verbs that a source row shows.
var stances = [...]string{"neutral", "doubting", "endorsing"}

// Rows is the table of who is heard: a row for each outlet and source.
func Rows(s *compare.Study) (rows []SourceRow, err error) {
	table, all := listen(s)
	var shown []*heard
	for _, outlet := range slices.Sorted(maps.Keys(table)) {
		of := table[outlet]
		slices.SortFunc(of, func(a, b *heard) int {
			return cmp.Or(cmp.Compare(b.row.Statements, a.row.Statements), cmp.Compare(a.row.Source, b.row.Source))
		})
		shown = append(shown, of[:min(len(of), maxSources)]...)
	}
	err = s.Parallel(len(shown), func(i int) error { return estimateSource(s, shown[i], all[shown[i].row.Outlet]) })
	if err != nil {
		return nil, err
	}
	for _, h := range shown {
		if h.row.Passages, err = s.Wholes(s.Evidence.Sample(h.examples)); err != nil {
			return nil, err
		}
		rows = append(rows, h.row)
	}
	return rows, nil
}

// listen divides the quoted and reported statements by outlets and sources; the
// second answer is all such statements of each outlet, by document.
func listen(s *compare.Study) (map[string][]*heard, map[string]compare.Ratio) {
	type place struct{ outlet, source string }
	at := map[place]*heard{}
	table := map[string][]*heard{}
	all := map[string]compare.Ratio{}
	t := s.Tally
	classes := sourceClasses(s)
	for i := range t.Statements {
		st := &t.Statements[i]
		if !st.Voice.Sourced() || s.Drops(i) {
			continue
		}
		outlet, source := t.Docs[st.Doc].Outlet, s.Names[st.Source]
		whole := all[outlet]
		whole.Add(st.Doc, 1, 1)
		all[outlet] = whole
		h := at[place{outlet, source}]
		if h == nil {
			h = &heard{row: newRow(s, outlet, source, classes[source]), verbs: map[uint32]int{}, stance: map[string]*compare.Ratio{}}
			for _, class := range stances {
				h.stance[class] = &compare.Ratio{}
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
func sourceClasses(s *compare.Study) map[string]string {
	votes := map[string]map[string]int{}
	for i := range s.Tally.Statements {
		st := &s.Tally.Statements[i]
		if !st.Voice.Sourced() {
			continue
		}
		class := s.Tally.Classes.Term(st.Class)
		if class == "" {
			continue
		}
		name := s.Names[st.Source]
		if votes[name] == nil {
			votes[name] = map[string]int{}
		}
		votes[name][class]++
	}
	out := make(map[string]string, len(votes))
	_, told := s.Options.Codebook.Aliases()
	for name, of := range votes {
		out[name] = slices.MaxFunc(slices.Sorted(maps.Keys(of)), func(a, b string) int { return of[a] - of[b] })
	}
	maps.Copy(out, told)
	return out
}

func (h *heard) hear(t *tally.Tally, i int) {
	st := &t.Statements[i]
	h.row.Statements++
	h.row.Words += st.Words
	if st.Voice == corpus.Quoted {
		h.row.Quoted++
	} else {
		h.row.Reported++
	}
	h.said.Add(st.Doc, 1, 0)
	h.examples = append(h.examples, i)
	cue := t.Cues.Term(st.Cue)
	if cue == "" {
		return
	}
	h.verbs[st.Cue]++
	class := attribution.VerbClass(cue)
	for _, c := range stances {
		n := 0.0
		if c == class {
			n = 1
		}
		h.stance[c].Add(st.Doc, n, 1)
	}
}

// estimateSource fills in the shares and the verbs of a source's row.
func estimateSource(s *compare.Study, h *heard, all compare.Ratio) error {
	row := &h.row
	row.Documents = len(h.said.Docs)
	for cue, n := range h.verbs {
		verb := s.Tally.Cues.Term(cue)
		row.Verbs = append(row.Verbs, VerbCount{Verb: verb, Class: attribution.VerbClass(verb), Count: n})
	}
	slices.SortFunc(row.Verbs, func(a, b VerbCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Verb, b.Verb))
	})
	return s.Shares(map[*value.Estimate]compare.Ratio{
		&row.Share: compare.Within(h.said, all), &row.Neutral: *h.stance["neutral"],
		&row.Doubting: *h.stance["doubting"], &row.Endorsing: *h.stance["endorsing"],
	})
}
