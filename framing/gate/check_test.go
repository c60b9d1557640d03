package gate

import (
	"bytes"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/framing"
	"parallax/framing/value"
)

// study is an invented result: two outlets, one referent, numbers chosen so
// that each outcome can be worked out by eye.
func study() *framing.Result {
	share := func(v, low, high float64, units int) value.Estimate {
		return value.Estimate{Value: value.Of(v), Low: value.Of(low), High: value.Of(high), Level: .95, Units: units}
	}
	none := value.Estimate{Value: value.Undefined("no mention"), Low: value.Undefined("no mention"), High: value.Undefined("no mention")}
	r := &framing.Result{Schema: framing.ResultSchema}
	r.Provenance.CorpusDigest, r.Provenance.Options.By = "d1", []string{"outlet"}
	r.Corpus.Documents = 15
	r.Corpus.Copies = []framing.CopyRow{{Doc: "b.txt", Of: "a.txt", Similarity: .9}}
	r.Corpus.Outlets = []framing.OutletRow{{Outlet: "Herald", Documents: 12, Words: 3000}, {Outlet: "Post", Documents: 3, Words: 1000}}
	r.Groups = []framing.Group{
		{Name: "Herald", Documents: 12, Words: 3000, Voices: []framing.VoiceCount{{Voice: corpus.Own, Share: value.Of(.5)}, {Voice: corpus.Quoted, Share: value.Of(.5)}}},
		{Name: "Post", Documents: 3, Words: 1000, Voices: []framing.VoiceCount{{Voice: corpus.Own, Share: value.Of(.9)}}},
	}
	r.Passages = []framing.Passage{{Doc: "a.txt", Outlet: "Herald", Voice: corpus.Own, Start: 3, End: 9, Text: "rebels"}}
	label := func(group, voice, family string, count, docs int, e value.Estimate) {
		r.Labels = append(r.Labels, framing.LabelRow{Group: group, Voice: voice, Referent: "opposition", Family: family,
			Count: count, Docs: docs, Share: e, Passages: []framing.PassageRef{{Passage: 0}}})
	}
	label("Herald", "all", "", 40, 10, share(1, 1, 1, 10))
	label("Herald", "all", "rebel", 30, 9, share(.75, .6, .9, 10))
	label("Herald", "all", "terrorist", 10, 5, share(.25, .1, .4, 10))
	label("Herald", "own", "", 0, 0, none)
	label("Post", "all", "", 4, 2, share(1, 1, 1, 2))
	label("Post", "all", "rebel", 4, 2, share(1, 1, 1, 2))
	r.Sentiment = []framing.SentimentRow{{Group: "Herald", Voice: "all", Mean: share(-.2, -.3, -.1, 12), Sentences: 90}}
	r.Attitudes = []framing.AttitudeRow{
		{Group: "Herald", Voice: "all", Referent: "opposition", Mentions: 30, Mean: share(-.5, -.6, -.4, 10)},
		{Group: "Post", Voice: "all", Referent: "opposition", Mentions: 10, Mean: share(.3, .1, .5, 2)},
	}
	r.Sources = []framing.SourceRow{{Source: "Union"}, {Source: "Minister"}, {Source: corpus.Unnamed}, {Source: "Union"}}
	return r
}

func facts(r *framing.Result) *Facts { return NewFacts(r) }

// baseline is study's, with one share, one outlet and one source changed.
func baseline() *Baseline {
	r := study()
	r.Provenance.CorpusDigest = "d0"
	r.Labels[2].Share = value.Estimate{Value: value.Of(.02), Low: value.Of(.01), High: value.Of(.03), Level: .95, Units: 10}
	r.Corpus.Outlets = append(r.Corpus.Outlets, framing.OutletRow{Outlet: "Wire", Documents: 8})
	r.Sources = r.Sources[1:3]
	return NewBaseline(r, facts(r))
}

