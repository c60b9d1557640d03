package framing

import (
	"cmp"
	"slices"
	"strings"

	"parallax/corpus"
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
	Begins     string       `json:"begins" title:"Begins with"`
	Statements int          `json:"statements" title:"Pieces"`
	Documents  int          `json:"documents" title:"Documents" column:"docs"`
	Words      int          `json:"words" title:"Words"`
	Passages   []PassageRef `json:"passages"`
}

// piece is a PagePiece while it is counted.
type piece struct {
	row        PagePiece
	last       int // 1 + the last document counted
	statements []int
}

// pagePieces tells what the pages of each outlet say most often.
func (s *study) pagePieces(r *Result) error {
	type key struct{ outlet, begins string }
	at := map[key]*piece{}
	byOutlet := map[string][]*piece{}
	t := s.tally
	for i := range t.statements {
		st := &t.statements[i]
		if st.voice != corpus.Page || st.words == 0 {
			continue
		}
		k := key{t.documents[st.doc].Outlet, t.begins(i)}
		p := at[k]
		if p == nil {
			p = &piece{row: PagePiece{Outlet: k.outlet, Begins: k.begins}}
			at[k] = p
			byOutlet[k.outlet] = append(byOutlet[k.outlet], p)
		}
		if p.last != st.doc+1 {
			p.last = st.doc + 1
			p.row.Documents++
		}
		p.row.Statements++
		p.row.Words += st.words
		p.statements = append(p.statements, i)
	}
	for _, o := range r.Corpus.Outlets {
		pieces := byOutlet[o.Outlet]
		slices.SortFunc(pieces, func(a, b *piece) int {
			return cmp.Or(cmp.Compare(b.row.Documents, a.row.Documents), cmp.Compare(b.row.Statements, a.row.Statements), cmp.Compare(a.row.Begins, b.row.Begins))
		})
		for _, p := range pieces[:min(pieceRows, len(pieces))] {
			var err error
			if p.row.Passages, err = s.wholes(s.evidence.sample(p.statements)); err != nil {
				return err
			}
			r.Corpus.PagePieces = append(r.Corpus.PagePieces, p.row)
		}
	}
	return nil
}

// begins gives the first words of a statement.
func (t *Tally) begins(statement int) string {
	var words []string
	for _, w := range t.words.row(statement) {
		if len(words) == pieceWords {
			break
		}
		words = append(words, t.vocabulary.Term(w.id()))
	}
	return strings.Join(words, " ")
}
