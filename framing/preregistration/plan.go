// Package preregistration keeps what a study decided before it looked, in a file to deposit,
// and says whether a study followed it.
package preregistration

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"parallax/framing/study"
)

// Schema names the version of a plan's JSON form.
const Schema = "parallax.preregistration/1"

// A Plan is what a study decided: its options, its hypotheses among them, the codebook,
// and the version of the tool.
type Plan struct {
	Schema  string `json:"schema"`
	Version string `json:"version"`
	// CodebookDigest is over the codebook's canonical form; "" where the study names none.
	CodebookDigest string        `json:"codebook_digest"`
	Options        study.Options `json:"options"`
}

// PlanOf is the plan of a study. Without a hypothesis there is nothing to register.
func PlanOf(o study.Options, version string) (*Plan, error) {
	if len(o.Hypotheses) == 0 {
		return nil, errors.New("the study names no hypothesis: add 'hypotheses:' to its file, or --hypotheses")
	}
	if err := o.Validate(); err != nil {
		return nil, err
	}
	p := &Plan{Schema: Schema, Version: version, Options: o}
	if o.Codebook != nil {
		p.CodebookDigest = o.Codebook.Digest()
	}
	return p, nil
}

// Write writes the plan as JSON, the same bytes for the same plan.
func (p *Plan) Write(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false) // > and < are read by people here
	return e.Encode(p)
}

// longestPlan bounds the size of a plan's file.
const longestPlan = 1 << 20

// A Deposit is a plan as it was read from its file.
type Deposit struct {
	Plan
	digest string
	fields map[string]json.RawMessage
}

// Read reads what Write wrote. A file of another version of the form, with other keys, or
// over 1 MiB is an error.
func Read(r io.Reader) (*Deposit, error) {
	text, err := io.ReadAll(io.LimitReader(r, longestPlan+1))
	if err != nil {
		return nil, err
	}
	if len(text) > longestPlan {
		return nil, fmt.Errorf("over %d bytes: no preregistration is so long", longestPlan)
	}
	var d Deposit
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&d.Plan); err != nil {
		return nil, fmt.Errorf("no preregistration as 'parallax preregister' writes it: %w", err)
	}
	if d.Schema != Schema {
		return nil, fmt.Errorf("its schema is %q, and this version reads %q: write it again with 'parallax preregister', or compare with the version that wrote it", d.Schema, Schema)
	}
	if d.fields, err = fieldsOf(d.Options); err != nil {
		return nil, err
	}
	sum := sha256.Sum256(text)
	d.digest = hex.EncodeToString(sum[:])
	return &d, nil
}

func fieldsOf(o study.Options) (map[string]json.RawMessage, error) {
	text, err := json.Marshal(o)
	if err != nil {
		return nil, err
	}
	var fields map[string]json.RawMessage
	return fields, json.Unmarshal(text, &fields)
}
