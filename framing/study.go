package framing

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"slices"

	"parallax/corpus"
	"parallax/corpus/attribution"
	"parallax/corpus/duplicate"
	"parallax/framing/codebook"
	"parallax/framing/sentiment"
)

// An Environment is what a study uses and does not choose.
type Environment struct {
	// Version of the tool, for the provenance.
	Version string
	// Reader decides who speaks; nil takes the reader of corpus/attribution
	// with the codebook's sources.
	Reader Reader
	// Spool takes the statement lines; nil keeps them in memory.
	Spool Spool
	// Mentions hears of every match of the codebook, in the order of the
	// documents; nil for nobody. Its error ends the study.
	Mentions func(Mention) error
	// Sections of the result that are filled in; all where empty.
	Sections []string
	// Progress hears how far the study is; nil is silent.
	Progress Progress
	// Skipped says, after the last document, what was not read; may be nil.
	Skipped func() Skipped
}

// Progress hears how far a study is.
type Progress interface {
	// Stage begins a part of the work, which is counted in units such as
	// "documents".
	Stage(name, unit string)
	// Step says that so many units more were done.
	Step(n int)
}

type silent struct{}

func (silent) Stage(string, string) {}
func (silent) Step(int)             {}

// Run carries out a study: it reads every document once, and answers with the
// result. Errors of the documents, of the options and of the spool end it.
func Run(ctx context.Context, docs iter.Seq2[corpus.Document, error], o Options, env Environment) (*Result, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	env, workers, err := env.complete(&o)
	if err != nil {
		return nil, err
	}
	scorer, err := sentiment.ByID(o.Scorer)
	if err != nil {
		return nil, err
	}
	x := &examiner{reader: env.Reader, scorer: scorer, page: slices.Contains(o.Voices, corpus.Page)}
	var entries []codebook.Entry
	if o.Codebook != nil {
		x.matcher, x.entries = o.Codebook.Matcher(), o.Codebook.Entries()
		if err := errors.Join(x.withAttitudes(&o), x.withPortraits(&o, env.Sections)); err != nil {
			return nil, err
		}
		entries = o.Codebook.Entries()
	}
	out := newLines(env.Spool)
	env.Progress.Stage("reading who says what", "documents")
	var finder duplicate.Finder
	var portraits []portrait // of the tally's mentions
	tally, err := count(ctx, watched(docs, &finder), x, workers, out, func(e *examined) error {
		env.Progress.Step(1)
		portraits = append(portraits, x.portraitsOf(e)...)
		return tell(env.Mentions, entries, e)
	})
	if err != nil {
		return nil, err
	}
	if tally.Documents() == 0 {
		return nil, errors.New("no document to study: the paths, or the condition of --where, leave none")
	}
	s := &study{portraits: portraits, copied: finder.Copies(), scorer: scorer, ctx: ctx, options: o, tally: tally, lines: out, progress: env.Progress, workers: workers, only: env.Sections}
	r, err := s.result()
	if err != nil {
		return nil, err
	}
	r.Provenance = Provenance{
		Tool: "parallax", Version: env.Version, CorpusDigest: tally.digest(),
		StatementsDigest: out.digest(), Seed: o.Seed, Options: s.options,
		Models: models(&o, scorer.ID()),
	}
	if o.Codebook != nil {
		r.Provenance.CodebookDigest = o.Codebook.Digest()
		r.Provenance.Codebook = string(o.Codebook.YAML())
	}
	if env.Skipped != nil {
		r.Corpus.Skipped = env.Skipped()
	}
	r.Warnings = append(r.Warnings, skippedWarning(r.Corpus.Skipped)...)
	return r, nil
}

// complete fills in what was left to the study.
func (env Environment) complete(o *Options) (Environment, int, error) {
	if env.Reader == nil {
		var ao attribution.Options
		ao.Aliases, ao.Classes = o.Codebook.Aliases()
		reader, err := attribution.New(ao)
		if err != nil {
			return env, 0, fmt.Errorf("preparing to read who speaks: %w", err)
		}
		env.Reader = reader
	}
	if env.Spool == nil {
		env.Spool = &Memory{}
	}
	if env.Progress == nil {
		env.Progress = silent{}
	}
	workers := o.Workers
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	return env, workers, nil
}

