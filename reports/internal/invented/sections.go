package invented

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/framing"
	"parallax/framing/value"
)

func (w *writer) corpus() {
	c := &w.r.Corpus
	for i, o := range outlets() {
		c.Documents += o.docs
		c.Words += o.words
		c.Outlets = append(c.Outlets, framing.OutletRow{
			Outlet: o.name, Documents: o.docs, Words: o.words, FirstDate: "2031-03-02", LastDate: "2031-03-21",
			Voices: voiceCounts(o.words, 0.5+0.05*float64(i), 0.3-0.04*float64(i)), Sources: 12 + 3*i,
		})
		for day := range 20 {
			c.Timeline = append(c.Timeline, framing.TimelineRow{
				Period: fmt.Sprintf("2031-03-%02d", 2+day), Outlet: o.name, Documents: (day*7 + i*5) % (4 + i),
			})
		}
	}
	slices.SortStableFunc(c.Timeline, func(a, b framing.TimelineRow) int {
		return strings.Compare(a.Period, b.Period)
	})
	c.Voices = voiceCounts(c.Words, 0.58, 0.24)
	c.Statements, c.Sentences = c.Words/19, c.Words/22
	c.Skipped = framing.Skipped{Records: 1, Listed: []framing.SkippedItem{
		{File: "harbour/wire.jsonl", Record: 17, Line: 17, Field: "text", Why: "empty text"},
	}}
	c.Copies = []framing.CopyRow{{Doc: "Coastline Wire/17.txt", Outlet: "Coastline Wire", Of: "Harbour Gazette/03.txt", OfOutlet: "Harbour Gazette", Similarity: 0.91}}
	w.r.Warnings = []framing.Warning{
		{Code: "few-documents", Subject: "People's Tide", Text: "has 29 documents where the others have 38 to 61; its intervals are wider.", Remedy: "Add documents, or read its intervals first."},
		{Code: "skipped-records", Subject: "harbour/wire.jsonl", Text: "1 record was not read.", Remedy: "See tables/skipped.csv."},
	}
}

func (w *writer) groups() {
	for i, o := range outlets() {
		w.r.Groups = append(w.r.Groups, framing.Group{
			Name: o.name, Keys: []string{o.name}, Documents: o.docs, Statements: o.words / 19, Words: o.words,
			Voices: w.r.Corpus.Outlets[i].Voices,
		})
	}
}

func (w *writer) sources() {
	names := []string{"Port Authority", "Dockers' Union", "Mayor Ines Halloran", "Ministry of Labour", corpus.Unnamed}
	classes := []string{"organisation", "organisation", "official", "official", "unnamed"}
	for i, o := range outlets() {
		for j, name := range names {
			p := math.Abs(math.Sin(float64(3*i+2*j+1))) / 3
			n := int(p * 120)
			w.r.Sources = append(w.r.Sources, framing.SourceRow{
				Outlet: o.name, Source: name, Class: classes[j], Statements: n, Quoted: n / 2, Reported: n - n/2,
				Words: 21 * n, Documents: min(n, o.docs), Share: share(p, o.docs),
				Verbs: []framing.VerbCount{
					{Verb: verbs[j], Class: "neutral", Count: n / 2}, {Verb: verbs[(j+1)%len(verbs)], Class: "doubting", Count: n / 5},
				},
				Neutral: share(0.6, n), Doubting: share(0.3, n), Endorsing: share(0.1, n),
				Passages: w.passages(3, o.name, corpus.Quoted, name, words[j]),
			})
		}
	}
}

