package framing

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"slices"

	"parallax/corpus"
	"parallax/corpus/attribution"
	"parallax/corpus/furniture"
	"parallax/corpus/where"
	"parallax/framing/codebook"
	"parallax/framing/compare"
	"parallax/framing/corrected"
	"parallax/framing/observation"
	"parallax/framing/overview"
	"parallax/framing/preregistration"
	"parallax/framing/sentiment"
	"parallax/framing/study"
	"parallax/framing/tally"
	"parallax/framing/validation"
)

// An Environment is what a study uses and does not choose.
type Environment struct {
	// Version of the tool, for the provenance; empty for Version.
	Version string
	// Reader decides who speaks; nil takes the reader of corpus/attribution
	// with the codebook's sources.
	Reader corpus.Reader
	// Spool takes the statement lines; nil keeps them in memory.
	Spool tally.Spool
	// Draft keeps the statement lines until all documents are read and the
	// sources have their names; nil keeps them in memory.
	Draft tally.Spool
	// Mentions hears of every match of the codebook, in the order of the
	// documents; nil for nobody. Its error ends the study.
	Mentions func(tally.MentionLine) error
	// Sections of the result that are filled in; all where empty.
	Sections []string
	// Progress hears how far the study is; nil is silent.
	Progress Progress
	// Marked reports whether the documents come with the page around their articles
	// (furniture.Finder.Marked). Otherwise Run finds it, and reads the documents
	// once more before, for what they repeat.
	Marked bool
	// Skipped says, after the last document, what was not read; may be nil.
	Skipped func() overview.Skipped
	// Watcher looks at the documents that take part; may be nil.
	Watcher Watcher
	// Coded are people's codes of a sample of the documents, by which shares are corrected; may be nil.
	Coded *validation.HandCodes
	// Plan is what the study decided before it looked, as it was deposited; may be nil.
	Plan *preregistration.Deposit
}

// A Watcher looks at each document that takes part in a study, in order.
type Watcher interface {
	Add(d *corpus.Document)
	// Err ends the study after the last document, where the documents cannot be studied.
	Err() error
	// Warnings says what a reader of the result must know of the documents.
	Warnings() []study.Warning
}

// watched shows the documents to the watcher.
func (env *Environment) watched(docs iter.Seq2[corpus.Document, error]) iter.Seq2[corpus.Document, error] {
	if env.Watcher == nil {
		return docs
	}
	return func(yield func(corpus.Document, error) bool) {
		for d, err := range docs {
			if err == nil {
				env.Watcher.Add(&d)
			}
			if !yield(d, err) {
				return
			}
		}
		if err := env.Watcher.Err(); err != nil {
			yield(corpus.Document{}, err)
		}
	}
}

// Progress hears how far a study is.
type Progress interface {
	// Stage begins a part of the work, which is counted in units such as
	// "documents".
	Stage(name, unit string)
	// Step counts so many more units as done.
	Step(n int)
}

type silent struct{}

func (silent) Stage(string, string) {}

func (silent) Step(int) {}

// Run carries out a study and answers with its result: what the command compare
// writes as result.json. It reads the documents once, and before that once more
// where names are to be discovered (Options.Discover without a codebook), and
// where nobody has found the page around the articles. Errors
// of the documents, of the options and of the spool end it.
func Run(ctx context.Context, docs iter.Seq2[corpus.Document, error], o study.Options, env Environment) (*Result, error) {
	c, err := count(ctx, docs, o, env)
	if err != nil {
		return nil, err
	}
	r, err := result(c.study, c.warnings, &c.env)
	if err != nil {
		return nil, err
	}
	asked := &c.options
	r.Provenance = Provenance{
		Tool: "parallax", Version: c.env.Version, CorpusDigest: c.study.Tally.Digest(),
		StatementsDigest: c.lines.Digest(), Seed: o.Seed, Options: c.study.Options,
		Models: models(asked, c.study.Scorer.ID()),
	}
	r.Provenance.CodebookDigest = digestOf(asked.Codebook)
	if asked.Codebook != nil {
		r.Provenance.Codebook = string(asked.Codebook.YAML())
	}
	if env.Plan != nil {
		if r.Preregistration, err = env.Plan.Check(r.Provenance.Options, c.env.Version, r.Provenance.CodebookDigest); err != nil {
			return nil, err
		}
		r.Warnings = append(r.Preregistration.Warnings(), r.Warnings...)
	}
	if env.Skipped != nil {
		r.Corpus.Skipped = env.Skipped()
	}
	r.Warnings = append(r.Warnings, overview.SkippedWarnings(r.Corpus.Skipped)...)
	if env.Watcher != nil {
		r.Warnings = append(r.Warnings, env.Watcher.Warnings()...)
	}
	if o.Multiverse {
		return r, r.repeat(ctx, docs, c)
	}
	return r, nil
}

