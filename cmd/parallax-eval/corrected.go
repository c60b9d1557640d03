package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"parallax/internal/calibration"
)

func correctedCommand() *cobra.Command {
	var o correctedOptions
	c := &cobra.Command{
		Use:   "corrected",
		Short: "Whether shares corrected by people's codes are right, on corpora where the truth is known",
		Long: `Whether shares corrected by people's codes are right.

Simulated corpora: two groups of 150 documents of 20 statements with the same true share, read by a machine that errs more or
less, alike or differently in the two. Printed are the bias of the corrected share, how often its 95 % interval holds the truth (and
that of the codes alone), how wide it is beside that of the codes alone, and how often the two groups are called different at .05:
corrected, by the codes alone, and as the machine reads them (Welch's t of the documents' shares).

Coded articles (--gold, --speakers): a sample of --codes statements of each corpus is drawn as 'parallax sample' draws, coded
by the gold annotation, and corrected; the truth is the own share of each outlet with every statement coded so.

Learned codes (--babe, --newsmtsc): some of the sentences are learned as 'parallax compare' learns a coding variable and the rest is
read: macro-F1 beside that of the words alone and of the commonest code, what the report tells of it, and whether the corrected share holds the true one.

Time: about half a minute for 100 simulated corpora.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return o.run(c.OutOrStdout()) },
	}
	f := c.Flags()
	f.IntVar(&o.simulations, "simulations", 400, "simulated corpora of each design; 0 for none")
	f.StringVar(&o.gold, "gold", "", "folder of articles with stand-off annotations, each outlet read by a model trained without it")
	f.StringVar(&o.speakers, "speakers", "", "folder with articles.jsonl and codes.tsv, read by the shipped reader")
	f.IntVar(&o.limit, "limit", 0, "take only every n-th article of --gold so that about this many are read (0: all)")
	f.IntVar(&o.epochs, "epochs", 0, "passes of the training over the articles of --gold (0: as the embedded model)")
	f.IntVar(&o.codes, "codes", 200, "statements that are coded of each folder")
	f.IntVar(&o.draws, "draws", 300, "how often they are drawn anew")
	f.StringVar(&o.babe, "babe", "", "file of BABE's sentences: a stand-in for a coding variable that is learned")
	f.StringVar(&o.newsmtsc, "newsmtsc", "", "file of NewsMTSC's sentences, another")
	f.IntVar(&o.repetitions, "repetitions", 20, "how often codes of these are drawn and learned anew")
	f.Uint64Var(&o.seed, "seed", 1, "seed")
	return c
}

type correctedOptions struct {
	simulations, limit, epochs int
	gold, speakers             string
	babe, newsmtsc             string
	repetitions                int
	codes, draws               int
	seed                       uint64
}

func (o *correctedOptions) run(out io.Writer) error {
	if o.simulations > 0 {
		if err := o.simulate(out); err != nil {
			return err
		}
		if err := o.simulateDoubts(out); err != nil {
			return err
		}
	}
	for _, x := range []struct {
		path string
		read func(io.Writer) ([]ownOutlet, error)
	}{{o.gold, o.marked}, {o.speakers, o.coded}} {
		if x.path == "" {
			continue
		}
		outlets, err := x.read(out)
		if err != nil {
			return err
		}
		if err := doubted(out, outlets); err != nil {
			return err
		}
		if err := o.compareOwn(out, outlets); err != nil {
			return err
		}
	}
	for _, x := range []struct {
		path string
		read func(path string) (*codedSet, error)
	}{{o.babe, readBABE}, {o.newsmtsc, toned}} {
		if x.path == "" {
			continue
		}
		set, err := x.read(x.path)
		if err != nil {
			return err
		}
		if err := o.frames(out, set); err != nil {
			return err
		}
	}
	return nil
}

func (o *correctedOptions) simulate(out io.Writer) error {
	fmt.Fprintf(out, "%d simulated corpora of each design\n\n", o.simulations)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "share\tmachine right\tICC\tcodes\tbias\tcovers\tcodes alone\twidth\twider by 5 %\tcalled\tcodes alone\tmachine")
	var all calibration.Corrected
	bias := 0.0
	for _, design := range calibration.CodedDesigns() {
		c, err := calibration.SimulateCorrected(design, o.simulations, o.seed)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s\t%+.4f\t%.3f\t%.3f\t%.2f\t%.3f\t%.3f\t%.3f\t%.3f\n", design, c.Bias, c.Cover.Share(), c.HandCover.Share(), c.Width,
			c.Wider.Share(), c.Called.Share(), c.HandCalled.Share(), c.MachineCalled.Share())
		bias = max(bias, c.Bias, -c.Bias)
		for _, x := range []struct{ to, from *calibration.Tally }{{&all.Cover, &c.Cover}, {&all.Wider, &c.Wider}, {&all.Called, &c.Called}, {&all.HandCalled, &c.HandCalled}, {&all.MachineCalled, &c.MachineCalled}} {
			x.to.Hits += x.from.Hits
			x.to.Of += x.from.Of
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(out, "\nlargest bias %.4f\ncovers %s\nwider by 5 %% %s\ncalled %s\ncalled by the codes alone %s\ncalled as the machine reads %s\n",
		bias, share(all.Cover), share(all.Wider), share(all.Called), share(all.HandCalled), share(all.MachineCalled))
	return err
}

// simulateDoubts sets samples that are drawn by the machine's doubt beside those that are drawn evenly.
func (o *correctedOptions) simulateDoubts(out io.Writer) error {
	fmt.Fprintf(out, "\n%d corpora of each design in which the machine errs more in some statements than in others\n\n", o.simulations)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "share\tmachine right\tICC\tcodes\tdrawn\tbias\tcovers\twidth\tbeside evenly\tcalled")
	type sum struct {
		bias, beside, most float64
		designs            float64
		cover, called      calibration.Tally
	}
	sums := map[calibration.Doubts]*sum{}
	even := 0.0
	for _, design := range calibration.DoubtDesigns() {
		c, err := calibration.SimulateCorrected(design, o.simulations, o.seed)
		if err != nil {
			return err
		}
		if design.Doubts == calibration.Evenly {
			even = c.Breadth
		}
		s := sums[design.Doubts]
		if s == nil {
			s = &sum{}
			sums[design.Doubts] = s
		}
		s.designs++
		s.bias, s.beside, s.most = max(s.bias, c.Bias, -c.Bias), s.beside+c.Breadth/even, max(s.most, c.Breadth/even)
		s.cover.Hits, s.cover.Of = s.cover.Hits+c.Cover.Hits, s.cover.Of+c.Cover.Of
		s.called.Hits, s.called.Of = s.called.Hits+c.Called.Hits, s.called.Of+c.Called.Of
		fmt.Fprintf(w, "%s\t%s\t%+.4f\t%.3f\t%.3f\t%.2f\t%.3f\n", design, design.Doubts, c.Bias, c.Cover.Share(), c.Breadth, c.Breadth/even, c.Called.Share())
	}
	if err := w.Flush(); err != nil {
		return err
	}
	for _, by := range []calibration.Doubts{calibration.Evenly, calibration.ByDoubt, calibration.FalseDoubt} {
		s := sums[by]
		if _, err := fmt.Fprintf(out, "%s: largest bias %.4f, covers %s, width beside evenly %.3f (at most %.3f), called %s\n",
			by, s.bias, share(s.cover), s.beside/s.designs, s.most, share(s.called)); err != nil {
			return err
		}
	}
	return nil
}
