package corpus

import (
	"slices"
	"testing"
)

func TestWords(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The S-400 of al-Nusra, pro-Assad — don’t!", []string{"the", "s-400", "of", "al-nusra", "pro-assad", "don't"}},
		{"one -- two- three -four", []string{"one", "two", "three", "four"}},
		{"3.5 percent of $1,000", []string{"3.5", "percent", "of", "1,000"}},
		{"", nil},
		{"— … “”", nil},
		// What stands before a word decides nothing in it: an address has its point within.
		{"quay.The union", []string{"quay", "the", "union"}},
		{".quay.The", []string{"quay", "the"}},
		{"e.g’’quay.The", []string{"e.g", "quay", "the"}},
		{"www.post.Com", []string{"www.post.com"}},
		{"café ÉTÉ", []string{"café", "été"}},
	} {
		var got []string
		for s := range Words(c.text) {
			got = append(got, Fold(s.In(c.text)))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("Words(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}
