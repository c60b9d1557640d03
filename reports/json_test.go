package reports

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// TestIndented: lines are broken as encoding/json breaks them.
func TestIndented(t *testing.T) {
	for _, v := range []any{
		nil, 3.5, "a \"b\\\" {[,:]}", []int{}, map[string]int{}, struct{}{}, []any{[]any{}, []any{map[string]any{}}},
		map[string]any{"a": []any{1, "x\\", -2e300, true, nil}, "b": map[string]any{"c:d": "[", "é\u2028<": "\t\n"}},
		slices.Repeat([]any{map[string]any{"long": []int{1, 2}}, strings.Repeat("\"", atOnce), 7}, 20),
	} {
		var got, want bytes.Buffer
		if err := json.NewEncoder(indenting{&got}).Encode(v); err != nil {
			t.Fatal(err)
		}
		e := json.NewEncoder(&want)
		e.SetIndent("", " ")
		if err := e.Encode(v); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), want.Bytes()) {
			t.Errorf("got %.1000s, want %.1000s", got.Bytes(), want.Bytes())
		}
	}
}
