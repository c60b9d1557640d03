package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/framing"
	"parallax/framing/sentiment"
)

// sentimentFlags are the flags of the command sentiment.
type sentimentFlags struct {
	input    *inputFlags
	listing  *listingFlags
	telling  *progressFlags
	cached   *cacheFlag
	study    *studyFlags
	unit     string
	scorer   string
	lexicon  string
	mentions string
	toward   string
	shift    string
	tone     bool
	exact    bool
	workers  int
}

// sentimentCommand tells how dark or bright documents, statements or
// sentences are, or how sentences stand to the mentions of a file.
func sentimentCommand() *cobra.Command {
	f := &sentimentFlags{study: &studyFlags{options: framing.DefaultOptions()}}
	ids := sentiment.IDs()
	cmd := &cobra.Command{
		Use:   "sentiment [flags] PATH…",
		Short: "Tells how dark or bright the words are, and how a sentence stands to an actor",
		Long: `Scores each document, statement or sentence from -1 (dark) to 1 (bright). What
one voice says in one sentence is one unit of --unit sentence, and words that only
attribute ("he said") are none, as in compare; a document is scored as it is, in one piece. Scores are rounded as VADER's reference prints
them, the compound to four decimals and the shares to three; --exact gives all
digits. A unit without a word has no score: its cells are empty.

With --mentions FILE (CSV with the columns doc, start and end, in bytes of the
document's text) it says of each marked mention how its sentence stands to it:
the class, and the probability of positive less that of negative. A column
family, as "labels --mentions" writes it, is read too; other columns are
passed over.

With --toward REFERENT it compares how groups speak of a referent of the
codebook, in each voice, with the numbers of compare (attitudes): the mean score of
its mentions and their classes, intervals over documents and corrected tests. The
numbers are those of compare with the same --toward: p is corrected over the referents
that are asked for, all of them with --toward all. With
--tone it gives the shares of subjective, intensified, hedged and certain
sentences as compare does, and modal verbs beside them. With --shift LIST it tells
which words make the --target darker or brighter than the --reference: all of them,
where compare shows the twenty that do most.`,
		Example: `  parallax sentiment articles/ --unit document --format csv
  parallax labels articles/ --codebook codebook.yaml --mentions mentions.csv
  parallax sentiment articles/ --mentions mentions.csv --format csv
  parallax sentiment articles/ --toward opposition --codebook codebook.yaml
  parallax sentiment articles/ --shift vader --target Herald --voice own`,
	}
	f.input = addInputFlags(cmd)
	f.listing = addListingFlags(cmd)
	f.telling = addProgressFlags(cmd)
	f.cached = addCacheFlag(cmd)
	fs := cmd.Flags()
	fs.StringVar(&f.unit, "unit", string(sentiment.Sentence), "what gets one score: `UNIT` document, statement or sentence")
	fs.StringVar(&f.scorer, "scorer", ids[0], "`SCORER` of the words: "+strings.Join(ids, ", "))
	fs.StringVar(&f.scorer, "sentiment", ids[0], "the same as --scorer `SCORER`")
	fs.StringVar(&f.lexicon, "lexicon", "", "score with the words of a `FILE`: a word or phrase, a tab or comma, and its weight a line")
	fs.StringVar(&f.mentions, "mentions", "", "CSV `FILE` of mentions to classify")
	fs.StringVar(&f.toward, "toward", "", "compare how groups speak of a `REFERENT` of the codebook; all for each of them")
	fs.BoolVar(&f.tone, "tone", false, "compare how groups speak: opinion, emphasis, caution, certainty")
	fs.StringVar(&f.shift, "shift", "", "which words of a `LIST` (vader, afinn, hu-liu) make the target darker than the reference")
	fs.StringSliceVar(&f.study.by, "by", []string{"outlet"}, "what the groups are: outlet, source, voice, a field, or several")
	fs.StringVar(&f.study.options.Target, "target", "", "the `GROUP` that --shift explains, or that --toward and --tone compare alone")
	fs.StringVar(&f.study.options.Reference, "reference", "", "the `GROUP` it is compared with (default: the rest)")
	addCertaintyFlags(cmd, &f.study.options)
	hide(cmd, []string{"min-docs"})
	fs.BoolVar(&f.exact, "exact", false, "all digits of the scores")
	fs.StringSliceVar(&f.study.voices, "voice", nil, "score only these `VOICES`: own, quoted, reported, page, divided by commas (default: all but page)")
	fs.StringVar(&f.study.codebook, "codebook", "", "YAML `FILE` whose sources have aliases and classes")
	fs.StringVar(&f.study.options.Where, "where", "", "read only documents that fulfil a `CONDITION`, such as 'date>=2016-01-01'")
	fs.IntVar(&f.workers, "workers", 0, "goroutines that read at once; the output is the same for any number (default: one a processor)")
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if err := f.check(cmd); err != nil {
			return err
		}
		switch {
		case f.mentions != "":
			return f.runMentions(cmd, paths)
		case f.toward != "":
			return f.runToward(cmd, paths)
		case f.tone:
			return f.runTone(cmd, paths)
		case f.shift != "":
			return f.runShift(cmd, paths)
		}
		return f.runUnits(cmd, paths)
	}
	return cmd
}

