package table

import "parallax/framing"

// A Place is where a table of a result is shown.
type Place uint8

const (
	File    Place = 1 << iota // a CSV file and a sheet of the spreadsheet
	Paper                     // LaTeX, to be set in a paper
	Summary                   // the Markdown report
)

// places names every table of a result once, in the order in which every report
// shows them, and where it is shown.
func places() []struct {
	of func(*framing.Result) Table
	in Place
} {
	return []struct {
		of func(*framing.Result) Table
		in Place
	}{
		{Outlets, File | Paper | Summary},
		{Groups, File | Paper},
		{Sources, File | Paper | Summary},
		{Heard, File | Summary},
		{SourceNames, File},
		{ToldStories, File | Summary},
		{StoryClaims, File},
		{StoryTellings, File},
		{Credits, File | Summary},
		{Hypotheses, File | Paper | Summary},
		{PageFamilies, File},
		{Labels, File},
		{Families, Paper},
		{LabelForms, File},
		{LabelTests, File | Paper},
		{LabelPairs, File | Paper},
		{LabelTimes, File | Paper},
		{LabelChanges, File},
		{Portraits, File},
		{Distancing, File},
		{Companions, File},
		{FirstUses, File},
		{Frames, File},
		{Keywords, File | Paper | Summary},
		{Terms, File},
		{Collocates, File},
		{Sentiment, File | Paper | Summary},
		{Shifts, File},
		{Attitudes, File},
		{Profiles, File},
		{Topics, File | Summary},
		{TopicShares, File | Summary},
		{Positions, File | Summary},
		{Multiverse, File | Paper | Summary},
		{MultiverseChoices, File | Paper},
		{Corrected, File | Paper | Summary},
		{CodersAgree, File | Summary},
		{CodeAccuracy, File},
		{Learned, File | Summary},
		{Neighbours, File | Summary},
		{Similarity, File | Paper},
		{Distances, File},
		{Map, File},
		{Timeline, File},
		{Page, File},
		{Copies, File},
		{Warnings, File},
		{Skipped, File},
		{StepAccuracy, File},
	}
}

// In gives the tables of a result that a place shows.
func In(r *framing.Result, place Place) []Table {
	var out []Table
	for _, t := range places() {
		if t.in&place != 0 {
			out = append(out, t.of(r))
		}
	}
	return out
}

// All lists the tables of a result that are files.
func All(r *framing.Result) []Table { return In(r, File) }
