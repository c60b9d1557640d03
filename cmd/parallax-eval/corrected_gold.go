package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"text/tabwriter"

	"parallax/corpus"
	"parallax/corpus/attribution"
	"parallax/corpus/attribution/gold"
	"parallax/framing/sentiment"
	"parallax/framing/validation"
)

// An ownStatement is a statement as the machine reads it, and whether the outlet says it: by the machine, and by
// what people marked in the article.
type ownStatement struct {
	doc, words    int
	machine, hand bool
	doubt         float64 // of the machine that its voice is right
	part          string  // that it would be drawn from
	probability   float64
}

// An ownOutlet is the statements of one outlet.
type ownOutlet struct {
	name       string
	documents  int
	statements []ownStatement
}

// ownOutlets reads articles, and asks of each statement whether more than half of it is what somebody else says; and from which part, and
// how probably, 'parallax sample' would draw it if codes were drawn in all.
func ownOutlets(codes, n int, article func(i int) (outlet, text string, others []corpus.Span, reader *attribution.Attributor)) ([]ownOutlet, error) {
	scorer, err := sentiment.ByID("vader")
	if err != nil {
		return nil, err
	}
	sampler, err := validation.NewSampler(codes, 1, validation.NewCoder(nil, scorer))
	if err != nil {
		return nil, err
	}
	var out []ownOutlet
	var candidates [][]validation.Candidate // by outlet
	for i := range n {
		outlet, text, others, reader := article(i)
		k := slices.IndexFunc(out, func(o ownOutlet) bool { return o.name == outlet })
		if k < 0 {
			k = len(out)
			out, candidates = append(out, ownOutlet{name: outlet}), append(candidates, nil)
		}
		o := &out[k]
		doc := corpus.Document{ID: fmt.Sprint(i), Outlet: outlet, Text: text}
		statements := reader.Read(&doc).Statements
		doubts := reader.Doubts(&doc, statements)
		for n, st := range statements {
			s := ownStatement{doc: o.documents, machine: !st.Voice.Sourced(), doubt: doubts[n].Voice}
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
			c := validation.Candidate{Document: &doc, Statement: &statements[n], Group: outlet, Doubt: validation.Doubt(doubts[n])}
			sampler.Add(c)
			candidates[k] = append(candidates[k], c)
		}
		o.documents++
	}
	sampler.Items(func(string) string { return corpus.Unnamed })
	for k := range out {
		for i, c := range candidates[k] {
			part, probability := sampler.PartOf(c)
			out[k].statements[i].part, out[k].statements[i].probability = string(part), probability
		}
	}
	return out, nil
}

// doubted tells how often the machine is wrong by how much it doubts.
func doubted(w io.Writer, outlets []ownOutlet) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "doubt\tstatements\twords\tmean doubt\twrong")
	from := 0.0
	for _, to := range []float64{.02, .1, .25, .5, 1.01} {
		n, words, doubt, wrong := 0, 0, 0.0, 0.0
		for _, o := range outlets {
			for _, s := range o.statements {
				if s.doubt < from || s.doubt >= to {
					continue
				}
				n, words, doubt = n+1, words+s.words, doubt+s.doubt
				if s.machine != s.hand {
					wrong++
				}
			}
		}
		fmt.Fprintf(t, "%g to %g\t%d\t%d\t%.3f\t%.3f\n", from, min(to, 1), n, words, doubt/float64(max(n, 1)), wrong/float64(max(n, 1)))
		from = to
	}
	return t.Flush()
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
	return ownOutlets(o.codes, len(articles), func(i int) (string, string, []corpus.Span, *attribution.Attributor) {
		var others []corpus.Span
		for _, x := range articles[i].Attributions {
			others = append(others, x.Content...)
		}
		return articles[i].Outlet, articles[i].Text, others, readers[i]
	})
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
	return ownOutlets(o.codes, len(articles), func(i int) (string, string, []corpus.Span, *attribution.Attributor) {
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
	})
}