// Count carries out a study as far as its rooms: the corpus counted and divided
// into groups, from which a room computes what no part of a Result holds.
func Count(ctx context.Context, docs iter.Seq2[corpus.Document, error], o study.Options, env Environment) (*compare.Study, error) {
	c, err := count(ctx, docs, o, env)
	if err != nil {
		return nil, err
	}
	return c.study, nil
}

// ResultOf is what the named sections, or all, say of a study that was counted; it has no provenance.
func ResultOf(s *compare.Study, warnings []study.Warning, sections ...string) (*Result, error) {
	return result(s, warnings, &Environment{Sections: sections, Progress: silent{}})
}

// counted is a study before its rooms.
type counted struct {
	study    *compare.Study
	warnings []study.Warning
	lines    *tally.Lines
	options  study.Options // with the names discovered
	env      Environment
}

func count(ctx context.Context, docs iter.Seq2[corpus.Document, error], o study.Options, env Environment) (*counted, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	env, workers, err := env.complete(&o)
	if err != nil {
		return nil, err
	}
	if !env.Marked {
		docs = furniture.Marked(ctx, docs, workers)
	}
	if docs, err = where.Documents(docs, o.Where); err != nil {
		return nil, err
	}
	var told []study.Warning
	if o.Topic != "" {
		if docs, told, err = ofTopic(ctx, docs, &o, &env); err != nil {
			return nil, err
		}
	}
	if o.Codebook == nil && o.Discover {
		reader := &remembered{Reader: env.Reader, kept: map[string]read{}}
		if err := discover(ctx, docs, &o, &env, reader.discovering(), workers); err != nil {
			return nil, err
		}
		env.Reader = reader
	}
	if o.Multiverse {
		env.Reader = &remembered{Reader: env.Reader, always: true, kept: map[string]read{}}
	}
	scorer, err := sentiment.ByID(o.Scorer)
	if err != nil {
		return nil, err
	}
	x, err := tally.NewExaminer(env.Reader, scorer, &o, len(env.Sections) == 0 || slices.Contains(env.Sections, "portraits"))
	if err != nil {
		return nil, err
	}
	draft, out := tally.NewLines(env.Draft), tally.NewLines(env.Spool)
	env.Progress.Stage("reading who says what", "documents")
	watcher := observation.NewWatcher(o.Observations())
	all, err := tally.Count(ctx, watcher.Watch(env.watched(docs)), x, workers, draft, func(e *tally.Examined) error {
		env.Progress.Step(1)
		return x.Tell(env.Mentions, e)
	})
	if err != nil {
		return nil, err
	}
	if env.Coded != nil {
		if err := env.Coded.Fits(all.Digest(), digestOf(o.Codebook)); err != nil {
			return nil, fmt.Errorf("correcting by the codes: %w", err)
		}
	}
	if all.Documents() == 0 {
		return nil, errors.New("no document to study: the paths, or the condition of --where, leave none")
	}
	s, warnings, err := compare.New(ctx, o, all, out, watcher, workers)
	if err != nil {
		return nil, err
	}
	if err := out.Named(draft, s.Identity); err != nil {
		return nil, err
	}
	env.Draft = nil // memory that nobody needs any more
	s.Scorer, s.Portrayed, s.Coded = scorer, x.Portrays(), env.Coded
	if err := corrected.Learn(s); err != nil {
		return nil, err
	}
	return &counted{study: s, warnings: slices.Concat(told, warnings), lines: out, options: o, env: env}, nil
}

func digestOf(c *codebook.Codebook) string {
	if c == nil {
		return ""
	}
	return c.Digest()
}

// complete fills in what was left to the study.
func (env Environment) complete(o *study.Options) (Environment, int, error) {
	if env.Reader == nil {
		var ao attribution.Options
		ao.Aliases, ao.Classes = o.Codebook.Aliases()
		reader, err := attribution.New(ao)
		if err != nil {
			return env, 0, fmt.Errorf("preparing to read who speaks: %w", err)
		}
		env.Reader = reader
	}
	if env.Version == "" {
		env.Version = Version
	}
	if env.Spool == nil {
		env.Spool = &tally.Memory{}
	}
	if env.Draft == nil {
		env.Draft = &tally.Memory{}
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
func models(o *study.Options, scorer string) []string {
	list := []string{attribution.ModelID(), furniture.ModelID(), scorer}
	if o.Codebook != nil && o.Toward != study.TowardNone {
		list = append(list, "target-sentiment")
	}
	return list
}
