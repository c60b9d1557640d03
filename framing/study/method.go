package study

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
