package part

import "html/template"

// Functions are what the templates call.
func Functions() template.FuncMap {
	return template.FuncMap{
		// has reports whether a number opens passages.
		"has": func(evidence int) bool { return evidence != None },
		"add": func(a, b int) int { return a + b },
	}
}
