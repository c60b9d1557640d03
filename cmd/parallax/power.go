package main

import (
	"bytes"
	"errors"
	"fmt"
	"math"

	"github.com/spf13/cobra"

	"parallax/framing"
	"parallax/framing/hypotheses"
	"parallax/framing/power"
	"parallax/framing/value"
	"parallax/internal/atomicfile"
	"parallax/reports/figure"
	"parallax/reports/table"
)

func powerCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "power [flags] [PATH…]",
		Short: "How many documents a group a study needs to see a difference",
		Long: `Plans a study: how many documents of each group it needs to see a difference of a
share of mentions, a rate per 1,000 words or a mean, with the power asked for, and the
power with fewer and with more. How much documents vary comes from what is said of
them (--share with --mentions and --icc; --rate with --words and --dispersion; --sd for a
mean; several of the three are a plan for each), or from a pilot corpus: PATH… and the
study's hypotheses, for each of which it plans. A study of several numbers corrects them
(Holm), so each needs more documents.`,
		Example: `  parallax power --share 0.3 --difference 0.2 --mentions 4 --icc 0.2
  parallax power --rate 2 --words 500 --dispersion 3 --difference 1
  parallax power --share 0.3 --rate 2 --sd 0.4 --difference 0.2,1,0.15 --figure power.svg
  parallax power pilot/ --codebook codebook.yaml --hypotheses "attitude(referent=union): Velta < rest" --difference 0.2`,
	}
	f := &powerFlags{room: addRoomFlags(cmd, "documents", "curve")}
	cmd.Flags().Lookup("hypotheses").Hidden = false
	fs := cmd.Flags()
	fs.Float64SliceVar(&f.differences, "difference", nil, "the difference to see, in the unit of the number: 0.2 is 20 points of a share; one for all numbers, or `D,…` for the share, the rate and the mean, or for each hypothesis")
	fs.Float64Var(&f.power, "power", 0.8, "the probability to see it, where it is there")
	fs.Float64Var(&f.share, "share", math.NaN(), "the share of mentions in the reference, 0 to 1")
	fs.Float64Var(&f.mentions, "mentions", 1, "mentions of the referent a document")
	fs.Float64Var(&f.cv, "mentions-cv", 1, "how unequal they are: standard deviation / mean")
	fs.Float64Var(&f.icc, "icc", 0.2, "correlation of two mentions of one document")
	fs.Float64Var(&f.rate, "rate", math.NaN(), "the rate per 1,000 words in the reference")
	fs.Float64Var(&f.words, "words", 500, "words a document")
	fs.Float64Var(&f.dispersion, "dispersion", 2, "variance of the counts over that of a Poisson count")
	fs.Float64Var(&f.sd, "sd", math.NaN(), "standard deviation of the documents about a mean")
	fs.IntVar(&f.family, "family", 1, "numbers that the study tests, where it tests more than are named here")
	fs.StringVar(&f.figure, "figure", "", "draw the power over the documents, a curve for each number, into an SVG `FILE`")
	fs.Lookup("share").DefValue, fs.Lookup("rate").DefValue, fs.Lookup("sd").DefValue = "", "", ""
	cmd.RunE = f.run
	return cmd
}

type powerFlags struct {
	room                        *roomFlags
	differences                 []float64
	power                       float64
	share, mentions, cv, icc    float64
	rate, words, dispersion, sd float64
	family                      int
	figure                      string
}

func (f *powerFlags) run(cmd *cobra.Command, paths []string) error {
	if !(f.power > 0 && f.power < 1) {
		return usageError{fmt.Errorf("--power %g: must lie between 0 and 1, such as 0.8", f.power)}
	}
	o, paths, err := f.room.options(cmd, paths)
	if err != nil {
		return err
	}
	plans, err := f.plans(cmd, paths, o)
	if err != nil {
		return err
	}
	return f.show(cmd, plans)
}

// A plan is a number to be compared, with the variances of a document of each group and the difference
// that is to be seen.
type plan struct {
	number            string
	target, reference value.Value
	difference        float64
}

// plans are the numbers that the flags or the study's hypotheses tell.
func (f *powerFlags) plans(cmd *cobra.Command, paths []string, o framing.Options) ([]plan, error) {
	said := 0
	for _, v := range []float64{f.share, f.rate, f.sd} {
		if !math.IsNaN(v) {
			said++
		}
	}
	switch {
	case len(paths) > 0 && said > 0:
		return nil, usageError{errors.New("a pilot corpus tells how documents vary: leave out --share, --rate and --sd")}
	case len(paths) > 0:
		return f.pilot(cmd, paths, o)
	case said == 0:
		return nil, usageError{errors.New("name --share, --rate or --sd, or a pilot corpus and its --hypotheses")}
	}
	list, err := f.told(said)
	if err != nil {
		return nil, usageError{err}
	}
	return list, nil
}

// of is the difference to see of the number at a place among so many.
func (f *powerFlags) of(place, numbers int) (float64, error) {
	switch len(f.differences) {
	case 0:
		return 0, errors.New("--difference is needed: the difference that the study is to see")
	case 1:
		return f.differences[0], nil
	case numbers:
		return f.differences[place], nil
	}
	return 0, fmt.Errorf("--difference names %d, and there are %d numbers to plan for: name one for all, or one for each", len(f.differences), numbers)
}

