package framing

import (
	"context"
	"errors"
	"iter"

	"parallax/corpus"
	"parallax/framing/study"
	"parallax/framing/topics"
)

// ofTopic leaves of the documents those of the topic that the study asks for. Topics are those of all documents, which are
// read for it; what was read is remembered for the study.
func ofTopic(ctx context.Context, docs iter.Seq2[corpus.Document, error], o *study.Options, env *Environment) (iter.Seq2[corpus.Document, error], []study.Warning, error) {
	if env.Coded != nil {
		return nil, nil, errors.New("correcting by the codes: they were drawn from the whole corpus, and the study is of one topic: leave the topic or the codes out")
	}
	reader := &remembered{Reader: env.Reader, kept: map[string]read{}}
	whole := *o
	whole.Topic, whole.Where, whole.Hypotheses, whole.Codebook, whole.Discover, whole.Multiverse, whole.Target, whole.Reference = "", "", nil, nil, false, false, "", ""
	whole.By = []string{"outlet"}
	c, err := count(ctx, docs, whole, Environment{Reader: reader.discovering(), Progress: env.Progress, Sections: []string{"topics"}, Marked: true})
	if err != nil {
		return nil, nil, err
	}
	found, err := topics.Find(c.study)
	if err != nil {
		return nil, nil, err
	}
	ids, told, err := found.Documents(c.study, o.Topic)
	if err != nil {
		return nil, nil, err
	}
	env.Reader = reader
	return func(yield func(corpus.Document, error) bool) {
		for d, err := range docs {
			if err == nil && !ids[d.ID] {
				continue
			}
			if !yield(d, err) {
				return
			}
		}
	}, []study.Warning{told}, nil
}
