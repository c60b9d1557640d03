package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/framing"
	"parallax/framing/codebook"
	"parallax/framing/inference"
	"parallax/framing/sentiment"
	"parallax/framing/value"
	"parallax/reports/table"
)

// groupName is the group of a statement, by the fields of --by.
func (f *sentimentFlags) groupName(d *corpus.Document, s *corpus.Statement) string {
	var keys []string
	for _, field := range f.study.by {
		key, ok := d.Field(field)
		switch {
		case field == "voice":
			key = s.Voice.String()
		case field == "source" && s.Source == nil:
			key = "(own voice)"
		case field == "source":
			key = s.Source.Name
		case !ok:
			key = "(not given)"
		}
		keys = append(keys, key)
	}
	return strings.Join(keys, ", ")
}

// inference gives the options of intervals and tests.
func (f *sentimentFlags) inference() (inference.Options, error) {
	o := inference.Defaults()
	o.Seed, o.Workers = f.study.options.Seed, f.workers
	if err := o.Validate(); err != nil {
		return o, usageError{err}
	}
	return o, nil
}

func everyDocument(*corpus.Document) bool { return true }

// runTone tells how the groups speak: opinion, emphasis, caution, certainty.
func (f *sentimentFlags) runTone(cmd *cobra.Command, paths []string) error {
	o, err := f.inference()
	if err != nil {
		return err
	}
	study, err := f.study.study()
	if err != nil {
		return err
	}
	var profile sentiment.ToneProfile
	doc := 0
	err = f.readDocuments(cmd, paths, everyDocument, func(d *corpus.Document, r corpus.Reading) error {
		doc++
		for _, u := range sentiment.Units(sentiment.Sentence, d.Text, &r) {
			if s := u.Statement; !s.Frame && s.Voice.Among(study.Voices) {
				profile.Add(f.groupName(d, s), s.Voice, doc, sentiment.ReadTone(u.Text))
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	rows, err := profile.Rows(o)
	if err != nil {
		return err
	}
	t := newSentimentTable("tone", "Tone of the sentences; modal verbs per 1,000 words", "group voice",
		"sentences documents", "subjective subjective_low subjective_high intensified intensified_low intensified_high hedged hedged_low hedged_high certain certain_low certain_high",
		"certainty possibility_per_1000 necessity_per_1000 prediction_per_1000", "")
	for _, r := range rows {
		row := []table.Cell{table.TextCell(r.Group), table.TextCell(r.Voice.String()), table.CountCell(r.Sentences), table.CountCell(r.Documents)}
		for _, e := range []value.Estimate{r.Subjective, r.Intensified, r.Hedged, r.Certain} {
			row = append(row, table.ValueCell(e.Value), table.ValueCell(e.Low), table.ValueCell(e.High))
		}
		t.Rows = append(t.Rows, append(row, table.ValueCell(r.Certainty),
			table.ValueCell(r.Possibility), table.ValueCell(r.Necessity), table.ValueCell(r.Prediction)))
	}
	return f.listing.write(cmd, t)
}

// runToward tells how the groups speak of a referent of the codebook.
func (f *sentimentFlags) runToward(cmd *cobra.Command, paths []string) error {
	study, err := f.study.study()
	if err != nil {
		return err
	}
	if study.Codebook == nil {
		return usageError{errors.New("--toward needs --codebook FILE: the referent's names stand in it")}
	}
	entries := study.Codebook.Entries()
	if f.toward != "all" && !slices.ContainsFunc(entries, func(e codebook.Entry) bool { return e.Referent == f.toward && e.Kind == codebook.LabelEntry }) {
		return usageError{fmt.Errorf("--toward %q: the codebook %s has no such referent", f.toward, f.study.codebook)}
	}
	study.Toward, study.Workers = f.toward, f.workers
	reader, kept, err := f.cached.open(&study)
	if err != nil {
		return err
	}
	docs, _, err := openCorpus(cmd.Context(), cmd.InOrStdin(), paths, f.input)
	if err != nil {
		return err
	}
	p := f.telling.open(cmd).of(f.input)
	defer p.close()
	r, err := framing.Run(cmd.Context(), docs, study, framing.Environment{
		Version: toolVersion, Reader: reader, Progress: studyProgress{p}, Sections: []string{"attitudes"},
	})
	if err != nil {
		return err
	}
	kept.tell(p)
	p.close()
	return f.listing.write(cmd, table.Attitudes(r))
}

// newSentimentTable makes a table of columns named in groups: text, counts,
// shares, numbers, and shares again; "mean_low" is headed "Low".
func newSentimentTable(name, title, texts, counts, shares, numbers, more string) table.Table {
	t := table.Table{Name: name, Title: title}
	for _, group := range []struct {
		names string
		kind  table.Kind
	}{{texts, table.Text}, {counts, table.Count}, {shares, table.Share}, {numbers, table.Number}, {more, table.Share}} {
		for _, n := range strings.Fields(group.names) {
			heading := strings.TrimSuffix(strings.TrimSuffix(n, "_per_1000"), "_count")
			if i := strings.LastIndexByte(heading, '_'); i > 0 {
				heading = heading[i+1:]
			}
			t.Columns = append(t.Columns, table.Column{Name: n, Title: strings.ToUpper(heading[:1]) + heading[1:], Kind: group.kind})
		}
	}
	return t
}
