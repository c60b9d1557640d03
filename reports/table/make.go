package table

import "parallax/framing/value"

// TextCell, CountCell, RealCell and ValueCell make cells for tables that are
// no part of a framing.Result, such as those of a single command.

// TextCell holds text.
func TextCell(s string) Cell { return text(s) }

// CountCell holds a whole number.
func CountCell(n int) Cell { return count(n) }

// RealCell holds a number.
func RealCell(v float64) Cell { return real(v) }

// ValueCell holds a number, or the reason that there is none.
func ValueCell(v value.Value) Cell { return number(v) }
