package corpus

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// byUnicode is Words by the Unicode rule alone.
func byUnicode(text string) []Span {
	var out []Span
	j := joiner{text: text, yield: func(s Span) bool { out = append(out, s); return true }}
	unicodeWords(text, 0, len(text), &j)
	j.flush()
	return out
}

func sameWords(t rapid.TB, text string) {
	got := slices.Collect(Words(text))
	if want := byUnicode(text); !slices.Equal(got, want) {
		t.Fatalf("Words(%q) = %v, by the Unicode rule %v", text, got, want)
	}
}

// TestScanIsTheUnicodeRule: the fast scan and the whole rule give the same words.
func TestScanIsTheUnicodeRule(t *testing.T) {
	marks := []string{"a", "B", "é", "1", "23", "_", "'", "’", "‘", "\"", "“", "”", ".", ",", ";", ":", "-", "‐", "‑", "–", "—", "…", "•",
		" ", "\n", "\r\n", "\t", "\r", "\u202f", "ab", "Cd", "ef.Gh", "-\n", "\ufeff", "\u00a0", "\u0301", "\u200d", "\u200b", "\u00ad", "ß", "日", "本", "カ", "ー", "א", "·", "٣", "🇫", "🇷", "👩", "️", "$", "%", "/", "&", "\x00", "ﬁ", "\u2024", "\u2060"}
	rapid.Check(t, func(t *rapid.T) {
		sameWords(t, strings.Join(rapid.SliceOfN(rapid.SampledFrom(marks), 0, 24).Draw(t, "text"), ""))
	})
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{"", "don’t", "U.S.-led", "3.5%", "1,000.50 a.b", "a_b_1-2", "a\u0301-b", "-\u0301a", "“\u0301abc”", "a:\u0301b", "x’\u200dy z"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip("a document's text is valid UTF-8")
		}
		sameWords(t, s)
		end := 0
		for _, w := range slices.Collect(Words(s)) {
			if w.Start < end || w.Empty() || w.End > len(s) {
				t.Fatalf("Words(%q): %v after byte %d", s, w, end)
			}
			end = w.End
		}
	})
}

// TestWordsStops: no word after the consumer stopped, on either path.
func TestWordsStops(t *testing.T) {
	for _, text := range []string{"one two three", "été deux trois", "one-two é three"} {
		n := 0
		for range Words(text) {
			n++
			break
		}
		if n != 1 {
			t.Errorf("%q: %d words after break", text, n)
		}
	}
}

const newsLike = "The minister said on Monday that 1,200 people had left the U.S.-backed camp; “we don’t know why,” she added — and officials in al-Hasakah didn't say. "

func BenchmarkWords(b *testing.B) {
	text := strings.Repeat(newsLike, 100)
	b.Run("scan", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			n := 0
			for range Words(text) {
				n++
			}
		}
	})
	b.Run("Unicode rule", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			n := 0
			j := joiner{text: text, yield: func(Span) bool { n++; return true }}
			unicodeWords(text, 0, len(text), &j)
		}
	})
}