// told are the numbers that --share, --rate and --sd describe.
func (f *powerFlags) told(numbers int) ([]plan, error) {
	var list []plan
	for _, x := range []struct {
		name      string
		reference float64
		of        func(float64) (float64, error)
		most      float64 // that the number can be
	}{
		{"share", f.share, func(v float64) (float64, error) { return power.Share(v, f.mentions, f.cv, f.icc) }, 1},
		{"rate", f.rate, func(v float64) (float64, error) { return power.Rate(v, f.words, f.dispersion) }, 1000},
		{"mean", f.sd, func(float64) (float64, error) { return power.Mean(f.sd) }, math.Inf(1)},
	} {
		if math.IsNaN(x.reference) {
			continue
		}
		d, err := f.of(len(list), numbers)
		if err != nil {
			return nil, err
		}
		there, err := x.of(x.reference)
		if err != nil {
			return nil, err
		}
		other := x.reference + d
		if x.name != "mean" && (other > x.most || other < 0) {
			other = x.reference - d
		}
		here, err := x.of(other)
		if err != nil {
			return nil, fmt.Errorf("a difference of %g from a %s of %g: %w", d, x.name, x.reference, err)
		}
		list = append(list, plan{x.name, value.Of(here), value.Of(there), d})
	}
	f.family = max(f.family, len(list))
	return list, nil
}

// pilot takes the variances from a corpus.
func (f *powerFlags) pilot(cmd *cobra.Command, paths []string, o framing.Options) ([]plan, error) {
	if len(o.Hypotheses) == 0 {
		return nil, usageError{errors.New("--hypotheses is needed: it names the number and the groups to plan for")}
	}
	o.Permutations, o.Resamples = 0, 0
	s, err := f.room.counted(cmd, paths, o, "portraits", "hypotheses")
	if err != nil {
		return nil, err
	}
	pilots, err := hypotheses.Pilots(s)
	if err != nil {
		return nil, err
	}
	f.family = max(f.family, len(pilots))
	var list []plan
	for i, x := range pilots {
		d, err := f.of(i, len(pilots))
		if err != nil {
			return nil, usageError{err}
		}
		list = append(list, plan{x.Hypothesis, x.Target, x.Reference, d})
	}
	return list, nil
}

// A neededRow is how many documents a number needs.
type neededRow struct {
	Number     string      `column:"number" title:"Number"`
	Difference float64     `column:"difference" title:"Difference" measure:"row"`
	Documents  int         `column:"documents" title:"Documents a group" none:"too few documents of the pilot have any of it"`
	Target     value.Value `column:"target_variance" title:"Variance of a document" measure:"document_variance"`
	Reference  value.Value `column:"reference_variance" title:"in the reference" measure:"document_variance"`
}

// A curveRow is the power with so many documents.
type curveRow struct {
	Number string `column:"number" title:"Number"`
	power.Point
}

func (f *powerFlags) show(cmd *cobra.Command, plans []plan) error {
	var needed []neededRow
	var points []curveRow
	var curves []figure.PowerCurve
	for _, x := range plans {
		row := neededRow{Number: x.number, Difference: x.difference, Target: x.target, Reference: x.reference}
		target, ok1 := x.target.Get()
		reference, ok2 := x.reference.Get()
		if !ok1 || !ok2 {
			needed = append(needed, row)
			continue
		}
		d := power.Design{Target: target, Reference: reference, Difference: x.difference, Level: f.room.study.options.Level, Family: f.family}
		n, err := d.Documents(f.power)
		if err != nil {
			return usageError{fmt.Errorf("%s: %w", x.number, err)}
		}
		row.Documents = n
		needed = append(needed, row)
		curve := figure.PowerCurve{Title: fmt.Sprintf("A difference of %g: %s", x.difference, x.number), Points: d.Curve(n), Needed: n}
		for _, p := range curve.Points {
			points = append(points, curveRow{x.number, p})
		}
		curves = append(curves, curve)
	}
	if f.figure != "" {
		if err := f.draw(curves); err != nil {
			return err
		}
	}
	note := fmt.Sprintf("To see the difference with power %g at the level of %g %%, with %s tested. Documents are of each group, and independent: of copies and follow-ups more are needed.",
		f.power, 100*f.room.study.options.Level, hypotheses.Counted(f.family))
	return f.room.listing.write(cmd, table.Of(table.Table{Name: "documents", Title: "Documents needed", Note: note}, needed),
		table.Of(table.Table{Name: "curve", Title: "Power"}, points))
}

// draw writes the curves.
func (f *powerFlags) draw(curves []figure.PowerCurve) error {
	if len(curves) == 0 {
		return fmt.Errorf("drawing %s: of no number does the pilot show how documents vary", f.figure)
	}
	d, err := figure.Power(curves, f.power)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := d.SVG(&b); err != nil {
		return err
	}
	if err := atomicfile.Write(f.figure, b.Bytes(), atomicfile.Replace); err != nil {
		return fmt.Errorf("writing the figure: %w", err)
	}
	return nil
}
