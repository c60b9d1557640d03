package main

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"text/tabwriter"

	"parallax/corpus"
	"parallax/corpus/attribution"
	"parallax/corpus/attribution/gold"
	"parallax/framing/correction"
	"parallax/internal/calibration"
)

// An ownStatement is a statement as the machine reads it, and whether the outlet says it: by the machine, and by
// what people marked in the article.
type ownStatement struct {
	doc, words    int
	piece         bool
	machine, hand bool
}

// An ownOutlet is the statements of one outlet.
type ownOutlet struct {
	name       string
	documents  int
	statements []ownStatement
}

// ownOutlets reads articles, and asks of each statement whether more than half of it is what somebody else says.
func ownOutlets(n int, article func(i int) (outlet, text string, others []corpus.Span, reader *attribution.Attributor)) []ownOutlet {
	var out []ownOutlet
	for i := range n {
		outlet, text, others, reader := article(i)
		k := slices.IndexFunc(out, func(o ownOutlet) bool { return o.name == outlet })
		if k < 0 {
			k = len(out)
			out = append(out, ownOutlet{name: outlet})
		}
		o := &out[k]
		for _, st := range reader.Read(&corpus.Document{ID: fmt.Sprint(i), Outlet: outlet, Text: text}).Statements {
			s := ownStatement{doc: o.documents, piece: st.Frame || st.Hull().Len() < 12, machine: !st.Voice.Sourced()}
			bytes, said := 0, 0
			for _, span := range st.Spans {
				bytes += span.Len()
				said += covered(span, others)
				for range corpus.Words(span.In(text)) {
					s.words++
				}
			}
			s.hand = 2*said <= bytes
			o.statements = append(o.statements, s)
		}
		o.documents++
	}
	return out
}

// covered is how many bytes of a span lie in others, which may overlap.
func covered(span corpus.Span, others []corpus.Span) int {
	n := 0
	for at := span.Start; at < span.End; at++ {
		if slices.ContainsFunc(others, func(o corpus.Span) bool { return o.Start <= at && at < o.End }) {
			n++
		}
	}
	return n
}

// marked reads the articles of a folder of stand-off annotations, each outlet with a model that has not seen it.
func (o *correctedOptions) marked(w io.Writer) ([]ownOutlet, error) {
	articles, err := gold.ReadFolder(os.DirFS(o.gold))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", o.gold, err)
	}
	articles = thin(articles, o.limit)
	readers := make([]*attribution.Attributor, len(articles))
	training := attribution.DefaultTraining()
	training.Seed = o.seed
	if o.epochs > 0 {
		training.Epochs = o.epochs
	}
	for _, f := range foldsBy(len(articles), func(i int) string { return articles[i].Outlet }) {
		var train []gold.Article
		for i, a := range articles {
			if !slices.Contains(f.test, i) {
				train = append(train, a)
			}
		}
		m, err := attribution.Train(train, training)
		if err != nil {
			return nil, err
		}
		a, err := attribution.NewWith(m, attribution.Options{})
		if err != nil {
			return nil, err
		}
		for _, i := range f.test {
			readers[i] = a
		}
	}
	fmt.Fprintf(w, "\n%d articles of %s, each outlet read by a model trained without it\n\n", len(articles), o.gold)
	return ownOutlets(len(articles), func(i int) (string, string, []corpus.Span, *attribution.Attributor) {
		var others []corpus.Span
		for _, x := range articles[i].Attributions {
			others = append(others, x.Content...)
		}
		return articles[i].Outlet, articles[i].Text, others, readers[i]
	}), nil
}

// coded reads the articles of a folder of coded sentences. What a sentence quotes stands between its marks.
func (o *correctedOptions) coded(w io.Writer) ([]ownOutlet, error) {
	articles, err := gold.ReadCoded(os.DirFS(o.speakers))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", o.speakers, err)
	}
	a, err := attribution.New(attribution.Options{})
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(w, "\n%d articles of %s, read by the shipped reader\n\n", len(articles), o.speakers)
	return ownOutlets(len(articles), func(i int) (string, string, []corpus.Span, *attribution.Attributor) {
		art := &articles[i]
		quoted := a.Quoted(art.Text)
		var others []corpus.Span
		for _, c := range art.Codes {
			sentence := art.Sentences[c.Sentence]
			switch c.Kind {
			case gold.CodedReported, gold.CodedMixed:
				others = append(others, sentence)
			case gold.CodedDirect:
				for _, q := range quoted {
					if q.Start < sentence.End && sentence.Start < q.End {
						others = append(others, corpus.Span{Start: max(q.Start, sentence.Start), End: min(q.End, sentence.End)})
					}
				}
			}
		}
		return art.Outlet, art.Text, others, a
	}), nil
}

