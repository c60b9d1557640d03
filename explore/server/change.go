package server

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"sync"

	"parallax/corpus"
	"parallax/framing/codebook"
	"parallax/framing/labels"
)

// A proposal is a name that discovery found and the codebook does not have.
type proposal struct {
	Pattern  string `json:"pattern"`
	Lemma    bool   `json:"lemma"`
	Case     bool   `json:"case"`
	Referent string `json:"referent"` // that it was found with
	Family   string `json:"family"`
	Known    bool   `json:"known"` // the codebook has the referent
}

// proposals keeps what discovery found: it is run once, when somebody asks.
type proposals struct {
	mu    sync.Mutex
	found []labels.Referent
	done  bool
}

func (s *Server) discovered(ctx context.Context) ([]labels.Referent, error) {
	p := &s.proposed
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.done {
		return p.found, nil
	}
	reader, failed := s.kept(ctx)
	found, err := labels.Run(ctx, s.documents(ctx), reader, s.options.Workers, labels.DefaultOptions())
	if err == nil {
		err = failed()
	}
	if err != nil {
		return nil, err
	}
	p.found, _ = labels.Split(found)
	p.done = true
	return p.found, nil
}

// propose lists the names that a codebook lacks.
func (s *Server) propose(r *http.Request) (any, error) {
	text, err := readText(r)
	if err != nil {
		return nil, err
	}
	c, err := codebook.Parse(s.book.name(), []byte(text))
	if err != nil {
		return nil, askedError{err}
	}
	found, err := s.discovered(r.Context())
	if err != nil {
		return nil, err
	}
	out := []proposal{}
	for _, ref := range labels.Extend(c, found).Referents {
		at := slices.IndexFunc(c.Referents, func(o codebook.Referent) bool { return o.Name == ref.Name })
		for _, f := range ref.Families {
			for _, l := range f.Labels {
				if at < 0 || !has(c.Referents[at], l.Pattern) {
					out = append(out, proposal{l.Pattern, l.Lemma, l.Case, ref.Name, f.Name, at >= 0})
				}
			}
		}
	}
	return out, nil
}

func has(r codebook.Referent, pattern string) bool {
	return slices.ContainsFunc(r.Families, func(f codebook.Family) bool {
		return slices.ContainsFunc(f.Labels, func(l codebook.Label) bool { return corpus.Fold(l.Pattern) == corpus.Fold(pattern) })
	})
}

// A change is one step in a codebook: "accept" puts a label into a family, "move"
// takes it out of the others besides, "split" makes a referent of its own of it,
// "reject" sees to it that it is not proposed again.
type change struct {
	Text, Do         string
	Pattern          string
	Referent, Family string
	Lemma, Case      bool
}

// change gives the text of a codebook after one step, its comments kept. Nothing is
// saved.
func (s *Server) change(r *http.Request) (any, error) {
	var a change
	if err := decode(r, &a); err != nil {
		return nil, err
	}
	c, err := codebook.Parse(s.book.name(), []byte(a.Text))
	if err != nil {
		return nil, askedError{fmt.Errorf("mend the codebook first:\n%w", err)}
	}
	if a.Pattern == "" {
		return nil, askedError{errors.New("no name to put into the codebook")}
	}
	l := codebook.Label{Pattern: a.Pattern, Name: a.Pattern, Weight: 1, Within: codebook.DefaultWithin, Lemma: a.Lemma, Case: a.Case}
	switch a.Do {
	case "accept":
	case "move":
		if old, ok := takeOut(c, a.Pattern); ok {
			l = old
		}
	case "split":
		if old, ok := takeOut(c, a.Pattern); ok {
			l = old
		}
		a.Referent, a.Family = a.Pattern, a.Pattern
	case "reject":
		takeOut(c, a.Pattern)
	default:
		return nil, askedError{fmt.Errorf("no step %q: there are accept, move, split and reject", a.Do)}
	}
	if a.Do != "reject" {
		if a.Referent == "" || a.Family == "" {
			return nil, askedError{errors.New("name the referent and the family that the name goes to")}
		}
		putIn(c, a.Referent, a.Family, l)
	}
	if !slices.Contains(c.Proposed, a.Pattern) {
		c.Proposed = append(c.Proposed, a.Pattern)
		slices.Sort(c.Proposed)
	}
	text, err := codebook.WithComments(c, []byte(a.Text))
	if err != nil {
		return nil, askedError{err}
	}
	if _, err := codebook.Parse(s.book.name(), text); err != nil {
		return nil, askedError{fmt.Errorf("this step would leave no codebook:\n%w", err)}
	}
	return map[string]string{"text": string(text)}, nil
}

// takeOut takes a label out of a codebook, and the family and the referent that
// it leaves empty.
func takeOut(c *codebook.Codebook, pattern string) (out codebook.Label, found bool) {
	for i := range c.Referents {
		r := &c.Referents[i]
		for k := range r.Families {
			f := &r.Families[k]
			f.Labels = slices.DeleteFunc(f.Labels, func(l codebook.Label) bool {
				if corpus.Fold(l.Pattern) != corpus.Fold(pattern) {
					return false
				}
				out, found = l, true
				return true
			})
		}
		r.Families = slices.DeleteFunc(r.Families, func(f codebook.Family) bool { return len(f.Labels) == 0 })
	}
	c.Referents = slices.DeleteFunc(c.Referents, func(r codebook.Referent) bool { return len(r.Families) == 0 })
	return out, found
}

// putIn puts a label into a family, which is made where it is not there.
func putIn(c *codebook.Codebook, referent, family string, l codebook.Label) {
	at := slices.IndexFunc(c.Referents, func(r codebook.Referent) bool { return r.Name == referent })
	if at < 0 {
		at = len(c.Referents)
		c.Referents = append(c.Referents, codebook.Referent{Name: referent})
	}
	r := &c.Referents[at]
	in := slices.IndexFunc(r.Families, func(f codebook.Family) bool { return f.Name == family })
	if in < 0 {
		in = len(r.Families)
		r.Families = append(r.Families, codebook.Family{Name: family})
	}
	if !has(codebook.Referent{Families: r.Families[in : in+1]}, l.Pattern) {
		r.Families[in].Labels = append(r.Families[in].Labels, l)
	}
}