func TestCheck(t *testing.T) {
	for _, c := range []struct {
		gate     string
		baseline bool
		want     []string // subject: outcome: part of why
	}{
		{"documents >= 15", false, []string{"documents: passed: 15; at least 15"}},
		{"documents > 15", false, []string{"documents: tripped: more than 15"}},
		{"documents == 15", false, []string{"documents: passed: exactly 15"}},
		{"documents(outlet=*) >= 5", false, []string{"documents(outlet=Herald): passed:", "documents(outlet=Post): tripped: 3;"}},
		{"documents(outlet=*) >= 3", true, []string{"documents(outlet=Herald): passed:", "documents(outlet=Post): passed:", "documents(outlet=Wire): tripped: 0;"}},
		{"documents(outlet=Tribune) >= 1", false, []string{"documents(outlet=Tribune): tripped: 0;"}},
		{"words(outlet=Post) < 1000", false, []string{"words(outlet=Post): tripped:"}},
		{"duplicates <= 0.07", false, []string{"duplicates: passed: 6.7 %"}}, // 1 of 15
		{"label_share(referent=opposition, family=terrorist, outlet=Herald) <= 0.3", false,
			[]string{"label_share(referent=opposition, family=terrorist, outlet=Herald): passed: 25.0 % [10.0 %, 40.0 %] on 10 documents; at most 30.0 % is asked"}},
		{"label_share(referent=opposition, family=terrorist, outlet=Herald) <= 0.2", false,
			[]string{"label_share(referent=opposition, family=terrorist, outlet=Herald): tripped: the interval reaches over the bound"}},
		{"label_share(referent=opposition, family=terrorist, outlet=Herald) <= 0.05", false,
			[]string{"label_share(referent=opposition, family=terrorist, outlet=Herald): tripped: 25.0 % [10.0 %, 40.0 %] on 10 documents; at most 5.0 % is asked"}},
		{"label_share(referent=opposition, family=terrorist, outlet=Herald, voice=own) <= 0", false,
			[]string{"label_share(referent=opposition, family=terrorist, outlet=Herald, voice=own): not enough data: Herald has no name for opposition in the own voice"}},
		{"label_share(referent=opposition, family=terrorist, outlet=Post) <= 0.1", false,
			[]string{"label_share(referent=opposition, family=terrorist, outlet=Post): not enough data: 0.0 % rests on 2 documents, fewer than the 5"}},
		{"label_share(referent=opposition, family=rebel) > 0.5", false, // (30 + 4) / (40 + 4)
			[]string{"label_share(referent=opposition, family=rebel): passed: 77.3 %"}},
		{"label_share(referent=opposition, family=*, outlet=Herald) <= 0.5", false, []string{
			"label_share(referent=opposition, family=rebel, outlet=Herald): tripped:", "label_share(referent=opposition, family=terrorist, outlet=Herald): passed:"}},
		{"label_share(referent=opposition, family=rebel, outlet=Tribune) <= 1", false,
			[]string{"label_share(referent=opposition, family=rebel, outlet=Tribune): not enough data: no group Tribune: it compares Herald, Post"}},
		{"label_share(referent=opposition, family=terrorist, outlet=Herald) within 0.1 of baseline", true, []string{
			"label_share(referent=opposition, family=terrorist, outlet=Herald): tripped: 2.0 % in the baseline: moved by +23.0 points [+8.0 points, +38.0 points]; up to 10.0 points is allowed"}},
		{"label_share(referent=opposition, family=terrorist, outlet=Herald) within 0.25 of baseline", true, []string{
			"label_share(referent=opposition, family=terrorist, outlet=Herald): passed:"}},
		{"label_share(referent=opposition, family=terrorist, outlet=Herald) within 0.25 of baseline", false, []string{
			"label_share(referent=opposition, family=terrorist, outlet=Herald): not enough data: there is no baseline"}},
		{"new_sources <= 0", true, []string{"new_sources: tripped: 1; at most 0"}},
		{"new_sources <= 0", false, []string{"new_sources: not enough data: there is no baseline"}},
		{"sources == 2", false, []string{"sources: passed:"}},
		{"sentiment(outlet=Herald) >= 0", false, []string{"sentiment(outlet=Herald): tripped: -0.200 [-0.300, -0.100] on 12 documents"}},
		{"sentiment(referent=opposition, outlet=Herald) >= 0", false, []string{"sentiment(referent=opposition, outlet=Herald): tripped: -0.500 [-0.600, -0.400] on 10 documents"}},
		{"sentiment(referent=opposition) == -0.3", false, []string{"sentiment(referent=opposition): passed: -0.300"}}, // (30 · −.5 + 10 · .3) / 40
		{"sentiment(referent=opposition, voice=own) < 0", false, []string{"sentiment(referent=opposition, voice=own): not enough data: no measured attitude to opposition in the own voice"}},
		{"sentiment(referent=opposition, outlet=Herald) within 0 of baseline", true, []string{"sentiment(referent=opposition, outlet=Herald): passed:"}},
		{"sentiment(outlet=Post) >= 0", false, []string{"sentiment(outlet=Post): not enough data: Post has no sentence"}},
		{"unmatched_share(referent=opposition) <= 0.1", false, []string{"unmatched_share(referent=opposition): tripped: 20.0 %"}}, // 3 of 15
		{"unmatched_share(referent=opposition, outlet=Post) < 0.4", false, []string{"unmatched_share(referent=opposition, outlet=Post): passed: 33.3 %"}},
		{"voice_share(voice=own) == 0.6", false, []string{"voice_share(voice=own): passed:"}}, // (.5 · 3000 + .9 · 1000) / 4000
		{"voice_share(voice=reported, outlet=Post) >= 0", false, []string{"voice_share(voice=reported, outlet=Post): not enough data: no word"}},
	} {
		g, err := Parse(c.gate)
		if err != nil {
			t.Fatal(err)
		}
		var before *Baseline
		if c.baseline {
			before = baseline()
		}
		r := study()
		v := Check(r, facts(r), before, []Gate{g}, Policy{MinDocuments: 5})
		if len(v.Checks) != len(c.want) {
			t.Errorf("%s: %d checks, want %d: %+v", c.gate, len(v.Checks), len(c.want), v.Checks)
			continue
		}
		for i, want := range c.want {
			part := strings.SplitN(want, ": ", 3)
			x := &v.Checks[i]
			if x.Subject != part[0] || string(x.Outcome) != strings.TrimSuffix(part[1], ":") || len(part) == 3 && !strings.Contains(x.Why, part[2]) {
				t.Errorf("%s:\n got %s: %s: %s\nwant %s", c.gate, x.Subject, x.Outcome, x.Why, want)
			}
		}
		if tripped := v.Count(Tripped) > 0; v.Failed != tripped {
			t.Errorf("%s: failed is %v, tripped %v", c.gate, v.Failed, tripped)
		}
	}
}

