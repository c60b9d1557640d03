package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"text/tabwriter"

	"parallax/corpus"
	"parallax/framing/correction"
	"parallax/framing/learned"
	"parallax/framing/sentiment/toward"
	"parallax/internal/calibration"
)

// A codedSet is a public set of coded sentences, as a stand-in for a coding variable.
type codedSet struct {
	name  string
	codes []string
	cases []learned.Case
}

// numbers gives names numbers from 0, in the order in which they come.
type numbers map[string]int

func (n numbers) of(name string) int {
	i, ok := n[name]
	if !ok {
		i = len(n)
		n[name] = i
	}
	return i
}

func foldedWords(text string) []string {
	var out []string
	for w := range corpus.Words(text) {
		out = append(out, corpus.Fold(w.In(text)))
	}
	return out
}

// readBABE reads sentences that experts coded as biased or not; those on which they did not agree are left out.
func readBABE(path string) (*codedSet, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading coded sentences: %w", err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = ';', -1, true
	head, err := r.Read()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	link, outlet, label := slices.Index(head, "news_link"), slices.Index(head, "outlet"), slices.Index(head, "label_bias")
	if link < 0 || outlet < 0 || label < 0 {
		return nil, fmt.Errorf("%s: no columns news_link, outlet and label_bias", path)
	}
	s := &codedSet{name: "biased (BABE)", codes: []string{"Non-biased", "Biased"}}
	docs, outlets := numbers{}, numbers{}
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		class := slices.Index(s.codes, row[label])
		if class < 0 {
			continue
		}
		s.cases = append(s.cases, learned.Case{Text: learned.Text{Words: foldedWords(row[0]), Document: docs.of(row[link]), Outlet: outlets.of(row[outlet])}, Class: class, Weight: 1})
	}
	return s, nil
}

// toned takes the first judged mention of each sentence of NewsMTSC; outlets are the collections.
func toned(path string) (*codedSet, error) {
	all, err := readNewsMTSC(path)
	if err != nil {
		return nil, err
	}
	s := &codedSet{name: "tone (NewsMTSC)", codes: []string{"negative", "neutral", "positive"}}
	docs, outlets := numbers{}, numbers{}
	last := ""
	for _, c := range all {
		if c.Sentence == last {
			continue
		}
		last = c.Sentence
		class := slices.Index(toward.Classes(), c.Class)
		s.cases = append(s.cases, learned.Case{Text: learned.Text{Words: foldedWords(c.Sentence), Document: docs.of(c.article), Outlet: outlets.of(c.origin)}, Class: class, Weight: 1})
	}
	return s, nil
}

// frames tells how well codes are learned from some of a set, read in the rest, and how right the shares are that they correct.
func (o *correctedOptions) frames(w io.Writer, s *codedSet) error {
	fmt.Fprintf(w, "\n%s: %d sentences, %d repetitions\n\n", s.name, len(s.cases), o.repetitions)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "codes\tmacro-F1 of the rest\twords alone\tcommonest\ttold by document\tby outlet\tcalibration error\tcovers\twidth beside codes alone")
	for _, n := range []int{100, 200, 400, 1000} {
		if 2*n > len(s.cases) {
			break
		}
		var sum [6]float64
		var cover calibration.Tally
		width, widths := 0.0, 0.0
		for rep := range o.repetitions {
			rng := rand.New(rand.NewPCG(o.seed, uint64(n)<<20+uint64(rep)))
			order := rng.Perm(len(s.cases))
			some := make([]learned.Case, n)
			for i := range some {
				some[i] = s.cases[order[i]]
			}
			m, err := learned.Learn(some, len(s.codes), learned.DefaultOptions())
			if err != nil {
				return err
			}
			words := learned.DefaultOptions()
			words.WordsAlone = true
			bag, err := learned.Learn(some, len(s.codes), words)
			if err != nil {
				return err
			}
			rest := order[n:]
			f1 := s.f1(rest, func(i int) int { return likeliest(m.Read(&s.cases[i].Text)) })
			bagF1 := s.f1(rest, func(i int) int { return likeliest(bag.Read(&s.cases[i].Text)) })
			count := make([]float64, len(s.codes))
			for _, c := range some {
				count[c.Class]++
			}
			commonest := s.f1(rest, func(int) int { return likeliest(count) })
			told, _ := m.Report.F1.Get()
			outlet, _ := m.Report.OutletF1.Get()
			far, _ := m.Report.Calibration.Get()
			for k, v := range []float64{f1, bagF1, commonest, told, outlet, far} {
				sum[k] += v / float64(o.repetitions)
			}
			ratio, err := s.covers(m, order[:n], &cover)
			if err != nil {
				return err
			}
			width, widths = width+ratio, widths+1
		}
		fmt.Fprintf(t, "%d\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%s\t%.2f\n", n, sum[0], sum[1], sum[2], sum[3], sum[4], sum[5], share(cover), width/widths)
	}
	return t.Flush()
}

func likeliest(p []float64) int {
	best := 0
	for k := range p {
		if p[k] > p[best] {
			best = k
		}
	}
	return best
}

// f1 is the macro-F1 of a guess over some cases.
func (s *codedSet) f1(of []int, guess func(i int) int) float64 {
	right, given, read := make([]float64, len(s.codes)), make([]float64, len(s.codes)), make([]float64, len(s.codes))
	for _, i := range of {
		g := guess(i)
		given[s.cases[i].Class]++
		read[g]++
		if g == s.cases[i].Class {
			right[g]++
		}
	}
	sum := 0.0
	for k := range s.codes {
		sum += 2 * right[k] / (given[k] + read[k])
	}
	return sum / float64(len(s.codes))
}

// covers corrects the share of the last code in all sentences by the coded ones, and tells whether its interval holds the share by all codes.
func (s *codedSet) covers(m *learned.Model, coded []int, cover *calibration.Tally) (width float64, err error) {
	documents := 0
	for i := range s.cases {
		documents = max(documents, s.cases[i].Document+1)
	}
	last, truth := len(s.codes)-1, 0.0
	q := correction.Ratio{Whole: make([]correction.Parts, documents)}
	for i := range s.cases {
		cell := &q.Whole[s.cases[i].Document]
		cell.Num += m.Read(&s.cases[i].Text)[last]
		cell.Den++
		if s.cases[i].Class == last {
			truth += 1 / float64(len(s.cases))
		}
	}
	items := make([]correction.Item, len(coded))
	for k, i := range coded {
		c := &s.cases[i]
		items[k] = correction.Item{Cluster: c.Document, Weight: float64(len(s.cases)) / float64(len(coded))}
		q.Hand = append(q.Hand, ownParts(c.Class == last, 1))
		q.Machine = append(q.Machine, correction.Parts{Num: m.Read(&c.Text)[last], Den: 1})
	}
	d, err := correction.NewDraw(items)
	if err != nil {
		return 0, err
	}
	hand, err := d.Hand(q)
	if err != nil {
		return 0, err
	}
	fit, err := d.Corrected(q)
	if err != nil {
		return 0, err
	}
	a, b := correction.Better(fit, hand, .95).Share(.95), hand.Share(.95)
	cover.Add(inside(a, truth))
	return widthOf(a) / widthOf(b), nil
}
