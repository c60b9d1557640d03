package table

import "parallax/framing"

// Credits lists the quotations that documents credit differently.
func Credits(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "credits", Title: "One quotation, credited differently",
		Note: "Quotations of eight words and more that several documents print and do not all credit to one source, the worst first. " +
			"Either an outlet credits otherwise, or one of the statements is read wrongly: the passages show which.",
	}, r.Credits.Rows)
}
