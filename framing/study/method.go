package study

import "parallax/framing/measure"

// A Method is a formula that the result used, as its declaration states it.
type Method struct {
	ID         string   `json:"id"`
	Title      string   `json:"title"`
	Answers    string   `json:"answers"`
	Formula    string   `json:"formula"`
	Unit       string   `json:"unit"`
	Range      string   `json:"range"`
	Undefined  string   `json:"undefined"`
	References []string `json:"references"`
}

// MethodOf is a measure's declaration as a result holds it.
func MethodOf(id string) (Method, error) {
	d, err := measure.DeclarationByID(id)
	return Method{
		ID: d.ID, Title: d.Title, Answers: d.Answers, Formula: d.Formula, Unit: d.Unit,
		Range: d.Range.String(), Undefined: d.Undefined, References: d.References,
	}, err
}
