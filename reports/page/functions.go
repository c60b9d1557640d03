package page

import "html/template"

// functions are what the templates call.
func functions() template.FuncMap {
	return template.FuncMap{
		// has says that a number opens passages.
		"has": func(evidence int) bool { return evidence != none },
		"add": func(a, b int) int { return a + b },
	}
}
