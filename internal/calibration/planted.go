package calibration

import (
	"math/rand/v2"
	"slices"

	"parallax/framing/inference"
)

// A Swap exchanges a word for another, in the documents of one half, at a rate.
type Swap struct {
	From, To string
	Rate     float64
}

// Swaps are the loaded words that are planted, from mild to strong.
func Swaps() []Swap {
	return []Swap{
		{"officials", "bureaucrats", 0.5}, {"protesters", "rioters", 0.6}, {"killed", "slaughtered", 0.4}, {"plan", "scheme", 0.25},
		{"government", "regime", 0.3}, {"said", "claimed", 0.1}, {"leader", "strongman", 0.4}, {"reform", "overhaul", 0.5},
		{"attack", "assault", 0.5}, {"immigrants", "illegals", 0.4}, {"group", "gang", 0.2}, {"policy", "agenda", 0.3},
	}
}

// Planted is what was found of the words that were planted.
type Planted struct {
	// How often the new word of a swap that changed enough documents is called.
	ByDocument, StepDown, ByToken Tally
	// Others are terms called that nobody planted, a split.
	OtherByDocument, OtherStepDown, OtherByToken float64
	// Swapped says for each swap how many documents it changed, and how often its
	// new word was called.
	Swapped []SwapFound
}

// SwapFound is what became of one swap over all splits.
type SwapFound struct {
	Swap
	Docs  float64 // documents changed, a split
	New   Tally   // the new word is called
	Old   Tally   // the old word is called
	Token Tally   // token G² calls the new word
}

// enoughChanged is the number of changed documents from which a swap must be found.
const enoughChanged = 50

// PlantedWords exchanges words in one random half and looks for them.
func PlantedWords(docs []Document, swaps []Swap, o Options) (Planted, error) {
	var p Planted
	rng := rand.New(rand.NewPCG(o.Inference.Seed, 2))
	for _, s := range swaps {
		p.Swapped = append(p.Swapped, SwapFound{Swap: s})
	}
	c := inference.Contrast{Target: 0, Reference: 1}
	for split := range o.Splits {
		group := halves(len(docs), rng)
		changed, docsChanged := plant(docs, group, swaps, rng)
		d, v := count(changed, group)
		opt := o.Inference
		opt.Seed += uint64(split)
		t, err := d.Terms(c, opt)
		if err != nil {
			return p, err
		}
		byToken, err := tokenCalls(d, c, t, o.Alpha)
		if err != nil {
			return p, err
		}
		doc, step, token := called(t.Adjusted, o.Alpha), called(t.StepDown, o.Alpha), byToken
		planted := make(map[int]bool)
		for i, s := range swaps {
			f := &p.Swapped[i]
			f.Docs += float64(docsChanged[i]) / float64(o.Splits)
			if id, ok := v.Lookup(s.From); ok {
				planted[int(id)] = true
				f.Old.Add(slices.Contains(doc, int(id)))
			}
			id, ok := v.Lookup(s.To)
			if !ok {
				continue
			}
			j := int(id)
			planted[j] = true
			f.New.Add(slices.Contains(doc, j))
			f.Token.Add(slices.Contains(token, j))
			if docsChanged[i] >= enoughChanged {
				p.ByDocument.Add(slices.Contains(doc, j))
				p.StepDown.Add(slices.Contains(step, j))
				p.ByToken.Add(slices.Contains(token, j))
			}
		}
		p.OtherByDocument += float64(others(doc, planted)) / float64(o.Splits)
		p.OtherStepDown += float64(others(step, planted)) / float64(o.Splits)
		p.OtherByToken += float64(others(token, planted)) / float64(o.Splits)
	}
	return p, nil
}

// plant gives the documents with words exchanged in group 0, and how many
// documents each swap changed.
func plant(docs []Document, group []int, swaps []Swap, rng *rand.Rand) ([]Document, []int) {
	at := make(map[string]int, len(swaps))
	for i, s := range swaps {
		at[s.From] = i
	}
	out := make([]Document, len(docs))
	changed := make([]int, len(swaps))
	for i, d := range docs {
		out[i] = d
		if group[i] != 0 {
			continue
		}
		words := append([]string(nil), d.Words...)
		here := make([]bool, len(swaps))
		for k, w := range words {
			if s, ok := at[w]; ok && rng.Float64() < swaps[s].Rate {
				words[k] = swaps[s].To
				here[s] = true
			}
		}
		out[i].Words = words
		for s, yes := range here {
			if yes {
				changed[s]++
			}
		}
	}
	return out, changed
}

func others(list []int, planted map[int]bool) int {
	n := 0
	for _, j := range list {
		if !planted[j] {
			n++
		}
	}
	return n
}
