package main

import (
	"fmt"
	"io"
	"slices"
	"text/tabwriter"

	"parallax/corpus/attribution/score"
)

// print writes every figure with its interval over articles, then speakers
// right by kind and type, and by outlet.
func (o *speakersOptions) print(w io.Writer, found []*score.Speakers) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprint(t, "figure\tshare\tinterval\tof\n")
	for _, f := range append(score.SpeakerFigures(), score.KindFigures()...) {
		o.row(t, f, found)
	}
	fmt.Fprint(t, "\noutlet\tdirect\treported\tnarration given\tarticles\n")
	var outlets []string
	for _, s := range found {
		if !slices.Contains(outlets, s.Outlet) {
			outlets = append(outlets, s.Outlet)
		}
	}
	slices.Sort(outlets)
	for _, name := range outlets {
		part := slices.DeleteFunc(slices.Clone(found), func(s *score.Speakers) bool { return s.Outlet != name })
		fmt.Fprint(t, name)
		for _, f := range score.SpeakerFigures() {
			switch f.Name {
			case "direct: speaker right", "reported: speaker right", "narration given to a source":
				right, all := total(f, part)
				fmt.Fprintf(t, "\t%s of %d", shareText(right, all), all)
			}
		}
		fmt.Fprintf(t, "\t%d\n", len(part))
	}
	return t.Flush()
}

func (o *speakersOptions) row(w io.Writer, f score.SpeakerFigure, found []*score.Speakers) {
	right, all := total(f, found)
	fmt.Fprintf(w, "%s\t%s\t", f.Name, shareText(right, all))
	if low, high, ok := score.SpeakerInterval(found, f, o.resamples, o.seed); ok {
		fmt.Fprintf(w, "[%.3f, %.3f]", low, high)
	}
	fmt.Fprintf(w, "\t%d\n", all)
}

func total(f score.SpeakerFigure, found []*score.Speakers) (right, all int) {
	for _, s := range found {
		r, n := f.Of(s)
		right, all = right+r, all+n
	}
	return right, all
}

func shareText(right, all int) string {
	if all == 0 {
		return "-"
	}
	return fmt.Sprintf("%.3f", float64(right)/float64(all))
}