func (w *writer) labels() {
	type family struct {
		name   string
		labels []string
		like   func(lean float64, v string) float64
	}
	quotedMore := func(v string) float64 {
		if v == "own" {
			return 0.4
		}
		return 1
	}
	codebook := []struct {
		referent string
		families []family
	}{
		{"strikers", []family{
			{"worker", []string{"worker*", "docker*"}, func(l float64, v string) float64 { return 1 - l*0.8 }},
			{"striker", []string{"striker*"}, func(l float64, v string) float64 { return 0.5 }},
			{"mob", []string{"mob", "militant*"}, func(l float64, v string) float64 { return l * l * quotedMore(v) }},
		}},
		{"port", []family{
			{"authority", []string{"authority", "operator"}, func(l float64, v string) float64 { return 0.4 + l/2 }},
			{"boss", []string{"boss*", "profiteer*"}, func(l float64, v string) float64 { return (1 - l) * quotedMore(v) }},
		}},
	}
	for _, o := range outlets() {
		for vi, voice := range []string{framing.AllVoices, "own", "quoted", "reported"} {
			for _, ref := range codebook {
				total := 0.0
				for _, f := range ref.families {
					total += f.like(o.lean, voice)
				}
				mentions := o.docs * 3 / (vi + 1)
				row := func(f, label string, p float64) {
					v := corpus.Voice(max(0, vi-1))
					x := framing.LabelRow{
						Group: o.name, Voice: voice, Referent: ref.referent, Family: f, Label: label,
						Count: int(p * float64(mentions)), Share: share(p, o.docs/(vi+1)),
						Per1000: value.Of(p * float64(mentions) * 1000 / float64(o.words)),
						Docs:    min(o.docs, int(p*float64(mentions))), PAdjusted: value.Of(math.Abs(p-0.4) / 8), Holds: math.Abs(p-0.4)/8 <= 0.05,
					}
					if voice == "reported" && o.lean < 0.1 {
						x.Share = value.Estimate{Value: value.Undefined("no mention in this voice")}
						x.PAdjusted, x.Holds, x.Count, x.Docs = value.Undefined("no mention in this voice"), false, 0, 0
					} else {
						x.Forms = []framing.FormCount{{Form: "the " + label + "s", Count: x.Count - 1}, {Form: label, Count: 1}}
						x.Passages = w.passages(2, o.name, v, "Dockers' Union", words[len(label)%len(words)])
					}
					w.r.Labels = append(w.r.Labels, x)
				}
				row("", "", 1)
				for _, f := range ref.families {
					p := f.like(o.lean, voice) / total
					row(f.name, "", p)
					for i, l := range f.labels {
						row(f.name, l, p*float64(i+1)*2/float64(len(f.labels)*(len(f.labels)+1)))
					}
				}
			}
		}
	}
}

func (w *writer) frames() {
	for i, o := range outlets() {
		for vi, voice := range []string{framing.AllVoices, "own", "quoted", "reported"} {
			for j, frame := range []string{"order", "hardship", "law"} {
				rate := 1 + 2*math.Abs(math.Sin(float64(i+2*j+vi)))
				w.r.Frames = append(w.r.Frames, framing.FrameRow{
					Group: o.name, Voice: voice, Frame: frame, Count: int(rate * float64(o.words) / 1000), Weighted: rate * float64(o.words) / 1000,
					Per1000: around(rate, 0.5, o.docs), Docs: o.docs,
					Passages: w.passages(2, o.name, corpus.Voice(max(0, vi-1)), "Port Authority", "chaos"),
				})
			}
		}
	}
}

func (w *writer) attitudes() {
	for i, o := range outlets() {
		for vi, voice := range []string{framing.AllVoices, "own", "quoted", "reported"} {
			for j, referent := range []string{"strikers", "port"} {
				mean := 0.5 * math.Sin(float64(2*i+5*j+vi))
				w.r.Attitudes = append(w.r.Attitudes, framing.AttitudeRow{
					Group: o.name, Voice: voice, Referent: referent, Mentions: o.docs, Docs: o.docs, Mean: around(mean, 0.1, o.docs),
					Negative: share(0.3, o.docs), Neutral: share(0.5, o.docs), Positive: share(0.2, o.docs), Difference: around(mean, 0.15, o.docs),
					PAdjusted: value.Of(0.1), Passages: w.passages(1, o.name, corpus.Voice(max(0, vi-1)), "Port Authority", "union"),
				})
			}
		}
	}
}

func (w *writer) profiles() {
	for i, o := range outlets() {
		for vi, voice := range []string{framing.AllVoices, "own", "quoted", "reported"} {
			for j, m := range []struct{ id, title, unit string }{{"scare_quotes", "Scare quotes", "per 1,000 words"}, {"sentence_length", "Sentence length", "words"}} {
				v := math.Abs(math.Sin(float64(i+3*j+vi))) * (1 + 20*float64(j))
				w.r.Profiles = append(w.r.Profiles, framing.ProfileRow{
					Group: o.name, Voice: voice, Measure: m.id, Title: m.title, Unit: m.unit, Value: around(v, v/5, o.docs),
					Count: v * 30, Docs: o.docs, PAdjusted: value.Of(0.3), Passages: w.passages(1, o.name, corpus.Voice(max(0, vi-1)), "Port Authority", "offer"),
				})
			}
		}
	}
}

