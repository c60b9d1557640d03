package table

import "parallax/framing"

// Frames tells how often each group speaks in the terms of each frame.
func Frames(r *framing.Result) Table {
	type row = framing.FrameRow
	return tabulate(Table{
		Name: "frames", Title: "Frames",
		Note: "The rate is of the patterns' weights per 1,000 words of the group in that voice. A row with an empty part is the whole frame.",
	}, r.Frames, []field[row]{
		{Column{"group", "Group", Text}, func(x row) Cell { return text(x.Group) }},
		{Column{"voice", "Voice", Text}, func(x row) Cell { return text(x.Voice) }},
		{Column{"frame", "Frame", Text}, func(x row) Cell { return text(x.Frame) }},
		{Column{"part", "Part", Text}, func(x row) Cell { return text(x.Path) }},
		{Column{"count", "Count", Count}, func(x row) Cell { return count(x.Count) }},
		{Column{"per_1000", "Per 1,000 words", Number}, func(x row) Cell { return number(x.Per1000.Value) }},
		{Column{"per_1000_low", "Low", Number}, func(x row) Cell { return number(x.Per1000.Low) }},
		{Column{"per_1000_high", "High", Number}, func(x row) Cell { return number(x.Per1000.High) }},
		{Column{"docs", "Documents", Count}, func(x row) Cell { return count(x.Docs) }},
	}, func(x row) []framing.PassageRef { return x.Passages })
}
