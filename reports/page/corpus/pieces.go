package corpus

import (
	"parallax/framing"
	"parallax/reports/numeral"
	"parallax/reports/page/part"
)

// piecesView is what an outlet's pages print around its articles most often.
type piecesView struct {
	Outlet string
	Pieces []pieceView
}

type pieceView struct {
	Begins, Documents string
	Evidence          int
}

// pieces are in the order of the rows, which keep those of an outlet together.
func pieces(rows []framing.PagePiece, p *part.Pool) (out []piecesView) {
	for _, r := range rows {
		if len(out) == 0 || out[len(out)-1].Outlet != r.Outlet {
			out = append(out, piecesView{Outlet: r.Outlet})
		}
		at := &out[len(out)-1]
		at.Pieces = append(at.Pieces, pieceView{r.Begins, numeral.Counted(r.Documents, "document"), p.Evidence(r.Passages)})
	}
	return out
}
