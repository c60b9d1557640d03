package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"text/tabwriter"

	"parallax/framing/correction"
	"parallax/framing/value"
	"parallax/internal/calibration"
)

// An ownFigure is how near the own share of an outlet is estimated over many draws.
type ownFigure struct {
	truth, machine float64
	// corrected and hand are the roots of the mean squared errors.
	corrected, hand, meanCorrected float64
	width, handWidth               float64 // of the intervals, on average
	cover                          calibration.Tally
}

// compareOwn draws coded samples from each outlet many times, once giving every statement the same probability
// and once as 'parallax sample' does, to see how close each comes to the share with all coded.
func (o *correctedOptions) compareOwn(w io.Writer, outlets []ownOutlet) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "\noutlet\tdocuments\town share, all coded\tmachine\tcorrected, mean\terror of the machine\tcorrected\tcodes alone\twidth\tcodes alone\tcovers\tdrawn evenly: corrected\tcodes alone\twidth\tcovers\n")
	var all [2]ownFigure
	machine := 0.0
	for k := range outlets {
		var f [2]*ownFigure
		for even := range f {
			var err error
			if f[even], err = o.figure(&outlets[k], uint64(k), even == 1); err != nil {
				return err
			}
			all[even].add(f[even])
		}
		far := f[0].machine - f[0].truth
		machine += far * far
		fmt.Fprintf(t, "%s\t%d\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%s\t%.3f\t%.3f\t%.3f\t%s\n", outlets[k].name, outlets[k].documents, f[0].truth, f[0].machine, f[0].meanCorrected,
			math.Abs(far), f[0].corrected, f[0].hand, f[0].width, f[0].handWidth, covering(f[0].cover), f[1].corrected, f[1].hand, f[1].width, covering(f[1].cover))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	n := float64(len(outlets))
	fmt.Fprintf(w, "\n%d codes, %d draws: root mean squared error of the machine %.3f\n", o.codes, o.draws, math.Sqrt(machine/n))
	for even, name := range []string{"as parallax sample draws", "drawn evenly"} {
		f := all[even]
		if _, err := fmt.Fprintf(w, "%s: corrected %.3f, codes alone %.3f; mean width %.3f, codes alone %.3f; covers %s\n",
			name, math.Sqrt(f.corrected/n), math.Sqrt(f.hand/n), f.width/n, f.handWidth/n, share(f.cover)); err != nil {
			return err
		}
	}
	return nil
}

// add sums the squares of the errors, and the widths.
func (f *ownFigure) add(x *ownFigure) {
	f.corrected += x.corrected * x.corrected
	f.hand += x.hand * x.hand
	f.width, f.handWidth = f.width+x.width, f.handWidth+x.handWidth
	f.cover.Hits, f.cover.Of = f.cover.Hits+x.cover.Hits, f.cover.Of+x.cover.Of
}

// strata are the statements of an outlet by the part that they are drawn from, with the places of each.
func (of *ownOutlet) strata(even bool) (strata [][]int, places []int) {
	parts := map[string][]int{}
	for i, s := range of.statements {
		if even {
			s.part = ""
		}
		parts[s.part] = append(parts[s.part], i)
	}
	for _, part := range slices.SortedFunc(maps.Keys(parts), cmp.Compare[string]) {
		n := 0.0
		for _, i := range parts[part] {
			n += of.statements[i].probability
		}
		strata, places = append(strata, parts[part]), append(places, int(math.Round(n)))
	}
	return strata, places
}

func (o *correctedOptions) figure(of *ownOutlet, stream uint64, even bool) (*ownFigure, error) {
	f := &ownFigure{}
	whole := make([]correction.Parts, of.documents)
	var num, den float64
	for _, s := range of.statements {
		whole[s.doc].Den += float64(s.words)
		den += float64(s.words)
		if s.machine {
			whole[s.doc].Num += float64(s.words)
			f.machine += float64(s.words)
		}
		if s.hand {
			num += float64(s.words)
		}
	}
	f.truth, f.machine = num/den, f.machine/den
	strata, places := of.strata(even)
	for s := range o.draws {
		rng := rand.New(rand.NewPCG(o.seed, stream<<32+uint64(s)))
		q := correction.Ratio{Whole: whole}
		var items []correction.Item
		for h, of2 := range strata {
			for _, k := range rng.Perm(len(of2))[:places[h]] {
				x := of.statements[of2[k]]
				items = append(items, correction.Item{Stratum: h, Cluster: x.doc, Weight: float64(len(of2)) / float64(places[h])})
				q.Hand = append(q.Hand, ownParts(x.hand, x.words))
				q.Machine = append(q.Machine, ownParts(x.machine, x.words))
			}
		}
		d, err := correction.NewDraw(items)
		if err != nil {
			return nil, err
		}
		if err := f.once(d, q, float64(o.draws)); err != nil {
			return nil, err
		}
	}
	if n := float64(f.cover.Of); n > 0 {
		f.width, f.handWidth = f.width/n, f.handWidth/n
	}
	f.corrected, f.hand = math.Sqrt(f.corrected), math.Sqrt(f.hand)
	return f, nil
}

// once takes in one of so many draws.
func (f *ownFigure) once(d *correction.Draw, q correction.Ratio, draws float64) error {
	hand, err := d.Hand(q)
	if err != nil {
		return err
	}
	fit, err := d.Corrected(q)
	if err != nil {
		return err
	}
	a, b := correction.Better(fit, hand, .95).Share(.95), hand.Share(.95)
	x, _ := a.Value.Get()
	y, _ := b.Value.Get()
	f.meanCorrected += x / draws
	f.corrected += (x - f.truth) * (x - f.truth) / draws
	f.hand += (y - f.truth) * (y - f.truth) / draws
	if !a.Low.Defined() || !b.Low.Defined() {
		return nil
	}
	f.cover.Add(inside(a, f.truth))
	f.width += widthOf(a)
	f.handWidth += widthOf(b)
	return nil
}

func inside(e value.Estimate, truth float64) bool {
	low, _ := e.Low.Get()
	high, _ := e.High.Get()
	return low <= truth && truth <= high
}

func widthOf(e value.Estimate) float64 {
	low, _ := e.Low.Get()
	high, _ := e.High.Get()
	return high - low
}

// covering is how often intervals hold the truth; with too few documents there is none.
func covering(t calibration.Tally) string {
	if t.Of == 0 {
		return "no interval"
	}
	return fmt.Sprintf("%.3f", t.Share())
}

func ownParts(own bool, words int) correction.Parts {
	p := correction.Parts{Den: float64(words)}
	if own {
		p.Num = p.Den
	}
	return p
}
