package server

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"

	"parallax/explore/store"
	"parallax/framing/codebook"
	"parallax/framing/sentiment"
	"parallax/framing/validation"
	"parallax/internal/atomicfile"
	"parallax/internal/boundedfile"
	"parallax/reports/table"
)

// corrections are what a person says of single statements, as a coded sheet and its
// key: 'parallax validate' reads both. A cell that nobody has filled in stays empty.
type corrections struct {
	file string             // "" where none was named
	book *codebook.Codebook // by which the tool codes; it may be nil

	mu     sync.Mutex
	sample *validation.Sample
	cells  map[string]map[string]string // by item and column
}

// corrector is how the sheet calls who corrects.
const corrector = "corrected in explore"

// seedOfIDs only draws among one statement.
const seedOfIDs = 1

func openCorrections(file string, c *codebook.Codebook) (*corrections, error) {
	o := &corrections{file: file, book: c, cells: map[string]map[string]string{}}
	o.sample = &validation.Sample{Schema: validation.SampleSchema, Variables: validation.Variables(c)}
	if c != nil {
		o.sample.Codebook = c.Digest()
	}
	if file == "" {
		return o, nil
	}
	text, err := boundedfile.Read(file, validation.MaxSheet)
	if errors.Is(err, os.ErrNotExist) {
		return o, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading the corrections: %w", err)
	}
	return o, o.load(text)
}

// key is the file of the sheet's key.
func (o *corrections) key() string {
	return strings.TrimSuffix(o.file, filepath.Ext(o.file)) + ".key.json"
}

// load takes what was corrected before.
func (o *corrections) load(text []byte) error {
	b, err := boundedfile.Read(o.key(), validation.MaxSheet)
	if err != nil {
		return fmt.Errorf("%s is there without its key: %w: name another file with --corrections", o.file, err)
	}
	var before validation.Sample
	if err := json.Unmarshal(b, &before); err != nil {
		return fmt.Errorf("%s: not the key of a sheet: %w", o.key(), err)
	}
	if err := before.Validate(); err != nil {
		return fmt.Errorf("%s: %w", o.key(), err)
	}
	if !reflect.DeepEqual(before.Variables, o.sample.Variables) {
		return fmt.Errorf("%s was begun with another codebook: name another file with --corrections", o.file)
	}
	t, err := validation.ReadCSV(o.file, bytes.NewReader(text))
	if err != nil {
		return err
	}
	if _, err := before.Gather([]validation.Table{t}); err != nil {
		return err
	}
	item := slices.Index(t.Rows[0], "item")
	for _, row := range t.Rows[1:] {
		cells := map[string]string{}
		for i, name := range t.Rows[0][:min(len(row), len(t.Rows[0]))] {
			if o.coded(name) && row[i] != "" {
				cells[name] = row[i]
			}
		}
		o.cells[row[item]] = cells
	}
	o.sample.Items = before.Items
	return nil
}

// coded reports whether a person fills a column in.
func (o *corrections) coded(column string) bool {
	return column == remark || slices.ContainsFunc(o.sample.Variables, func(v validation.Variable) bool { return v.Name == column })
}

const remark = "remark"

// A correction is what a person says of one statement: a code of some variables.
type correction struct {
	N, Statement int
	Codes        map[string]string
	// Source is the right name of who says it; "" where it is right or not known.
	Source string
}

// corrected tells what may be corrected, and what was.
func (s *Server) corrected(*http.Request) (any, error) {
	o := s.corrections
	o.mu.Lock()
	defer o.mu.Unlock()
	type done struct {
		Doc   string            `json:"doc"`
		Start int               `json:"start"`
		Cells map[string]string `json:"cells"`
	}
	list := []done{}
	for _, i := range o.sample.Items {
		list = append(list, done{i.Doc, i.Start, o.cells[i.ID]})
	}
	return map[string]any{"file": o.file, "variables": o.sample.Variables, "done": list}, nil
}

