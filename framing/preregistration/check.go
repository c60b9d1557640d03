package preregistration

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"parallax/framing/study"
)

// A Check is whether a study followed the plan that was deposited for it.
type Check struct {
	// Digest is the SHA-256 of the plan's file, to compare with the deposited one.
	Digest string `json:"digest"`
	// Departures tell what is otherwise than planned; none where the study followed the plan.
	Departures []Departure `json:"departures"`
	// Text says so in a sentence for the methods.
	Text string `json:"text"`
}

// A Departure is one choice that is otherwise than planned, as JSON has it.
type Departure struct {
	Choice  string `json:"choice"`
	Planned string `json:"planned"`
	Done    string `json:"done"`
}

// Check holds a study against the plan.
func (d *Deposit) Check(done study.Options, version, codebookDigest string) (*Check, error) {
	c := &Check{Digest: d.digest, Departures: []Departure{}}
	differ := func(choice, planned, done string) {
		if planned != done {
			c.Departures = append(c.Departures, Departure{choice, planned, done})
		}
	}
	differ("version", d.Version, version)
	differ("codebook", d.CodebookDigest, codebookDigest)
	fields, err := fieldsOf(done)
	if err != nil {
		return nil, err
	}
	names := maps.Clone(d.fields)
	maps.Copy(names, fields)
	for _, name := range slices.Sorted(maps.Keys(names)) {
		planned, is := d.fields[name], fields[name]
		switch {
		case name == "by" && len(d.Options.By) == 0:
			// What the groups are where nobody says depends on the corpus.
		case !bytes.Equal(planned, is):
			differ(name, text(planned), text(is))
		}
	}
	c.Text = c.sentence()
	return c, nil
}

func text(v json.RawMessage) string {
	if v == nil {
		return "(not set)"
	}
	return string(v)
}

// Followed reports whether nothing is otherwise than planned.
func (c *Check) Followed() bool { return len(c.Departures) == 0 }

func (c *Check) sentence() string {
	if c.Followed() {
		return fmt.Sprintf("The study was registered before the corpus was read, as its authors say (the plan's SHA-256 is %s), and follows the plan.", c.Digest)
	}
	return fmt.Sprintf("The study departs from its plan (SHA-256 %s) in %s.", c.Digest, c.list())
}

// mostTold is how many departures a sentence tells.
const mostTold = 5

func (c *Check) list() string {
	out := ""
	for i, d := range c.Departures {
		if i == mostTold {
			return out + fmt.Sprintf(" and %d more", len(c.Departures)-mostTold)
		}
		if i > 0 {
			out += "; "
		}
		out += fmt.Sprintf("%s (planned %s, done %s)", d.Choice, d.Planned, d.Done)
	}
	return out
}

// Warnings tell a study that departs from its plan.
func (c *Check) Warnings() []study.Warning {
	if c.Followed() {
		return nil
	}
	return []study.Warning{{
		Code: "departs-from-plan", Subject: "preregistration", Text: c.Text,
		Remedy: "run the study as it was planned, or report each departure and why",
	}}
}
