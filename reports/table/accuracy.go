package table

import "parallax/framing"

// StepAccuracy tells how good the steps are that decide something.
func StepAccuracy(r *framing.Result) Table {
	type row = framing.AccuracyRow
	return tabulate(Table{
		Name: "accuracy", Title: "Accuracy",
		Note: "Measured on labelled news that the models were not trained on, with 95 % intervals over documents where there are any.",
	}, r.Accuracy, []field[row]{
		{Column{"step", "Step", Text}, func(x row) Cell { return text(x.Step) }},
		{Column{"data", "Data", Text}, func(x row) Cell { return text(x.Data) }},
		{Column{"measure", "Measure", Text}, func(x row) Cell { return text(x.Measure) }},
		{Column{"value", "Value", Number}, func(x row) Cell { return real(x.Value) }},
		{Column{"low", "Low", Number}, func(x row) Cell { return bound(x.Low) }},
		{Column{"high", "High", Number}, func(x row) Cell { return bound(x.High) }},
		{Column{"command", "Measured by", Text}, func(x row) Cell { return text(x.Command) }},
	}, nil)
}

func bound(v float64) Cell {
	if v == 0 {
		return Cell{why: "no interval was computed"}
	}
	return real(v)
}
