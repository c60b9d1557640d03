package stories

import (
	"cmp"
	"slices"
	"strings"

	"parallax/corpus/wording"
	"parallax/framing/compare"
	"parallax/framing/event"
	"parallax/framing/meaning"
	"parallax/framing/story"
	"parallax/framing/study"
)

// Bounds of what a study tells; the command stories tells all.
const (
	maxStories = 16
	maxClaims  = 24 // of several outlets, of a story
	maxAlone   = 5  // told or left out by one outlet alone
)

// Stories are events that several outlets tell.
type Stories struct {
	// Several is how many stories of the corpus several outlets tell, of which Rows are those told side by side.
	Several  int       `json:"several"`
	Rows     []Row     `json:"rows"`
	Claims   []Claim   `json:"claims"`
	Tellings []Telling `json:"tellings"`
}

// A Claim is a statement of a claim, a Telling how one outlet tells a story.
type (
	Claim   = event.ClaimRow
	Telling = event.TellingRow
)

// A Row is one story.
type Row struct {
	Story     int    `json:"story" title:"Story" print:"yes"`
	Terms     string `json:"terms" title:"About" print:"yes"`
	First     string `json:"first" title:"First" print:"yes"`
	Last      string `json:"last" title:"Last" print:"yes"`
	Outlets   int    `json:"outlets" title:"Outlets" print:"yes"`
	Documents int    `json:"documents" title:"Documents" print:"yes"`
	// Claims of several outlets; Renamed are those in which one referent goes by names of different families, Alike those of the
	// same content words, as copies have.
	Claims  int `json:"claims" title:"Shared claims" print:"yes"`
	Renamed int `json:"renamed" title:"Renamed" print:"yes"`
	Alike   int `json:"alike" title:"In the same words" print:"yes"`
	// Charged are those in which a word stands in place of a darker or brighter one.
	Charged int `json:"charged" title:"Charged" print:"yes"`
	// Cut is how many statements at the ends of long documents were not compared.
	Cut int `json:"cut" title:"Not compared"`
}

// told is a story with the places of what it says in the study.
type told struct {
	story *story.Story
	event *event.Event
	at    [][]int // statements of the tally, by document and statement of the event
}

// Of tells the stories of most outlets side by side.
func Of(s *compare.Study) (Stories, error) {
	var out Stories
	found, err := s.Stories()
	if err != nil {
		return out, err
	}
	var several []*story.Story
	for i := range found {
		if found[i].Outlets > 1 {
			several = append(several, &found[i])
		}
	}
	out.Several = len(several)
	if len(several) == 0 {
		return out, nil
	}
	slices.SortStableFunc(several, func(a, b *story.Story) int { return cmp.Compare(b.Outlets, a.Outlets) })
	several = several[:min(len(several), maxStories)]
	reader, err := meaning.Open()
	if err != nil {
		return out, err
	}
	read := newReading(s, several)
	all := make([]told, len(several))
	err = s.Parallel(len(several), func(i int) (err error) {
		all[i], err = read.story(several[i])
		if err == nil {
			all[i].event = event.Of(reader, all[i].event.Documents)
		}
		return err
	})
	if err != nil {
		return out, err
	}
	all = slices.DeleteFunc(all, func(t told) bool { row := t.row(); return row.Claims == row.Alike }) // copies, and nothing in common
	slices.SortStableFunc(all, func(a, b told) int {
		x, y := a.row(), b.row()
		return cmp.Or(cmp.Compare(min(1, y.Renamed), min(1, x.Renamed)), cmp.Compare(min(1, y.Charged), min(1, x.Charged)), cmp.Compare(y.Outlets, x.Outlets), cmp.Compare(y.Claims-y.Alike, x.Claims-x.Alike))
	})
	for i := range all {
		if err := out.add(s, i+1, &all[i]); err != nil {
			return out, err
		}
	}
	return out, nil
}

func (t *told) row() Row {
	row := Row{
		Terms: strings.Join(t.story.Terms, ", "), First: t.story.First, Last: t.story.Last, Outlets: t.story.Outlets, Documents: len(t.story.Documents), Cut: t.event.Cut,
	}
	for i := range t.event.Claims {
		c := &t.event.Claims[i]
		if len(c.Outlets) < 2 {
			continue
		}
		row.Claims++
		for _, x := range []struct {
			is   bool
			into *int
		}{{c.Renamed, &row.Renamed}, {c.Charged, &row.Charged}, {!c.Reworded, &row.Alike}} {
			if x.is {
				*x.into++
			}
		}
	}
	return row
}

// add tells one more story, with its passages.
func (out *Stories) add(s *compare.Study, number int, t *told) error {
	row := t.row()
	row.Story = number
	out.Rows = append(out.Rows, row)
	claims, k, shown := event.ClaimRows(number, t.event), 0, 0
	for n := range t.event.Claims {
		c := &t.event.Claims[n]
		takes := len(c.Outlets) > 1 && c.Reworded && shown < maxClaims
		if takes {
			shown++
		}
		whole := t.event.Text(n)
		for _, p := range c.Places {
			row := &claims[k]
			k++
			if !takes {
				continue
			}
			_, marks := wording.Differences(whole, row.Text)
			ref, err := s.Evidence.Marked(t.at[p.Document][p.Statement], marks)
			if err != nil {
				return err
			}
			row.Passages, row.Likeness = []study.PassageRef{ref}, compare.Similarity(row.Likeness)
			out.Claims = append(out.Claims, *row)
		}
	}
	tellings := event.TellingRows(number, t.event)
	for i := range tellings {
		of := &t.event.Tellings[i]
		var err error
		if tellings[i].OnlyShown, err = t.first(s, of.Only); err != nil {
			return err
		}
		if tellings[i].LeftOutShown, err = t.first(s, of.LeavesOut); err != nil {
			return err
		}
	}
	out.Tellings = append(out.Tellings, tellings...)
	return nil
}

// first shows the first of some claims, each in the wording most like the others.
func (t *told) first(s *compare.Study, claims []int) ([]study.PassageRef, error) {
	var statements []int
	for _, c := range claims[:min(len(claims), maxAlone)] {
		p := t.event.Claims[c].Places[0]
		statements = append(statements, t.at[p.Document][p.Statement])
	}
	return s.Wholes(statements)
}
