package reports

import (
	"bytes"
	"encoding/json"
	"testing"
)

// TestIndented: lines are broken as encoding/json breaks them.
func TestIndented(t *testing.T) {
	for _, v := range []any{
		nil, 3.5, "a \"b\\\" {[,:]}", []int{}, map[string]int{}, struct{}{}, []any{[]any{}, []any{map[string]any{}}},
		map[string]any{"a": []any{1, "x\\", -2e300, true, nil}, "b": map[string]any{"c:d": "[", "é\u2028<": "\t\n"}},
	} {
		var compact, want bytes.Buffer
		if err := json.NewEncoder(&compact).Encode(v); err != nil {
			t.Fatal(err)
		}
		e := json.NewEncoder(&want)
		e.SetIndent("", " ")
		if err := e.Encode(v); err != nil {
			t.Fatal(err)
		}
		if got := indented(compact.Bytes()); !bytes.Equal(got, want.Bytes()) {
			t.Errorf("got %s, want %s", got, want.Bytes())
		}
	}
}