// An ownFigure is how near the own share of an outlet is estimated over many draws.
type ownFigure struct {
	truth, machine       float64
	corrected, hand      float64 // root of the mean squared error
	meanCorrected, width float64
	cover                calibration.Tally
}

// compareOwn draws codes of every outlet again and again.
func (o *correctedOptions) compareOwn(w io.Writer, outlets []ownOutlet) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "outlet\tdocuments\town share, all coded\tmachine\tcorrected, mean\terror of the machine\tcorrected\tcodes alone\twidth beside codes alone\tcovers\n")
	var machine, corrected, hand float64
	var cover calibration.Tally
	for k := range outlets {
		f, err := o.figure(&outlets[k], uint64(k), o.codes/len(outlets))
		if err != nil {
			return err
		}
		far := f.machine - f.truth
		fmt.Fprintf(t, "%s\t%d\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.2f\t%s\n", outlets[k].name, outlets[k].documents, f.truth, f.machine, f.meanCorrected,
			math.Abs(far), f.corrected, f.hand, f.width, covering(f.cover))
		machine, corrected, hand = machine+far*far, corrected+f.corrected*f.corrected, hand+f.hand*f.hand
		cover.Hits, cover.Of = cover.Hits+f.cover.Hits, cover.Of+f.cover.Of
	}
	if err := t.Flush(); err != nil {
		return err
	}
	n := float64(len(outlets))
	_, err := fmt.Fprintf(w, "\n%d codes, %d draws: root mean squared error of the machine %.3f, corrected %.3f, codes alone %.3f; covers %s\n",
		o.codes, o.draws, math.Sqrt(machine/n), math.Sqrt(corrected/n), math.Sqrt(hand/n), share(cover))
	return err
}

func (o *correctedOptions) figure(of *ownOutlet, stream uint64, codes int) (*ownFigure, error) {
	f := &ownFigure{}
	whole := make([]correction.Parts, of.documents)
	var strata [2][]int
	var num, den float64
	for i, s := range of.statements {
		whole[s.doc].Den += float64(s.words)
		den += float64(s.words)
		if s.machine {
			whole[s.doc].Num += float64(s.words)
			f.machine += float64(s.words)
		}
		if s.hand {
			num += float64(s.words)
		}
		strata[map[bool]int{true: 1}[s.piece]] = append(strata[map[bool]int{true: 1}[s.piece]], i)
	}
	f.truth, f.machine = num/den, f.machine/den
	places := [2]int{codes, 0}
	if len(strata[1]) > 0 {
		places[1] = min(max(1, codes/5), len(strata[1])) // a tenth and four tenths, without a codebook
		places[0] = min(codes-places[1], len(strata[0]))
	}
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
		hand, err := d.Hand(q)
		if err != nil {
			return nil, err
		}
		fit, err := d.Corrected(q)
		if err != nil {
			return nil, err
		}
		fit = correction.Better(fit, hand, .95)
		a, b := fit.Share(.95), hand.Share(.95)
		x, _ := a.Value.Get()
		y, _ := b.Value.Get()
		f.meanCorrected += x / float64(o.draws)
		f.corrected += (x - f.truth) * (x - f.truth) / float64(o.draws)
		f.hand += (y - f.truth) * (y - f.truth) / float64(o.draws)
		low, okLow := a.Low.Get()
		high, okHigh := a.High.Get()
		if okLow && okHigh {
			f.cover.Add(low <= f.truth && f.truth <= high)
			handLow, _ := b.Low.Get()
			handHigh, _ := b.High.Get()
			f.width += (high - low) / (handHigh - handLow)
		}
	}
	f.width /= float64(f.cover.Of)
	f.corrected, f.hand = math.Sqrt(f.corrected), math.Sqrt(f.hand)
	return f, nil
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
