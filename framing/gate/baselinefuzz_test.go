package gate

import (
	"bytes"
	"testing"
)

// What ReadBaseline takes can be written, and is then what was read; it is held against itself without a fault.
func FuzzReadBaseline(f *testing.F) {
	f.Add([]byte(`{"schema":"parallax.baseline/1","version":"1","by":["outlet"],"documents":7,"outlets":[{"outlet":"a","documents":7}]}`))
	f.Add([]byte(`{"schema":"parallax.baseline/1","groups":[{}],"labels":[{}],"sentiment":[{}],"told":[{}],"sources":[{}]}`))
	f.Add([]byte(`{"schema":"parallax.baseline/2"}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		b, err := ReadBaseline(bytes.NewReader(text))
		if (b == nil) == (err == nil) {
			t.Fatalf("%q: %v, %v", text, b, err)
		}
		if err != nil {
			return
		}
		var first, second bytes.Buffer
		if err := b.Write(&first); err != nil {
			t.Fatalf("%q is read and not written: %v", text, err)
		}
		again, err := ReadBaseline(bytes.NewReader(first.Bytes()))
		if err != nil {
			t.Fatalf("%q was written as %q, which is refused: %v", text, first.Bytes(), err)
		}
		if err := again.Write(&second); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Fatalf("%q was written as %q, and that as %q, %v", text, first.Bytes(), second.Bytes(), err)
		}
		if d := b.differences(again); d != nil {
			t.Fatalf("%q differs from itself: %q", text, d)
		}
	})
}