func TestPolicy(t *testing.T) {
	g, _ := Parse("label_share(referent=opposition, family=rebel, outlet=Post) >= 0.5")
	r := study()
	for _, c := range []struct {
		policy Policy
		want   bool
	}{
		{Policy{MinDocuments: 5}, false},
		{Policy{MinDocuments: 5, NoDataFails: true}, true},
		{Policy{MinDocuments: 2, NoDataFails: true}, false},
	} {
		if v := Check(r, facts(r), nil, []Gate{g}, c.policy); v.Failed != c.want {
			t.Errorf("%+v: failed is %v: %+v", c.policy, v.Failed, v.Checks)
		}
	}
}

func TestTrippedShowsPassages(t *testing.T) {
	share, _ := Parse("label_share(referent=opposition, family=terrorist, outlet=Herald) <= 0")
	fresh, _ := Parse("new_sources <= 0")
	twice, _ := Parse("duplicates <= 0")
	r := study()
	v := Check(r, facts(r), baseline(), []Gate{share, fresh, twice}, Policy{MinDocuments: 5})
	if p := v.Checks[0].Passages; len(p) != 1 || p[0].Text != "rebels" || p[0].Doc != "a.txt" || p[0].Voice != "own" {
		t.Errorf("passages of the share: %+v", p)
	}
	if p := v.Checks[1].Passages; len(p) != 1 || p[0].Text != "Union" {
		t.Errorf("new sources: %+v", p)
	}
	if p := v.Checks[2].Passages; len(p) != 1 || p[0].Text != "b.txt repeats a.txt" {
		t.Errorf("copies: %+v", p)
	}
}

func TestShifts(t *testing.T) {
	r := study()
	v := Check(r, facts(r), baseline(), nil, Policy{})
	if len(v.Shifts) == 0 || v.Shifts[0].Subject != "label_share(referent=opposition, family=terrorist, group=Herald, voice=all)" || !v.Shifts[0].Holds {
		t.Fatalf("first shift: %+v", v.Shifts)
	}
	for _, s := range v.Shifts[1:] {
		if s.Holds {
			t.Errorf("%s did not move and is said to hold", s.Subject)
		}
	}
	same := NewBaseline(r, facts(r))
	for _, s := range Check(r, facts(r), same, nil, Policy{}).Shifts {
		if d, _ := s.Change.Value.Get(); d != 0 || s.Holds {
			t.Errorf("against itself %s moved by %g", s.Subject, d)
		}
	}
}

func TestNotes(t *testing.T) {
	b := baseline()
	b.CodebookDigest = "0123456789abcdef"
	r := study()
	v := Check(r, facts(r), b, nil, Policy{})
	want := "codebook: 0123456789ab in the baseline, none now"
	if len(v.Notes) != 1 || v.Notes[0] != want {
		t.Errorf("notes %q, want %q", v.Notes, want)
	}
}

func TestBaselineFile(t *testing.T) {
	b := baseline()
	var first, second bytes.Buffer
	if err := b.Write(&first); err != nil {
		t.Fatal(err)
	}
	again, err := ReadBaseline(bytes.NewReader(first.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if err := again.Write(&second); err != nil {
		t.Fatal(err)
	}
	if first.String() != second.String() {
		t.Errorf("written\n%s\nread and written again\n%s", first.String(), second.String())
	}
	labels := 0
	for line := range strings.Lines(first.String()) {
		n := strings.Count(line, `"family":`)
		if labels += n; n > 1 {
			t.Errorf("%d labels on the line %s", n, line)
		}
	}
	if labels != len(b.Labels) {
		t.Errorf("%d labels in the file, want %d", labels, len(b.Labels))
	}
	for text, says := range map[string]string{
		"":                     "unexpected end",
		"{\n\"schema\": oops}": "line 2",
		`{"schema":"other/9"}`: `schema "other/9", this version reads "parallax.baseline/1"`,
		`{"schema":"parallax.baseline/1","extra":1}`: "unknown field",
	} {
		if _, err := ReadBaseline(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("ReadBaseline(%q): %v, want %q", text, err, says)
		}
	}
}
