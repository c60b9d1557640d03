package attribution

import (
	"strings"

	"parallax/corpus"
	"parallax/corpus/attribution/cast"
)

// class says what part a source plays in news: by the noun of its description
// ("official", "witness", "expert", "unnamed"), else by its type.
func (p *page) class(from, to int, r cast.Ref) string {
	if r.Kind == cast.ByDescription {
		head := to
		for k := from; k < to; k++ {
			if t := &p.tokens[k]; k > from && (t.is("IN") || t.is("W") || t.low == ",") {
				head = k
				break
			}
		}
		for k := head - 1; k >= from; k-- {
			if c := nounClass(p.tokens[k].low); c != "" {
				return c
			}
		}
	}
	switch {
	case r.Type == corpus.TypePerson && !strings.Contains(r.Name, " "):
		return "" // a family name alone shows little
	case r.Type == corpus.TypePerson, r.Type == corpus.TypeOrganisation:
		return r.Type.String()
	}
	return ""
}

func nounClass(low string) string {
	switch strings.TrimSuffix(low, "s") {
	case "official", "spokesman", "spokeswoman", "spokesperson", "minister", "ministry", "aide", "diplomat", "officer", "government", "police", "military", "authoritie":
		return "official"
	case "witnesse", "witness", "resident", "survivor", "bystander", "neighbor", "neighbour", "victim":
		return "witness"
	case "expert", "analyst", "scholar", "professor", "economist", "historian", "scientist", "researcher", "critic", "observer":
		return "expert"
	case "people", "person", "source", "insider":
		return "unnamed"
	}
	return ""
}
