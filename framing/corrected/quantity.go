package corrected

import (
	"slices"

	"parallax/corpus"
	"parallax/framing/codebook"
	"parallax/framing/compare"
	"parallax/framing/correction"
	"parallax/framing/learned"
	"parallax/framing/study"
	"parallax/framing/validation"
)

// A quantity is one share that codes speak to.
type quantity struct {
	measure, voice, referent, of string
	variables                    []int // that must be coded, by their place in the sample
	// mean says that it is a mean of −1 to 1, kept as a share: half of it and a half.
	mean bool
	// over are the statements that the machine counts; nil for all.
	over []int
	// machine is what the machine reads in a statement, hand what a coder says by the codes of the variables.
	machine func(statement int) correction.Parts
	hand    func(statement int, codes []string) correction.Parts
}

// The measures, by their IDs or by what the share is of.
const (
	voiceShare = "voice_share"
	typeShare  = "source_type_share"
	labelShare = "label_share"
	frameShare = "frame_share"
	codeShare  = "code_share"
	// Means of −1, 0 and 1 over statements.
	sentimentCoded = "sentiment_coded"
	stanceCoded    = "stance_coded"
)

// measures lists them; the p of each are corrected together.
func measures() []string {
	return []string{voiceShare, typeShare, labelShare, frameShare, codeShare, sentimentCoded, stanceCoded}
}

// Source is quoted and reported together.
const sourceVoice = "source"

// quantities lists what the codes of a sample speak to.
func quantities(s *compare.Study, sample *validation.Sample) []quantity {
	var out []quantity
	if v := sample.Variable(validation.VoiceVariable); v >= 0 {
		out = append(out, voiceQuantities(s, v)...)
	}
	if s.Options.Codebook != nil && sample.Codebook != "" {
		out = append(out, named(s, sample)...)
	}
	if v := sample.Variable(validation.SourceTypeVariable); v >= 0 {
		out = append(out, typeQuantities(s, v)...)
	}
	out = append(out, toneQuantities(s, sample)...)
	return append(out, ownQuantities(s, sample)...)
}

// ownQuantities are the shares of the statements of a voice to which people give a code of the study's own. The machine reads what it has
// learned, as a probability, or nothing.
func ownQuantities(s *compare.Study, sample *validation.Sample) []quantity {
	var out []quantity
	for v, variable := range sample.Variables {
		if !variable.Own {
			continue
		}
		at := slices.IndexFunc(s.Learned, func(r learned.Reading) bool { return r.Variable == variable.Name && r.Refused == "" })
		for k, code := range variable.Codes {
			if len(variable.Codes) == 2 && absent(code) {
				continue // all that is not the other
			}
			for _, x := range scopes(sample) {
				q := quantity{
					measure: codeShare, voice: x.voice, referent: variable.Name, of: code, variables: append([]int{v}, x.needs...), over: []int{},
					machine: func(int) correction.Parts { return correction.Parts{} },
					hand: func(_ int, codes []string) correction.Parts {
						if len(codes) > 1 && !x.takes(codes[1]) {
							return correction.Parts{}
						}
						return part(codes[0] == code, 1)
					},
				}
				if at >= 0 {
					q.over = nil
					q.machine = func(i int) correction.Parts {
						if !x.takes(s.Tally.Statements[i].Voice.String()) {
							return correction.Parts{}
						}
						return correction.Parts{Num: s.Learned[at].Of(i, k), Den: 1}
					}
				}
				out = append(out, q)
				if at < 0 {
					break // the codes alone tell too little of each voice
				}
			}
		}
	}
	return out
}

// part is a share of one statement.
func part(yes bool, of float64) correction.Parts {
	p := correction.Parts{Den: of}
	if yes {
		p.Num = of
	}
	return p
}

