package words

import (
	"parallax/framing"
	"parallax/reports/page/part"
)

// strongest keeps at most the given number of rows, and as many of each list as of any other, so that
// a long list does not crowd out the rest. Lists are in the order of their evidence; their first rows stay.
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