// models names the trained models and lexicons that take part in a study.
func models(o *Options, scorer string) []string {
	list := []string{attribution.ModelID(), scorer}
	if o.Codebook != nil && o.Toward != TowardNone {
		list = append(list, "target-sentiment")
	}
	return list
}

// digest is over the digests of the documents, in order.
func (t *Tally) digest() string {
	h := sha256.New()
	for i := range t.documents {
		h.Write(t.documents[i].digest[:])
	}
	return hex.EncodeToString(h.Sum(nil))
}

// study is a run after the documents were counted.
type study struct {
	ctx     context.Context
	options Options
	tally   *Tally
	// portraits of the tally's mentions; nil where nobody looked.
	portraits []portrait
	lines     *lines
	sides     *sides
	names     []string // of the sources, across documents
	evidence  *evidence
	progress  Progress
	workers   int
	only      []string // sections to fill in; all where empty
	scorer    sentiment.Scorer
	copied    []duplicate.Copy
	clusters  []int // of the documents: those with one number are one observation
	openings  *openings
}

// drops says that the study leaves a statement out of every comparison.
func (s *study) drops(statement int) bool {
	return s.options.DropRepeated && s.openings.statements[statement]
}

// result computes the sections one after the other.
func (s *study) result() (*Result, error) {
	s.names = canonical(s.tally)
	var copied []CopyRow
	copied, s.clusters = copies(s.tally, s.copied)
	s.openings = findOpenings(s.tally, s.clusters)
	sides, warnings, err := deal(s.tally, &s.options, s.names, s.drops)
	if err != nil {
		return nil, err
	}
	s.sides = sides
	s.options.By = sides.by
	s.evidence = newEvidence(s.tally, s.lines, s.names, &s.options)
	r := &Result{
		Schema: ResultSchema, Warnings: warnings, Corpus: describe(s.tally), Groups: sides.groups,
		PassageRule: passageRule(&s.options),
	}
	r.Corpus.Copies = copied
	sections := []struct {
		name string
		fill func(*Result) error
	}{
		{"page", s.pagePieces},
		{"sources", s.sources},
		{"labels", s.labels},
		{"label_tests", s.labelTests},
		{"label_times", s.labelTimes},
		{"portraits", s.portraitRows},
		{"frames", s.frames},
		{"keywords", s.keywords},
		{"collocates", s.collocates},
		{"sentiment", s.sentiment},
		{"shifts", s.shifts},
		{"attitudes", s.attitudes},
		{"profiles", s.profiles},
		{"distances", s.distances},
		{"vectors", s.vectors},
	}
	for _, section := range sections {
		if err := s.ctx.Err(); err != nil {
			return nil, err
		}
		if len(s.only) > 0 && !slices.Contains(s.only, section.name) {
			continue
		}
		s.progress.Stage("comparing "+section.name, "steps")
		if err := section.fill(r); err != nil {
			return nil, fmt.Errorf("%s: %w", section.name, err)
		}
	}
	r.Warnings = append(r.Warnings, s.warnings(r)...)
	answer(r, &s.options)
	r.Passages = s.evidence.pool
	r.Accuracy = accuracy()
	r.Methods, err = methods()
	return r, err
}

// canonical gives each source of a tally its one name in the corpus.
func canonical(t *Tally) []string {
	uses := map[string]int{}
	for i := range t.statements {
		if s := &t.statements[i]; s.voice.Sourced() {
			uses[t.sources.Term(s.source)]++
		}
	}
	to := attribution.Canonical(uses)
	names := t.sources.Terms()
	for i, n := range names {
		if c, ok := to[n]; ok {
			names[i] = c
		}
	}
	return names
}
