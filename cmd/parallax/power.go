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
them (--share with --mentions and --icc; --rate with --words and --dispersion; --sd), or
from a pilot corpus: PATH… and the study's hypotheses, for each of which it plans. A study
of several hypotheses corrects them (Holm), so each needs more documents.`,
		Example: `  parallax power --share 0.3 --difference 0.2 --mentions 4 --icc 0.2
  parallax power --rate 2 --words 500 --dispersion 3 --difference 1
  parallax power --sd 0.4 --difference 0.15 --figure power.svg
  parallax power pilot/ --codebook codebook.yaml --hypotheses "attitude(referent=union): Velta < rest" --difference 0.2`,
	}
	f := &powerFlags{room: addRoomFlags(cmd, "documents", "curve")}
	cmd.Flags().Lookup("hypotheses").Hidden = false
	fs := cmd.Flags()
	fs.Float64Var(&f.difference, "difference", 0, "the difference to see, in the unit of the number: 0.2 is 20 points of a share")
	fs.Float64Var(&f.power, "power", 0.8, "the probability to see it, where it is there")
	fs.Float64Var(&f.share, "share", math.NaN(), "the share of mentions in the reference, 0 to 1")
	fs.Float64Var(&f.mentions, "mentions", 1, "mentions of the referent a document")
	fs.Float64Var(&f.cv, "mentions-cv", 1, "how unequal they are: standard deviation / mean")
	fs.Float64Var(&f.icc, "icc", 0.2, "correlation of two mentions of one document")
	fs.Float64Var(&f.rate, "rate", math.NaN(), "the rate per 1,000 words in the reference")
	fs.Float64Var(&f.words, "words", 500, "words a document")
	fs.Float64Var(&f.dispersion, "dispersion", 2, "variance of the counts over that of a Poisson count")
	fs.Float64Var(&f.sd, "sd", math.NaN(), "standard deviation of the documents about a mean")
	for _, name := range []string{"share", "rate", "sd"} {
		fs.Lookup(name).DefValue = "0" // none, and help shows no default
	}
	fs.IntVar(&f.family, "family", 1, "hypotheses that the study tests, where they are not named")
	fs.StringVar(&f.figure, "figure", "", "draw the power over the documents into an SVG `FILE`")
	fs.Lookup("share").DefValue, fs.Lookup("rate").DefValue, fs.Lookup("sd").DefValue = "", "", ""
	cmd.RunE = f.run
	return cmd
}

type powerFlags struct {
	room                        *roomFlags
	difference, power           float64
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

// A plan is a number to be compared, with the variances of a document of each group.
type plan struct {
	number            string
	target, reference value.Value
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
	case said != 1:
		return nil, usageError{errors.New("name one of --share, --rate and --sd, or a pilot corpus and its --hypotheses")}
	}
	x, err := f.told()
	if err != nil {
		return nil, usageError{err}
	}
	return []plan{x}, nil
}

// told is the number that --share, --rate or --sd describe.
func (f *powerFlags) told() (plan, error) {
	of, name := func(v float64) (float64, error) { return power.Share(v, f.mentions, f.cv, f.icc) }, "share"
	reference := f.share
	switch {
	case !math.IsNaN(f.rate):
		of, name, reference = func(v float64) (float64, error) { return power.Rate(v, f.words, f.dispersion) }, "rate", f.rate
	case !math.IsNaN(f.sd):
		of, name, reference = func(float64) (float64, error) { return power.Mean(f.sd) }, "mean", 0
	}
	there, err := of(reference)
	if err != nil {
		return plan{}, err
	}
	other := reference + f.difference
	if name == "share" && other > 1 || name != "mean" && other < 0 {
		other = reference - f.difference
	}
	here, err := of(other)
	return plan{name, value.Of(here), value.Of(there)}, err
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
	for _, x := range pilots {
		list = append(list, plan{x.Hypothesis, x.Target, x.Reference})
	}
	return list, nil
}

// A neededRow is how many documents a number needs.
type neededRow struct {
	Number    string      `column:"number" title:"Number"`
	Documents int         `column:"documents" title:"Documents a group" none:"too few documents of the pilot have any of it"`
	Target    value.Value `column:"target_variance" title:"Variance of a document"`
	Reference value.Value `column:"reference_variance" title:"in the reference"`
}

// A curveRow is the power with so many documents.
type curveRow struct {
	Number string `column:"number" title:"Number"`
	power.Point
}

func (f *powerFlags) show(cmd *cobra.Command, plans []plan) error {
	var needed []neededRow
	var curve []curveRow
	for i, x := range plans {
		row := neededRow{Number: x.number, Target: x.target, Reference: x.reference}
		target, ok1 := x.target.Get()
		reference, ok2 := x.reference.Get()
		if !ok1 || !ok2 {
			needed = append(needed, row)
			continue
		}
		d := power.Design{Target: target, Reference: reference, Difference: f.difference, Level: f.room.study.options.Level, Family: f.family}
		n, err := d.Documents(f.power)
		if err != nil {
			return usageError{fmt.Errorf("%s: %w", x.number, err)}
		}
		row.Documents = n
		needed = append(needed, row)
		points := d.Curve(n)
		for _, p := range points {
			curve = append(curve, curveRow{x.number, p})
		}
		if i == 0 && f.figure != "" {
			if err := f.draw(points, x.number); err != nil {
				return err
			}
		}
	}
	note := fmt.Sprintf("To see a difference of %g with power %g at the level of %g %%, with %s tested. Documents are of each group, and independent: of copies and follow-ups more are needed.",
		f.difference, f.power, 100*f.room.study.options.Level, hypotheses.Counted(f.family))
	return f.room.listing.write(cmd, table.Of(table.Table{Name: "documents", Title: "Documents needed", Note: note}, needed),
		table.Of(table.Table{Name: "curve", Title: "Power"}, curve))
}

// draw writes the curve of the first number.
func (f *powerFlags) draw(points []power.Point, number string) error {
	d, err := figure.Power(points, f.power, fmt.Sprintf("Power to see a difference of %g: %s", f.difference, number))
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
