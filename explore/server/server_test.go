package server

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parallax/corpus"
	"parallax/corpus/attribution"
	"parallax/explore/index"
	"parallax/explore/store"
)

// documents are invented.
func documents() []corpus.Document {
	return []corpus.Document{
		{ID: "a", Outlet: "Herald", Date: "2021-03-01", Text: "The mob left the port. “We saw no mob,” the mayor said."},
		{ID: "b", Outlet: "=Post", Date: "2021-03-02", Text: "=mob() <script>alert(1)</script> the strikers' union said."},
	}
}

func newServer(t *testing.T, docs []corpus.Document, o Options) *Server {
	t.Helper()
	ctx, file := context.Background(), filepath.Join(t.TempDir(), "x.store")
	r, err := attribution.New(attribution.Options{})
	if err != nil {
		t.Fatal(err)
	}
	all := func(yield func(corpus.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	}
	if _, err := store.Build(ctx, file, all, r, store.Options{}); err != nil {
		t.Fatal(err)
	}
	st, err := store.Open(ctx, file, store.Identity{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	x, err := index.Load(ctx, st)
	if err != nil {
		t.Fatal(err)
	}
	o.Workers = 1
	s, err := New(st, x, o)
	if err != nil {
		t.Fatal(err)
	}
	s.host = "127.0.0.1:80"
	return s
}

// ask makes a request as the page does.
func ask(s *Server, method, path, body string, change func(*http.Request)) *http.Response {
	r := httptest.NewRequest(method, "http://"+s.host+"/"+s.token+path, strings.NewReader(body))
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	if change != nil {
		change(r)
	}
	w := httptest.NewRecorder()
	s.Handler().ServeHTTP(w, r)
	return w.Result()
}

func answer(t *testing.T, s *Server, path string, to any) {
	t.Helper()
	r := ask(s, "GET", path, "", nil)
	b, err := io.ReadAll(r.Body)
	if err != nil || r.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s: %s, %v", path, r.Status, b, err)
	}
	if err := json.Unmarshal(b, to); err != nil {
		t.Fatal(err)
	}
}

// Nobody but the page may ask.
func TestGuard(t *testing.T) {
	s := newServer(t, documents(), Options{})
	for name, c := range map[string]struct {
		change func(*http.Request)
		want   int
	}{
		"the page":      {nil, 200},
		"a program":     {func(r *http.Request) { r.Header.Del("Sec-Fetch-Site") }, 200},
		"another host":  {func(r *http.Request) { r.Host = "evil.example:80" }, 403},
		"localhost":     {func(r *http.Request) { r.Host = "localhost:80" }, 403},
		"another page":  {func(r *http.Request) { r.Header.Set("Origin", "http://evil.example") }, 403},
		"a file":        {func(r *http.Request) { r.Header.Set("Origin", "null") }, 403},
		"another site":  {func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "cross-site") }, 403},
		"another port":  {func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "same-site") }, 403},
		"without token": {func(r *http.Request) { r.URL.Path = "/api/about" }, 403},
		"a wrong token": {func(r *http.Request) { r.URL.Path = "/" + strings.Repeat("0", 32) + "/api/about" }, 403},
		"a frame": {func(r *http.Request) {
			r.Header.Set("Sec-Fetch-Site", "cross-site")
			r.Header.Set("Sec-Fetch-Mode", "navigate")
			r.Header.Set("Sec-Fetch-Dest", "iframe")
		}, 403},
		"a link": {func(r *http.Request) {
			r.Header.Set("Sec-Fetch-Site", "cross-site")
			r.Header.Set("Sec-Fetch-Mode", "navigate")
			r.Header.Set("Sec-Fetch-Dest", "document")
		}, 200},
	} {
		r := ask(s, "GET", "/api/about", "", c.change)
		if r.StatusCode != c.want {
			t.Errorf("%s: %s, want %d", name, r.Status, c.want)
		}
		if r.Header.Get("Content-Security-Policy") != policy || r.Header.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: headers %v", name, r.Header)
		}
	}
	if r := ask(s, "DELETE", "/api/about", "", nil); r.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("deleting: %s", r.Status)
	}
}

func TestSearch(t *testing.T) {
	s := newServer(t, documents(), Options{})
	var got searched
	answer(t, s, "/api/search?q=mob&width=9&sort=right", &got)
	if got.Total != 3 || got.Docs != 2 || len(got.Lines) != 3 {
		t.Fatalf("%+v", got)
	}
	first := got.Lines[1] // "left", "script", "the"
	if first.Doc != "b" || first.Start != 1 || first.Match != "mob" || first.Left != "=" || first.Right != "() <scrip" {
		t.Errorf("%+v", first)
	}
	if q := got.Lines[2]; q.Voice != "quoted" || q.Source != "the mayor" && q.Source != "mayor" {
		t.Errorf("%+v", q)
	}
	answer(t, s, "/api/search?q=mob&offset=2&limit=5", &got)
	if len(got.Lines) != 1 {
		t.Errorf("the last page: %+v", got)
	}
	for _, wrong := range []string{"q=", "q=*", "q=mob&limit=100000", "q=mob&sort=up", "q=mob&voice=loud", "q=mob&begin=60&end=50", "q=@x"} {
		if r := ask(s, "GET", "/api/search?"+wrong, "", nil); r.StatusCode != http.StatusBadRequest {
			t.Errorf("%s: %s", wrong, r.Status)
		}
	}
}

// What is exported is inert in a spreadsheet, and holds every hit.
func TestExport(t *testing.T) {
	s := newServer(t, documents(), Options{})
	b, err := io.ReadAll(ask(s, "GET", "/api/export.csv?q=mob", "", nil).Body)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(b)), "\n")
	if len(lines) != 4 || !strings.Contains(lines[3], "'=Post") || !strings.Contains(lines[3], "'=,mob") {
		t.Errorf("%q", lines)
	}
}

// The pieces of a document are its text.
func TestDocument(t *testing.T) {
	s := newServer(t, documents(), Options{})
	for n, d := range documents() {
		var got shown
		answer(t, s, "/api/document?id="+d.ID, &got)
		text := ""
		for _, p := range got.Pieces {
			if p.Start != len(text) {
				t.Errorf("%s: a piece at %d, want %d", d.ID, p.Start, len(text))
			}
			text += p.Text
		}
		if text != d.Text || got.N != n {
			t.Errorf("%s: %q", d.ID, text)
		}
	}
	if r := ask(s, "GET", "/api/document?n=2", "", nil); r.StatusCode != http.StatusBadRequest {
		t.Errorf("no document: %s", r.Status)
	}
}

// The server listens on the loopback address, and ends with its context.
func TestServe(t *testing.T) {
	s := newServer(t, documents(), Options{})
	l, err := s.Listen(0)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(l.Addr().String(), "127.0.0.1:") {
		t.Errorf("listens on %s", l.Addr())
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, l) }()
	client := http.Client{Timeout: 5 * time.Second}
	r, err := client.Get(s.Address())
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(r.Body)
	if err != nil || r.StatusCode != 200 || !strings.Contains(string(b), "Explore") {
		t.Errorf("%s: %q, %v", r.Status, b, err)
	}
	r.Body.Close()
	cancel()
	select {
	case err := <-done:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(5 * time.Second):
		t.Error("it does not end")
	}
}
