package words

import (
	"parallax/framing"
	"parallax/reports/page/part"
)

// strongest keeps at most so many rows of a table that is made of lists, each
// in the order of its evidence: the first of every list, as many of each.
func strongest[Row any](rows []Row, most int, list func(*Row) [3]string) []Row {
	lists := map[[3]string]int{}
	for i := range rows {
		lists[list(&rows[i])]++
	}
	each := max(1, most/max(1, len(lists)))
	clear(lists)
	return part.Kept(rows, func(x Row) bool {
		of := list(&x)
		lists[of]++
		return lists[of] <= each
	})
}

func keywordList(x *framing.KeywordRow) [3]string {
	return [3]string{x.Group, x.Voice}
}

func collocateList(x *framing.CollocateRow) [3]string {
	return [3]string{x.Referent, x.Group, x.Voice}
}