func (w *writer) sentiment() {
	for i, o := range outlets() {
		for vi, voice := range []string{framing.AllVoices, "own", "quoted", "reported"} {
			mean := 0.25*math.Cos(float64(i*2+vi)) - 0.05
			v := corpus.Voice(max(0, vi-1))
			w.r.Sentiment = append(w.r.Sentiment, framing.SentimentRow{
				Group: o.name, Voice: voice, Mean: around(mean, 0.05+0.02*float64(vi), o.docs), Difference: around(mean*1.2, 0.07, o.docs),
				Positive: share(0.3+mean/2, o.docs), Neutral: share(0.35, o.docs), Negative: share(0.35-mean/2, o.docs),
				Sentences: o.words / 22 / (vi + 1), Docs: o.docs, PAdjusted: value.Of(0.02 * float64(i+1)), Holds: i < 2,
				Darkest:   w.passages(2, o.name, v, "Ministry of Labour", "chaos"),
				Brightest: w.passages(2, o.name, v, "Mayor Ines Halloran", "talks"),
			})
		}
	}
}

func (w *writer) vectors() {
	v := &w.r.Vectors
	v.Unit, v.Vectors, v.Terms, v.Dims = "statement", 6333, 8120, 100
	v.Map.Inertia = []value.Value{value.Of(0.47), value.Of(0.31)}
	v.Map.Axes = []framing.MapAxis{
		{Low: []string{"dignity", "families", "wages"}, High: []string{"disruption", "losses", "unlawful"}},
		{Low: []string{"freight", "backlog"}, High: []string{"mayor", "talks"}},
	}
	for i, o := range outlets() {
		v.Map.Points = append(v.Map.Points, framing.MapPoint{Group: o.name, X: o.lean*2 - 0.9, Y: math.Sin(float64(3 * i))})
		var line []value.Value
		for _, other := range outlets() {
			line = append(line, value.Of(1-0.6*math.Abs(o.lean-other.lean)))
		}
		v.Cosine = append(v.Cosine, line)
		for _, list := range []*[]framing.GroupSentences{&v.Typical, &v.Distinct} {
			g := framing.GroupSentences{Group: o.name}
			for j, ref := range w.passages(3, o.name, corpus.Own, "", words[i]) {
				g.Statements = append(g.Statements, framing.ScoredPassages{Score: 0.8 - 0.1*float64(j), Passage: ref})
			}
			*list = append(*list, g)
		}
	}
	for i := range 6 {
		left, right := outlets()[i%4], outlets()[(i+1)%4]
		v.Neighbours = append(v.Neighbours, framing.NeighbourRow{
			Similarity: 0.93 - 0.04*float64(i), LeftGroup: left.name, RightGroup: right.name,
			Left:  w.passages(1, left.name, corpus.Own, "", "mob")[0],
			Right: w.passages(1, right.name, corpus.Quoted, "Dockers' Union", "workers")[0],
		})
	}
}

func (w *writer) findings() {
	find := func(kind, text string, groups ...string) framing.Finding {
		return framing.Finding{Kind: kind, Text: text, Groups: groups, Passages: w.passages(3, groups[0], corpus.Own, "", "mob")}
	}
	w.r.Answer = []framing.Finding{
		find("labels", "Harbour Gazette calls the strikers mob in 43 % [28, 58] of mentions, People's Tide in 1 % [0, 4].", "Harbour Gazette", "People's Tide"),
		find("labels", "People's Tide calls the port boss in 68 % [51, 85] of mentions, Harbour Gazette in 11 % [1, 20]; in its own voice in 46 % [28, 64].", "People's Tide", "Harbour Gazette"),
		find("sources", "Coastline Wire gives the Ministry of Labour 31 % [20, 43] of its quoted and reported statements, the others 12 % [8, 16].", "Coastline Wire"),
		find("sentiment", "Harbour Gazette's own sentences are brighter than the rest: mean compound 0.20 [0.15, 0.25].", "Harbour Gazette"),
	}
	w.r.Undecided = []framing.Finding{
		find("labels", "Whether The Evening Ledger says mob more often than the rest cannot be told from 38 documents (p = .21).", "The Evening Ledger"),
	}
}

func methods() []framing.Method {
	return []framing.Method{
		{ID: "log_ratio", Title: "Log ratio", Answers: "How many times more frequent is a word in the target?", Formula: "log₂((a/n₁) / (b/n₂)), 0.5 for a zero count",
			Unit: "doublings", Range: "−∞ to ∞", Undefined: "where either side has no words", References: []string{"Hardie, A. (2014). Log Ratio: an informal introduction."}},
		{ID: "g2", Title: "G² (four cells)", Answers: "How surprising is the difference, token by token?", Formula: "2 Σ O ln(O/E)",
			Unit: "–", Range: "0 to ∞", Undefined: "where either side has no words", References: []string{"Dunning, T. (1993). Accurate methods for the statistics of surprise and coincidence. Computational Linguistics 19(1)."}},
	}
}
