package corpus

import "fmt"

// SourceType is what kind of thing a source is.
type SourceType uint8

const (
	TypeUnknown      SourceType = iota // nothing shows it
	TypePerson                         // one person who has a name, or an office that one person holds
	TypeOrganisation                   // a body, a state, a party, a paper
	TypeDocument                       // a document: a report, a poll, a lawsuit, a letter
	TypeGroup                          // a group: critics, officials, Democrats
	TypeUnnamed                        // one or a few people without a name
)

// SourceTypes lists the types in the order in which tables show them.
func SourceTypes() []SourceType {
	return []SourceType{TypePerson, TypeOrganisation, TypeDocument, TypeGroup, TypeUnnamed}
}

// String is the type as files have it; "" for TypeUnknown.
func (t SourceType) String() string {
	switch t {
	case TypeUnknown:
		return ""
	case TypePerson:
		return "person"
	case TypeOrganisation:
		return "organisation"
	case TypeDocument:
		return "document"
	case TypeGroup:
		return "group"
	case TypeUnnamed:
		return "unnamed"
	}
	return fmt.Sprintf("type(%d)", uint8(t))
}

// ParseSourceType reads a type as String writes it.
func ParseSourceType(s string) (SourceType, error) {
	for _, t := range append(SourceTypes(), TypeUnknown) {
		if t.String() == s {
			return t, nil
		}
	}
	return TypeUnknown, fmt.Errorf("no type of source %q: the types are person, organisation, document, group and unnamed", s)
}

// MarshalText writes the type as String does.
func (t SourceType) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads the type as ParseSourceType does.
func (t *SourceType) UnmarshalText(b []byte) error {
	p, err := ParseSourceType(string(b))
	if err == nil {
		*t = p
	}
	return err
}