// voiceQuantities are the shares of the words. What the page around the article says is no part of the article's words;
// its own share is of all that was read as the article.
func voiceQuantities(s *compare.Study, variable int) []quantity {
	var out []quantity
	for _, voice := range []string{corpus.Own.String(), sourceVoice, corpus.Quoted.String(), corpus.Reported.String(), validation.Unclear, corpus.Page.String()} {
		share := func(statement int, code string) correction.Parts {
			words := float64(s.Tally.Statements[statement].Words)
			if code == corpus.Page.String() && voice != code {
				words = 0
			}
			return part(code == voice || voice == sourceVoice && sourced(code), words)
		}
		out = append(out, quantity{
			measure: voiceShare, voice: voice, variables: []int{variable},
			machine: func(i int) correction.Parts { return share(i, s.Tally.Statements[i].Voice.String()) },
			hand:    func(i int, codes []string) correction.Parts { return share(i, codes[0]) },
		})
	}
	return out
}

func sourced(code string) bool {
	return code == corpus.Quoted.String() || code == corpus.Reported.String()
}

// typeQuantities are the shares of the statements that have a source.
func typeQuantities(s *compare.Study, variable int) []quantity {
	types := make([]string, len(s.Names))
	for i, name := range s.Names {
		if name == corpus.Unnamed {
			types[i] = corpus.TypeUnnamed.String()
		} else if known := s.Identity.Source(name); known != nil {
			types[i] = known.Type.String()
		}
	}
	var out []quantity
	for _, t := range corpus.SourceTypes() {
		kind := t.String()
		out = append(out, quantity{
			measure: typeShare, voice: sourceVoice, of: kind, variables: []int{variable},
			machine: func(i int) correction.Parts {
				st := &s.Tally.Statements[i]
				if !st.Voice.Sourced() {
					return correction.Parts{}
				}
				return part(types[st.Source] == kind, 1)
			},
			hand: func(_ int, codes []string) correction.Parts {
				if codes[0] == validation.None {
					return correction.Parts{}
				}
				return part(codes[0] == kind, 1)
			},
		})
	}
	return out
}

// A scope is a voice in which names and frames are counted.
type scope struct {
	voice string
	needs []int // the variable of the voice; none for all voices
}

func (x scope) takes(voice string) bool { return x.voice == study.AllVoices || x.voice == voice }

// scopes are all voices, and each where the voice was coded.
func scopes(sample *validation.Sample) []scope {
	out := []scope{{voice: study.AllVoices}}
	if v := sample.Variable(validation.VoiceVariable); v >= 0 {
		for _, voice := range corpus.Voices() {
			out = append(out, scope{voice.String(), []int{v}})
		}
	}
	return out
}

// named are the shares of names and of frames, in all voices and in each.
func named(s *compare.Study, sample *validation.Sample) []quantity {
	scopes := scopes(sample)
	var out []quantity
	entries := s.Options.Codebook.Entries()
	for _, r := range s.Options.Codebook.Referents {
		v := sample.Variable(validation.LabelPrefix + r.Name)
		if v < 0 || len(r.Families) < 2 {
			continue // of one family all names are
		}
		counts := countNames(s, entries, r.Name)
		for _, x := range scopes {
			for _, f := range r.Families {
				out = append(out, counts.quantity(s, x, v, f.Name, len(r.Families)))
			}
		}
	}
	for _, f := range s.Options.Codebook.Frames {
		if v := sample.Variable(validation.FramePrefix + f.Name); v >= 0 {
			for _, x := range scopes {
				out = append(out, frameQuantity(s, x, v, f.Name, entries))
			}
		}
	}
	return out
}

// frameQuantity is the share of the statements of a voice in which a frame is present.
func frameQuantity(s *compare.Study, x scope, variable int, frame string, entries []codebook.Entry) quantity {
	present := map[int]bool{}
	for i := range s.Tally.Mentions {
		m := &s.Tally.Mentions[i]
		if e := entries[m.Entry]; e.Kind == codebook.FrameEntry && e.Referent == frame {
			present[m.Statement] = true
		}
	}
	return quantity{
		measure: frameShare, voice: x.voice, of: frame, variables: append([]int{variable}, x.needs...),
		machine: func(i int) correction.Parts {
			if !x.takes(s.Tally.Statements[i].Voice.String()) {
				return correction.Parts{}
			}
			return part(present[i], 1)
		},
		hand: func(_ int, codes []string) correction.Parts {
			if len(codes) > 1 && !x.takes(codes[1]) {
				return correction.Parts{}
			}
			return part(codes[0] == validation.Yes, 1)
		},
	}
}
