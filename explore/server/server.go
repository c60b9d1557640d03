// Package server shows a corpus that was read, as a page on this machine:
//
//	store.Store, index.Index ─ Server ─► http on a loopback address ─► one browser
//
// Whoever knows the address may read; nobody else. The address holds a token, a
// request must name the address that is listened on as its host, and one that a
// page of another origin makes is refused. The page asks nothing of any other
// address. The corpus is never written to; what is written are the codebook and
// the sheet of corrections, where the command names them.
package server

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"

	"parallax/explore/index"
	"parallax/explore/store"
)

// Options say what a server shows beside the corpus.
type Options struct {
	// Title names the corpus.
	Title string
	// Codebook is the file that is shown and edited; "" for none.
	Codebook string
	// Corrections is the sheet that corrections go to; "" for none.
	Corrections string
	// Token is the secret of the address; "" for a new one.
	Token string
	// Report is the folder of a report to show beside the corpus; "" for none.
	Report string
	// Workers is how many goroutines a number may take.
	Workers int
}

// A Server answers the page's requests.
type Server struct {
	store   *store.Store
	index   *index.Index
	options Options
	book    *book
	found   found
	// proposed is what discovery has found.
	proposed proposals
	counted  counted

	corrections *corrections
	token       string
	host        string
}

// New prepares a server. It reads the codebook, where one is named.
func New(s *store.Store, x *index.Index, o Options) (*Server, error) {
	if o.Token == "" {
		var err error
		if o.Token, err = NewToken(); err != nil {
			return nil, err
		}
	}
	b, err := openBook(o.Codebook)
	if err != nil {
		return nil, err
	}
	c, err := openCorrections(o.Corrections, b.edited.codebook)
	if err != nil {
		return nil, err
	}
	return &Server{store: s, index: x, options: o, book: b, corrections: c, token: o.Token}, nil
}

// NewToken makes a secret.
func NewToken() (string, error) {
	secret := make([]byte, tokenBytes)
	if _, err := rand.Read(secret); err != nil {
		return "", fmt.Errorf("making the token of the address: %w", err)
	}
	return hex.EncodeToString(secret), nil
}

// IsToken reports whether a text can be the secret of an address.
func IsToken(s string) bool {
	b, err := hex.DecodeString(s)
	return err == nil && len(b) == tokenBytes
}

const tokenBytes = 16

// Listen takes a port of the loopback address; 0 takes one that is free.
func (s *Server) Listen(port int) (net.Listener, error) {
	l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", fmt.Sprint(port)))
	if err != nil {
		return nil, fmt.Errorf("listening on this machine: %w", err)
	}
	s.host = l.Addr().String()
	return l, nil
}

// Address is what a browser opens, once Listen has taken a port.
func (s *Server) Address() string { return "http://" + s.host + "/" + s.token + "/" }

// Serve answers until the context ends.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	h := &http.Server{
		Handler: s.Handler(), ReadHeaderTimeout: 10 * time.Second, ReadTimeout: time.Minute, IdleTimeout: 2 * time.Minute,
		MaxHeaderBytes: 64 << 10, BaseContext: func(net.Listener) context.Context { return ctx },
	}
	done := make(chan error, 1)
	go func() { done <- h.Serve(l) }()
	select {
	case err := <-done:
		return fmt.Errorf("serving the page: %w", err)
	case <-ctx.Done():
	}
	end, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second/2)
	defer cancel()
	if err := h.Shutdown(end); err != nil {
		return h.Close()
	}
	return nil
}

// A handler answers one kind of request with what is written as JSON.
type handler func(r *http.Request) (any, error)

// routes lists what may be asked.
func (s *Server) routes() map[string]handler {
	return map[string]handler{
		"GET /api/about":    s.about,
		"GET /api/search":   s.search,
		"GET /api/counts":   s.counts,
		"GET /api/document": s.document,
		"GET /api/claims":   s.claims,

		"GET /api/word/time":       s.overTime,
		"GET /api/word/keyness":    s.keyness,
		"GET /api/word/collocates": s.collocates,
		"GET /api/word/spread":     s.spread,
		"GET /api/word/meaning":    s.meaning,
		"GET /api/word/names":      s.names,

		"GET /api/corrections":  s.corrected,
		"POST /api/corrections": s.correct,

		"GET /api/codebook":          s.codebookNow,
		"GET /api/codebook/file":     s.fileNow,
		"GET /api/codebook/pattern":  s.pattern,
		"POST /api/codebook/try":     s.try,
		"POST /api/codebook/propose": s.propose,
		"POST /api/codebook/change":  s.change,
		"PUT /api/codebook":          s.save,
	}
}

// Handler is the server without its port.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	for pattern, h := range s.routes() {
		mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
			answer, err := h(r)
			if err != nil {
				s.refuse(w, r, err)
				return
			}
			writeJSON(w, http.StatusOK, answer)
		})
	}
	mux.HandleFunc("GET /api/export.csv", s.export)
	mux.HandleFunc("GET /report/{$}", s.report)
	pageFiles(mux)
	return s.guard(http.StripPrefix("/"+s.token, mux))
}

// guard lets through what the page itself asks, and sets what a browser must hold.
func (s *Server) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		switch {
		case r.Host != s.host:
			http.Error(w, "this address is not known here", http.StatusForbidden)
		case !s.sameOrigin(r):
			http.Error(w, "another page may not ask here", http.StatusForbidden)
		case !s.knowsToken(r):
			http.Error(w, "open the address that the program has printed", http.StatusForbidden)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// policy is the content security policy: the page's own style and script run, and
// it asks this server alone. Scripts cannot turn text into HTML.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; " +
	"form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

// sameOrigin refuses what another page asks: browsers say whose request it is.
// Opening the address itself, from a bookmark or a link, is allowed.
func (s *Server) sameOrigin(r *http.Request) bool {
	if origin := r.Header.Get("Origin"); origin != "" && origin != "http://"+s.host {
		return false
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "", "same-origin", "none":
		return true
	}
	return r.Method == http.MethodGet && r.Header.Get("Sec-Fetch-Mode") == "navigate" && r.Header.Get("Sec-Fetch-Dest") == "document"
}

func (s *Server) knowsToken(r *http.Request) bool {
	first, _, ok := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	return ok && subtle.ConstantTimeCompare([]byte(first), []byte(s.token)) == 1
}

// An askedError is a request that cannot be carried out as it stands.
type askedError struct{ err error }

func (e askedError) Error() string { return e.err.Error() }
func (e askedError) Unwrap() error { return e.err }

// A conflictError is a file that was changed by somebody else.
type conflictError struct{ err error }

func (e conflictError) Error() string { return e.err.Error() }
func (e conflictError) Unwrap() error { return e.err }

func (s *Server) refuse(w http.ResponseWriter, r *http.Request, err error) {
	status, message := http.StatusInternalServerError, err.Error()
	var asked askedError
	var conflict conflictError
	switch {
	case r.Context().Err() != nil:
		return // nobody waits for it any more
	case errors.As(err, &asked):
		status = http.StatusBadRequest
	case errors.As(err, &conflict):
		status = http.StatusConflict
	case s.store.Gone():
		status = http.StatusServiceUnavailable
		message = "the store " + s.store.File + " is gone: end the program and start it again, it builds a new one (" + message + ")"
	}
	writeJSON(w, status, map[string]string{"error": message})
}

func writeJSON(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(v) // the browser has gone: there is nobody to tell
}
