package invented

import (
	"math"

	"parallax/corpus"
	"parallax/framing"
	"parallax/framing/value"
)

// portraits invents who acts, who is acted upon and who is kept at a distance.
func (w *writer) portraits() {
	for i, o := range outlets() {
		for vi, voice := range []string{framing.AllVoices, "own", "quoted", "reported"} {
			for j, referent := range []string{"strikers", "port"} {
				for k, m := range []struct{ id, title string }{{"acts", "Acts"}, {"agent_deleted", "Agent deleted"}, {"distanced", "Kept at a distance"}} {
					p := math.Abs(math.Sin(float64(2*i+3*j+5*k+vi))) / float64(k+1)
					w.r.Portraits = append(w.r.Portraits, framing.PortraitRow{
						Group: o.name, Voice: voice, Referent: referent, Measure: m.id, Title: m.title, Count: int(p * 60), Of: 60, Docs: o.docs,
						Share: share(p, o.docs), PAdjusted: value.Of(0.2), Passages: w.passages(1, o.name, corpus.Voice(max(0, vi-1)), "Port Authority", "police"),
					})
				}
			}
		}
	}
}
