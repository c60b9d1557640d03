// Package invented makes up a result for the tests and pictures of the
// reports: four outlets that do not exist tell of a strike in a harbour that
// does not exist. No number in it was measured.
package invented

import (
	"fmt"
	"math"
	"strings"

	"parallax/corpus"
	"parallax/framing"
	"parallax/framing/value"
)

// outlet is one invented newspaper, with how much it likes each word.
type outlet struct {
	name  string
	lean  float64 // 0 sides with the strikers, 1 with the port
	docs  int
	words int
}

func outlets() []outlet {
	return []outlet{
		{"Harbour Gazette", 0.9, 42, 31850}, {"The Evening Ledger", 0.55, 38, 28411},
		{"People's Tide", 0.08, 29, 19702}, {"Coastline Wire", 0.4, 61, 40377},
	}
}

// Result gives the same invented result on every call.
func Result() *framing.Result {
	r := &framing.Result{
		Schema: framing.ResultSchema,
		Provenance: framing.Provenance{
			Tool: "parallax", Version: "0.1.0", CorpusDigest: "sha256:1f0c7a52e1b5", StatementsDigest: "sha256:77aa01",
			CodebookDigest: "sha256:9d2e44", Seed: 1, Options: options(), Models: []string{"attribution rules", "VADER lexicon (Hutto & Gilbert 2014)"},
		},
		PassageRule: "Of each number the first 5 passages, taken in turn from its documents in the order of their digests.",
		Methods:     methods(),
	}
	w := &writer{r: r}
	w.corpus()
	w.groups()
	w.sources()
	w.labels()
	w.topics()
	w.labelTests()
	w.labelTimes()
	w.portraits()
	w.frames()
	w.attitudes()
	w.profiles()
	w.keywords()
	w.termPlots()
	w.collocates()
	w.sentiment()
	w.vectors()
	w.findings()
	return r
}

func options() framing.Options {
	o := framing.DefaultOptions()
	o.By = []string{"outlet"}
	return o
}

// writer fills a result and keeps the passages that it hands out.
type writer struct {
	r    *framing.Result
	made int
}

// passages invents n passages of an outlet in one voice around a word.
func (w *writer) passages(n int, outlet string, voice corpus.Voice, source, word string) []framing.PassageRef {
	var refs []framing.PassageRef
	for range n {
		w.made++
		before := sentences[w.made%len(sentences)]
		text := fmt.Sprintf(before, word)
		start := strings.Index(before, "%s")
		p := framing.Passage{
			Doc: fmt.Sprintf("%s/%02d.txt", outlet, w.made%40), Outlet: outlet, Voice: voice,
			Date: fmt.Sprintf("2031-0%d-%02d", 3+w.made%2, 1+w.made%28), Title: titles[w.made%len(titles)],
			Start: 120 * (w.made % 30), End: 120*(w.made%30) + len(text), Text: text,
		}
		if w.made%3 == 0 {
			p.URL = fmt.Sprintf("https://news.example/%d", w.made)
		}
		if voice != corpus.Own {
			p.Source, p.Cue = source, "said"
		}
		w.r.Passages = append(w.r.Passages, p)
		refs = append(refs, framing.PassageRef{
			Passage: len(w.r.Passages) - 1, Marks: []corpus.Span{{Start: start, End: start + len(word)}},
		})
	}
	return refs
}

// share is an estimate around p with an interval as wide as n units make it.
func share(p float64, n int) value.Estimate {
	half := 1.96 * math.Sqrt(p*(1-p)/float64(n+1))
	return value.Estimate{
		Value: value.Of(p), Low: value.Of(max(0, p-half)), High: value.Of(min(1, p+half)), Level: 0.95, Units: n,
	}
}

func around(v, half float64, n int) value.Estimate {
	return value.Estimate{Value: value.Of(v), Low: value.Of(v - half), High: value.Of(v + half), Level: 0.95, Units: n}
}

func voiceCounts(words int, own, quoted float64) []framing.VoiceCount {
	shares := []float64{own, quoted, 1 - own - quoted}
	var all []framing.VoiceCount
	for i, v := range corpus.Voices() {
		n := int(shares[i] * float64(words))
		all = append(all, framing.VoiceCount{Voice: v, Statements: n / 19, Words: n, Share: value.Of(shares[i])})
	}
	return all
}
