package study

import (
	"fmt"
	"strconv"

	"parallax/framing"
	"parallax/framing/codebook"
)

// Repeat is the study that a result came from, without its corpus: a result
// does not keep the paths that were read.
func Repeat(name string, r *framing.Result) (*File, error) {
	o := &r.Provenance.Options
	f := &File{Name: name}
	set := func(key string, values ...string) {
		if len(values) > 0 && values[0] != "" {
			f.Settings = append(f.Settings, Setting{Key: key, Values: values})
		}
	}
	var voices []string
	for _, v := range o.Voices {
		voices = append(voices, v.String())
	}
	set("by", o.By...)
	set("target", o.Target)
	set("reference", o.Reference)
	set("voice", voices...)
	set("where", o.Where)
	set("hypotheses", o.Hypotheses...)
	set("topic", o.Topic)
	set("cluster", o.Cluster)
	set("within", o.Within)
	set("drop_repeated", strconv.FormatBool(o.DropRepeated))
	set("multiverse", strconv.FormatBool(o.Multiverse))
	set("sentiment", o.Scorer)
	set("toward", o.Toward)
	set("ngrams", o.Ngrams)
	set("seed", strconv.FormatUint(o.Seed, 10))
	set("level", strconv.FormatFloat(o.Level, 'g', -1, 64))
	for _, n := range []struct {
		key string
		n   int
	}{
		{"resamples", o.Resamples}, {"permutations", o.Permutations}, {"top", o.Top},
		{"min_docs", o.MinDocs}, {"topics", o.Topics}, {"dims", o.Dims}, {"passages", o.Passages},
	} {
		set(n.key, strconv.Itoa(n.n))
	}
	// Names that were discovered are discovered again: as a codebook, they would
	// be told as a person's.
	set("discover", strconv.FormatBool(o.Discovered > 0))
	if text := r.Provenance.Codebook; text != "" && o.Discovered == 0 {
		c, err := codebook.Parse(name+" (its codebook)", []byte(text))
		if err != nil {
			return nil, fmt.Errorf("the codebook in %s: %w", name, err)
		}
		f.Codebook = c
	}
	return f, nil
}
