package reports

import (
	"bytes"
	"encoding/csv"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"parallax/framing"
	"parallax/reports/internal/invented"
	"parallax/reports/table"
)

func written(t *testing.T, f File) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	return b.Bytes()
}

func TestDirectoryIsSortedAndRepeatable(t *testing.T) {
	r := invented.Result()
	files := Directory(r)
	if !slices.IsSortedFunc(files, func(a, b File) int { return strings.Compare(a.Name, b.Name) }) {
		t.Error("the files are not sorted by name")
	}
	for _, f := range files {
		first := written(t, f)
		if len(first) == 0 {
			t.Errorf("%s is empty", f.Name)
		}
		if !bytes.Equal(first, written(t, f)) {
			t.Errorf("%s: two writings differ", f.Name)
		}
	}
	if !reflect.DeepEqual(r, invented.Result()) {
		t.Error("writing a report changed its result")
	}
}

// The headings begin with those of the command line's contract; more may follow.
func TestContractedColumns(t *testing.T) {
	r := invented.Result()
	for _, c := range []struct {
		table table.Table
		want  string
	}{
		{table.Labels(r), "group,voice,referent,family,label,count,share,share_low,share_high,per_1000,docs,p_adjusted"},
		{table.Keywords(r), "term,target,reference,target_count,reference_count,target_tokens,reference_tokens,target_docs,reference_docs,log_ratio,log_ratio_low,log_ratio_high,g2,p,p_adjusted,voice,n,told_by"},
	} {
		var b bytes.Buffer
		if err := CSV(&b, c.table); err != nil {
			t.Fatal(err)
		}
		if head, _, _ := strings.Cut(b.String(), "\n"); head != c.want && !strings.HasPrefix(head, c.want+",") {
			t.Errorf("%s: %s", c.table.Name, head)
		}
	}
}

func TestCSVUndefinedIsEmptyAndFormulasAreInert(t *testing.T) {
	r := &framing.Result{Labels: []framing.LabelRow{
		{Group: "=1+1", Voice: "own", Referent: "@x", Family: "-y", Label: "+z", Count: 3},
		{Group: "\tcmd", Voice: "own", Referent: "a-b", Family: "", Label: "say \"so\", twice"},
	}}
	var b bytes.Buffer
	if err := CSV(&b, table.Labels(r)); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"'=1+1", "own", "'@x", "'-y", "'+z", "3", "", "", "", "", "0", "", "", "no", "no"},
		{"'\tcmd", "own", "a-b", "", "say \"so\", twice", "0", "", "", "", "", "0", "", "", "no", "no"},
	}
	if !reflect.DeepEqual(rows[1:], want) {
		t.Errorf("got %q\nwant %q", rows[1:], want)
	}
}

func TestSummaryFitsAScreen(t *testing.T) {
	many := invented.Result()
	for range 5 {
		many.Answer = append(many.Answer, many.Answer...)
		many.Warnings = append(many.Warnings, many.Warnings...)
		many.Groups = append(many.Groups, many.Groups...)
	}
	for name, r := range map[string]*framing.Result{"invented": invented.Result(), "many": many, "empty": {}} {
		for _, width := range []int{1, 40, 80, 200} {
			var b bytes.Buffer
			if err := Summary(&b, r, width); err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
			if len(lines) > 40 {
				t.Errorf("%s at %d: %d lines", name, width, len(lines))
			}
			for _, l := range lines {
				if n := utf8.RuneCountInString(l); n > max(40, width) {
					t.Errorf("%s at %d: %d characters: %s", name, width, n, l)
				}
			}
		}
	}
	var b bytes.Buffer
	if err := Summary(&b, invented.Result(), 100); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "Harbour Gazette calls the strikers mob in 43 % [28, 58]") {
		t.Errorf("the first finding is not in the summary:\n%s", b.String())
	}
}

func TestSummaryIsPlainText(t *testing.T) {
	r := &framing.Result{Answer: []framing.Finding{{Text: "a\x1b[31m b\u202ec\r\nd"}}}
	var b bytes.Buffer
	if err := Summary(&b, r, 80); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(b.String(), "\x1b\u202e\r") {
		t.Errorf("control characters reach the terminal: %q", b.String())
	}
}

func TestMarkdownIsBoundedAndInert(t *testing.T) {
	r := invented.Result()
	r.Answer[0].Text = "<script>x</script> [a](javascript:b) ![c](http://d) @someone `e` | f"
	for range 12 {
		r.Labels = append(r.Labels, r.Labels[:48]...)
		r.Vectors.Neighbours = append(r.Vectors.Neighbours, r.Vectors.Neighbours...)
	}
	var b bytes.Buffer
	if err := Markdown(&b, r); err != nil {
		t.Fatal(err)
	}
	if b.Len() >= 1<<20 {
		t.Errorf("%d bytes", b.Len())
	}
	for _, live := range []string{"<script", "](javascript", "![c](", " @someone", "http://", "| f"} {
		if strings.Contains(b.String(), live) && live != "| f" || strings.Contains(b.String(), "` | f") {
			t.Errorf("%q is live in the report", live)
		}
	}
}
