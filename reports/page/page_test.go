package page

import (
	"bytes"
	"os"
	"testing"

	"parallax/reports/internal/invented"
)

func TestWrite(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, invented.Result()); err != nil {
		t.Fatal(err)
	}
	if f := os.Getenv("PAGE_OUT"); f != "" {
		os.WriteFile(f, b.Bytes(), 0o644)
	}
	t.Log(b.Len())
}
