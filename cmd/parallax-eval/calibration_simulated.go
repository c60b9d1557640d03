package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"parallax/framing/inference"
	"parallax/internal/calibration"
)

func writeWords(out io.Writer, simulations int, o calibration.Options) error {
	fmt.Fprintf(out, "\nWords of two groups that do not differ, documents made of several articles: of %d corpora each, those in which any word is called at corrected %.2f; and all words with a raw p of at most that\n\n", simulations, o.Alpha)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "documents × articles\tBenjamini–Hochberg\tWestfall–Young\traw p")
	for _, design := range calibration.WordDesigns() {
		c, err := calibration.SimulateWords(design, simulations, o)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%.3f\n", design, share(c.Corrected), share(c.StepDown), c.P.Share())
	}
	return w.Flush()
}

func writeShares(out io.Writer, simulations int, o calibration.Options) error {
	fmt.Fprintf(out, "\nShares of two groups: of %d corpora each, those called at %.2f, and by Welch's t of the documents' shares\n\n", simulations, o.Alpha)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "documents × mentions\tthe test\tWelch's t")
	for _, design := range calibration.ShareDesigns() {
		c, err := calibration.SimulateShares(design, simulations, o)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s\t%s\t%s\n", design, share(c.Test), share(c.Welch))
	}
	return w.Flush()
}

func writeGroups(out io.Writer, simulations int, o calibration.Options) error {
	fmt.Fprintf(out, "\nSeveral groups that do not differ: of %d simulated corpora of each shape, those in which a share is called different at corrected %.2f\n\n", simulations, o.Alpha)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "documents by group\tone against the rest\tomnibus\tany pair\tchange over time")
	for _, docs := range calibration.GroupShapes() {
		g, err := calibration.SimulateGroups(docs, simulations, o)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%v\t%s\t%s\t%s\t%s\n", g.Docs, share(g.Contrast), share(g.Omnibus), share(g.Pairs), share(g.Change))
	}
	return w.Flush()
}

func writeCoverage(out io.Writer, simulations int, o calibration.Options) error {
	fmt.Fprintf(out, "\nCoverage of %.0f %% intervals on %d simulated corpora with bursty words (of a rate, bca stands for the gamma interval that is used with it)\n\n", 100*o.Inference.Level, simulations)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "documents a group\tinterval\tlog ratio\trate\tdifference")
	for _, docs := range []int{10, 20, 50, 150} {
		for _, kind := range []inference.Interval{inference.Percentile, inference.BCa} {
			c, err := calibration.Simulate(docs, simulations, kind, o.Inference)
			if err != nil {
				return err
			}
			fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%s\n", docs, kind, share(c.LogRatio), share(c.Rate), share(c.Difference))
		}
	}
	return w.Flush()
}

func writeStories(out io.Writer, simulations int, o calibration.Options) error {
	fmt.Fprintf(out, "\nArticles of one story are alike, and nothing moves or differs: %d corpora in which a share is called at %.2f\n\n", simulations, o.Alpha)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "design\tmoved\tmoved, --cluster story\tdiffers\tdiffers, --cluster story")
	for _, design := range calibration.StoryDesigns() {
		c, err := calibration.SimulateStories(design, simulations, o)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", design, share(c.MovedAlone), share(c.Moved), share(c.DifferentAlone), share(c.Differs))
	}
	return w.Flush()
}

func writeShareCoverage(out io.Writer, simulations int, o calibration.Options) error {
	fmt.Fprintf(out, "\nCoverage of %.0f %% intervals of a share, true shares from 0 to 1, %d simulated corpora of each\n\n", 100*o.Inference.Level, simulations)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "documents\tcorrelation\tall shares\tthe share least covered\tits coverage")
	for _, docs := range calibration.CoveredSizes() {
		for _, icc := range calibration.CoveredCorrelations() {
			c, err := calibration.SimulateShareCoverage(docs, icc, simulations, o.Inference)
			if err != nil {
				return err
			}
			fmt.Fprintf(w, "%d\t%g\t%s\t%g\t%s\n", docs, icc, share(c.Cover), c.LeastShare, share(c.Least))
		}
	}
	return w.Flush()
}

func writeSeeds(out io.Writer, simulations int, o calibration.Options) error {
	corpora := max(1, simulations/10)
	fmt.Fprintf(out, "\nSix seeds of the permutations: of the tests called by any seed those that not every seed calls, in %d corpora with many p near %.2f\n\n", corpora, o.Alpha)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "tests\tnot by every seed\tof these at the edge by any seed\tby one seed\tcalls at the edge")
	for _, of := range []struct {
		name string
		try  func(int, calibration.Options) (calibration.Seeds, error)
	}{{"shares", calibration.SeedShares}, {"words", calibration.SeedWords}} {
		s, err := of.try(corpora, o)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", of.name, share(s.Flips), share(s.Told), share(s.EachSeed), share(s.Edge))
	}
	return w.Flush()
}
