package corpus

import (
	"testing"

	"parallax/framing"
	"parallax/reports/page/part"
)

func TestPieces(t *testing.T) {
	r := &framing.Result{}
	rows := []framing.PagePiece{{Outlet: "A", Begins: "read more", Documents: 2}, {Outlet: "A", Begins: "sign up", Documents: 1}, {Outlet: "B", Begins: "read more", Documents: 1}}
	got := pieces(rows, part.NewPool(r, part.Budget{}))
	if len(got) != 2 || len(got[0].Pieces) != 2 || got[0].Pieces[0].Documents != "2 documents" || got[1].Outlet != "B" {
		t.Errorf("the pieces of two outlets are %+v", got)
	}
}
