package ingest

import (
	"encoding/json"
	"slices"
	"strings"
)

// emptyAnswer reports whether an object is the answer of a service that found nothing.
func emptyAnswer(b []byte, cols *columns) bool {
	top := members(b)
	if top == nil || cols.hasText(top) {
		return false
	}
	return slices.ContainsFunc(shapes(), func(s shape) bool {
		all := elements(b, s.list)
		return s.list != "" && all != nil && len(all) == 0
	})
}

// answeredError is what a service says in the place of articles, such as that
// the key is not valid; "" where an object is no such answer.
func answeredError(b []byte, cols *columns) string {
	top := members(b)
	if top == nil || cols.hasText(top) {
		return ""
	}
	said := func(path string) string {
		var s string
		if json.Unmarshal(valueAt(b, path), &s) != nil {
			return ""
		}
		return strings.TrimSpace(s)
	}
	switch {
	case said("status") == "error":
		return first(said("message"), "error")
	case said("response.status") == "error":
		return first(said("response.message"), "error")
	case said("fault.faultstring") != "":
		return said("fault.faultstring")
	case len(top) == 1 && top["message"] != nil:
		return said("message")
	case len(top) == 1 && top["errors"] != nil:
		return string(top["errors"])
	}
	return ""
}
