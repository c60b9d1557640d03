package main

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"parallax/framing"
	"parallax/framing/codebook"
	"parallax/framing/compare"
	"parallax/framing/hypotheses"
	"parallax/framing/tally"
	"parallax/internal/calibration"
)

func hypothesesCommand() *cobra.Command {
	var path, outlet string
	var runs, permutations int
	var seed uint64
	var rate float64
	cmd := &cobra.Command{
		Use:   "hypotheses --corpus FILE",
		Short: "How often a named hypothesis is called where nothing differs, and where a name was exchanged",
		Long: `Assigns documents of one outlet at random to two outlets of invented names, and tests a
hypothesis of every kind. Then a name is exchanged for one that nobody used before, at a rate, in
20 documents of one of the two that have the name, and the hypothesis that it differs is tested: alone, and as a
row of the table of names that nobody named before. Intervals are exact, of 95 %.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			docs, err := outletDocuments(cmd.Context(), path, outlet)
			if err != nil {
				return err
			}
			counted, err := countPage(cmd.Context(), docs, permutations)
			if err != nil {
				return err
			}
			h := namedRuns{counted, runs, seed, cmd.OutOrStdout()}
			if err := h.size(cmd.Context()); err != nil {
				return err
			}
			return h.planted(rate)
		},
	}
	f := cmd.Flags()
	f.StringVar(&path, "corpus", "", "`FILE` of news (JSONL, CSV, …) with an outlet for each article")
	f.StringVar(&outlet, "outlet", "", "the `OUTLET` whose articles are assigned (default: the one with most)")
	f.IntVar(&runs, "runs", 100, "runs of each design")
	f.IntVar(&permutations, "permutations", 1000, "permutations of each test")
	f.Float64Var(&rate, "rate", 0.3, "part of the uses of a name that are exchanged")
	f.Uint64Var(&seed, "seed", 1, "seed")
	_ = cmd.MarkFlagRequired("corpus")
	return cmd
}

// namedRuns are runs of hypotheses on documents that were counted once.
type namedRuns struct {
	counted *compare.Study
	runs    int
	seed    uint64
	out     io.Writer
}

// named are a hypothesis of every kind.
func (namedRuns) named() []string {
	const groups = ": Outlet 1 > Outlet 2"
	var list []string
	for _, pair := range calibration.Labels() {
		list = append(list, fmt.Sprintf("label_share(referent=%s, family=%s)", pair[0]+"_or_"+pair[1], pair[0])+groups)
	}
	for _, id := range []string{"attitude", "acts", "agent_deleted", "distanced"} {
		list = append(list, id+"(referent=people_or_citizens)"+groups)
	}
	return append(list, "sentiment_mean()"+groups, "voice_share(voice=quoted)"+groups, "word_rate(term=said)"+groups, "word_rate(term=president)"+groups)
}

// size counts what is called of each kind where nothing differs.
func (h namedRuns) size(ctx context.Context) error {
	named := h.named()
	for _, design := range []aDesign{{20, 20}, {20, 150}} {
		began := time.Now()
		var any calibration.Tally
		of := map[string]*calibration.Tally{}
		for run := range h.runs {
			if err := ctx.Err(); err != nil {
				return err
			}
			rng := rand.New(rand.NewPCG(h.seed, uint64(run)+31000))
			outlet := design.assign(rng.Perm(h.counted.Tally.Documents()), h.counted.Tally.Documents())
			r, err := h.test(named, rng, outlets(h.counted, outlet), "hypotheses")
			if err != nil {
				return err
			}
			holds := false
			for _, row := range r.Hypotheses {
				holds = holds || row.Holds
				kind, _, _ := strings.Cut(row.Hypothesis, "(")
				if of[kind] == nil {
					of[kind] = &calibration.Tally{}
				}
				if p, ok := row.P.Get(); ok {
					of[kind].Add(p <= 0.05)
				}
			}
			any.Add(holds)
		}
		fmt.Fprintf(h.out, "%s documents, nothing differs: any of %d hypotheses called %s, %.0f seconds; p of at most .05:\n", design, len(named), share(any), time.Since(began).Seconds())
		seen := map[string]bool{}
		for _, text := range named {
			if kind, _, _ := strings.Cut(text, "("); !seen[kind] {
				seen[kind] = true
				fmt.Fprintf(h.out, "  %s  %s\n", kind, share(*of[kind]))
			}
		}
	}
	return nil
}

func (h namedRuns) test(named []string, rng *rand.Rand, v compare.Variation, sections ...string) (*framing.Result, error) {
	o := h.counted.Options
	o.Hypotheses, o.Seed = named, rng.Uint64()
	s, warnings, err := h.counted.Again(o, v)
	if err != nil {
		return nil, err
	}
	return framing.ResultOf(s, warnings, sections...)
}

// plantedSide is in how many documents of each outlet the name stands.
const plantedSide = 20

// planted counts how often an exchange of names is found.
func (h namedRuns) planted(rate float64) error {
	fmt.Fprintf(h.out, "a name exchanged at a rate of %g, in %d documents with it a side: confirmed as a hypothesis, and called by the table of names\n", rate, plantedSide)
	var all, allRows calibration.Tally
	for _, pair := range calibration.Labels() {
		referent := pair[0] + "_or_" + pair[1]
		entries := entriesOf(h.counted.Options.Codebook, referent)
		docs := h.documentsWith(entries)
		if len(docs) < 2*plantedSide {
			continue
		}
		var confirmed, row calibration.Tally
		for run := range h.runs {
			rng := rand.New(rand.NewPCG(h.seed, uint64(run)+37000))
			rng.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
			outlet := aDesign{plantedSide, plantedSide}.assign(docs, h.counted.Tally.Documents())
			v := outlets(h.counted, outlet)
			v.Name = func(_ int, m *tally.Mention) (int, bool) {
				if m.Entry != entries[0] && m.Entry != entries[1] {
					return m.Entry, true
				}
				if outlet[h.counted.Tally.Statements[m.Statement].Doc] == outletName(0) && rng.Float64() < rate {
					return entries[1], true
				}
				return entries[0], true
			}
			r, err := h.test([]string{fmt.Sprintf("label_share(referent=%s, family=%s, voice=all): Outlet 1 > Outlet 2", referent, pair[1])}, rng, v, "hypotheses", "labels")
			if err != nil {
				return err
			}
			confirmed.Add(r.Hypotheses[0].Verdict == hypotheses.Confirmed)
			called := false
			for _, x := range r.Labels {
				called = called || x.Holds && x.Voice == framing.AllVoices && x.Referent == referent && x.Family == pair[1]
			}
			row.Add(called)
		}
		fmt.Fprintf(h.out, "  %s (%d documents)  %s  %s\n", referent, len(docs), share(confirmed), share(row))
		all.Hits, all.Of = all.Hits+confirmed.Hits, all.Of+confirmed.Of
		allRows.Hits, allRows.Of = allRows.Hits+row.Hits, allRows.Of+row.Of
	}
	fmt.Fprintf(h.out, "  all  %s  %s\n", share(all), share(allRows))
	return nil
}

// entriesOf are the entries of the two names of a referent.
func entriesOf(book *codebook.Codebook, referent string) (entries []int) {
	for i, e := range book.Entries() {
		if e.Kind == codebook.LabelEntry && e.Referent == referent {
			entries = append(entries, i)
		}
	}
	return entries
}

// documentsWith are those that have one of the entries.
func (h namedRuns) documentsWith(entries []int) (docs []int) {
	for i := range h.counted.Tally.Mentions {
		m := &h.counted.Tally.Mentions[i]
		doc := h.counted.Tally.Statements[m.Statement].Doc
		if n := len(docs); (m.Entry == entries[0] || m.Entry == entries[1]) && (n == 0 || docs[n-1] != doc) {
			docs = append(docs, doc)
		}
	}
	return docs
}
