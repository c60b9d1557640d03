package framing

import (
	"fmt"

	"parallax/framing/credits"
)

// An AccuracyRow is how good one step of the study is on labelled news that it
// was not trained on; docs/models and docs/accuracy.md tell how it was measured.
type AccuracyRow struct {
	Step    string  `json:"step" title:"Step"`
	Data    string  `json:"data" title:"Data"`
	Measure string  `json:"measure" title:"Measure"`
	Value   float64 `json:"value" title:"Value" measure:"row"`
	// Low and High bound the 95 % interval over documents; 0 where none was
	// computed.
	Low  float64 `json:"low,omitempty" title:"Low" measure:"row" none:"no interval was computed"`
	High float64 `json:"high,omitempty" title:"High" measure:"row" none:"no interval was computed"`
	// Command measures it again, on data that the user has.
	Command string `json:"command" title:"Measured by"`
}

// ownAccuracy is what the corpus itself says of the names of its sources; nothing
// where no two documents print one quotation.
func ownAccuracy(c *credits.Check) []AccuracyRow {
	v, ok := c.Share.Value.Get()
	if !ok {
		return nil
	}
	low, _ := c.Share.Low.Get()
	high, _ := c.Share.High.Get()
	if c.Share.Level != 0.95 {
		low, high = 0, 0 // the others' intervals are of 95 %
	}
	return []AccuracyRow{{
		Step:    "who says it, in this corpus",
		Data:    fmt.Sprintf("%d pairs of its documents that print one quotation", c.Pairs),
		Measure: "share that credits one source", Value: v, Low: low, High: high, Command: "parallax compare: tables/credits.csv",
	}}
}

// accuracy lists the figures of the models and rules that this version ships.
// They are properties of the version, measured once by the commands that they
// name, and change with the models.
func accuracy() []AccuracyRow {
	const (
		polnear  = "PolNeAR (Newell et al. 2018), 840 articles, five folds by article"
		spoken   = "196 coded articles, 20 outlets, each left out"
		named    = "go run ./cmd/parallax-eval speakers --gold DIR --gap DIR --leave-one-outlet-out"
		pages    = "go run ./cmd/parallax-eval furniture --gold DIR --titles FILE --leave-one-outlet-out"
		speaks   = "go run ./cmd/parallax-eval attribution --gold DIR --folds 5"
		mtsc     = "NewsMTSC (Hamborg & Donnay 2021), 8,739 mentions, ten folds by article"
		attitude = "go run ./cmd/parallax-eval target-sentiment --data train.jsonl"
	)
	return []AccuracyRow{
		{"who says it: name, quotations", spoken, "speaker right", .864, .835, .892, named},
		{"who says it: name, reported statements", spoken, "speaker right", .711, .676, .743, named},
		{"who says it: content", polnear, "character-F1", .847, .839, .853, speaks},
		{"who says it: content of direct quotations", polnear, "character-F1", .986, .977, .992, speaks},
		{"who says it: place that names the source", polnear, "overlaps the marked one", .882, .869, .892, speaks},
		{"who says it: cue", polnear, "F1", .774, .764, .783, speaks},
		{"the page around the article", spoken, "recall by sentence", .855, .808, .895, pages},
		{"the page around the article", spoken, "precision by sentence", .919, .885, .951, pages},
		{"sentiment toward an actor", mtsc, "macro-F1", .689, .679, .698, attitude},
		{"sentiment of a sentence (vader)", "5,190 rated sentences of editorials (Hutto & Gilbert 2014)", "Pearson r", .503, .478, .528,
			"go run ./cmd/parallax-eval news-sentiment --data nytEditorialSnippets_GroundTruth.txt"},
		{"names of one referent, discovered", "NewsWCL50 (Hamborg et al. 2019), 6 events, 5 outlets, each event left out", "B-cubed F1, end to end", .581, 0, 0,
			"go run ./cmd/parallax-eval labels --gold DIR --leave-one-event-out"},
	}
}