// check says what cannot be carried out, before any work is done.
func (f *sentimentFlags) check(cmd *cobra.Command) error {
	if err := errors.Join(f.telling.check(), f.listing.check()); err != nil {
		return err
	}
	if f.workers < 0 {
		return usageError{fmt.Errorf("--workers %d: must be 0 or more", f.workers)}
	}
	if f.workers == 0 {
		f.workers = runtime.GOMAXPROCS(0)
	}
	kind, err := sentiment.ParseKind(f.unit)
	switch {
	case err != nil:
		return usageError{fmt.Errorf("--unit: %w", err)}
	case kind == sentiment.Document && len(f.study.voices) > 0:
		return usageError{errors.New("--unit document and --voice: a document holds several voices; take --unit statement or sentence")}
	}
	return f.checkTask(cmd)
}

// checkTask says which flags do not go with what is asked for.
func (f *sentimentFlags) checkTask(cmd *cobra.Command) error {
	units := []string{"unit", "scorer", "sentiment", "lexicon", "exact"}
	certainty := []string{"seed", "level", "resamples", "permutations", "min-docs", "cluster", "within"}
	groups := append([]string{"by", "target", "reference"}, certainty...)
	tasks := []struct {
		flag    string
		without []string
	}{
		{"mentions", slices.Concat(units, groups, []string{"voice", "toward", "tone", "shift"})},
		{"toward", append(units, "tone", "shift")},
		{"tone", append(units, "shift")},
		{"shift", slices.Concat(units, certainty)},
		{"", groups},
	}
	for _, task := range tasks {
		if task.flag != "" && !cmd.Flags().Changed(task.flag) {
			continue
		}
		for _, flag := range task.without {
			switch {
			case !cmd.Flags().Changed(flag):
			case task.flag == "":
				return usageError{fmt.Errorf("--%s goes with --toward, --tone or --shift: units are not gathered in groups", flag)}
			default:
				return usageError{fmt.Errorf("--%s and --%s do not go together", task.flag, flag)}
			}
		}
		return nil
	}
	return nil
}

// openScorer gives the scorer that the flags name.
func (f *sentimentFlags) openScorer() (sentiment.Scorer, error) {
	if f.lexicon == "" {
		s, err := sentiment.ByID(f.scorer)
		if err != nil {
			return nil, usageError{fmt.Errorf("--scorer: %w", err)}
		}
		return s, nil
	}
	file, err := os.Open(f.lexicon)
	if err != nil {
		return nil, fmt.Errorf("reading the lexicon: %w", err)
	}
	defer file.Close()
	return sentiment.ReadLexicon("lexicon", f.lexicon, file)
}

// readDocuments reads the corpus and gives each document in order; who speaks
// is read of those that wanted names, and unread for the others.
func (f *sentimentFlags) readDocuments(cmd *cobra.Command, paths []string, wanted func(*corpus.Document) bool, take func(*corpus.Document, corpus.Reading) error) error {
	options, err := f.study.study()
	if err != nil {
		return err
	}
	docs, _, err := openStudied(cmd, paths, f.input, options.Where)
	if err != nil {
		return err
	}
	reader, kept, err := openReader(f.cached, &options)
	if err != nil {
		return err
	}
	p := f.telling.open(cmd).of(f.input)
	p.start("scoring", "documents", -1)
	err = readAll(cmd.Context(), docs, readingSome{reader, wanted}, f.workers, func(d *corpus.Document, r corpus.Reading) error {
		p.add(1)
		return take(d, r)
	})
	p.close()
	if err != nil {
		return err
	}
	kept.tell(p)
	return nil
}

// readingSome reads who speaks only in the documents that are wanted.
type readingSome struct {
	corpus.Reader
	wanted func(*corpus.Document) bool
}

func (r readingSome) Read(d *corpus.Document) corpus.Reading {
	if !r.wanted(d) {
		return corpus.Reading{}
	}
	return r.Reader.Read(d)
}
