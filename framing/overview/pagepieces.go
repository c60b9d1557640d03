package overview

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/framing/compare"
	"parallax/framing/study"
	"parallax/framing/tally"
)

const (
	// pieceWords is how many words a piece of the page is known by, and
	// pieceRows how many pieces of an outlet are shown.
	pieceWords, pieceRows = 4, 5
)

// A PagePiece is what the pages of an outlet print around its articles, known
// by its first words.
type PagePiece struct {
	Outlet string `json:"outlet" title:"Outlet"`
	// Begins are the first words, folded.
	Begins     string             `json:"begins" title:"Begins with"`
	Statements int                `json:"statements" title:"Pieces"`
	Documents  int                `json:"documents" title:"Documents" column:"docs"`
	Words      int                `json:"words" title:"Words"`
	Passages   []study.PassageRef `json:"passages"`
}

// piece is a PagePiece while it is counted.
type piece struct {
	row        PagePiece
	last       int // 1 + the last document counted
	statements []int
}

// PagePieces tells what the pages of each outlet say most often.
func PagePieces(s *compare.Study) (rows []PagePiece, err error) {
	type key struct{ outlet, begins string }
	at := map[key]*piece{}
	byOutlet := map[string][]*piece{}
	t := s.Tally
	for i := range t.Statements {
		st := &t.Statements[i]
		if st.Voice != corpus.Page || st.Words == 0 {
			continue
		}
		k := key{t.Docs[st.Doc].Outlet, begins(t, i)}
		p := at[k]
		if p == nil {
			p = &piece{row: PagePiece{Outlet: k.outlet, Begins: k.begins}}
			at[k] = p
			byOutlet[k.outlet] = append(byOutlet[k.outlet], p)
		}
		if p.last != st.Doc+1 {
			p.last = st.Doc + 1
			p.row.Documents++
		}
		p.row.Statements++
		p.row.Words += st.Words
		p.statements = append(p.statements, i)
	}
	for _, outlet := range slices.Sorted(maps.Keys(byOutlet)) {
		pieces := byOutlet[outlet]
		slices.SortFunc(pieces, func(a, b *piece) int {
			return cmp.Or(cmp.Compare(b.row.Documents, a.row.Documents), cmp.Compare(b.row.Statements, a.row.Statements), cmp.Compare(a.row.Begins, b.row.Begins))
		})
		for _, p := range pieces[:min(pieceRows, len(pieces))] {
			if p.row.Passages, err = s.Wholes(s.Evidence.Sample(p.statements)); err != nil {
				return nil, err
			}
			rows = append(rows, p.row)
		}
	}
	return rows, nil
}

// begins gives the first words of a statement.
func begins(t *tally.Tally, statement int) string {
	var words []string
	for _, w := range t.Words.Row(statement) {
		if len(words) == pieceWords {
			break
		}
		words = append(words, t.Vocabulary.Term(w.ID()))
	}
	return strings.Join(words, " ")
}