// correct notes a correction, and writes the sheet and its key.
func (s *Server) correct(r *http.Request) (any, error) {
	var a correction
	if err := decode(r, &a); err != nil {
		return nil, err
	}
	o := s.corrections
	if o.file == "" {
		return nil, askedError{errors.New("no sheet for corrections: start with --corrections FILE.csv")}
	}
	if a.N < 0 || a.N >= len(s.index.Documents) {
		return nil, askedError{errors.New("no such document")}
	}
	d, err := s.store.Document(r.Context(), a.N)
	if err != nil {
		return nil, err
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	item, err := s.item(d, a.Statement)
	if err != nil {
		return nil, err
	}
	cells := map[string]string{}
	for name, code := range a.Codes {
		v := slices.IndexFunc(o.sample.Variables, func(v validation.Variable) bool { return v.Name == name })
		if v < 0 || code != "" && !slices.Contains(o.sample.Variables[v].Codes, code) {
			return nil, askedError{fmt.Errorf("%q is no code of %q", code, name)}
		}
		if code != "" {
			cells[name] = code
		}
	}
	if a.Source != "" {
		cells[remark] = "source: " + a.Source
		if item.Source != "" {
			cells[validation.SourceRight] = validation.No
		}
	}
	items, at := slices.Clone(o.sample.Items), slices.IndexFunc(o.sample.Items, func(i validation.Item) bool { return i.Doc == item.Doc && i.Start == item.Start })
	if at < 0 {
		item.ID = fmt.Sprintf("c%04d", len(items)+1)
		at, items = len(items), append(items, *item)
	}
	before, list := o.cells[items[at].ID], o.sample.Items
	o.sample.Items, o.cells[items[at].ID] = items, cells
	if err := o.write(); err != nil {
		o.sample.Items, o.cells[items[at].ID] = list, before
		return nil, err
	}
	return map[string]int{"corrected": len(items)}, nil
}

// item is a statement as the sheet has it, with the tool's codes.
func (s *Server) item(d *store.Document, n int) (*validation.Item, error) {
	if n < 0 || n >= len(d.Reading.Statements) {
		return nil, askedError{errors.New("no such statement")}
	}
	scorer, err := sentiment.ByID("vader")
	if err != nil {
		return nil, err
	}
	sampler, err := validation.NewSampler(1, seedOfIDs, validation.NewCoder(s.corrections.book, scorer))
	if err != nil {
		return nil, err
	}
	sampler.Add(validation.Candidate{Document: &d.Document, Statement: &d.Reading.Statements[n], Group: d.Outlet, Source: s.statements(d)[n].Source})
	items := sampler.Items(func(source string) string { return source })
	if len(items) == 0 {
		return nil, askedError{errors.New("this statement cannot be drawn")}
	}
	items[0].Probability = 0 // somebody chose it
	return &items[0], nil
}

// write writes the key, then the sheet.
func (o *corrections) write() error {
	var sheet bytes.Buffer
	if err := o.sample.WriteCSV(&sheet); err != nil {
		return err
	}
	rows, err := csv.NewReader(&sheet).ReadAll()
	if err != nil {
		return fmt.Errorf("writing the corrections: %w", err)
	}
	item, coder := slices.Index(rows[0], "item"), slices.Index(rows[0], "coder")
	for _, row := range rows[1:] {
		row[coder] = corrector
		for i, name := range rows[0] {
			if cell, ok := o.cells[row[item]][name]; ok {
				row[i] = table.Inert(cell)
			}
		}
	}
	var out bytes.Buffer
	if err := csv.NewWriter(&out).WriteAll(rows); err != nil {
		return fmt.Errorf("writing the corrections: %w", err)
	}
	key, err := json.MarshalIndent(o.sample, "", " ")
	if err != nil {
		return fmt.Errorf("writing the key: %w", err)
	}
	if err := atomicfile.Write(o.key(), key, atomicfile.Replace); err != nil {
		return err
	}
	return atomicfile.Write(o.file, out.Bytes(), atomicfile.Replace)
}
