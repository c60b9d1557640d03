package server

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallax/corpus"
)

const bookText = `# who is spoken of
referents:
  strikers:
    families:
      rioter: {labels: ["mob"]} # as the Herald has it
      worker: {labels: ["striker*", "nobody*"]}
`

func withBook(t *testing.T) (*Server, string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "codebook.yaml")
	if err := os.WriteFile(file, []byte(bookText), 0o666); err != nil {
		t.Fatal(err)
	}
	docs := documents()
	for i := range 5 {
		docs = append(docs, corpus.Document{ID: fmt.Sprint(i), Outlet: "Herald", Date: "2021-03-01",
			Text: "The mob of strikers, a mobster among them, left the port and the mayor spoke of the mob."})
	}
	return newServer(t, docs, Options{Codebook: file}), file
}

func send(t *testing.T, s *Server, method, path string, body any, to any) int {
	t.Helper()
	text, isText := body.(string)
	if !isText {
		b, err := json.Marshal(body)
		if err != nil {
			t.Fatal(err)
		}
		text = string(b)
	}
	r := ask(s, method, path, text, nil)
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	if to != nil && r.StatusCode == http.StatusOK {
		if err := json.Unmarshal(b, to); err != nil {
			t.Fatal(err)
		}
	}
	return r.StatusCode
}

func TestTry(t *testing.T) {
	s, _ := withBook(t)
	var got tried
	if code := send(t, s, "POST", "/api/codebook/try?intervals=1", bookText, &got); code != 200 {
		t.Fatal(code)
	}
	counts := map[string]int{}
	for _, l := range got.Labels {
		counts[l.Pattern] = l.Count
	}
	if counts["mob"] != 13 || counts["striker*"] != 6 || counts["nobody*"] != 0 {
		t.Errorf("%v", counts)
	}
	for _, c := range got.Shares {
		if c.Group == "Herald" && c.Family == "rioter" && (c.Count != 12 || c.Of != 17 || *c.Share.Value != 12./17 || c.Share.Low == nil) {
			t.Errorf("%+v", c)
		}
	}
	var found searched
	answer(t, s, "/api/search?q=@strikers/rioter", &found)
	if found.Total != 13 {
		t.Errorf("%d places of the family, want 13", found.Total)
	}
	send(t, s, "POST", "/api/codebook/try", strings.Replace(bookText, "families", "famillies", 1), &got)
	if len(got.Problems) == 0 || got.Problems[0].Line == 0 {
		t.Errorf("problems %+v", got.Problems)
	}
	answer(t, s, "/api/search?q=@strikers/rioter", &found)
	if found.Total != 13 {
		t.Error("a text that is no codebook changes what is searched by")
	}
}

func TestPattern(t *testing.T) {
	s, _ := withBook(t)
	send(t, s, "POST", "/api/codebook/try", strings.Replace(bookText, `"striker*"`, `"striker*", "mob of strikers"`, 1), nil)
	var got patternView
	answer(t, s, "/api/codebook/pattern?referent=strikers&family=rioter&label=mob", &got)
	if got.Alone != 13 || got.Only != 8 || len(got.Overlaps) != 1 || got.Overlaps[0].Count != 5 || len(got.Lines) != 10 {
		t.Errorf("%+v", got)
	}
	answer(t, s, "/api/codebook/pattern?referent=strikers&family=worker&label=striker*", &got)
	if got.Only != 1 {
		t.Errorf("%+v", got)
	}
}

// A step keeps comments, and leaves a codebook.
func TestChange(t *testing.T) {
	s, _ := withBook(t)
	var got struct{ Text string }
	for do, want := range map[string][]string{
		"accept": {"crowd", "# who is spoken of", "# as the Herald has it"},
		"split":  {"crowd:", "# who is spoken of"},
		"reject": {"proposed", "crowd"},
	} {
		code := send(t, s, "POST", "/api/codebook/change", change{Text: bookText, Do: do, Pattern: "crowd", Referent: "strikers", Family: "worker"}, &got)
		if code != 200 {
			t.Fatalf("%s: %d", do, code)
		}
		for _, w := range want {
			if !strings.Contains(got.Text, w) {
				t.Errorf("%s: no %q in\n%s", do, w, got.Text)
			}
		}
	}
	send(t, s, "POST", "/api/codebook/change", change{Text: bookText, Do: "move", Pattern: "striker*", Referent: "strikers", Family: "rioter"}, &got)
	if strings.Count(got.Text, "striker*") != 2 { // in its new family, and among those that were proposed
		t.Errorf("moved:\n%s", got.Text)
	}
	for _, wrong := range []change{{Text: bookText, Do: "burn", Pattern: "x"}, {Text: ":", Do: "accept", Pattern: "x"}, {Text: bookText, Do: "accept"}} {
		if code := send(t, s, "POST", "/api/codebook/change", wrong, nil); code != 400 {
			t.Errorf("%+v: %d", wrong, code)
		}
	}
}

// Nothing that somebody else wrote is written over unasked.
func TestSave(t *testing.T) {
	s, file := withBook(t)
	type save struct{ Text, Saved string }
	mine := strings.Replace(bookText, "mob", "crowd", 1)
	if code := send(t, s, "PUT", "/api/codebook", save{mine, bookText}, nil); code != 200 {
		t.Fatal(code)
	}
	if code := send(t, s, "PUT", "/api/codebook", save{bookText, bookText}, nil); code != 409 {
		t.Errorf("another tab: %d", code)
	}
	if code := send(t, s, "PUT", "/api/codebook", save{"referents: 3", mine}, nil); code != 400 {
		t.Errorf("no codebook: %d", code)
	}
	if b, err := os.ReadFile(file); err != nil || string(b) != mine {
		t.Errorf("%q, %v", b, err)
	}
}

func TestClaims(t *testing.T) {
	docs := []corpus.Document{
		{ID: "a", Outlet: "Herald", Text: "The port of Ansel was closed by striking dockers on Monday morning."},
		{ID: "b", Outlet: "Post", Text: "Striking dockers closed the port of Ansel on Monday morning. Rain fell on the hills all day."},
	}
	s := newServer(t, docs, Options{})
	for n := range s.index.Documents {
		s.index.Documents[n].Story = 0
	}
	var got []claim
	answer(t, s, "/api/claims?n=0&statement=0", &got)
	if len(got) == 0 || got[0].Outlet != "Post" || !strings.Contains(got[0].Text, "closed the port") {
		t.Errorf("%+v", got)
	}
}
